import { expect, test } from 'vitest'
import { merged } from './parts'

const older =
  "# Guatu\n\nMeasured.\n\n## 27 items\n\nold\n\n## Guatu's answers at 9 items\n\nold\n\n## " +
  "Guatu's big screen at 9 items\n\nold\n\n## How it was measured\n\nold\n"
const newer =
  "# Guatu\n\nAgain.\n\n## Guatu's big screen at 9 items\n\nnew\n\n## Guatu's " +
  'files of 9 items\n\n### Sizes\n\nnew\n\n## How it was measured\n\nnew\n'

test('the sections of the parts that were measured are taken from the newer report, each in its place', () => {
  expect(merged(older, newer, ['wall', 'export'])).toBe(
    "# Guatu\n\nMeasured.\n\n## 27 items\n\nold\n\n## Guatu's answers at 9 " +
      "items\n\nold\n\n## Guatu's big screen at 9 items\n\nnew\n\n## Guatu's " +
      'files of 9 items\n\n### Sizes\n\nnew\n\n## How it was measured\n\nnew\n',
  )
  expect(merged(older, newer, ['export'])).toContain(
    "## Guatu's big screen at 9 items\n\nold\n\n## Guatu's files",
  )
})

test('alone, a part is what it is, and a report taken whole is the report', () => {
  expect(merged('', newer, ['export'])).toBe(
    "## Guatu's files of 9 items\n\n### Sizes\n\nnew\n\n## How it was measured\n\nnew\n",
  )
  expect(merged(older, newer, ['charts', 'ledger', 'scrolling', 'wall', 'export'])).toBe(newer)
})
