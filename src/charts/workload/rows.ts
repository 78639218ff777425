import type {
  MatrixOptions,
  RowArrangement,
  UnitItemMatrix,
  UnitItemRow,
  UnitMonthCell,
  UnitMonthMatrix,
} from '@/analysis/plan/workload'
import { identicalRows, unitItemMatrix, unitMonthMatrix } from '@/analysis/plan/workload'
import type { MarkInfo } from '@/charts/scene/scene'
import { keyPart } from '@/charts/scene/scene'
import type { Item, Unit } from '@/model/plan'
import type { WorkloadWords } from './words'

/** Some items of a plan, its units, and how to count, order and fold them. */
interface Counted extends RowArrangement {
  readonly items: readonly Item[]
  readonly units: readonly Unit[]
}

/**
 * One row as drawn: a unit, or several alike folded into one. `alike` is the first of the units that
 * carry the same items as its own.
 */
export interface WorkloadRow {
  readonly key: string
  readonly label: string
  readonly loadLabel: string
  readonly first: UnitItemRow
  readonly units: readonly string[]
  readonly months: readonly (UnitMonthCell | null)[]
  readonly alike: string | null
  readonly info: MarkInfo
}

/** The answers a workload scene draws. */
export interface WorkloadFigures {
  readonly items: readonly Item[]
  readonly matrix: UnitItemMatrix
  readonly months: UnitMonthMatrix
  readonly rows: readonly WorkloadRow[]
  readonly office: MatrixOptions['office']
  /** Of several plans seen as one, whose columns stand by plan: what each is called. */
  readonly plans?: readonly string[]
  /** Offices that stand in any cell, part of a page or not. */
  readonly named: readonly string[]
  /**
   * What the longest bars of each kind stand for, so that bars of several pages can be compared.
   */
  readonly longest: {
    readonly units: number
    readonly loads: number
    readonly items: number
    readonly assignments: number
    /** The highest count in any cell of the months, 0 where there is none. */
    readonly cells: number
  }
}

/** What a full bar stands for at least, so that a lone 1 is not drawn as a peak. */
const leastBar = 4

/** Matrices and rows of an input; margins and totals count every unit, folded or not. */
export function workloadFigures(
  { items, units, office, order, same }: Counted,
  words: WorkloadWords,
  stateOf: RowState | null,
): WorkloadFigures {
  const matrix = unitItemMatrix(items, units, { office, order })
  const byId = new Map(items.map(item => [item.id, item]))
  const months = unitMonthMatrix(matrix.rows, items)
  const named = officesIn(matrix.rows)
  const rows = workloadRows(matrix, months, { same, words, office, stateOf })
  const most = (counts: readonly number[]): number =>
    counts.reduce((a, b) => Math.max(a, b), leastBar)
  const longest = {
    units: most(matrix.columnUnits),
    loads: most(rows.map(row => row.first.load)),
    items: most(months.items),
    assignments: most(months.assignments),
    cells: months.cells.flat().reduce((a, cell) => Math.max(a, cell?.count ?? 0), 0),
  }
  return {
    matrix,
    months,
    office,
    named,
    longest,
    items: matrix.columns.flatMap(id => byId.get(id) ?? []),
    rows,
  }
}

/** The offices that stand in any cell; of millions of cells few are filled. */
function officesIn(rows: readonly UnitItemRow[]): readonly string[] {
  const offices = new Set<string>()
  for (const { cells } of rows)
    for (const cell of cells) if (cell) for (const office of cell.offices) offices.add(office)
  return [...offices]
}

/** Where a row stands in an item. */
type RowState = (row: string, item: number) => string

/**
 * Identical rows parted by where they stand, those that stand alone left out: of units folded into
 * one nothing may be shown that is not true of each.
 */
function alikeInState(
  group: readonly UnitItemRow[],
  stateOf: RowState,
): readonly (readonly UnitItemRow[])[] {
  const byStates = new Map<string, UnitItemRow[]>()
  for (const row of group) {
    const key = row.cells.map(cell => (cell ? stateOf(row.label, cell.item) : '')).join()
    const known = byStates.get(key)
    if (known) known.push(row)
    else byStates.set(key, [row])
  }
  return [...byStates.values()].filter(rows => rows.length > 1)
}

/**
 * Rows as drawn, top to bottom; folded, each set of identical rows is one row where its
 * first unit stands.
 */
function workloadRows(
  matrix: UnitItemMatrix,
  months: UnitMonthMatrix,
  options: {
    readonly same: Counted['same']
    readonly office: Counted['office']
    readonly words: Pick<WorkloadWords, 'folded' | 'each'>
    readonly stateOf: RowState | null
  },
): readonly WorkloadRow[] {
  const isFolded = options.same === 'fold'
  const groupOf = new Map(
    identicalRows(matrix)
      .flatMap(group =>
        isFolded && options.stateOf ? alikeInState(group, options.stateOf) : [group],
      )
      .flatMap(group => group.map(row => [row, group] as const)),
  )
  return matrix.rows.flatMap((row, index) => {
    const group = groupOf.get(row)
    const alike = group?.[0]?.label ?? null
    const shared = { first: row, months: months.cells[index] ?? [], alike }
    if (!group || alike === null || !isFolded)
      return [
        {
          ...shared,
          key: keyPart(row.label),
          label: row.label,
          loadLabel: String(row.load),
          units: [row.label],
          info: rowInfo(row, options.office),
        },
      ]
    if (group[0] !== row) return []
    const items = row.cells.flatMap(cell => (cell ? [cell.item] : []))
    const label = options.words.folded(row.label, group.length, options.office)
    return [
      {
        ...shared,
        key: `same:${keyPart(row.label)}`,
        label,
        loadLabel: options.words.each(row.load),
        units: group.map(one => one.label),
        info: { alike, items },
      },
    ]
  })
}

function rowInfo(row: UnitItemRow, office: Counted['office']): MarkInfo {
  return office === 'merged' ? { unit: row.unit } : { unit: row.unit, group: row.label }
}

/** Runs of neighbouring rows that are alike, three or more, as [from, to] row indices. */
export function alikeRuns(
  rows: readonly WorkloadRow[],
): readonly { readonly alike: string; readonly from: number; readonly to: number }[] {
  const runs: { alike: string; from: number; to: number }[] = []
  rows.forEach((row, index) => {
    const last = runs.at(-1)
    if (last && last.to === index - 1 && last.alike === row.alike) last.to = index
    else if (row.alike !== null) runs.push({ alike: row.alike, from: index, to: index })
  })
  return runs.filter(run => run.to - run.from > 1)
}

/**
 * What of a chart stands on one page: runs (from, to) of its items' columns, its months and its
 * rows; of columns and months either may be none.
 */
export interface WorkloadPart {
  readonly columns: readonly [number, number]
  readonly months: readonly [number, number]
  readonly rows: readonly [number, number]
}

/**
 * A part of the answers; loads and totals stay those of the whole, of a year too whose months stand
 * on several pages.
 */
export function partOfFigures(
  figures: WorkloadFigures,
  { columns, months, rows }: WorkloadPart,
): WorkloadFigures {
  const { matrix } = figures
  const own = {
    columns: matrix.columns.slice(...columns),
    columnUnits: matrix.columnUnits.slice(...columns),
    columnLoads: matrix.columnLoads.slice(...columns),
  }
  const cut = (row: UnitItemRow): UnitItemRow => ({ ...row, cells: row.cells.slice(...columns) })
  return {
    ...figures,
    items: figures.items.slice(...columns),
    matrix: { ...matrix, ...own },
    months: partOfMonths(figures.months, months),
    rows: figures.rows
      .slice(...rows)
      .map(row => ({ ...row, first: cut(row.first), months: row.months.slice(...months) })),
  }
}

/** The same without its cells, which are as wide as their columns whatever stands in them. */
export function widthsOfPart(
  figures: WorkloadFigures,
  { columns, rows }: WorkloadPart,
): WorkloadFigures {
  const { matrix } = figures
  return {
    ...figures,
    items: figures.items.slice(...columns),
    matrix: { ...matrix, columnLoads: matrix.columnLoads.slice(...columns) },
    rows: figures.rows.slice(...rows),
  }
}

function partOfMonths(all: UnitMonthMatrix, run: readonly [number, number]): UnitMonthMatrix {
  const [from, to] = run
  const years = all.years.map(year => ({
    ...year,
    columns: year.columns
      .filter(column => column >= from && column < to)
      .map(column => column - from),
  }))
  return {
    ...all,
    months: all.months.slice(from, to),
    items: all.items.slice(from, to),
    assignments: all.assignments.slice(from, to),
    years: years.filter(({ columns }) => columns.length > 0),
  }
}
