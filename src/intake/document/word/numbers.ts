// The numbers that Word puts before paragraphs by itself: （1） is often one of them, and stands in no
// text. Lists are counted as Word counts them: by their abstract list, level by level.
import { numberWords } from './numberFormat'
import type { XmlElement } from '@/intake/document/xmlTree'
import { childOf, valueOf } from '@/intake/document/xmlTree'

/** A level of a list: where it starts, how its number is written, and the words around it. */
interface Level {
  readonly start: number
  readonly format: string
  /** "（%1）": %1 is the number of the first level. */
  readonly text: string
  /** The level after which it starts anew, from 1; 0 never. */
  readonly restart: number | null
  /** The style of paragraphs that it numbers. */
  readonly style: string | null
  /** Whether numbers of other levels are written 1, 2 too. */
  readonly isLegal: boolean
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list counts anew. */
  readonly overrides: ReadonlyMap<number, number>
}

/** Which list a paragraph is numbered by, and at which level, from 0. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** The numbers of one document's paragraphs, asked for in their order. */
export class DocxNumbers {
  private readonly lists: ReadonlyMap<string, List>
  /** Of each abstract list, the number that each level has reached. */
  private readonly reached = new Map<string, Map<number, number>>()
  private readonly begun = new Set<string>()

  constructor(numbering: XmlElement | null) {
    this.lists = listsOf(numbering)
  }

  /** The level of a list that numbers the paragraphs of a style. */
  levelOf(list: string, style: string): number {
    const levels = this.lists.get(list)?.levels ?? new Map<number, Level>()
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0
  }

  /** The number of the next paragraph of a list; '' where it shows none. */
  next({ list: id, level: at }: ListPlace): string {
    const list = this.lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const reached = this.reached.get(list.abstract) ?? new Map<number, number>()
    this.reached.set(list.abstract, reached)
    const override = list.overrides.get(at)
    const first = `${id}\n${at}`
    if (override !== undefined && !this.begun.has(first)) reached.set(at, override - 1)
    this.begun.add(first)
    reached.set(at, (reached.get(at) ?? level.start - 1) + 1)
    for (const deeper of [...reached.keys()]) {
      const { restart = null } = list.levels.get(deeper) ?? {}
      const isReset = restart === null ? deeper > at : restart > at && deeper > at
      if (isReset) reached.delete(deeper)
    }
    return shown(list, at, reached)
  }
}

function shown(list: List, at: number, reached: ReadonlyMap<number, number>): string {
  const level = list.levels.get(at)
  if (!level || level.format === 'none' || level.format === 'bullet') return ''
  const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const of = Number(digit) - 1
    const other = list.levels.get(of)
    const number = reached.get(of) ?? other?.start ?? 1
    const format = level.isLegal && of !== at ? 'decimal' : (other?.format ?? 'decimal')
    return numberWords(number, format)
  })
  return words
}

function listsOf(numbering: XmlElement | null): ReadonlyMap<string, List> {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  const styled = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, List>()
  const all = childOf(numbering ?? undefined, 'numbering')?.children ?? []
  for (const element of all) {
    const style = valueOf(childOf(element, 'styleLink'))
    if (style !== null) styled.set(style, levelsOf(element.children))
  }
  for (const element of all) {
    if (element.name !== 'abstractNum') continue
    const link = valueOf(childOf(element, 'numStyleLink'))
    const linked = link === null ? undefined : styled.get(link)
    abstracts.set(element.attributes.abstractNumId ?? '', linked ?? levelsOf(element.children))
  }
  for (const element of all) {
    if (element.name !== 'num') continue
    const abstract = valueOf(childOf(element, 'abstractNumId')) ?? ''
    const changed = element.children.filter(({ name }) => name === 'lvlOverride')
    const levels = new Map(abstracts.get(abstract) ?? [])
    const overrides = new Map<number, number>()
    for (const override of changed) {
      const at = Number(override.attributes.ilvl)
      for (const [level, own] of levelsOf(override.children)) levels.set(level, own)
      const start = valueOf(childOf(override, 'startOverride'))
      if (start !== null) overrides.set(at, Number(start))
    }
    lists.set(element.attributes.numId ?? '', { abstract, levels, overrides })
  }
  return lists
}

function levelsOf(elements: readonly XmlElement[]): ReadonlyMap<number, Level> {
  return new Map(
    elements
      .filter(({ name }) => name === 'lvl')
      .map(level => [Number(level.attributes.ilvl), levelOf(level)]),
  )
}

function levelOf(level: XmlElement): Level {
  const restart = valueOf(childOf(level, 'lvlRestart'))
  return {
    start: Number(valueOf(childOf(level, 'start')) ?? 1) || 0,
    format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
    text: valueOf(childOf(level, 'lvlText')) ?? '',
    restart: restart === null ? null : Number(restart),
    style: valueOf(childOf(level, 'pStyle')),
    isLegal: childOf(level, 'isLgl') !== undefined,
  }
}
