import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RectMark, TextMark } from '@/charts/scene/scene'
import { asOfChip, chipWidth } from '@/charts/sign/asOfChip'
import { lightStyle } from '@/charts/sign/style'

it('stands at its line, moved no further than keeps it between its edges', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 1200 }), fc.constantFrom(1, 1.5, 2), (x, scale) => {
      const place = {
        x,
        between: [100, 900] as const,
        top: 40,
        h: 18 * scale,
        padding: 7 * scale,
        scale,
        style: lightStyle,
      }
      const [chip, text] = asOfChip('截至 2021-06-30', place) as [RectMark, TextMark]
      const w = chipWidth('截至 2021-06-30', place)
      expect([chip.w, text.y]).toEqual([w, 40 + 9 * scale])
      expect(chip.x).toBeCloseTo(Math.min(Math.max(x - w / 2, 100), 900 - w), 9)
      expect(text.x).toBeCloseTo(chip.x + w / 2, 9)
    }),
  )
})
