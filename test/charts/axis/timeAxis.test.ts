import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AxisInput, AxisWords } from '@/charts/axis/input'
import { axisTiers } from '@/charts/axis/tiers'
import { axisGround, axisMarks, gridMarks } from '@/charts/axis/timeAxis'
import { dayEndX, pxPerDay, spans, timeX, weeks } from '@/charts/axis/timeScale'
import type { MarkRole } from '@/charts/scene/role'
import type { Mark, RectMark, TextMark } from '@/charts/scene/scene'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { axisWords } from '@/figures/words/axis'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import { calendarDay, dayNumber, dayOf } from '@/model/day'
import { is } from '../scene/marks'

/** Words of the page by their key, as the page's own translator gives them. */
function translator(words: unknown) {
  return (key: string, named: Record<string, unknown> = {}): string => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words) as string
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name]))
  }
}

const chinese = axisWords(translator(zhCN))
const english = axisWords(translator(en))

function axis(from: string, to: string, width = 900, words: AxisWords = chinese): AxisInput {
  return {
    time: { from: dayNumber(from), to: dayNumber(to) + 1, x0: 400, x1: 400 + width },
    y: 0,
    h: 54,
    scale: 1,
    style: lightStyle,
    due: year => year - 2010,
    words,
  }
}

const texts = (input: AxisInput): TextMark[] =>
  axisMarks(input).filter(mark => mark.type === 'text')
const upper = (input: AxisInput): string[] =>
  texts(input)
    .filter(mark => mark.y < input.h * 0.4)
    .map(mark => mark.text)
const lower = (input: AxisInput): string[] =>
  texts(input)
    .filter(mark => mark.y > input.h * 0.4)
    .map(mark => mark.text)
const rects = (marks: readonly Mark[], role: MarkRole): RectMark[] =>
  marks.filter(mark => mark.type === 'rect' && mark.role === role) as RectMark[]
/** The day that begins at a px, or just before it. */
const dayAt = ({ time }: AxisInput, x: number): string =>
  dayOf(Math.floor(time.from + (x - time.x0) / pxPerDay(time) + 0.001))
/** The bar of a day off is solid, of a worked weekend hollow. */
const isOff = (mark: RectMark): boolean => mark.stroke === undefined
const edges = (mark: TextMark): readonly [number, number] => {
  const width = textWidth(mark.text, mark.size, mark.weight)
  const left = mark.x - (mark.align === 'center' ? width / 2 : mark.align === 'right' ? width : 0)
  return [left, left + width]
}

const someAxis = fc
  .record({
    from: fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2040-01-01') }),
    part: fc.double({ min: 0, max: 0.99, noNaN: true }),
    width: fc.integer({ min: 300, max: 3600 }),
    scale: fc.double({ min: 1, max: 2, noNaN: true }),
    words: fc.constantFrom(chinese, english),
    // As many short windows as long ones, to meet every pair of tiers.
    days: fc.double({ min: Math.log(5), max: Math.log(60 * 365), noNaN: true }).map(Math.exp),
  })
  .map(({ from, part, width, scale, words, days }): AxisInput => ({
    time: { from: from + part, to: from + part + days, x0: 100, x1: 100 + width },
    y: 0,
    h: 54 * scale,
    scale,
    style: lightStyle,
    due: year => (year % 3) * 7,
    words,
  }))

describe('the tiers of the time axis', () => {
  it.each([
    ['1900-01-01', '2099-12-31', 'century', 'decade'],
    ['2000-01-01', '2029-12-31', 'decade', 'year'],
    ['2016-01-01', '2022-12-31', 'year', 'quarter'],
    ['2020-01-01', '2022-12-31', 'year', 'month'],
    ['2020-07-01', '2021-09-30', 'quarter', 'month'],
    ['2021-07-01', '2021-11-30', 'month', 'week'],
    ['2021-09-10', '2021-10-15', 'week', 'day'],
  ])('%s to %s: %s over %s', (from, to, above, below) => {
    expect(axisTiers(axis(from, to))).toMatchObject({ upper: above, lower: below })
  })

  it('are chosen by the zoom alone, wherever the window is moved', () => {
    fc.assert(
      fc.property(someAxis, fc.integer({ min: -9000, max: 9000 }), (input, by) => {
        const { time } = input
        const moved = { ...input, time: { ...time, from: time.from + by, to: time.to + by } }
        const [here, there] = [axisTiers(input), axisTiers(moved)]
        expect({ ...there, shade: 0 }).toEqual({ ...here, shade: 0 })
        expect(there.shade).toBeCloseTo(here.shade, 6)
      }),
    )
  })

  it('never fall back to coarser ones while the reader zooms in', () => {
    const order = ['decade', 'year', 'quarter', 'month', 'week', 'day']
    for (const words of [chinese, english]) {
      let before = 0
      for (let days = 30_000; days > 5; days *= 0.97) {
        const rank = order.indexOf(
          axisTiers({
            ...axis('2000-01-01', '2000-01-02', 900, words),
            time: { from: 0, to: days, x0: 0, x1: 900 },
          }).lower,
        )
        expect(rank).toBeGreaterThanOrEqual(before)
        before = rank
      }
      expect(before).toBe(5)
    }
  })

  it('stay with years, quarters and months where the calendar has no words', () => {
    const words: AxisWords = {
      year: chinese.year,
      quarter: chinese.quarter,
      month: chinese.month,
      yearMonth: chinese.yearMonth,
      due: chinese.due,
      asOf: chinese.asOf,
    }
    expect(axisTiers(axis('2021-09-10', '2021-09-30', 900, words))).toEqual({
      upper: 'year',
      lower: 'month',
      form: 0,
      shade: 0,
    })
    expect(axisTiers(axis('1960-01-01', '2029-12-31', 900, words))).toMatchObject({
      upper: 'year',
      lower: 'quarter',
      form: null,
    })
  })
})

describe('the names of the time axis', () => {
  it('are years with what falls due over every month, at the plan’s whole span', () => {
    const input = axis('2020-01-01', '2022-12-31', 940)
    expect(upper(input)).toEqual([
      '2020年',
      '10 项到期',
      '2021年',
      '11 项到期',
      '2022年',
      '12 项到期',
    ])
    expect(lower(input)).toEqual(Array.from({ length: 36 }, (_, at) => String((at % 12) + 1)))
    expect(
      texts(input)
        .filter(mark => mark.weight === 700 && mark.y > 30)
        .map(mark => mark.text),
    ).toEqual(['3', '6', '9', '12', '3', '6', '9', '12', '3', '6', '9', '12'])
    expect(lower(axis('2020-01-01', '2022-12-31', 1400))).toContain('12月')
  })

  it('are years over quarters, decades over years, centuries over decades as the window grows', () => {
    expect(lower(axis('2018-01-01', '2022-12-31', 920)).slice(0, 5)).toEqual([
      '一季度',
      '二季度',
      '三季度',
      '四季度',
      '一季度',
    ])
    expect(lower(axis('2016-01-01', '2022-12-31')).slice(0, 2)).toEqual(['一季', '二季'])
    expect([
      upper(axis('2005-01-01', '2019-12-31')).slice(0, 2),
      lower(axis('2005-01-01', '2019-12-31')).slice(0, 2),
    ]).toEqual([
      ['2005年', '2006年'],
      ['1 项到期', '2 项到期'],
    ])
    expect([
      upper(axis('2000-01-01', '2029-12-31')),
      lower(axis('2000-01-01', '2029-12-31')).slice(0, 2),
    ]).toEqual([
      ['2000年代', '2010年代', '2020年代'],
      ['00', '01'],
    ])
    expect(lower(axis('1990-01-01', '2029-12-31')).slice(0, 2)).toEqual(['90', '91'])
    expect([
      upper(axis('1950-01-01', '2049-12-31')),
      lower(axis('1950-01-01', '2049-12-31'))[0],
    ]).toEqual([['1900—1999年', '2000—2099年'], '1950年代'])
  })

  it.each([60, 120, 200, 300, 420, 600, 900, 1800])(
    'never count three years by decades, at %i px',
    width => {
      const names = texts(axis('2020-01-01', '2022-12-31', width)).map(mark => mark.text)
      expect(names.filter(name => name.includes('年代'))).toEqual([])
      if (width >= 120) expect(names.filter(name => /^20(20|21|22)年?$/.test(name))).toHaveLength(3)
    },
  )

  it('are quarters with their year, and the whole year’s deadlines at its end', () => {
    expect(upper(axis('2021-01-01', '2022-02-28', 1300))).toEqual([
      '2021年一季度',
      '2021年二季度',
      '2021年三季度',
      '2021年四季度',
      '全年 11 项到期',
      '2022年一季度',
    ])
  })

  it('are weeks by their Monday, with their number where it fits', () => {
    expect(lower(axis('2021-09-01', '2021-12-31')).slice(0, 3)).toEqual(['6日', '13日', '20日'])
    expect(lower(axis('2020-12-07', '2021-01-31')).slice(0, 5)).toEqual([
      '7日 第50周',
      '14日 第51周',
      '21日 第52周',
      '28日 第53周',
      '4日 第1周',
    ])
    expect(upper(axis('2021-09-01', '2021-12-31')).slice(0, 2)).toEqual(['2021年9月', '2021年10月'])
  })

  it('are days with their weekdays under year, month and week', () => {
    const input = axis('2021-06-07', '2021-06-27')
    expect(upper(input)).toEqual(['2021年6月 第23周', '2021年6月 第24周', '2021年6月 第25周'])
    expect(lower(input)).toEqual(expect.arrayContaining(['7', '27', '周一', '周日']))
    expect(lower(axis('2021-06-07', '2021-07-17'))).toEqual(expect.arrayContaining(['一', '日']))
    expect(upper(axis('2020-12-28', '2021-01-10'))).toEqual([
      '2020年12月—2021年1月 第53周',
      '2021年1月 第1周',
    ])
    expect(upper(axis('2021-09-27', '2021-10-10', 900, english))).toEqual([
      'Sep–Oct 2021 · W39',
      'Oct 2021 · W40',
    ])
  })

  it('keep the leftmost one in sight, at the plot’s edge', () => {
    const first = texts(axis('2020-05-20', '2022-12-31')).find(mark => mark.text === '2020年')!
    expect(first.x).toBe(406)
  })

  it('never meet and never leave plot or axis, at any zoom, size and language', () => {
    fc.assert(
      fc.property(someAxis, input => {
        const { time, h, scale } = input
        const names = texts(input)
          .map(mark => ({
            mark,
            top: mark.y - mark.size / 2,
            bottom: mark.y + mark.size / 2,
            left: edges(mark)[0],
            right: edges(mark)[1],
          }))
          .sort((a, b) => a.left - b.left)
        const outside = names.filter(
          name =>
            name.left < time.x0 - 0.001 ||
            name.right > time.x1 + 0.001 ||
            name.top < 0 ||
            name.bottom > h - 3.5 * scale,
        )
        const small = names.filter(name => name.mark.size < 12 * scale)
        const meeting = names.filter((name, at) =>
          names
            .slice(0, at)
            .some(
              other =>
                other.right > name.left && other.bottom > name.top && name.bottom > other.top,
            ),
        )
        const words = (list: typeof names): string[] => list.map(name => name.mark.text)
        expect({ outside: words(outside), small: words(small), meeting: words(meeting) }).toEqual({
          outside: [],
          small: [],
          meeting: [],
        })
        const keys = [...axisMarks(input), ...gridMarks(input, h, 600)].map(mark => mark.key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 600 },
    )
  })

  it('always tell the year above', () => {
    fc.assert(
      fc.property(someAxis, input => {
        const years = upper(input).flatMap(name => [...(/\d{4}/.exec(name) ?? [])])
        expect(years.length).toBeGreaterThan(0)
      }),
      { numRuns: 600 },
    )
  })

  it('are never crossed by a rule within the axis', () => {
    fc.assert(
      fc.property(someAxis, input => {
        const rules = gridMarks(input, input.h, 600).flatMap(mark =>
          mark.type === 'path'
            ? [{ x: mark.points[0]![0], from: mark.points[0]![1], to: mark.points[1]![1] }]
            : [],
        )
        const crossed = texts(input).filter(mark => {
          const [left, right] = edges(mark)
          return rules.some(
            ({ x, from, to }) =>
              x > left + 0.5 &&
              x < right - 0.5 &&
              from < mark.y + mark.size / 2 &&
              to > mark.y - mark.size / 2,
          )
        })
        expect(crossed.map(mark => mark.text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('cost what shows: a few hundred marks at most', () => {
    fc.assert(
      fc.property(someAxis, input => {
        const perDay = pxPerDay(input.time) / input.scale
        const shown = (input.time.x1 - input.time.x0) / input.scale
        const most = 60 + shown / 4
        expect(perDay).toBeGreaterThan(0)
        expect(axisMarks(input).length + gridMarks(input, input.h, 600).length).toBeLessThan(most)
      }),
    )
  })
})

describe('days off on the time axis', () => {
  const october = axis('2021-09-20', '2021-10-24')

  it('are shaded, holidays more than weekends, and a weekend that is worked is not', () => {
    const shades = rects(gridMarks(october, 54, 600), 'shade')
    expect(shades.map(mark => dayAt(october, mark.x))).toEqual([
      '2021-09-20',
      '2021-09-25',
      '2021-10-01',
      '2021-10-10',
      '2021-10-16',
      '2021-10-23',
    ])
    const { x0, x1 } = october.time
    expect(shades.every(mark => mark.x >= x0 && mark.x + mark.w <= x1 + 0.001)).toBe(true)
    expect(shades[2]!.w).toBeCloseTo(7 * pxPerDay(october.time), 6)
    expect([shades[1]!.fill, shades[2]!.fill]).toEqual(['#eae3d6', '#ded6c6'])
    expect(shades[3]!.w).toBeCloseTo(pxPerDay(october.time), 6)
  })

  it('are told by a name or a word and by a bar, never by shade alone', () => {
    const marks = axisMarks(october)
    expect(lower(october)).toEqual(expect.arrayContaining(['中秋节', '国庆节', '班']))
    expect(
      rects(marks, 'day')
        .filter(isOff)
        .map(mark => mark.fill),
    ).toEqual([lightStyle.ink2, lightStyle.ink2])
    expect(
      rects(marks, 'day')
        .filter(mark => !isOff(mark))
        .map(mark => [dayAt(october, mark.x), mark.stroke]),
    ).toEqual([
      ['2021-09-26', lightStyle.ink2],
      ['2021-10-09', lightStyle.ink2],
    ])
    expect(lower(axis('2021-09-21', '2021-09-30', 200))).toContain('休')
  })

  it('are named under the weeks too, holidays before worked weekends', () => {
    expect(lower(axis('2021-09-01', '2021-12-31'))).toEqual(
      expect.arrayContaining(['中秋节', '国庆节', '班']),
    )
    const crowded = lower(axis('2020-06-01', '2020-10-20', 900))
    expect(crowded).toContain('端午节')
    // the one of 28 June has no room beside 端午节
    expect(crowded.filter(text => text === '班')).toHaveLength(2)
    expect(
      rects(axisMarks(axis('2020-06-01', '2020-10-20', 900)), 'day').filter(mark => !isOff(mark)),
    ).toHaveLength(3)
  })

  it('are weekends alone once the holidays are not known, and nothing where days are too narrow', () => {
    const input = axis('2027-09-25', '2027-10-20')
    expect(
      rects(gridMarks(input, 54, 600), 'shade').every(mark => mark.w < 2.1 * pxPerDay(input.time)),
    ).toBe(true)
    expect(rects(axisMarks(input), 'day').filter(isOff)).toEqual([])
    expect(rects(gridMarks(axis('2021-01-01', '2021-12-31'), 54, 600), 'shade')).toEqual([])
  })

  it('come into sight little by little', () => {
    const fills = [180, 163, 155, 150].map(
      days =>
        rects(
          gridMarks(
            {
              ...october,
              time: {
                ...october.time,
                from: dayNumber('2022-02-09'),
                to: dayNumber('2022-02-09') + days,
              },
            },
            54,
            600,
          ),
          'shade',
        )[0]?.fill,
    )
    expect(fills[0]).toBeUndefined()
    expect(new Set(fills.slice(1)).size).toBe(3)
    expect(fills[3]).toBe('#eee9df')
  })

  it('give labels the colour of the ground they stand on', () => {
    for (const style of [lightStyle, darkStyle]) {
      const input = { ...axis('2021-09-20', '2021-10-24'), style }
      const ground = axisGround(input)
      const at = (day: string): string => ground(timeX(input.time, dayNumber(day) + 0.5))
      const fill = (day: string): unknown =>
        rects(gridMarks(input, 54, 600), 'shade').find(mark => dayAt(input, mark.x) === day)?.fill
      expect(at('2021-10-04')).toBe(fill('2021-10-01'))
      expect(at('2021-10-16')).toBe(fill('2021-10-16'))
      expect(at('2021-10-09')).toBe(style.band)
    }
    const years = axisGround(axis('2020-01-01', '2022-12-31'))
    expect([years(450), years(800), years(1250)]).toEqual([
      lightStyle.bg,
      lightStyle.band,
      lightStyle.bg,
    ])
  })
})

describe('the grid', () => {
  it('rules the end of each quarter and year once, and ticks the months', () => {
    const marks = gridMarks(axis('2020-01-01', '2022-12-31'), 54, 600)
    const rows = (unit: string) =>
      marks.filter(mark => is('grid', 'line')(mark) && mark.of === unit)
    expect([rows('year').length, rows('quarter').length, rows('month').length]).toEqual([3, 9, 0])
    expect(marks.filter(mark => is('grid')(mark) && mark.of === 'month')).toHaveLength(24)
    expect(marks.filter(is('tint'))).toHaveLength(1)
  })

  it('rules each Monday once a week is named', () => {
    const input = axis('2021-09-01', '2021-10-31')
    const xs = gridMarks(input, 54, 600).flatMap(mark =>
      mark.type === 'path' && is('grid', 'line')(mark) && mark.of === 'week'
        ? [mark.points[0]![0]]
        : [],
    )
    expect(xs).toEqual(
      [
        '2021-09-06',
        '2021-09-13',
        '2021-09-20',
        '2021-09-27',
        '2021-10-04',
        '2021-10-11',
        '2021-10-18',
        '2021-10-25',
      ].map(day => expect.closeTo(timeX(input.time, dayNumber(day)), 6)),
    )
  })
})

describe('the time scale', () => {
  const someScale = fc
    .record({
      from: fc.integer({ min: -20_000, max: 50_000 }),
      days: fc.integer({ min: 14, max: 4000 }),
      x1: fc.integer({ min: 120, max: 3000 }),
    })
    .map(({ from, days, x1 }) => ({ from, to: from + days, x0: 0, x1 }))

  it('gives every day the same room, from one edge to the other', () => {
    fc.assert(
      fc.property(someScale, fc.double({ min: 0, max: 1, noNaN: true }), (time, share) => {
        const moment = time.from + share * (time.to - time.from)
        expect(timeX(time, time.from)).toBe(time.x0)
        expect(timeX(time, time.to)).toBeCloseTo(time.x1, 9)
        expect(timeX(time, moment + 1) - timeX(time, moment)).toBeCloseTo(pxPerDay(time), 6)
      }),
    )
  })

  it('stands a day’s end where the next begins', () => {
    const { time } = axis('2020-01-01', '2022-12-31')
    expect(dayEndX(time, '2020-12-31')).toBe(timeX(time, dayNumber('2021-01-01')))
    expect(dayEndX(time, '2022-12-31')).toBe(1300)
  })

  it('covers a window without gap or overlap', () => {
    fc.assert(
      fc.property(
        someScale,
        fc.constantFrom(1 as const, 3 as const, 12 as const, 120 as const, 1200 as const),
        (time, months) => {
          for (const list of [spans(time, months), weeks(time)]) {
            expect(list[0]!.start).toBeLessThanOrEqual(time.from)
            expect(list[list.length - 1]!.end).toBeGreaterThanOrEqual(time.to)
            list.slice(1).forEach((span, at) => {
              expect(span.start).toBe(list[at]!.end)
            })
          }
        },
      ),
    )
  })

  it('tells a moment’s year, month and day as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('3999-12-31') }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (number, part) => {
          const { year, month, date } = calendarDay(number + part)
          const there = new Date(number * 86_400_000)
          expect([year, month, date]).toEqual([
            there.getUTCFullYear(),
            there.getUTCMonth() + 1,
            there.getUTCDate(),
          ])
        },
      ),
      { numRuns: 2000 },
    )
    expect(spans({ from: dayNumber('2020-02-10'), to: dayNumber('2020-03-01') }, 1)).toEqual([
      { year: 2020, month: 2, start: dayNumber('2020-02-01'), end: dayNumber('2020-03-01') },
    ])
  })

  it('counts weeks from Monday, the first being the one with the year’s first Thursday', () => {
    const week = (day: string) =>
      weeks({ from: dayNumber(day), to: dayNumber(day) + 1 }).map(
        ({ year, number, start }) => `${year}-${number} ${dayOf(start)}`,
      )
    expect(
      ['2021-01-03', '2021-01-04', '2018-12-31', '2016-01-03', '2021-10-01'].map(
        day => week(day)[0],
      ),
    ).toEqual([
      '2020-53 2020-12-28',
      '2021-1 2021-01-04',
      '2019-1 2018-12-31',
      '2015-53 2015-12-28',
      '2021-39 2021-09-27',
    ])
  })
})
