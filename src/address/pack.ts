import type { FigureSizeName } from '@/charts/figure/size'
import type { FigureLook } from '@/charts/sign/style'
import { figureLooks } from '@/charts/sign/style'
import { cutToLength } from '@/model/graphemes'
import type { RowsOf } from './row'
import { readListed, writeListed } from './row'

/** What a briefing pack can hold, in the order it does where nobody chose another. */
export const packParts = [
  'cover',
  'overview',
  'gantt',
  'workload',
  'due',
  'relations',
  'conflicts',
  'units',
  'appendix',
] as const

/** One of `packParts`. */
export type PackPart = (typeof packParts)[number]

/** Sizes of paper that a pack is made for. */
export const packSizes = [
  'slide',
  'slide43',
  'a4',
  'a4Across',
] as const satisfies readonly FigureSizeName[]

/** A part that is wanted; an empty title stands for the usual one. */
export interface PackEntry {
  readonly part: PackPart
  readonly title: string
}

/**
 * A pack as it was chosen: its parts in order, its paper and look, and for whom it is. An empty
 * text says nothing.
 */
export interface PackChoice {
  readonly parts: readonly PackEntry[]
  readonly size: (typeof packSizes)[number]
  readonly look: FigureLook
  readonly audience: string
}

/** A pack where nobody chose. */
export const usualPack: PackChoice = {
  parts: packParts.map(part => ({ part, title: '' })),
  size: 'slide',
  look: 'paper',
  audience: '',
}

const longest = 120

/**
 * A choice as the short text that an address holds: `a4~for=常务会~cover~gantt=任务总表~due`; empty
 * for the usual one.
 */
export function writePack({ parts, size, look, audience }: PackChoice): string {
  const isUsual =
    parts.length === packParts.length &&
    parts.every(({ part, title }, at) => part === packParts[at] && title === '')
  return [
    ...(size === usualPack.size ? [] : [size]),
    ...(look === usualPack.look ? [] : [look]),
    ...(audience === '' ? [] : [`for=${titleText(audience)}`]),
    ...(isUsual
      ? []
      : parts.map(({ part, title }) => (title === '' ? part : `${part}=${titleText(title)}`))),
  ].join('~')
}

/** A title as the text holds it; half a sign would be no address. */
function titleText(title: string): string {
  return writeListed(cutToLength(title, longest))
}

/**
 * The words of a text that say nothing of a pack, as they stand there: those it does not know, and
 * sizes and looks after the first.
 */
function unknownPackWords(text: string): readonly string[] {
  const known: readonly string[] = [...packParts, ...packSizes, ...figureLooks, 'for', '']
  const words = text.split('~')
  const others = [packSizes, figureLooks].flatMap((one: readonly string[]) =>
    words.filter(word => one.includes(word)).slice(1),
  )
  return [...words.filter(word => !known.includes(word.replace(/=.*$/s, ''))), ...others]
}

/**
 * The choice that a text holds; what it does not know is left out, and where it names no part, all
 * are wanted.
 */
export function readPack(text: string): PackChoice {
  const words = text.split('~').map(word => {
    const at = word.indexOf('=')
    return at < 0
      ? { name: word, value: '' }
      : { name: word.slice(0, at), value: cutToLength(readListed(word.slice(at + 1)), longest) }
  })
  const entries = words.flatMap(({ name, value }): PackEntry[] =>
    packParts.flatMap(part => (part === name ? [{ part, title: value }] : [])),
  )
  const parts = entries.filter(({ part }, at) => entries.findIndex(one => one.part === part) === at)
  const named = <T extends string>(all: readonly T[]): T | undefined =>
    all.find(one => words.some(({ name }) => name === one))
  return {
    parts: parts.length > 0 ? parts : usualPack.parts,
    size: named(packSizes) ?? usualPack.size,
    look: named(figureLooks) ?? usualPack.look,
    audience: words.find(({ name }) => name === 'for')?.value ?? '',
  }
}

/** What a briefing pack holds. */
export interface PackSettings {
  readonly pack: PackChoice
}

export const packRows: RowsOf<PackSettings> = {
  pack: {
    key: 'pack',
    usual: usualPack,
    choices: packParts,
    read: readPack,
    write: writePack,
    isSame: text => unknownPackWords(text).length === 0,
  },
}
