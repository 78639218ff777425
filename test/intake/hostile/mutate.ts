// Files changed by chance, the same of the same seed: what a bad disk, a bad program or somebody
// with bad intent makes of them.
import type { Part } from '../../export/zipParts'
import { unzip, zip } from '../../export/zipParts'

/** Numbers from 0 up to 1, the same again from the same seed. */
export type Chance = () => number

/** A small generator of numbers (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const below = (chance: Chance, most: number): number => Math.floor(chance() * most)
const oneOf = <T>(chance: Chance, list: readonly [T, ...T[]]): T =>
  list[below(chance, list.length)] ?? list[0]

/** No file grows beyond this, in bytes: bounds of size have tests of their own. */
const most = 300_000

type Change = (bytes: Buffer, chance: Chance) => Buffer

const flip: Change = (bytes, chance) => {
  const changed = Buffer.from(bytes)
  for (let n = 1 + below(chance, 8); n > 0; n -= 1)
    changed[below(chance, bytes.length)] = below(chance, 256)
  return changed
}

const cutOff: Change = (bytes, chance) => bytes.subarray(0, below(chance, bytes.length))

const takeOut: Change = (bytes, chance) => {
  const at = below(chance, bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(chance, 400))])
}

/** A stretch said again, now and then very often. */
const repeat: Change = (bytes, chance) => {
  const at = below(chance, bytes.length)
  const part = bytes.subarray(at, at + 1 + below(chance, oneOf(chance, [4, 40, 400])))
  const times = oneOf(chance, [2, 20, Math.floor(most / 4 / part.length)])
  const again = Array.from({ length: times }, () => part)
  return Buffer.concat([bytes.subarray(0, at), ...again, bytes.subarray(at)])
}

const tokens = [
  ...['[', '{', '"', '\\', ',', ':', ']', '}', 'null', '-0', '1e999', '9'.repeat(400), '2e53'],
  ...[
    '"__proto__":',
    '"constructor":{}',
    '\r',
    '\n',
    '\t',
    ';',
    "'=",
    '\u0000',
    '\u202e',
    '\ufeff',
  ],
  ...['<', '>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x>', '&amp;', '&x;', '<?x', '/>'],
  ...['<c r="XFD1048576"/>', '<row r="99999999"/>', '<mergeCell ref="A1:XFD9"/>', '<si/>', '</c>'],
  ...['（1）', '长期', '2021年8月底前', '序号', '责任单位', '0000-00-00', '2021-06-30T16:00:00Z'],
] as const

const splice: Change = (bytes, chance) => {
  const at = below(chance, bytes.length)
  const token = Buffer.from(tokens[below(chance, tokens.length)] ?? '')
  const times = oneOf(chance, [1, 1, 3, 50])
  return Buffer.concat([bytes.subarray(0, at), ...Array(times).fill(token), bytes.subarray(at)])
}

/** A stretch wrapped into itself: brackets in brackets, tags in tags. */
const nest: Change = (bytes, chance) => {
  const at = below(chance, bytes.length)
  const [open, close] = oneOf<readonly [string, string]>(chance, [
    ['[', ']'],
    ['{"a":', '}'],
    ['<a>', '</a>'],
    ['（', '）'],
    ['"', '"'],
  ])
  const depth = oneOf(chance, [3, 40, 40_000])
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(open.repeat(depth) + close.repeat(depth)),
    bytes.subarray(at),
  ])
}

/** One of the numbers in a text made another: huge, below nothing, or no number. */
const renumber: Change = (bytes, chance) => {
  const text = bytes.toString('latin1')
  const numbers = [...text.matchAll(/\d+/g)]
  const found = numbers[below(chance, numbers.length)]
  if (!found) return bytes
  const other = oneOf(chance, ['0', '-1', '4294967295', '9007199254740993', '1e308', '0.1', ''])
  const { index } = found
  return Buffer.from(text.slice(0, index) + other + text.slice(index + found[0].length), 'latin1')
}

const changes = [flip, cutOff, takeOut, repeat, splice, splice, nest, renumber] as const

function changed(bytes: Uint8Array, chance: Chance): Buffer {
  let result = Buffer.from(bytes)
  for (let n = 1 + below(chance, 3); n > 0; n -= 1)
    if (result.length > 0) result = Buffer.from(oneOf(chance, changes)(result, chance))
  return result.subarray(0, most)
}

/** A file changed by chance: of a zip, more often what is in it than its own bytes. */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip || chance() < 0.3) return new Uint8Array(changed(bytes, chance))
  const parts = unzip(bytes)
  const at = below(chance, parts.length)
  return zip(
    parts.flatMap((part, n): readonly Part[] => {
      if (n !== at) return [part]
      const kind = below(chance, 8)
      if (kind === 0) return []
      if (kind === 1) return [part, part]
      if (kind === 2) return [{ ...part, size: below(chance, 1000) }]
      return [{ ...part, text: changed(Buffer.from(part.text), chance) }]
    }),
  )
}
