import { describe, expect, it } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import type { FlatMark } from '@/charts/scene/scene'
import { legendMarks } from '@/charts/sign/legend'
import { wallStyle } from '@/charts/sign/style'

const entries = ['到期未报 14', '今日到期 2', '未填报 11', '已完成 12（提前完成 4）'].map(
  (words, at) => ({
    key: `entry${at}`,
    words,
    w: 20,
    sample: (x: number, y: number): readonly FlatMark[] => [
      { type: 'rect', key: `legend:entry${at}:box`, role: 'ground', x, y: y - 5, w: 20, h: 10 },
    ],
  }),
)

describe('a legend', () => {
  it.each([120, 150, 180, 210, 240])('lays no entry across a cut at %i px', at => {
    const cut = { from: at - 20, at }
    const { marks } = legendMarks(entries, '', {
      x: 0,
      y: 0,
      width: 420,
      scale: 1,
      style: wallStyle,
      cuts: [cut],
    })
    const spans = entries.map(({ key }) => {
      const boxes = (marks as readonly FlatMark[])
        .filter(mark => mark.of === `legend:${key}`)
        .map(markBox)
      return [
        Math.min(...boxes.map(box => box.x)),
        Math.max(...boxes.map(box => box.x + box.w)),
      ] as const
    })
    expect(spans.filter(([left, right]) => left < cut.from && right > cut.at)).toEqual([])
    expect(Math.max(...spans.map(([, right]) => right))).toBeLessThanOrEqual(420)
  })
})
