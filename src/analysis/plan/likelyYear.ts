// Which year was likely meant by one that lies far off: an inference, made only where one slip of
// the hand turns the one into the other.

import { yearDigits } from '@/model/day'

/** Where the items of each sound year stand in a plan: places in rising order. */
export type YearPlaces = ReadonlyMap<number, readonly number[]>

/** Years in which a plan falls due whose own heading and deadlines name none that is sound. */
const guessedYears = { first: 1984, last: 2060 } as const

type Slip = (written: string, meant: string) => boolean

/**
 * The plan's year that a slip would turn into the one written: with its digits in another order, one
 * lost or one another; of several the one nearest in the text. Null where none is.
 */
export function likelyYear(places: YearPlaces, at: number, written: string): number | null {
  for (const isSlip of [isReordered, hasLostDigit, hasOtherDigit]) {
    const meant = [...places].filter(([year]) => isSlip(written, yearDigits(year)))
    const near = meant.map(([year, where]) => ({ year, apart: distanceTo(where, at) }))
    const [nearest] = near.sort((a, b) => a.apart - b.apart)
    if (nearest) return nearest.year
  }
  return null
}

/** The one of some years that a slip would turn into the one written; null for none or several. */
export function onlyLikelyYear(years: readonly number[], written: string): number | null {
  return onlyBySlips(years, written, [isReordered, hasLostDigit, hasOtherDigit])
}

/**
 * The one year of our time that a slip would turn into the one written, two neighbouring digits
 * swapped, one lost or one another; null for none or several.
 */
export function guessedYear(written: string): number | null {
  const { first, last } = guessedYears
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const isNear: Slip = (one, meant) => hasSwappedDigits(one, meant) || hasLostDigit(one, meant)
  const isFarther: Slip = (one, meant) => isReordered(one, meant) || hasOtherDigit(one, meant)
  return onlyBySlips(years, written, [isNear, isFarther])
}

/** The one year by the first kind of slip that explains any. */
function onlyBySlips(
  years: readonly number[],
  written: string,
  slips: readonly Slip[],
): number | null {
  for (const isSlip of slips) {
    const [meant, ...others] = years.filter(year => isSlip(written, yearDigits(year)))
    if (meant !== undefined) return others.length === 0 ? meant : null
  }
  return null
}

/** How far the nearest of some places, in rising order, lies from one. */
function distanceTo(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? at) < at) low = middle + 1
    else high = middle
  }
  return Math.min(at - (places[low - 1] ?? -Infinity), (places[low] ?? Infinity) - at)
}

/** 2202 for 2022. */
function isReordered(written: string, meant: string): boolean {
  return [...written].sort().join('') === [...meant].sort().join('')
}

/** 2202 for 2022, but not 0202 for 2020. */
function hasSwappedDigits(written: string, meant: string): boolean {
  const [first = -1, second = -1, ...others] = differences(written, meant)
  return (
    others.length === 0 &&
    second === first + 1 &&
    written[first] === meant[second] &&
    written[second] === meant[first]
  )
}

/** 0202 for 2022: a digit lost, a nought put before the rest. */
function hasLostDigit(written: string, meant: string): boolean {
  if (!written.startsWith('0')) return false
  const left = written.slice(1)
  return [0, 1, 2, 3].some(place => meant.slice(0, place) + meant.slice(place + 1) === left)
}

/** 2122 for 2022. */
function hasOtherDigit(written: string, meant: string): boolean {
  return differences(written, meant).length === 1
}

/** The places at which two years have other digits. */
function differences(written: string, meant: string): readonly number[] {
  return [0, 1, 2, 3].filter(place => written[place] !== meant[place])
}
