import { parseArgs } from 'node:util'
import type { PackChoice } from '@/address/pack'
import { packParts, packSizes, readPack, unknownPackWords, usualPack } from '@/address/pack'
import type { StartRule } from '@/analysis/plan/inferredStart'
import type { RelationScope } from '@/analysis/relations/scope'
import type { Selection } from '@/analysis/search/selection'
import type { WorkState } from '@/analysis/state/workState'
import { defaultRules, workStates } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'
import type { FigureOptions } from './figureOptions'
import { figureNames, figureOptions, figureUsage } from './figureOptions'
import type { ReadOption } from './optionValues'
import { oneOf, whole } from './optionValues'
import type { FigureAsked } from './renderTargets'
import { figureKinds, targetOf } from './renderTargets'

/**
 * What the command `render` is asked for: files as they were named, and how the plan is to be seen;
 * `asOf` is null where no day was given.
 */
export interface RenderOptions {
  /** Which chart, or a pack; tables know no charts. */
  readonly figure: Exclude<FigureAsked, 'unknown'>
  readonly plan: string
  readonly ledgers: readonly string[]
  readonly outs: readonly string[]
  readonly asOf: Day | null
  readonly near: number
  readonly rule: StartRule
  readonly scope: RelationScope
  readonly selection: Selection
  readonly state: WorkState | null
  readonly reminders: readonly number[]
  readonly links: 'none' | 'core'
  readonly look: FigureOptions
  /** What the pack holds, where one is asked for, and the file that its choice is saved in. */
  readonly pack: PackChoice | null
  readonly choice: string | null
}

/** How `render` is used. */
export const renderUsage = `用法：guatu render [图种] --plan 文件 --out 文件 [选项]
  图种         ${figureKinds.join('、')} 之一，图必写；表格不分图种。pack 是整套汇报材料，写成 .pptx 或 .pdf
  --plan       通知文本（circular.txt）或 plan.json
  --ledger     台账文件：JSON、CSV，或填好的 XLSX 填报表；可写多个
  --out        写到哪个文件，格式看扩展名；可写多个。图：.svg .png .pdf .pptx；表：.xlsx .csv .ics .xml .md .json
  --asof       截至日期，如 2021-06-30；不写则为今天，今天不在计划年份内则为最后时限
  --near       多少天内算即将到期，默认 ${defaultRules.near}
  --start      推定起点：predecessor（默认）、plan 或 none
  --scope      关联：core（默认）、all 或 none
  --unit、--task、--year、--q、--state    只取一个责任单位、任务、年份，含有这些字，或处于一种状态的事项
  --reminders  日历提前几天提醒，如 30,7（默认）；none 为不提醒
  --links      MS Project 中的任务链接：none（默认，关联只写进备注）或 core（推定的核心关联）
${figureUsage}整套汇报材料（pack）的选项，版面为 ${packSizes.join('、')}，默认 ${usualPack.size}：
  --choice     存下选择的文件：网页中“汇报”的网址（文本或书签文件），或含 pack 的 JSON；其中的截至日期不用，命令行写明的优先
  --pack       直接写选择，用网址中 pack 的词，如 a4~for=常务会~cover~gantt=任务总表~due
  --look、--lang、--near、--start、--scope、--group、--sort、--color、--office、--order、--same 同上；总是整份计划，不筛选
`

const named = [
  'plan',
  'ledger',
  'out',
  'asof',
  'near',
  'start',
  'scope',
  'unit',
  'task',
  'year',
  'q',
  'state',
  'reminders',
  'links',
  'choice',
  'pack',
  ...figureNames,
] as const
type Name = (typeof named)[number]
const repeated: readonly Name[] = ['ledger', 'out']

/** What a pack has no use for: it is of the whole plan, and sets its own type. */
const notOfPacks: readonly Name[] = [
  'unit',
  'task',
  'year',
  'q',
  'state',
  'type',
  'face',
  'title',
  'caption',
  'ratio',
  'from',
  'to',
]

/**
 * Reads the words behind `render`, then those of a saved choice where nothing else was said;
 * everything that is wrong with them at once, in Chinese, a line each.
 */
export function renderOptions(
  args: readonly string[],
  kept: ReadonlyMap<string, string> = new Map(),
): RenderOptions | string {
  const { figure: asked, values, complaints } = given(args)
  const figure = asked === 'unknown' ? null : asked
  const one = (name: string): string | null => values.get(name)?.[0] ?? kept.get(name) ?? null
  const read: ReadOption = (name, other, expected, parse) => {
    const text = one(name)
    if (text === null) return other
    const value = parse(text)
    if (value !== null) return value
    complaints.push(
      `${values.has(name) ? `--${name}` : `所存选择中 ${name}`} 的值“${text}”不对：${expected}`,
    )
    return other
  }
  for (const name of ['plan', 'out'] as const)
    if (!values.has(name))
      complaints.push(`缺 --${name}（${name === 'plan' ? '计划文件' : '写到哪个文件'}）`)
  const options: Omit<RenderOptions, 'pack'> = {
    figure,
    plan: one('plan') ?? '',
    ledgers: values.get('ledger') ?? [],
    outs: values.get('out') ?? [],
    asOf: read<Day | null>('asof', null, '应是真实的日期，写作 2021-06-30', text =>
      isDay(text) ? text : null,
    ),
    near: read('near', defaultRules.near, '应是 0 到 3650 的整数', text => whole(text, 3650)),
    rule: read('start', 'predecessor', '应是 predecessor、plan 或 none', text =>
      oneOf(text, ['predecessor', 'plan', 'none']),
    ),
    scope: read('scope', 'core', '应是 core、all 或 none', text =>
      oneOf(text, ['core', 'all', 'none']),
    ),
    selection: {
      unit: one('unit'),
      q: one('q') ?? '',
      task: read<number | null>('task', null, '应是任务的序号', text => whole(text, 1_000_000)),
      year: read<number | null>('year', null, '应是四位年份', text =>
        /^\d{4}$/.test(text) ? Number(text) : null,
      ),
    },
    state: read<WorkState | null>('state', null, `应是 ${workStates.join('、')} 之一`, text =>
      oneOf(text, workStates),
    ),
    reminders: read<readonly number[]>(
      'reminders',
      [30, 7],
      '应是用逗号隔开的天数，如 30,7，或 none',
      daysOf,
    ),
    links: read('links', 'none', '应是 none 或 core', text => oneOf(text, ['none', 'core'])),
    look: figureOptions(read, complaint => {
      complaints.push(complaint)
    }),
    choice: one('choice'),
  }
  complaints.push(
    ...options.outs.map(out => targetOf(out, asked)).filter(target => typeof target === 'string'),
  )
  const pack = figure === 'pack' ? packOf(read, values, options.look) : null
  complaints.push(
    ...(pack
      ? packComplaints(values, options.look)
      : values.has('choice') || values.has('pack')
        ? ['--choice、--pack 只用于图种 pack']
        : []),
  )
  return complaints.length > 0 ? complaints.map(line => `${line}\n`).join('') : { ...options, pack }
}

function packComplaints(values: Given['values'], { size }: FigureOptions): readonly string[] {
  const useless = notOfPacks.filter(name => values.has(name))
  return [
    ...(useless.length > 0
      ? [`pack 是整份计划，字号、标题随版面：不用 ${useless.map(name => `--${name}`).join('、')}`]
      : []),
    ...(values.has('choice') && values.has('pack') ? ['--choice 与 --pack 只写一个'] : []),
    ...(values.has('size') && !isPackSize(size.name)
      ? [`pack 的 --size 应是 ${packSizes.join('、')} 之一`]
      : []),
  ]
}

/** What a pack holds; a size and a look that were written go before those of the choice. */
function packOf(
  read: ReadOption,
  values: Given['values'],
  { size: { name }, look }: FigureOptions,
): PackChoice {
  const expected =
    `应是用 ~ 相连的 ${packParts.join('、')}（各可加 =标题），` +
    `${packSizes.join('、')}（只写一个），paper、grey、color、dark（只写一个），for=呈报对象`
  const choice = read('pack', usualPack, expected, text =>
    unknownPackWords(text).length > 0 ? null : readPack(text),
  )
  return {
    ...choice,
    ...(values.has('size') && isPackSize(name) ? { size: name } : {}),
    ...(values.has('look') ? { look } : {}),
  }
}

function isPackSize(name: string): name is PackChoice['size'] {
  return oneOf(name, packSizes) !== null
}

interface Given {
  readonly figure: FigureAsked
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly complaints: string[]
}

/** The values of each option that is known, and what is wrong before any value is looked at. */
function given(args: readonly string[]): Given {
  const options = Object.fromEntries(
    named.map(name => [name, { type: 'string', multiple: true }] as const),
  )
  const { tokens } = parseArgs({
    args: withGaps(args),
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<Name, string[]>()
  const complaints: string[] = []
  const [first, ...others] = tokens.flatMap((token, at) =>
    token.kind === 'positional' && isStray(tokens[at - 1]) ? [token.value] : [],
  )
  const figure = first === undefined ? null : (oneOf(first, figureKinds) ?? 'unknown')
  if (figure === 'unknown')
    complaints.push(`没有图种“${first ?? ''}”：可用的是 ${figureKinds.join('、')}`)
  complaints.push(
    ...others.map(word =>
      oneOf(word, figureKinds) === null ? `“${word}”前面缺选项名` : `图种只写一个：又写了 ${word}`,
    ),
  )
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = oneOf(token.name, named)
    if (name === null)
      complaints.push(
        `没有选项 ${token.rawName}：可用的是 ${named.map(each => `--${each}`).join(' ')}`,
      )
    else if (token.value === undefined || token.value === '') complaints.push(`--${name} 后面缺值`)
    else if (values.has(name) && !repeated.includes(name)) complaints.push(`--${name} 只能写一次`)
    else values.set(name, [...(values.get(name) ?? []), token.value])
  }
  return { figure, values, complaints }
}

/**
 * The words with an empty value where an option follows upon another, which else would be taken for
 * that one's value.
 */
function withGaps(args: readonly string[]): string[] {
  const isOption = (word: string | undefined): boolean =>
    word?.startsWith('--') === true && oneOf(word.slice(2).replace(/=.*$/s, ''), named) !== null
  return args.map((word, at) =>
    isOption(word) && !word.includes('=') && isOption(args[at + 1]) ? `${word}=` : word,
  )
}

/**
 * Whether a word behind this stands alone: behind an option that we do not know it may have been
 * meant as its value.
 */
function isStray(before: { readonly kind: string; readonly name?: string } | undefined): boolean {
  return before?.kind !== 'option' || oneOf(before.name ?? '', named) !== null
}

function daysOf(text: string): readonly number[] | null {
  if (text === 'none') return []
  const days = text.split(/[,，]/).map(each => whole(each.trim(), 3650))
  return days.some(each => each === null) ? null : days.flatMap(each => each ?? [])
}
