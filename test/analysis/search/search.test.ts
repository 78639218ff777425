import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import type { Plan } from '@/model/plan'

const plan = JSON.parse(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
) as Plan

it('finds words before it is loaded, and numbers, units and pinyin after', async () => {
  // Another file of the same worker may have loaded it.
  vi.resetModules()
  const { loadSearch, prepareSearch, searchedItems } = await import('@/analysis/search/search')
  const found = (query: string): readonly number[] => searchedItems(plan, query).map(({ id }) => id)
  const words = found('政府网站')
  expect(words.length).toBeGreaterThan(0)
  expect([found('wangzhan'), prepareSearch(plan, 500)]).toEqual([[], true])
  await loadSearch()
  expect(prepareSearch(plan, 1)).toBe(false)
  expect(found('政府网站')).toEqual(words)
  expect(found('wangzhan')).toEqual(expect.arrayContaining([...words]))
  expect(found('12')).toContain(12)
})
