import { expect, test } from 'vitest'
import { deadlineDoubt, parseDeadline } from '@/intake/circular/deadline/deadline'
import { openEnd } from '@/intake/circular/deadline/reading'

/** A wording of an office's plan, what it allows in a plan of 2023, and what is beside the day. */
type Row = readonly [words: string, expected: string | null, beside?: object]

const undated = new Set(['open', 'recurring', 'relative', 'now'])

function check([words, expected, beside = {}]: Row): void {
  const found = parseDeadline(words, 2023)
  if (expected === null) expect(found).toBeNull()
  else if (undated.has(expected))
    expect(found).toMatchObject({ text: words, precision: expected, date: openEnd, ...beside })
  else {
    expect(found).toMatchObject({ text: words, date: expected, ...beside })
    expect(undated.has(found?.precision ?? '')).toBe(false)
  }
}

/** Wordings that a tester brought. */
const tested: readonly Row[] = [
  ['2032年7月底', '2032-07-31', { doubt: '原文年份为2032年，照原文读，疑为2023年之误（推定）' }],
  [
    '原定2023年6月底，现延至2023年9月底',
    '2023-09-30',
    { doubt: '原定的“2023年6月底”已改期，不作时限' },
  ],
  ['原定2023年6月底', null],
  ['12月至次年3月', '2024-03-31', { from: '2023-12-01', doubt: '原文写“次年”，按2024年读' }],
  ['2024年12月至次年3月', '2025-03-31', { from: '2024-12-01', doubt: null }],
  ['2023上半年', '2023-06-30', { precision: 'half', doubt: null }],
  ['2023第三季度', '2023-09-30', { precision: 'quarter', doubt: null }],
  [
    '12.31',
    '2023-12-31',
    { doubt: '原文未写年份，按2023年读；原文以点或横线分开月日，按2023-12-31前读' },
  ],
  ['6/30', '2023-06-30', { precision: 'day' }],
  ['99.5', null],
  [
    '2023年6月底前（其中试点3月底前）',
    '2023-06-30',
    {
      doubt: null,
      milestones: [
        { text: '2023年6月底前', date: '2023-06-30', precision: 'month' },
        { text: '其中试点3月底前', date: '2023-03-31', precision: 'month' },
      ],
    },
  ],
  [
    '2023年7月（6月）',
    '2023-07-31',
    { doubt: '后一时限2023-06-30早于前一时限2023-07-31，请核对年份' },
  ],
  ['每月1—5日', 'recurring', { recurs: { text: '每月1—5日', months: 1, day: 5 } }],
  ['2023年暑期', null],
  ['2023年秋季学期', null],
  ['2023—2024学年', null],
  ['2023年第一批6月底，第二批9月底', '2023-09-30', { doubt: null }],
  ['贰零贰叁年六月底', '2023-06-30', { doubt: null }],
  ['随时', 'open', { doubt: '原文只写“随时”，没有写日期' }],
]

test.each(tested.map(row => [row[0], row] as const))('%s', (_, row) => {
  check(row)
})

test('the year from which work goes on is not when it begins', () => {
  const found = parseDeadline('2023年12月底前，2024年起常态化', 2023)
  expect(found).toMatchObject({ date: '2023-12-31', goesOn: '2024年起常态化' })
  expect(found).not.toHaveProperty('begins')
})

test('why a wording has no day is told as it is', () => {
  expect(deadlineDoubt('原定2023年6月底', 2023)).toBe('原文只写原定的日期')
  expect(deadlineDoubt('2023—2024学年', 2023)).toBe('原文写的是学年，不是自然年，没有写哪一天')
})

const phrases: readonly Row[] = [
  ['2020年8月底前', '2020-08-31', { precision: 'month', doubt: null }],
  ['2022年9底前', '2022-09-30', { doubt: '原文缺“月”字，按2022年9月底前读' }],
  ['2020年年底前', '2020-12-31', { precision: 'year', doubt: null }],
  ['年底前', '2023-12-31', { doubt: '原文未写年份，按2023年读' }],
  ['12月底前', '2023-12-31', { doubt: '原文未写年份，按2023年读' }],
  ['9月投入使用', '2023-09-30', { doubt: '原文未写年份，按2023年读' }],
  ['5月底前动工', '2023-05-31', { doubt: '原文未写年份，按2023年读' }],
  ['2月上旬前', '2023-02-10', { precision: 'day' }],
  ['9月中旬前', '2023-09-20', { precision: 'day' }],
  ['8月31日前', '2023-08-31', { precision: 'day' }],
  ['到2022年底前', '2022-12-31', { doubt: null }],
  ['到2023年', '2023-12-31', { doubt: null }],
  ['2022年底11月前', null],
  ['持续推进', 'open', { doubt: null }],
  ['长期坚持', 'open', { doubt: null }],
  ['每月', 'recurring', { recurs: { text: '每月', months: 1, day: null } }],
  ['每季度末月20日前', 'recurring', { recurs: { months: 3, day: 20 } }],
  ['每月28日前', 'recurring', { recurs: { months: 1, day: 28 } }],
  ['每半年', 'recurring', { recurs: { months: 6, day: null } }],
  ['按年公开', 'recurring', { recurs: { months: 12, day: null } }],
  ['信息形成或者变更之日起20个工作日内', 'relative'],
  ['根据上级部署', 'relative'],
  ['立即开展', 'now'],
  ['立行立改', 'now'],
  ['适时', 'open'],
  ['待定', null],
  ['2020—2022年', '2022-12-31', { from: '2020-01-01', precision: 'year' }],
  ['2020年8月至10月', '2020-10-31', { from: '2020-08-01', precision: 'month' }],
  ['全年', '2023-12-31'],
  ['上半年', '2023-06-30'],
  ['2021年第三季度', '2021-09-30', { precision: 'quarter' }],
  ['2021年一季度末', '2021-03-31'],
  ['2021年7月1日起', null],
  ['二〇二三年六月底前', '2023-06-30', { precision: 'month', doubt: null }],
  ['2023年6月底前，并长期坚持', '2023-06-30', { goesOn: '并长期坚持', doubt: null }],
  [
    '4月底前开工建设，10月底前完工',
    '2023-10-31',
    {
      milestones: [
        { text: '4月底前开工建设', date: '2023-04-30', precision: 'month' },
        { text: '10月底前完工', date: '2023-10-31', precision: 'month' },
      ],
    },
  ],
  ['2O20年12月底 前', null],
]

const tableOfWordings: readonly Row[] = [
  ['2020年2月底前', '2020-02-29'],
  ['2021年2月底前', '2021-02-28'],
  ['2024年2月29日前', '2024-02-29'],
  ['2023年2月29日前', null],
  ['2023年6月31日前', null],
  ['2023年13月底前', null],
  ['2023年一季度末', '2023-03-31'],
  ['2023年第四季度', '2023-12-31'],
  ['2023年上半年', '2023-06-30'],
  ['12月底前', '2023-12-31'],
  ['2022年底', '2022-12-31'],
  ['2023年6月上旬', '2023-06-10'],
  ['2023年9月中旬前', '2023-09-20'],
  ['每季度末', 'recurring', { recurs: { text: '每季度末', months: 3, day: null } }],
  ['每月5日前', 'recurring', { recurs: { text: '每月5日前', months: 1, day: 5 } }],
  ['2021—2023年', '2023-12-31', { from: '2021-01-01' }],
  ['2023年6月至9月', '2023-09-30', { from: '2023-06-01' }],
  ['2023-06-30', '2023-06-30'],
  ['2023‐06‐30', '2023-06-30'],
  ['2023—06—30', '2023-06-30'],
  ['2023.6.30', '2023-06-30'],
  ['二〇二三年六月底前', '2023-06-30'],
  ['23年6月底前', '2023-06-30', { doubt: '原文年份只有两位，按2023年读' }],
  ['2023年6月30日24时前', '2023-06-30', { doubt: null }],
  ['2023年春节前', '2023-01-21', { doubt: '原文写“春节前”，按历书取节日前一天，读作2023-01-21' }],
  ['立行立改', 'now'],
  [
    '2202年12月底前',
    '2202-12-31',
    { doubt: '原文年份为2202年，不在1984—2149年之内，照原文读，疑为2022年之误（推定）' },
  ],
  ['2023年6月底前，并长期坚持', '2023-06-30', { goesOn: '并长期坚持' }],
  ['2023年底前完成，2024年持续推进', '2023-12-31', { goesOn: '2024年持续推进' }],
  ['长期坚持', 'open'],
  ['持续推进', 'open'],
  ['自印发之日起20个工作日内', 'relative'],
]

const documents: readonly Row[] = [
  [
    '医院升级改造、发热门诊应设尽设，1月底前完成；其它事项12月底前取得明显成效并长期坚持',
    '2023-12-31',
    {
      milestones: [
        {
          text: '医院升级改造、发热门诊应设尽设，1月底前完成',
          date: '2023-01-31',
          precision: 'month',
        },
        {
          text: '其它事项12月底前取得明显成效并长期坚持',
          date: '2023-12-31',
          precision: 'month',
        },
      ],
      goesOn: '并长期坚持',
    },
  ],
  ['11月底前完成', '2023-11-30'],
  [
    '每季度末报进展，12月底前完成',
    '2023-12-31',
    { recurs: { text: '每季度末报进展', months: 3, day: null } },
  ],
  ['立即启动\n2023年6月底前完成', '2023-06-30', { begins: '立即启动', doubt: null }],
  ['立即启动2023年6月底前完成', '2023-06-30', { begins: '立即启动' }],
  [
    '每月报送\n2023年12月底前',
    '2023-12-31',
    { recurs: { text: '每月报送', months: 1, day: null } },
  ],
  ['每月报送2023年12月底前', '2023-12-31', { recurs: { text: '每月报送', months: 1, day: null } }],
  [
    '2023年6月底前初稿\n2023年9月底前',
    '2023-09-30',
    {
      milestones: [
        { text: '2023年6月底前初稿', date: '2023-06-30', precision: 'month' },
        { text: '2023年9月底前', date: '2023-09-30', precision: 'month' },
      ],
    },
  ],
  [
    '2023年6月底前初稿2023年9月底前',
    '2023-09-30',
    { milestones: [{ text: '2023年6月底前初稿' }, { text: '2023年9月底前' }] },
  ],
  ['2023年9月底\n前', '2023-09-30', { doubt: null }],
  ['2019年3月底前出台方案，持续推进', '2019-03-31', { goesOn: '持续推进', doubt: null }],
  ['报告书14个工作日内、报告表7个工作日内', 'relative'],
  ['2023年8⽉底前', '2023-08-31', { doubt: null }],
  ['⻓期坚持', 'open'],
]

function named(rows: readonly Row[]): readonly (readonly [string, string | null, Row])[] {
  return rows.map(row => [row[0], row[1], row])
}

test.each(named(phrases))('%s allows %s', (_words, _expected, row) => {
  check(row)
})

test.each(named(tableOfWordings))('%s in a table allows %s', (_words, _expected, row) => {
  check(row)
})

test.each(named(documents))('%s in a cell allows %s', (_words, _expected, row) => {
  check(row)
})

test.each([
  ['2022年底11月前', 2023, '原文“2022年底11月前”语序不通，疑为2022-11-30（推定）'],
  ['2O20年12月底 前', 2023, '原文似有认错的字，或为“2020年12月底前”，疑为2020-12-31（推定）'],
  ['l2月底前', 2023, '原文似有认错的字，或为“12月底前”，疑为2023-12-31（推定）'],
  ['2023年2月29日前', 2023, '2023年2月没有29日，疑为2023-02-28（推定）'],
  ['2023年6月31日前', 2023, '2023年6月没有31日，疑为2023-06-30（推定）'],
  ['2023年13月底前', 2023, '没有13月这个月份'],
  ['2021年7月1日起', 2023, '原文写的是起始时间，没有写何时完成'],
  ['2055年春节前', 2023, '没有2055年春节的历书，不能换算成日期'],
  ['元旦前', 2023, '原文未写年份，疑为2023-12-31（推定）'],
  ['已于2020年6月完成', 2023, '原文所写的日期是已经过去的'],
  ['2023年10月至3月', 2023, '原文起讫颠倒：2023-10-01在2023-03-31之后，疑为2024-03-31（推定）'],
  ['5月底前', undefined, '原文未写年份，补上年份后为--05-31'],
  ['9月31日前', undefined, '9月没有31日，疑为--09-30（推定）'],
  ['2月底前', undefined, '原文未写年份，补上年份后为--02-28（闰年为--02-29）'],
  ['中秋节前', undefined, '原文未写年份，不知是哪一年的中秋'],
  ['待定', 2023, null],
])('of %s (year %s) the likely meaning is told', (words, year, told) => {
  expect(parseDeadline(words, year)).toBeNull()
  expect(deadlineDoubt(words, year)).toBe(told)
})

test('without a year none is taken but from the words', () => {
  const yearless = [...phrases, ...tableOfWordings].filter(
    ([words, expected]) => expected?.startsWith('2023') === true && !words.includes('23'),
  )
  expect(yearless.length).toBeGreaterThan(8)
  for (const [words] of yearless)
    if (!words.startsWith('二')) {
      expect(parseDeadline(words), words).toBeNull()
      expect(deadlineDoubt(words), words).toMatch(/^原文未写年份，补上年份后为--\d\d-\d\d/)
    }
})
