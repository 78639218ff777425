import { expect, it } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import type { TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { figureWith } from '../figure/figureCase'
import { is } from '../scene/marks'

const countIn = is('bar', 'count')

it.each(['word', 'slide'] as const)(
  'each part of the bar of states on %s has its count within it where it has room',
  size => {
    const [page] = figureWith({ kind: 'overview', size, sample: true }).pages
    const marks = allMarks(page?.marks ?? [])
    const counts = marks.filter((mark): mark is TextMark => mark.type === 'text' && countIn(mark))
    expect(counts.length).toBeGreaterThan(3)
    for (const count of counts) {
      const part = marks.find(mark => mark.key === count.of)
      const [inner, outer] = [markBox(count), part && markBox(part)]
      expect(inner.x).toBeGreaterThan(outer?.x ?? Infinity)
      expect(inner.x + inner.w).toBeLessThan((outer?.x ?? 0) + (outer?.w ?? 0))
    }
    expect(counts.reduce((sum, { text }) => sum + Number(text), 0)).toBeLessThanOrEqual(27)
  },
)
