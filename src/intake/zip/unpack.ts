import type { ZipPart } from './directory'

/** A part unpacked, or why it is not: larger than it says, or broken. */
export type Unpacked = Uint8Array | 'larger' | 'broken'

/** Bytes unpacked at once: few enough that what grows beyond all measure is stopped in time. */
const piece = 4096

/** Unpacks a part that is sound by the directory, counting what comes of it meanwhile. */
export async function unpackPart(bytes: Uint8Array, part: ZipPart): Promise<Unpacked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.at + 30 > bytes.length) return 'broken'
  const from =
    part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(from, from + part.packed)
  const unpacked = part.method === 0 ? packed : await inflated(packed, part.unpacked)
  if (typeof unpacked === 'string') return unpacked
  if (unpacked.length !== part.unpacked) return 'broken'
  // Some programs write no sum at all.
  return part.sum === 0 || part.sum === checkSum(unpacked) ? unpacked : 'broken'
}

/** Bytes inflated, of `size` at most. */
export async function inflated(packed: Uint8Array, size: number): Promise<Unpacked> {
  const { Inflate } = await import('fflate')
  const whole = new Uint8Array(size)
  let filled = 0
  let isLarger = false
  try {
    const inflate = new Inflate(data => {
      isLarger ||= filled + data.length > size
      if (!isLarger) whole.set(data, filled)
      filled += data.length
    })
    for (let at = 0; at < packed.length && !isLarger; at += piece)
      inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  } catch {
    return isLarger ? 'larger' : 'broken'
  }
  return isLarger ? 'larger' : whole.subarray(0, filled)
}

/** The remainder that each byte leaves in a check sum (CRC-32). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 255] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
