// Enlarged far enough, a window leaves a chart next to no room: it is drawn, however badly, at once.

import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { ganttScene } from '@/charts/gantt/gantt'
import { calendarChart, calendarItems } from '@/charts/option/calendar'
import type { ChartFrame } from '@/charts/option/chart'
import { curveChart } from '@/charts/option/curve'
import { monthsChart } from '@/charts/option/months/months'
import { drawChart } from '@/charts/option/ofECharts'
import { relationsInput } from '@/charts/relations/question'
import { relationsPlaces } from '@/charts/relations/relations'
import { relationsWindow } from '@/charts/relations/window'
import { markBox } from '@/charts/scene/markBox'
import type { Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import type { WorkloadInput } from '@/charts/workload/question'
import { workloadInput } from '@/charts/workload/question'
import { workloadWindow } from '@/charts/workload/window'
import { workloadPlaces, workloadScene } from '@/charts/workload/workload'
import { calendarWords, monthsWords } from '@/figures/words/chart'
import { relationsWords } from '@/figures/words/relations'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import { zhCN } from '@/locales/zhCN'
import { boardOf, builtIn, inputOf } from './gantt/ganttCase'
import { curveOf, saying } from './option/optionCase'
import { pagesOf, stageOf, wallInput } from './wall/wallCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)
const board = boardOf(builtIn, '2021-06-30')
const asked = { plan: builtIn, items: builtIn.items, board, style: lightStyle }

interface Room {
  readonly width: number
  readonly height: number
}
type Draw = (room: Room) => Scene

const widths = [0, 0.4, 1, 12, 45, 90.5, 96, 150, 200, 342, 455, 500]
const heights = [0, 0.4, 1, 20, 60.5, 150, 256]

/** Every width with two of the heights. */
const rooms = widths.flatMap((width, at): readonly Room[] =>
  [at, at + 3].map(of => ({ width, height: heights[of % heights.length] ?? 0 })),
)

function relations(room: Room): Scene {
  const input = relationsInput({
    ...asked,
    arrangement: { scope: 'all' },
    words: relationsWords(t, { near: 30, relations: builtIn.relations }),
    room: { ...room, scale: 1 },
  })
  return relationsWindow(relationsPlaces(input), { top: 0, selected: null, pair: null })
}

function workload(room: Room): WorkloadInput {
  return workloadInput({
    ...asked,
    arrangement: { office: 'merged', order: 'load', same: 'open', color: 'state' },
    words: { chart: workloadWords(t), states: stateLegend(t, 30) },
    room: { ...room, scale: 1, scrolls: true },
  })
}

function heatmap(room: Room): Scene {
  const input = workload(room)
  const places = workloadPlaces(input)
  return places ? workloadWindow(places, { left: 0, top: 0, selected: null }) : workloadScene(input)
}

const frameOf = (room: Room): ChartFrame => ({
  ...room,
  scale: 1,
  style: lightStyle,
  medium: 'screen',
})

function months(room: Room): Scene {
  const frame = frameOf(room)
  const words = { chart: workloadWords(t), months: monthsWords(t) }
  const { figures, same } = workload(room)
  return drawChart(monthsChart({ figures, same, words }, frame), frame)
}

function curve(room: Room): Scene {
  const frame = frameOf(room)
  return drawChart(curveChart(curveOf(), frame), frame)
}

function calendar(room: Room): Scene {
  const asOf = '2021-06-30'
  const input = { ...calendarItems(builtIn.items), asOf, words: calendarWords(saying) }
  const frame = frameOf(room)
  return drawChart(calendarChart(input, frame), frame)
}

it.each<[string, Draw]>([
  ['the Gantt chart', room => ganttScene(inputOf(room))],
  ['relations', relations],
  ['the heatmap', heatmap],
  ['units by months', months],
  ['the curve', curve],
  ['the calendar', calendar],
])('%s is drawn in any room, with a place for every mark', (_, draw) => {
  for (const room of rooms) {
    const scene = draw(room)
    for (const mark of allMarks(scene.marks)) {
      const { x, y, w, h } = markBox(mark)
      expect([room, mark.key, Number.isFinite(x + y + w + h)]).toEqual([room, mark.key, true])
    }
  }
})

it('the big screen is drawn on a wall of any size', () => {
  const input = wallInput()
  for (const size of [
    [1, 1],
    [40, 300],
    [200, 150],
    [342, 192],
    [455, 256],
    [500, 60],
  ] as const)
    expect(pagesOf(input, stageOf(size)).length).toBeGreaterThan(0)
})
