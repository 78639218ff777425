import { namesYears } from '@/charts/axis/tiers'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import type { Box } from '@/charts/scene/box'
import { markBox } from '@/charts/scene/markBox'
import { byPaint } from '@/charts/scene/paintOrder'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import type { Item } from '@/model/plan'
import { bandNames } from './bands'
import { barFlag, barMilestones, barStretch, placeBar, wholeFlag } from './bars'
import { foldedMarks } from './folded'
import { asOfLine, rowRules, selectionBands } from './ground'
import type { BarPlace, GanttInput, LabelGround } from './input'
import type { PlacedLabel } from './labels'
import { deadlineLabel } from './labels'
import { laneMarks } from './lanes'
import type { RowPair } from './pairs'
import { shownPairs } from './pairs'
import type { Pill } from './pills'
import { pills } from './pills'
import { routeMarks } from './relations'
import type { Route } from './routes'
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
 * The rows that show; `rules` are the px of upright grid lines, kept off words, `ground` the colour
 * behind them.
 */
export interface PlotRows extends Pick<LabelGround, 'rules' | 'ground'> {
  readonly first: number
  readonly last: number
}

/** Bars, relations, flags and words of the rows that show. */
export function plotMarks(input: GanttInput, time: TimeScale, shown: PlotRows): Plot {
  const { first, last, rules, ground } = shown
  const { layout } = input
  const behind = { asOfX: dayEndX(time, input.asOf), rules, ground }
  const placed = placedRows(input, time, shown)
  const { pairs, passing } = shownPairs(input.rows, input.relations, { first, last })
  const list = routes(input, placed.ends(pairs), placed.bars)
  const moved = input.moved?.place(input, time, placed.bars)
  const labels = placed.bars.flatMap(bar => {
    const poles = moved?.polesOf(bar.row) ?? []
    return deadlineLabel(input, bar, { list, poles, ...behind }) ?? []
  })
  const names = textBoxes(bandNames(input, first, last))
  const captions = placedPills(input, list, {
    names,
    labels,
    bars: placed.bars,
    ghosts: moved?.boxes ?? [],
    asOfX: behind.asOfX,
  })
  const clear = clearBoxes(input, { names, labels, bars: placed.bars, captions })
  const flagOf = layout.page ? wholeFlag : barFlag
  return {
    passing,
    leaving: layout.page ? leavingCount(pairs, shown) : 0,
    back: [...rowRules(input, shown), ...selectionBands(input, placed.bars)],
    marks: [
      ...asOfLine(input, time),
      ...byPaint(placed.bars.flatMap(bar => barStretch(input, bar))),
      ...byPaint(routeMarks(input, list, clear)),
      ...(moved?.marks(labels) ?? []),
      ...placed.bars.flatMap(bar => barMilestones(input, bar)),
      ...byPaint(placed.bars.flatMap(bar => flagOf(input, bar))),
      ...groupRows(input, time, { ...shown, ...behind }),
      ...byPaint(labels.flatMap(label => label.marks)),
      ...placed.bars.flatMap(bar => doubtMark(input, bar, labels)),
      ...captions.flatMap(pill => pill.marks),
      ...(moved?.words(
        { names, labels, pills: captions, routes: list, bars: placed.bars },
        behind,
      ) ?? []),
    ],
  }
}

/** The middle of a row, in px of the chart. */
function rowMiddle({ layout, window }: GanttInput, row: number): number {
  return layout.head + (layout.tops[row] ?? 0) - window.top + layout.row / 2
}

/** The bars of the rows that show, and of pairs both bars, wherever their rows are. */
interface PlacedRows {
  readonly bars: readonly BarPlace[]
  readonly ends: (pairs: readonly RowPair[]) => readonly Pick<Route, 'relation' | 'from' | 'to'>[]
}

function placedRows(input: GanttInput, time: TimeScale, { first, last }: PlotRows): PlacedRows {
  const { rows } = input.rows
  const isYearNamed = namesYears({ time, scale: input.layout.scale, words: input.words })
  const places = new Map<number, BarPlace>()
  const placeOf = (row: number, item: Item): BarPlace => {
    const y = rowMiddle(input, row)
    const place = places.get(row) ?? placeBar(input, time, item, { row, y, isYearNamed })
    places.set(row, place)
    return place
  }
  const bars = rows
    .slice(first, last + 1)
    .flatMap(({ item }, at) => (item ? [placeOf(first + at, item)] : []))
  const ends = (pairs: readonly RowPair[]): ReturnType<PlacedRows['ends']> =>
    pairs.flatMap(({ relation, from, to }) => {
      const [a, b] = [rows[from]?.item, rows[to]?.item]
      if (!a || !b) return []
      const ends = { from: placeOf(from, a), to: placeOf(to, b) }
      // A line has two days.
      return ends.from.isUndated || ends.to.isUndated ? [] : [{ relation, ...ends }]
    })
  return { bars, ends }
}

function leavingCount(pairs: readonly RowPair[], { first, last }: PlotRows): number {
  const isOn = (row: number): boolean => row >= first && row <= last
  return pairs.filter(({ from, to }) => isOn(from) !== isOn(to)).length
}

/** Folded groups, as rows or as lanes. */
function groupRows(
  input: GanttInput,
  time: TimeScale,
  { first, last, ...behind }: PlotRows & LabelGround,
): readonly Mark[] {
  const isLanes = input.layout.lanes !== null
  return input.rows.rows.slice(first, last + 1).flatMap(({ item, group }, at) => {
    if (item) return []
    const y = rowMiddle(input, first + at)
    return isLanes
      ? laneMarks(input, time, { group, y, ...behind })
      : foldedMarks(input, time, { group, y })
  })
}

/** What stands in the plot whatever lines do. */
interface Standing {
  readonly names: readonly Box[]
  readonly labels: readonly PlacedLabel[]
  readonly bars: readonly BarPlace[]
  readonly ghosts: readonly Box[]
}

/**
 * Words on lines, clear of all that stands. On paper the dots of an unknown start are marks like
 * others, kept clear where every word still finds a place.
 */
function placedPills(
  input: GanttInput,
  list: readonly Route[],
  { names, labels, bars, ghosts, asOfX }: Standing & Pick<LabelGround, 'asOfX'>,
): readonly Pill[] {
  const { layout } = input
  const firm = [
    ...names,
    ...labels.map(label => label.box),
    ...bars.map(bar => flagBox(bar, layout)),
    ...ghosts,
    ...bars.filter(bar => hasStretch(bar)).map(bar => stretchBox(bar, layout)),
  ]
  const ends = new Map(labels.map(({ row, box }) => [row, box.x + box.w]))
  const poles = new Map(bars.map(bar => [bar.row, bar.flagRight]))
  const rowEnd = (row: number): number => Math.max(ends.get(row) ?? 0, poles.get(row) ?? 0)
  const anyhow = pills(input, list, { placed: firm, rowEnd, asOfX })
  if (!layout.page) return anyhow
  const dots = bars.filter(bar => !bar.hasStart && !bar.isUndated).map(bar => dotsBox(bar, layout))
  const clear = pills(input, list, { placed: [...firm, ...dots], rowEnd, asOfX })
  return clear.length < anyhow.length ? anyhow : clear
}

/** Boxes that no line of a relation runs through. */
function clearBoxes(
  { layout }: GanttInput,
  {
    names,
    labels,
    bars,
    captions,
  }: Omit<Standing, 'ghosts'> & { readonly captions: readonly Pill[] },
): readonly Box[] {
  return [
    ...names,
    ...labels.map(label => grown(label.box, 3 * layout.scale)),
    ...bars.filter(bar => !bar.isUndated).map(bar => numberBox(bar, layout)),
    ...captions.flatMap(pill => pill.boxes.slice(0, 1)),
  ]
}

type Layout = GanttInput['layout']

/** A flag and its outline: between those of two rows a leader finds its way. */
function flagBox(bar: BarPlace, { flag, scale }: Layout): Box {
  const h = flag.h + scale
  return { x: bar.flagLeft, y: bar.y - h / 2, w: bar.flagRight - bar.flagLeft, h }
}

function hasStretch(bar: BarPlace): boolean {
  return bar.hasStart && bar.start < bar.flagLeft
}

function stretchBox(bar: BarPlace, { flag }: Layout): Box {
  return { x: bar.start, y: bar.y - flag.h / 2, w: bar.flagLeft - bar.start, h: flag.h }
}

function dotsBox(bar: BarPlace, { flag, scale }: Layout): Box {
  return { x: bar.flagLeft - 32 * scale, y: bar.y - flag.h / 2, w: 32 * scale, h: flag.h }
}

/** The number on a flag, where no line may show through. */
function numberBox(bar: BarPlace, { flag, scale }: Layout): Box {
  return {
    x: bar.flagRight - flag.w + 2 * scale,
    y: bar.y - flag.h / 2 + scale,
    w: flag.w - 4 * scale,
    h: flag.h - 2 * scale,
  }
}

/** What words of groups take, so that lines stop before them. */
function textBoxes(marks: readonly FlatMark[]): readonly Box[] {
  return marks.flatMap(mark => (mark.type === 'text' ? [markBox(mark)] : []))
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by / 2, w: box.w + 2 * by, h: box.h + by }
}

/** A dotted line under a deadline that is printed with something missing. */
function doubtMark(
  { layout, style }: GanttInput,
  bar: BarPlace,
  labels: readonly PlacedLabel[],
): readonly Mark[] {
  const box = labels.find(label => label.row === bar.row)?.box
  if (bar.item.deadline.doubt === null || !box) return []
  const { scale } = layout
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
      stroke: style.ink2,
      width: 1.2 * scale,
      dash: [1.5 * scale, 2.5 * scale],
    },
  ]
}
