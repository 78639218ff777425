import { describe, expect, it } from 'vitest'
import { identicalRows, unitItemMatrix } from '@/analysis/plan/workload'
import { allMarks } from '@/charts/scene/scene'
import { builtInPlan, planOfNewKinds } from '../../model/newKinds'
import { figureWith } from '../figure/figureCase'

const plan = planOfNewKinds()
const options = { office: 'merged', order: 'printed' } as const

describe('roles in units by items', () => {
  const matrix = unitItemMatrix(plan.items, plan.units, options)

  it('are those printed, the foremost where a unit has several', () => {
    for (const row of matrix.rows)
      for (const cell of row.cells) {
        if (!cell) continue
        const item = plan.items.find(({ id }) => id === cell.item)
        const own = item?.assignments.filter(one => one.unit === row.unit).map(one => one.role)
        expect(cell.role).toBe(
          (['lead', 'responsible', 'support'] as const).find(r => own?.includes(r)),
        )
      }
    expect(matrix.total).toBe(129)
  })

  it('part units that carry the same items in other roles', () => {
    const roleOf = (row: (typeof matrix.rows)[number]): string =>
      row.cells.map(cell => cell?.role ?? '').join()
    for (const group of identicalRows(matrix)) expect(new Set(group.map(roleOf)).size).toBe(1)
  })

  it.each(['task', 'state'] as const)('have a shape of their own, by %s', color => {
    const marks = figureWith({ plan, kind: 'workload', view: { color } }).pages.flatMap(page =>
      allMarks(page.marks),
    )
    const count = (part: string): number =>
      marks.filter(one => one.role === 'cell' && one.part === part && one.key.includes(':role'))
        .length
    const cells = matrix.rows.flatMap(row => row.cells)
    expect(count('mark')).toBe(
      cells.filter(cell => cell?.role === 'lead' || cell?.role === 'support').length,
    )
    expect(count('inner')).toBe(cells.filter(cell => cell?.role === 'support').length)
    const legend = marks.flatMap(one =>
      one.type === 'text' && one.role === 'legend' ? [one.text] : [],
    )
    expect(legend).toContain('牵头')
    expect(legend).toContain('配合')
  })
})

it('a plan without roles has neither marks nor words of them', () => {
  const pages = figureWith({ plan: builtInPlan(), kind: 'workload' }).pages
  const marks = pages.flatMap(page => allMarks(page.marks))
  expect(marks.filter(({ key }) => key.includes(':role'))).toEqual([])
  expect(marks.filter(one => one.type === 'text' && /牵头|配合/.test(one.text))).toEqual([])
})
