import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairEvidence, sharedWording, textLikeness } from '@/analysis/relations/sharedWording'
import type { Plan } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const text = (id: number): string => plan.items.find(item => item.id === id)!.text
const words = fc.string({ unit: fc.constantFrom('政', '府', '网', '站', '，', '𠮷', 'a') })

describe('shared wording', () => {
  it('lights what items 12 and 24 have in common, and nothing shorter', () => {
    const { a, b } = sharedWording(text(12), text(24))
    const lit = ['政府网站集约化建设，', '政府网站互联互通、融合发展']
    expect(a.filter(s => s.shared).map(s => s.text)).toEqual(lit)
    expect(b.filter(s => s.shared).map(s => s.text)).toEqual(lit)
  })

  it('gives each text back exactly, and as many shared runs in one as in the other', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const { a, b } = sharedWording(first, second)
        expect(a.map(s => s.text).join('')).toBe(first)
        expect(b.map(s => s.text).join('')).toBe(second)
        expect(
          a
            .filter(s => s.shared)
            .map(s => s.text)
            .join(''),
        ).toBe(
          b
            .filter(s => s.shared)
            .map(s => s.text)
            .join(''),
        )
      }),
    )
  })

  it('measures likeness from 0 to 1', () => {
    expect(textLikeness(text(12), text(24))).toBeCloseTo(0.73, 1)
    expect(textLikeness(text(5), text(9))).toBeGreaterThan(0.9)
    expect([
      textLikeness('', ''),
      textLikeness('清单', '清单'),
      textLikeness('清单', '目录'),
    ]).toEqual([1, 1, 0])
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(textLikeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(textLikeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('evidence on a pair', () => {
  it('tells the true pair from those merely alike', () => {
    expect(pairEvidence(plan, 12, 24)).toMatchObject({
      sameUnits: true,
      sameDeadline: true,
      onlyA: ['各设区市政府全面完成', '实现'],
      onlyB: ['大力推进全省', '促进'],
    })
    expect(pairEvidence(plan, 5, 9)).toMatchObject({
      sameUnits: false,
      sameDeadline: false,
      onlyA: [],
      onlyB: ['其他领域'],
    })
    expect(pairEvidence(plan, 4, 8)).toMatchObject({ sameUnits: true, sameDeadline: false })
  })

  it('has none on an item that is not there', () => {
    expect(pairEvidence(plan, 12, 99)).toBeNull()
  })
})
