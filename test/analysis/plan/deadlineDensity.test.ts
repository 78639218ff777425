import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineDensity } from '@/analysis/plan/deadlineDensity'
import { readPlan } from '@/intake/plan/readPlan'
import { dayNumber, dayOf } from '@/model/day'
import type { Item } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { items } = read.plan
const on = (date: string, precision: 'month' | 'open' = 'month') =>
  ({ deadline: { text: '', date, precision, doubt: null } }) as unknown as Item
const years = { from: dayNumber('2020-01-01'), to: dayNumber('2023-01-01') }
const sum = (counts: Uint32Array): number => counts.reduce((a, b) => a + b, 0)

describe('the density of deadlines', () => {
  it('counts every item of the real plan once, by year 14, 8 and 5', () => {
    const by = (from: string, to: string) =>
      sum(deadlineDensity(items, { from: dayNumber(from), to: dayNumber(to), bins: 7 }))
    expect([
      by('2020-01-01', '2021-01-01'),
      by('2021-01-01', '2022-01-01'),
      by('2022-01-01', '2023-01-01'),
    ]).toEqual([14, 8, 5])
    expect(sum(deadlineDensity(items, { ...years, bins: 250 }))).toBe(27)
  })

  it('puts the last day of a stretch in the bin it closes', () => {
    const days = { from: dayNumber('2021-01-01'), to: dayNumber('2021-01-11'), bins: 2 }
    expect([
      ...deadlineDensity([on('2021-01-05'), on('2021-01-06'), on('2021-01-10')], days),
    ]).toEqual([1, 2])
  })

  it('leaves out what is open-ended or outside', () => {
    expect(
      sum(
        deadlineDensity(
          [on('2021-06-30', 'open'), on('2019-12-31'), on('2023-01-01'), on('2022-12-31')],
          { ...years, bins: 36 },
        ),
      ),
    ).toBe(1)
  })

  it('has what lies outside at the ends of a whole', () => {
    const counts = deadlineDensity(
      [on('2021-06-30', 'open'), on('0202-12-31'), on('9999-01-01'), on('2022-12-31')],
      { ...years, bins: 36, whole: true },
    )
    expect([sum(counts), counts[0], counts[35]]).toEqual([3, 1, 2])
  })

  it('loses none and moves none further than a bin, for any days and bins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: years.from, max: years.to - 1 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 400 }),
        (days, bins) => {
          const counts = deadlineDensity(
            days.map(day => on(dayOf(day))),
            { ...years, bins },
          )
          expect(sum(counts)).toBe(days.length)
          const width = (years.to - years.from) / bins
          for (const day of days) {
            const bin = Math.min(bins - 1, Math.floor((day + 0.5 - years.from) / width))
            expect((counts[bin] ?? 0) + (counts[bin + 1] ?? 0)).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
