import { packSizes } from '@/address/pack'
import type { ViewState } from '@/address/viewAddress'
import { readView } from '@/address/viewAddress'
import type { FigureFace } from '@/charts/figure/fonts'
import type { FigureSize } from '@/charts/figure/size'
import type { FigureLook } from '@/charts/sign/style'
import type { Carriage } from '@/export/carry/figureData'
import type { Given } from './givenOptions'
import { givenOptions } from './givenOptions'
import type { Option } from './option'
import { oneOf } from './option'
import { figureOptions, packOptions, planOptions, renderRows } from './optionRows'
import type { KindWord } from './renderKinds'
import { targetOf } from './renderTargets'

/** How a figure's page is to be made. */
export interface FigurePage {
  readonly size: FigureSize
  readonly type: 'fit' | number
  readonly look: FigureLook
  readonly face: FigureFace
  /** Null where nothing was said: 1 in a document, none on a slide. */
  readonly caption: string | null
  readonly title: string | null
  /** Px of a PNG to a px of its page. */
  readonly ratio: number
  /** What travels in the file beside the picture. */
  readonly carriage: Carriage
}

/** What the command `render` is asked for: files as they were named, and how they are to be. */
export interface RenderOptions {
  /** Which chart, or a pack; tables know no charts. */
  readonly kind: Exclude<KindWord, 'unknown'>
  readonly plan: string
  readonly ledgers: readonly string[]
  /** Whether rows of ledgers are read that a workbook hides. */
  readonly hidden: 'skip' | 'read'
  readonly outs: readonly string[]
  /** How the plan is to be seen, a pack's choice with it: what an address of these options says. */
  readonly view: ViewState
  readonly page: FigurePage
  /** Calendar: days before a deadline on which it reminds. */
  readonly reminders: readonly number[]
  /** Project: whether inferred core relations become links between tasks. */
  readonly links: 'none' | 'core'
  /** Project: whether items are given their deadlines as finishes. */
  readonly finish: 'none' | 'deadline'
  /** The file that a pack's choice is saved in. */
  readonly choice: string | null
}

/** The words of an address that were saved, by their keys. */
export type SavedWords = ReadonlyMap<string, string>

/** The options as they were written, and of a saved choice those that were not. */
interface Words {
  readonly given: Given
  readonly saved: SavedWords
}

/**
 * Reads the words behind `render`, then those of a saved choice where nothing else was said;
 * everything that is wrong with them at once, in Chinese, a line each.
 */
export function renderOptions(
  args: readonly string[],
  saved: SavedWords = new Map(),
): RenderOptions | string {
  const given = givenOptions(args)
  const words: Words = { given, saved }
  const kind = given.kind === 'unknown' ? null : given.kind
  const view = viewOf(words, kind === 'pack')
  const complaints = [
    ...given.complaints,
    ...missing(given),
    ...valueComplaints(words, kind === 'pack'),
    ...windowComplaints(words, view),
    ...outsOf(given)
      .map(out => targetOf(out, given.kind))
      .filter(target => typeof target === 'string'),
    ...packComplaints(given, kind === 'pack'),
  ]
  if (complaints.length > 0) return complaints.join('\n')
  return {
    kind,
    plan: valueOf(words, planOptions.plan) ?? '',
    ledgers: given.values.get(planOptions.ledger.name) ?? [],
    hidden: valueOf(words, planOptions.hidden),
    outs: outsOf(given),
    view,
    page: pageOf(words),
    reminders: valueOf(words, planOptions.reminders),
    links: valueOf(words, planOptions.links),
    finish: valueOf(words, planOptions.finish),
    choice: valueOf(words, packOptions.choice),
  }
}

function textOf({ given, saved }: Words, name: string): string | null {
  return given.values.get(name)?.[0] ?? saved.get(name) ?? null
}

function valueOf<Value>(words: Words, { name, parse, usual }: Option<Value>): Value {
  const text = textOf(words, name)
  return (text === null ? null : parse(text)) ?? usual
}

function outsOf({ values }: Given): readonly string[] {
  return values.get(planOptions.out.name) ?? []
}

/** The view that an address of these options would open; a pack's size and look as written. */
function viewOf(words: Words, isPack: boolean): ViewState {
  const texts = renderRows.flatMap(option => {
    const text = option.address ? valueOf(words, option) : null
    return text === null ? [] : [[option.name, text] as const]
  })
  const view = readView(Object.fromEntries(texts))
  const { values } = words.given
  const size = oneOf(valueOf(words, figureOptions.size).name, packSizes)
  return isPack
    ? {
        ...view,
        pack: {
          ...view.pack,
          ...(values.has('size') && size !== null ? { size } : {}),
          ...(values.has('look') ? { look: valueOf(words, figureOptions.look) } : {}),
        },
      }
    : view
}

function pageOf(words: Words): FigurePage {
  const caption = valueOf(words, figureOptions.caption)
  return {
    size: valueOf(words, figureOptions.size),
    type: valueOf<'fit' | number>(words, figureOptions.type),
    look: valueOf(words, figureOptions.look),
    face: valueOf(words, figureOptions.face),
    caption: caption === 'none' ? '' : caption,
    title: valueOf(words, figureOptions.title),
    ratio: valueOf(words, figureOptions.ratio),
    carriage: valueOf(words, figureOptions.data),
  }
}

function missing({ values }: Given): readonly string[] {
  const needed = [
    ['plan', '计划文件'],
    ['out', '写到哪个文件'],
  ] as const
  return needed.flatMap(([name, what]) => (values.has(name) ? [] : [`缺 --${name}（${what}）`]))
}

function valueComplaints(words: Words, isPack: boolean): readonly string[] {
  const { pack } = packOptions
  const rows = isPack ? renderRows : renderRows.filter(({ name }) => name !== pack.name)
  return rows.flatMap(({ name, parse, expected }) => {
    const text = textOf(words, name)
    if (text === null || parse(text) !== null) return []
    const where = words.given.values.has(name) ? `--${name}` : `所存选择中 ${name}`
    return [`${where} 的值“${text}”不对：${expected}`]
  })
}

function windowComplaints(words: Words, { from }: ViewState): readonly string[] {
  const days = [figureOptions.from, figureOptions.to]
  const isAsked = days.some(option => valueOf(words, option) !== null)
  return isAsked && from === null ? ['--from 与 --to 要同写，且 --from 在前'] : []
}

function packComplaints({ values }: Given, isPack: boolean): readonly string[] {
  const hasChoice = values.has('choice')
  const hasPack = values.has('pack')
  if (!isPack) return hasChoice || hasPack ? ['--choice、--pack 只用于图种 pack'] : []
  const useless = renderRows.filter(({ name, pack }) => pack === 'refuses' && values.has(name))
  const names = useless.map(({ name }) => `--${name}`).join('、')
  const [size = null] = values.get('size') ?? []
  const isPackSize =
    size === null || oneOf(figureOptions.size.parse(size)?.name ?? '', packSizes) !== null
  return [
    ...(useless.length > 0 ? [`pack 是整份计划，字号、标题随版面：不用 ${names}`] : []),
    ...(hasChoice && hasPack ? ['--choice 与 --pack 只写一个'] : []),
    ...(isPackSize ? [] : [`pack 的 --size 应是 ${packSizes.join('、')} 之一`]),
  ]
}
