// A group of tables as items by their columns, whatever their order: a cell belongs to its column.
import type { HeadedColumn } from './columnMeaning'
import type { DocumentLines } from '@/intake/document/documentText'
import type { SourceTable } from '@/intake/document/sourceDocument'
import { quotedWords } from '@/intake/text/problem'
import type { Finding, Role } from '@/model/plan'
import type { CellUses } from './cellUses'
import type { ColumnChoice, GivenColumns } from './columnChoice'
import { columnMeaning, likelyRank } from './columnMeaning'
import { chooseColumns, givenHeading, isGivenColumn, withGivenColumns } from './columnChoice'
import type { GridRow } from './grid'
import { cellIn, gridRows, topRows } from './grid'
import type { ItemDraft, Table } from './itemDraft'
import { numberItems } from './itemNumbers'
import { taskItems } from './itemTasks'
import type { PrintedHead, RawItem, UnitCells } from './rawItem'
import { readRows } from './rows'
import type { GroupTable } from './tableGroups'
import type { TableHeading } from './tableHeading'
import { tableHeading } from './tableHeading'
import { unreadTimes } from './unreadTimes'

/** How a group of tables is read. */
export interface ColumnReading {
  readonly lines: DocumentLines
  readonly uses: CellUses
  readonly isFlat: boolean
  readonly given: GivenColumns
  /** The heads of sections right above the first table. */
  readonly heads: readonly PrintedHead[]
}

/** The heading of a group's first table; null where it names no columns of a plan. */
export function groupHeading(
  tables: readonly GroupTable[],
  given: GivenColumns,
): TableHeading | null {
  const table = tables[0]?.table
  if (!table) return null
  const grid = topRows(table)
  const known = given.size > 0 ? tableHeading(table, grid, 'known') : null
  const found = tableHeading(table, grid) ?? known
  return found ? withGivenColumns(found, given) : givenHeading(given, table.columns)
}

/** The items of tables under a heading; why there can be none in Chinese. */
export function readColumns(
  tables: readonly GroupTable[],
  heading: TableHeading,
  reading: ColumnReading,
): Table | string {
  const grids = tables.map(({ table }) => gridRows(table))
  const choice = chooseColumns(heading, task => isMerged(grids, heading, task))
  if (!choice) return noItemColumn(heading)
  const { lines, uses, isFlat, heads } = reading
  const rows = readRows(
    tables.map((source, at) => ({ ...source, grid: grids[at] ?? [] })),
    { heading, choice, lines, uses, isFlat },
    heads,
  )
  const numbers = numberItems(rows.items, choice)
  const tasks = taskItems(rows.items, choice, numbers.areOfTasks || isOneToOne(rows.items, choice))
  const items = rows.items.map((raw, at): ItemDraft => {
    const { id, number, text } = numbers.items[at] ?? { id: at + 1, number: null, text: raw.text }
    const byRole = inOrder(raw.units).flatMap(({ role, cells }) =>
      role === null ? [] : [{ role, cells }],
    )
    return {
      id,
      ...(number === null ? {} : { number }),
      task: tasks.of[at] ?? 0,
      text: [text],
      units: raw.units.flatMap(({ role, cells }) => (role === null ? cells : [])),
      ...(byRole.length === 0 ? {} : { unitsByRole: byRole }),
      deadline: raw.deadline,
      ...(choice.periods.length === 0 ? {} : { isByPeriods: true }),
      ...(raw.columns.length === 0 ? {} : { columns: raw.columns }),
      ...(raw.year === undefined ? {} : { year: raw.year }),
    }
  })
  const found = [
    ...unknownColumns(heading, reading.given),
    ...choiceFindings(choice),
    ...unreadTimes(rows.items, choice),
    ...severalInCell(rows.items),
    ...rows.findings,
    ...numbers.findings,
    ...tasks.findings,
  ]
  const ids = items.map(({ id }) => id)
  return { tasks: tasks.tasks, items, findings: found.map(finding => byId(finding, ids)) }
}

/** The order of roles, whatever that of the columns. */
const roleOrder: readonly (Role | null)[] = ['lead', 'responsible', 'support', null]

function inOrder(units: readonly UnitCells[]): readonly UnitCells[] {
  return [...units].sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role))
}

/** A finding whose items go by their numbers. */
function byId(finding: Finding, ids: readonly number[]): Finding {
  return { ...finding, items: finding.items.flatMap(at => ids[at] ?? []) }
}

/** Whether each row has a task and a number of its own, so that the number is the task's too. */
function isOneToOne(items: readonly RawItem[], { number, task }: ColumnChoice): boolean {
  if (!number || !task) return false
  const names = new Set(items.map(item => item.task?.text))
  const numbers = new Set(items.map(item => item.number?.text))
  return names.size === items.length && numbers.size === items.length && !numbers.has(undefined)
}

/** What is told of items whose one cell holds a list with numbers. */
function severalInCell(items: readonly RawItem[]): readonly Finding[] {
  return items.flatMap(({ text }, at): readonly Finding[] => {
    const numbers = text.text.match(/(?:^|[。；;])[（(]?\d{1,2}[.．、）)](?!\d)/g) ?? []
    const message = `一格里有 ${numbers.length} 条编号的内容，读作一项，请核对`
    const { line } = text
    return numbers.length < 2
      ? []
      : [{ code: 'list-in-cell', severity: 'note', items: [at], line, words: '', message }]
  })
}

function choiceFindings({ told, text }: ColumnChoice): readonly Finding[] {
  const { words, meaning } = text
  const found: Finding[] = []
  const tell = (code: string, severity: Finding['severity'], message: string): void => {
    found.push({ code, severity, items: [], line: null, words: '', message })
  }
  if (told !== null) tell('columns-alike', 'note', told)
  if (meaning.rank === likelyRank['by-name'])
    tell('item-column-likely', 'note', `列“${words}”按名称读作事项`)
  if (meaning.rank === likelyRank['by-words'])
    tell(
      'item-column-likely',
      'warning',
      `没有一列名为事项：“${words}”一列字最多，读作事项，请核对`,
    )
  return found
}

/** What is told of columns that a reader names and the heading does not have. */
function unknownColumns({ columns }: TableHeading, given: GivenColumns): readonly Finding[] {
  return [...given].flatMap(([name, where]): readonly Finding[] =>
    columns.some(column => isGivenColumn(column, where))
      ? []
      : [
          {
            code: 'column-unknown',
            severity: 'warning',
            items: [],
            line: null,
            words: '',
            message: `指定的列“${name}=${where}”，表里没有这一列`,
          },
        ],
  )
}

/** Whether a column has cells that go for several rows: merged, empty below a filled one, or again. */
function isMerged(
  grids: readonly (readonly GridRow[])[],
  heading: TableHeading,
  { column }: HeadedColumn,
): boolean {
  return grids.some((grid, at) => {
    const rows = at === 0 ? grid.slice(heading.row + heading.rows) : grid
    return rows.some((row, index) => goesOn(row, rows[index - 1], column))
  })
}

function goesOn(row: GridRow, above: GridRow | undefined, column: number): boolean {
  const [cell, before] = [cellIn(row, column), above && cellIn(above, column)]
  const isFilled = row.cells.filter(({ isOwn, words }) => isOwn && words !== '').length > 1
  if (!cell || !isFilled || !before) return false
  return !cell.isOwn || cell.words === '' || cell.words === before.words
}

function noItemColumn({ columns }: TableHeading): string {
  const names = columns.slice(0, 12).map(({ words }) => `“${quotedWords(words, 12)}”`)
  return `认得的列为${names.join('')}，其中没有写事项的一列`
}

/** Columns of a table that are read by what their cells say where no heading is known. */
const circularColumns = 5

/**
 * Why a table without a plan's heading is not read, in Chinese; null where its few columns can be
 * told apart by what their cells say.
 */
export function withoutHeading(table: SourceTable): string | null {
  const atLeft = namesAtLeft(table)
  if (atLeft.length > 0) {
    const names = atLeft.map(words => `“${quotedWords(words, 12)}”`).join('')
    return `列名${names}竖着写在第一列，这样的表没有读：请把行与列对调后再试`
  }
  const known = tableHeading(table, topRows(table), 'known')
  if (known) {
    const names = known.columns.filter(({ meaning }) => meaning.kind !== 'other')
    const words = names.map(one => `“${quotedWords(one.words, 12)}”`).join('')
    const isOfItems = names.some(({ meaning: { kind } }) => kind === 'text' || kind === 'task')
    const lacking = isOfItems ? '责任单位或完成时间' : '事项'
    return `认得的列只有${words}，没有写${lacking}的列（${givenColumnsHint}）`
  }
  return table.columns > circularColumns
    ? `有 ${table.columns} 列，而没有认得的列名，分不清哪一列是什么（${givenColumnsHint}）`
    : null
}

/** The names of a plan's columns where they stand below each other at the left; none elsewhere. */
function namesAtLeft(table: SourceTable): readonly string[] {
  const names = topRows(table).map(row => cellIn(row, 1)?.words ?? '')
  const known = names.filter(words => columnMeaning(words).kind !== 'other')
  const kinds = new Set(known.map(words => columnMeaning(words).kind))
  const isOfPlan = kinds.has('text') || kinds.has('task')
  return isOfPlan && (kinds.has('units') || kinds.has('deadline')) ? known : []
}

const givenColumnsHint = '可以指定各列是什么'
