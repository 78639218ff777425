import { expect, test } from 'vitest'
import { decodeBytes, decodeText } from '@/intake/text/decodeText'
import { encodeGbk } from '../circular/circular'

const utf8 = new TextEncoder()

test('a byte order mark is obeyed and taken away', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8.encode('挂图')))).toBe('挂图')
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x02, 0x63, 0xfe, 0x56))).toBe('挂图')
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x63, 0x02, 0x56, 0xfe))).toBe('挂图')
})

test('UTF-8 where every byte agrees, else GB 18030', () => {
  expect(decodeText(utf8.encode('挂图'))).toBe('挂图')
  expect(decodeText(encodeGbk('挂图\u00a0（1）'))).toBe('挂图\u00a0（1）')
  expect(decodeText(utf8.encode('挂图').slice(0, 5))).toBe('挂')
  expect(decodeText(new Uint8Array())).toBe('')
})

const words = '{\n"unit":"南昌经开区工管办","text":"编制政务公开标准目录（一）"\n}'

/** The bytes of a text with one more before a word. */
function withByte(byte: number, text: string, word: string): Uint8Array {
  const at = text.indexOf(word)
  return Uint8Array.of(...utf8.encode(text.slice(0, at)), byte, ...utf8.encode(text.slice(at)))
}

test.each([0xa0, 0xff, 0x80, 0xb0, 0xc4])(
  'UTF-8 with a bad byte %i stays UTF-8, and the place is told',
  byte => {
    expect(decodeBytes(withByte(byte, words, '南昌'))).toEqual({
      text: words.replace('南昌', '\ufffd南昌'),
      lost: 1,
      line: 2,
    })
  },
)

test('a byte order mark of UTF-8 settles it, however many bytes are bad', () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeGbk('政务公开'))
  expect(decodeBytes(bytes).text).toMatch(/\ufffd/)
  expect(decodeBytes(bytes).text).not.toContain('政')
})

test('GB 18030 is read as such with little Chinese in it, and with a bad byte', () => {
  expect(decodeBytes(encodeGbk('{"unit":"县"}'))).toEqual({
    text: '{"unit":"县"}',
    lost: 0,
    line: null,
  })
  const [before, after] = words.split('\n"unit"') as [string, string]
  const bytes = Uint8Array.of(...encodeGbk(before), 0xff, ...encodeGbk(after))
  expect(decodeBytes(bytes)).toEqual({ text: `${before}\ufffd${after}`, lost: 1, line: 1 })
})

/** The bytes of a text in units of two or four bytes, the lower byte first or last. */
function wide(text: string, size: 2 | 4, isLittle: boolean): Uint8Array {
  const codes = size === 2 ? [...text].flatMap(utf16) : [...text].map(sign => sign.codePointAt(0)!)
  const bytes = new Uint8Array(codes.length * size)
  const view = new DataView(bytes.buffer)
  codes.forEach((code, at) => {
    if (size === 2) view.setUint16(at * 2, code, isLittle)
    else view.setUint32(at * 4, code, isLittle)
  })
  return bytes
}

function utf16(sign: string): readonly number[] {
  return Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at))
}

const wideKinds = [
  ['UTF-16 LE', 2, true],
  ['UTF-16 BE', 2, false],
  ['UTF-32 LE', 4, true],
  ['UTF-32 BE', 4, false],
] as const

const wideTexts = [
  '序号,责任单位,状态\r\n1,南昌经开区工管办,进行中\r\n',
  '附件1\n\t（1）一一上不下𠮷的公开，“2020年8月底前”\n',
  '{"format": "guatu-ledger", "version": 1}',
  `\t1\n${'政务公开标准目录上不'.repeat(9000)}\n`,
]

test.each(wideKinds)('%s is read with and without a byte order mark', (_, size, isLittle) => {
  for (const text of wideTexts)
    for (const mark of ['', '\ufeff'])
      expect(decodeBytes(wide(mark + text, size, isLittle))).toEqual({ text, lost: 0, line: null })
})

test.each(wideKinds)('%s that breaks off, or has half a sign, is told', (_, size, isLittle) => {
  const [text = ''] = wideTexts
  const half = size === 2 ? '\ud842' : '\u{10ffff}'
  const bytes = wide(`\ufeff${text}${half}，`, size, isLittle)
  if (size === 4) bytes.fill(0xff, -8, -4)
  expect(decodeBytes(bytes)).toMatchObject({ lost: 1, line: 3 })
  expect(decodeBytes(wide(`\ufeff${text}`, size, isLittle).slice(0, -1))).toMatchObject({
    lost: 1,
  })
})

test('noughts in a text are bad bytes, many in a row one', () => {
  const text = '序号,责任单位\n1,甲局\n'
  const [before, after] = [utf8.encode(text), new Uint8Array(600)]
  expect(decodeBytes(Uint8Array.of(...before, ...after))).toEqual({
    ...{ text: `${text}\ufffd`, lost: 1, line: 3 },
  })
  expect(decodeBytes(utf8.encode('a\0b,2020-08-31\nc\0\0d'))).toEqual({
    ...{ text: 'a\ufffdb,2020-08-31\nc\ufffdd', lost: 2, line: 1 },
  })
  const gb = Uint8Array.of(...encodeGbk('责任单位'), 0, ...encodeGbk('状态'))
  expect(decodeBytes(gb)).toMatchObject({ text: '责任单位\ufffd状态', lost: 1 })
})
