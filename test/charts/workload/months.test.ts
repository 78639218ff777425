import { expect, it } from 'vitest'
import { lightStyle } from '@/charts/sign/style'
import { unitMonths } from '@/charts/workload/months'
import { workloadInput } from '@/charts/workload/question'
import { workloadPlaces } from '@/charts/workload/workload'
import { workloadWords } from '@/figures/words/workload'
import { boardOf, builtIn } from '../gantt/ganttCase'

it('hands over units by months as data, in the rows and columns of the heatmap', () => {
  const places = workloadPlaces(
    workloadInput({
      plan: builtIn,
      items: builtIn.items,
      board: boardOf(builtIn, '2021-06-30'),
      arrangement: { office: 'merged', order: 'load', same: 'open', color: 'task' },
      style: lightStyle,
      words: {
        chart: workloadWords(key => key),
        states: { state: state => state, done: n => String(n) },
      },
      room: { width: 1920, height: 940, scale: 1 },
    }),
  )
  if (!places) throw new Error('nothing to draw')
  const { rows, months, columns, cells, highest, box } = unitMonths(places)
  expect([rows.length, months.length, columns.length, cells.length]).toEqual([16, 13, 13, 16])
  const counts = cells.flat().map(cell => cell?.count ?? 0)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(129)
  expect(highest).toBe(Math.max(...counts))
  for (const { y, h } of rows) {
    expect(y).toBeGreaterThanOrEqual(box.y)
    expect(y + h).toBeLessThanOrEqual(box.y + box.h)
  }
})
