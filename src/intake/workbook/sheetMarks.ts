// What a sheet's XML says beside the values of its cells, and what the library that reads those
// passes over: rows and columns that nobody sees, and cells that do not hold what they seem to.
import type { XmlTag } from '@/intake/text/xmlTags'
import { attributeOf } from '@/intake/text/xmlTags'

/**
 * Why a cell is not what it seems: a shared text that is not there, a formula without its result,
 * a place in another row than the one it is written in, or one that another cell has too; or it
 * shows an error (#REF!), or is empty where the library reads a text.
 */
export type CellFault = 'no-text' | 'no-result' | 'other-row' | 'twice' | 'error' | 'empty'

/** Rows and columns of a sheet, from 0, that nobody sees, and its faulty cells by `placeKey`. */
export interface SheetMarks {
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly faults: ReadonlyMap<string, CellFault>
}

/** A sheet of which nothing is to be said. */
export const noMarks: SheetMarks = {
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  faults: new Map(),
}

/** Where a cell stands, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The place of a cell as a key. */
export function placeKey({ row, column }: CellPlace): string {
  return `${row},${column}`
}

/** Below these, in points and in signs, nobody reads a row or a column. */
const [leastHeight, leastWidth] = [2, 0.5]

/** A sheet has no more columns. */
const mostColumns = 16_384

/** Hidden columns out of stretches of them, each taken in the same time however long it is. */
class HiddenColumns {
  /** By how many more stretches a column is hidden than the one before it. */
  private readonly edges = new Map<number, number>()

  add(first: number, last: number): void {
    const [from, to] = [Math.max(0, first), Math.min(mostColumns, last + 1)]
    if (!(from < to)) return
    this.edges.set(from, (this.edges.get(from) ?? 0) + 1)
    this.edges.set(to, (this.edges.get(to) ?? 0) - 1)
  }

  all(): ReadonlySet<number> {
    const hidden = new Set<number>()
    if (this.edges.size === 0) return hidden
    for (let column = 0, deep = 0; column < mostColumns; column += 1) {
      deep += this.edges.get(column) ?? 0
      if (deep > 0) hidden.add(column)
    }
    return hidden
  }
}

/** The cell that is being read. */
interface OpenCell {
  readonly place: CellPlace
  readonly type: string
  readonly isAstray: boolean
  hasFormula: boolean
  valueFrom: number
  valueTo: number
}

/** Gathers the marks of one sheet from its tags; `strings` shared texts are there. */
export class SheetMarker {
  private readonly hiddenRows = new Set<number>()
  private readonly columns = new HiddenColumns()
  private readonly faults = new Map<string, CellFault>()
  private readonly taken = new Set<number>()
  private cell: OpenCell | null = null
  /** The number that the row bears, if any. */
  private row: number | null = null
  private isRowHidden = false

  constructor(
    private readonly bytes: Uint8Array,
    private readonly strings: number,
  ) {}

  get marks(): SheetMarks {
    const { hiddenRows, columns, faults } = this
    return { hiddenRows, hiddenColumns: columns.all(), faults }
  }

  /** Takes a tag; `place` is that of the cell, where it is one. */
  take(tag: XmlTag, place: CellPlace): void {
    if (tag.kind === 'close') this.close(tag)
    else if (tag.name === 'row') this.takeRow(tag)
    else if (tag.name === 'col') this.takeColumns(tag)
    else if (tag.name === 'c') this.takeCell(tag, place)
    else if (this.cell && tag.name === 'f') this.cell.hasFormula = true
    else if (this.cell && tag.name === 'v' && tag.kind === 'open') this.cell.valueFrom = tag.end
  }

  private takeRow(tag: XmlTag): void {
    const height = this.number(tag, 'ht')
    this.row = this.number(tag, 'r')
    this.isRowHidden = this.isTrue(tag, 'hidden') || (height !== null && height < leastHeight)
    if (this.isRowHidden && this.row !== null) this.hiddenRows.add(this.row - 1)
  }

  private takeColumns(tag: XmlTag): void {
    const width = this.number(tag, 'width')
    if (!this.isTrue(tag, 'hidden') && (width === null || width >= leastWidth)) return
    const first = this.number(tag, 'min') ?? 1
    this.columns.add(first - 1, (this.number(tag, 'max') ?? first) - 1)
  }

  private takeCell(tag: XmlTag, place: CellPlace): void {
    if (this.isRowHidden) this.hiddenRows.add(place.row)
    this.cell = {
      place,
      type: attributeOf(this.bytes, tag, 't') ?? 'n',
      isAstray: this.row !== null && place.row !== this.row - 1,
      hasFormula: false,
      valueFrom: 0,
      valueTo: 0,
    }
    if (tag.kind === 'alone') this.closeCell(this.cell)
  }

  private close(tag: XmlTag): void {
    if (!this.cell) return
    if (tag.name === 'c') this.closeCell(this.cell)
    else if (tag.name === 'v' && this.cell.valueFrom > 0) this.cell.valueTo = tag.at
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null
    const { row, column } = cell.place
    const key = row * mostColumns + column
    const fault = this.taken.has(key) ? 'twice' : this.faultOf(cell)
    if (fault) this.faults.set(placeKey(cell.place), fault)
    this.taken.add(key)
  }

  private faultOf({ type, hasFormula, isAstray, valueFrom, valueTo }: OpenCell): CellFault | null {
    const isEmpty = valueTo <= valueFrom
    if (isAstray) return 'other-row'
    if (type === 's' && isEmpty) return 'empty'
    if (type === 's') return this.isText(valueFrom, valueTo) ? null : 'no-text'
    if (type === 'e') return 'error'
    return hasFormula && isEmpty && type !== 'str' ? 'no-result' : null
  }

  /** Whether digits name a shared text that is there. */
  private isText(from: number, to: number): boolean {
    let number = 0
    for (let at = from; at < to; at += 1) {
      const byte = this.bytes[at] ?? 0
      const digit = byte - 0x30
      if (byte <= 0x20) continue
      if (digit < 0 || digit > 9) return false
      number = number * 10 + digit
    }
    return number < this.strings
  }

  private isTrue(tag: XmlTag, name: string): boolean {
    return /^(?:1|true|on)$/.test(attributeOf(this.bytes, tag, name) ?? '')
  }

  private number(tag: XmlTag, name: string): number | null {
    const words = attributeOf(this.bytes, tag, name)
    const number = Number(words ?? NaN)
    return Number.isNaN(number) ? null : number
  }
}
