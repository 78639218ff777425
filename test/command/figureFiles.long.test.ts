import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { writeFigureFiles } from '@/command/figureFiles'
import { chunksOf, figureSaying, formatOf } from './pngCase'

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
