import { describe, expect, it } from 'vitest'
import { planSlots, slotBeyond, slotMark } from '@/export/xlsx/planSlots'
import { datedItems, monthsOf } from '../../model/datedItems'

const slotsOf = (days: readonly string[]) => planSlots(datedItems(days), '2022-06-30')

describe('the columns of time of a workbook', () => {
  it('are those of the years that are not far off, whatever lies far off', () => {
    const twelve = slotsOf(monthsOf(2022, 12))
    expect(twelve).toHaveLength(12)
    for (const day of ['0001-01-01', '0202-12-31', '2202-12-31', '9999-12-31'])
      expect(slotsOf([...monthsOf(2022, 12), day])).toEqual(twelve)
  })

  it('have a deadline far off in the first or the last, with an arrow', () => {
    const items = datedItems(['0202-12-31', ...monthsOf(2022, 12), '9999-12-31'])
    const slots = planSlots(items, '2022-06-30')
    expect(items.map(item => slotBeyond(slots, item)).filter(Boolean)).toEqual([
      { at: 0, words: '←1' },
      { at: 11, words: '14→' },
    ])
    const dues = items.map(item => slots.filter(slot => slotMark(slot, item, undefined) === 'due'))
    expect(dues.map(({ length }) => length)).toEqual([0, ...Array<number>(12).fill(1), 0])
  })

  it('are never more than a sheet has, and name years in four digits', () => {
    expect(slotsOf(['1960-06-30', '2040-06-30'])).toHaveLength(81)
    const early = slotsOf(['0190-06-30', '0202-06-30'])
    expect(early.every(({ first, last }) => first.length === 10 && last.length === 10)).toBe(true)
    expect(early.at(-1)?.head).toBe('0202')
  })
})
