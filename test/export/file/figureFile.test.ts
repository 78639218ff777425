import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { bundled, namedPages } from '@/export/file/figureFile'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { readFigureState } from '@/intake/figure/figureState'
import { planIdentity } from '@/model/planIdentity'
import { planOf } from '../../bench/plans'
import { figureWith } from '../../charts/figure/figureCase'

/** The pages of a figure in SVG, as they are saved. */
const saved = (figure: Figure): Promise<Blob> =>
  bundled(
    namedPages(
      figure,
      figureSvgs(figure).map(svg => new Blob([svg])),
      'svg',
    ),
  )
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

it('is one file for one page, and brings its view back', async () => {
  const figure = figureWith({ kind: 'relations', asOf: '2020-08-31' })
  const bytes = await bytesOf(await saved(figure))
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
  const plan = planOf(222)
  const figure = figureWith({ plan, size: 'a3' })
  const bytes = await bytesOf(await saved(figure))
  const names = Object.keys(unzipSync(bytes))
  expect(names).toHaveLength(figure.pages.length)
  expect(names[0]).toMatch(/^《.*》_截至20210630_1\.svg$/)
  expect(await bytesOf(await saved(figure))).toEqual(bytes)
  expect(readFigureState(bytes)).toMatchObject({ ok: true, state: { plan: planIdentity(plan) } })
})
