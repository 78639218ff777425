// What comes again: 每月28日前, 每季度末月20日前, 按年, 一季度一次.

import type { Recurrence } from '@/model/plan'
import { numberFrom, twoDigits } from './numerals'
import { matchAt } from './plainText'

/**
 * A rule as found; `months` is null where it is none of months (每周), `isExact` false where the rule
 * says less than the words (每月10日、25日前).
 */
export interface FoundRecurrence extends Pick<Recurrence, 'day' | 'inMonths'> {
  readonly end: number
  readonly months: Recurrence['months'] | null
  readonly isExact: boolean
}

const each = '(?:每间?隔?(?:(?<count>[一二两三四五六]|\\d{1,2})?个?)?|按|逐)'
const period = '(?<period>月份?|季度?|半年度?|年度?|周|星期|旬|工作日|日(?!常)|天)'
/** What is done once in a period: 一月一次, 一季度一报. */
const times = '(?:[一两二三四1-4]次|一?(?:报|评|通报|考核|调度|总结|公示))'
const rules: readonly RegExp[] = [
  new RegExp(`${each}${period}`, 'y'),
  new RegExp(`(?:一|1)个?(?<period>月|季度?|半年|年|周)(?:至少|不少于)?${times}`, 'y'),
  /(?<period>月|季|年|周|天)\k<period>(?=[,.;。、报评有见]|$)/y,
  /(?<![\d一二三四五六七八九十本上下当该前])(?<period>月|季)度(?=$|[,;。、]|报|通报|末)/y,
  /(?<![\d一二三四本上下当该])(?<period>季)(?=末(?:$|[,;。、前月]|\d))/y,
  /(?<count>双)(?<period>月)/y,
  /次(?<period>月)(?=\d)/y,
  /(?<period>半年)(?:一次|报|评)/y,
  /(?<!不)定期|每(?:学期|学年|批|次|届|轮)/y,
]

const before = '(?:之前|以前|前)?'
const nextPeriod = '(?:的?(?<next>次月|次季度?))?'
const firstMonth = '(?<first>首月|第一个?月|初)'
const lastMonth = '(?:最后一个?月|第三个?月|末月|月?[底末])'
const dayRange = `(?:${twoDigits}[日号]?[-~至到](?=\\d))?`
const dayOrThird =
  '(?:(?<third>[上中下]旬)|' + `(?<day>${twoDigits})[日号]?(?=[日号前]|之前|以前)[日号]?)?`
const moreDays = `(?<more>(?:[、和](?:${twoDigits})[日号]){1,3})?`
/** The day within a period of months: 首月10日前, 末月20日前, 最后一个月中旬. */
const dayOfPeriod = new RegExp(
  `${nextPeriod}(?:${firstMonth}|${lastMonth})?的?${dayRange}${dayOrThird}${moreDays}[底末]?${before}`,
  'y',
)

const monthOfYear = `${twoDigits}月份?(?:${twoDigits}[日号])?底?`
const monthsOfYear = `(?:${twoDigits}[、和及]){0,11}${monthOfYear}(?:[、和及]${monthOfYear}){0,11}`
const partOfYear = '(?:[第一二三四1-4]{1,2}季度|[上下]半年)'
/** The day within a year: 3月、11月底, 1月15日前, 第二季度. */
const dayOfYear = new RegExp(
  `的?(?:(?<dates>${monthsOfYear})|(?<part>${partOfYear}))?(?<third>[上中下]旬)?(?:年?[底末终])?${before}`,
  'y',
)
const datesOfYear = new RegExp(`(${twoDigits})(?:月份?(?:(${twoDigits})[日号])?)?`, 'g')
/** What follows a day where it is only one of more: 3月至5月. */
const goesOn = /[-~至到、和及—]\d/y

/** The rule at a place; null where none is. */
export function recurrenceAt(text: string, at: number): FoundRecurrence | null {
  for (const pattern of rules) {
    const match = matchAt(pattern, text, at)
    if (match) return withDay(text, at + match[0].length, match.groups ?? {})
  }
  return null
}

function withDay(
  text: string,
  at: number,
  { period = '', count }: Readonly<Record<string, string | undefined>>,
): FoundRecurrence {
  const number = count === '双' ? 2 : numberFrom(count ?? '一')
  const months = monthsOf(period.replace(/[度份]/, ''), number ?? 1)
  if (months === null) return { end: at, months, day: null, isExact: false }
  const rule = period.startsWith('年') ? ofYear(text, at) : ofPeriod(text, at, months)
  const isExact = rule.isExact && matchAt(goesOn, text, rule.end) === null
  return { ...rule, months, isExact }
}

/** The last day of each third of a month; null for the month's own. */
const thirds: Readonly<Record<string, number | null>> = { 上旬: 10, 中旬: 20, 下旬: null, 初: 10 }

type DayFound = Omit<FoundRecurrence, 'months'>

function ofPeriod(text: string, at: number, months: Recurrence['months']): DayFound {
  const match = matchAt(dayOfPeriod, text, at)
  const { day, third, first, next, more } = match?.groups ?? {}
  const isFirst = first !== undefined && first !== '初' && months > 1
  // 每季度次月 may be the second of three or the one after them.
  const isClear = (next === undefined || isFirst || months === 1) && first !== '初'
  return {
    end: at + (match?.[0].length ?? 0),
    day: day === undefined ? (thirds[third ?? first ?? ''] ?? null) : numberFrom(day),
    ...(isFirst ? { inMonths: [1] } : {}),
    isExact: isClear && more === undefined,
  }
}

/** 每年1月15日前, 每年3月、11月: on the same day of each month, or the rule says less than the words. */
function ofYear(text: string, at: number): DayFound {
  const match = matchAt(dayOfYear, text, at)
  const { dates = '', part, third } = match?.groups ?? {}
  const found = [...dates.matchAll(datesOfYear)]
  const months =
    part === undefined ? found.map(([, month = '']) => numberFrom(month) ?? 0) : [endOfPart(part)]
  const days = new Set(found.map(([, , day]) => (day === undefined ? null : numberFrom(day))))
  const [day = null] = days
  const isReal = months.every(month => month >= 1 && month <= 12) && (day ?? 1) <= 31
  const isLast = months.length === 0 || (months.length === 1 && months[0] === 12)
  return {
    end: at + (match?.[0].length ?? 0),
    day: third === undefined ? day : (thirds[third] ?? null),
    ...(isLast || !isReal ? {} : { inMonths: [...new Set(months)].sort((a, b) => a - b) }),
    isExact: isReal && days.size <= 1 && (day === null || day >= 1),
  }
}

/** The last month of a part of the year: 第二季度, 上半年. */
function endOfPart(part: string): number {
  if (part.endsWith('半年')) return part.startsWith('上') ? 6 : 12
  return (numberFrom(part.replace(/第|季度/g, '')) ?? 4) * 3
}

function monthsOf(period: string, count: number): Recurrence['months'] | null {
  const unit = { 月: 1, 季: 3, 半年: 6, 年: 12 }[period]
  const months = unit === undefined ? null : unit * count
  return months === 1 || months === 3 || months === 6 || months === 12 ? months : null
}
