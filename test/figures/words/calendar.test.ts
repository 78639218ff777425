import { describe, expect, it } from 'vitest'
import { calendarWords, memoWords } from '@/figures/words/calendar'
import { workdayNote } from '@/figures/words/workday'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import { dayNumber } from '@/model/day'

/** Words of a locale by their key, and how often they were asked for. */
function translator(words: unknown) {
  const asked: string[] = []
  const t = (key: string, named: Record<string, string | number> = {}): string => {
    asked.push(key)
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words) as string
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name]))
  }
  return { t, asked }
}

const { t } = translator(zhCN)

describe('the note on a deadline’s last working day', () => {
  it.each([
    ['2020-05-31', '时限前最后工作日 2020-05-29（周五）'],
    ['2021-10-10', '时限前最后工作日 2021-10-09（周六）'], // worked for National Day
    ['2020-08-31', null],
    ['2027-01-31', '放假安排只收录 2004-01-01 至 2026-12-31，不推算最后工作日'],
  ])('%s: %s', (deadline, note) => {
    expect(workdayNote(t, deadline)).toBe(note)
  })

  it('is said in English too', () => {
    expect(workdayNote(translator(en).t, '2020-05-31')).toBe(
      'Last working day before the deadline: 2020-05-29 (Fri)',
    )
  })
})

describe('the words of the calendar', () => {
  const week = (t_: typeof t, monday: string) =>
    calendarWords(t_).week({
      year: 2021,
      number: 39,
      start: dayNumber(monday),
      end: dayNumber(monday) + 7,
    })

  it('name a week by the month or months it lies in', () => {
    expect(week(t, '2021-09-20')).toEqual(['2021年9月 第39周', '2021年第39周', '2021年9月'])
    expect(week(t, '2021-09-27')[0]).toBe('2021年9—10月 第39周')
    expect(week(t, '2020-12-28')[0]).toBe('2020年12月—2021年1月 第39周')
    expect(week(translator(en).t, '2020-12-28')[0]).toBe('Dec 2020 – Jan 2021 · W39')
  })

  it('give a weekday from its longest form to its shortest', () => {
    expect([calendarWords(t).weekday(6), calendarWords(translator(en).t).weekday(6)]).toEqual([
      ['周日', '日'],
      ['Sun', 'S'],
    ])
  })

  it('are translated once, however often the axis asks', () => {
    const { t: counted, asked } = translator(zhCN)
    const once = memoWords(counted)
    expect([
      once('axis.year', { year: 2021 }),
      once('axis.year', { year: 2021 }),
      once('axis.year', { year: 2022 }),
    ]).toEqual(['2021年', '2021年', '2022年'])
    expect(asked).toHaveLength(2)
  })
})
