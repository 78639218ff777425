import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { allMarks } from '@/charts/scene/scene'
import { lightStyle, paperStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { workloadInput } from '@/charts/workload/question'
import { workloadScene } from '@/charts/workload/workload'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import { zhCN } from '@/locales/zhCN'
import { boardOf } from '../gantt/ganttCase'
import { planOfUnits } from './unitsCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)

it.each([
  ['a screen', lightStyle, {}],
  ['paper', paperStyle, { paper: { leastColumn: 16, brackets: true } }],
] as const)('numbers of items from 100 up stand apart on %s', (_, style, more) => {
  for (const count of [150, 1100]) {
    const plan = planOfUnits(40, count)
    const { marks } = workloadScene(
      workloadInput({
        plan,
        items: plan.items,
        board: boardOf(plan, '2021-06-30'),
        arrangement: { office: 'merged', order: 'load', same: 'open', color: 'task' },
        words: { chart: workloadWords(t), states: stateLegend(t, 30) },
        style,
        room: { width: 1200, height: 700, scale: 1, ...more },
      }),
    )
    const numbers = allMarks(marks)
      .flatMap(mark => (mark.type === 'text' && mark.role === 'number' ? [mark] : []))
      .map(({ x, text, size, weight }) => ({ x, text, w: textWidth(text, size, weight ?? 400) }))
      .sort((a, b) => a.x - b.x)
    expect(numbers.length).toBe(count)
    for (const [at, { x, w, text }] of numbers.slice(1).entries()) {
      const before = numbers[at]
      expect([text, x - w / 2 > (before?.x ?? 0) + (before?.w ?? 0) / 2 + 2]).toEqual([text, true])
    }
  }
})
