/** Signs below units by months: the ramp of counts, and what colour does not explain. */
import type { EChartsOption, LegendComponentOption } from 'echarts'
import type { HeatStep } from '@/charts/sign/heat'
import { heatSteps } from '@/charts/sign/heat'
import { textWidth } from '@/charts/text/textWidth'
import type { MonthsDrawing } from './drawing'

/** The ramp of counts, a piece a step. */
export function heatRamp({
  figures,
  words,
  frame,
  places,
}: MonthsDrawing): NonNullable<EChartsOption['visualMap']> {
  const { scale, style } = frame
  return {
    type: 'piecewise',
    seriesIndex: 0,
    dimension: 2,
    pieces: heatSteps(figures.longest.cells, style).map(({ min, max, fill }) => ({
      min,
      max,
      color: fill,
      label: stepLabel({ min, max }),
    })),
    text: ['', words.chart.legend.heat],
    showLabel: true,
    orient: 'horizontal',
    left: places.cells.x,
    top: places.legend.y,
    padding: 0,
    itemWidth: 16 * scale,
    itemHeight: 14 * scale,
    itemGap: 10 * scale,
    textGap: 4 * scale,
    itemSymbol: 'rect',
    selectedMode: false,
    hoverLink: false,
  }
}

/** The bars, 集合单位 and the dot of nothing due, beside the ramp or below it. */
export function monthLegend(drawing: MonthsDrawing): LegendComponentOption {
  const {
    figures,
    places,
    words,
    frame: { scale, style },
  } = drawing
  const { itemBar, assignmentBar, collective } = words.chart.legend
  const { cells, legend } = places
  const hollow = { color: style.bg, borderColor: style.ink2, borderWidth: 1.4 * scale }
  const isCollective = figures.rows.some(({ first }) => first.collective)
  return {
    left: cells.x + (legend.isSplit ? 0 : rampWidth(drawing)),
    top: legend.y + (legend.isSplit ? 22 * scale : 0),
    selectedMode: false,
    padding: 0,
    itemWidth: 16 * scale,
    itemHeight: 12 * scale,
    itemGap: 18 * scale,
    // ECharts' own gap between sign and word is 5 px at every size.
    textStyle: { padding: [0, 0, 0, 6 * scale - 5] },
    data: [
      { name: itemBar, icon: 'rect', itemStyle: hollow },
      { name: assignmentBar, icon: 'rect', itemStyle: { color: style.ink2 } },
      ...(isCollective ? [{ name: collective, icon: 'diamond', itemStyle: hollow }] : []),
      { name: words.months.none, icon: dot, itemStyle: { color: style.line3, borderWidth: 0 } },
    ],
  }
}

/** A dot in a sign's usual box, whose corners two points without extent hold. */
const dot = 'path://M-8,-6L-8,-6M8,6L8,6M-1.6,0a1.6,1.6,0,1,0,3.2,0a1.6,1.6,0,1,0,-3.2,0z'

/** Px that the ramp takes up. */
function rampWidth({ figures, words, frame: { scale, style } }: MonthsDrawing): number {
  const heading = textWidth(words.chart.legend.heat, 12 * scale) + 16 * scale
  return heatSteps(figures.longest.cells, style).reduce(
    (sum, step) => sum + 34 * scale + textWidth(stepLabel(step), 12 * scale),
    heading,
  )
}

function stepLabel({ min, max }: Pick<HeatStep, 'min' | 'max'>): string {
  return min === max ? String(max) : `${min}–${max}`
}
