import { expect, it } from 'vitest'
import { numberRuns } from '@/model/numberRuns'

it.each([
  [[], 2, []],
  [[4, 6, 7, 8, 11], 2, ['4', '6–8', '11']],
  [[4, 5, 7], 2, ['4–5', '7']],
  [[4, 5, 7, 8, 9], 3, ['4', '5', '7–9']],
  [[3], 1, ['3']],
])('%j in runs of %i and more are written %j', (numbers, least, words) => {
  expect(numberRuns(numbers, least)).toEqual(words)
})
