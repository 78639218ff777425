/**
 * 责任单位 × 到期月份: how many assignments of each unit fall due in each month, with 事项 and 项次 of
 * months and years above, loads of units beside, and everything answering pointer, wheel and keys.
 */
import type { DataZoomComponentOption, EChartsOption, TitleComponentOption } from 'echarts'
import type { MarkInfo } from '@/charts/scene/scene'
import { heatSteps } from '@/charts/sign/heat'
import { textWidth } from '@/charts/text/textWidth'
import type { WorkloadFigures, WorkloadRow } from '@/charts/workload/rows'
import { alikeRuns } from '@/charts/workload/rows'
import type { Chart, ChartFrame, ChartPoint, ChartTip, ChartZoom } from './chart'
import type { MonthCell, MonthsInput } from './monthInput'
import { monthCells } from './monthInput'
import type { MonthPlaces } from './monthPlaces'
import { loadBar, monthPlaces } from './monthPlaces'
import { monthSeries } from './monthSeries'

/** The chart, and what each of its points leads to. */
export interface MonthsChart extends Chart {
  readonly info: (point: ChartPoint) => MarkInfo
}

/** Units by months as a chart. */
export function monthsChart(input: MonthsInput, frame: ChartFrame): MonthsChart {
  const { figures } = input
  const cells = monthCells(figures)
  const places = monthPlaces(input, frame)
  const info = (point: ChartPoint): MarkInfo => infoOf(input, cells, point)
  return {
    option: monthsOption(input, frame, { cells, places }),
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
    rows: pointRows(figures, cells),
    tip: point => tipOf(input, cells, point),
    items: point => itemsOf(figures, info(point)),
    days: () => null,
    info,
    zooms: zoomsOf(figures, cells),
  }
}

interface Drawing {
  readonly cells: readonly MonthCell[]
  readonly places: MonthPlaces
}

function monthsOption(input: MonthsInput, frame: ChartFrame, drawing: Drawing): EChartsOption {
  const { figures, words } = input
  if (figures.rows.length === 0 || figures.months.months.length === 0) return { series: [] }
  const { scale, medium } = frame
  const isScreen = medium === 'screen'
  const { series, legend } = monthSeries(input, frame, drawing)
  return {
    animation: false,
    aria: { enabled: isScreen, label: { description: words.months.description } },
    title: titles(input, frame, drawing.places),
    grid: grids(drawing.places),
    ...axes(input, frame, drawing.places),
    legend: {
      ...legend,
      selectedMode: false,
      padding: 0,
      itemWidth: 16 * scale,
      itemHeight: 12 * scale,
      itemGap: 18 * scale,
      // ECharts' own gap between sign and word is 5 px at every size.
      textStyle: { padding: [0, 0, 0, 6 * scale - 5] },
    },
    visualMap: ramp(input, frame, drawing.places),
    ...(isScreen
      ? {
          tooltip: { trigger: 'item', confine: true, transitionDuration: 0 },
          axisPointer: {
            link: [{ xAxisId: ['month', 'item', 'assignment'] }, { yAxisId: ['unit', 'load'] }],
          },
          dataZoom: zooms(input, frame, drawing.places),
        }
      : {}),
    series,
  }
}

function ramp(
  { figures, words }: MonthsInput,
  { scale, style }: ChartFrame,
  { cells, legend }: MonthPlaces,
): NonNullable<EChartsOption['visualMap']> {
  return {
    type: 'piecewise',
    seriesIndex: 0,
    dimension: 2,
    pieces: heatSteps(figures.longest.cells, style).map(({ min, max, fill }) => ({
      min,
      max,
      color: fill,
      label: min === max ? String(max) : `${min}–${max}`,
    })),
    text: ['', words.chart.legend.heat],
    showLabel: true,
    orient: 'horizontal',
    left: cells.x,
    top: legend.y,
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

/** Words that stand in one place: the heading, names of lines, sums and notes. */
function titles(
  { figures, words: { chart } }: MonthsInput,
  { scale, style }: ChartFrame,
  { cells, heads, load, totalY, legend, notes, size }: MonthPlaces,
): TitleComponentOption[] {
  const small = 12 * scale
  const text = (
    word: string,
    y: number,
    more: { readonly x?: number; readonly size?: number; readonly color?: string } = {},
  ): TitleComponentOption => ({
    text: word,
    left: more.x ?? cells.x - 10 * scale - textWidth(word, small),
    top: y - (more.size ?? small) / 2,
    padding: 0,
    textStyle: {
      color: more.color ?? style.ink3,
      fontSize: more.size ?? small,
      fontWeight: (more.size ?? small) > small ? 700 : 400,
      lineHeight: more.size ?? small,
    },
  })
  const heading = textWidth(chart.monthsHeading, 15 * scale, 700) + 16 * scale
  const isBeside = heads.busiest.length === 1 && heads.items.base - heads.items.h < 47 * scale
  return [
    text(chart.monthsHeading, 10 * scale, { x: cells.x, size: 15 * scale, color: style.ink }),
    ...heads.busiest.map((line, at) =>
      text(line, (isBeside ? 11 : 30 + at * 17) * scale, {
        x: cells.x + (isBeside ? heading : 0),
        color: style.ink2,
      }),
    ),
    text(chart.items, heads.items.base - 7 * scale),
    text(chart.assignments, heads.assignments.base - 7 * scale),
    text(chart.load, heads.assignments.base - 7 * scale, { x: load.x }),
    text(chart.total, totalY),
    text(String(figures.matrix.total), totalY, { x: load.x, size, color: style.ink }),
    ...notes.map((line, at) =>
      text(line, legend.y + ((legend.isSplit ? 48 : 26) + at * 18 + 8) * scale, { x: cells.x }),
    ),
  ]
}

function grids({ cells, heads, load }: MonthPlaces): NonNullable<EChartsOption['grid']> {
  const { x, y, w, h } = cells
  const above = ({ base, h: high }: { readonly base: number; readonly h: number }) => ({
    left: x,
    top: base - high,
    width: w,
    height: high,
  })
  return [
    { left: x, top: y, width: w, height: h },
    above(heads.items),
    above(heads.assignments),
    { left: load.x, top: y, width: load.w, height: h },
  ]
}

function axes(
  { figures }: MonthsInput,
  frame: ChartFrame,
  { load }: MonthPlaces,
): Pick<EChartsOption, 'xAxis' | 'yAxis'> {
  const { style, medium } = frame
  const bare = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { show: false },
    splitLine: { show: false },
  }
  const pointer = {
    axisPointer: {
      show: medium === 'screen',
      type: 'shadow',
      z: 0,
      label: { show: false },
      triggerTooltip: false,
      triggerEmphasis: false,
      shadowStyle: { color: style.sel, opacity: 1 },
    },
  } as const
  const months = figures.months.months.map(({ key }) => key)
  const units = figures.rows.map(({ key }) => key)
  const ofMonths = (id: string, gridIndex: number) =>
    ({ type: 'category', id, gridIndex, data: months, ...bare, ...pointer }) as const
  const ofUnits = (id: string, gridIndex: number) =>
    ({ type: 'category', id, gridIndex, data: units, inverse: true, ...bare, ...pointer }) as const
  const { longest } = figures
  const counts = (gridIndex: number, max: number) =>
    ({ type: 'value', gridIndex, min: 0, max, show: false }) as const
  return {
    xAxis: [
      ofMonths('month', 0),
      ofMonths('item', 1),
      ofMonths('assignment', 2),
      counts(3, (longest.loads * load.w) / loadBar(frame)),
    ],
    yAxis: [
      ofUnits('unit', 0),
      counts(1, longest.items),
      counts(2, longest.assignments),
      ofUnits('load', 3),
    ],
  }
}

/**
 * Months by wheel, drag and the slider below them, units by the slider at their right where they do
 * not all show; a wheel then goes through units, and with Ctrl through months.
 */
function zooms(
  { figures }: MonthsInput,
  { scale }: ChartFrame,
  { cells, shown, slider, load, bracket }: MonthPlaces,
): DataZoomComponentOption[] {
  const isLong = shown.rows < figures.rows.length
  const across = {
    xAxisIndex: [0, 1, 2],
    filterMode: 'none' as const,
    startValue: 0,
    endValue: shown.months - 1,
    minValueSpan: Math.min(2, shown.months - 1),
  }
  const down = {
    yAxisIndex: [0, 3],
    filterMode: 'none' as const,
    startValue: 0,
    endValue: shown.rows - 1,
    minValueSpan: Math.min(2, shown.rows - 1),
    maxValueSpan: shown.rows - 1,
  }
  const look = {
    type: 'slider',
    showDetail: false,
    showDataShadow: false,
    brushSelect: false,
    handleIcon: 'path://M0,0h3v12h-3z',
    handleSize: '100%',
    moveHandleSize: 0,
  } as const
  return [
    { type: 'inside', id: 'months', ...across, zoomOnMouseWheel: isLong ? 'ctrl' : true },
    {
      ...look,
      id: 'monthSlider',
      ...across,
      left: cells.x,
      width: cells.w,
      top: slider,
      height: 14 * scale,
    },
    {
      type: 'inside',
      id: 'units',
      ...down,
      zoomOnMouseWheel: 'shift',
      moveOnMouseWheel: isLong,
    },
    ...(isLong
      ? [
          {
            ...look,
            id: 'unitSlider',
            ...down,
            orient: 'vertical',
            left: load.x + load.w + bracket.w + 4 * scale,
            width: 14 * scale,
            top: cells.y,
            height: cells.h,
          } as const,
        ]
      : []),
  ]
}

/** Heads of months first, then each unit: its name, its cells, its load. */
function pointRows(
  { rows, months: { months } }: WorkloadFigures,
  cells: readonly MonthCell[],
): Chart['rows'] {
  const byPlace = new Map(cells.map(({ row, month }, index) => [`${row} ${month}`, index]))
  return [
    [null, ...months.map((_, index) => ({ series: 'months', index })), null],
    ...rows.map((_, row) => [
      { series: 'units', index: row },
      ...months.map((__, month) => {
        const index = byPlace.get(`${row} ${month}`)
        return index === undefined ? null : { series: 'cells', index }
      }),
      { series: 'loads', index: row },
    ]),
  ]
}

function infoOf(
  { figures }: MonthsInput,
  cells: readonly MonthCell[],
  { series, index }: ChartPoint,
): MarkInfo {
  const { months, years } = figures.months
  const itemsIn = (columns: readonly number[]): MarkInfo => ({
    items: columns.flatMap(column => months[column]?.items ?? []),
  })
  switch (series) {
    case 'cells':
      return cellInfo(figures, cells[index])
    case 'units':
    case 'loads':
      return figures.rows[index]?.info ?? {}
    case 'years':
      return itemsIn(years[index]?.columns ?? [])
    case 'months':
    case 'items':
    case 'assignments':
      return itemsIn([index])
    case 'same': {
      const run = alikeRuns(figures.rows)[index]
      return run ? { alike: run.alike } : {}
    }
    default:
      return {}
  }
}

function cellInfo({ rows, months }: WorkloadFigures, cell: MonthCell | undefined): MarkInfo {
  const [row, month] = [rows[cell?.row ?? -1], months.months[cell?.month ?? -1]]
  return row && month && cell ? { ...row.info, month: month.key, items: cell.items } : {}
}

function itemsOf(figures: WorkloadFigures, info: MarkInfo): readonly number[] {
  if (info.items) return info.items
  const row = figures.rows.find(one => one.info === info || one.alike === info.alike)
  return row ? rowItems(row) : []
}

function rowItems({ first }: WorkloadRow): readonly number[] {
  return first.cells.flatMap(cell => (cell ? [cell.item] : []))
}

/** So many items are named in a tip. */
const named = 8

function tipOf(
  input: MonthsInput,
  cells: readonly MonthCell[],
  point: ChartPoint,
): ChartTip | null {
  const { figures, words } = input
  const { tip } = words.months
  const ids = itemsOf(figures, infoOf(input, cells, point))
  const found = figures.items.filter(({ id }) => ids.includes(id))
  const head = tipHead(input, cells, point)
  if (!head) return null
  return {
    head: head.words,
    lines: [
      tip.cell(head.count, found.length),
      ...found.slice(0, named).map(({ id, title, deadline }) => tip.item(id, title, deadline.text)),
      ...(found.length > named ? [tip.more(found.length - named)] : []),
    ],
  }
}

function tipHead(
  { figures: { rows, months: all }, words: { months: words } }: MonthsInput,
  cells: readonly MonthCell[],
  { series, index }: ChartPoint,
): { readonly words: string; readonly count: number } | null {
  const monthName = (at: number): string => {
    const { year = null, month = null } = all.months[at] ?? {}
    return words.monthName(year, month)
  }
  const cell = cells[index]
  const [row, year] = [rows[index], all.years[index]]
  if (series === 'cells' && cell)
    return {
      words: `${rows[cell.row]?.label ?? ''} · ${monthName(cell.month)}`,
      count: cell.count,
    }
  if ((series === 'units' || series === 'loads') && row)
    return { words: row.label, count: row.first.load }
  if (series === 'years' && year)
    return { words: words.monthName(year.year, null), count: year.assignments }
  if (series === 'months' || series === 'items' || series === 'assignments')
    return { words: monthName(index), count: all.assignments[index] ?? 0 }
  return null
}

/** Which share of months and of units lies before a point. */
function zoomsOf(figures: WorkloadFigures, cells: readonly MonthCell[]): readonly ChartZoom[] {
  const share = (at: number | undefined, all: number): number | null =>
    at === undefined ? null : at / Math.max(1, all - 1)
  const monthOf = ({ series, index }: ChartPoint): number | undefined =>
    series === 'cells' ? cells[index]?.month : series === 'months' ? index : undefined
  const rowOf = ({ series, index }: ChartPoint): number | undefined =>
    series === 'cells' ? cells[index]?.row : series === 'months' ? undefined : index
  return [
    { id: 'months', at: point => share(monthOf(point), figures.months.months.length) },
    { id: 'units', at: point => share(rowOf(point), figures.rows.length) },
  ]
}
