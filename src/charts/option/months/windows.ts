/** Windows over units by months: what wheel, drag, sliders and keys move. */
import type { DataZoomComponentOption } from 'echarts'
import type { ChartFrame, ChartPoint, ChartZoom } from '@/charts/option/chart'
import type { MonthsDrawing } from './drawing'
import type { MonthPlaces } from './places'

/**
 * Months by wheel, drag and the slider below them, units by the slider at their right where they do
 * not all show; a wheel then goes through units, and with Ctrl through months.
 */
export function monthZooms({ figures, frame, places }: MonthsDrawing): DataZoomComponentOption[] {
  const { shown } = places
  const isLong = shown.rows < figures.rows.length
  const months = {
    xAxisIndex: [0, 1, 2],
    filterMode: 'none' as const,
    startValue: 0,
    endValue: shown.months - 1,
    minValueSpan: Math.min(2, shown.months - 1),
  }
  const units = {
    yAxisIndex: [0, 3],
    filterMode: 'none' as const,
    startValue: 0,
    endValue: shown.rows - 1,
    minValueSpan: Math.min(2, shown.rows - 1),
    maxValueSpan: shown.rows - 1,
  }
  const byWheel = { zoomOnMouseWheel: isLong ? 'ctrl' : true } as const
  const throughUnits = { zoomOnMouseWheel: 'shift', moveOnMouseWheel: true } as const
  const monthSlider = { id: 'monthSlider', ...months, ...belowMonths(places, frame) }
  const unitSlider = { id: 'unitSlider', ...units, ...besideUnits(places, frame) }
  return [
    { type: 'inside', id: 'months', ...months, ...byWheel },
    { ...slider, ...monthSlider },
    // Units that a window hides need the slider to be found again.
    ...(isLong
      ? [
          { type: 'inside' as const, id: 'units', ...units, ...throughUnits },
          { ...slider, ...unitSlider },
        ]
      : []),
  ]
}

const slider = {
  type: 'slider',
  showDetail: false,
  showDataShadow: false,
  brushSelect: false,
  handleIcon: 'path://M0,0h3v12h-3z',
  handleSize: '100%',
  moveHandleSize: 0,
} as const

function belowMonths({ cells, slider: top }: MonthPlaces, { scale }: ChartFrame) {
  return { left: cells.x, width: cells.w, top, height: 14 * scale }
}

function besideUnits({ cells, load, bracket }: MonthPlaces, { scale }: ChartFrame) {
  const left = load.x + load.w + bracket.w + 4 * scale
  return { orient: 'vertical', left, width: 14 * scale, top: cells.y, height: cells.h } as const
}

/** Which share of months and, where not all show at once, of units lies before a point. */
export function monthZoomPlaces({ figures, cells, places }: MonthsDrawing): readonly ChartZoom[] {
  const monthOf = ({ series, index }: ChartPoint): number | undefined =>
    series === 'cells' ? cells[index]?.month : series === 'months' ? index : undefined
  const rowOf = ({ series, index }: ChartPoint): number | undefined =>
    series === 'cells' ? cells[index]?.row : series === 'months' ? undefined : index
  const months: ChartZoom = {
    id: 'months',
    at: point => shareBefore(monthOf(point), figures.months.months.length),
  }
  const units: ChartZoom = {
    id: 'units',
    at: point => shareBefore(rowOf(point), figures.rows.length),
  }
  return places.shown.rows < figures.rows.length ? [months, units] : [months]
}

function shareBefore(at: number | undefined, all: number): number | null {
  return at === undefined ? null : at / Math.max(1, all - 1)
}
