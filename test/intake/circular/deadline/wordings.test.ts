import { describe, expect, test } from 'vitest'
import {
  isDeadlineWording,
  parseDeadline,
  soundsLikeDeadline,
} from '@/intake/circular/deadline/deadline'
import { isDated } from '@/model/plan'

/** Further wordings in a plan of 2023: the day each allows, and from which it runs. */
const days: readonly (readonly [string, string, string?])[] = [
  ['2023年12月31日前完成', '2023-12-31'],
  ['2023年12月31日止', '2023-12-31'],
  ['2023年12月31日为止', '2023-12-31'],
  ['2023年6月30日下班前', '2023-06-30'],
  ['2023年6月30日18:00前', '2023-06-30'],
  ['2023年8月31日下午5点前', '2023-08-31'],
  ['2023年6月30日（周五）前', '2023-06-30'],
  ['2023年6月30日0时前', '2023-06-29'],
  ['12月20日前', '2023-12-20'],
  ['6月30前', '2023-06-30'],
  ['12.31前', '2023-12-31'],
  ['2023/6/30前', '2023-06-30'],
  ['2023-6-30前', '2023-06-30'],
  ['2023·6·30', '2023-06-30'],
  ['20230630前', '2023-06-30'],
  ['23.12.31', '2023-12-31'],
  ['2023.06', '2023-06-30'],
  ['2023.12前', '2023-12-31'],
  ['２０２３年１２月底前', '2023-12-31'],
  ['2023年 12月', '2023-12-31'],
  ['㋅底前', '2023-06-30'],
  ['十二月底前', '2023-12-31'],
  ['元月底前', '2023-01-31'],
  ['二○二三年十二月三十一日前', '2023-12-31'],
  ['二零二三年十月底前', '2023-10-31'],
  ['二O二三年底前', '2023-12-31'],
  ['二〇二三年六月廿八日前', '2023-06-28'],
  ['不晚于6月30日', '2023-06-30'],
  ['最迟2023年6月30日', '2023-06-30'],
  ['力争2023年6月底前', '2023-06-30'],
  ['截止2023年12月31日', '2023-12-31'],
  ['至2023年底', '2023-12-31'],
  ['2023年内完成', '2023-12-31'],
  ['2023年度', '2023-12-31'],
  ['今年年底前', '2023-12-31'],
  ['本年底', '2023-12-31'],
  ['年终', '2023-12-31'],
  ['明年6月底前', '2024-06-30'],
  ['明年上半年', '2024-06-30'],
  ['次年3月底前', '2024-03-31'],
  ['下半年', '2023-12-31'],
  ['上半年末', '2023-06-30'],
  ['2023年Q3', '2023-09-30'],
  ['第二季度末前', '2023-06-30'],
  ['2023年前三季度', '2023-09-30'],
  ['一季度内', '2023-03-31'],
  ['2023年6月下旬', '2023-06-30'],
  ['2023年6月初', '2023-06-10'],
  ['2023年6月中', '2023-06-15'],
  ['年中', '2023-06-30'],
  ['6月底左右', '2023-06-30'],
  ['竣工验收9月', '2023-09-30'],
  ['10月完工', '2023-10-31'],
  ['11月竣工', '2023-11-30'],
  ['6月底前公布', '2023-06-30'],
  ['3月底前报送', '2023-03-31'],
  ['12月底前取得明显成效', '2023-12-31'],
  ['8月底前完成7月数据报送', '2023-08-31'],
  ['2023年，6月底前完成方案', '2023-06-30'],
  ['12月底前达到99.5%', '2023-12-31'],
  ['12月底前新增就业15000人', '2023-12-31'],
  ['2023年端午节前', '2023-06-21'],
  ['2023年中秋节前', '2023-09-28'],
  ['国庆前', '2023-09-30'],
  ['“五一”前', '2023-04-30'],
  ['教师节前', '2023-09-09'],
  ['2024年元旦前', '2023-12-31'],
  ['十四五末', '2025-12-31'],
  ['6月30日前报送半年总结', '2023-06-30'],
  ['12月31日前报送全年总结', '2023-12-31'],
  ['6月开工，2024年5月竣工', '2024-05-31'],
  ['持续推进至2025年底', '2025-12-31'],
  ['2021-2023年', '2023-12-31', '2021-01-01'],
  ['2021—2023', '2023-12-31', '2021-01-01'],
  ['2021年至2023年底', '2023-12-31', '2021-01-01'],
  ['二〇二一至二〇二三年', '2023-12-31', '2021-01-01'],
  ['2023年6-9月', '2023-09-30', '2023-06-01'],
  ['2023.6-9', '2023-09-30', '2023-06-01'],
  ['2023.6-2023.9', '2023-09-30', '2023-06-01'],
  ['6—9月', '2023-09-30', '2023-06-01'],
  ['2023年6月——9月', '2023-09-30', '2023-06-01'],
  ['2023年6月1日至30日', '2023-06-30', '2023-06-01'],
  ['2023年6月1—30日', '2023-06-30', '2023-06-01'],
  ['2023.6.1-2023.9.30', '2023-09-30', '2023-06-01'],
  ['2022年10月至2023年3月', '2023-03-31', '2022-10-01'],
  ['2023年一至三季度', '2023-09-30', '2023-01-01'],
  ['一、二季度', '2023-06-30', '2023-01-01'],
  ['2023年第二季度至第四季度', '2023-12-31', '2023-04-01'],
  ['2023年3月中旬至5月下旬', '2023-05-31', '2023-03-01'],
  ['自2023年6月至12月底', '2023-12-31', '2023-06-01'],
  ['2023年6月起至12月', '2023-12-31', '2023-06-01'],
  ['6月至年底', '2023-12-31', '2023-06-01'],
]

test.each(days.map(row => [row[0], row[1], row[2] ?? null] as const))(
  '%s allows %s',
  (words, date, from) => {
    const found = parseDeadline(words, 2023)
    expect(found).toMatchObject({ text: words, date })
    expect(found?.from ?? null).toBe(from)
    expect(found && isDated(found)).toBe(true)
  },
)

const kinds: readonly (readonly [string, string])[] = [
  ['每月底前', 'recurring'],
  ['每月月底前', 'recurring'],
  ['每季度最后一个月25日前', 'recurring'],
  ['每年12月20日前', 'recurring'],
  ['每年年底前', 'recurring'],
  ['每年3月、9月', 'recurring'],
  ['次月5日前', 'recurring'],
  ['一季度一次', 'recurring'],
  ['半年一次', 'recurring'],
  ['月月报', 'recurring'],
  ['每周五前', 'recurring'],
  ['每学期', 'recurring'],
  ['每年不少于两次', 'recurring'],
  ['定期报送', 'recurring'],
  ['一个月内', 'relative'],
  ['印发后1个月内', 'relative'],
  ['接到投诉后24小时内', 'relative'],
  ['30个工作日', 'relative'],
  ['三年内', 'relative'],
  ['按市委市政府统一部署', 'relative'],
  ['待省方案出台后', 'relative'],
  ['汛期前', 'relative'],
  ['2023年秋季学期开学前', 'relative'],
  ['与年度考核同步', 'relative'],
  ['视情开展', 'relative'],
  ['即知即改', 'now'],
  ['即日起', 'now'],
  ['立即整改并长期坚持', 'now'],
  ['常态化、长效化', 'open'],
  ['持续', 'open'],
  ['不定期', 'open'],
  ['及时公开', 'open'],
  ['2021年7月1日起长期坚持', 'open'],
]

test.each(kinds)('%s has no day: %s', (words, precision) => {
  expect(parseDeadline(words, 2023)).toMatchObject({ text: words, precision })
})

test.each([
  '元旦前',
  '春节期间',
  '春节、国庆节前',
  '2023年春节后',
  '两节前',
  '月底前',
  '本月底前',
  '20日前',
  '去年底前',
  '2019年以来',
  '2023年三季度初',
  '2023年第五季度',
  '20222年6月底前',
  '9年6月底前',
  '3年行动',
  '完成2022年任务',
  '比2022年底增长5%',
  '2022年已完成',
  '〔2020〕84号',
  '2019116',
  '见附件',
  '无',
  '/',
  '按时',
  '2023-2024学年',
  '县财政局',
])('of %s no day may be taken', words => {
  expect(parseDeadline(words, 2023)).toBeNull()
})

describe('what is beside the day', () => {
  test('what comes again is a rule where it can be said by months', () => {
    const ruleOf = (words: string): unknown => parseDeadline(words, 2023)?.recurs
    expect(ruleOf('每年12月20日前')).toEqual({ text: '每年12月20日前', months: 12, day: 20 })
    expect(ruleOf('次月5日前')).toEqual({ text: '次月5日前', months: 1, day: 5 })
    expect(ruleOf('每月中旬')).toEqual({ text: '每月中旬', months: 1, day: 20 })
    expect(ruleOf('每年6月底前')).toEqual({
      text: '每年6月底前',
      months: 12,
      day: null,
      inMonths: [6],
    })
    expect(ruleOf('每年1月15日前')).toMatchObject({ months: 12, day: 15, inMonths: [1] })
    expect(ruleOf('每年3月、11月')).toMatchObject({ months: 12, day: null, inMonths: [3, 11] })
    expect(ruleOf('每年3、9月底前')).toMatchObject({ months: 12, day: null, inMonths: [3, 9] })
    expect(ruleOf('每年4月15日、10月15日前')).toMatchObject({ day: 15, inMonths: [4, 10] })
    expect(ruleOf('每年六月、十二月十五日前')).toBeUndefined()
    expect(ruleOf('每年六月、十一月')).toMatchObject({ day: null, inMonths: [6, 11] })
    expect(ruleOf('每年第二季度')).toMatchObject({ months: 12, day: null, inMonths: [6] })
    expect(ruleOf('每年上半年')).toMatchObject({ months: 12, day: null, inMonths: [6] })
    expect(ruleOf('每年6月中旬')).toMatchObject({ months: 12, day: 20, inMonths: [6] })
    expect(ruleOf('每季度首月10日前')).toMatchObject({ months: 3, day: 10, inMonths: [1] })
    expect(ruleOf('每半年首月10日前')).toMatchObject({ months: 6, day: 10, inMonths: [1] })
    for (const words of [
      '每周',
      '每月10日、25日前',
      '每月初',
      '每季度次月10日前',
      '每年13月',
      '每年4月15日、10月20日前',
      '每年3月至5月',
    ]) {
      expect(ruleOf(words), words).toBeUndefined()
      expect(parseDeadline(words, 2023)?.doubt, words).toMatch(/照录原文$/)
    }
  })

  test('what goes on, and when work begins, are kept in their words', () => {
    expect(parseDeadline('2023年6月底前，持续到2024年')).toMatchObject({
      date: '2023-06-30',
      goesOn: '持续到2024年',
    })
    expect(parseDeadline('长期坚持，2023年6月底前完成制度建设')).toMatchObject({
      date: '2023-06-30',
      goesOn: '长期坚持',
    })
    expect(parseDeadline('即日起至2023年12月底')).toMatchObject({ begins: '即日起' })
    expect(parseDeadline('2021年7月1日起施行，12月底前完成')).toMatchObject({
      date: '2021-12-31',
      begins: '2021年7月1日起施行',
    })
    expect(parseDeadline('持续推进至2025年底')).not.toHaveProperty('goesOn')
  })

  test('parts are numbered in several ways', () => {
    for (const words of [
      '①6月底前完成；②9月底前完成',
      '（1）6月底前；（2）9月底前',
      '6月和9月底前',
    ])
      expect(
        parseDeadline(words, 2023)?.milestones?.map(({ date }) => date),
        words,
      ).toEqual(['2023-06-30', '2023-09-30'])
    expect(parseDeadline('3、6、9月底前', 2023)).toBeNull()
  })

  test('years are carried from one deadline to the next, and a turn of the year is told', () => {
    expect(parseDeadline('2023年10月底前开工，次年3月底前完工')).toMatchObject({
      date: '2024-03-31',
      doubt: null,
    })
    expect(parseDeadline('2023年10月底前开工，3月底前完工')?.doubt).toBe(
      '后一时限2023-03-31早于前一时限2023-10-31，疑为2024-03-31（推定）',
    )
    expect(parseDeadline('6月底前初稿，2023年9月底前定稿')).toMatchObject({
      date: '2023-09-30',
      doubt: '原文未写年份，按2023年读',
    })
    expect(parseDeadline('2019年以来推进，5月底前完成')).toBeNull()
  })

  test('a time from an event beside a day is told', () => {
    expect(parseDeadline('2023年6月底前出台，出台后20个工作日内公布')).toMatchObject({
      date: '2023-06-30',
      doubt: '另有“20个工作日内”，没有确定的日期',
    })
  })
})

test.each([
  ['1 2月底前', '原文未写年份，按2023年读；原文数字中有空白，连起来读作“12月底前”'],
  ['2003年6月底前', '原文年份为2003年，与2023年相差很远，照原文读，疑为2023年之误（推定）'],
  ['暂定2023年6月底前', '原文写“暂定”，时限可能变动'],
  ['2022年新增就业1000人', '原文无“前”“底”等字，按2022-12-31前读'],
  ['2023年6月30前', '原文缺“日”字，按2023-06-30前读'],
  ['明年底前', '原文写“明年”，按2024年读'],
  ['2023年6月中', '原文只写大致时间，按2023-06-15前读'],
])('%s is read with a doubt', (words, doubt) => {
  expect(parseDeadline(words, 2023)).toMatchObject({ doubt })
})

test('words that are a deadline’s alone are known without a column', () => {
  const alone = ['2020年8月底前', '4月底前开工建设，10月底前完工', '长期坚持', '春节前', '每月']
  expect(alone.every(isDeadlineWording)).toBe(true)
  const others = ['8月底前零就业家庭清零', '编制25个清单', '区司法局', '日常办', '2020年公报']
  expect(others.some(isDeadlineWording)).toBe(false)
  expect(['每季度末', '自印发之日起20个工作日内', '立行立改'].every(soundsLikeDeadline)).toBe(true)
})
