import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lightStyle } from '@/charts/style'
import { textWidth } from '@/charts/textWidth'
import type { AxisInput } from '@/charts/timeAxis'
import { axisMarks, gridMarks } from '@/charts/timeAxis'
import { dayEndX, pxPerDay, spans, timeX } from '@/charts/timeScale'
import { dayNumber } from '@/model/day'

function axis(from: string, to: string, width = 900): AxisInput {
  return {
    time: { from: dayNumber(from), to: dayNumber(to) + 1, x0: 400, x1: 400 + width }, y: 0, h: 54, scale: 1, style: lightStyle, due: year => year - 2010,
    words: { year: y => `${y}年`, quarter: q => `${'一二三四'.charAt(q - 1)}季度`, month: m => `${m}月`, yearMonth: (y, m) => `${y}年${m}月`, due: n => `${n} 项到期`, asOf: day => day },
  }
}

const texts = (input: AxisInput) => axisMarks(input).filter(mark => mark.type === 'text')
const words = (input: AxisInput): string[] => texts(input).map(mark => mark.text)
const someScale = fc.record({ from: fc.integer({ min: -20_000, max: 50_000 }), days: fc.integer({ min: 14, max: 4000 }), x1: fc.integer({ min: 120, max: 3000 }) })
  .map(({ from, days, x1 }) => ({ from, to: from + days, x0: 0, x1 }))

describe('the time axis', () => {
  it('shows years with what falls due, quarters and months over three years', () => {
    const shown = words(axis('2020-01-01', '2022-12-31', 1300))
    expect(shown).toEqual(expect.arrayContaining(['2020年', '2021年', '2022年', '10 项到期', '一季度', '四季度', '12月']))
    expect(shown.filter(text => text.endsWith('季度'))).toHaveLength(12)
    expect(shown.filter(text => /^\d+月?$/.test(text))).toHaveLength(36)
  })

  it('shows months and days once there is room, each day once a day is wide', () => {
    expect(words(axis('2020-12-01', '2021-01-31'))).toEqual(expect.arrayContaining(['2020年12月', '2021年1月', '5', '25']))
    expect(words(axis('2020-12-10', '2020-12-24'))).toEqual(expect.arrayContaining(['11', '12', '23']))
  })

  it('lets no two names of a tier meet and none leave the plot, at any zoom', () => {
    fc.assert(fc.property(someScale, time => {
      const tiers = new Map<number, [number, number][]>()
      for (const mark of texts({ ...axis('2020-01-01', '2022-12-31'), time })) {
        const w = textWidth(mark.text, mark.size, mark.weight)
        const left = mark.x - (mark.align === 'center' ? w / 2 : mark.align === 'right' ? w : 0)
        const tier = Math.floor(mark.y / 18)
        tiers.set(tier, [...tiers.get(tier) ?? [], [left, left + w]])
      }
      for (const names of tiers.values()) {
        names.sort((a, b) => a[0] - b[0])
        names.forEach(([left, right], at) => {
          expect(left).toBeGreaterThanOrEqual(-0.5)
          expect(right).toBeLessThanOrEqual(time.x1 + 0.5)
          if (at > 0) expect(left).toBeGreaterThanOrEqual(names[at - 1]![1] - 0.5)
        })
      }
    }), { numRuns: 300 })
  })

  it('rules the end of each quarter and year once', () => {
    const marks = gridMarks(axis('2020-01-01', '2022-12-31'), 54, 600)
    expect(marks.filter(mark => mark.key.startsWith('grid:year'))).toHaveLength(3)
    expect(marks.filter(mark => mark.key.startsWith('grid:quarter'))).toHaveLength(9)
    expect(marks.filter(mark => mark.key.startsWith('tint'))).toHaveLength(1)
    expect(new Set(marks.map(mark => mark.key)).size).toBe(marks.length)
  })
})

describe('the time scale', () => {
  it('gives every day the same room, from one edge to the other', () => {
    fc.assert(fc.property(someScale, fc.double({ min: 0, max: 1, noNaN: true }), (time, share) => {
      const moment = time.from + share * (time.to - time.from)
      expect(timeX(time, time.from)).toBe(time.x0)
      expect(timeX(time, time.to)).toBeCloseTo(time.x1, 9)
      expect(timeX(time, moment + 1) - timeX(time, moment)).toBeCloseTo(pxPerDay(time), 6)
    }))
  })

  it('stands a day’s end where the next begins', () => {
    const { time } = axis('2020-01-01', '2022-12-31')
    expect(dayEndX(time, '2020-12-31')).toBe(timeX(time, dayNumber('2021-01-01')))
    expect(dayEndX(time, '2022-12-31')).toBe(1300)
  })

  it('covers a window without gap or overlap', () => {
    fc.assert(fc.property(someScale, fc.constantFrom(1 as const, 3 as const, 12 as const), (time, months) => {
      const list = spans(time, months)
      expect(list[0]!.start).toBeLessThanOrEqual(time.from)
      expect(list[list.length - 1]!.end).toBeGreaterThanOrEqual(time.to)
      list.slice(1).forEach((span, at) => { expect(span.start).toBe(list[at]!.end) })
    }))
  })
})
