import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { paperStyle } from '@/charts/sign/style'
import { workloadChartPages } from '@/charts/workload/chartPages'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import { readPlan } from '@/intake/plan/readPlan'
import { zhCN } from '@/locales/zhCN'
import { boardOf } from '../gantt/ganttCase'
import { planOfUnits } from './unitsCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)

test('three thousand units and 201 items are laid out before a test gives up', () => {
  const plan = planOfUnits(3000, 201)
  const layout = workloadChartPages({
    plan,
    items: plan.items,
    board: boardOf(plan, '2021-06-30'),
    arrangement: { office: 'merged', order: 'load', same: 'open', color: 'task' },
    words: { chart: workloadWords(t), states: stateLegend(t, 30) },
  })
  for (const scale of [1, 1.1, 1.3])
    expect(
      layout(
        { width: 1000, height: 1400, scale, least: 1, grows: false, style: paperStyle },
        Infinity,
      ).count,
    ).toBeGreaterThan(100)
})

test('a plan is read one of whose items is carried by three thousand units', () => {
  const read = readPlan(JSON.stringify(planOfUnits(3000, 20)))
  expect(read.ok).toBe(true)
})
