import { describe, expect, it } from 'vitest'
import { deadlineEnds, outlyingYears, planSpan, spanEdge } from '@/model/deadlineSpan'
import type { Plan } from '@/model/plan'
import data from '../../data/nanchang-2020/plan.json'
import { datedItems, monthsOf } from './datedItems'

const plan = data as unknown as Plan

const far = (...days: readonly string[]) => [...outlyingYears(datedItems(days))]

describe('the years that lie far off a plan’s others', () => {
  it('are a slip or a placeholder, on either side', () => {
    expect(far(...monthsOf(2022, 12), '0202-12-31')).toEqual([202])
    expect(far(...monthsOf(2022, 12), '2202-12-31')).toEqual([2202])
    expect(far(...monthsOf(2022, 12), '9999-12-31')).toEqual([9999])
    expect(far(...monthsOf(2022, 12), '0001-01-01')).toEqual([1])
    expect(far('0202-05-31', ...monthsOf(2022, 12), '9999-12-31')).toEqual([202, 9999])
    expect(far(...monthsOf(2022, 6), '2002-06-30')).toEqual([2002])
  })

  it('are none in a plan of one stretch, however long', () => {
    expect(far(...monthsOf(2020, 5), '2035-12-31')).toEqual([])
    expect(far('2020-06-30', '2025-12-31', '2035-12-31')).toEqual([])
    expect(far()).toEqual([])
    expect(far('9999-12-31')).toEqual([])
  })

  it('are none where a far goal is named by its year in fives', () => {
    const goals = datedItems([...monthsOf(2022, 9)], ['2060-12-31', 'year'], ['2050-12-31', 'year'])
    expect([...outlyingYears(goals)]).toEqual([])
    const slips = datedItems([...monthsOf(2022, 9)], ['2062-12-31', 'year'])
    expect([...outlyingYears(slips)]).toEqual([2062])
  })

  it.each([
    ['2049-12-31', 'year'],
    ['2049-10-01', 'day'],
    ['2049-12-31', 'day'],
    ['2060-12-31', 'month'],
    ['2060-06-30', 'month'],
    ['2060-12-31', 'day'],
    ['2050-12-31', 'month'],
    ['2050-12-31', 'half'],
  ] as const)(
    'are none where a goal of the country is due on %s, given as a %s',
    (day, precision) => {
      expect([...outlyingYears(datedItems(monthsOf(2022, 9), [day, precision]))]).toEqual([])
    },
  )

  it.each([
    ['2050-12-31', 'day'],
    ['2055-06-30', 'month'],
    ['2052-12-31', 'year'],
    ['2075-12-31', 'year'],
  ] as const)('are those of a slip on %s, given as a %s, also beside a goal', (day, precision) => {
    const year = Number(day.slice(0, 4))
    expect([...outlyingYears(datedItems(monthsOf(2022, 9), [day, precision]))]).toEqual([year])
    const both = datedItems(monthsOf(2022, 9), [day, precision], ['2060-12-31', 'year'])
    expect([...outlyingYears(both)]).toEqual([year])
  })

  it('are none of two usual years 80 apart, and the unusual one of two', () => {
    expect(far('1960-06-30', '2040-06-30')).toEqual([])
    expect(far('2022-06-30', '9999-12-31')).toEqual([9999])
    expect(far('2022-06-30', '0202-12-31')).toEqual([202])
    expect(far('2022-06-30', '2102-06-30')).toEqual([])
    expect(far('2022-06-30', '2022-07-31', '2102-06-30')).toEqual([2102])
  })

  it('are the unusual ones, be they the most', () => {
    expect(far(...monthsOf(1022, 5), ...monthsOf(2022, 2))).toEqual([1022])
  })

  it('leave no more than 300 years, however close deadlines follow', () => {
    const chain = datedItems(
      Array.from({ length: 588 }, (_, at) => `${String(1 + at * 17).padStart(4, '0')}-12-31`),
    )
    expect(deadlineEnds(chain)).toEqual({ first: '1905-12-31', last: '2194-12-31' })
    const early = datedItems(chain.slice(0, 80).map(({ deadline }) => deadline.date))
    expect(deadlineEnds(early)).toEqual({ first: '0001-12-31', last: '0137-12-31' })
    expect(far('2095-06-30', '2098-06-30', '2103-06-30')).toEqual([])
  })

  it('leave out open ends, whatever day stands in for them', () => {
    const open = datedItems(monthsOf(2022, 3), ['9999-12-31', 'open'])
    expect([...outlyingYears(open)]).toEqual([])
    expect(deadlineEnds(open)).toEqual({ first: '2022-01-28', last: '2022-03-28' })
  })
})

describe('the span that a plan is drawn over', () => {
  const items = datedItems([...monthsOf(2022, 12), '0202-12-31', '9999-12-31'])

  it('is that of the deadlines that are not far off', () => {
    expect(deadlineEnds(items)).toEqual({ first: '2022-01-28', last: '2022-12-28' })
    expect(planSpan(items, '2026-01-01')).toEqual({ first: '2022-01-01', last: '2022-12-31' })
    expect(planSpan([], '2026-05-06')).toEqual({ first: '2026-01-01', last: '2026-12-31' })
  })

  it('has those far off at its edges', () => {
    const span = planSpan(items, '2026-01-01')
    expect(items.map(({ deadline }) => spanEdge(span, deadline)).filter(Boolean)).toEqual([
      'before',
      'after',
    ])
  })
})

describe('the span of the built-in plan', () => {
  it('is the whole years of its deadlines', () => {
    expect(planSpan(plan.items, '2026-01-01')).toEqual({ first: '2020-01-01', last: '2022-12-31' })
  })

  it('holds its first and last deadline, open ones aside', () => {
    expect(deadlineEnds(plan.items)).toEqual({ first: '2020-05-31', last: '2022-10-31' })
    expect(deadlineEnds([...plan.items].reverse())).toEqual({
      first: '2020-05-31',
      last: '2022-10-31',
    })
    expect(
      deadlineEnds(
        plan.items.map(item =>
          item.deadline.date > '2020-12-31'
            ? { ...item, deadline: { ...item.deadline, precision: 'open' as const } }
            : item,
        ),
      ),
    ).toEqual({ first: '2020-05-31', last: '2020-12-31' })
    expect(deadlineEnds([])).toBeNull()
  })

  it('is the year asked about where nothing is dated', () => {
    expect(planSpan([], '2026-05-06')).toEqual({ first: '2026-01-01', last: '2026-12-31' })
    const open = plan.items.map(item => ({
      ...item,
      deadline: { ...item.deadline, precision: 'open' as const },
    }))
    expect(planSpan(open, '2026-05-06')).toEqual({ first: '2026-01-01', last: '2026-12-31' })
  })
})
