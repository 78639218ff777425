import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadSearch, prepareSearch, searchedItems } from '@/analysis/search/search'
import type { Plan } from '@/model/plan'

const plan = JSON.parse(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
) as Plan
const found = (query: string): readonly number[] => searchedItems(plan, query).map(({ id }) => id)

it('finds words before it is loaded, and numbers, units and pinyin after', async () => {
  const words = found('政府网站')
  expect(words.length).toBeGreaterThan(0)
  expect([found('wangzhan'), prepareSearch(plan, 500)]).toEqual([[], true])
  await loadSearch()
  expect(prepareSearch(plan, 1)).toBe(false)
  expect(found('政府网站')).toEqual(words)
  expect(found('wangzhan')).toEqual(expect.arrayContaining([...words]))
  expect(found('12')).toContain(12)
})
