import { describe, expect, it } from 'vitest'
import { groups, sweepFaults, withoutLines } from './sweepCase'

const widths = [1000, 1556, 1920, 2560]

describe.each(['zh-CN', 'en'] as const)('the Gantt scene in %s', lang => {
  it.each(groups)(
    'by %s lets no texts meet, cuts none, and runs no line through words, at every other width, zoom and inferred start',
    group => {
      expect(sweepFaults({ lang, group, widths })).toEqual([])
    },
  )

  it('draws at least one line in every scene that asks for relations, so that the sweep sees some', () => {
    expect(withoutLines({ lang, group: 'task', widths })).toEqual([])
  })
})
