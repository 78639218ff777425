import { inflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { numberedFiles, writeFigureFiles } from '@/command/figureFiles'
import { figureFormats } from '@/export/figureFormats'

/** A red page with one word on it. */
function figureSaying(text: string): Figure {
  return {
    title: '标题',
    paper: { width: 25.4, height: 12.7 },
    asOf: '2021-06-30',
    lang: 'zh-CN',
    description: '',
    notes: [''],
    state: '{"guatu":1}',
    nameOf: mark => mark.key,
    pages: [
      {
        width: 101,
        height: 51,
        background: '#FF0000',
        marks: [
          {
            type: 'text',
            key: 'word',
            role: 'note',
            text,
            x: 50,
            y: 25,
            size: 20,
            color: '#0000FF',
            align: 'center',
          },
        ],
      },
    ],
  }
}

/** The chunks of a PNG by their names. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.set(
      name,
      Buffer.concat([
        chunks.get(name) ?? Buffer.alloc(0),
        bytes.subarray(at + 8, at + 8 + view.getUint32(at)),
      ]),
    )
  }
  return chunks
}

const formatOf = (key: string) => figureFormats.find(format => format.key === key)!

async function pngOf(
  text: string,
  ratio: number,
): Promise<{
  readonly chunks: ReadonlyMap<string, Uint8Array>
  readonly missing: readonly string[]
}> {
  const written = await writeFigureFiles(formatOf('png'), figureSaying(text), ratio)
  return {
    chunks: chunksOf(new Uint8Array((await written.blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0))),
    missing: written.missing ?? [],
  }
}

test('a PNG fills its page to the edges, shows its words, and keeps its dpi and state', async () => {
  const { chunks, missing } = await pngOf('时限', 3)
  expect(missing).toEqual([])
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array())
  const head = new DataView(Uint8Array.from(chunks.get('IHDR') ?? []).buffer)
  expect([head.getUint32(0), head.getUint32(4)]).toEqual([303, 153])
  expect(rows.length).toBe(153 * (303 * 3 + 1))
  // The first row is red throughout; each further one tells what it differs in, and the last does
  // not.
  expect([...rows.subarray(1, 910)].every((value, at) => value === (at % 3 === 0 ? 255 : 0))).toBe(
    true,
  )
  expect(rows.subarray(152 * 910 + 1).every(value => value === 0)).toBe(true)
  expect(rows.subarray(910, 152 * 910).filter(value => value > 2).length).toBeGreaterThan(500)
  expect(new DataView(Uint8Array.from(chunks.get('pHYs') ?? []).buffer).getUint32(0)).toBe(
    Math.round(303 / 0.0254),
  )
  expect(new TextDecoder().decode(chunks.get('iTXt'))).toContain('{"guatu":1}')
})

test('a PNG shows 〓 for what its font lacks, and says which', async () => {
  const [lacking, standing] = await Promise.all([pngOf('ก', 1), pngOf('〓', 1)])
  expect(lacking.missing).toEqual(['ก'])
  expect(lacking.chunks.get('IDAT')).toEqual(standing.chunks.get('IDAT'))
})

test('a page too large to be held at once is drawn in bands that meet', async () => {
  const [width, height, ratio] = [3000, 1200, 4]
  const bar = {
    type: 'rect',
    key: 'bar',
    role: 'ground',
    x: 10,
    y: 5,
    w: 100,
    h: height - 10,
    fill: '#000000',
  } as const
  const figure: Figure = {
    ...figureSaying(''),
    pages: [{ width, height, background: '#FFFFFF', marks: [bar] }],
  }
  const written = await writeFigureFiles(formatOf('png'), figure, ratio)
  const rows = inflateSync(
    chunksOf(new Uint8Array((await written.blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).get(
      'IDAT',
    ) ?? new Uint8Array(),
  )
  const stride = width * ratio * 3 + 1
  expect(rows.length).toBe(height * ratio * stride)
  // A row differs from the one above it only where the bar begins and ends.
  const changed = Array.from({ length: height * ratio }, (_, row) => row).filter(
    row =>
      row > 0 && rows.subarray(row * stride + 1, (row + 1) * stride).some(value => value !== 0),
  )
  expect(changed).toEqual([5 * ratio, (height - 5) * ratio])
})

test('where the machine has no painter, the formats that work are named', async () => {
  vi.resetModules()
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('no such program')
  })
  try {
    const { writeFigurePng } = await import('@/command/figurePng')
    await expect(writeFigurePng(figureSaying('时限'), 1)).rejects.toThrow(
      /没有绘制 PNG 的程序 resvg。可以写 \.svg、\.pdf、\.pptx/,
    )
  } finally {
    vi.doUnmock('@resvg/resvg-js')
    vi.resetModules()
  }
})

test('several pages are numbered before the extension, as many figures as they need', () => {
  expect(numberedFiles('a/b.c/图.svg', 1)).toEqual(['a/b.c/图.svg'])
  expect(numberedFiles('a/b.c/图.svg', 2)).toEqual(['a/b.c/图-1.svg', 'a/b.c/图-2.svg'])
  expect(numberedFiles('x.png', 10)[0]).toBe('x-01.png')
})
