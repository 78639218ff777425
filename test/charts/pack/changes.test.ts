import { expect, test } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { allMarks } from '@/charts/scene/scene'
import { changedOn } from '../../model/changedPlan'
import { figureWith } from '../figure/figureCase'
import { packWith } from './packCase'

function textsOf({ pages }: Pick<Figure, 'pages'>): readonly (readonly string[])[] {
  return pages.map(({ marks }) =>
    allMarks(marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
  )
}

test('a pack of a changed plan lists its changes, before and after', () => {
  const pack = packWith({ plan: changedOn('2021-06-30') })
  const at = pack.names?.indexOf('计划调整') ?? -1
  expect(at).toBeGreaterThan(0)
  const words = textsOf(pack)[at]?.join('\n') ?? ''
  for (const one of [
    '完成时限：2020年12月底前',
    '完成时限：2021年11月底前',
    '财政评审未完成',
    '〔2020〕91号',
  ])
    expect(words).toContain(one)
  expect(textsOf(pack)[0]).toContain('计划调整')
})

test('a pack of a plan that was not changed has no such page', () => {
  expect(packWith({}).names).not.toContain('计划调整')
})

test('the list of what is due says what deadlines were', () => {
  const words = textsOf(packWith({ plan: changedOn('2021-06-30') })).flat()
  expect(words).toContain('原定2020年11月底前')
})

test.each([
  ['adjusted', '4 项时限调整过；状态、比率按调整后的时限。'],
  ['first', '4 项时限调整过；状态、比率按调整前的时限。'],
] as const)('a figure says that it is told by the %s deadlines', (basis, note) => {
  const figure = figureWith({ plan: changedOn('2021-06-30', basis), size: 'a4Across' })
  expect(textsOf(figure).flat().join('')).toContain(note)
})
