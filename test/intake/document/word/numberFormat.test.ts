import { expect, test } from 'vitest'
import { numberWords } from '@/intake/document/word/numberFormat'

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['chineseCountingThousand', 10, '十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCounting', 110, '一百一十'],
  ['chineseCounting', 1005, '一千零五'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 20, '二〇'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 50, '㊿'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['ideographTraditional', 3, '丙'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['unheard', 3, '3'],
])('%s writes %i as %s', (format, number, words) => {
  expect(numberWords(number, format)).toBe(words)
})
