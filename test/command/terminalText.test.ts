import { expect, test } from 'vitest'
import { terminalText } from '@/command/terminalText'

test('what steers a terminal or turns a line is written out, all else stays', () => {
  expect(terminalText('甲\u001b[2J\u0007乙\r\u009b丙\u202e丁\u2066\n\t戊')).toBe(
    '甲\\u001b[2J\\u0007乙\\u000d\\u009b丙\\u202e丁\\u2066\n\t戊',
  )
})

test('JSON says the same', () => {
  const value = { note: '甲\u001b\u202e乙\u007f' }
  expect(JSON.parse(terminalText(JSON.stringify(value, null, 2)))).toEqual(value)
})
