import type { UnitItemMatrix } from '@/analysis/plan/workload'
import type { TimeConflict } from '@/analysis/relations/conflict'
import type { Concern, CurvePoint } from '@/analysis/state/progress'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { WorkloadFigures } from '@/charts/workload/rows'
import type { MovedColumns } from '@/figures/words/moved'
import type { Translate } from '@/locales/translate'
import type { DeadlineGroup, Item, Relation, Unit } from '@/model/plan'
import { printedDeadline, isDated } from '@/model/plan'

/** A table behind a chart; a cell of numbers holds items. */
export interface ChartTable {
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    readonly numeric?: boolean
    readonly short?: boolean
  }[]
  readonly rows: readonly {
    readonly key: string
    readonly item?: number
    readonly cells: readonly (string | readonly number[])[]
  }[]
}

/** Items with their text, units, deadline as printed and as read, and where they stand. */
export function itemTable(
  t: Translate,
  items: readonly Item[],
  {
    stateOf,
    moved,
  }: { readonly stateOf: (item: Item) => string; readonly moved: MovedColumns | null },
): ChartTable {
  return {
    columns: [
      { key: 'id', label: t('table.item'), numeric: true },
      { key: 'task', label: t('table.task') },
      { key: 'title', label: t('table.title'), short: true },
      { key: 'text', label: t('table.text') },
      { key: 'units', label: t('table.units') },
      { key: 'deadline', label: t('table.deadline'), short: true },
      ...(moved ? moved.columns : []),
      { key: 'date', label: t('table.date'), short: true },
      { key: 'state', label: t('table.state'), short: true },
    ],
    rows: items.map(item => ({
      key: String(item.id),
      item: item.id,
      cells: [
        String(item.id),
        item.task === 0 ? '' : String(item.task),
        item.title,
        item.text,
        item.assignments.map(a => a.printed).join('、'),
        printedDeadline(item.deadline),
        ...(moved ? moved.cells(item) : []),
        isDated(item.deadline) ? item.deadline.date : '',
        stateOf(item),
      ],
    })),
  }
}

/** Units with their items and how many assignments they are, and the sum. */
export function unitTable(t: Translate, { rows, total }: UnitItemMatrix): ChartTable {
  return {
    columns: [
      { key: 'unit', label: t('table.unit'), short: true },
      { key: 'items', label: t('table.items') },
      { key: 'count', label: t('table.total'), numeric: true },
    ],
    rows: [
      ...rows.map(row => ({
        key: row.label,
        cells: [row.label, row.cells.flatMap(cell => (cell ? [cell.item] : [])), String(row.load)],
      })),
      { key: 'total', cells: [t('workload.words.total'), '', String(total)] },
    ],
  }
}

/**
 * Units with their items by the month in which these fall due, how many assignments they are, and
 * the sums.
 */
export function unitMonthTable(
  t: Translate,
  { rows, months }: Pick<WorkloadFigures, 'rows' | 'months'>,
  monthName: (year: DeadlineGroup, month: number | null) => string,
): ChartTable {
  return {
    columns: [
      { key: 'unit', label: t('table.unit'), short: true },
      ...months.months.map(({ key, year, month }) => ({ key, label: monthName(year, month) })),
      { key: 'count', label: t('table.total'), numeric: true },
    ],
    rows: [
      ...rows.map(row => ({
        key: row.key,
        cells: [row.label, ...row.months.map(cell => cell?.items ?? []), row.loadLabel],
      })),
      {
        key: 'total',
        cells: [t('workload.words.total'), ...months.assignments.map(String), String(months.total)],
      },
    ],
  }
}

/**
 * Units with their items by the state that their assignments are in, how many assignments they are,
 * and the sum.
 */
export function unitStateTable(
  t: Translate,
  { rows, total }: UnitItemMatrix,
  stateOf: (unit: string, item: number) => WorkState,
): ChartTable {
  const itemsOf = (row: UnitItemMatrix['rows'][number], state: WorkState): readonly number[] =>
    row.cells.flatMap(cell => (cell && stateOf(row.label, cell.item) === state ? [cell.item] : []))
  const states = workStates.filter(state => rows.some(row => itemsOf(row, state).length > 0))
  return {
    columns: [
      { key: 'unit', label: t('table.unit'), short: true },
      ...states.map(state => ({ key: state, label: t(`state.${state}`) })),
      { key: 'count', label: t('table.total'), numeric: true },
    ],
    rows: [
      ...rows.map(row => ({
        key: row.label,
        cells: [row.label, ...states.map(state => itemsOf(row, state)), String(row.load)],
      })),
      { key: 'total', cells: [t('workload.words.total'), ...states.map(() => ''), String(total)] },
    ],
  }
}

/** Relations, what contradicts their deadlines, and why they are inferred. */
export function relationTable(
  t: Translate,
  relations: readonly Relation[],
  conflicts: readonly TimeConflict[],
): ChartTable {
  const late = new Map(
    conflicts.map(conflict => [
      conflict.relation.id,
      conflict.kind === 'sameDay' ? t('gantt.sameDay') : t('gantt.late', { n: conflict.days }),
    ]),
  )
  return {
    columns: [
      { key: 'from', label: t('table.from'), numeric: true },
      { key: 'to', label: t('table.to'), numeric: true },
      { key: 'kind', label: t('table.kind'), short: true },
      { key: 'core', label: t('table.core') },
      { key: 'conflict', label: t('table.conflict'), short: true },
      { key: 'reason', label: t('table.reason') },
    ],
    rows: relations.map(relation => ({
      key: relation.id,
      item: relation.from,
      cells: [
        String(relation.from),
        String(relation.to),
        t(`kind.${relation.kind}`),
        relation.core ? t('table.yes') : '',
        late.get(relation.id) ?? '',
        relation.reason,
      ],
    })),
  }
}

/**
 * Units in order of concern, with how many of their assignments are in each state that any is in.
 */
export function concernTable(t: Translate, concerns: readonly Concern<Unit>[]): ChartTable {
  const states = workStates.filter(state => concerns.some(({ counts }) => counts[state] > 0))
  const count = (key: string, label: string) => ({ key, label, numeric: true })
  return {
    columns: [
      { key: 'unit', label: t('table.unit'), short: true },
      ...states.map((state: WorkState) => count(state, t(`state.${state}`))),
      count('reported', t('overall.reported')),
      count('all', t('table.total')),
    ],
    rows: concerns.map(({ of, counts, reported, all }) => ({
      key: of.name,
      cells: [
        of.name,
        ...states.map(state => String(counts[state])),
        String(reported),
        String(all),
      ],
    })),
  }
}

/** What is due by each day and, where anything is recorded, what is done by then. */
export function curveTable(
  t: Translate,
  points: readonly CurvePoint[],
  isRecorded: boolean,
): ChartTable {
  return {
    columns: [
      { key: 'day', label: t('table.day'), short: true },
      { key: 'planned', label: t('overall.planned'), numeric: true },
      ...(isRecorded ? [{ key: 'done', label: t('overall.doneCurve'), numeric: true }] : []),
    ],
    rows: points.map(({ day, planned, done }) => ({
      key: day,
      cells: [day, String(planned), ...(isRecorded ? [done === null ? '' : String(done)] : [])],
    })),
  }
}
