import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueCounts, dueState } from '@/analysis/dueState'
import { readPlan } from '@/intake/readPlan'
import { dayOf } from '@/model/day'
import type { Deadline } from '@/model/plan'

const read = readPlan(readFileSync(new URL('../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error('the built-in plan does not read')
const { items } = read.plan
const june: Deadline = { text: '2021年6月底前', date: '2021-06-30', precision: 'month', doubt: null }

describe('the state of a deadline', () => {
  it.each([['2021-06-29', 'later'], ['2021-06-30', 'today'], ['2021-07-01', 'due']])('on %s is %s', (asOf, state) => {
    expect(dueState(june, asOf)).toBe(state)
  })

  it('is open on any day where it has no end', () => {
    expect(dueState({ ...june, precision: 'open' }, '2030-01-01')).toBe('open')
  })

  it.each([
    ['2020-01-01', { due: 0, today: 0, later: 27, open: 0 }], ['2020-12-31', { due: 8, today: 6, later: 13, open: 0 }], ['2021-06-30', { due: 14, today: 2, later: 11, open: 0 }], ['2022-12-31', { due: 27, today: 0, later: 0, open: 0 }],
  ])('counts the real plan on %s', (asOf, counts) => {
    expect(dueCounts(items, asOf)).toEqual(counts)
  })

  it('sums to the number of items on every day', () => {
    fc.assert(fc.property(fc.integer({ min: 18_000, max: 20_000 }), number => {
      const { due, today, later, open } = dueCounts(items, dayOf(number))
      expect(due + today + later + open).toBe(27)
    }))
  })
})
