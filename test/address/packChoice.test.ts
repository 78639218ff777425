import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackChoice } from '@/address/packChoice'
import { packParts, packSizes, packText, readPack, usualPack } from '@/address/packChoice'

const title = fc.string({ unit: 'grapheme', maxLength: 20 })
const someChoice: fc.Arbitrary<PackChoice> = fc.record({
  parts: fc.uniqueArray(fc.record({ part: fc.constantFrom(...packParts), title }), {
    minLength: 1,
    selector: entry => entry.part,
  }),
  size: fc.constantFrom(...packSizes),
  look: fc.constantFrom('paper', 'grey', 'color', 'dark'),
  audience: title,
})

describe('a pack in its address', () => {
  it('comes back whole, its order and titles too', () => {
    fc.assert(
      fc.property(someChoice, choice => {
        expect(readPack(packText(choice))).toEqual(choice)
      }),
    )
  })

  it('is empty for the usual one, and short for another', () => {
    expect(packText(usualPack)).toBe('')
    expect(readPack('')).toEqual(usualPack)
    expect(
      packText({
        parts: [
          { part: 'cover', title: '' },
          { part: 'due', title: '本月~重点' },
        ],
        size: 'a4',
        look: 'grey',
        audience: '常务会',
      }),
    ).toBe('a4~grey~for=常务会~cover~due=本月%7E重点')
  })

  it('bears any text: what it does not know is left out, no part comes twice', () => {
    expect(readPack('a9~mauve~gantt~nonsense=1~gantt=again~due')).toEqual({
      ...usualPack,
      parts: [
        { part: 'gantt', title: '' },
        { part: 'due', title: '' },
      ],
    })
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readPack(packText(readPack(text)))).toEqual(readPack(text))
      }),
    )
  })
})
