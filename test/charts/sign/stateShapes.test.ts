import { describe, expect, it } from 'vitest'
import type { WorkState } from '@/analysis/state/workState'
import { isDone, noStates, workStates } from '@/analysis/state/workState'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { flagMarks, halfRoom } from '@/charts/sign/flag'
import { linePaint } from '@/charts/sign/relationStroke'
import { namedStates, stateBox } from '@/charts/sign/stateBox'
import { darkStyle, figureStyle, lightStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { ProgressInput } from '@/charts/wall/curve'
import { progressScene } from '@/charts/wall/curve'

/**
 * What is left of marks where colours cannot be told apart: shapes, and whether they are of ground
 * or of ink.
 */
function grey(marks: readonly FlatMark[], grounds: readonly string[]): string {
  const tone = (color: unknown): string =>
    typeof color !== 'string' ? '' : grounds.includes(color) ? 'ground' : 'ink'
  return JSON.stringify(
    marks
      .filter(mark => mark.type !== 'text')
      .map(mark =>
        'fill' in mark || 'stroke' in mark
          ? {
              ...mark,
              key: '',
              fill: tone(mark.fill),
              stroke: tone(mark.stroke),
              ...('hatch' in mark && mark.hatch ? { hatch: tone(mark.hatch.color) } : {}),
            }
          : { ...mark, key: '' },
      ),
  )
}

describe.each([
  lightStyle,
  darkStyle,
  figureStyle('paper'),
  figureStyle('grey'),
  figureStyle('color'),
])('in greyscale, on the style $name', style => {
  const grounds = [style.bg, style.onflag]
  const flag = (state: WorkState) =>
    grey(
      flagMarks({
        key: 'f',
        x: 100,
        y: 20,
        w: 28,
        h: 19,
        poleHeight: 28,
        text: '7',
        color: style.states[state],
        state,
        style,
        scale: 1,
      }),
      grounds,
    )
  const box = (state: WorkState) =>
    grey(
      stateBox({
        key: 'b',
        role: 'state',
        of: 'b',
        box: { x: 0, y: 0, w: 22, h: 14 },
        state,
        style,
        scale: 1,
      }),
      grounds,
    )
  const told = workStates.filter(state => !isDone(state) || state === 'done')

  it.each([
    ['box', box],
    ['flag', flag],
  ] as const)('every state has a %s of its own, and what is done one', (_, draw) => {
    expect(new Set(told.map(draw)).size).toBe(told.length)
    expect(new Set(workStates.filter(isDone).map(draw)).size).toBe(1)
  })
})

/** A colour as a photocopier sees it, from 0 to 1. */
function tone(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  return 0.299 * r + 0.587 * g + 0.114 * b
}

/** The tones of a state's box, px by px: what is left of it on a photocopy. */
function copied(state: WorkState, style: ReturnType<typeof figureStyle>): Float64Array {
  const [w, h, over] = [22, 14, 4]
  const px = new Float64Array(w * h * over * over).fill(1)
  const put = (inside: (x: number, y: number) => boolean, color: string): void => {
    for (let at = 0; at < px.length; at += 1)
      if (inside(((at % (w * over)) + 0.5) / over, (Math.floor(at / (w * over)) + 0.5) / over))
        px[at] = tone(color)
  }
  const nearLine = (
    x: number,
    y: number,
    [ax, ay]: readonly [number, number],
    [bx, by]: readonly [number, number],
  ): number => {
    const t = Math.max(
      0,
      Math.min(
        1,
        ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) /
          Math.max(1e-9, (bx - ax) ** 2 + (by - ay) ** 2),
      ),
    )
    return Math.hypot(x - ax - (bx - ax) * t, y - ay - (by - ay) * t)
  }
  for (const mark of stateBox({
    key: 'b',
    role: 'state',
    of: 'b',
    box: { x: 0, y: 0, w, h },
    state,
    style,
    scale: 1,
  })) {
    if (mark.type === 'rect') {
      const within = (x: number, y: number): boolean =>
        x >= mark.x && x <= mark.x + mark.w && y >= mark.y && y <= mark.y + mark.h
      if (typeof mark.fill === 'string') put(within, mark.fill)
      if (mark.hatch)
        put(
          (x, y) =>
            within(x, y) && (x + y - mark.x - mark.y) % mark.hatch!.pitch < mark.hatch!.width * 1.4,
          mark.hatch.color,
        )
      if (mark.stroke)
        put(
          (x, y) =>
            within(x, y) &&
            Math.min(x - mark.x, mark.x + mark.w - x, y - mark.y, mark.y + mark.h - y) <
              (mark.width ?? 1) &&
            (!mark.dash || (x + y) % (mark.dash[0]! + mark.dash[1]!) < mark.dash[0]!),
          mark.stroke,
        )
    } else if (mark.type === 'path')
      put(
        (x, y) =>
          mark.points
            .slice(1)
            .some((to, at) => nearLine(x, y, mark.points[at]!, to) < (mark.width ?? 1) / 2),
        mark.stroke ?? '#000000',
      )
  }
  return px
}

describe.each(['paper', 'grey', 'color'] as const)('on a photocopy of %s', look => {
  const style = figureStyle(look)
  const told = workStates.filter(state => !isDone(state) || state === 'done')
  const copies = told.map(state => ({ state, px: copied(state, style) }))

  it('each pair of states differs over a twentieth of its box by a contrast of a third or more', () => {
    const alike = copies.flatMap(({ state, px }, at) =>
      copies.slice(at + 1).flatMap(other => {
        const share =
          px.reduce((sum, value, n) => sum + (Math.abs(value - other.px[n]!) >= 1 / 3 ? 1 : 0), 0) /
          px.length
        return share < 0.05 ? [`${state} ${other.state} ${share.toFixed(3)}`] : []
      }),
    )
    expect(alike).toEqual([])
  })

  it('a conflict’s line is a quarter thicker than any other, and every line can be told from the ground', () => {
    const widths = (['prerequisite', 'feeds', 'duplicate', 'channel'] as const).map(kind =>
      linePaint(kind, false, { style, scale: 1, emphasis: 'plain' }),
    )
    const conflict = linePaint('feeds', true, { style, scale: 1, emphasis: 'plain' })
    expect(conflict.width!).toBeGreaterThanOrEqual(
      1.25 * Math.max(...widths.map(paint => paint.width ?? 0)),
    )
    for (const paint of [...widths, conflict])
      expect(1 - tone(paint.stroke!)).toBeGreaterThan(1 / 2)
  })
})

describe('a legend of states', () => {
  const words = {
    state: (state: WorkState, n: number) => `${state} ${n}`,
    done: (n: number, parts: readonly string[]) => `done ${n} (${parts.join(', ')})`,
  }

  it('names those that occur, and what is done once, with its parts', () => {
    expect(
      namedStates({ ...noStates(), due: 2, doneEarly: 4, doneLate: 1 }, words).map(
        one => one.words,
      ),
    ).toEqual(['due 2', 'done 5 (doneEarly 4, doneLate 1)'])
    expect(namedStates({ ...noStates(), doneOnTime: 3 }, words).map(one => one.words)).toEqual([
      'doneOnTime 3',
    ])
    expect(namedStates(noStates(), words)).toEqual([])
  })
})

describe('the curve of a plan', () => {
  const input: ProgressInput = {
    points: [
      { day: '2020-04-30', planned: 0, done: 0 },
      { day: '2020-08-31', planned: 3, done: 1 },
      { day: '2020-12-31', planned: 14, done: null },
    ],
    total: 14,
    beyond: [],
    recorded: true,
    asOf: '2020-08-31',
    width: 600,
    height: 240,
    scale: 1,
    style: lightStyle,
    words: { planned: 'planned', done: 'done', year: String, asOf: day => day, beyond: () => [] },
  }
  const counts = (change: Partial<ProgressInput> = {}) =>
    progressScene({ ...input, ...change }).marks.flatMap(mark =>
      mark.type === 'text' && mark.part === 'count' ? [`${mark.key} ${mark.text}`] : [],
    )

  it('ends where the plan ends, and what is done where the day is', () => {
    expect(counts()).toEqual(['planned:count 14', 'done:count 1'])
    const line = progressScene(input).marks.find(mark => mark.key === 'done:line')
    const asOf = progressScene(input).marks.find(mark => mark.key === 'as-of')
    expect(
      line?.type === 'path' &&
        asOf?.type === 'path' &&
        line.points[line.points.length - 1]![0] - asOf.points[0]![0],
    ).toBe(0)
  })

  it('has room for the numbers of a hundred thousand items', () => {
    const { marks, width } = progressScene({
      ...input,
      points: input.points.map(point => ({ ...point, planned: point.planned * 7000 })),
      total: 100_000,
    })
    const texts = marks.filter(mark => mark.type === 'text')
    const left = (mark: TextMark) =>
      mark.x -
      (mark.align === 'right' ? 1 : mark.align === 'center' ? 0.5 : 0) *
        textWidth(mark.text, mark.size, mark.weight)
    expect(
      texts
        .filter(
          mark =>
            left(mark) < 0 || left(mark) + textWidth(mark.text, mark.size, mark.weight) > width,
        )
        .map(mark => mark.text),
    ).toEqual([])
  })

  it('says nothing of what lies beyond where the legend leaves no room', () => {
    const keys = (width: number): readonly string[] => {
      const words = { ...input.words, beyond: () => ['图外 1 项'] }
      return progressScene({ ...input, words, width }).marks.map(mark => mark.key)
    }
    expect(keys(1200)).toContain('beyond')
    expect(keys(250)).not.toContain('beyond')
  })

  it('knows nothing of what is done where nothing is recorded, and draws nothing of an empty plan', () => {
    expect(counts({ recorded: false })).toEqual(['planned:count 14'])
    expect(progressScene({ ...input, points: [], total: 0 }).marks).toEqual([])
  })
})

describe('a done flag in half a row', () => {
  const marks = flagMarks({
    key: 'f',
    x: 100,
    y: 20,
    w: 28 + halfRoom('done', 1),
    h: 11.5,
    poleHeight: 11.5,
    text: '12',
    color: lightStyle.ink,
    state: 'done',
    style: lightStyle,
    scale: 1,
    isHalf: true,
  })
  const points = marks.flatMap(mark =>
    mark.type === 'path' && mark.part === 'tick' ? mark.points : [],
  )

  it('has its tick within, on no flag above and clear of its number', () => {
    expect(points.length).toBe(3)
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThan(20 - 11.5 / 2)
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThan(20 + 11.5 / 2)
    const number = marks.find(mark => mark.part === 'number')
    const left =
      number?.type === 'text' ? number.x - textWidth(number.text, number.size, 700) / 2 : 0
    expect(Math.max(...points.map(([x]) => x))).toBeLessThan(left)
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThan(100 - 37)
  })
})
