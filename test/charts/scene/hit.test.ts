import { describe, expect, it } from 'vitest'
import { infoAt } from '@/charts/scene/hit'
import type { Mark } from '@/charts/scene/scene'

const at = (marks: readonly Mark[], x: number, y: number): number | undefined =>
  infoAt({ width: 100, height: 100, background: '#fff', marks }, x, y)?.item
const box = (item: number, x: number): Mark => ({
  type: 'rect',
  key: String(item),
  role: 'ground',
  x,
  y: 0,
  w: 10,
  h: 10,
  fill: 'red',
  info: { item },
})

describe('what a point of a scene stands for', () => {
  it('is the topmost mark that leads anywhere', () => {
    const marks: Mark[] = [
      box(1, 0),
      box(2, 5),
      { type: 'rect', key: 'mute', role: 'ground', x: 0, y: 0, w: 100, h: 100 },
    ]
    expect([at(marks, 2, 5), at(marks, 7, 5), at(marks, 40, 5)]).toEqual([1, 2, undefined])
  })

  it('is nothing where a clip hides the mark', () => {
    const marks: Mark[] = [
      { type: 'clip', key: 'c', role: 'window', x: 0, y: 0, w: 6, h: 6, marks: [box(1, 0)] },
    ]
    expect([at(marks, 5, 5), at(marks, 8, 5)]).toEqual([1, undefined])
  })

  it('meets a line within 4 px, a closed shape inside only, a circle by its radius', () => {
    const line: Mark = {
      type: 'path',
      key: 'l',
      role: 'ground',
      points: [
        [0, 50],
        [50, 50],
        [50, 90],
      ],
      stroke: 'red',
      info: { item: 3 },
    }
    expect([at([line], 20, 53), at([line], 53, 70), at([line], 20, 60)]).toEqual([3, 3, undefined])
    const notch: Mark = {
      type: 'path',
      key: 'n',
      role: 'ground',
      points: [
        [0, 0],
        [20, 0],
        [20, 20],
        [10, 10],
        [0, 20],
      ],
      closed: true,
      fill: 'red',
      info: { item: 4 },
    }
    expect([at([notch], 10, 5), at([notch], 10, 15)]).toEqual([4, undefined])
    const dot: Mark = {
      type: 'circle',
      key: 'd',
      role: 'ground',
      cx: 10,
      cy: 10,
      r: 3,
      info: { item: 5 },
    }
    expect([at([dot], 12, 11), at([dot], 13, 13)]).toEqual([5, undefined])
  })

  it('meets words on the box they take, by their alignment', () => {
    const words: Mark = {
      type: 'text',
      key: 't',
      role: 'note',
      x: 50,
      y: 10,
      text: '政务公开',
      size: 10,
      color: 'black',
      align: 'right',
      info: { item: 6 },
    }
    expect([at([words], 15, 10), at([words], 49, 4), at([words], 55, 10)]).toEqual([
      6,
      6,
      undefined,
    ])
  })
})
