import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringifyQuery } from 'vue-router'
import { mendedAddress } from '@/address/mendedAddress'
import { addressRows, usualView, writeView } from '@/address/viewAddress'
import { oddNames } from '../model/oddNames'

const sound = '/gantt?unit=甲局&asof=2021-06-30'
const encoded = encodeURIComponent
const oddPieces = ['&amp;', '&#38;', '&', ';', '？', '＝', '＆', '=', '?', '%', '%26', 'unit', '甲']

describe('an address that was spoilt on its way', () => {
  it.each([
    ['encoded as a whole', `/${encoded('/gantt?unit=甲局&asof=2021-06-30')}`],
    ['encoded twice', `/${encoded(encoded('/gantt?unit=甲局&asof=2021-06-30'))}`],
    ['with its ? encoded', '/gantt%3Funit=甲局&asof=2021-06-30'],
    ['with its ? encoded twice', '/gantt%253Funit%253D甲局%2526asof%253D2021-06-30'],
    ['with a full-width ?', '/gantt？unit=甲局&asof=2021-06-30'],
    ['with a full-width ?, encoded', '/gantt%EF%BC%9Funit=甲局&asof=2021-06-30'],
    ['without its ?', '/gantt&unit=甲局&asof=2021-06-30'],
    ['with the & of a page', '/gantt?unit=甲局&amp;asof=2021-06-30'],
    ['with the & of a page, half encoded', '/gantt?unit=甲局&amp%3Basof=2021-06-30'],
    ['with its = encoded', '/gantt?unit%3D甲局&asof%3D2021-06-30'],
    ['with its = encoded twice', '/gantt?unit=甲局&asof%253D2021-06-30'],
    ['with a full-width =', '/gantt?unit＝甲局&asof%EF%BC%9D2021-06-30'],
  ])('%s is read', (_, address) => {
    expect(mendedAddress(address)).toBe(sound)
  })

  it.each([
    sound,
    '/gantt',
    '/help/address',
    '/gantt?q=100%25&plan=%2Fx.json%3Fa%3D1%26asof%3D2&unit=甲＆asof=2021-06-30',
    '/gantt?q=%E4%BD&unit=甲局（乙）#here',
    '/gantt?unit=%3Cscript%3E%26amp%3B%22&fold=%26amp;asof=1',
    `/gantt?q=${encoded('甲&amp;乙')}&unit=乙局`,
    '/gantt?plan=%2Fx.json%3Fa%26amp%3Bb%3D1',
    '/gantt?q=甲&amp;乙',
    '/gantt?q=甲&#38;',
    '/gantt%',
  ])('one that is sound is left: %s', address => {
    expect(mendedAddress(address)).toBeNull()
  })

  it('is never one that the page wrote', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...oddNames),
          fc.string({ unit: fc.constantFrom(...oddPieces) }),
        ),
        fc.constantFrom('unit', 'q', 'plan'),
        (text, key) => {
          const query = writeView({ ...usualView, [key]: text })
          const words = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`)
          const start = `/gantt${words.length > 0 ? '?' : ''}`
          expect(mendedAddress(`${start}${words.join('&')}`)).toBeNull()
          expect(mendedAddress(`${start}${stringifyQuery(query)}`)).toBeNull()
        },
      ),
    )
  })

  it('names settings as addresses do', () => {
    expect(Object.values(addressRows).map(({ key }) => key.replace(/[a-z]/g, ''))).toEqual(
      Object.values(addressRows).map(() => ''),
    )
  })
})
