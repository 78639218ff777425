import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import type { Box } from '@/charts/scene/box'
import { markBox } from '@/charts/scene/markBox'
import { byPaint } from '@/charts/scene/paintOrder'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'
import type { BarPlace } from './bars'
import { barFlag, barStretch, placeBar } from './bars'
import { bandNames } from './columns'
import { foldedMarks } from './folded'
import type { GanttInput } from './input'
import { isDimmed } from './input'
import type { PlacedLabel } from './labels'
import { deadlineLabel } from './labels'
import { laneMarks } from './lanes'
import { shownPairs } from './pairs'
import { pills, routeMarks } from './relations'
import { routes } from './routes'

/**
 * The rows of a window as drawn: what lies behind, what stands on it, how many lines that pass
 * through were left out, and how many lead from a page's rows to another's.
 */
export interface Plot {
  readonly back: readonly Mark[]
  readonly marks: readonly Mark[]
  readonly passing: number
  readonly leaving: number
}

/**
 * Bars, relations, flags and words of the rows from `first` to `last`; `rules` are the px of
 * upright grid lines, kept off words, `ground` the colour behind them.
 */
export function plotMarks(
  input: GanttInput,
  time: TimeScale,
  {
    first,
    last,
    rules,
    ground,
  }: {
    readonly first: number
    readonly last: number
    readonly rules: readonly number[]
    readonly ground: (x: number) => string
  },
): Plot {
  const { layout, rows, window } = input
  const middle = (row: number): number =>
    layout.head + (layout.tops[row] ?? 0) - window.top + layout.row / 2
  const places = new Map<number, BarPlace>()
  const place = (row: number, item: Item): BarPlace => {
    const known = places.get(row)
    if (known) return known
    const made = placeBar(input, time, item, { row, y: middle(row), flagWidth: layout.flag.w })
    places.set(row, made)
    return made
  }
  const shown = rows.rows.slice(first, last + 1)
  const isOn = (row: number): boolean => row >= first && row <= last
  const bars = shown.flatMap((row, index) => (row.item ? [place(first + index, row.item)] : []))
  const { pairs, passing } = shownPairs(rows, input.relations, { first, last })
  const list = routes(
    input,
    pairs.flatMap(({ relation, from, to }) => {
      const a = rows.rows[from]?.item
      const b = rows.rows[to]?.item
      return a && b ? [{ relation, from: place(from, a), to: place(to, b) }] : []
    }),
    bars,
  )
  const labels = bars.flatMap(
    bar =>
      deadlineLabel(input, bar, { list, asOfX: dayEndX(time, input.asOf), rules, ground }) ?? [],
  )
  const folded = shown.flatMap((row, index) =>
    row.item
      ? []
      : input.layout.lanes === null
        ? foldedMarks(input, time, { group: row.group, y: middle(first + index) })
        : laneMarks(input, time, {
            group: row.group,
            y: middle(first + index),
            asOfX: dayEndX(time, input.asOf),
            rules,
            ground,
          }),
  )
  const flags = bars.map((bar): Box => ({
    x: bar.flagLeft,
    y: bar.y - layout.row / 2,
    w: bar.x - bar.flagLeft,
    h: layout.row,
  }))
  const stretches = bars
    .filter(bar => bar.hasStart && bar.start < bar.flagLeft)
    .map((bar): Box => ({
      x: bar.start,
      y: bar.y - layout.flag.h / 2,
      w: bar.flagLeft - bar.start,
      h: layout.flag.h,
    }))
  const boxes = labels.map(label => label.box)
  const names = textBoxes(bandNames(input, first, last))
  const firm = [...names, ...boxes, ...flags, ...stretches]
  const saidAnyhow = pills(input, list, firm)
  // On paper the dots of an unknown start are marks like others, kept clear where every word still
  // finds a place.
  const saidClear = layout.page
    ? pills(input, list, [
        ...firm,
        ...bars
          .filter(bar => !bar.hasStart)
          .map((bar): Box => ({
            x: bar.flagLeft - 32 * layout.scale,
            y: bar.y - layout.flag.h / 2,
            w: 32 * layout.scale,
            h: layout.flag.h,
          })),
      ])
    : saidAnyhow
  const said = saidClear.length < saidAnyhow.length ? saidAnyhow : saidClear
  const clear = [
    ...names,
    ...boxes.map(box => grown(box, 3 * layout.scale)),
    ...bars.map(bar => numberBox(bar, layout)),
    ...said.map(pill => pill.box),
  ]
  return {
    passing,
    leaving: layout.page ? pairs.filter(({ from, to }) => isOn(from) !== isOn(to)).length : 0,
    back: [...rowRules(input, { first, last }), ...selectionBands(input, bars)],
    marks: [
      ...asOfLine(input, time),
      ...byPaint(bars.flatMap(bar => barStretch(input, bar))),
      ...byPaint(routeMarks(input, list, clear)),
      ...byPaint(
        bars
          .filter(bar => !layout.page || standsWhole(bar, layout))
          .flatMap(bar => barFlag(input, bar)),
      ),
      ...folded,
      ...byPaint(labels.flatMap(label => label.marks)),
      ...bars.flatMap(bar => doubtMark(input, bar, labels)),
      ...said.flatMap(pill => pill.marks),
    ],
  }
}

/** On paper a flag at the edge of a window of time is left out rather than cut. */
function standsWhole(bar: BarPlace, { plot, scale }: GanttInput['layout']): boolean {
  return bar.flagLeft >= plot.x - scale && bar.x <= plot.x + plot.w + scale
}

/** What words of groups take, so that lines stop before them. */
function textBoxes(marks: readonly FlatMark[]): readonly Box[] {
  return marks.flatMap(mark => (mark.type === 'text' ? [markBox(mark)] : []))
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by / 2, w: box.w + 2 * by, h: box.h + by }
}

/** The number on a flag, where no line may show through. */
function numberBox(bar: BarPlace, { flag, scale }: GanttInput['layout']): Box {
  return {
    x: bar.flagLeft + 2 * scale,
    y: bar.y - flag.h / 2 + scale,
    w: flag.w - 4 * scale,
    h: flag.h - 2 * scale,
  }
}

function rowRules(
  input: GanttInput,
  { first, last }: { readonly first: number; readonly last: number },
): readonly FlatMark[] {
  const { layout, rows, style, window } = input
  return byPaint(
    rows.rows.slice(first, last + 1).flatMap((row, index): FlatMark[] => {
      const at = first + index
      const y = layout.head + (layout.tops[at] ?? 0) - window.top + layout.row
      const ends = rows.rows[at + 1]?.group !== row.group
      const x = layout.plot.x
      // A band parts groups by itself.
      if (ends && layout.band > 0) return []
      return [
        {
          type: 'path',
          key: `rule:${at}`,
          role: 'rule',
          points: [
            [x, y + (ends ? layout.gap / 2 : 0)],
            [layout.width, y + (ends ? layout.gap / 2 : 0)],
          ],
          stroke: ends ? style.line2 : style.line,
          width: layout.scale,
        },
      ]
    }),
  )
}

/** Bands under the rows of the selected item and of those brought forward with it. */
function selectionBands(input: GanttInput, bars: readonly BarPlace[]): Mark[] {
  const { layout, selected } = input
  if (selected === null) return []
  return bars
    .filter(
      bar =>
        bar.item.id === selected || (input.twins.has(bar.item.id) && !isDimmed(input, bar.item.id)),
    )
    .map(bar => ({
      type: 'rect',
      key: `band:${bar.row}`,
      role: 'band',
      x: layout.plot.x,
      y: bar.y - layout.row / 2,
      w: layout.width - layout.plot.x,
      h: layout.row,
      fill: input.style.sel,
    }))
}

/** A dotted line under a deadline that is printed with something missing. */
function doubtMark(input: GanttInput, bar: BarPlace, labels: readonly PlacedLabel[]): Mark[] {
  if (bar.item.deadline.doubt === null) return []
  const box = labels.find(label => label.row === bar.row)?.box
  if (!box) return []
  const { scale } = input.layout
  const y = bar.y + box.h / 2 + 0.5 * scale
  return [
    {
      type: 'path',
      key: `doubt:${bar.row}`,
      role: 'doubt',
      of: `row:${bar.row}`,
      points: [
        [box.x, y],
        [box.x + box.w, y],
      ],
      stroke: input.style.ink2,
      width: 1.2 * scale,
      dash: [1.5 * scale, 2.5 * scale],
    },
  ]
}

/** The as-of line at the end of its day; none outside the window. */
export function asOfLine(input: GanttInput, time: TimeScale): Mark[] {
  const x = dayEndX(time, input.asOf)
  const { head, body, scale } = input.layout
  if (dayNumber(input.asOf) + 1 < time.from || dayNumber(input.asOf) + 1 > time.to) return []
  return [
    {
      type: 'path',
      key: 'as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, head],
        [x, head + body],
      ],
      stroke: input.style.ink,
      width: 2 * scale,
    },
  ]
}
