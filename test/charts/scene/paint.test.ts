import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Canvas } from '@/charts/scene/brush'
import { scenePainter } from '@/charts/scene/paint'
import type { ClipMark, Mark, Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'

type Call = readonly [name: string, ...args: unknown[]]

interface Recorder {
  readonly canvas: Canvas
  readonly said: Call[]
}

/**
 * A canvas that notes what it is told, call by call; a fill or a stroke comes with its colour,
 * words with their font.
 */
function recorder(): Recorder {
  const said: Call[] = []
  const state: Record<string, unknown> = {}
  const canvas = new Proxy(state, {
    get: (_, name: string) =>
      name in state && !(name in methods)
        ? state[name]
        : (...args: unknown[]) => {
            said.push([name, ...args, ...(methods[name]?.(state) ?? [])])
            return name === 'createLinearGradient'
              ? { addColorStop: (at: number, color: string) => said.push(['stop', at, color]) }
              : name === 'createPattern'
                ? 'pattern'
                : undefined
          },
  }) as unknown as Canvas
  return { canvas, said }
}

/** What a canvas is told to show some marks on their ground. */
function calls(marks: readonly Mark[], { tile = false } = {}): Call[] {
  const { canvas, said } = recorder()
  scenePainter('Face', {
    ratio: 1,
    tile: () => (tile ? ({} as CanvasImageSource) : null),
    fade: () => null,
    sheet: () => null,
  })(canvas, sceneOf(marks))
  expect(said.shift()).toEqual(['fillRect', 0, 0, 100, 50, 'ground'])
  return said
}

const sceneOf = (marks: readonly Mark[]): Scene => ({
  width: 100,
  height: 50,
  background: 'ground',
  marks,
})

const methods: Readonly<Record<string, (state: Record<string, unknown>) => unknown[]>> = {
  fill: state => [state.fillStyle],
  fillRect: state => [state.fillStyle],
  stroke: state => [state.strokeStyle, state.lineWidth],
  strokeRect: state => [state.strokeStyle],
  fillText: state => [state.font, state.textAlign, state.fillStyle],
  strokeText: state => [state.strokeStyle],
}
const named = (said: readonly Call[], name: string): Call[] => said.filter(call => call[0] === name)
const text = (key: string, words: string, more: object = {}): Mark => ({
  type: 'text',
  key,
  role: 'note',
  x: 5,
  y: 6,
  text: words,
  size: 13,
  color: 'black',
  ...more,
})

describe('a scene on a canvas', () => {
  it('fills boxes, outlines them, and writes words in their font', () => {
    const said = calls([
      {
        type: 'rect',
        key: 'r',
        role: 'ground',
        x: 1,
        y: 2,
        w: 3,
        h: 4,
        fill: 'red',
        stroke: 'blue',
      },
      text('t', '第1项', { weight: 700, align: 'right' }),
    ])
    expect(said).toEqual([
      ['fillRect', 1, 2, 3, 4, 'red'],
      ['strokeRect', 1, 2, 3, 4, 'blue'],
      ['fillText', '第1项', 5, 6, '700 13px Face', 'right', 'black'],
    ])
  })

  it('draws a level or upright line as the box it covers, so that it is as sharp as its px', () => {
    expect(
      calls([
        {
          type: 'path',
          key: 'p',
          role: 'ground',
          points: [
            [9, 5],
            [1, 5],
          ],
          stroke: 'red',
          width: 2,
        },
        {
          type: 'path',
          key: 'q',
          role: 'ground',
          points: [
            [3, 1],
            [3, 9],
          ],
          stroke: 'red',
        },
      ]),
    ).toEqual([
      ['fillRect', 1, 4, 8, 2, 'red'],
      ['fillRect', 2.5, 1, 1, 8, 'red'],
    ])
  })

  it('draws neighbours of one paint at once, and never changes the order of paints', () => {
    const bend = (key: string, stroke: string): Mark => ({
      type: 'path',
      key,
      role: 'ground',
      points: [
        [0, 0],
        [5, 0],
        [5, 5],
      ],
      stroke,
      width: 2,
    })
    const said = calls([bend('a', 'red'), bend('b', 'red'), bend('c', 'blue'), bend('d', 'red')])
    expect(named(said, 'stroke')).toEqual([
      ['stroke', 'red', 2],
      ['stroke', 'blue', 2],
      ['stroke', 'red', 2],
    ])
    expect(named(said, 'moveTo')).toHaveLength(4)
  })

  it('closes a shape, and puts dashes back', () => {
    const said = calls([
      {
        type: 'path',
        key: 'q',
        role: 'ground',
        points: [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
        closed: true,
        fill: 'gold',
        stroke: 'red',
        dash: [3, 1],
      },
    ])
    expect(said.map(([name]) => name)).toEqual([
      'beginPath',
      'moveTo',
      'lineTo',
      'lineTo',
      'closePath',
      'fill',
      'setLineDash',
      'stroke',
      'setLineDash',
    ])
    expect(named(said, 'setLineDash')).toEqual([
      ['setLineDash', [3, 1]],
      ['setLineDash', []],
    ])
  })

  it('cuts what stands in a clip, and only that; words after it have their font set anew', () => {
    const said = calls([
      text('a', '甲'),
      {
        type: 'clip',
        key: 'k',
        role: 'window',
        x: 1,
        y: 2,
        w: 30,
        h: 40,
        marks: [text('b', '乙', { size: 20 })],
      },
      text('c', '丙'),
    ])
    expect(said.map(([name]) => name)).toEqual([
      'fillText',
      'save',
      'beginPath',
      'rect',
      'clip',
      'fillText',
      'restore',
      'fillText',
    ])
    expect(named(said, 'fillText').map(call => call[4])).toEqual([
      '400 13px Face',
      '400 20px Face',
      '400 13px Face',
    ])
  })

  it('fades from left to right over its own box', () => {
    const said = calls([
      {
        type: 'rect',
        key: 'f',
        role: 'ground',
        x: 10,
        y: 0,
        w: 9,
        h: 9,
        fill: { from: '#00000000', to: '#000000' },
      },
    ])
    expect(said.slice(0, 3)).toEqual([
      ['createLinearGradient', 10, 0, 19, 0],
      ['stop', 0, '#00000000'],
      ['stop', 1, '#000000'],
    ])
  })

  it('masks words with their halo, and stacks vertical ones', () => {
    const said = calls([text('h', '甲乙', { halo: 'white', vertical: true })])
    expect(said.map(([name, words]) => [name, words])).toEqual([
      ['strokeText', '甲'],
      ['fillText', '甲'],
      ['strokeText', '乙'],
      ['fillText', '乙'],
    ])
    expect(
      (named(said, 'fillText')[1]![3] as number) - (named(said, 'fillText')[0]![3] as number),
    ).toBeCloseTo(14.3)
  })

  it('lays the tile of a hatch from the corner of its box, so that it moves with it', () => {
    const said = calls(
      [
        {
          type: 'rect',
          key: 'h',
          role: 'ground',
          x: 7,
          y: 8,
          w: 20,
          h: 10,
          hatch: { color: 'red', pitch: 5, width: 1 },
        },
        {
          type: 'rect',
          key: 'i',
          role: 'ground',
          x: 50,
          y: 8,
          w: 20,
          h: 10,
          hatch: { color: 'red', pitch: 5, width: 1 },
        },
      ],
      { tile: true },
    )
    expect(named(said, 'createPattern')).toHaveLength(1)
    expect(named(said, 'translate')).toEqual([
      ['translate', 7, 8],
      ['translate', -7, -8],
      ['translate', 50, 8],
      ['translate', -50, -8],
    ])
    expect(named(said, 'fillRect')).toEqual([
      ['fillRect', 0, 0, 20, 10, 'pattern'],
      ['fillRect', 0, 0, 20, 10, 'pattern'],
    ])
  })

  it('gives the marks inside clips with the others', () => {
    expect(
      allMarks([
        {
          type: 'clip',
          key: 'k',
          role: 'window',
          x: 0,
          y: 0,
          w: 1,
          h: 1,
          marks: [{ type: 'circle', key: 'c', role: 'ground', cx: 0, cy: 0, r: 1 }],
        },
      ]).map(mark => mark.key),
    ).toEqual(['c'])
  })
})

describe('a hatch without a tile', () => {
  it('stays inside its box at any size, every line at 45°', () => {
    const px = fc.double({ min: 0, max: 500, noNaN: true })
    fc.assert(
      fc.property(px, px, px, px, fc.integer({ min: 2, max: 9 }), (x, y, w, h, pitch) => {
        const said = calls([
          {
            type: 'rect',
            key: 'h',
            role: 'ground',
            x,
            y,
            w,
            h,
            hatch: { color: 'red', pitch, width: 1 },
          },
        ])
        const [from, to] = [named(said, 'moveTo'), named(said, 'lineTo')] as [
          [string, number, number][],
          [string, number, number][],
        ]
        from.forEach(([, x1, y1], at) => {
          const [, x2, y2] = to[at]!
          for (const value of [x1, x2])
            expect(value >= x - 0.01 && value <= x + w + 0.01).toBe(true)
          for (const value of [y1, y2])
            expect(value >= y - 0.01 && value <= y + h + 0.01).toBe(true)
          expect(Math.abs(x2 - x1 - (y1 - y2))).toBeLessThan(0.03)
        })
      }),
    )
  })
})

it('draws a fade from an image of its size, made once for all of its colours', () => {
  const { canvas, said } = recorder()
  const asked: unknown[] = []
  const paint = scenePainter('Face', {
    ratio: 1,
    tile: () => null,
    sheet: () => null,
    fade: (...fade) => {
      asked.push(fade)
      return 'image' as unknown as CanvasImageSource
    },
  })
  const fade = (key: string, x: number, to: string): Mark => ({
    type: 'rect',
    key,
    role: 'ground',
    x,
    y: 2,
    w: 40,
    h: 10,
    fill: { from: 'clear', to },
  })
  for (let time = 0; time < 2; time += 1)
    paint(canvas, sceneOf([fade('a', 5.5, 'red'), fade('b', 9, 'red'), fade('c', 9, 'blue')]))
  expect(asked).toEqual([
    [{ from: 'clear', to: 'red' }, 40, 10],
    [{ from: 'clear', to: 'blue' }, 40, 10],
  ])
  expect(named(said, 'drawImage').slice(0, 3)).toEqual([
    ['drawImage', 'image', 5.5, 2, 40, 10],
    ['drawImage', 'image', 9, 2, 40, 10],
    ['drawImage', 'image', 9, 2, 40, 10],
  ])
})

describe('a clip that stands still', () => {
  const marks = [text('t', 'words')]
  const clip = (more: Partial<ClipMark> = {}): ClipMark => ({
    type: 'clip',
    key: 'columns',
    role: 'window',
    x: 0,
    y: 10,
    w: 40,
    h: 30,
    ground: 'paper',
    marks,
    ...more,
  })

  /** What the canvas and the sheets of a painter are told by one clip after another. */
  function painted(
    clips: readonly ClipMark[],
    ratio = 1,
  ): { readonly drawn: string[]; readonly sheets: Recorder[] } {
    const { canvas, said } = recorder()
    const sheets: Recorder[] = []
    const paint = scenePainter('Face', {
      ratio,
      tile: () => null,
      fade: () => null,
      sheet: () => {
        const made = recorder()
        sheets.push(made)
        return { canvas: made.canvas, image: {} as CanvasImageSource }
      },
    })
    for (const one of clips) paint(canvas, sceneOf([one]))
    return {
      drawn: said.flatMap(([name]) => (['fillText', 'drawImage'].includes(name) ? [name] : [])),
      sheets,
    }
  }

  it('is drawn from a picture from its second painting on, made once', () => {
    const { drawn, sheets } = painted([clip(), clip(), clip()])
    expect(drawn).toEqual(['fillText', 'drawImage', 'drawImage'])
    expect(sheets).toHaveLength(1)
    expect(named(sheets[0]!.said, 'fillRect')).toEqual([['fillRect', 0, 10, 40, 30, 'paper']])
    expect(named(sheets[0]!.said, 'fillText')).toHaveLength(1)
  })

  it('is drawn anew where its list of marks, its ground or its place is another', () => {
    for (const change of [{ marks: [...marks] }, { ground: 'ink' }, { y: 11 }, { w: 41 }])
      expect(painted([clip(), clip(), clip(change)]).drawn).toEqual([
        'fillText',
        'drawImage',
        'fillText',
      ])
  })

  it('is drawn as it is where it has no ground, or its edges lie between device pixels', () => {
    const { key, x, y, w, h } = clip()
    const bare: ClipMark = { type: 'clip', key, role: 'window', x, y, w, h, marks }
    expect(painted([bare, bare]).drawn).toEqual(['fillText', 'fillText'])
    expect(painted([clip({ y: 10.5 }), clip({ y: 10.5 })]).drawn).toEqual(['fillText', 'fillText'])
    expect(painted([clip({ y: 10.5 }), clip({ y: 10.5 })], 2).drawn).toEqual([
      'fillText',
      'drawImage',
    ])
  })
})
