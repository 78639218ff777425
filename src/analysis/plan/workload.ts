import { roles } from '@/model/role'
import { yearMonth } from '@/model/day'
import type { DeadlineGroup, Item, Role, Unit } from '@/model/plan'
import { deadlineGroup, unitLabel } from '@/model/plan'

/** How units are counted and put in order: 合并口子 or 分列口子, by load or as printed. */
export interface MatrixOptions {
  readonly office: 'merged' | 'apart'
  readonly order: 'load' | 'printed'
}

/** The same, and whether units that carry the same items stand apart or folded into one row. */
export interface RowArrangement extends MatrixOptions {
  readonly same: 'open' | 'fold'
}

/**
 * One item given to one row's unit: the offices named (full names, merged mode only) and how many
 * assignments that is.
 */
export interface UnitItemCell {
  readonly item: number
  readonly offices: readonly string[]
  readonly count: number
  /** The foremost of the roles printed; absent where none is. */
  readonly role?: Role
}

/**
 * A unit (or a unit's office, when apart) with one cell per column, null where it has no part in
 * the item.
 */
export interface UnitItemRow {
  readonly label: string
  readonly unit: string
  readonly office: string | null
  readonly collective: boolean
  readonly cells: readonly (UnitItemCell | null)[]
  readonly load: number
}

/**
 * Units by items; `columnUnits` counts the rows and `columnLoads` the assignments of each column.
 */
export interface UnitItemMatrix {
  readonly columns: readonly number[]
  readonly rows: readonly UnitItemRow[]
  readonly columnUnits: readonly number[]
  readonly columnLoads: readonly number[]
  readonly total: number
}

/**
 * A month in which something falls due, or a column of what has no last day and so no month: the
 * open-ended (长期), and all else.
 */
interface MonthColumn {
  readonly key: string
  readonly year: DeadlineGroup
  readonly month: number | null
  readonly items: readonly number[]
}

/** What one row has falling due in one month. */
export interface UnitMonthCell {
  readonly items: readonly number[]
  readonly count: number
}

/** The months that share the highest count; none for a plan without months. */
export interface Peak {
  readonly months: readonly string[]
  readonly count: number
}

/**
 * A year's months (as column indices) with its items and assignments; what has no last
 * day is apart.
 */
interface YearTotal {
  readonly year: DeadlineGroup
  readonly columns: readonly number[]
  readonly items: number
  readonly assignments: number
}

/** Units by months, the rows in the order given, with 事项 and 项次 of each month and year. */
export interface UnitMonthMatrix {
  readonly months: readonly MonthColumn[]
  readonly cells: readonly (readonly (UnitMonthCell | null)[])[]
  readonly items: readonly number[]
  readonly assignments: readonly number[]
  readonly busiest: { readonly items: Peak; readonly assignments: Peak }
  readonly years: readonly YearTotal[]
  readonly total: number
}

/**
 * Units by items, the items in task order; units without a part in any of the items are left out.
 */
export function unitItemMatrix(
  items: readonly Item[],
  units: readonly Unit[],
  options: MatrixOptions,
): UnitItemMatrix {
  const ordered = [...items].sort((a, b) => a.task - b.task)
  const printed = printedRows(ordered, units, options.office)
  const rows = options.order === 'load' ? byLoad(printed) : printed
  return {
    columns: ordered.map(item => item.id),
    rows,
    columnUnits: columnSums(rows, ordered.length, () => 1),
    columnLoads: columnSums(rows, ordered.length, cell => cell.count),
    total: sum(rows.map(row => row.load)),
  }
}

/** What the cells of each column add up to; of thousands of rows by thousands of columns few are filled. */
function columnSums(
  rows: readonly UnitItemRow[],
  columns: number,
  worth: (cell: UnitItemCell) => number,
): readonly number[] {
  const sums = new Array<number>(columns).fill(0)
  for (const { cells } of rows)
    for (let at = 0; at < columns; at += 1) {
      const cell = cells[at]
      if (cell) sums[at] = (sums[at] ?? 0) + worth(cell)
    }
  return sums
}

function printedRows(
  items: readonly Item[],
  units: readonly Unit[],
  mode: MatrixOptions['office'],
): readonly UnitItemRow[] {
  const found = new Map<
    string,
    {
      unit: string
      office: string | null
      cells: Map<number, { offices: string[]; count: number; role?: Role }>
    }
  >()
  items.forEach((item, index) =>
    item.assignments.forEach(assignment => {
      const office = mode === 'apart' ? assignment.office : null
      const key = unitLabel({ unit: assignment.unit, office })
      const row = found.get(key) ?? { unit: assignment.unit, office, cells: new Map() }
      const cell: { offices: string[]; count: number; role?: Role } = row.cells.get(index) ?? {
        offices: [],
        count: 0,
      }
      if (mode === 'merged' && assignment.office && !cell.offices.includes(assignment.office))
        cell.offices.push(assignment.office)
      cell.count += 1
      const role = foremost(cell.role, assignment.role)
      if (role) cell.role = role
      row.cells.set(index, cell)
      found.set(key, row)
    }),
  )
  const unitAt = new Map(units.map((unit, index) => [unit.name, index]))
  const rank = (row: UnitItemRow): number => unitAt.get(row.unit) ?? units.length
  const officeRank = (row: UnitItemRow): number =>
    row.office === null ? -1 : (units[rank(row)]?.offices.indexOf(row.office) ?? 0)
  return [...found]
    .map(([label, { unit, office, cells }]) => ({
      label,
      unit,
      office,
      collective: units[unitAt.get(unit) ?? -1]?.collective ?? false,
      cells: cellsInRow(items, cells),
      load: sum([...cells.values()].map(cell => cell.count)),
    }))
    .sort((a, b) => rank(a) - rank(b) || officeRank(a) - officeRank(b))
}

function cellsInRow(
  items: readonly Item[],
  filled: ReadonlyMap<number, Omit<UnitItemCell, 'item'>>,
): readonly (UnitItemCell | null)[] {
  const cells = new Array<UnitItemCell | null>(items.length).fill(null)
  for (const [index, cell] of filled) cells[index] = { item: items[index]?.id ?? 0, ...cell }
  return cells
}

/** Of two roles, either of which may lack, the one that comes first. */
function foremost(a: Role | undefined, b: Role | undefined): Role | undefined {
  return roles.find(role => role === a || role === b)
}

/**
 * Most assignments first; ties as printed, but rows alike stay together where the first of them
 * stands.
 */
function byLoad(rows: readonly UnitItemRow[]): readonly UnitItemRow[] {
  const groups = [...grouped(rows).values()]
  return groups.sort((a, b) => (b[0]?.load ?? 0) - (a[0]?.load ?? 0)).flat()
}

/**
 * Rows that carry the same items in the same roles, in groups of two or more; a 集合单位 is never alike to a named
 * unit.
 */
export function identicalRows(
  matrix: Pick<UnitItemMatrix, 'rows'>,
): readonly (readonly UnitItemRow[])[] {
  return [...grouped(matrix.rows).values()].filter(group => group.length > 1)
}

function grouped(rows: readonly UnitItemRow[]): ReadonlyMap<string, readonly UnitItemRow[]> {
  const groups = new Map<string, UnitItemRow[]>()
  for (const row of rows) {
    const key = `${row.collective} ${row.load} ${filledPlaces(row)}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The columns that a row fills, each with the role in it. */
function filledPlaces({ cells }: UnitItemRow): string {
  const places: string[] = []
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    if (cell) places.push(`${at}${cell.role ?? ''}`)
  }
  return places.join(' ')
}

/**
 * Units by the months their items fall due; what has no last day has a column of its own, last.
 */
export function unitMonthMatrix(
  rows: readonly UnitItemRow[],
  items: readonly Item[],
): UnitMonthMatrix {
  const months = monthColumns(items)
  const monthAt = new Map(
    months.flatMap((month, index) => month.items.map(item => [item, index] as const)),
  )
  const cells = rows.map(row => monthCells(row, months, monthAt))
  const assignments = months.map((_, index) => sum(cells.map(row => row[index]?.count ?? 0)))
  const counts = months.map(month => month.items.length)
  return {
    months,
    cells,
    assignments,
    items: counts,
    busiest: { items: peak(months, counts), assignments: peak(months, assignments) },
    years: yearTotals(months, counts, assignments),
    total: sum(assignments),
  }
}

function monthColumns(items: readonly Item[]): readonly MonthColumn[] {
  const columns = new Map<string, MonthColumn>()
  for (const { id, deadline } of items) {
    const group = deadlineGroup(deadline)
    const isMonth = typeof group === 'number'
    const key = isMonth ? deadline.date.slice(0, 7) : group
    const when = isMonth ? yearMonth(deadline.date) : { year: group, month: null }
    columns.set(key, { key, ...when, items: [...(columns.get(key)?.items ?? []), id] })
  }
  return [...columns.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function monthCells(
  row: UnitItemRow,
  months: readonly MonthColumn[],
  monthAt: ReadonlyMap<number, number>,
): readonly (UnitMonthCell | null)[] {
  const due = months.map(() => [] as UnitItemCell[])
  for (const cell of row.cells) if (cell) due[monthAt.get(cell.item) ?? -1]?.push(cell)
  return due.map(cells =>
    cells.length
      ? { items: cells.map(cell => cell.item), count: sum(cells.map(cell => cell.count)) }
      : null,
  )
}

function peak(months: readonly MonthColumn[], counts: readonly number[]): Peak {
  const dated = months.flatMap((month, index) =>
    month.month === null ? [] : [{ key: month.key, count: counts[index] ?? 0 }],
  )
  const count = Math.max(0, ...dated.map(month => month.count))
  return { count, months: dated.filter(month => month.count === count).map(month => month.key) }
}

function yearTotals(
  months: readonly MonthColumn[],
  items: readonly number[],
  assignments: readonly number[],
): readonly YearTotal[] {
  return [...new Set(months.map(month => month.year))].map(year => {
    const columns = months.flatMap((month, index) => (month.year === year ? [index] : []))
    return {
      year,
      columns,
      items: sum(columns.map(c => items[c] ?? 0)),
      assignments: sum(columns.map(c => assignments[c] ?? 0)),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
