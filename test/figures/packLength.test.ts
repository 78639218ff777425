import { describe, expect, it } from 'vitest'
import type { PackPart } from '@/address/pack'
import { usualPack } from '@/address/pack'
import { mostUnaskedPages, packLength, packLengthWords } from '@/figures/packLength'
import { planOf } from '../bench/plans'
import { packWords } from '../charts/pack/packCase'
import { planOfUnits } from '../charts/workload/unitsCase'

const t = packWords('zh-CN')
const large = planOfUnits(3000, 201)

/** A pack of some parts only. */
function packOf(...parts: readonly PackPart[]) {
  return { ...usualPack, parts: parts.map(part => ({ part, title: '' })) }
}

describe('how long a pack would be', () => {
  it('is asked about before thousands of pages, and of no usual plan', () => {
    for (const items of [27, 222, 1000])
      expect(packLength(planOf(items), usualPack).pages).toBeLessThan(mostUnaskedPages)
    expect(packLength(large, usualPack).pages).toBeGreaterThan(3000)
    const short = usualPack.parts.filter(({ part }) => part !== 'units' && part !== 'workload')
    expect(packLength(large, { ...usualPack, parts: short }).pages).toBeLessThan(mostUnaskedPages)
  })

  it('names the longest of the parts that are chosen, and none that is not', () => {
    expect(packLength(large, usualPack).longest).toMatchObject({ entry: { part: 'units' } })
    const heat = packOf('cover', 'workload', 'due')
    expect(packLength(large, heat).longest).toEqual({
      entry: { part: 'workload', title: '' },
      pages: 1500,
    })
    expect(packLengthWords(t, heat, packLength(large, heat))).toBe(
      '选中的部分约有 1514 页。其中“责任分布”最多，约 1500 页；去掉这一部分，页数会少得多。',
    )
  })

  it('names a part as it was named, and advises nothing where it is the only one', () => {
    const named = { ...usualPack, parts: [{ part: 'units', title: '各家清单' } as const] }
    expect(packLengthWords(t, named, packLength(large, named))).toBe('选中的部分约有 3000 页。')
    const two = { ...named, parts: [...named.parts, ...packOf('cover').parts] }
    expect(packLengthWords(t, two, packLength(large, two))).toContain('“各家清单”最多')
  })
})
