import type { Concern, DueAhead, ProgressRates, Share } from '@/analysis/state/progress'
import { dueAhead, progressCurve, progressRates, unitConcerns } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { isDone, workStates } from '@/analysis/state/workState'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import { stackedPages } from '@/charts/figure/paging'
import type { FlatMark, Mark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks, keyPart, movedMarks } from '@/charts/scene/scene'
import { legendMarks } from '@/charts/sign/legend'
import type { StateWords } from '@/charts/sign/stateBox'
import { stateBox, stateEntries } from '@/charts/sign/stateBox'
import { breakLines } from '@/charts/text/lines'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import type { Plan, Unit } from '@/model/plan'
import type { ProgressInput } from './curve'
import { progressScene } from './curve'

/** Words of the overview on paper. */
export interface OverviewFigureWords {
  readonly heads: {
    readonly states: string
    readonly curve: string
    readonly planned: string
    readonly units: string
    readonly unit: string
    readonly all: string
    readonly reported: string
    readonly total: string
  }
  readonly rate: (rate: keyof ProgressRates) => string
  readonly share: (share: Share) => string
  readonly percent: (n: string) => string
  readonly ahead: (days: number) => string
  /** Numbers of items, the first `most` of them, and that there are more. */
  readonly items: (ids: readonly number[], most: number) => string
  readonly stateName: (state: WorkState) => string
  readonly legend: StateWords
  readonly curve: ProgressInput['words']
}

interface Place {
  readonly board: StateBoard
  readonly words: OverviewFigureWords
  readonly room: ChartRoom
}

/**
 * Where the work stands, on paper: items by state, rates with what they are shares of, what falls
 * due, the curve, and a table of units that goes on over pages.
 */
export function overviewChartPages(
  plan: Plan,
  board: StateBoard,
  words: OverviewFigureWords,
): ChartLayout {
  const concerns = unitConcerns(board, plan.units)
  const units = concerns.length > 1 ? [...concerns, totalOf(concerns, words)] : concerns
  return room => {
    const place = { board, words, room }
    const { scale } = room
    const top = topMarks(place)
    const least = 150 * scale
    // Where a wide page leaves the curve room, the table stands beside it, else below.
    const table = tableOf(place, units)
    const head = headHeight(table) * scale
    const isWide = room.width > 900 * scale && room.width - table.width > 380 * scale
    const body = room.height - top.height
    // Where not a row fits below the rest, the table begins on a page of its own.
    const rows = units.map(unit => rowOf(unit, table, scale))
    const first = body - head - (isWide ? 0 : least)
    const lists = stackedPages(rows, {
      room: page => (page === 0 ? first : room.height - head),
      height: row => row.height,
      mayLeaveFirst: true,
    })
    const left = isWide ? room.width - Math.max(table.width, room.width * 0.45) : 0
    const columns = columnsOf({ ...place, room: { ...room, width: room.width - left } }, table)
    const tablePage = (list: readonly Row[], y: number, x = 0): Sheet => ({
      marks: movedMarks(tableMarks(place, list, { y, head, columns }), x, 0),
      bottom: y + head + highOf(list),
    })
    const firstPage = (list: readonly Row[]): Sheet => {
      const high = list.length > 0 ? head + highOf(list) : 0
      const beside = isWide && high > 0
      const spare = isWide
        ? Math.max(high, least)
        : Math.max(least, Math.min(room.grows ? 190 * scale : 420 * scale, body - high))
      const curve = Math.min(spare, Math.max(least, body))
      const shown =
        high > 0
          ? tablePage(list, top.height + (isWide ? 0 : curve), left)
          : { marks: [], bottom: 0 }
      return {
        marks: [
          ...top.marks,
          ...curveMarks(place, plan, {
            y: top.height,
            h: curve,
            width: beside ? left - 40 * scale : room.width,
          }),
          ...shown.marks,
        ],
        bottom: Math.max(shown.bottom, top.height + curve),
      }
    }
    const page = ({ marks, bottom }: Sheet): Scene => ({
      width: room.width,
      height: bottom,
      background: room.style.bg,
      marks,
    })
    return {
      count: lists.length,
      cramped: table.isCramped || body < least,
      scenes: () => lists.map((list, at) => page(at === 0 ? firstPage(list) : tablePage(list, 0))),
    }
  }
}

/** A unit with the lines that its name takes in the table, and how high it stands there. */
interface Row {
  readonly unit: Concern<Unit>
  readonly lines: readonly string[]
  readonly height: number
}

function rowOf(unit: Concern<Unit>, { name }: Table, scale: number): Row {
  const lines = breakLines(unitName(unit), name, { size: 13 * scale })
  return { unit, lines, height: (18 + (lines.length - 1) * 16) * scale }
}

function highOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

interface Sheet {
  readonly marks: readonly Mark[]
  readonly bottom: number
}

/** What all units have together, under a name that no unit has: the plan's assignments. */
function totalOf(units: readonly Concern<Unit>[], { heads }: OverviewFigureWords): Concern<Unit> {
  const sum = (of: (unit: Concern<Unit>) => number): number =>
    units.reduce((all, unit) => all + of(unit), 0)
  const counts = Object.fromEntries(
    workStates.map(state => [state, sum(unit => unit.counts[state])]),
  ) as StateCounts
  return {
    of: { name: heads.total, collective: false, offices: [] },
    counts,
    reported: sum(unit => unit.reported),
    all: sum(unit => unit.all),
  }
}

/** Items by state as one bar in the states' shapes, its legend, rates and what falls due. */
function topMarks({ board, words, room: { width, scale, style } }: Place): {
  readonly marks: readonly Mark[]
  readonly height: number
} {
  const { items, reported } = stateTally(board)
  const bar = { y: 32 * scale, h: 22 * scale }
  const legend = legendMarks(stateEntries(items, { words: words.legend, style, scale }), '', {
    x: 0,
    y: bar.y + bar.h + 4 * scale,
    width,
    scale,
    style,
  })
  const facts = reported > 0 ? rateFacts(board, words) : []
  // On a narrow page rates stand above what falls due, on a wide one beside it.
  const across = facts.length > 0 && width > 900 * scale ? facts.length + 3 : 3
  const column = width / across
  const cells = [
    ...facts,
    ...dueAhead(board, [30, 60, 90]).map(one =>
      aheadFact(one, words, { room: column - 8 * scale, size: 12 * scale }),
    ),
  ]
  const top = bar.y + bar.h + 4 * scale + legend.height + 10 * scale
  const step = 64 * scale
  return {
    height: top + Math.ceil(cells.length / across) * step + 2 * scale,
    marks: [
      headMark('states', words.heads.states, { y: 14 * scale, scale, ink: style.ink }),
      ...barMarks(items, { width, bar, scale, style }),
      ...legend.marks,
      ...cells.flatMap(({ key, name, value, note }, at): TextMark[] => {
        const x = (at % across) * column
        const y = top + Math.floor(at / across) * step
        return [
          {
            type: 'text',
            key: `fact:${key}:name`,
            role: 'fact',
            part: 'name',
            x,
            y: y + 8 * scale,
            text: name,
            size: 12 * scale,
            color: style.ink2,
          },
          {
            type: 'text',
            key: `fact:${key}`,
            role: 'fact',
            part: 'count',
            x,
            y: y + 29 * scale,
            text: value,
            size: 20 * scale,
            weight: 700,
            color: style.ink,
          },
          {
            type: 'text',
            key: `fact:${key}:note`,
            role: 'fact',
            part: 'note',
            x,
            y: y + 48 * scale,
            text: note,
            size: 12 * scale,
            color: style.ink2,
          },
        ]
      }),
    ],
  }
}

interface Fact {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly note: string
}

function rateFacts(board: StateBoard, words: OverviewFigureWords): readonly Fact[] {
  const rates = progressRates(board)
  return (['completion', 'onTime', 'coverage'] as const)
    .filter(rate => rates[rate].of > 0)
    .map(rate => ({
      key: rate,
      name: words.rate(rate),
      value: words.percent(((rates[rate].part / rates[rate].of) * 100).toFixed(1)),
      note: words.share(rates[rate]),
    }))
}

/** What falls due, with as many numbers as there is room for. */
function aheadFact(
  { days, items }: DueAhead,
  words: OverviewFigureWords,
  { room, size }: { readonly room: number; readonly size: number },
): Fact {
  const notes = Array.from({ length: Math.min(12, Math.max(1, items.length)) }, (_, at) =>
    words.items(items, Math.min(12, Math.max(1, items.length)) - at),
  )
  return {
    key: `ahead:${days}`,
    name: words.ahead(days),
    value: String(items.length),
    note: firstFitting(notes, room, { size }) ?? '',
  }
}

function headMark(
  key: string,
  text: string,
  { y, scale, ink }: { readonly y: number; readonly scale: number; readonly ink: string },
): TextMark {
  return {
    type: 'text',
    key: `head:${key}`,
    role: 'head',
    x: 0,
    y,
    text,
    size: 14 * scale,
    weight: 700,
    color: ink,
  }
}

/** A bar whose parts are as wide as their counts, in the order of concern. */
function barMarks(
  counts: StateCounts,
  {
    width,
    bar,
    scale,
    style,
  }: Pick<ChartRoom, 'width' | 'scale' | 'style'> & {
    readonly bar: { readonly y: number; readonly h: number }
  },
): readonly FlatMark[] {
  const present = workStates.filter(state => counts[state] > 0)
  const all = present.reduce((sum, state) => sum + counts[state], 0)
  const free = width - (present.length - 1) * 3 * scale - present.length * 4 * scale
  let x = 0
  return present.flatMap(state => {
    const w = 4 * scale + (free * counts[state]) / all
    const box = { x, y: bar.y, w, h: bar.h }
    x += w + 3 * scale
    return stateBox({
      key: `bar:${state}`,
      role: 'bar',
      of: `bar:${state}`,
      box,
      state,
      style,
      scale,
    })
  })
}

function curveMarks(
  { board, words, room: { scale, style } }: Place,
  plan: Plan,
  { y, h, width }: { readonly y: number; readonly h: number; readonly width: number },
): readonly FlatMark[] {
  const recorded = stateTally(board).reported > 0
  const head = 24 * scale
  const scene = progressScene({
    points: progressCurve(board),
    total: plan.items.length,
    recorded,
    asOf: board.day,
    width,
    height: h - head - 8 * scale,
    scale,
    style,
    words: words.curve,
  })
  const moved = movedMarks(allMarks(scene.marks), 0, y + head)
  return [
    headMark('curve', recorded ? words.heads.curve : words.heads.planned, {
      y: y + 10 * scale,
      scale,
      ink: style.ink,
    }),
    ...moved.map(mark => ({ ...mark, key: `curve:${mark.key}` })),
  ]
}

interface Column {
  readonly key: string
  readonly heads: readonly string[]
  readonly x: number
  readonly of: (concern: Concern<Unit>) => string
}

/** Crowded where names had to be broken, or where even that does not make it narrow enough. */
interface Table {
  readonly name: number
  readonly isCramped: boolean
  readonly columns: readonly (Omit<Column, 'x'> & { readonly w: number })[]
  readonly width: number
}

/**
 * The columns of numbers, each as wide as its words: assignments, each state that occurs, all that
 * is done, and how many are reported on. Where the page is too narrow for that, heads are broken
 * into lines.
 */
function tableOf(
  { board, words, room: { scale, width } }: Place,
  units: readonly Concern<Unit>[],
): Table {
  const size = 12 * scale
  const list = columnsOfCounts(board, words, units).map(column => ({
    ...column,
    least: Math.max(0, ...units.map(unit => textWidth(column.of(unit), 13 * scale, 500))),
  }))
  const own = textWidth(words.heads.unit, size)
  const longest = Math.max(own, ...units.map(unit => textWidth(unitName(unit), 13 * scale)))
  const within = (limit: number, name = longest): Table => {
    const columns = list.map(({ words: said, least, ...column }) => {
      const heads = breakLines(said, Math.max(limit, least), { size, pauses: true, whole: true })
      return {
        ...column,
        heads,
        w: Math.max(least, ...heads.map(line => textWidth(line, size))) + 14 * scale,
      }
    })
    const all = columns.reduce((sum, column) => sum + column.w, name)
    return { name, columns, width: all, isCramped: name < longest || all > width }
  }
  const limits = [Infinity, 5, 4, 3, 2].map(letters => letters * 1.01 * size)
  const table = limits.map(limit => within(limit)).find(one => one.width <= width)
  if (table) return table
  // Names that leave the numbers no room are broken into lines.
  const rest = (limit: number): Table =>
    within(limit, Math.max(own, Math.min(longest, width - within(limit, 0).width)))
  const all = limits.map(rest)
  return (
    all.find(one => one.width <= width && one.name >= Math.min(longest, 0.4 * width)) ??
    all[all.length - 1] ??
    within(Infinity)
  )
}

function columnsOfCounts(
  board: StateBoard,
  words: OverviewFigureWords,
  units: readonly Concern<Unit>[],
): readonly {
  readonly key: string
  readonly words: string
  readonly of: (one: Concern<Unit>) => string
}[] {
  const states = workStates.filter(
    state => !isDone(state) && units.some(unit => unit.counts[state] > 0),
  )
  const hasDone = units.some(unit =>
    workStates.some(state => isDone(state) && unit.counts[state] > 0),
  )
  const done = ({ counts }: Concern<Unit>): string =>
    numeral(workStates.reduce((sum, state) => (isDone(state) ? sum + counts[state] : sum), 0))
  return [
    { key: 'all', words: words.heads.all, of: one => String(one.all) },
    ...states.map(state => ({
      key: state,
      words: words.stateName(state),
      of: (one: Concern<Unit>) => numeral(one.counts[state]),
    })),
    ...(hasDone ? [{ key: 'done', words: words.stateName('done'), of: done }] : []),
    ...(stateTally(board).reported > 0
      ? [
          {
            key: 'reported',
            words: words.heads.reported,
            of: (one: Concern<Unit>) => words.share({ part: one.reported, of: one.all }),
          },
        ]
      : []),
  ]
}

/**
 * Px at scale 1 from a table's upper edge to its first row: its heading, and heads of one line or
 * more.
 */
function headHeight({ columns }: Table): number {
  return 52 + (Math.max(1, ...columns.map(({ heads }) => heads.length)) - 1) * 15
}

/**
 * The columns over a width, what is over dealt out evenly, so that the last ends at its right edge.
 */
function columnsOf({ room: { width } }: Pick<Place, 'room'>, table: Table): readonly Column[] {
  const more = Math.max(0, (width - table.width) / Math.max(1, table.columns.length))
  let x = table.name
  return table.columns.map(({ w, ...column }) => {
    x += w + more
    return { ...column, x }
  })
}

/** A count that is nought says nothing. */
function numeral(count: number): string {
  return count > 0 ? String(count) : ''
}

function unitName({ of }: Concern<Unit>): string {
  return of.collective ? `◇ ${of.name}` : of.name
}

function tableMarks(
  { words, room: { scale, style } }: Place,
  rows: readonly Row[],
  {
    y,
    head: high,
    columns,
  }: { readonly y: number; readonly head: number; readonly columns: readonly Column[] },
): readonly FlatMark[] {
  const head = y + high - 18 * scale
  const right = columns[columns.length - 1]?.x ?? 0
  const rule = (key: string, at: number, color: string): FlatMark => ({
    type: 'path',
    key: `table:${key}`,
    role: 'table',
    part: 'rule',
    points: [
      [0, at],
      [right, at],
    ],
    stroke: color,
    width: scale,
  })
  const text = { type: 'text', size: 12 * scale, color: style.ink2 } as const
  const isLast = (at: number): boolean =>
    rows[at + 1] === undefined || rows[at + 1]?.unit.of.name === words.heads.total
  return [
    headMark('units', words.heads.units, { y: y + 10 * scale, scale, ink: style.ink }),
    {
      ...text,
      key: 'table:unit',
      role: 'table',
      part: 'head',
      x: 0,
      y: head,
      text: words.heads.unit,
    },
    ...columns.flatMap(({ key, heads, x }) =>
      heads.map((line, at): TextMark => ({
        ...text,
        key: `table:head:${key}${at > 0 ? `:${at}` : ''}`,
        role: 'table',
        part: 'head',
        x,
        y: head - (heads.length - 1 - at) * 15 * scale,
        text: line,
        align: 'right',
      })),
    ),
    rule('rule', head + 12 * scale, style.line3),
    ...rows.flatMap(({ unit, lines, height }, at): FlatMark[] => {
      const isTotal = unit.of.name === words.heads.total
      const top = y + high + highOf(rows.slice(0, at))
      const middle = top + 9 * scale
      const told = {
        ...text,
        y: middle,
        size: 13 * scale,
        color: style.ink,
        ...(isTotal ? {} : { info: { unit: unit.of.name } }),
      }
      return [
        ...lines.map((line, no): TextMark => ({
          ...told,
          key: `unit:${keyPart(unit.of.name)}${no > 0 ? `:${no}` : ''}`,
          role: 'unit',
          of: `unit:${unit.of.name}`,
          x: 0,
          y: middle + no * 16 * scale,
          text: line,
          weight: isTotal ? 700 : 400,
        })),
        ...columns.flatMap((column): TextMark[] =>
          column.of(unit) === ''
            ? []
            : [
                {
                  ...told,
                  key: `table:${keyPart(unit.of.name)}:${column.key}`,
                  role: 'table',
                  part: 'count',
                  x: column.x,
                  text: column.of(unit),
                  weight: isTotal ? 700 : 500,
                  align: 'right',
                },
              ],
        ),
        rule(`rule:${keyPart(unit.of.name)}`, top + height, isLast(at) ? style.line3 : style.line),
      ]
    }),
  ]
}
