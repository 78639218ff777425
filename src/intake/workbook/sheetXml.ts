// The XML of a workbook's parts, counted and cut down before a library builds anything of it: only
// cells and what leads to them stay, without the pinyin that stands beside words.
import type { Excess, Measure } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import type { XmlTag } from '@/intake/text/xmlTags'
import { attributeOf, xmlTags } from '@/intake/text/xmlTags'
import { workbookBounds } from '@/model/bounds'
import type { CellPlace, SheetMarks } from './sheetMarks'
import { SheetMarker } from './sheetMarks'

/** How much has been counted of a whole workbook. */
export interface Counts {
  tags: number
  cells: number
  strings: number
  merges: number
  places: number
}

/** A part cut down, with the marks of its sheet, or what keeps it from being read. */
export type CutPart =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly marks: SheetMarks }
  | { readonly ok: false; readonly reason: 'doctype' }
  | { readonly ok: false; readonly reason: 'excess'; readonly excess: Excess }
  | { readonly ok: false; readonly reason: 'address'; readonly address: string }

/** What of a part's root a reader of cells needs; of other parts, all. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ['worksheet', ['sheetData', 'mergeCells']],
  ['workbook', ['workbookPr', 'sheets']],
  ['sst', ['si']],
])

/**
 * Counts a part's tags, and cuts away what holds no cells; refuses a DOCTYPE. Shared texts are
 * counted before the sheets whose cells name them.
 */
export function cutPart(bytes: Uint8Array, counts: Counts): CutPart {
  // In another encoding a DOCTYPE would look otherwise.
  if (bytes.subarray(0, 4).includes(0)) return { ok: false, reason: 'doctype' }
  const cut = new Cutter()
  const grid = new Grid(bytes, counts.places)
  const marker = new SheetMarker(bytes, counts.strings)
  for (const tag of xmlTags(bytes)) {
    if (tag.kind === 'declaration') return { ok: false, reason: 'doctype' }
    cut.take(tag)
    if (tag.kind !== 'close') {
      const address = grid.take(tag)
      if (address !== null) return { ok: false, reason: 'address', address }
      const excess = counted(tag, counts) ?? grid.excess ?? deep(cut.depth)
      if (excess) return { ok: false, reason: 'excess', excess }
    }
    marker.take(tag, grid.place)
  }
  counts.places = grid.places
  return { ok: true, bytes: cut.rest(bytes), marks: marker.marks }
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

const cellAddress = /^([A-Z]{1,9})([1-9]\d{0,8})$/i

/** Follows where cells of one sheet stand: a library fills all places up to the farthest. */
class Grid {
  place: CellPlace = { row: -1, column: -1 }
  places: number
  private row = -1
  private lastRow = 0
  private lastColumn = 0

  /** `before` are the places of the sheets before this one. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly before: number,
  ) {
    this.places = before
  }

  get excess(): Excess | null {
    const { places: most } = workbookBounds
    return this.places > most ? excessOf('places', this.places, most) : null
  }

  /** Takes a tag; gives what a cell says of its place where that is none. */
  take(tag: XmlTag): string | null {
    if (tag.name === 'row') {
      this.row = (Number(attributeOf(this.bytes, tag, 'r')) || this.row + 2) - 1
      this.place = { row: this.row, column: -1 }
    }
    if (tag.name !== 'c') return null
    const address = attributeOf(this.bytes, tag, 'r') ?? ''
    const [, letters = '', digits] = cellAddress.exec(address) ?? []
    if (address !== '' && digits === undefined) return address
    this.place =
      digits === undefined
        ? { row: this.row, column: this.place.column + 1 }
        : { row: Number(digits) - 1, column: columnOf(letters) }
    this.lastRow = Math.max(this.lastRow, this.place.row)
    this.lastColumn = Math.max(this.lastColumn, this.place.column)
    this.places = this.before + (this.lastRow + 1) * (this.lastColumn + 1)
    return null
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
