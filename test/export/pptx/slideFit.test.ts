import { expect, it } from 'vitest'
import { slideFit, slideShrink } from '@/export/pptx/slideFit'
import { figureWith } from '../../charts/figure/figureCase'
import { smallest } from '../../charts/figure/pageFaults'

it('leaves a page that is no larger than a slide as it is', () => {
  for (const size of ['a3Across', 'uhd'] as const)
    expect([slideFit(figureWith({ size })), slideShrink(figureWith({ size }))]).toEqual([1, null])
  expect(slideShrink(figureWith({ size: 'free', free: { width: 1422, height: 800 } }))).toBeNull()
})

it('tells how small the words of a page become that is larger', () => {
  const figure = figureWith({ size: 'free', free: { width: 2000, height: 1000 }, type: 8 })
  const points = (smallest(figure) * 1422) / 2000
  expect(points).toBeLessThan(8)
  expect(slideShrink(figure)).toEqual({ percent: 71, points: Math.round(points * 10) / 10 })
})
