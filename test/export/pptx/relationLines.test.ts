import { describe, expect, test } from 'vitest'
import type { FlatMark, PathMark } from '@/charts/scene/scene'
import { relationLines } from '@/export/pptx/relationLines'

/** A piece of a relation's line, of which `own` may say what else it is. */
const path = (of: string, points: PathMark['points'], own: Partial<PathMark> = {}): FlatMark => ({
  type: 'path',
  key: of,
  role: 'relation',
  of,
  part: 'line',
  points,
  stroke: '#544D42',
  width: 2,
  info: { pair: [1, 2] },
  ...own,
})

describe('a relation as one line again', () => {
  test('joins what was cut for words, along a line and round a corner, and says where', () => {
    const { lines, taken } = relationLines([
      path(
        'R01:3:7',
        [
          [0, 0],
          [0, 10],
        ],
        { info: { pair: [1, 2], rows: [3, 7] } },
      ),
      path('R01:3:7', [
        [0, 20],
        [0, 30],
      ]),
      path('R01:3:7', [
        [10, 40],
        [50, 40],
      ]),
      path(
        'rule:1',
        [
          [0, 0],
          [9, 0],
        ],
        { role: 'rule' },
      ),
    ])
    expect(lines).toMatchObject([
      {
        points: [
          [0, 0],
          [0, 40],
          [50, 40],
        ],
        rows: [3, 7],
        gaps: [
          [
            [0, 10],
            [0, 20],
          ],
          [
            [0, 30],
            [0, 40],
            [10, 40],
          ],
        ],
        end: null,
        double: false,
      },
    ])
    expect(taken.size).toBe(3)
  })

  test('leads up to its arrow’s point, and takes the arrow’s form and size', () => {
    const filled = relationLines([
      path('R01', [
        [0, 0],
        [95, 0],
      ]),
      path(
        'R01',
        [
          [100, 0],
          [92.5, 3.75],
          [92.5, -3.75],
        ],
        { closed: true, part: 'arrow' },
      ),
    ]).lines
    expect(filled).toMatchObject([
      {
        points: [
          [0, 0],
          [100, 0],
        ],
        end: { form: 'triangle', length: 7.5, width: 7.5 },
      },
    ])
    const open = relationLines([
      path('R01:0:1', [
        [0, 0],
        [99, 0],
      ]),
      path(
        'R01:0:1',
        [
          [94.5, 3.2],
          [100, 0],
          [94.5, -3.2],
        ],
        { part: 'arrow' },
      ),
    ]).lines
    expect(open).toMatchObject([
      {
        points: [
          [0, 0],
          [100, 0],
        ],
        end: { form: 'arrow', length: 5.5, width: 6.4 },
      },
    ])
    const dot = relationLines([
      path('R01:0:1', [
        [0, 0],
        [0, 9],
      ]),
      {
        type: 'circle',
        key: 'dot',
        role: 'relation',
        of: 'R01:0:1',
        part: 'dot',
        cx: 0,
        cy: 9,
        r: 2.6,
      },
    ]).lines
    expect(dot).toMatchObject([
      {
        points: [
          [0, 0],
          [0, 9],
        ],
        end: { form: 'oval', length: 5.2 },
      },
    ])
  })

  test('is the middle of a double line, drawn as two or as an outline', () => {
    const two = relationLines([
      path(
        'R06:1:2',
        [
          [0, -2],
          [22, -2],
          [22, 30],
        ],
        { part: 'outer' },
      ),
      path(
        'R06:1:2',
        [
          [0, 2],
          [18, 2],
          [18, 30],
        ],
        { part: 'inner' },
      ),
    ]).lines
    expect(two).toMatchObject([
      {
        points: [
          [0, 0],
          [20, 0],
          [20, 30],
        ],
        double: true,
      },
    ])
    const outline = relationLines([
      path(
        'R06',
        [
          [0, -2],
          [22, -2],
          [22, 32],
          [0, 32],
          [0, 28],
          [18, 28],
          [18, 2],
          [0, 2],
        ],
        { closed: true },
      ),
    ]).lines
    expect(outline).toMatchObject([
      {
        points: [
          [0, 0],
          [20, 0],
          [20, 30],
          [0, 30],
        ],
        double: true,
      },
    ])
  })

  test('stays apart where items stand in several rows, and where a line leaves the page and comes back', () => {
    expect(
      relationLines([
        path('R01:1:2', [
          [0, 0],
          [9, 0],
        ]),
        path('R01:4:5', [
          [0, 50],
          [9, 50],
        ]),
      ]).lines,
    ).toHaveLength(2)
    expect(
      relationLines([
        path('R01:1:2', [
          [0, 0],
          [9, 0],
        ]),
        path('R01:1:2', [
          [9, 50],
          [0, 50],
        ]),
      ]).lines,
    ).toHaveLength(2)
  })
})
