// The options of `render`, a row each: what is parsed, refused and explained follows from them.
import { packParts, packSizes } from '@/address/pack'
import { addressRows as rows } from '@/address/viewAddress'
import type { FigureSize } from '@/charts/figure/size'
import { figureSize, figureSizes, freeBounds, leastType } from '@/charts/figure/size'
import { figureLooks } from '@/charts/sign/style'
import { carriages } from '@/export/carry/figureData'
import type { Option } from './option'
import { addressOption, choiceOption, oneOf, parseWhole, textOption } from './option'

/** The sizes of a figure that have a name of their own. */
export const namedSizes = figureSizes.filter(name => name !== 'free')

const day = { expected: '应是真实的日期，写作 2021-06-30' } as const
const heeds = { pack: 'heeds' } as const
const refuses = { pack: 'refuses' } as const

/** What any file is made from. */
export const planOptions = {
  plan: textOption('plan'),
  ledger: textOption('ledger', { isRepeated: true }),
  hidden: choiceOption('hidden', ['skip', 'read'], { expected: '应是 skip 或 read' }),
  out: textOption('out', { isRepeated: true }),
  asOf: addressOption(rows.asOf, day),
  near: addressOption(rows.near, heeds),
  basis: addressOption(rows.basis, { ...heeds, expected: '应是 adjusted 或 first' }),
  start: addressOption(rows.start, { ...heeds, expected: '应是 predecessor、plan 或 none' }),
  scope: addressOption(rows.scope, { ...heeds, expected: '应是 core、all 或 none' }),
  unit: addressOption(rows.unit, refuses),
  task: addressOption(rows.task, { ...refuses, expected: '应是任务的序号' }),
  year: addressOption(rows.year, {
    ...refuses,
    expected: '应是四位年份，或 open、undated',
    parse: text => (/^(?:\d{4}|open|undated)$/.test(text) ? text : null),
  }),
  q: addressOption(rows.q, refuses),
  state: addressOption(rows.state, refuses),
  reminders: {
    name: 'reminders',
    usual: [30, 7],
    expected: '应是用逗号隔开的天数，如 30,7，或 none',
    parse: parseDays,
  } satisfies Option<readonly number[]>,
  links: choiceOption('links', ['none', 'core'], { expected: '应是 none 或 core' }),
  finish: choiceOption('finish', ['none', 'deadline'], { expected: '应是 none 或 deadline' }),
}

/** How a figure looks. */
export const figureOptions = {
  size: {
    name: 'size',
    usual: figureSize('word'),
    expected:
      `应是 ${namedSizes.join('、')} 之一，或 ${freeBounds.least} ` +
      `到 ${freeBounds.most} 的毫米数，如 300x200、300`,
    parse: parseSize,
  } satisfies Option<FigureSize>,
  look: choiceOption('look', figureLooks, heeds),
  face: choiceOption('face', ['plain', 'official'], refuses),
  type: {
    name: 'type',
    usual: 'fit',
    expected: `应是 fit，或 ${leastType} 到 72 的磅数`,
    parse: parseType,
    ...refuses,
  } satisfies Option<'fit' | number>,
  title: textOption('title', refuses),
  caption: textOption('caption', refuses),
  lang: addressOption(rows.lang, {
    ...heeds,
    expected: '应是 zh-CN 或 en',
    parse: text => (text === 'zh' ? 'zh-CN' : oneOf(text, ['zh-CN', 'en'])),
  }),
  ratio: {
    name: 'ratio',
    usual: 2,
    expected: '应是 1 到 4 的整数',
    parse: text => parseWhole(text, 4) || null,
    ...refuses,
  } satisfies Option<number>,
  data: choiceOption('data', carriages),
  group: addressOption(rows.group, heeds),
  sort: addressOption(rows.sort, heeds),
  color: addressOption(rows.color, heeds),
  from: addressOption(rows.from, { ...refuses, ...day }),
  to: addressOption(rows.to, { ...refuses, ...day }),
  columns: addressOption(rows.columns, refuses),
  office: addressOption(rows.office, heeds),
  order: addressOption(rows.order, heeds),
  same: addressOption(rows.same, heeds),
}

/** What a pack holds. */
export const packOptions = {
  choice: textOption('choice'),
  pack: addressOption(rows.pack, {
    expected:
      `应是用 ~ 相连的 ${packParts.join('、')}（各可加 =标题），` +
      `${packSizes.join('、')}（只写一个），${figureLooks.join('、')}（只写一个），for=呈报对象`,
  }),
}

/** All of them in the order of the help. */
export const renderRows: readonly Option<unknown>[] = [
  ...Object.values(planOptions),
  ...Object.values(figureOptions),
  ...Object.values(packOptions),
]

/** a3-across and A3Across are both a3Across; 300x200 and 300 are free. */
function parseSize(text: string): FigureSize | null {
  const plain = text.replace(/-/g, '').toLowerCase()
  const name = namedSizes.find(one => one.toLowerCase() === plain)
  if (name) return figureSize(name)
  const [, width, height] = /^(\d{1,4})(?:[x×*](\d{1,4}))?$/i.exec(text) ?? []
  if (width === undefined) return null
  const free = { width: Number(width), height: height === undefined ? null : Number(height) }
  const isWithin = [free.width, free.height ?? free.width].every(
    mm => mm >= freeBounds.least && mm <= freeBounds.most,
  )
  return isWithin ? figureSize('free', free) : null
}

function parseType(text: string): 'fit' | number | null {
  if (text === 'fit') return 'fit'
  const points = /^\d{1,2}(?:\.\d)?$/.test(text) ? Number(text) : 0
  return points >= leastType && points <= 72 ? points : null
}

function parseDays(text: string): readonly number[] | null {
  if (text === 'none') return []
  const days = text.split(/[,，]/).map(each => parseWhole(each.trim(), 3650))
  return days.some(each => each === null) ? null : days.flatMap(each => each ?? [])
}
