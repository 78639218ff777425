/**
 * Where the work stands, on paper: items by state, rates, what falls due, the curve, and a table of
 * units that goes on over pages.
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
  const { plan, board } = question
  const units = talliedUnits(board, plan.units, words)
  return room => {
    const { width, height, scale } = room
    const place = { ...question, words, room }
    const rates = ratesPart(place)
    const columns = concernColumns(place, units)
    // Where a wide page leaves the curve room, the table stands beside it, else below.
    const isWide = width > 900 * scale && width - columns.width > 380 * scale
    const left = isWide ? width - Math.max(columns.width, width * 0.45) : 0
    const { heads, rows } = concernBlocks(place, units, {
      measured: columns,
      width: width - left,
    })
    const head = px.heading * scale + heads.height
    const body = height - rates.height
    const least = px.curve * scale
    // Where not a row fits below the rest, the table begins on a page of its own.
    const first = body - head - (isWide ? 0 : least)
    const pages = blockPages(rows, page => (page === 0 ? first : height - head), true)
    const table = (page: readonly Block[]): Part => tablePart(place, [heads, ...page])
    return {
      count: pages.length,
      cramped: columns.isCramped || body < least,
      scenes: () =>
        pages.map((page, at) => {
          if (at > 0) return sceneOn(room, table(page))
          const shown = page.length > 0 ? table(page) : null
          return sceneOn(room, firstPart(place, { rates, table: shown, left, isWide }))
        }),
    }
  }
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
