import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { isDone, workStates } from '@/analysis/state/workState'
import type { Box } from '@/charts/scene/box'
import type { MarkWhole } from '@/charts/scene/role'
import type { FlatMark, MarkInfo } from '@/charts/scene/scene'
import { isSolid } from './flag'
import type { LegendEntry } from './legend'
import type { ChartStyle } from './style'

/**
 * What a box of a state is drawn from; with `corner` the tick of what is done leaves the middle to
 * a word.
 */
export interface StateBoxInput extends MarkWhole {
  readonly of: string
  readonly key: string
  readonly box: Box
  readonly state: WorkState
  readonly style: ChartStyle
  readonly scale: number
  readonly info?: MarkInfo
  readonly corner?: boolean
}

/**
 * A box in the colour of a state and in its shape, the same as its flag: solid, striped, with a
 * solid foot or side, open at its sides or in brackets, dashed, or ticked.
 */
export function stateBox({
  key,
  role,
  of,
  row,
  box,
  state,
  style,
  scale,
  info: stands,
  corner,
}: StateBoxInput): readonly FlatMark[] {
  const color = style.states[state]
  const { x, y, w, h } = box
  const info = stands ? { info: stands } : {}
  const whole = { role, of, ...(row === undefined ? {} : { row }) }
  const line = 1.2 * scale
  if (isSolid(state)) {
    const second: FlatMark[] =
      state === 'overdue'
        ? [
            {
              type: 'rect',
              key: `${key}:stripes`,
              ...whole,
              part: 'hem',
              x,
              y: y + h * 0.68,
              w,
              h: h * 0.32,
              hatch: { color: style.onflag, pitch: 4 * scale, width: 1.4 * scale },
            },
          ]
        : state === 'today'
          ? [
              {
                type: 'rect',
                key: `${key}:today`,
                ...whole,
                part: 'today',
                x: x + w - 5 * scale,
                y,
                w: 2 * scale,
                h,
                fill: style.onflag,
              },
            ]
          : []
    return [{ type: 'rect', key, ...whole, x, y, w, h, fill: color, ...info }, ...second]
  }
  if (state === 'open' || state === 'undated') {
    const edges = state === 'open' ? levelEdges(box, line) : brackets(box, line)
    return [
      { type: 'rect', key, ...whole, x, y, w, h, fill: style.bg, ...info },
      ...edges.map(({ at, points }): FlatMark => ({
        type: 'path',
        key: `${key}:edge${at}`,
        ...whole,
        part: 'edge',
        points,
        stroke: color,
        width: line,
      })),
    ]
  }
  const outline: FlatMark = {
    type: 'rect',
    key,
    ...whole,
    x: x + line / 2,
    y: y + line / 2,
    w: w - line,
    h: h - line,
    fill: style.bg,
    stroke: color,
    width: line,
    ...(state === 'unreported' ? { dash: [3 * scale, 2 * scale] } : {}),
    ...info,
  }
  if (state === 'near')
    return [
      outline,
      {
        type: 'rect',
        key: `${key}:foot`,
        ...whole,
        part: 'hem',
        x,
        y: y + h * 0.68,
        w,
        h: h * 0.32,
        fill: color,
      },
    ]
  if (state === 'underway')
    return [
      outline,
      {
        type: 'rect',
        key: `${key}:side`,
        ...whole,
        part: 'hem',
        x,
        y,
        w: Math.min(6 * scale, w * 0.3),
        h,
        fill: color,
      },
    ]
  if (!isDone(state)) return [outline]
  const [cx, cy, r] = corner
    ? [x + w - 6 * scale, y + 5 * scale, 3 * scale]
    : [x + w / 2, y + h / 2, Math.min(w, h) * 0.28]
  return [
    outline,
    {
      type: 'path',
      key: `${key}:tick`,
      ...whole,
      part: 'tick',
      points: [
        [cx - r, cy],
        [cx - r * 0.25, cy + r * 0.75],
        [cx + r, cy - r * 0.85],
      ],
      stroke: color,
      width: 2 * scale,
    },
  ]
}

/** Two opposite edges of a box, each with its px. */
type Edges = readonly {
  readonly at: number
  readonly points: readonly (readonly [number, number])[]
}[]

function levelEdges({ x, y, w, h }: Box, line: number): Edges {
  return [y + line / 2, y + h - line / 2].map(at => ({
    at,
    points: [
      [x, at],
      [x + w, at],
    ],
  }))
}

/** Edges as square brackets, so that none is taken for a rule of a grid. */
function brackets({ x, y, w, h }: Box, line: number): Edges {
  const [top, bottom, arm] = [y + line / 2, y + h - line / 2, Math.min(w * 0.28, 5 * line)]
  return [1, -1].map(way => {
    const at = way > 0 ? x + line / 2 : x + w - line / 2
    return {
      at,
      points: [
        [at + way * arm, top],
        [at, top],
        [at, bottom],
        [at + way * arm, bottom],
      ],
    }
  })
}

/** Words of a legend of states. */
export interface StateWords {
  readonly state: (state: WorkState, count: number) => string
  /** All that is done, and in what parts. */
  readonly done: (count: number, parts: readonly string[]) => string
}

/**
 * The states that occur, in order of concern, each with its words; what is done has one shape,
 * whichever side of its deadline, so it is one entry whose words tell the parts.
 */
export function namedStates(
  counts: StateCounts,
  words: StateWords,
): readonly { readonly state: WorkState; readonly words: string }[] {
  const present = workStates.filter(state => counts[state] > 0)
  const done = present.filter(isDone).reverse()
  const open = present
    .filter(state => !isDone(state))
    .map(state => ({ state, words: words.state(state, counts[state]) }))
  const [first] = done
  if (!first) return open
  const parts = done.map(state => words.state(state, counts[state]))
  return [
    ...open,
    {
      state: first,
      words:
        parts.length === 1
          ? parts.join('')
          : words.done(
              done.reduce((sum, state) => sum + counts[state], 0),
              parts,
            ),
    },
  ]
}

/** Legend entries of the states that occur, each in its shape, with its count. */
export function stateEntries(
  counts: StateCounts,
  {
    words,
    style,
    scale,
  }: { readonly words: StateWords; readonly style: ChartStyle; readonly scale: number },
): readonly LegendEntry[] {
  return namedStates(counts, words).map(({ state, words: text }): LegendEntry => ({
    key: `state:${state}`,
    words: text,
    w: 22 * scale,
    sample: (x, y) =>
      stateBox({
        key: `legend:state:${state}:box`,
        role: 'legend',
        of: `legend:state:${state}`,
        box: { x, y: y - 7 * scale, w: 22 * scale, h: 14 * scale },
        state,
        style,
        scale,
      }),
  }))
}
