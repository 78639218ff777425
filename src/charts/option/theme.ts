import type { ChartStyle } from '@/charts/sign/style'

// The looks that all charts of ECharts share: thin rules, no shadow, no corner rounded, the page's
// own colours and sizes.

/** A theme for ECharts in a style, at so many px to a px of the 1920 drawing. */
export function chartTheme(style: ChartStyle, scale: number): Readonly<Record<string, unknown>> {
  const text = { color: style.ink2, fontSize: 12 * scale, fontFamily: style.font }
  const axis = {
    axisLine: { lineStyle: { color: style.line3, width: scale } },
    axisTick: { length: 4 * scale, lineStyle: { color: style.line3, width: scale } },
    axisLabel: { ...text, margin: 6 * scale },
    splitLine: { lineStyle: { color: style.line, width: scale } },
    splitArea: { show: false },
  }
  return {
    backgroundColor: style.bg,
    textStyle: { fontFamily: style.font, color: style.ink },
    timeAxis: axis,
    valueAxis: axis,
    categoryAxis: axis,
    legend: { textStyle: text, inactiveColor: style.line2 },
    visualMap: { textStyle: text },
    tooltip: {
      backgroundColor: style.bg,
      borderColor: style.ink,
      borderWidth: 1,
      padding: [8 * scale, 12 * scale],
      textStyle: { ...text, color: style.ink, fontSize: 13 * scale },
      extraCssText: 'border-radius:0;box-shadow:none;max-width:26rem;white-space:normal',
      axisPointer: { lineStyle: { color: style.ink3, width: scale, type: 'solid' } },
    },
    dataZoom: {
      backgroundColor: 'transparent',
      borderColor: style.line2,
      borderRadius: 0,
      fillerColor: style.bg3,
      dataBackground: { lineStyle: { color: style.line3 }, areaStyle: { color: style.bg2 } },
      selectedDataBackground: {
        lineStyle: { color: style.ink3 },
        areaStyle: { color: style.line2 },
      },
      handleStyle: { color: style.bg, borderColor: style.ink2 },
      moveHandleStyle: { color: style.line3 },
      emphasis: {
        handleStyle: { color: style.ink2, borderColor: style.ink2 },
        moveHandleStyle: { color: style.ink2 },
      },
      textStyle: text,
    },
  }
}
