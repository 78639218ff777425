/** An entry of a zip's directory: where it stands there, and its part, in bytes. */
interface Entry {
  readonly at: number
  readonly length: number
  readonly name: string
  readonly offset: number
}

interface Directory {
  readonly entries: readonly Entry[]
  readonly start: number
  readonly end: number
}

/**
 * A zip with the text of one part changed; the other parts are not unpacked for it. It is one
 * without a remark at its end, as our libraries write it.
 */
export async function changePart(
  zip: Uint8Array,
  name: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const part = unzipSync(zip, { filter: one => one.name === name })[name]
  if (!part) throw new Error(`no part: ${name}`)
  const packed = strToU8(change(strFromU8(part)))
  return replaced(zip, zipSync({ [name]: packed }, { mtime: '1980-01-01T00:00:00' }))
}

/** A zip with the only part of another in the place of its own part of that name. */
function replaced(zip: Uint8Array, other: Uint8Array): Uint8Array {
  const { entries, start, end } = directoryOf(zip)
  const single = directoryOf(other)
  const [entry] = single.entries
  const old = entries.find(({ name }) => name === entry?.name)
  if (!entry || !old) throw new Error('no such part')
  const after = Math.min(
    start,
    ...entries.map(({ offset }) => offset).filter(offset => offset > old.offset),
  )
  const moved = single.start - (after - old.offset)
  const lines = entries.map(one =>
    one === old
      ? lineAt(other, entry, old.offset)
      : lineAt(zip, one, one.offset > old.offset ? one.offset + moved : one.offset),
  )
  const tail = zip.slice(end)
  const view = new DataView(tail.buffer)
  view.setUint32(
    12,
    lines.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  view.setUint32(16, start + moved, true)
  return joined([
    zip.subarray(0, old.offset),
    other.subarray(0, single.start),
    zip.subarray(after, start),
    ...lines,
    tail,
  ])
}

/** An entry's own bytes, that say its part stands elsewhere. */
function lineAt(zip: Uint8Array, { at, length }: Entry, offset: number): Uint8Array {
  const line = zip.slice(at, at + length)
  new DataView(line.buffer).setUint32(42, offset, true)
  return line
}

function directoryOf(zip: Uint8Array): Directory {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const entries: Entry[] = []
  let at = start
  for (let n = 0; n < count; n += 1) {
    const named = view.getUint16(at + 28, true)
    const length = 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      at,
      length,
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + named)),
      offset: view.getUint32(at + 42, true),
    })
    at += length
  }
  return { entries, start, end }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
