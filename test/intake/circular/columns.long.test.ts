import fc from 'fast-check'
import { test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { expectSound, spoiltTables } from './tableCase'

test('every word of ten thousand spoilt tables is accounted for', () => {
  fc.assert(
    fc.property(spoiltTables, ({ document }) => {
      expectSound(document, planOfDocument(document, { id: 'case' }))
    }),
    { numRuns: 10_000 },
  )
}, 600_000)
