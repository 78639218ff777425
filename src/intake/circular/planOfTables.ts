// The plan of a group of tables: by its columns where they are named, else by what its cells say.
import type { CellRules } from '@/intake/document/documentText'
import { paragraphRows, tableRows } from '@/intake/document/documentText'
import type { SourceParagraph, SourceTable } from '@/intake/document/sourceDocument'
import { paragraphsIn } from '@/intake/document/sourceDocument'
import { quotedWords } from '@/intake/text/problem'
import type { TextCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { Finding } from '@/model/plan'
import { itemOf } from './cellContent'
import type { AboveTable } from './columns/aboveTable'
import { readAbove } from './columns/aboveTable'
import type { GivenColumns } from './columns/columnChoice'
import { groupHeading, readColumns, withoutHeading } from './columns/readColumns'
import type { TableGroup } from './columns/tableGroups'
import type { TableHeading } from './columns/tableHeading'
import type { DocumentResult, TextReading } from './parsePlan'
import { parsePlan } from './parsePlan'
import { planOfItems } from './planOfItems'

/** How tables are read: whether the file knows no spans, and what the reader says of columns. */
export interface TableReading extends TextReading {
  readonly isFlat: boolean
  readonly columns: GivenColumns
}

/** The plan of tables that are read as one, or why there is none. */
export function planOfTables(group: TableGroup, reading: TableReading): DocumentResult {
  const table = group.tables[0]?.table
  if (!table) return { ok: false, findings: [] }
  const heading = groupHeading(group.tables, reading.columns)
  if (heading) return planOfColumns(group, heading, reading)
  const fault = withoutHeading(table)
  if (fault !== null) return refusal(table, fault)
  return withGuess(
    parsePlan(
      [
        ...aboveOf(group).flatMap(paragraph => paragraphRows(paragraph, reading.lines)),
        ...group.tables.flatMap(one => tableRows(one.table, reading.lines, cellRules)),
      ],
      { ...reading, paragraphs: [...aboveOf(group), ...reading.paragraphs] },
    ),
    table,
  )
}

/** A plan whose columns nothing names, which is told. */
function withGuess(result: DocumentResult, { number }: SourceTable): DocumentResult {
  if (!result.ok) return result
  const message = `表 ${number} 没有表头，各列是什么按格里的字推定，请核对，也可以指定各列是什么`
  const told: Finding = {
    code: 'columns-guessed',
    severity: 'warning',
    items: [],
    line: null,
    words: '',
    message,
  }
  return { ok: true, plan: { ...result.plan, findings: [...result.plan.findings, told] } }
}

function planOfColumns(
  group: TableGroup,
  heading: TableHeading,
  reading: TableReading,
): DocumentResult {
  const table = group.tables[0]?.table
  if (!table) return { ok: false, findings: [] }
  const { id, lines, uses, givenYear, anyYear, firstLeads, isFlat, columns } = reading
  const above = readAbove([...aboveOf(group), ...wordsAbove(table, heading)], lines, uses)
  const { title, annex, number, heads } = above
  const read = readColumns(group.tables, heading, { lines, uses, isFlat, given: columns, heads })
  if (typeof read === 'string') return refusal(table, read)
  const year = givenYear ?? above.year
  const frame = { id, title, annex, number, year, anyYear, firstLeads }
  const told = [...unreadAbove(above), ...turnedTold(group)]
  for (const { turned } of group.tables) for (const cell of turned ?? []) uses.take(cell, 'heading')
  const plan = planOfItems({ ...read, findings: [...read.findings, ...told] }, frame)
  if (plan.items.length > 0) return { ok: true, plan }
  const none = refusal(table, noItems(heading))
  return { ok: false, findings: [...none.findings, ...plan.findings] }
}

/** What is told of tables whose names of columns stand below each other. */
function turnedTold({ tables }: TableGroup): readonly Finding[] {
  const numbers = tables.flatMap(({ table, turned }) => (turned ? [table.number] : []))
  if (numbers.length === 0) return []
  const message = `表 ${numbers.join('、')} 的列名竖着写，按行列对调后读`
  return [{ code: 'table-turned', severity: 'note', items: [], line: null, words: '', message }]
}

/** What is told of running text above a table that names times. */
function unreadAbove({ unread }: AboveTable): readonly Finding[] {
  const [first] = unread
  if (first === undefined) return []
  const message = `表前有 ${unread.length} 段文字写有时间，不属于任何事项，没有读`
  const words = firstSigns(first, 40)
  return [{ code: 'words-above', severity: 'note', items: [], line: null, words, message }]
}

function aboveOf({ tables: [first] }: TableGroup): readonly SourceParagraph[] {
  return first?.above ?? []
}

/** The words in rows above the one that names the columns. */
function wordsAbove({ rows }: SourceTable, { row }: TableHeading): readonly SourceParagraph[] {
  return rows
    .slice(0, row)
    .filter(({ hidden }) => !hidden)
    .flatMap(({ cells }) => cells.flatMap(({ blocks }) => paragraphsIn(blocks)))
}

function noItems({ columns }: TableHeading): string {
  const names = columns.map(({ words }) => `“${quotedWords(words, 12)}”`).join('')
  return `列名为${names}，下面没有一行是事项`
}

function refusal({ number }: SourceTable, fault: string): Extract<DocumentResult, { ok: false }> {
  const message = `表 ${number}：${fault}`
  return {
    ok: false,
    findings: [
      { code: 'columns-unread', severity: 'error', items: [], line: null, words: '', message },
    ],
  }
}

/** Cells of a table without headings: their lines as one, unless items begin in them. */
const cellRules: CellRules = { isRepeated: () => false, shape: joined }

function joined(cells: readonly TextCell[]): readonly TextCell[] {
  const [first, ...rest] = cells
  if (!first || rest.every(cell => itemOf(cell) === null)) return cells
  return cells.map(cell => ({ ...cell, runsOn: itemOf(cell) === null && cell.runsOn }))
}
