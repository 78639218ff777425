import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSearch } from '@/analysis/search/search'
import type { Selection } from '@/analysis/search/selection'
import { datedPlan } from '../../model/datedItems'
import { absentFrom, deadlineYears, selectedItems } from '@/analysis/search/selection'
import { readPlan } from '@/intake/plan/readPlan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const found = (wish: Partial<Selection>): number[] =>
  selectedItems(plan, { unit: null, task: null, year: null, q: '', ...wish }).map(item => item.id)

beforeAll(loadSearch)

describe('a selection of items', () => {
  it('of everything is everything, in the plan’s order', () => {
    expect(found({})).toEqual(plan.items.map(item => item.id))
    expect(found({ q: '　 ' })).toHaveLength(27)
  })

  it.each<[string, Partial<Selection>, number[]]>([
    ['a unit', { unit: '区税务局' }, [4, 6, 7, 8, 9, 10, 11]],
    ['an office of a unit', { unit: '各镇处（便民服务中心）' }, [15]],
    ['a task', { task: 3 }, [6, 7, 8, 9]],
    ['a year', { year: 2022 }, [6, 7, 8, 9, 27]],
    ['all together', { unit: '区税务局', task: 3, year: 2022 }, [6, 7, 8, 9]],
    ['a unit nobody knows', { unit: '区气象局' }, []],
    ['a number', { q: '24' }, [24]],
    ['words', { q: '集约化' }, [12, 24]],
    ['initials', { q: 'jyh' }, [12, 24]],
    ['initials in capitals', { q: 'JYH' }, [12, 24]],
    ['pinyin in full', { q: 'jiyuehua' }, [12, 24]],
    ['words with spaces round', { q: ' 集约化 ' }, [12, 24]],
    ['words not there', { q: '没有这个词' }, []],
  ])('by %s', (_, wish, items) => {
    expect(found(wish)).toEqual(items)
  })

  it('is one list for all who ask the same, and the plan’s own where all is asked for', () => {
    const wish = { unit: null, task: 3, year: null, q: '' }
    expect(selectedItems(plan, { ...wish })).toBe(selectedItems(plan, { ...wish }))
    expect(selectedItems({ ...plan }, wish)).not.toBe(selectedItems(plan, wish))
    expect(selectedItems(plan, { ...wish, task: null })).toBe(plan.items)
  })

  it('counts a unit’s offices with the unit', () => {
    const offices = plan.units[0]!.offices.map(office => found({ unit: `区工管办（${office}）` }))
    expect(
      offices.every(
        items =>
          items.length > 0 && items.every(item => found({ unit: '区工管办' }).includes(item)),
      ),
    ).toBe(true)
  })

  it('knows the years of the deadlines', () => {
    expect(deadlineYears(plan.items)).toEqual([2020, 2021, 2022])
    expect(deadlineYears([])).toEqual([])
  })
})

describe('what is asked for and not in the plan', () => {
  it.each([
    [{ unit: '没有', task: 99, year: 2025, item: 99 }, ['unit', 'task', 'year', 'item']],
    [{ unit: null, task: null, year: null, item: null }, []],
    [{ unit: '区税务局', task: 3, year: 2022, item: 27 }, []],
    [{ unit: '各镇处（便民服务中心）', task: null, year: null, item: null }, []],
    [{ unit: '区税务', task: null, year: null, item: null }, ['unit']],
  ])('of %j is %j', (asked, absent) => {
    expect(absentFrom(plan, asked)).toEqual(absent)
  })
})

describe('a year below 1000', () => {
  it('is found by its number', () => {
    const early = datedPlan(['2022-06-30', '0202-12-31'])
    const all = { unit: null, task: null, q: '' }
    expect(selectedItems(early, { ...all, year: 202 }).map(({ id }) => id)).toEqual([2])
    expect(selectedItems(early, { ...all, year: 2022 }).map(({ id }) => id)).toEqual([1])
  })
})
