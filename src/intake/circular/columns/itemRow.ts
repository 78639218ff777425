// Items out of rows: each cell to what its column holds, cells of merged rows to each of them.
import type { HeadedColumn } from './columnMeaning'
import type { DocumentLines } from '@/intake/document/documentText'
import { cellLines } from '@/intake/document/documentText'
import type { SourceCell } from '@/intake/document/sourceDocument'
import { paragraphsIn } from '@/intake/document/sourceDocument'
import type { TextCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { Finding, Role } from '@/model/plan'
import type { CellUse, CellUses } from './cellUses'
import type { ColumnChoice } from './columnChoice'
import type { GridCell, GridRow } from './grid'
import { cellIn, ownFilled } from './grid'
import { periodCells } from './periodColumns'
import type { RawItem, SectionPath, UnitCells } from './rawItem'
import type { TableHeading } from './tableHeading'
import { headingYear } from './tableHeading'

/** What rows are read by. */
export interface RowRules {
  readonly heading: TableHeading
  readonly choice: ColumnChoice
  readonly lines: DocumentLines
  readonly uses: CellUses
  /** Whether the file has no spans, so that an empty cell may be one that was merged. */
  readonly isFlat: boolean
}

/** What is told of a row; items count among those of their group, from 0. */
export type RowFinding = Pick<Finding, 'code' | 'severity' | 'message'>

/** Gathers the items of a group of tables, row by row. */
export class ItemRows {
  readonly items: RawItem[] = []
  readonly findings: Finding[] = []
  /** Items that share cells with one above: by a merged cell, or by an empty one. */
  private readonly merged: number[] = []
  private readonly fromAbove: number[] = []
  private readonly itemOfCell = new Map<SourceCell, number>()

  constructor(private readonly rules: RowRules) {}

  get last(): RawItem | undefined {
    return this.items[this.items.length - 1]
  }

  /** A row that is an item of its own, whose words stand in a cell. */
  add(row: GridRow, text: GridCell, sections: SectionPath): void {
    const { choice, uses, lines } = this.rules
    const at = this.items.length
    const number = ownIn(row, choice.number)
    const task = text.cell.column === choice.task?.column ? null : ownIn(row, choice.task)
    this.itemOfCell.set(text.cell, at)
    const item: RawItem = {
      number: number && joinedCell(number.cell, lines),
      task: task && joinedCell(task.cell, lines),
      text: joinedCell(text.cell, lines),
      units: [],
      deadline: [],
      columns: [],
      sections,
      year: this.yearFor(sections),
    }
    this.items.push(item)
    uses.take(text.cell, 'text', at)
    if (number) uses.take(number.cell, 'item-number', at)
    const covering = choice.task && cellIn(row, choice.task.column)
    if (covering && covering !== text && covering.words !== '') uses.take(covering.cell, 'task', at)
    if (this.addCells(at, row, 'all')) this.merged.push(at)
    else this.takeFromAbove(item, row, at)
  }

  /** Cells of a row that belong to an item above, whose text comes down to it. */
  addTo(text: GridCell, row: GridRow): boolean {
    const at = this.itemOfCell.get(text.cell)
    if (at === undefined) return false
    this.addCells(at, row, 'own')
    return true
  }

  /** A row that goes on from the last item, its words too. */
  glue(row: GridRow): void {
    const { choice, uses } = this.rules
    const at = this.items.length - 1
    const item = this.items[at]
    if (!item) return
    const text = ownIn(row, choice.text)
    if (text) {
      uses.take(text.cell, 'text', at)
      this.items[at] = { ...item, text: { ...item.text, text: item.text.text + text.words } }
    }
    this.addCells(at, row, 'own')
  }

  /** What is told of the cells that items share. */
  tellShared(): void {
    this.share(this.merged, {
      code: 'merged-cells',
      severity: 'note',
      message: '责任单位、完成时间等合并的单元格归所跨的每一行',
    })
    this.share(this.fromAbove, {
      code: 'taken-from-above',
      severity: 'warning',
      message: '责任单位或完成时间的单元格空着，按合并的单元格取自上一行，请核对',
    })
  }

  tell([first]: readonly GridCell[], found: RowFinding): void {
    const [line] = first ? cellLines(first.cell, this.rules.lines) : []
    const words = firstSigns(first?.words ?? '', 40)
    this.findings.push({ ...found, items: [], line: line?.line ?? null, words })
  }

  private share(items: readonly number[], found: RowFinding): void {
    const [first] = items
    if (first === undefined) return
    const line = this.items[first]?.text.line ?? null
    this.findings.push({ ...found, items, line, words: '' })
  }

  /** Gives an item the cells of a row by column; whether any comes down from a row above. */
  private addCells(at: number, row: GridRow, which: 'own' | 'all'): boolean {
    const item = this.items[at]
    if (!item) return false
    const { choice, lines } = this.rules
    let isMerged = false
    const take = (column: HeadedColumn, use: CellUse): readonly TextCell[] => {
      const found = beginningIn(row, column)
      if (!found || (which === 'own' && !found.isOwn)) return []
      isMerged ||= !found.isOwn
      this.rules.uses.take(found.cell, use, at)
      return cellLines(found.cell, lines)
    }
    for (const unit of choice.units) addUnits(item.units, unit.role, take(unit, 'units'))
    if (choice.deadline) item.deadline.push(...take(choice.deadline, 'deadline'))
    for (const column of choice.periods)
      item.deadline.push(...periodCells(column, take(column, 'deadline')))
    for (const column of choice.kept) {
      const cells = take(column, 'column')
      if (cells.length > 0) item.columns.push({ heading: column.words, cells })
    }
    this.addRest(item, row, at)
    return isMerged
  }

  /** Cells of an item's row that no column took: under no heading, or with a further number. */
  private addRest(item: RawItem, row: GridRow, at: number): void {
    const { uses, lines, choice, heading } = this.rules
    for (const found of ownFilled(row)) {
      const { column, columnSpan } = found.cell
      const covered = heading.columns.filter(
        one => one.column >= column && one.column < column + columnSpan,
      )
      if (covered.length > 1)
        this.tell([found], {
          code: 'cell-spread',
          severity: 'warning',
          message: `这一格占了“${covered.map(({ words }) => words).join('”“')}”几列，按前一列读，请核对`,
        })
      const [paragraph] = paragraphsIn(found.cell.blocks)
      if (!paragraph || uses.of(paragraph)) continue
      if (column === choice.number?.column) uses.take(found.cell, 'item-number', at)
      else if (column === choice.task?.column) uses.take(found.cell, 'task', at)
      else {
        uses.take(found.cell, 'column', at)
        item.columns.push({ heading: `第${column}列`, cells: cellLines(found.cell, lines) })
        const message = '这一格所在的列没有名称，另作一列'
        this.tell([found], { code: 'cell-without-heading', severity: 'warning', message })
      }
    }
  }

  private takeFromAbove(item: RawItem, row: GridRow, at: number): void {
    const above = this.items[at - 1]
    const { choice, isFlat } = this.rules
    if (!isFlat || !above || item.task || above.sections !== item.sections) return
    const isBlank = (column: HeadedColumn): boolean => cellIn(row, column.column)?.words === ''
    const lacksUnits = item.units.length === 0 && choice.units.every(isBlank)
    const lacksDeadline =
      item.deadline.length === 0 && choice.deadline !== null && isBlank(choice.deadline)
    if (lacksUnits) item.units.push(...above.units)
    if (lacksDeadline) item.deadline.push(...above.deadline)
    const isTaken =
      (lacksUnits && above.units.length > 0) || (lacksDeadline && above.deadline.length > 0)
    if (isTaken) this.fromAbove.push(at)
  }

  private yearFor(sections: SectionPath): number | undefined {
    const { deadline } = this.rules.choice
    const heads = [...sections].reverse().map(({ cell }) => cell.text)
    return [...heads, deadline?.words ?? ''].map(headingYear).find(year => year !== undefined)
  }
}

function addUnits(units: UnitCells[], role: Role | null, cells: readonly TextCell[]): void {
  if (cells.length === 0) return
  const known = units.find(one => one.role === role)
  if (known) known.cells.push(...cells)
  else units.push({ role, cells: [...cells] })
}

/** The filled cell of a column that begins in a row; null where there is none. */
export function ownIn(row: GridRow, column: HeadedColumn | null): GridCell | null {
  const found = column && cellIn(row, column.column)
  return found?.isOwn && found.words !== '' ? found : null
}

/** The filled cell that begins at a column, also of a row above; null where there is none. */
export function beginningIn(row: GridRow, { column }: HeadedColumn): GridCell | null {
  const found = row.cells.find(({ cell }) => cell.column === column)
  return found && found.words !== '' ? found : null
}

/** What a cell says, its lines as one. */
function joinedCell(cell: SourceCell, lines: DocumentLines): TextCell {
  const cells = cellLines(cell, lines)
  return { line: cells[0]?.line ?? 0, text: cells.map(({ text }) => text).join(''), runsOn: false }
}
