// What comes again: 每月28日前, 每季度末月20日前, 按年, 一季度一次.

import type { Recurrence } from '@/model/plan'
import { numberFrom, twoDigits } from './numerals'
import { matchAt } from './plainText'

/** A rule as found; `months` is null where it is none of months (每周), `isExact` false where the
 * rule says less than the words (每年6月底前, 每季度首月10日前). */
export interface FoundRecurrence {
  readonly end: number
  readonly months: Recurrence['months'] | null
  readonly day: number | null
  readonly isExact: boolean
}

const each = '(?:每间?隔?(?:(?<count>[一二两三四五六]|\\d{1,2})?个?)?|按|逐)'
const period = '(?<period>月份?|季度?|半年度?|年度?|周|星期|旬|工作日|日(?!常)|天)'
const rules: readonly RegExp[] = [
  new RegExp(`${each}${period}`, 'y'),
  /(?:一|1)个?(?<period>月|季度?|半年|年|周)(?:至少|不少于)?(?:[一两二三四1-4]次|一?(?:报|评|通报|考核|调度|总结|公示))/y,
  /(?<period>月|季|年|周|天)\k<period>(?=[,.;。、报评有见]|$)/y,
  /(?<![\d一二三四五六七八九十本上下当该前])(?<period>月|季)度(?=$|[,;。、]|报|通报|末)/y,
  /(?<![\d一二三四本上下当该])(?<period>季)(?=末(?:$|[,;。、前月]|\d))/y,
  /(?<count>双)(?<period>月)/y,
  /次(?<period>月)(?=\d)/y,
  /(?<period>半年)(?:一次|报|评)/y,
  /(?<!不)定期|每(?:学期|学年|批|次|届|轮)/y,
]

const monthEnd = new RegExp(
  `(?:(?:的?次月|次季度?)(?<next>))?(?:(?<first>首月|第一个?月|初)|(?:最后一个?月|第三个?月|末月|月?[底末]))?` +
    `(?:的)?(?:${twoDigits}[日号]?[-~至到](?=\\d))?(?:(?<third>[上中下]旬)|(?<day>${twoDigits})[日号]?(?=[日号前]|之前|以前)[日号]?)?` +
    `(?<more>(?:[、和](?:${twoDigits})[日号]){1,3})?` +
    `(?:[底末])?(?<before>之前|以前|前)?`,
  'y',
)
const dayOfYear = new RegExp(
  `(?:的)?(?:(?<month>${twoDigits})月份?(?:(?<day>${twoDigits})[日号])?|(?<part>[第一二三四1-4]{1,2}季度|[上下]半年))?` +
    `(?<more>(?:[、和及]\\d{1,2}月份?(?:\\d{1,2}日)?底?){1,3})?(?:年?[底末终])?(?<before>之前|以前|前)?`,
  'y',
)

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
  if (period.startsWith('年')) return ofYear(text, at, months)
  const match = matchAt(monthEnd, text, at)
  const { day, third, first, next, more } = match?.groups ?? {}
  const thirds = { 上旬: 10, 中旬: 20, 初: 10 }[third ?? first ?? ''] ?? null
  const isOfLast = (first === undefined && next === undefined) || (months === 1 && first !== '初')
  return {
    end: at + (match?.[0].length ?? 0),
    months,
    day: day === undefined ? thirds : numberFrom(day),
    isExact: isOfLast && more === undefined,
  }
}

/** 每年12月20日前 is a rule of the year's last month; of another month the rule cannot say so. */
function ofYear(text: string, at: number, months: Recurrence['months']): FoundRecurrence {
  const match = matchAt(dayOfYear, text, at)
  const { month, day, part, more } = match?.groups ?? {}
  const isLast =
    (month === undefined || numberFrom(month) === 12) && part === undefined && more === undefined
  return {
    end: at + (match?.[0].length ?? 0),
    months,
    day: isLast && day !== undefined ? numberFrom(day) : null,
    isExact: isLast,
  }
}

function monthsOf(period: string, count: number): Recurrence['months'] | null {
  const unit = { 月: 1, 季: 3, 半年: 6, 年: 12 }[period]
  const months = unit === undefined ? null : unit * count
  return months === 1 || months === 3 || months === 6 || months === 12 ? months : null
}
