import { shape as dhtmlx } from './contenders/dhtmlx/shape'
import { shape as echarts } from './contenders/echarts/shape'
import { shape as floor } from './contenders/floor/shape'
import { shape as svar } from './contenders/svar/shape'
import { shape as vtable } from './contenders/vtable/shape'
import type { Facts } from './facts'
import type { Modifier } from './steps'

/**
 * A page that shows a plan; `shape` makes its own file of it (the product reads plan.json itself).
 */
export interface Contender {
  readonly name: string
  /** What it is, with its version, for the results. */
  readonly title: string
  readonly shape: ((facts: Facts) => unknown) | null
  /** Where a bar's words appear: drawn on a canvas, or as elements of the page. */
  readonly bars: 'canvas' | 'dom'
  /**
   * Keys held for the wheel that scrolls rows and the one that zooms, and over which part of the
   * page it is turned.
   */
  readonly rows: { readonly over: 'columns' | 'plot'; readonly key: Modifier }
  readonly zoom: { readonly key: Modifier }
}

/** Everything measured, the product first. */
export const contenders: readonly Contender[] = [
  {
    name: 'product',
    title: 'Guatu, as built',
    shape: null,
    bars: 'canvas',
    rows: { over: 'columns', key: 'none' },
    zoom: { key: 'none' },
  },
  {
    name: 'floor',
    title: 'bare canvas, visible rows only',
    shape: floor,
    bars: 'canvas',
    rows: { over: 'columns', key: 'none' },
    zoom: { key: 'none' },
  },
  {
    name: 'dhtmlx',
    title: 'DHTMLX Gantt 10.0.3',
    shape: dhtmlx,
    bars: 'dom',
    rows: { over: 'columns', key: 'none' },
    zoom: { key: 'ctrl' },
  },
  {
    name: 'vtable',
    title: 'VTable Gantt 1.26.1',
    shape: vtable,
    bars: 'canvas',
    rows: { over: 'columns', key: 'none' },
    zoom: { key: 'ctrl' },
  },
  {
    name: 'svar',
    title: 'SVAR React Gantt 2.7.3',
    shape: svar,
    bars: 'dom',
    rows: { over: 'columns', key: 'none' },
    zoom: { key: 'ctrl' },
  },
  {
    name: 'echarts',
    title: 'ECharts 6.1.0, custom series with dataZoom',
    shape: echarts,
    bars: 'canvas',
    rows: { over: 'plot', key: 'shift' },
    zoom: { key: 'ctrl' },
  },
]
