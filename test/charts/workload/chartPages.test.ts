import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { allMarks } from '@/charts/scene/scene'
import { paperStyle } from '@/charts/sign/style'
import { workloadChartPages } from '@/charts/workload/chartPages'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import { zhCN } from '@/locales/zhCN'
import { planOf } from '../../bench/plans'
import { boardOf } from '../gantt/ganttCase'
import { is } from '../scene/marks'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)

test('a thousand items are laid out by as many measures of height as there are pages, and drawn once', () => {
  const plan = planOf(1000)
  let measured = 0
  const words = workloadWords(t)
  // Notes are asked for whenever a page is measured whole, twice where it is drawn too.
  const chart = {
    ...words,
    notes: (facts: Parameters<typeof words.notes>[0]) => {
      measured += 1
      return words.notes(facts)
    },
  }
  const layout = workloadChartPages({
    plan,
    items: plan.items,
    board: boardOf(plan, '2021-06-30'),
    arrangement: { office: 'merged', order: 'load', same: 'open', color: 'task' },
    words: { chart, states: stateLegend(t, 30) },
  })
  const pages = layout(
    { width: 1808, height: 900, scale: 1.2, least: 1, grows: false, style: paperStyle },
    Infinity,
  )
  expect(pages.count).toBeGreaterThan(30)
  expect(measured).toBeLessThan(4 * pages.count)
  const scenes = pages.scenes()
  expect(measured).toBeLessThan(6 * pages.count)
  const cells = scenes
    .flatMap(({ marks }) => allMarks(marks))
    .filter(mark => mark.type === 'rect' && is('cell', 'own')(mark))
    .map(({ key }) => key)
  expect(cells).toHaveLength(
    new Set(
      plan.items.flatMap(({ id, assignments }) => assignments.map(({ unit }) => `${id} ${unit}`)),
    ).size,
  )
  expect(new Set(cells).size).toBe(cells.length)
})
