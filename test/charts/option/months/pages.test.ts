import { expect, it } from 'vitest'
import { allMarks } from '@/charts/scene/scene'
import { figureWith } from '../../figure/figureCase'
import { planOf } from '../../../bench/plans'
import { is } from '../../scene/marks'

const plan = planOf(300)
const view = { columns: 'month' } as const

it('deals many units and months over pages, each cell on one of them, sums those of the whole', () => {
  const { pages, isCut } = figureWith({ kind: 'workload', plan, size: 'slide43', type: 12, view })
  expect(pages.length).toBeGreaterThan(2)
  expect(isCut).toBeUndefined()
  const all = pages.flatMap(page => allMarks(page.marks))
  const total = plan.items.reduce((sum, { assignments }) => sum + assignments.length, 0)
  const counts = all.flatMap(mark =>
    mark.type === 'text' && is('month', 'count')(mark) ? [Number(mark.text)] : [],
  )
  expect(counts.reduce((a, b) => a + b, 0)).toBe(total)
  for (const page of pages)
    expect(
      allMarks(page.marks).some(mark => mark.type === 'text' && mark.text === String(total)),
    ).toBe(true)
})

it('begins no page within a year where pages hold years', () => {
  const { pages } = figureWith({ kind: 'workload', plan, size: 'a4', view })
  const months = pages.map(page =>
    allMarks(page.marks).flatMap(mark =>
      mark.type === 'text' && is('month', 'name')(mark) ? [mark.text] : [],
    ),
  )
  for (const names of months) expect(names[0]).toBe('1月')
})
