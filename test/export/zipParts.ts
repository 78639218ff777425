import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A part of a zip: its name, what it unpacks to, and what the directory says instead of the truth.
 */
export interface Part {
  readonly name: string
  readonly text: string | Uint8Array
  readonly size?: number
  readonly flags?: number
  readonly method?: number
}

/** A zip made by hand, so that it can lie. */
export function zip(parts: readonly Part[]): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, size, flags = 0x800, method = 8 } of parts) {
    const data = Buffer.from(text)
    const packed = method === 8 ? deflateRawSync(data) : data
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(method, 8)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size ?? data.length, 22)
    head.writeUInt16LE(title.length, 26)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(flags, 8)
    head.copy(line, 10, 8, 28)
    line.writeUInt16LE(title.length, 28)
    line.writeUInt32LE(at, 42)
    local.push(head, title, packed)
    directory.push(line, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, ...directory, end]))
}

/** The parts of a zip without remarks, unpacked. */
export function unzip(bytes: Uint8Array): Part[] {
  const data = Buffer.from(bytes)
  const end = data.length - 22
  let at = data.readUInt32LE(end + 16)
  return Array.from({ length: data.readUInt16LE(end + 10) }, () => {
    const nameEnd = at + 46 + data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + 46, nameEnd)
    const head = data.readUInt32LE(at + 42)
    const from = head + 30 + data.readUInt16LE(head + 26) + data.readUInt16LE(head + 28)
    const packed = data.subarray(from, from + data.readUInt32LE(at + 20))
    const text = data.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    return { name, text: text.toString('utf8') }
  })
}
