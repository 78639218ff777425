// The year of a period: the one written, else that of the words around it, else the one known.

import { yearDigits } from '@/model/day'
import { isUsualYear, usualYearsWords } from '@/model/usualYears'
import type { YearWord } from './point'

/** A year, and what is doubtful in taking it, in Chinese. */
export interface TakenYear {
  readonly year: number
  readonly doubt: string | null
}

/** The years that a word without digits may refer to. */
export interface YearContext {
  /** The year of the period before in the same wording. */
  readonly previous: number | null
  /** A year written further on in the same wording. */
  readonly next: number | null
  readonly known: number | undefined
}

/** The year of a period; null where none is known. */
export function takenYear(word: YearWord | null, context: YearContext): TakenYear | null {
  const { previous, next, known } = context
  if (word === null) {
    if (previous !== null) return { year: previous, doubt: null }
    const year = known !== undefined && (next === null || known <= next) ? known : next
    return year === null || year === 0 ? null : { year, doubt: unwritten(year) }
  }
  if ('year' in word) return { year: word.year, doubt: writtenDoubt(word) }
  const base = word.kind === 'following' ? (previous ?? known) : known
  if (base === undefined) return null
  const year = base + word.later
  if (word.later === 0) return { year, doubt: unwritten(year) }
  const isCertain = word.kind === 'following' && previous !== null
  return { year, doubt: isCertain ? null : `原文写“${word.words}”，按${year}年读` }
}

function writtenDoubt({ kind, year }: Extract<YearWord, { readonly year: number }>): string | null {
  if (kind === 'short') return `原文年份只有两位，按${year}年读`
  return kind === 'letter' ? `原文年份以字母O作“〇”，按${year}年读` : null
}

function unwritten(year: number): string {
  return `原文未写年份，按${yearDigits(year)}年读`
}

/** Years off the one that is known within which a document has its deadlines. */
const nearYears = 18

/**
 * Whether a year may be a slip (2202 for 2022): it is none that plans are made for, nor near the one
 * that is known.
 */
export function isYearDoubtful(inYear: number, knownYear?: number): boolean {
  const isNear = knownYear !== undefined && Math.abs(inYear - knownYear) <= nearYears
  return !isUsualYear(inYear) && !isNear
}

/** What is told of a usual year that is far off the known one; null where it is near. */
export function farDoubt(inYear: number, known: number | undefined): string | null {
  if (known === undefined) return null
  if (isSwapped(inYear, known))
    return `原文年份为${yearDigits(inYear)}年，照原文读，疑为${known}年之误（推定）`
  if (Math.abs(inYear - known) <= nearYears) return null
  const likely = likelyYear(inYear, known)
  const guess = likely === null ? '' : `，疑为${likely}年之误（推定）`
  return `原文年份为${yearDigits(inYear)}年，与${known}年相差很远，照原文读${guess}`
}

/** What is told of a doubtful year, with the likely one where a slip of digits explains it. */
export function yearDoubt(inYear: number, knownYear?: number): string {
  const likely = knownYear === undefined ? null : likelyYear(inYear, knownYear)
  const guess = likely === null ? '' : `，疑为${likely}年之误（推定）`
  return `原文年份为${yearDigits(inYear)}年，不在${usualYearsWords}之内，照原文读${guess}`
}

/** Whether two years have the same digits in another order (2032 for 2023). */
function isSwapped(inYear: number, known: number): boolean {
  return (
    inYear !== known &&
    slipCost(yearDigits(inYear), yearDigits(known)) === 1 &&
    [...yearDigits(inYear)].sort().join('') === [...yearDigits(known)].sort().join('')
  )
}

/** Years off the known one among which a slip is sought. */
const sought = 5

/** The year near the known one that digits changed places or one wrong digit make of a year. */
function likelyYear(inYear: number, known: number): number | null {
  const near = Array.from({ length: 2 * sought + 1 }, (_, at) => known - sought + at)
  const slips = near
    .map(year => ({ year, cost: slipCost(yearDigits(inYear), yearDigits(year)) }))
    .filter(({ cost }) => cost <= 2)
    .sort((a, b) => a.cost - b.cost || Math.abs(a.year - known) - Math.abs(b.year - known))
  return slips[0]?.year ?? null
}

/** How many slips part two years: neighbours that changed places, other digits wrong. */
function slipCost(digits: string, other: string): number {
  let cost = 0
  for (let at = 0; at < other.length; at += 1) {
    if (digits.charAt(at) === other.charAt(at)) continue
    cost += 1
    const [a, b] = [digits.slice(at, at + 2), other.slice(at, at + 2)]
    if (a.length === 2 && a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0)) at += 1
  }
  return cost
}
