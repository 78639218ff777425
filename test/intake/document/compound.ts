// A compound file (OLE2), made by hand.

const size = 512
const [free, end] = [0xffffffff, 0xfffffffe]

/** The bytes of a compound file with streams of these names, each with its content. */
export function compound(
  names: readonly string[],
  content: (name: string) => Uint8Array = () => new Uint8Array(4096),
): Uint8Array {
  const streams = names.map(name => ({ name, bytes: padded(content(name)) }))
  const entries = Math.ceil((streams.length + 1) / 4) * 4
  const directorySectors = entries / 4
  // The table of sectors stands first, then the directory, then the streams.
  const fat = new Uint32Array(size / 4).fill(free)
  fat[0] = 0xfffffffd
  chain(fat, 1, directorySectors)
  let at = 1 + directorySectors
  const starts = streams.map(({ bytes }) => {
    const start = at
    chain(fat, start, bytes.length / size)
    at += bytes.length / size
    return start
  })
  const head = Buffer.alloc(size)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.writeUInt16LE(62, 0x18)
  head.writeUInt16LE(3, 0x1a)
  head.writeUInt16LE(0xfffe, 0x1c)
  head.writeUInt16LE(9, 0x1e)
  head.writeUInt16LE(6, 0x20)
  head.writeUInt32LE(1, 0x2c)
  head.writeUInt32LE(1, 0x30)
  // No stream is so small that it would lie among the small ones.
  head.writeUInt32LE(0, 0x38)
  head.writeUInt32LE(end, 0x3c)
  head.writeUInt32LE(end, 0x44)
  for (let place = 0x4c; place < size; place += 4)
    head.writeUInt32LE(place === 0x4c ? 0 : free, place)
  const directory = Buffer.concat([
    entry('Root Entry', { type: 5, child: 1 }),
    ...streams.map(({ name, bytes }, n) =>
      entry(name, {
        type: 2,
        right: n + 1 < streams.length ? n + 2 : free,
        start: starts[n] ?? 0,
        size: content(name).length || bytes.length,
      }),
    ),
    Buffer.alloc((entries - streams.length - 1) * 128),
  ])
  const table = Buffer.from(fat.buffer)
  return new Uint8Array(
    Buffer.concat([head, table, directory, ...streams.map(({ bytes }) => bytes)]),
  )
}

function padded(bytes: Uint8Array): Buffer {
  const length = Math.max(size, Math.ceil(bytes.length / size) * size)
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)])
}

function chain(fat: Uint32Array, start: number, count: number): void {
  for (let n = 0; n < count; n += 1) fat[start + n] = n + 1 < count ? start + n + 1 : end
}

interface Fields {
  readonly type: number
  readonly child?: number
  readonly right?: number
  readonly start?: number
  readonly size?: number
}

function entry(name: string, fields: Fields): Buffer {
  const { type, child = free, right = free, start = end, size: length = 0 } = fields
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt32LE(free, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(length, 120)
  return bytes
}
