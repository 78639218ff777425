import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'
import type { Box } from './box'
import { barFlag, barStretch, placeBar } from './ganttBars'
import type { BarPlace } from './ganttBars'
import { columnMarks, foldedMarks } from './ganttColumns'
import type { GanttInput } from './ganttInput'
import { litItems } from './ganttInput'
import { deadlineLabel } from './ganttLabels'
import type { PlacedLabel } from './ganttLabels'
import { rowAt } from './ganttLayout'
import { ganttLegend, kindsOf } from './ganttLegend'
import { pillMarks, routeMarks } from './ganttRelations'
import type { Route } from './ganttRoutes'
import { routes } from './ganttRoutes'
import type { Mark, Scene } from './scene'
import { axisMarks, gridMarks } from './timeAxis'
import type { TimeScale } from './timeScale'
import { dayEndX, spans, timeX } from './timeScale'
import { textWidth } from './textWidth'

/** The time scale of a Gantt chart's window. */
function ganttTime(input: Pick<GanttInput, 'layout' | 'window'>): TimeScale {
  const { plot } = input.layout
  return { from: input.window.from, to: input.window.to, x0: plot.x, x1: plot.x + plot.w }
}

/** The display list of a Gantt chart's window: only rows that show are placed, and only relations that touch or cross them. */
export function ganttScene(input: GanttInput): Scene {
  const { layout, style, words } = input
  const time = ganttTime(input)
  const top = layout.head
  const bottom = layout.head + layout.body
  const axis = { time, y: 0, h: layout.head, scale: layout.scale, style, words, due: input.due }
  const drawn = drawRows(input, time)
  return {
    width: layout.width,
    height: layout.height,
    background: style.bg,
    marks: [
      ...gridMarks(axis, top, bottom),
      ...axisMarks(axis),
      { type: 'clip', key: 'columns', x: 0, y: top, w: layout.plot.x, h: layout.body, marks: columnMarks(input, drawn.first, drawn.last) },
      { type: 'clip', key: 'selection', x: layout.plot.x, y: top, w: layout.width - layout.plot.x, h: layout.body, marks: drawn.back },
      { type: 'clip', key: 'plot', x: layout.plot.x, y: top, w: layout.width - layout.plot.x, h: layout.body, marks: drawn.marks },
      ...headMarks(input),
      ...scrollMarks(input),
      ...asOfMarks(input, time, bottom),
      ...ganttLegend({ words, style, counts: input.counts, rule: input.rule, conflicts: input.conflicts.length, kinds: kindsOf(input.relations), width: layout.width - 24 * layout.scale, scale: layout.scale, x: 14 * layout.scale, y: layout.height - layout.foot + 26 * layout.scale }).marks,
    ],
  }
}

interface Drawn { readonly first: number, readonly last: number, readonly back: readonly Mark[], readonly marks: readonly Mark[] }

function drawRows(input: GanttInput, time: TimeScale): Drawn {
  const { layout, rows, window } = input
  const first = rowAt(layout, window.top)
  const last = rowAt(layout, window.top + layout.body)
  const middle = (row: number): number => layout.head + (layout.tops[row] ?? 0) - window.top + layout.row / 2
  const flagWidth = layout.flag.w
  const place = (row: number, item: Item): BarPlace => placeBar(input, time, item, { row, y: middle(row), flagWidth })
  const placed = rows.rows.slice(first, last + 1).flatMap((row, index) => row.item ? [place(first + index, row.item)] : [])
  const list = routes(input, pairsOf(input, place, { first, last }), placed)
  const byRow = new Map(list.flatMap(route => [[route.from.row, route.from], [route.to.row, route.to]] as const))
  const bars = placed.map(bar => byRow.get(bar.row) ?? bar)
  const ground = (x: number): string => spans(time, 12).some(span => span.year % 2 === 1 && x > timeX(time, span.start) && x < timeX(time, span.end)) ? input.style.band : input.style.bg
  const labels = bars.flatMap(bar => deadlineLabel(input, bar, { list, asOfX: dayEndX(time, input.asOf), ground }) ?? [])
  const flags = bars.map((bar): Box => ({ x: bar.flagLeft, y: bar.y - layout.row / 2, w: bar.x - bar.flagLeft, h: layout.row }))
  const stretches = bars.filter(bar => bar.hasStart && bar.start < bar.flagLeft).map((bar): Box => ({ x: bar.start, y: bar.y - layout.flag.h / 2, w: bar.flagLeft - bar.start, h: layout.flag.h }))
  const folded = rows.rows.slice(first, last + 1).flatMap((row, index) => row.item ? [] : foldedMarks(input, time, { group: row.group, y: middle(first + index) }))
  const marks: Mark[] = [
    ...asOfLine(input, time),
    ...bars.flatMap(bar => barStretch(input, bar)),
    ...routeMarks(input, list),
    ...bars.flatMap(bar => barFlag(input, bar)),
    ...folded,
    ...labels.flatMap(label => label.marks),
    ...bars.flatMap(bar => doubtMark(input, bar, labels)),
    ...pillMarks(input, list, [...labels.map(label => label.box), ...flags, ...stretches]),
  ]
  return { first, last, back: [...rowRules(input, { first, last }), ...selectionBands(input, bars)], marks }
}

type Pair = Pick<Route, 'relation' | 'from' | 'to'>
const rowIndexes = new WeakMap<GanttInput['rows'], ReadonlyMap<number, readonly number[]>>()

/** Rows of each item, made once for a set of rows. */
function rowsOfItems(rows: GanttInput['rows']): ReadonlyMap<number, readonly number[]> {
  const known = rowIndexes.get(rows)
  if (known) return known
  const index = new Map<number, number[]>()
  rows.rows.forEach((row, at) => {
    if (row.item) index.set(row.item.id, [...index.get(row.item.id) ?? [], at])
  })
  rowIndexes.set(rows, index)
  return index
}

/** Relations whose run shows. An item that stands in several groups is joined to the other's row in the same group only. */
function pairsOf(input: GanttInput, place: (row: number, item: Item) => BarPlace, { first, last }: { readonly first: number, readonly last: number }): readonly Pair[] {
  const index = rowsOfItems(input.rows)
  const places = new Map<number, BarPlace>()
  const placeOf = (row: number): BarPlace | null => {
    const known = places.get(row)
    const item = input.rows.rows[row]?.item
    if (known || !item) return known ?? null
    const made = place(row, item)
    places.set(row, made)
    return made
  }
  return input.relations.flatMap(relation => (index.get(relation.from) ?? []).flatMap(a => (index.get(relation.to) ?? []).flatMap((b): Pair[] => {
    const apart = (index.get(relation.from)?.length ?? 0) > 1 || (index.get(relation.to)?.length ?? 0) > 1
    if (apart && input.rows.rows[a]?.group !== input.rows.rows[b]?.group) return []
    if (Math.max(a, b) < first || Math.min(a, b) > last) return []
    const from = placeOf(a)
    const to = placeOf(b)
    return from && to ? [{ relation, from, to }] : []
  })))
}

function rowRules(input: GanttInput, { first, last }: { readonly first: number, readonly last: number }): Mark[] {
  const { layout, rows, style, window } = input
  return rows.rows.slice(first, last + 1).map((row, index): Mark => {
    const at = first + index
    const y = layout.head + (layout.tops[at] ?? 0) - window.top + layout.row
    const ends = rows.rows[at + 1]?.group !== row.group
    const x = layout.plot.x
    return { type: 'path', key: `rule:${at}`, points: [[x, y + (ends ? layout.gap / 2 : 0)], [layout.width, y + (ends ? layout.gap / 2 : 0)]], stroke: ends ? style.line2 : style.line, width: layout.scale }
  })
}

/** Bands under the selected item's row and the rows suspected to say the same. */
function selectionBands(input: GanttInput, bars: readonly BarPlace[]): Mark[] {
  const { layout, selected } = input
  const lit = litItems(input)
  if (selected === null) return []
  return bars.filter(bar => lit.has(bar.item.id)).map(bar => ({ type: 'rect', key: `band:${bar.row}`, x: layout.plot.x, y: bar.y - layout.row / 2, w: layout.width - layout.plot.x, h: layout.row, fill: input.style.sel }))
}

/** A dotted line under a deadline that is printed with something missing. */
function doubtMark(input: GanttInput, bar: BarPlace, labels: readonly PlacedLabel[]): Mark[] {
  const box = labels.find(label => label.box.y + label.box.h / 2 === bar.y)?.box
  if (bar.item.deadline.doubt === null || !box) return []
  const { scale } = input.layout
  const y = bar.y + box.h / 2 + 0.5 * scale
  return [{ type: 'path', key: `doubt:${bar.row}`, points: [[box.x, y], [box.x + box.w, y]], stroke: input.style.ink2, width: 1.2 * scale, dash: [1.5 * scale, 2.5 * scale] }]
}

function asOfLine(input: GanttInput, time: TimeScale): Mark[] {
  const x = dayEndX(time, input.asOf)
  const { head, body, scale } = input.layout
  if (dayNumber(input.asOf) + 1 < time.from || dayNumber(input.asOf) + 1 > time.to) return []
  return [{ type: 'path', key: 'as-of', points: [[x, head], [x, head + body]], stroke: input.style.ink, width: 2 * scale }]
}

function asOfMarks(input: GanttInput, time: TimeScale, bottom: number): Mark[] {
  const { scale, plot, width } = input.layout
  if (asOfLine(input, time).length === 0) return []
  const x = dayEndX(time, input.asOf)
  const text = input.words.asOf(input.asOf)
  const w = textWidth(text, 12 * scale, 700) + 16 * scale
  const left = Math.min(Math.max(x - w / 2, plot.x), width - w)
  return [
    { type: 'rect', key: 'as-of:chip', x: left, y: bottom + scale, w, h: 19 * scale, fill: input.style.ink },
    { type: 'text', key: 'as-of:text', x: left + w / 2, y: bottom + 10.5 * scale, text, size: 12 * scale, weight: 700, align: 'center', color: input.style.bg },
  ]
}

/** A thumb at the right edge where there are more rows than show. */
function scrollMarks(input: GanttInput): Mark[] {
  const { layout: { head, body, tops, scale, width }, style, window } = input
  const total = tops[tops.length - 1] ?? 0
  if (total <= body + 1) return []
  const x = width - 7 * scale
  const h = Math.max(24 * scale, body * body / total)
  const y = head + (body - h) * Math.min(1, window.top / (total - body))
  return [
    { type: 'rect', key: 'scroll:track', x, y: head, w: 5 * scale, h: body, fill: style.bg2 },
    { type: 'rect', key: 'scroll:thumb', x, y, w: 5 * scale, h, fill: style.line3 },
  ]
}

function headMarks(input: GanttInput): Mark[] {
  const { layout, words, style } = input
  const y = layout.head - 10 * layout.scale
  const text = (key: string, x: number, words_: string): Mark => ({ type: 'text', key: `head:${key}`, x, y, text: words_, size: 12 * layout.scale, color: style.ink3 })
  const bottom = layout.head + layout.body
  return [
    ...(layout.group.w > 0 ? [text('group', 14 * layout.scale, words.group)] : []),
    text('item', layout.group.w + 8 * layout.scale, words.item),
    ...(layout.units === null ? [] : [text('units', layout.units, words.units)]),
    { type: 'path', key: 'head:rule', points: [[0, layout.head], [layout.width, layout.head]], stroke: style.line3, width: layout.scale },
    { type: 'path', key: 'foot:rule', points: [[0, bottom], [layout.width, bottom]], stroke: style.line3, width: layout.scale },
  ]
}
