import { CustomChart } from 'echarts/charts'
import { DataZoomInsideComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { asked, columns } from '../asked.mjs'

use([CustomChart, DataZoomInsideComponent, GridComponent, CanvasRenderer])

const { element, row, height, data } = await asked()
const left = columns.number + columns.title + columns.units
const fit = Math.floor((height - 64) / row)

/** A bar with its deadline's words. */
function bar(params, api) {
  const [x, y] = api.coord([api.value(1), api.value(0)])
  const [end] = api.coord([api.value(2), api.value(0)])
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x, y: y - 9, width: end - x, height: 18 },
        style: { fill: '#1F5F8B' },
      },
      {
        type: 'text',
        style: {
          text: data.deadlines[params.dataIndex],
          x: end + 6,
          y,
          fill: '#23201B',
          fontSize: 13,
          verticalAlign: 'middle',
        },
      },
    ],
  }
}

/** A relation: down from one bar's end, along to the other's start. */
function link(params, api) {
  const from = api.coord([api.value(1), api.value(0)])
  const to = api.coord([api.value(3), api.value(2)])
  return {
    type: 'polyline',
    shape: { points: [from, [from[0], to[1]], to] },
    style: { stroke: '#6F6758', lineWidth: 1, fill: 'none' },
  }
}

init(element, null, { renderer: 'canvas' }).setOption({
  animation: false,
  useUTC: true,
  grid: { left, right: 56, top: 54, bottom: 10 },
  xAxis: {
    type: 'time',
    position: 'top',
    min: data.first,
    max: data.last,
    splitLine: { show: true },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: data.labels,
    axisTick: { show: false },
    axisLabel: { interval: 0, fontSize: 13 },
    splitLine: { show: true },
  },
  dataZoom: [
    {
      type: 'inside',
      xAxisIndex: 0,
      filterMode: 'weakFilter',
      zoomOnMouseWheel: 'ctrl',
      moveOnMouseWheel: false,
    },
    {
      type: 'inside',
      yAxisIndex: 0,
      filterMode: 'weakFilter',
      zoomOnMouseWheel: false,
      moveOnMouseWheel: 'shift',
      startValue: 0,
      endValue: Math.min(fit, data.labels.length) - 1,
    },
  ],
  series: [
    {
      type: 'custom',
      progressive: 0,
      clip: true,
      dimensions: ['row', 'day', 'toRow', 'toDay'],
      encode: { x: [1, 3], y: [0, 2] },
      renderItem: link,
      data: data.links,
      silent: true,
    },
    {
      type: 'custom',
      progressive: 0,
      clip: true,
      dimensions: ['row', 'start', 'end'],
      encode: { x: [1, 2], y: 0 },
      renderItem: bar,
      data: data.bars,
    },
  ],
})
