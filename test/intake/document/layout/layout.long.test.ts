import { expect, test } from 'vitest'
import { withLayout } from '@/intake/document/layout/layout'
import { largeTexts } from './largeTexts'

test.each(largeTexts(200_000))(
  '%s of 200,000 lines are looked at once',
  (_, document) => {
    expect(withLayout(document).kind).toBe('txt')
  },
  60_000,
)
