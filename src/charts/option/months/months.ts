/**
 * 责任单位 × 到期月份: how many assignments of each unit fall due in each month, with 事项 and 项次 of
 * months and years above, loads of units beside, and everything answering pointer, wheel and keys.
 */
import type { EChartsOption, SeriesOption } from 'echarts'
import type { Chart, ChartFrame, ChartPoint } from '@/charts/option/chart'
import type { MarkInfo } from '@/charts/scene/scene'
import { pointInfo, pointItems, pointRows, pointTip } from './answers'
import { monthAxes, monthGrids } from './axes'
import { countBars, loadBars } from './bars'
import { bracketSeries } from './brackets'
import { cellSeries, dotSeries, ruleSeries } from './cells'
import type { MonthsDrawing } from './drawing'
import { monthsDrawing } from './drawing'
import type { MonthsInput } from './input'
import { heatRamp, monthLegend } from './legend'
import { monthNameSeries, unitSeries, yearSeries } from './names'
import { emptyTitle, monthTitles } from './titles'
import { monthZoomPlaces, monthZooms } from './windows'

/** The chart, and what each of its points leads to. */
export interface MonthsChart extends Chart {
  readonly info: (point: ChartPoint) => MarkInfo
}

/** Units by months as a chart. */
export function monthsChart(input: MonthsInput, frame: ChartFrame): MonthsChart {
  const drawing = monthsDrawing(input, frame)
  return {
    option: monthsOption(drawing),
    roles: {
      rules: 'rule',
      units: 'unit',
      cells: 'month',
      none: 'month',
      years: 'year',
      months: 'month',
      items: 'items',
      assignments: 'assignments',
      loads: 'load',
      same: 'same',
    },
    rows: pointRows(drawing),
    tip: point => pointTip(drawing, point),
    items: point => pointItems(drawing, point),
    days: () => null,
    info: point => pointInfo(drawing, point),
    zooms: monthZoomPlaces(drawing),
  }
}

function monthsOption(drawing: MonthsDrawing): EChartsOption {
  const { figures, words, frame } = drawing
  if (figures.months.months.length === 0) return { series: [] }
  if (figures.rows.length === 0) return { title: emptyTitle(drawing), series: [] }
  const isScreen = frame.medium === 'screen'
  return {
    animation: false,
    aria: { enabled: isScreen, label: { description: words.months.description } },
    title: monthTitles(drawing),
    grid: monthGrids(drawing),
    ...monthAxes(drawing),
    legend: monthLegend(drawing),
    visualMap: heatRamp(drawing),
    ...(isScreen ? pointerAnswers(drawing) : {}),
    series: monthSeries(drawing),
  }
}

function pointerAnswers(drawing: MonthsDrawing): EChartsOption {
  return {
    tooltip: { trigger: 'item', confine: true, transitionDuration: 0 },
    axisPointer: {
      link: [{ xAxisId: ['month', 'item', 'assignment'] }, { yAxisId: ['unit', 'load'] }],
    },
    dataZoom: monthZooms(drawing),
  }
}

/** All series, cells first: the ramp colours the first alone. */
function monthSeries(drawing: MonthsDrawing): SeriesOption[] {
  return [
    cellSeries(drawing),
    dotSeries(drawing),
    ruleSeries(drawing),
    unitSeries(drawing),
    yearSeries(drawing),
    monthNameSeries(drawing),
    countBars(drawing, 'items'),
    countBars(drawing, 'assignments'),
    loadBars(drawing),
    bracketSeries(drawing),
  ]
}
