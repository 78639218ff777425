import { expect, test } from 'vitest'
import { lostLineFindings, sourceLines } from '@/intake/circular/sourceLines'
import { decodeBytes } from '@/intake/text/decodeText'
import { splitLines } from '@/intake/text/readText'
import { builtIn } from '../../charts/gantt/ganttCase'
import { circular } from './circular'

test('a circular is known by the lines that its plan names, and another is not', () => {
  expect(sourceLines(builtIn, circular)).toEqual(splitLines(circular))
  expect(sourceLines(builtIn, circular.replace(/\r?\n/g, '\r\n'))).toEqual(splitLines(circular))
  expect(sourceLines(builtIn, `${circular.split('\n')[0] ?? ''}\n${circular}`)).toEqual([])
  expect(sourceLines(builtIn, '')).toEqual([])
})

/** The circular with bad bytes before some words. */
function damaged(...words: readonly string[]): ReturnType<typeof decodeBytes> {
  const bytes = words.reduce((text, word) => text.replace(word, `\u0007${word}`), circular)
  return decodeBytes(new TextEncoder().encode(bytes).map(byte => (byte === 7 ? 0xff : byte)))
}

test('bad bytes in its lines are told with the items that they are in', () => {
  const text = damaged('梳理规范基层政府权责清单', '2020年8月底前')
  expect(lostLineFindings(builtIn, text)).toMatchObject([
    { code: 'bad-bytes', words: '2', line: text.line, items: [1] },
  ])
  expect(lostLineFindings(builtIn, decodeBytes(new TextEncoder().encode(circular)))).toEqual([])
})

test('a circular with bad bytes in some items is still known, one of bad bytes alone is not', () => {
  expect(sourceLines(builtIn, damaged('梳理规范基层政府权责清单').text)).not.toEqual([])
  expect(sourceLines(builtIn, circular.replace(/[一-龥]/g, '\ufffd'))).toEqual([])
})
