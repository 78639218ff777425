import fc from 'fast-check'
import type { PackChoice } from '@/address/pack'
import { packParts, packSizes } from '@/address/pack'

const title = fc.string({ unit: 'grapheme', maxLength: 20 })

/** Any pack that can be chosen. */
export const somePack: fc.Arbitrary<PackChoice> = fc.record({
  parts: fc.uniqueArray(fc.record({ part: fc.constantFrom(...packParts), title }), {
    minLength: 1,
    selector: entry => entry.part,
  }),
  size: fc.constantFrom(...packSizes),
  look: fc.constantFrom('paper', 'grey', 'color', 'dark'),
  audience: title,
})
