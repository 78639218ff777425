// What is told of a deadline that was read with a doubt, and of one that cannot be read.

import type { Day } from '@/model/day'
import type { Point } from './point'
import type { YearPart } from './yearPart'

/** A deadline's day as its doubt names it: 2022年9月底前, 2021-03-31前. */
export function dayWords({ precision }: YearPart, date: Day): string {
  return precision === 'month'
    ? `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月底前`
    : `${date}前`
}

/** What is doubtful in the writing of a period that is read as a day; in Chinese. */
export function writingDoubts({ part, mark, ...point }: Point, date: Day): readonly string[] {
  const read = dayWords(part, date)
  const told: string[] = []
  if (part.oddity === 'month-word') told.push(`原文缺“月”字，按${read}读`)
  else if (part.oddity === 'day-word') told.push(`原文缺“日”字，按${read}读`)
  else if (part.oddity === 'dotted') told.push(`原文以点或横线分开月日，按${read}读`)
  else if (part.oddity === 'vague') told.push(`原文只写大致时间，按${read}读`)
  else if (mark === 'before' && !part.hasEnd) told.push(`原文写“前”而无“底”字，按${read}读`)
  if (part.festival !== undefined && mark !== 'before')
    told.push(`原文写“${part.festival}”，按历书的${date}读`)
  else if (part.festival !== undefined)
    told.push(`原文写“${part.festival}前”，按历书取节日前一天，读作${date}`)
  if (point.isAbout) told.push(`原文只写大致时间，按${read}读`)
  if (point.isMidnight) told.push(`原文写“0时前”，按前一天${date}读`)
  return told
}
