import { inflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { numberedFiles, writeFigureFiles } from '@/command/figureFiles'
import { chunksOf, figureSaying, formatOf } from './pngCase'

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
