/** The four plots of units by months, and the axes that they share. */
import type { EChartsOption } from 'echarts'
import type { MonthsDrawing } from './drawing'
import { loadBar } from './places'

export function monthGrids({
  places: { cells, heads, load },
}: MonthsDrawing): NonNullable<EChartsOption['grid']> {
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

export function monthAxes({
  figures,
  frame,
  places: { load },
}: MonthsDrawing): Pick<EChartsOption, 'xAxis' | 'yAxis'> {
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
