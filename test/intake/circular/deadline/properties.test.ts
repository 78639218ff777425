import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  deadlineDoubt,
  deadlineInSentence,
  isDeadlineWording,
  parseDeadline,
} from '@/intake/circular/deadline/deadline'
import { isDay } from '@/model/day'
import type { Deadline } from '@/model/plan'
import { isDated } from '@/model/plan'

const bits = [
  ...'年月日底末前后内起止至到每按初中上下旬半季度春节国庆全今明次、，；。\n -—~.0123456789一二三十〇Ol（）',
  '2023年',
  '6月',
  '30日',
  '底前',
  '每月',
  '季度',
  '工作日内',
  '持续推进',
  '立即',
  '完成',
  '2202年',
  '13月',
  '区司法局',
]
const words = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map(parts => parts.join(''))
const year = fc.option(fc.integer({ min: 1980, max: 2150 }), { nil: undefined })

function daysOf({ date, from, milestones = [] }: Deadline): readonly string[] {
  return [date, ...(from === undefined ? [] : [from]), ...milestones.map(one => one.date)]
}

test('no words make it throw, and every day is a real one', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), year, (text, known) => {
      for (const found of [parseDeadline(text, known), deadlineInSentence(text, known)]) {
        if (!found) continue
        expect(daysOf(found).filter(day => !isDay(day))).toEqual([])
        if (found.from !== undefined) expect(found.from <= found.date).toBe(true)
        for (const one of found.milestones ?? []) expect(one.date <= found.date).toBe(true)
      }
      deadlineDoubt(text, known)
      isDeadlineWording(text)
    }),
    { numRuns: 1000 },
  )
})

test('what is read is printed as it stands, and a year is written or told', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1990, max: 2100 }), (text, known) => {
      const found = parseDeadline(text, known)
      if (!found) return
      expect(found.text).toBe(text)
      for (const { text: part } of found.milestones ?? []) expect(text).toContain(part)
      if (isDated(found) && !/\d{2}|[一二三十〇Ol]{2}/.test(text))
        expect(found.doubt).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('words without a time have no day', () => {
  const timeless = fc.string({
    unit: fc.constantFrom(
      ...'区县市局委办公开编制清单（）、，；和及等abc 完成落实推进司法财政教育',
    ),
  })
  fc.assert(
    fc.property(timeless, text => {
      expect(parseDeadline(text, 2023)).toBeNull()
      expect(deadlineInSentence(text, 2023)).toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('blanks and the width of signs change no day', () => {
  const sample = ['2023年6月底前', '2021—2023年', '4月底前开工，10月底前完工', '每季度末月20日前']
  for (const text of sample) {
    const plain = parseDeadline(text, 2023)
    const wide = text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const apart = text.replace(/(?=[年月日底前])/g, ' ')
    for (const other of [wide, apart])
      expect(parseDeadline(other, 2023)).toMatchObject({ date: plain?.date, doubt: plain?.doubt })
  }
})

const long = 100_000

test.each([
  '6月底前、',
  '2023年',
  '每月',
  '1',
  '年',
  '，',
  '持续',
  '根据',
  '春节',
  '第',
  'O',
  '（',
])('a cell of %s over and over is answered in time that grows with its length', unit => {
  const text = unit.repeat(Math.ceil(long / unit.length))
  expect(parseDeadline(text, 2023)).toBeNull()
  expect(deadlineInSentence(text, 2023)?.text ?? '').not.toBe(text)
  expect(deadlineDoubt(text, 2023)).toBeNull()
})
