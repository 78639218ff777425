import { expect, it } from 'vitest'
import { usualPack } from '@/address/pack'
import { expectedPages, mostUnaskedPages } from '@/figures/packLength'
import { planOf } from '../bench/plans'
import { planOfUnits } from '../charts/workload/unitsCase'

it('asks before a pack of thousands of pages, and of no usual plan', () => {
  for (const items of [27, 222, 1000])
    expect(expectedPages(planOf(items), usualPack)).toBeLessThan(mostUnaskedPages)
  const large = planOfUnits(3000, 201)
  expect(expectedPages(large, usualPack)).toBeGreaterThan(3000)
  const short = usualPack.parts.filter(({ part }) => part !== 'units' && part !== 'workload')
  expect(expectedPages(large, { ...usualPack, parts: short })).toBeLessThan(mostUnaskedPages)
})
