/**
 * Rows of a picture from top to bottom, as many at a time as are ready; a px is four bytes as a
 * canvas has them (red, green, blue, and one that is not looked at), taken as one number.
 */
export type PixelRows = AsyncIterable<Uint32Array>

/** What a PNG says of itself: its size in px, px to a metre, and words by their keys. */
export interface PngAbout {
  readonly width: number
  readonly height: number
  readonly perMetre: number
  readonly words: Readonly<Record<string, string>>
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/**
 * A PNG written as its rows come, so that a picture may be larger than any canvas and than memory;
 * the packing is the browser's own, or fflate's where it has none.
 */
export async function writePngRows(
  { width, height, perMetre, words }: PngAbout,
  rows: PixelRows,
): Promise<Blob> {
  const parts: Uint8Array[] = [
    signature,
    chunk('IHDR', header(width, height)),
    chunk('pHYs', density(perMetre)),
    ...Object.entries(words).map(([key, text]) => chunk('iTXt', international(key, text))),
  ]
  for await (const packed of deflated(filtered(rows, width)))
    if (packed.length > 0) parts.push(chunk('IDAT', packed))
  parts.push(chunk('IEND', new Uint8Array()))
  return new Blob(
    parts.map(part => part as Uint8Array<ArrayBuffer>),
    { type: 'image/png' },
  )
}

function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  bytes.set([8, 2, 0, 0, 0], 8)
  return bytes
}

function density(perMetre: number): Uint8Array {
  const bytes = new Uint8Array(9)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  bytes[8] = 1
  return bytes
}

/** The words of an iTXt chunk: key, not packed, no language, UTF-8. */
function international(key: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${key}\u0000\u0000\u0000\u0000\u0000${text}`)
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = type.charCodeAt(at)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** The check sum of PNG chunks (CRC-32). */
export function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/**
 * Each row led by its filter: what it differs from the row above in, which packs best where much is
 * alike. A px like the one above costs no more than to be seen.
 */
async function* filtered(rows: PixelRows, width: number): AsyncGenerator<Uint8Array> {
  let above = new Uint32Array(width)
  for await (const block of pieces(rows, width)) {
    const count = block.length / width
    const out = new Uint8Array(count * (width * 3 + 1))
    for (let row = 0, to = 0; row < count; row += 1) {
      const own = block.subarray(row * width, (row + 1) * width)
      out[to] = 2
      to += 1
      for (let x = 0; x < width; x += 1, to += 3) {
        const now = own[x] ?? 0
        const was = above[x] ?? 0
        if (now === was) continue
        out[to] = (now & 255) - (was & 255)
        out[to + 1] = ((now >>> 8) & 255) - ((was >>> 8) & 255)
        out[to + 2] = ((now >>> 16) & 255) - ((was >>> 16) & 255)
      }
      above = own as Uint32Array<ArrayBuffer>
    }
    yield out
  }
}

/**
 * Px that are looked at before the page may answer: a large band takes a second or more on a slow
 * machine.
 */
const mostPx = 4_194_304

/** The rows in smaller blocks, the page answering in between. */
async function* pieces(rows: PixelRows, width: number): AsyncGenerator<Uint32Array> {
  const step = Math.max(1, Math.floor(mostPx / width)) * width
  for await (const block of rows) {
    for (let at = 0; at < block.length; at += step) {
      yield block.subarray(at, at + step)
      await new Promise(resolve => {
        setTimeout(resolve, 0)
      })
    }
  }
}

/** Packed as zlib does. */
function deflated(blocks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return 'CompressionStream' in globalThis ? deflatedByBrowser(blocks) : deflatedByLibrary(blocks)
}

/** Bytes that are packed at once: small pieces go through quicker than a whole band. */
const piece = 262_144

async function* deflatedByBrowser(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new CompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader()
  let failure: unknown = null
  const writing = (async () => {
    try {
      for await (const block of blocks) {
        for (let at = 0; at < block.length; at += piece)
          await writer.write(block.subarray(at, at + piece) as Uint8Array<ArrayBuffer>)
      }
      await writer.close()
    } catch (error) {
      failure = error
      await writer.abort(error)
    }
  })()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } catch (error) {
    failure ??= error
  }
  await writing
  if (failure !== null) throw failure
}

async function* deflatedByLibrary(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Zlib } = await import('fflate')
  let ready: Uint8Array[] = []
  const packer = new Zlib({ level: 6 }, data => {
    ready.push(data)
  })
  for await (const block of blocks) {
    packer.push(block)
    yield* ready
    ready = []
  }
  packer.push(new Uint8Array(), true)
  yield* ready
}
