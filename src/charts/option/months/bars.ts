/** Bars of units by months: 事项 and 项次 of months above, loads of units at the right. */
import type { BarSeriesOption } from 'echarts'
import { haloWidth } from '@/charts/scene/scene'
import type { MonthsDrawing } from './drawing'

/** 事项 of each month hollow, 项次 solid, the count above, that of a peak month bold. */
export function countBars(drawing: MonthsDrawing, kind: 'items' | 'assignments'): BarSeriesOption {
  const {
    figures,
    words,
    frame: { scale, style },
  } = drawing
  const { months, busiest, [kind]: counts } = figures.months
  const isHollow = kind === 'items'
  const axis = isHollow ? 1 : 2
  return {
    type: 'bar',
    id: kind,
    name: isHollow ? words.chart.legend.itemBar : words.chart.legend.assignmentBar,
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: '68%',
    barMinHeight: 2 * scale,
    data: counts.map((count, at) => {
      const isPeak = busiest[kind].months.includes(months[at]?.key ?? '')
      return {
        value: count,
        label: { color: isPeak ? style.ink : style.ink2, fontWeight: isPeak ? 700 : 400 },
      }
    }),
    itemStyle: isHollow
      ? { color: style.bg, borderColor: style.ink2, borderWidth: 1.4 * scale }
      : { color: style.ink2 },
    emphasis: {
      itemStyle: isHollow
        ? { color: style.bg, borderColor: style.ink, borderWidth: 2 * scale }
        : { color: style.ink },
    },
    label: countLabel(drawing, 'top', 12 * scale),
    clip: true,
    z: 3,
  }
}

/** Each unit's load; that of a 集合单位 lighter, as hollow bars are 事项. */
export function loadBars(drawing: MonthsDrawing): BarSeriesOption {
  const {
    figures,
    places,
    frame: { scale, style },
  } = drawing
  return {
    type: 'bar',
    id: 'loads',
    xAxisIndex: 3,
    yAxisIndex: 3,
    barWidth: '50%',
    barMaxWidth: 18 * scale,
    data: figures.rows.map(({ first, loadLabel }) => ({
      value: first.load,
      itemStyle: first.collective
        ? { color: style.line3, borderColor: style.ink2, borderWidth: 1.2 * scale }
        : { color: style.ink2 },
      label: { formatter: loadLabel },
    })),
    label: { ...countLabel(drawing, 'right', places.size), color: style.ink, fontWeight: 700 },
    emphasis: { itemStyle: { borderColor: style.ink } },
    clip: true,
    z: 3,
  }
}

function countLabel(
  { frame: { scale, style } }: MonthsDrawing,
  position: 'top' | 'right',
  fontSize: number,
): NonNullable<BarSeriesOption['label']> {
  return {
    show: true,
    position,
    distance: (position === 'top' ? 2 : 6) * scale,
    fontSize,
    textBorderColor: style.bg,
    textBorderWidth: haloWidth(fontSize) - scale,
  }
}
