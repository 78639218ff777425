import { inflateSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { crc, writePngRows } from '@/export/png/png'
import { readFigureState } from '@/intake/figure/figureState'

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks of a PNG; throws where a check sum is wrong. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at)
    if (crc(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      throw new Error('check sum')
    found.push({
      type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'),
      data: bytes.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return found
}

/** The px of a PNG whose rows are filtered by what they differ in from the one above. */
function pixels(chunks: readonly Chunk[], width: number, height: number): number[] {
  const raw = inflateSync(
    Buffer.concat(chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.data)),
  )
  const stride = width * 3
  expect(raw.length).toBe((stride + 1) * height)
  const out: number[] = []
  for (let row = 0; row < height; row += 1) {
    expect(raw[row * (stride + 1)]).toBe(2)
    for (let at = 0; at < stride; at += 1)
      out.push(
        (raw[row * (stride + 1) + 1 + at]! + (row === 0 ? 0 : out[(row - 1) * stride + at]!)) & 255,
      )
  }
  return out
}

const [width, height] = [7, 9]
const whole = Array.from({ length: width * height * 3 }, (_, at) => (at * 37) % 256)
/** The same px in bands of rows. */
async function* bands(...sizes: readonly number[]): AsyncGenerator<Uint32Array> {
  let row = 0
  for (const rows of sizes) {
    await Promise.resolve()
    yield Uint32Array.from({ length: rows * width }, (_, at) => {
      const from = (row * width + at) * 3
      return (whole[from]! | (whole[from + 1]! << 8) | (whole[from + 2]! << 16) | (255 << 24)) >>> 0
    })
    row += rows
  }
}
const about = {
  width,
  height,
  perMetre: 11_811,
  words: {
    guatu: '{"guatu":1,"view":"gantt","plan":"甲","query":{"asof":"2021-06-30"}}',
    Title: '标题',
  },
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  ['the browser’s packing', false],
  ['the library’s', true],
])('writes every px, whatever bands they come in, by %s', async (_, bare) => {
  if (bare) {
    vi.stubGlobal('CompressionStream', undefined)
    Reflect.deleteProperty(globalThis, 'CompressionStream')
  }
  expect('CompressionStream' in globalThis).toBe(!bare)
  for (const sizes of [[9], [4, 5], [1, 1, 1, 1, 1, 1, 1, 1, 1]]) {
    const chunks = chunksOf(
      new Uint8Array(await (await writePngRows(about, bands(...sizes))).arrayBuffer()),
    )
    expect(pixels(chunks, width, height)).toEqual(whole)
    expect(chunks.map(chunk => chunk.type).filter(type => type !== 'IDAT')).toEqual([
      'IHDR',
      'pHYs',
      'iTXt',
      'iTXt',
      'IEND',
    ])
  }
})

it('tells its size, its dpi and the state of its view', async () => {
  const bytes = new Uint8Array(await (await writePngRows(about, bands(9))).arrayBuffer())
  const [ihdr, phys] = chunksOf(bytes).map(
    chunk => new DataView(chunk.data.buffer, chunk.data.byteOffset, chunk.data.byteLength),
  )
  expect([ihdr!.getUint32(0), ihdr!.getUint32(4), ihdr!.getUint8(8), ihdr!.getUint8(9)]).toEqual([
    width,
    height,
    8,
    2,
  ])
  expect([phys!.getUint32(0), phys!.getUint8(8)]).toEqual([11_811, 1])
  expect(readFigureState(bytes)).toEqual({
    ok: true,
    state: { view: 'gantt', plan: '甲', query: { asof: '2021-06-30' }, packed: null },
  })
})

it('fails with what its rows fail with', async () => {
  async function* broken(): AsyncGenerator<Uint32Array> {
    yield new Uint32Array(width)
    await Promise.resolve()
    throw new Error('stopped')
  }
  await expect(writePngRows(about, broken())).rejects.toThrow('stopped')
})
