import { expect, test } from 'vitest'
import { readSavedChoice } from '@/command/savedChoice'

const address =
  'http://10.0.0.2/index.html#/briefing?asof=2020-12-31&unit=%E5%8C%BA&color=state&pack=a4~for=%E5%B8%B8%E5%8A%A1%E4%BC%9A~cover~gantt=%E6%80%BB+%E8%A1%A8'
const words = [
  ['pack', 'a4~for=常务会~cover~gantt=总 表'],
  ['color', 'state'],
]

test.each([
  ['an address', `${address}\n`, words],
  ['a bookmark’s file', `[InternetShortcut]\r\nURL=${address}\r\n`, words],
  ['a page of bookmarks', `<A HREF="${address}">汇报</A>`, words],
  [
    'a page of bookmarks with & as HTML has it',
    `<A HREF="${address.replaceAll('&', '&amp;')}">汇报</A>`,
    words,
  ],
  ['a page that links it twice', `<a href="${address}">${address}</a>`, words],
  ['a view of the usual pack', 'file:///d:/guatu/index.html#/briefing', []],
  [
    'JSON',
    '{"pack":"a4~cover","near":45}',
    [
      ['pack', 'a4~cover'],
      ['near', '45'],
    ],
  ],
  [
    'the state that an exported file holds',
    '{"guatu":1,"view":"briefing","query":{"pack":"a4","asof":"2020-12-31"}}',
    [['pack', 'a4']],
  ],
])('a choice is read from %s, without its day and filters', (_, text, expected) => {
  expect([
    ...((readSavedChoice(text) as ReadonlyMap<string, string> | null) ?? [['none', '']]),
  ]).toEqual(expected)
})

test.each([
  '#/briefing？pack=a4~cover',
  '#/briefing/?pack=a4~cover',
  '#/briefing/？pack=a4~cover',
  '#/briefing%3Fpack%3Da4~cover',
  '#/briefing%EF%BC%9Fpack=a4~cover',
  '#%2Fbriefing%3Fpack%3Da4%7Ecover',
  '#/briefing&pack=a4~cover',
  '#/briefing&amp;pack=a4~cover',
  '#/briefing?pack＝a4~cover',
  '#/briefing？pack＝a4~cover',
  '#/briefing?asof=2020-12-31&amp%3Bpack%3Da4~cover',
  '#/Briefing?pack=a4~cover',
  '#/briefing?pack=a4~cover#here',
  '＃/briefing?pack=a4~cover',
  '%23/briefing?pack=a4~cover',
  '#/briefing?pack=3Da4~cover',
  '#/briefing?pack=a4~=\r\ncover',
  '#/briefing?asof=2020-12-31&amp;amp;pack=a4~cover',
  '#/briefing?asof=2020-12-31&#38;pack=a4~cover',
  '#/briefing?asof=2020-12-31＆pack=a4~cover',
  '#/briefing?pack=a4~coverhttp://10.0.0.2/index.html#/briefing?pack=a4~cover',
  '#/briefing?pack=a4~cover。',
])('an address that was spoilt on its way is read as the page reads it: %s', hash => {
  const read = readSavedChoice(`汇报：http://10.0.0.2/index.html${hash}\r\n`)
  expect([...(read as ReadonlyMap<string, string>)]).toEqual([['pack', 'a4~cover']])
})

test('an address in that of Outlook is read', () => {
  const inner = encodeURIComponent('http://10.0.0.2/index.html#/briefing?pack=a4~cover&near=45')
  const outer = `https://x.safelinks.protection.outlook.com/?url=${inner}&data=05%7C01&reserved=0`
  const read = readSavedChoice(`汇报：${outer}\r\n`)
  expect([...(read as ReadonlyMap<string, string>)]).toEqual([
    ['pack', 'a4~cover'],
    ['near', '45'],
  ])
})

test.each(['。', '）', '，请查收', '（汇报）', '/', '?', '？', '</a>'])(
  'an address of the usual pack may stand before %s',
  after => {
    expect(readSavedChoice(`http://10.0.0.2/index.html#/briefing${after}`)).toEqual(new Map())
  },
)

test.each([';pack=a4', '；pack=a4', '/pack=a4', '/x?pack=a4', 'x?pack=a4', '-2?pack=a4'])(
  'an address whose settings cannot be read is none, not the usual pack: %s',
  after => {
    expect(readSavedChoice(`http://10.0.0.2/index.html#/briefing${after}`)).toBeNull()
  },
)

test.each([
  '',
  '今天天气很好。',
  'http://10.0.0.2/index.html#/gantt?pack=a4',
  '{"plan":"a"}',
  '{"query":null}',
  '{pack',
  '[1]',
])('%j holds none', text => {
  expect(readSavedChoice(text)).toBeNull()
})

test('several that differ are none: which is meant cannot be known', () => {
  expect(
    readSavedChoice(`${address}\n${address.replace('a4', 'slide43')}\nhttp://10.0.0.2/#/briefing`),
  ).toBe(3)
})
