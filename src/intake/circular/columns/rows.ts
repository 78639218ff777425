// The rows of a plan's table, each by what it is: an item, the head of a section, a heading again,
// what goes on from the row above, or what belongs to no item.
import type { HeadedColumn } from './columnMeaning'
import { cellLines } from '@/intake/document/documentText'
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import type { Finding } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import type { GridCell, GridRow } from './grid'
import { cellIn, ownFilled } from './grid'
import type { RowRules } from './itemRow'
import { ItemRows, beginningIn, ownIn } from './itemRow'
import { bareNumber, isItemNumber } from './printedNumber'
import type { PrintedHead, RawItem } from './rawItem'
import type { SectionHead } from './sectionHead'
import { isClosing, isPageNumber, isSum, sectionHead } from './sectionHead'
import type { GroupTable } from './tableGroups'
import type { TableHeading } from './tableHeading'
import { repeatsHeading, tableHeading } from './tableHeading'

/** The items of a group of tables, and what is told of its rows. */
export interface Rows {
  readonly items: readonly RawItem[]
  /** Items count among those of the group, from 0. */
  readonly findings: readonly Finding[]
}

/** A table of a group with its rows laid out. */
export interface LaidTable extends GroupTable {
  readonly grid: readonly GridRow[]
}

/** Reads the rows of tables that go on from each other, under the heads that stand above them. */
export function readRows(
  tables: readonly LaidTable[],
  rules: RowRules,
  heads: readonly PrintedHead[],
): Rows {
  return new RowReader(rules, bodiesOf(tables, rules.heading)).read(heads)
}

/** The rows of a table below its heading. */
interface Body {
  readonly above: readonly SourceParagraph[]
  readonly heading: readonly GridRow[]
  readonly rows: readonly GridRow[]
}

function bodiesOf(tables: readonly LaidTable[], heading: TableHeading): readonly Body[] {
  return tables.map(({ table, above, grid }, at) => {
    const own = at === 0 ? heading : tableHeading(table, grid)
    const [from, to] = own ? [own.row, own.row + own.rows] : [0, 0]
    return { above: at === 0 ? [] : above, heading: grid.slice(from, to), rows: grid.slice(to) }
  })
}

/** Whether words are a deadline, in whatever year. */
function isDeadline(words: string): boolean {
  return parseDeadline(words, sampleYear) !== null
}

/** A year that serves where only the words count. */
const sampleYear = 2020

class RowReader {
  private readonly rows: ItemRows
  private sections: readonly PrintedHead[] = []
  private readonly areTextsNumbered: boolean

  constructor(
    private readonly rules: RowRules,
    private readonly bodies: readonly Body[],
  ) {
    this.rows = new ItemRows(rules)
    const texts = bodies
      .flatMap(body => body.rows)
      .flatMap(row => (row.row.hidden ? [] : [ownIn(row, rules.choice.text)?.words ?? '']))
      .filter(words => words !== '')
    this.areTextsNumbered = texts.filter(isItemNumber).length * 2 > texts.length
  }

  read(heads: readonly PrintedHead[]): Rows {
    heads.forEach(head => {
      this.enter(head)
    })
    for (const [at, { above, heading, rows }] of this.bodies.entries()) {
      for (const paragraph of above) this.takeBetween(paragraph)
      this.takeHeading(heading)
      for (const [index, row] of rows.entries()) this.take(row, at > 0 && index === 0)
    }
    this.rows.tellShared()
    return { items: this.rows.items, findings: this.rows.findings }
  }

  private takeBetween(paragraph: SourceParagraph): void {
    const { uses, lines } = this.rules
    const words = cleanCell(shownText(paragraph))
    const head = sectionHead(words)
    if (head) {
      uses.paragraph(paragraph, 'task')
      this.enter({ ...head, cell: { line: lines.lineOf(paragraph), text: words, runsOn: false } })
    } else if (words !== '')
      uses.leaveParagraph(
        paragraph,
        isPageNumber(words) ? '页码' : '表与表之间的文字，不属于任何事项',
      )
  }

  private enter(head: PrintedHead): void {
    this.sections = [...this.sections.filter(({ level }) => level < head.level), head]
  }

  private takeHeading(rows: readonly GridRow[]): void {
    for (const row of rows)
      for (const { cell } of ownFilled(row)) this.rules.uses.take(cell, 'heading')
    const [first] = rows.flatMap(ownFilled)
    const message = '表头各列的名称跨页重复，已略过'
    if (first && this.rows.last)
      this.rows.tell([first], { code: 'columns-repeated', severity: 'note', message })
  }

  private take(row: GridRow, isBehindBreak: boolean): void {
    const { heading, choice } = this.rules
    const filled = ownFilled(row)
    const [first] = filled
    if (!first) return
    if (filled.every(({ words }) => bareNumber(words) !== null)) return this.takeNumbers(filled)
    if (isSum(first.words)) return this.passOver(first, row)
    const text = cellIn(row, choice.text.column)
    if (row.row.hidden) this.leaveOut(filled, '隐藏的行，没有读')
    else if (repeatsHeading(row, heading)) this.takeHeading([row])
    else if (filled.every(({ words }) => words === first.words) && this.takeAlone(first, row))
      return
    else if (text && !text.isOwn && text.words !== '' && this.rows.addTo(text, row)) return
    else if (this.goesOn(row, isBehindBreak)) this.glue(row, isBehindBreak)
    else if (text?.isOwn && text.words !== '') this.rows.add(row, text, this.sections)
    else this.takeWithoutText(row)
  }

  /** A row of numbers alone, such as that of a page. */
  private takeNumbers(filled: readonly GridCell[]): void {
    this.leaveOut(filled, '只有数字，没有事项文字')
    const message = '这一行只有数字，没有读'
    this.rows.tell(filled, { code: 'row-unread', severity: 'warning', message })
  }

  /** A row of one cell: the head of a section, or words that close the table. */
  private takeAlone(first: GridCell, row: GridRow): boolean {
    const { uses, lines } = this.rules
    const { cell, words } = first
    if (isClosing(words)) {
      this.passOver(first, row)
      return true
    }
    const head = this.headIn(first, row)
    if (!head) return false
    for (const found of ownFilled(row)) uses.take(found.cell, 'task')
    const line = cellLines(cell, lines)[0]?.line ?? 0
    this.enter({ ...head, cell: { line, text: words, runsOn: false } })
    return true
  }

  private passOver(first: GridCell, row: GridRow): void {
    this.leaveOut(ownFilled(row), '说明、合计或落款，不属于任何事项')
    const message = '这一行是说明、合计或落款，不属于任何事项，没有读'
    this.rows.tell([first], { code: 'row-passed-over', severity: 'note', message })
  }

  /** The head of a section in a cell that stands alone: over the table's width, or at its left. */
  private headIn({ cell, words }: GridCell, row: GridRow): SectionHead | null {
    const { choice, heading } = this.rules
    const isWide = cell.columnSpan > 1 && cell.columnSpan * 2 >= heading.columns.length
    const others = row.cells.filter(({ isOwn }) => isOwn).length
    const isAcross = isWide || (cell.columnSpan > 1 && others === 1)
    if (cell.rowSpan > 1 || (!isAcross && cell.column === choice.text.column)) return null
    const head = sectionHead(words)
    if (head) return head
    const isWordy = words.length > 30 || /[。；;]$/.test(words) || bareNumber(words) !== null
    const isLeft = [1, choice.number?.column, choice.task?.column].includes(cell.column)
    return isWordy || (!isAcross && !isLeft) ? null : { no: null, name: words, level: 4 }
  }

  /** Whether a row has no item of its own but goes on from the one above. */
  private goesOn(row: GridRow, isBehindBreak: boolean): boolean {
    const { choice, isFlat } = this.rules
    if (!this.rows.last) return false
    if (isBehindBreak && this.isCut(row)) return true
    if (this.beginsItem(row)) return false
    if (isBehindBreak) return true
    const [first, more] = ownFilled(row)
    const isTextAlone = first?.cell.column === choice.text.column && !more
    return (
      isFlat && isTextAlone && this.areTextsNumbered && !/[。；]$/.test(this.rows.last.text.text)
    )
  }

  /**
   * Whether the page cut a row in two: every row has a number but this one, or the words in the
   * deadline's column are no deadline (“前” of “11月底前”).
   */
  private isCut(row: GridRow): boolean {
    const { number, deadline } = this.rules.choice
    if (number && (cellIn(row, number.column)?.words ?? '') !== '') return false
    if (this.areTextsNumbered && isItemNumber(ownIn(row, this.rules.choice.text)?.words ?? ''))
      return false
    const isLess = number !== null && this.rows.items.every(item => item.number !== null)
    const rest = deadline ? (ownIn(row, deadline)?.words ?? '') : ''
    if (rest === '') return isLess
    const before = this.rows.last?.deadline.map(({ text }) => text).join('') ?? ''
    return before !== '' && !isDeadline(rest) && isDeadline(before + rest)
  }

  private beginsItem(row: GridRow): boolean {
    const { choice } = this.rules
    const text = ownIn(row, choice.text)
    if (ownIn(row, choice.number) && text) return true
    if (!text) return false
    return this.areTextsNumbered ? isItemNumber(text.words) : this.isGiven(row)
  }

  /** Whether a row has units or a deadline. */
  private isGiven(row: GridRow): boolean {
    const { deadline, units } = this.rules.choice
    const columns: readonly HeadedColumn[] = deadline ? [deadline, ...units] : units
    return columns.some(column => beginningIn(row, column) !== null)
  }

  private glue(row: GridRow, isBehindBreak: boolean): void {
    this.rows.glue(row)
    this.rows.tell(ownFilled(row), {
      code: isBehindBreak ? 'row-over-pages' : 'row-continued',
      severity: 'warning',
      message: isBehindBreak
        ? '这一行跨了页，已与上一页的接在一起，请核对'
        : '这一行没有编号，只有事项文字，已接在上一行之后，请核对',
    })
  }

  /** A row without the words of an item: its task is the item where units or a deadline follow. */
  private takeWithoutText(row: GridRow): void {
    const { choice } = this.rules
    const task = ownIn(row, choice.task)
    const isGiven = this.isGiven(row)
    if (task && isGiven) {
      this.rows.add(row, task, this.sections)
      const message = '这一行没有具体事项，按工作任务读作事项'
      return this.rows.tell([task], { code: 'text-from-task', severity: 'warning', message })
    }
    const isMissing = isGiven && ownIn(row, choice.number) !== null
    this.leaveOut(ownFilled(row), isMissing ? '只有序号，没有事项文字' : '这一行没有具体事项')
    this.rows.tell(ownFilled(row), {
      code: isMissing ? 'text-missing' : 'row-unread',
      severity: isMissing ? 'error' : 'warning',
      message: isMissing
        ? '这一行只有序号，没有事项文字，未列入计划'
        : '这一行没有具体事项，没有读',
    })
  }

  private leaveOut(cells: readonly GridCell[], reason: string): void {
    for (const { cell } of cells) this.rules.uses.leaveOut(cell, reason)
  }
}
