import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  CalendarComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { setPlatformAPI, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { textWidth } from '@/charts/text/textWidth'

// The one place where parts of ECharts are put together, for the page and for files.

/**
 * Registers all parts of ECharts that our charts need. Words are measured by our own ruler, so that
 * a file written by the command line has the places of the page's.
 */
export function registerModules(): void {
  use([
    BarChart,
    LineChart,
    HeatmapChart,
    CustomChart,
    GridComponent,
    CalendarComponent,
    TitleComponent,
    TooltipComponent,
    LegendComponent,
    DataZoomComponent,
    VisualMapComponent,
    AriaComponent,
    CanvasRenderer,
    SVGRenderer,
  ])
  setPlatformAPI({ measureText })
}

function measureText(text: string, font = ''): { width: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)
  const weight = /\b(?:bold|[7-9]00)\b/.test(font) ? 700 : 400
  return { width: textWidth(text, size, weight) }
}
