import { expect, test } from 'vitest'
import { planFindings } from '@/analysis/plan/farDeadline'
import { unitNameFindings } from '@/analysis/plan/unitNames'
import type { Item } from '@/model/plan'
import { plan } from '../../export/ledger/ledgerCase'

/** The plan with a unit in place of that of each of its first items. */
function withUnits(...names: readonly string[]): typeof plan {
  const items = plan.items.map((item, at): Item => {
    const unit = names[at]
    if (unit === undefined) return item
    return { ...item, assignments: [{ unit, office: null, printed: unit }] }
  })
  return { ...plan, items }
}

test('units whose names differ by a blank only are a finding of the plan', () => {
  const found = unitNameFindings(withUnits('甲局', '甲 局', '甲\u00a0局', '乙局'))
  expect(found).toEqual([
    {
      code: 'unit-names-alike',
      severity: 'warning',
      items: [1, 2, 3],
      line: null,
      words: '甲局、甲 局、甲\u00a0局',
      message:
        '责任单位“甲局”与“甲 局”与“甲\u00a0局”看起来一样，不同在 U+00A0，按不同的单位读，未作合并',
    },
  ])
  expect(unitNameFindings(withUnits('甲局', '甲 局'))[0]?.message).toContain('只差空格')
})

test('so are units written with signs that look like others', () => {
  const plan = withUnits('水利局', '⽔利局')
  expect(planFindings(plan).filter(({ code }) => code === 'unit-names-alike')).toMatchObject([
    { items: [1, 2], message: expect.stringContaining('U+2F54 ⽔') },
  ])
})

test('units that a reader can tell apart are none', () => {
  expect(unitNameFindings(plan)).toEqual([])
})
