/*
 * Why not a streaming parser: @streamparser/json took 5.4 to 9.2 s to give the values of 100,000
 * items (79 MB) and checks none; this splits, parses and checks them in 5.5 to 7.7 s beside it.
 */

import { planBounds } from '@/model/bounds'

/** Some of the values in one list of a plan.json, in their order. */
export interface PlanPart {
  readonly key: string
  readonly values: readonly unknown[]
}

/**
 * A plan.json taken apart as it arrives. All throw where its bytes are no plain UTF-8 JSON object
 * that says each thing once: such a text is to be read whole.
 */
export interface PlanSplitter {
  /** The values of the top lists that have become whole with these bytes. */
  readonly push: (bytes: Uint8Array) => readonly PlanPart[]
  /** All that stands outside the top lists, each of which is empty here; as far as it has come. */
  readonly rest: () => Readonly<Record<string, unknown>>
  /** The same once every byte has come. */
  readonly end: () => Readonly<Record<string, unknown>>
}

const [quote, escape, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
]

/** Top lists at most: a plan.json has five, and what stands outside is looked at with each. */
const mostLists = 8

/**
 * Takes a plan.json apart without holding more than what is not yet whole: every sign that matters
 * is one byte of UTF-8, so it is read before it is decoded.
 */
export function planSplitter(): PlanSplitter {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const seen = new Set<string>()
  let held: Uint8Array = new Uint8Array(0)
  let outside = ''
  let depth = 0
  let quoted = false
  let key: string | null = null
  let parted = false

  /** What stands outside lists so far, with what is open closed. */
  function rest(): Readonly<Record<string, unknown>> {
    return outside === '' ? {} : objectOf(`${outside}]}`)
  }

  function end(): Readonly<Record<string, unknown>> {
    return objectOf(outside + decoder.decode(held))
  }

  function enter(): string {
    const name = Object.keys(rest()).pop()
    if (name === undefined || seen.has(name)) throw new Error('list repeated')
    seen.add(name)
    if (seen.size > mostLists) throw new Error('too many lists')
    parted = false
    return name
  }

  function valuesOf(text: string, last: boolean): readonly unknown[] {
    if (last && !parted && text.trim() === '') return []
    const list: unknown = JSON.parse(`[${text}]`)
    if (!Array.isArray(list) || list.length === 0) throw new Error('value missing')
    parted = true
    return list
  }

  function push(bytes: Uint8Array): readonly PlanPart[] {
    const parts: PlanPart[] = []
    const all = joined(held, bytes)
    let from = 0
    let cut = -1
    let at = held.length
    const take = (to: number, last: boolean): void => {
      const values = valuesOf(decoder.decode(all.subarray(from, to)), last)
      if (key !== null && values.length > 0) parts.push({ key, values })
      from = last ? to : to + 1
      cut = -1
    }
    for (; at < all.length; at += 1) {
      const byte = all[at]
      if (quoted || byte === quote) {
        const end = closingQuote(all, quoted ? at : at + 1)
        quoted = end < 0
        if (quoted) break
        at = end
      } else if (byte === openList || byte === openObject) {
        depth = deeper(depth)
        if (depth === 2 && byte === openList) {
          outside += decoder.decode(all.subarray(from, at + 1))
          from = at + 1
          key = enter()
        }
      } else if (byte === closeList || byte === closeObject) {
        depth -= 1
        if (depth === 1 && key !== null) {
          take(at, true)
          key = null
        }
      } else if (byte === comma && depth === 2 && key !== null) cut = at
    }
    if (cut >= 0) take(cut, false)
    held = all.slice(from)
    // Each is looked at again with all that comes after.
    if (held.length > planBounds.value || outside.length > planBounds.value)
      throw new Error('value too long')
    return parts
  }

  return { push, rest, end }
}

/**
 * Where a string ends that is open at a place, or -1: a quote behind an odd number of backslashes
 * stands in it. Most of a plan are strings, so they are passed over at one stroke.
 */
function closingQuote(bytes: Uint8Array, at: number): number {
  for (let end = bytes.indexOf(quote, at); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === escape) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}

function deeper(depth: number): number {
  if (depth >= planBounds.depth) throw new Error('too deep')
  return depth + 1
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('no object')
  return { ...value }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
