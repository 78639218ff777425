import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaText, guardedText, unguardedText } from '@/model/spreadsheetText'

/** A text as a file of a spreadsheet's kind has it: a formula is kept from it by another hand. */
function inFile(words: string): string {
  return formulaText.test(words) ? `'${words}` : guardedText(words)
}

test.each([99, 100, 101, 5000])('numbers of %i signs come back as they went', length => {
  const some = [
    '9'.repeat(length),
    `'${'9'.repeat(length - 1)}`,
    '1,'.repeat(length).slice(0, length),
  ]
  expect(some.map(inFile)).toEqual(some.map(words => `'${words}`))
  expect(some.map(inFile).map(unguardedText)).toEqual(some)
})

test('any text comes back as it went, whatever stands in it, however long it is', () => {
  const converted = fc.string({
    unit: fc.constantFrom(..."'=1 ,./年月Ee５上午Mar"),
    maxLength: 210,
  })
  fc.assert(
    fc.property(fc.oneof(converted, fc.string({ unit: 'binary' })), words => {
      expect(unguardedText(inFile(words))).toBe(words)
    }),
    { numRuns: 500 },
  )
})
