/*
 * Why not fflate's filter: it tells no lock, and of a part of 5 KB that calls itself 100 bytes long
 * it gives the first 100 without a word.
 */

/** A part of a zip as its directory lists it: where it stands, its sizes, and its check sum. */
export interface ZipPart {
  readonly name: string
  readonly at: number
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly locked: boolean
  readonly sum: number
}

const endSize = 22
const lineSize = 46
const longestRemark = 0xffff
const [endMark, lineMark] = [0x06054b50, 0x02014b50]

/**
 * The parts that a zip's directory lists, of which there may be `most`; their number where there
 * are more, and null where there is no directory whole.
 */
export function readDirectory(bytes: Uint8Array, most: number): readonly ZipPart[] | number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > most) return count
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n += 1) {
    if (at + lineSize > end || view.getUint32(at, true) !== lineMark) return null
    const nameEnd = at + lineSize + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + lineSize, nameEnd)),
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      sum: view.getUint32(at + 16, true),
    })
    at = next
  }
  return parts
}

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - endSize
  for (let end = last; end >= 0 && end >= last - longestRemark; end -= 1)
    if (view.getUint32(end, true) === endMark) return end
  return null
}

/** Whether parts lie one behind another: a zip in which two share their bytes is made to swell. */
export function areApart(parts: readonly ZipPart[]): boolean {
  let end = 0
  return [...parts]
    .sort((a, b) => a.at - b.at)
    .every(({ at, packed }) => {
      const isApart = at >= end
      end = at + packed
      return isApart
    })
}

const saidElsewhere = 0xffffffff

/**
 * Whether sizes can be true and stand in the directory itself, and the way of packing is known:
 * stored or deflated.
 */
export function isSound({ packed, unpacked, method, at }: ZipPart, length: number): boolean {
  return (
    packed > 0 &&
    unpacked > 0 &&
    unpacked < saidElsewhere &&
    at + packed < length &&
    (method === 8 || (method === 0 && packed === unpacked))
  )
}
