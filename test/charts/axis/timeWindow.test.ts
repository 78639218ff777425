import { describe, expect, it } from 'vitest'
import { clampTime, monthsAround, monthStep, zoomTime } from '@/charts/axis/timeWindow'
import { dayNumber, dayOf } from '@/model/day'

const first = dayNumber('2020-01-01')
const bounds = { first, last: dayNumber('2023-01-01') }

describe('a window of time', () => {
  it('zooms about a moment that stays where it was', () => {
    const at = { from: first + 200, to: first + 600 }
    const near = clampTime(zoomTime(at, { factor: 0.5, share: 0.25 }, bounds), bounds)
    expect(near).toEqual({ from: first + 250, to: first + 450 })
    expect(clampTime(zoomTime(at, { factor: 0, share: 0.5 }, bounds), bounds)).toEqual({
      from: first + 393,
      to: first + 407,
    })
  })
})

describe('months', () => {
  it.each([
    ['2021-06-30', 12, '2021-01-01', '2021-12-31'],
    ['2021-06-30', 3, '2021-05-01', '2021-07-31'],
    ['2020-01-31', 3, '2019-12-01', '2020-02-29'],
    ['2022-12-01', 12, '2022-07-01', '2023-06-30'],
  ])('about %s, %i of them, run from %s to %s', (day, months, from, to) => {
    const span = monthsAround(day, months)
    expect([dayOf(span.from), dayOf(span.to - 1)]).toEqual([from, to])
  })

  it.each([
    ['2021-01-01', 1, '2021-02-01'],
    ['2021-01-31', 1, '2021-02-01'],
    ['2021-01-31', -1, '2021-01-01'],
    ['2021-01-01', -1, '2020-12-01'],
    ['2021-03-05', 12, '2022-03-01'],
    ['2021-03-05', -12, '2020-04-01'],
  ])('step from %s by %i to %s', (day, by, next) => {
    expect(dayOf(monthStep(dayNumber(day), by))).toBe(next)
  })
})
