// What is packed in a PDF, unpacked and thrown away before a library builds anything of it: a
// thousand bytes may be a million.
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'

/** Bytes before a stream in which its dictionary is sought. */
const dictionary = 600
/** Bytes unpacked at once. */
const piece = 4096

/** Where the streams of a PDF go beyond what is read of them; null where they do not. */
export async function streamExcess(bytes: Uint8Array): Promise<Excess | null> {
  const { unpacked: most, pictures, streams: mostStreams, savedStates } = documentBounds
  const { Inflate } = await import('fflate')
  let [words, images, streams] = [0, 0, 0]
  /** Up to where unpacked streams were read: one without an end runs into all that follow. */
  let read = 0
  for (const { from, to, head } of streamsIn(bytes)) {
    streams += 1
    if (streams > mostStreams) return excessOf('streams', streams, mostStreams)
    const states = new SavedStates()
    if (!head.includes('FlateDecode')) {
      if (!head.includes('/Filter')) states.read(bytes.subarray(Math.max(from, read), to))
      read = Math.max(read, to)
      if (states.deepest > savedStates) return excessOf('states', states.deepest, savedStates)
      continue
    }
    // Packed twice, nobody knows how much it is.
    if (/FlateDecode[\s\S]*FlateDecode/.test(head)) return excessOf('unpacked', most + 1, most)
    const isImage = /\/Subtype\s*\/Image/.test(head)
    const inflate = new Inflate(data => {
      if (isImage) images += data.length
      else {
        words += data.length
        states.read(data)
      }
    })
    try {
      // Two bytes of a zlib header come first.
      for (let at = from + 2; at < to; at += piece) {
        inflate.push(bytes.subarray(at, Math.min(at + piece, to)), at + piece >= to)
        if (states.deepest > savedStates) return excessOf('states', states.deepest, savedStates)
        if (words > most) return excessOf('unpacked', words, most)
        if (images > pictures) return excessOf('unpacked', images, pictures)
      }
    } catch {
      // Encrypted, or broken: the library says so.
    }
  }
  return null
}

/**
 * How deep the states of a stream's drawing are nested: q saves all that is set, Q takes it back. The
 * library copies what is saved at each, however deep.
 */
class SavedStates {
  deepest = 0
  private depth = 0

  read(bytes: Uint8Array): void {
    for (let at = 1; at < bytes.length; at += 1) {
      const sign = bytes[at]
      if (sign !== 0x71 && sign !== 0x51) continue
      if ((bytes[at - 1] ?? 0) > 0x20 || (bytes[at + 1] ?? 0) > 0x20) continue
      this.depth += sign === 0x71 ? 1 : this.depth > 0 ? -1 : 0
      this.deepest = Math.max(this.deepest, this.depth)
    }
  }
}

interface Stream {
  readonly from: number
  readonly to: number
  readonly head: string
}

function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  let isEnded = true
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 6)) {
    const isEnd = String.fromCharCode(...bytes.subarray(Math.max(0, at - 3), at)) === 'end'
    if (isEnd) continue
    let from = at + 6
    if (bytes[from] === 13) from += 1
    if (bytes[from] === 10) from += 1
    const end: number = isEnded ? find(bytes, 'endstream', from) : -1
    isEnded = end >= 0
    const to = isEnded ? end : bytes.length
    const head = String.fromCharCode(...bytes.subarray(Math.max(0, at - dictionary), at))
    yield { from, to, head: head.slice(head.lastIndexOf(' obj') + 1) }
    if (isEnded) at = end
  }
}

function find(bytes: Uint8Array, sign: string, from: number): number {
  const first = sign.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1
    while (n < sign.length && bytes[at + n] === sign.charCodeAt(n)) n += 1
    if (n === sign.length) return at
  }
  return -1
}
