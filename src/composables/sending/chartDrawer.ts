import type { DrawChart } from '@/charts/option/chart'

/** What draws the charts of ECharts as marks, fetched when a figure holds one. */
export async function loadChartDrawer(): Promise<DrawChart> {
  return (await import('@/charts/option/ofECharts')).drawChart
}
