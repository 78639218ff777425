import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringifyQuery } from 'vue-router'
import { mendedAddress } from '@/address/mendedAddress'
import { isSuspect } from '@/address/suspectAddress'
import { addressRows, usualView, writeView } from '@/address/viewAddress'
import { writtenQuery } from '@/address/writtenQuery'
import { oddNames } from '../model/oddNames'

/** An address as a browser gives it: what is not ASCII in bytes. */
const asInBrowser = (address: string): string => encodeURI(address).replace(/%25/g, '%')
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
    expect([address, asInBrowser(address)].map(isSuspect)).toEqual([true, true])
  })

  it.each(['/gantt', '/gantt?asof=2021-06-30', '/wall?scenes=gantt~due&dwell=30', '/help/address'])(
    'a plain one does not wait: %s',
    address => {
      expect(isSuspect(address)).toBe(false)
    },
  )

  it.each([
    ['＆ before a setting', '/gantt?unit=甲局＆asof=2021-06-30'],
    ['＆ before a setting, encoded', '/gantt?unit=甲局%EF%BC%86asof=2021-06-30'],
    ['all full-width', '/gantt？unit＝甲局＆asof＝2021-06-30'],
    ['all full-width, encoded', '/gantt%EF%BC%9Funit%EF%BC%9D甲局%ef%bc%86asof%EF%BC%9D2021-06-30'],
    ['the &#38; of a page', '/gantt?unit=甲局&#38;asof=2021-06-30'],
    ['an & escaped twice', '/gantt?unit=甲局&amp;amp;asof=2021-06-30'],
    ['an & escaped in two ways', '/gantt?unit=甲局&amp;#38;asof=2021-06-30'],
    ['an & encoded twice in a value', '/gantt?unit=甲局%2526asof%253D2021-06-30'],
    [
      'pasted twice',
      '/gantt?unit=甲局&asof=2021-06-30http://h/x/#/gantt?unit=甲局&asof=2021-06-30',
    ],
    ['pasted twice, without its beginning', `${sound}#${sound}`],
    ['pasted thrice', `${sound}https://h/#${sound}https://h/#${sound}`],
    ['pasted twice, before a full stop', `${sound}file:///d:/index.html#${sound}。`],
    ['pasted behind a screen', `/http://h/#${sound}`],
    ['of a mail', '/gantt?unit=3D甲局&asof=3D2021-06-30'],
    ['of a mail, in bytes', '/gantt?unit=3D=E7=94=B2=E5=B1=80&asof=3D2021-06-30'],
    ['of a mail with a broken line', '/gantt?unit=3D甲局&asof=3D2021=%0D%0A-06-30'],
    ['with a broken line', '/gantt?unit=甲=%0A局&asof=2021-=06-30'],
    ['with a blank in a day', '/gantt?unit=甲局&asof=2021-06-%2030'],
    ['with a + in a day', '/gantt?unit=甲局&asof=2021-+06-30'],
    ['before a full stop', `${sound}。`],
    ['before a full stop, encoded', `${sound}%E3%80%82`],
    ['before a bracket', `${sound}）`],
    ['before a bracket and words', `${sound}），请查收`],
    ['before a sign of a page', `${sound}>`],
    ['before a sign of a page, encoded', `${sound}%3E`],
    ['before a sign of a page, escaped', `${sound}&gt;`],
    ['before a blank of a page', `${sound}&nbsp;&nbsp;`],
    ['before a full-width ＃', `${sound}＃here`],
    [
      'in an address of Outlook',
      `/gantt?url=${encoded(`https://h/#${sound}`)}&data=05%7C01&reserved=0`,
    ],
    ['in an address of WeChat', `/?pfurl=${encoded(encoded(`http://h/x.html#${sound}`))}`],
    ['in an address, as it stands', `/gantt?url=http://h/#${sound}`],
  ])('%s is read as meant', (_, address) => {
    const mended = mendedAddress(address) ?? ''
    expect(decodeURIComponent(mended)).toBe(sound)
    expect(mendedAddress(mended)).toBeNull()
    expect([address, asInBrowser(address)].map(isSuspect)).toEqual([true, true])
  })

  it.each([
    ['/gantt?q=R&D', '/gantt?q=R%26D'],
    ['/gantt?q=R&D&asof=2021-06-30', '/gantt?q=R%26D&asof=2021-06-30'],
    ['/gantt?unit=甲&amp;乙局', '/gantt?unit=甲%26乙局'],
    ['/gantt?plan=/x.json?a&b&asof=2021-06-30', '/gantt?plan=/x.json?a%26b&asof=2021-06-30'],
    ['/overview。', '/overview'],
    ['/overview）', '/overview'],
    ['/overview%E3%80%82', '/overview'],
    ['/overview，请查收', '/overview'],
    ['/overview.?asof=2021-06-30', '/overview?asof=2021-06-30'],
    ['/briefing?pack=3Da4~cover', '/briefing?pack=a4~cover'],
    ['/gantt?group=3Dunit&near=3D30', '/gantt?group=unit&near=30'],
    [
      '/gantt?unit=甲http://h/#/gantt?unit=乙',
      `/gantt?unit=甲&address=${encoded('http://h/#/gantt?unit=乙')}`,
    ],
  ])('%s is read as %s', (address, meant) => {
    expect(mendedAddress(address)).toBe(meant)
    expect(mendedAddress(meant)).toBeNull()
    expect([address, asInBrowser(address)].map(isSuspect)).toEqual([true, true])
  })

  it.each(['http://', '&gt;', '&amp;', '&a', '%2526', '＆asof=', '=\n', '#/a', '。'])(
    'is mended in no more than linear time: %j',
    piece => {
      const words = piece.repeat(Math.floor(200_000 / piece.length))
      expect(typeof mendedAddress(`/gantt?q=${words}x`)).not.toBe('undefined')
    },
  )

  it.each([
    sound,
    '/gantt',
    '/help/address',
    '/gantt?q=100%25&plan=%2Fx.json%3Fa%3D1%26asof%3D2&unit=甲＆乙局',
    '/gantt?plan=/x.json?a=1＆asof=2021-06-30',
    '/gantt?unit=甲%EF%BC%86asof%3D2021-06-30',
    '/gantt?q=3D打印',
    '/gantt?near=30.5&unit=甲局）',
    '/gantt?near=9999',
    '/gantt?year=2021&x&asof=2021-06-30',
    '/gantt?unit=甲局&fold=1~2。',
    '/gantt?url=https%3A%2F%2Felsewhere%2Fx',
    '/help/address#day',
    '/gantt?q=%E4%BD&unit=甲局（乙）#here',
    '/gantt?unit=%3Cscript%3E%26amp%3B%22&fold=%26amp;asof=1',
    `/gantt?q=${encoded('甲&amp;乙')}&unit=乙局`,
    '/gantt?plan=%2Fx.json%3Fa%26amp%3Bb%3D1',
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
          expect(mendedAddress(`${start}${writtenQuery(stringifyQuery(query))}`)).toBeNull()
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
