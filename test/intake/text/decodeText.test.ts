import { expect, test } from 'vitest'
import { decodeText } from '@/intake/text/decodeText'
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
