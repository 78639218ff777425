/**
 * Where the work stands, on paper: items by state, rates, what falls due, the curve, a table of units
 * that goes on over pages, and the calendar of deadlines.
 */
import { progressCurve } from '@/analysis/state/progress'
import { stateTally } from '@/analysis/state/stateBoard'
import type { Block } from '@/charts/figure/blocks'
import { blockPages, drawBlocks, heightOf } from '@/charts/figure/blocks'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import type { ChartFrame } from '@/charts/option/chart'
import { curveChart } from '@/charts/option/curve'
import type { FlatMark, Scene } from '@/charts/scene/scene'
import { allMarks, movedMarks } from '@/charts/scene/scene'
import { calendarPart, calendarRuns } from './calendarPart'
import { concernBlocks, concernColumns, talliedUnits } from './concern'
import type { OverviewFigureWords, OverviewQuestion, Part, Place } from './place'
import { headingMark } from './place'
import { ratesPart } from './rates'

/** Px at scale 1 that the curve needs, and those of the table's heading. */
const px = { curve: 150, heading: 24 } as const

/** The overview of a plan on a board's day, laid out for paper. */
export function overviewChartPages(
  question: OverviewQuestion,
  words: OverviewFigureWords,
): ChartLayout {
  return room => {
    const { height } = room
    const laid = laidTable({ ...question, words, room })
    const { place, rates, columns, isWide, left, head, body, least, pages } = laid
    const table = (page: readonly Block[]): Part => tablePart(place, [laid.heads, ...page])
    // Words may be larger where the calendar takes a page, but not spread the table for it.
    const fewest = laidTable({ ...place, room: { ...room, scale: room.least } }).pages.length
    const runs = calendarRuns(place.plan.items, place)
    // The calendar stands below the rest where the last page has room for it, else on its own.
    const last = pages[pages.length - 1] ?? []
    const tableHeight = last.length > 0 ? head + heightOf(last) : 0
    const high = isWide ? Math.max(least, tableHeight) : least + tableHeight
    const used = pages.length > 1 ? tableHeight : rates.height + high
    const [run] = runs
    const below = runs.length === 1 && run && used + run.height <= height ? run : null
    const firstPlace =
      below && pages.length === 1
        ? { ...place, room: { ...room, height: height - below.height } }
        : place
    const parts = (): readonly Part[] =>
      pages.map((page, at) => {
        if (at > 0) return table(page)
        const shown = page.length > 0 ? table(page) : null
        return firstPart(firstPlace, { rates, table: shown, left, isWide })
      })
    return {
      count: pages.length + (below ? 0 : runs.length),
      cramped: columns.isCramped || body < least || pages.length > fewest,
      scenes: () =>
        withCalendar(
          parts(),
          below
            ? [calendarPart(place, below)]
            : runs.map(one => calendarPart(place, { ...one, height })),
          below !== null,
        ).map(part => sceneOn(room, part)),
    }
  }
}

/** The table of units dealt over pages, and what stands before it on the first. */
function laidTable(place: Place) {
  const { width, height, scale } = place.room
  const units = talliedUnits(place.board, place.plan.units, place.words)
  const rates = ratesPart(place)
  const columns = concernColumns(place, units)
  // Where a wide page leaves the curve room, the table stands beside it, else below.
  const isWide = width > 900 * scale && width - columns.width > 380 * scale
  const left = isWide ? width - Math.max(columns.width, width * 0.45) : 0
  const { heads, rows } = concernBlocks(place, units, { measured: columns, width: width - left })
  const head = px.heading * scale + heads.height
  const body = height - rates.height
  const least = px.curve * scale
  // Where not a row fits below the rest, the table begins on a page of its own.
  const first = body - head - (isWide ? 0 : least)
  const pages = blockPages(rows, page => (page === 0 ? first : height - head), true)
  return { place, rates, columns, isWide, left, heads, head, body, least, pages }
}

/** Pages with the calendar below the last of them, or on pages after it. */
function withCalendar(
  parts: readonly Part[],
  calendar: readonly Part[],
  isBelow: boolean,
): readonly Part[] {
  const [last, own] = [parts[parts.length - 1], calendar[0]]
  if (!isBelow || !last || !own) return [...parts, ...calendar]
  const both: Part = {
    height: last.height + own.height,
    marks: [...last.marks, ...movedMarks(allMarks(own.marks), 0, last.height)],
  }
  return [...parts.slice(0, -1), both]
}

function sceneOn({ width, style }: ChartRoom, { marks, height }: Part): Scene {
  return { width, height, background: style.bg, marks }
}

/** A page of the table, its heading above. */
function tablePart({ words, room }: Place, blocks: readonly Block[]): Part {
  const top = px.heading * room.scale
  return {
    height: top + heightOf(blocks),
    marks: [
      headingMark('units', words.heads.units, { y: 10 * room.scale, room }),
      ...drawBlocks(blocks, top),
    ],
  }
}

/** The first page: rates above the curve, and the table beside it or below. */
function firstPart(
  place: Place,
  {
    rates,
    table,
    left,
    isWide,
  }: {
    readonly rates: Part
    readonly table: Part | null
    readonly left: number
    readonly isWide: boolean
  },
): Part {
  const { width, height, scale, grows } = place.room
  const least = px.curve * scale
  const body = height - rates.height
  const high = table?.height ?? 0
  const spare = isWide
    ? Math.max(high, least)
    : Math.max(least, Math.min((grows ? 190 : 420) * scale, body - high))
  const curveHeight = Math.min(spare, Math.max(least, body))
  const curve = curveMarks(place, {
    width: isWide && table ? left - 40 * scale : width,
    height: curveHeight,
  })
  const below = isWide ? 0 : curveHeight
  return {
    height: rates.height + Math.max(curveHeight, table ? below + high : 0),
    marks: [
      ...rates.marks,
      ...movedMarks(curve, 0, rates.height),
      ...movedMarks(allMarks(table?.marks ?? []), left, rates.height + below),
    ],
  }
}

/** The curve with its heading. */
function curveMarks(
  { plan, board, draw, words, room }: Place,
  { width, height }: { readonly width: number; readonly height: number },
): readonly FlatMark[] {
  const { scale, style } = room
  const recorded = stateTally(board).reported > 0
  const head = 24 * scale
  const frame: ChartFrame = {
    width,
    height: height - head - 8 * scale,
    scale,
    style,
    medium: 'paper',
  }
  const chart = curveChart(
    {
      points: progressCurve(board),
      items: plan.items,
      recorded,
      asOf: board.day,
      words: words.curve,
    },
    frame,
  )
  const { curve, planned } = words.heads
  return [
    headingMark('curve', recorded ? curve : planned, { y: 10 * scale, room }),
    ...movedMarks(allMarks(draw(chart, frame).marks), 0, head).map(mark => ({
      ...mark,
      key: `curve:${mark.key}`,
    })),
  ]
}
