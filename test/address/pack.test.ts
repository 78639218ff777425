import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack, usualPack, writePack } from '@/address/pack'
import { somePack } from './packCase'

describe('a pack in its address', () => {
  it('comes back whole, its order and titles too', () => {
    fc.assert(
      fc.property(somePack, choice => {
        expect(readPack(writePack(choice))).toEqual(choice)
      }),
    )
  })

  it('is empty for the usual one, and short for another', () => {
    expect(writePack(usualPack)).toBe('')
    expect(readPack('')).toEqual(usualPack)
    expect(
      writePack({
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
        expect(readPack(writePack(readPack(text)))).toEqual(readPack(text))
      }),
    )
  })
})
