/** Brackets over neighbours that are alike, with the words that offer to fold them. */
import type {
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemReturn,
} from 'echarts'
import type { Box } from '@/charts/scene/box'
import { alikeRuns } from '@/charts/workload/rows'
import { bandOf, custom, plotOf } from './custom'
import type { MonthsDrawing } from './drawing'

/** A bracket over each run of alike rows, as far as its rows show. */
export function bracketSeries(drawing: MonthsDrawing): CustomSeriesOption {
  const { figures, words, frame } = drawing
  const runs = alikeRuns(figures.rows)
  return custom(
    'same',
    runs.map(({ from, to }) => [0, from, to]),
    (params, api) => {
      const span = rowsShown(plotOf(params), api, 3 * frame.scale)
      if (span.bottom - span.top < 8 * frame.scale) return null
      const run = runs[params.dataIndex]
      const alike = run ? run.to - run.from + 1 : 0
      return bracketGroup(drawing, span, words.chart.identical(alike, figures.office))
    },
  )
}

interface Span {
  readonly top: number
  readonly bottom: number
}

/** From the first to the last row of a datum, less a gap at both ends. */
function rowsShown(plot: Box, api: CustomSeriesRenderItemAPI, gap: number): Span {
  const [, h] = bandOf(api)
  const middle = (dimension: number): number => api.coord([0, Number(api.value(dimension))])[1] ?? 0
  return {
    top: Math.max(plot.y, middle(1) - h / 2) + gap,
    bottom: Math.min(plot.y + plot.h, middle(2) + h / 2) - gap,
  }
}

/** The bracket with the first of the wordings that fits beside it. */
function bracketGroup(
  { places: { bracket }, frame: { scale, style } }: MonthsDrawing,
  { top, bottom }: Span,
  wordings: readonly string[],
): CustomSeriesRenderItemReturn {
  const size = 12 * scale
  const lineHeight = 1.15 * size
  const fits = (text: string): boolean => lineCount(text) * lineHeight <= bottom - top
  const [x, arm] = [bracket.x + 16 * scale, 6 * scale]
  const area = { x: x - arm, y: top, width: bracket.w - 10 * scale, height: bottom - top }
  const points = [
    [x - arm, top],
    [x, top],
    [x, bottom],
    [x - arm, bottom],
  ]
  return {
    type: 'group',
    children: [
      // What is between line and words answers the pointer too.
      { type: 'rect', shape: area, style: { fill: 'transparent' } },
      {
        type: 'polyline',
        name: 'line',
        shape: { points },
        style: { fill: 'none', stroke: style.ink3, lineWidth: 1.2 * scale },
      },
      {
        type: 'text',
        name: 'words',
        x: x + 6 * scale,
        y: (top + bottom) / 2,
        style: {
          text: wordings.map(downwards).find(fits) ?? '',
          fill: style.ink2,
          font: `400 ${size}px ${style.font}`,
          lineHeight,
          verticalAlign: 'middle',
        },
      },
    ],
  }
}

/**
 * Chinese words a character a line, their numbers whole and a blank line for a comma; others a word
 * a line.
 */
function downwards(wording: string): string {
  const parts = /\p{Script=Han}/u.test(wording)
    ? wording.match(/\d+|\D/gu)?.map(part => (part === '，' ? '' : part))
    : wording.split(' ')
  return (parts ?? []).join('\n')
}

function lineCount(text: string): number {
  return text.split('\n').length
}
