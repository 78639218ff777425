import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { figureFormats } from '@/export/formats'
import { readFigureState } from '@/intake/figure/figureState'
import { planOf } from '../../bench/plans'
import { figureWith } from '../../charts/figure/figureCase'

const svg = figureFormats.find(format => format.key === 'svg')!
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

it('is one file for one page, and brings its view back', async () => {
  const figure = figureWith({ kind: 'relations', asOf: '2020-08-31' })
  const bytes = await bytesOf(await svg.write(figure))
  expect(new TextDecoder().decode(bytes)).toMatch(/^<\?xml/)
  expect(readFigureState(bytes)).toEqual({
    ok: true,
    state: {
      view: 'relations',
      plan: 'nanchang-2020',
      query: { asof: '2020-08-31' },
      packed: null,
    },
  })
})

it('is a zip of numbered files for several, the same bytes each time, and brings its view back too', async () => {
  const figure = figureWith({ plan: planOf(222), size: 'a3' })
  const bytes = await bytesOf(await svg.write(figure))
  const names = Object.keys(unzipSync(bytes))
  expect(names).toHaveLength(figure.pages.length)
  expect(names[0]).toMatch(/^《.*》_截至20210630_1\.svg$/)
  expect(await bytesOf(await svg.write(figure))).toEqual(bytes)
  expect(readFigureState(bytes)).toMatchObject({ ok: true, state: { plan: 'bench-222' } })
})
