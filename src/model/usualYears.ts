// The years in which a plan of work can sensibly have its days, and the years that a plan's own
// heading names. A day outside is doubtful wherever it was read.

import type { Day } from './day'
import { memo } from './memo'
import type { Plan } from './plan'

/** The first and the last year that plans of work name; MS Project keeps days of these alone. */
const usualYears = { first: 1984, last: 2149 } as const

/** The first and the last day of these years. */
export const usualDays: { readonly first: Day; readonly last: Day } = {
  first: `${usualYears.first}-01-01`,
  last: `${usualYears.last}-12-31`,
}

/** Whether a plan of work can sensibly name a year. */
export function isUsualYear(year: number): boolean {
  return year >= usualYears.first && year <= usualYears.last
}

/** 2022年, 2022年度, 2021—2023年, 〔2022〕, (2022). */
const namedYears =
  /(?<!\d)(?:(\d{4})[-–—~至到](\d{4})(?=年)|(\d{4})(?=年)|(?<=[〔[(])(\d{4})(?=[〕\])]))/g

/** 十四五 is the years 2021 to 2025. */
const fiveYears = /十([一二三四五六七八九])五/g
const firstOfTenthFive = 2001

/** The years that a plan's title and annex name, each once, rising. */
export const headingYears = memo(({ title, annex }: PlanHeading): readonly number[] => {
  const text = [annex, title].map(words => withDigits(plain(words))).join('\n')
  const named = [...text.matchAll(namedYears)].flatMap(([, from, to, alone, bracketed]) =>
    yearsFrom(Number(from ?? alone ?? bracketed), Number(to ?? alone ?? bracketed)),
  )
  const planned = [...text.matchAll(fiveYears)].flatMap(([, digit = '']) => {
    const first = firstOfTenthFive + '一二三四五六七八九'.indexOf(digit) * 5 + 5
    return yearsFrom(first, first + 4)
  })
  return [...new Set([...named, ...planned])].sort((a, b) => a - b)
})

type PlanHeading = Pick<Plan, 'title' | 'annex'>

/** Years from one to another; both alone where they are too many to be a plan's. */
function yearsFrom(first: number, last: number): readonly number[] {
  const many = last - first + 1
  if (many < 1 || many > 50) return [first, last].filter(isHeadingYear)
  return Array.from({ length: many }, (_, at) => first + at).filter(isHeadingYear)
}

/** A slip in the heading says nothing of the deadlines. */
function isHeadingYear(year: number): boolean {
  return year >= 1900 && year <= usualYears.last
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** 二〇二二年 as 2022年. */
function withDigits(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, words =>
    [...words.replace(/[零○]/g, '〇')].map(word => '〇一二三四五六七八九'.indexOf(word)).join(''),
  )
}

/** The usual years in words: 1984—2149年. */
export const usualYearsWords = `${usualYears.first}—${usualYears.last}年`
