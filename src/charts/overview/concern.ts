/** The table of units in order of concern, on paper: how many of whose assignments are in which state. */
import type { Concern } from '@/analysis/state/progress'
import { unitConcerns } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts } from '@/analysis/state/workState'
import { isDone, workStates } from '@/analysis/state/workState'
import type { ChartRoom } from '@/charts/figure/pages'
import type { TableCell, TableLook, TableRow } from '@/charts/figure/table'
import type { TableBlocks } from '@/charts/figure/tableBlocks'
import { tableBlocks } from '@/charts/figure/tableBlocks'
import { keyPart } from '@/charts/scene/scene'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { Unit } from '@/model/plan'
import type { OverviewFigureWords, Place } from './place'

/** A unit, or all of them together. */
interface Tallied extends Concern<Unit> {
  readonly isTotal: boolean
}

/** Units in order of concern, and last what they have together where they are several. */
export function talliedUnits(
  board: StateBoard,
  units: readonly Unit[],
  words: OverviewFigureWords,
): readonly Tallied[] {
  const concerns = unitConcerns(board, units).map(one => ({ ...one, isTotal: false }))
  return concerns.length > 1 ? [...concerns, totalOf(concerns, words)] : concerns
}

function totalOf(units: readonly Concern<Unit>[], { heads }: OverviewFigureWords): Tallied {
  const sum = (count: (unit: Concern<Unit>) => number): number =>
    units.reduce((all, unit) => all + count(unit), 0)
  const counts = Object.fromEntries(
    workStates.map(state => [state, sum(unit => unit.counts[state])]),
  ) as StateCounts
  return {
    of: { name: heads.total, collective: false, offices: [] },
    counts,
    reported: sum(unit => unit.reported),
    all: sum(unit => unit.all),
    isTotal: true,
  }
}

/** A column of numbers: its words, and what it says of a unit. */
interface CountColumn {
  readonly key: string
  readonly words: string
  readonly cell: (one: Concern<Unit>) => string
}

/**
 * The columns measured: px of the names and of each column of numbers, its head in lines. Crowded
 * where names had to be broken, or where even that does not make it narrow enough.
 */
export interface ConcernColumns {
  readonly name: number
  readonly isCramped: boolean
  readonly columns: readonly (Omit<CountColumn, 'words'> & {
    readonly head: readonly string[]
    readonly w: number
  })[]
  readonly width: number
}

/**
 * The columns of numbers, each as wide as its words: assignments, each state that occurs, all that
 * is done, and how many are reported on. Where the page is too narrow for that, heads are broken
 * into lines, and then names.
 */
export function concernColumns(
  { board, words, room: { scale, width } }: Place,
  units: readonly Tallied[],
): ConcernColumns {
  const size = 12 * scale
  const counts = countColumns(board, words, units).map(column => ({
    ...column,
    least: Math.max(0, ...units.map(unit => textWidth(column.cell(unit), 13 * scale, 500))),
  }))
  const head = textWidth(words.heads.unit, size)
  const longest = Math.max(head, ...units.map(unit => textWidth(unitName(unit), 13 * scale)))
  const within = (limit: number, name = longest): ConcernColumns => {
    const columns = counts.map(({ words: text, least, ...column }) => {
      const lines = breakLines(text, Math.max(limit, least), { size, pauses: true, whole: true })
      const widest = Math.max(least, ...lines.map(line => textWidth(line, size)))
      return { ...column, head: lines, w: widest + 14 * scale }
    })
    const all = columns.reduce((sum, column) => sum + column.w, name)
    return { name, columns, width: all, isCramped: name < longest || all > width }
  }
  const limits = [Infinity, 5, 4, 3, 2].map(letters => letters * 1.01 * size)
  const whole = limits.map(limit => within(limit)).find(one => one.width <= width)
  if (whole) return whole
  const broken = limits.map(limit =>
    within(limit, Math.max(head, Math.min(longest, width - within(limit, 0).width))),
  )
  return (
    broken.find(one => one.width <= width && one.name >= Math.min(longest, 0.4 * width)) ??
    broken[broken.length - 1] ??
    within(Infinity)
  )
}

function countColumns(
  board: StateBoard,
  words: OverviewFigureWords,
  units: readonly Concern<Unit>[],
): readonly CountColumn[] {
  const present = workStates.filter(state => units.some(unit => unit.counts[state] > 0))
  const done = ({ counts }: Concern<Unit>): number =>
    workStates.reduce((sum, state) => (isDone(state) ? sum + counts[state] : sum), 0)
  const states = present
    .filter(state => !isDone(state))
    .map((state): CountColumn => ({
      key: state,
      words: words.stateName(state),
      cell: one => numeral(one.counts[state]),
    }))
  return [
    { key: 'all', words: words.heads.all, cell: one => String(one.all) },
    ...states,
    ...(present.some(isDone)
      ? [
          {
            key: 'done',
            words: words.stateName('done'),
            cell: (one: Concern<Unit>) => numeral(done(one)),
          },
        ]
      : []),
    ...(stateTally(board).reported > 0
      ? [
          {
            key: 'reported',
            words: words.heads.reported,
            cell: (one: Concern<Unit>) => words.share({ part: one.reported, of: one.all }),
          },
        ]
      : []),
  ]
}

/** A count that is nought says nothing. */
function numeral(count: number): string {
  return count > 0 ? String(count) : ''
}

function unitName({ of }: Concern<Unit>): string {
  return of.collective ? `◇ ${of.name}` : of.name
}

/** The table over a width, what is over dealt out evenly to the columns of numbers. */
export function concernBlocks(
  { words, room }: Place,
  units: readonly Tallied[],
  { measured, width }: { readonly measured: ConcernColumns; readonly width: number },
): TableBlocks {
  const { name, columns } = measured
  const more = Math.max(0, (width - measured.width) / Math.max(1, columns.length))
  const table = {
    columns: [
      { key: 'unit', role: 'unit' as const, head: words.heads.unit, width: name },
      ...columns.map(({ key, head, w }) => ({
        key,
        role: 'table' as const,
        part: 'count' as const,
        head,
        width: w + more,
        align: 'right' as const,
      })),
    ],
    sections: [
      {
        key: 'all',
        head: '',
        rows: units.map((unit, at) => unitRow(unit, columns, units[at + 1]?.isTotal === true)),
      },
    ],
  }
  return tableBlocks(table, concernLook(room), {
    width: Math.max(width, measured.width),
    highest: Infinity,
  })
}

function unitRow(unit: Tallied, columns: ConcernColumns['columns'], closes: boolean): TableRow {
  const { name } = unit.of
  const counts = columns.map(({ key, cell }): [string, TableCell] => [
    key,
    { words: [cell(unit)], weight: unit.isTotal ? 700 : 500 },
  ])
  return {
    key: keyPart(name),
    ...(unit.isTotal ? {} : { info: { unit: name } }),
    closes,
    cells: {
      unit: { words: [unitName(unit)], weight: unit.isTotal ? 700 : 400 },
      ...Object.fromEntries(counts),
    },
  }
}

function concernLook({ style, scale }: ChartRoom): TableLook {
  const rule = (color: string) => ({ color, width: scale })
  return {
    style,
    body: { size: 13 * scale, step: 16 * scale },
    small: { size: 12 * scale, step: 15 * scale },
    padding: scale,
    gap: { left: 0, right: 0, all: 0 },
    head: {
      size: 12 * scale,
      step: 15 * scale,
      color: style.ink2,
      above: 10 * scale,
      below: 18 * scale,
      underRule: 6 * scale,
    },
    rules: { head: rule(style.line3), row: rule(style.line), closing: rule(style.line3) },
    marks: {
      head: { role: 'table', part: 'head' },
      rule: { role: 'table', part: 'rule' },
      headKey: (column, line) =>
        column === 'unit' ? 'table:unit' : `table:head:${column}${line > 0 ? `:${line}` : ''}`,
      cellKey: (column, row) => (column === 'unit' ? `unit:${row}` : `table:${row}:${column}`),
      ruleKey: row => (row === null ? 'table:rule' : `table:rule:${row}`),
      whole: (column, row) => (column === 'unit' ? `unit:${row}` : undefined),
    },
  }
}
