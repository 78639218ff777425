import { expect, test } from 'vitest'
import { PhraseBook } from '@/locales/findings/phraseBook'

const book = new PhraseBook({
  phrases: [
    ['没有“{1}”', 'no “{1}”'],
    ['{1} 项{a}', '{a}: {1}'],
    ['未读', 'not read'],
  ],
  prefixes: [['第{1}项', 'Item {1}: ']],
  suffixes: [['（推定）', ' (inferred)']],
})

test.each([
  ['没有“甲；乙”', 'no “甲；乙”'],
  ['3 项未读', 'not read: 3'],
  ['第3项未读（推定）', 'Item 3: not read (inferred)'],
  ['第3项未读；没有“。”', 'Item 3: not read; no “。”'],
  ['未读。今天天气很好', 'not read. “今天天气很好”'],
  ['今天天气很好', null],
  ['未读；今天天气很好', null],
  ['没有“$1{1}”', 'no “$1{1}”'],
])('“%s” is “%s”', (text, translated) => {
  expect(book.translate(text)).toBe(translated)
})

test('a long text is looked through in little time', () => {
  expect(book.translate('第1项'.repeat(1_300))).toBeNull()
  expect(book.translate('未读；'.repeat(1_300))).toContain('not read; not read')
})
