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
