import { countSign } from './signs'

/** Fields of text laid end to end, sign by sign. */
export interface Haystack {
  signs: Uint16Array
  length: number
  readonly ends: number[]
}

/** A haystack without a field. */
export function newHaystack(): Haystack {
  return { signs: new Uint16Array(1024), length: 0, ends: [0] }
}

/** Lays a field at the end of a haystack, which grows as it must. */
export function append(stack: Haystack, words: string): void {
  const from = stack.length
  const to = from + words.length
  if (to > stack.signs.length) {
    const wider = new Uint16Array(Math.ceil(to * 1.5))
    wider.set(stack.signs)
    stack.signs = wider
  }
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charCodeAt(at)
    stack.signs[from + at] = sign
    countSign(sign)
  }
  stack.length = to
  stack.ends.push(to)
}

/**
 * The field that holds a place, of those from `field` on: it is near as a rule, so the steps
 * double.
 */
export function fieldAt(ends: readonly number[], at: number, field: number): number {
  let low = field
  let step = 1
  while ((ends[low + step] ?? Infinity) <= at) {
    low += step
    step *= 2
  }
  let high = low + step
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low
}
