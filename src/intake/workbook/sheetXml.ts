// The XML of a workbook's parts, counted and cut down before a library builds anything of it: only
// cells and what leads to them stay, without the pinyin that stands beside words.
import type { Excess, Measure } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import type { XmlTag } from '@/intake/text/xmlTags'
import { attributeOf, xmlTags } from '@/intake/text/xmlTags'
import { workbookBounds } from '@/model/bounds'

/** How much has been counted of a whole workbook. */
export interface Counts {
  tags: number
  cells: number
  strings: number
  merges: number
  places: number
}

/** A part cut down, or what keeps it from being read. */
export type CutPart =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly excess: Excess | null }

/** What of a part's root a reader of cells needs; of other parts, all. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ['worksheet', ['sheetData', 'mergeCells']],
  ['workbook', ['workbookPr', 'sheets']],
  ['sst', ['si']],
])

/** Counts a part's tags, and cuts away what holds no cells; refuses a DOCTYPE. */
export function cutPart(bytes: Uint8Array, counts: Counts): CutPart {
  // In another encoding a DOCTYPE would look otherwise.
  if (bytes.subarray(0, 4).includes(0)) return { ok: false, excess: null }
  const cut = new Cutter()
  const grid = new Grid(counts.places)
  for (const tag of xmlTags(bytes)) {
    if (tag.kind === 'declaration') return { ok: false, excess: null }
    cut.take(tag)
    if (tag.kind === 'close') continue
    const excess = counted(tag, counts) ?? grid.take(bytes, tag) ?? deep(cut.depth)
    if (excess) return { ok: false, excess }
  }
  counts.places = grid.places
  return { ok: true, bytes: cut.rest(bytes) }
}

function deep(depth: number): Excess | null {
  return depth > workbookBounds.depth ? excessOf('depth', depth, workbookBounds.depth) : null
}

const countedTags: ReadonlyMap<string, 'cells' | 'strings' | 'merges'> = new Map([
  ['c', 'cells'],
  ['si', 'strings'],
  ['mergeCell', 'merges'],
])

function counted({ name }: XmlTag, counts: Counts): Excess | null {
  const kind = countedTags.get(name)
  for (const measure of kind ? (['tags', kind] as const) : (['tags'] as const)) {
    counts[measure] += 1
    const most = workbookBounds[measure]
    if (counts[measure] > most) return excessOf(measure satisfies Measure, counts[measure], most)
  }
  return null
}

/** Follows where cells of one sheet stand: a library fills all places up to the farthest. */
class Grid {
  private row = -1
  private column = -1
  private lastRow = 0
  private lastColumn = 0
  places: number

  /** `before` are the places of the sheets before this one. */
  constructor(private readonly before: number) {
    this.places = before
  }

  take(bytes: Uint8Array, tag: XmlTag): Excess | null {
    if (tag.name === 'row') {
      this.row = (Number(attributeOf(bytes, tag, 'r')) || this.row + 2) - 1
      this.column = -1
    }
    if (tag.name !== 'c') return null
    const [, letters, digits] =
      /^([A-Z]{1,9})(\d{1,9})$/i.exec(attributeOf(bytes, tag, 'r') ?? '') ?? []
    this.column = letters === undefined ? this.column + 1 : columnOf(letters)
    this.lastRow = Math.max(this.lastRow, digits === undefined ? this.row : Number(digits) - 1)
    this.lastColumn = Math.max(this.lastColumn, this.column)
    this.places = this.before + (this.lastRow + 1) * (this.lastColumn + 1)
    const { places: most } = workbookBounds
    return this.places > most ? excessOf('places', this.places, most) : null
  }
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
}

/** Follows how deep a tag stands, and which stretches are to be cut away. */
class Cutter {
  depth = 0
  private root = ''
  private from = -1
  private until = 0
  private readonly stretches: (readonly [from: number, to: number])[] = []

  take({ kind, name, at, end }: XmlTag): void {
    if (kind === 'close') {
      this.depth -= 1
      if (this.from >= 0 && this.depth <= this.until) this.cut(end)
      return
    }
    if (this.depth === 0) this.root = name
    if (this.from < 0 && this.isCut(name)) {
      this.from = at
      this.until = this.depth
      if (kind === 'alone') this.cut(end)
    }
    if (kind === 'open') this.depth += 1
  }

  /** What is left of the bytes. */
  rest(bytes: Uint8Array): Uint8Array {
    if (this.stretches.length === 0) return bytes
    const gone = this.stretches.reduce((sum, [from, to]) => sum + to - from, 0)
    const left = new Uint8Array(bytes.length - gone)
    let [at, filled] = [0, 0]
    for (const [from, to] of [...this.stretches, [bytes.length, bytes.length] as const]) {
      left.set(bytes.subarray(at, from), filled)
      filled += from - at
      at = to
    }
    return left
  }

  private isCut(name: string): boolean {
    const kept = needed.get(this.root)
    return name === 'rPh' || (this.depth === 1 && kept !== undefined && !kept.includes(name))
  }

  private cut(end: number): void {
    this.stretches.push([this.from, end])
    this.from = -1
  }
}
