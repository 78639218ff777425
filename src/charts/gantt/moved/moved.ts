// Deadlines that were moved: a ghost of a flag at each that does not hold, and a dashed line along the
// foot of the row from one to the next, its arrow the way it was moved. Few plans have any, so whoever
// draws one that has brings this along.
import { deadlineMoves, hasMoves, isSameTime, toldBasis } from '@/analysis/change/deadlineMoves'
import { poleOf, slack } from '@/charts/axis/pole'
import type { TimeScale } from '@/charts/axis/timeScale'
import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import type { FlatMark } from '@/charts/scene/scene'
import type { LegendEntry } from '@/charts/sign/legend'
import type { ChartStyle } from '@/charts/sign/style'
import { blend } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { memoLast } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'
import type {
  BarPlace,
  Drawn,
  GanttInput,
  LabelGround,
  MovedDeadlines,
  MovedPlaces,
  MovedWords,
} from '@/charts/gantt/input'
import { isDimmed } from '@/charts/gantt/input'
import { maskMarks } from '@/charts/gantt/labels'

/** How the moved deadlines of a plan's items are drawn; undefined where none of them was moved. */
export function movedDeadlines(
  plan: Plan,
  items: readonly Item[],
  words: MovedWords,
): MovedDeadlines | undefined {
  return hasMoves(items) ? drawingOf(plan, words) : undefined
}

const drawingOf = memoLast((plan: Plan, words: MovedWords): MovedDeadlines => {
  const isFirst = toldBasis(plan) === 'first'
  const saying = { plan, word: isFirst ? words.adjusted : words.former }
  return {
    legend: ({ style, scale }) =>
      legendEntry(isFirst ? words.toAdjusted : words.toHeld, style, scale),
    place: (input, time, bars) =>
      placesOf(
        bars.flatMap(bar => (bar.item.former ? [movedRow({ input, time, ...saying }, bar)] : [])),
        input,
      ),
  }
})

interface Drawing {
  readonly input: GanttInput
  readonly time: TimeScale
  readonly plan: Plan
  readonly word: MovedWords['former']
}

/** A deadline that does not hold, where its day ends. */
interface Ghost {
  readonly x: number
  readonly way: 1 | -1
  readonly edge: 'before' | 'after' | null
  readonly isHidden: boolean
  readonly words: string
}

/** A row whose deadline was moved. */
interface MovedRow {
  readonly bar: BarPlace
  readonly ghosts: readonly Ghost[]
  /** From which px to which it was moved, and whether an arrow has room there. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly tip: number }[]
  readonly color: string
}

function movedRow({ input, time, plan, word }: Drawing, bar: BarPlace): MovedRow {
  const { layout, span, style } = input
  const { scale, plot } = layout
  const moves = deadlineMoves(plan, bar.item)
  const all = [...moves.slice(0, 1).map(({ before }) => before), ...moves.map(({ after }) => after)]
  const isInSight = (x: number): boolean => x > plot.x + slack && x <= plot.x + plot.w + slack
  const places = all.map((deadline): { x: number | null; ghost: Ghost | null } => {
    if (isSameTime(deadline, bar.item.deadline))
      return { x: bar.isUndated ? null : bar.x, ghost: null }
    if (!isDated(deadline)) return { x: null, ghost: null }
    const { x, edge, isMirrored } = poleOf(deadline, { span, time }, { w: pennant * scale, scale })
    const isOther = isInSight(x) && (bar.isUndated || Math.abs(x - bar.x) > 3 * scale)
    const isHidden =
      !bar.isUndated && x > bar.flagLeft - scale && x < bar.flagRight + pennant * scale
    const ghost = { x, way: isMirrored ? 1 : -1, edge, isHidden, words: word(deadline) } as const
    return { x, ghost: isOther ? ghost : null }
  })
  const ghosts = places.flatMap(({ ghost }) => ghost ?? [])
  const steps = places.slice(1).flatMap(({ x: to }, at) => {
    const from = places[at]?.x ?? null
    if (from === null || to === null || Math.abs(to - from) < 3 * scale) return []
    const pole = to === bar.x && !bar.isMirrored && to > from ? 3 : 0.6
    return [{ from, to, tip: to - Math.sign(to - from) * pole * scale }]
  })
  const color = isDimmed(input, bar.item.id) ? blend(style.ink2, style.bg, 0.62) : style.ink2
  return { bar, ghosts: unlike(ghosts), steps, color }
}

/** Two moves to one day are one ghost. */
function unlike(ghosts: readonly Ghost[]): readonly Ghost[] {
  return ghosts.filter((one, at) => ghosts.findIndex(({ x }) => x === one.x) === at)
}

/** Px at scale 1: how far a pennant flies, and how high it is. */
const [pennant, pennantHeight] = [9, 9]

function placesOf(rows: readonly MovedRow[], input: GanttInput): MovedPlaces {
  const { layout } = input
  return {
    polesOf: row =>
      rows.flatMap(({ bar, ghosts }) => (bar.row === row ? ghosts.map(({ x }) => x) : [])),
    boxes: rows.flatMap(row => [
      ...row.ghosts.map(ghost => ghostBox(ghost, row, layout)),
      ...row.steps.map(step => stepBox(step, row, layout)),
    ]),
    marks: labels =>
      rows.flatMap(row => [
        ...lineMarks(row, layout),
        ...ghostMarks(clearRow(row, labels, layout), input),
      ]),
    words: (drawn, behind) =>
      wordMarks(rows, input, { labels: drawn.labels, taken: takenBoxes(input, drawn), behind }),
  }
}

type Layout = GanttInput['layout']

/** A row whose pennants fly to the side where no words stand, or not at all where they do on both. */
function clearRow(row: MovedRow, labels: Drawn['labels'], layout: Layout): MovedRow {
  const { scale } = layout
  const isClear = (ghost: Ghost): boolean => {
    const box = ghostBox(ghost, row, layout)
    return !labels.some(label => overlaps(label.box, box, scale))
  }
  const ghosts = row.ghosts.map(ghost => {
    const other: Ghost = { ...ghost, way: ghost.way > 0 ? -1 : 1 }
    return [ghost, other].find(isClear) ?? { ...ghost, isHidden: true }
  })
  return { ...row, ghosts }
}

function ghostBox({ x, way }: Ghost, { bar }: MovedRow, { scale, row }: Layout): Box {
  const w = (pennant + 1) * scale
  return { x: way > 0 ? x - scale : x - w, y: bar.y - row / 2, w: w + scale, h: row }
}

/** What a line from one ghost to the next takes, with its arrow. */
function stepBox({ from, to }: MovedRow['steps'][number], { bar }: MovedRow, layout: Layout): Box {
  const h = 5 * layout.scale
  const y = bar.y + footOf(layout) - h / 2
  return { x: Math.min(from, to), y, w: Math.abs(to - from), h }
}

/** Px below a row's middle where lines from a former deadline run: clear of words, bars and flags. */
function footOf({ flag, row, scale }: Layout): number {
  return Math.min(flag.h / 2 + 1.6 * scale, row / 2 - scale)
}

function lineMarks({ bar, steps, color }: MovedRow, layout: Layout): readonly FlatMark[] {
  const { plot, scale } = layout
  const y = bar.y + footOf(layout)
  const within = (x: number): number => Math.min(plot.x + plot.w, Math.max(plot.x, x))
  return steps.flatMap(({ from, tip }, at): FlatMark[] => {
    const way = Math.sign(tip - from)
    const key = `former:${bar.row}:${bar.item.id}:${at}`
    const named = {
      role: 'former',
      of: `row:${bar.row}`,
      info: { item: bar.item.id, row: bar.row },
    } as const
    const [a, b] = [within(from), within(tip)]
    if (a === b) return []
    const isArrow = b === tip && Math.abs(tip - from) > 9 * scale
    const end = isArrow ? b - way * 4 * scale : b
    return [
      {
        type: 'path',
        key: `${key}:line`,
        ...named,
        part: 'line',
        points: [
          [a, y],
          [end, y],
        ],
        stroke: color,
        width: 1.1 * scale,
        dash: [4 * scale, 2.5 * scale],
      },
      ...(isArrow
        ? [arrowHead({ key: `${key}:arrow`, ...named }, { x: b, y, way, color, scale })]
        : []),
    ]
  })
}

type Named = Pick<FlatMark, 'key' | 'role' | 'of' | 'info'>

function arrowHead(
  named: Named,
  {
    x,
    y,
    way,
    color,
    scale,
  }: {
    readonly x: number
    readonly y: number
    readonly way: number
    readonly color: string
    readonly scale: number
  },
): FlatMark {
  const foot = x - way * 6 * scale
  return {
    type: 'path',
    ...named,
    part: 'arrow',
    points: [
      [foot, y - 2.6 * scale],
      [x, y],
      [foot, y + 2.6 * scale],
    ],
    closed: true,
    fill: color,
  }
}

/** A pole and a hollow pennant at its head, thin and without a number; behind a flag the pole alone. */
function ghostMarks(
  { bar, ghosts, color }: MovedRow,
  { layout, style }: GanttInput,
): readonly FlatMark[] {
  const { scale, row, flag } = layout
  return ghosts.flatMap((ghost, at): FlatMark[] => {
    const key = `ghost:${bar.row}:${bar.item.id}:${at}`
    const named = {
      role: 'former',
      of: `row:${bar.row}`,
      info: { item: bar.item.id, row: bar.row },
    } as const
    const pole = poleMark(
      { key: `${key}:pole`, ...named },
      { x: ghost.x, y: bar.y, h: row - 2 * scale, color, scale },
    )
    const top = bar.y - flag.h / 2
    return ghost.isHidden
      ? [pole]
      : [
          pole,
          pennantMark(
            { key: `${key}:cloth`, ...named },
            { ...ghost, top, color, fill: style.bg, scale },
          ),
        ]
  })
}

interface Look {
  readonly x: number
  readonly color: string
  readonly scale: number
}

function poleMark(
  named: Named,
  { x, y, h, color, scale }: Look & { readonly y: number; readonly h: number },
): FlatMark {
  const points = [
    [x - 0.6 * scale, y - h / 2],
    [x - 0.6 * scale, y + h / 2],
  ] as const
  return { type: 'path', ...named, part: 'pole', points, stroke: color, width: 1.2 * scale }
}

function pennantMark(
  named: Named,
  {
    x,
    way,
    top,
    color,
    fill,
    scale,
  }: Look & Pick<Ghost, 'way'> & { readonly top: number; readonly fill: string },
): FlatMark {
  const h = pennantHeight * scale
  const points = [
    [x - 0.6 * scale, top],
    [x + way * pennant * scale, top + h / 2],
    [x - 0.6 * scale, top + h],
  ] as const
  return {
    type: 'path',
    ...named,
    part: 'cloth',
    points,
    closed: true,
    fill,
    stroke: color,
    width: 1.1 * scale,
  }
}

/** All that words keep clear of: flags, bars and what is left of them, words, boxes and lines. */
function takenBoxes(
  { layout }: GanttInput,
  { names, labels, pills, routes, bars }: Drawn,
): readonly Box[] {
  const { scale, flag } = layout
  const h = flag.h + scale
  return [
    ...names,
    ...labels.map(({ box }) => box),
    ...pills.flatMap(({ boxes }) => boxes),
    ...bars.map(bar => {
      const left = bar.hasStart ? bar.start : bar.flagLeft - (bar.isUndated ? 0 : 44 * scale)
      const x = Math.min(left, bar.flagLeft)
      return { x, y: bar.y - h / 2, w: bar.flagRight - x, h }
    }),
    ...routes.flatMap(({ points }) =>
      points.slice(1).map((to, at) => lineBox(points[at] ?? to, to, scale)),
    ),
  ]
}

function lineBox(a: readonly [number, number], b: readonly [number, number], scale: number): Box {
  const [x, y] = [Math.min(a[0], b[0]) - scale, Math.min(a[1], b[1]) - scale]
  return { x, y, w: Math.abs(a[0] - b[0]) + 2 * scale, h: Math.abs(a[1] - b[1]) + 2 * scale }
}

interface WordRoom {
  readonly labels: Drawn['labels']
  readonly taken: readonly Box[]
  readonly behind: LabelGround
}

/** What deadlines were, in words beside their ghosts where these touch nothing; else left unsaid. */
function wordMarks(
  rows: readonly MovedRow[],
  input: GanttInput,
  { labels, taken, behind }: WordRoom,
): readonly FlatMark[] {
  const { layout, style } = input
  const { scale, plot, edge } = layout
  const size = 12 * scale
  const placed: Box[] = [
    ...taken,
    ...rows.flatMap(row => row.ghosts.map(ghost => ghostBox(ghost, row, layout))),
  ]
  return rows.flatMap(row =>
    row.ghosts.flatMap((ghost, at): readonly FlatMark[] => {
      const { bar, color } = row
      const text =
        ghost.edge === null ? ghost.words : `${ghost.edge === 'after' ? '→' : '←'} ${ghost.words}`
      const box = freeBox(
        wordPlaces(ghost, row, { w: textWidth(text, size), h: size, scale, labels }),
        {
          placed,
          left: plot.x + 2 * scale,
          right: edge,
          asOfX: behind.asOfX,
          gap: 3 * scale,
        },
      )
      if (!box) return []
      placed.push(box)
      const key = `former:${bar.row}:${bar.item.id}:words:${at}`
      const of = `row:${bar.row}`
      const chosen = bar.item.id === input.selected
      return [
        ...maskMarks(input, { key, role: 'former', of, box, chosen, ...behind }),
        {
          type: 'text',
          key,
          role: 'former',
          of,
          x: box.x,
          y: bar.y,
          text,
          size,
          color: color === style.ink2 ? style.ink2 : style.ink3,
          info: { item: bar.item.id, row: bar.row },
        },
      ]
    }),
  )
}

/** Before a ghost's pennant or behind its pole; of one behind a flag, behind the words of that. */
function wordPlaces(
  ghost: Ghost,
  { bar }: MovedRow,
  {
    w,
    h,
    scale,
    labels,
  }: Pick<Box, 'w' | 'h'> & Pick<WordRoom, 'labels'> & { readonly scale: number },
): readonly Box[] {
  const beside = (pennant + 4) * scale
  const before = ghost.x - (ghost.way < 0 ? beside : 5 * scale) - w
  const after = ghost.x + (ghost.way > 0 ? beside : 5 * scale)
  const own = labels.find(({ box }) => Math.abs(box.y + box.h / 2 - bar.y) < 1)?.box
  const end = Math.max(bar.flagRight, own ? own.x + own.w : 0) + 10 * scale
  const xs = ghost.isHidden ? [end] : [before, after]
  return xs.map(x => ({ x, y: bar.y - h / 2, w, h }))
}

function freeBox(
  boxes: readonly Box[],
  {
    placed,
    left,
    right,
    asOfX,
    gap,
  }: {
    readonly placed: readonly Box[]
    readonly left: number
    readonly right: number
    readonly asOfX: number
    readonly gap: number
  },
): Box | undefined {
  return boxes.find(
    box =>
      box.x >= left &&
      box.x + box.w <= right &&
      (asOfX < box.x - gap || asOfX > box.x + box.w + gap) &&
      !placed.some(
        one =>
          one.x < box.x + box.w + gap &&
          box.x < one.x + one.w + gap &&
          overlaps(one, { ...box, x: one.x }, 0),
      ),
  )
}

/** A ghost, and the arrow from it to a day. */
function legendEntry(words: string, style: ChartStyle, scale: number): LegendEntry {
  const color = style.ink2
  const named = (part: string): Named => ({ key: `legend:former:${part}`, role: 'legend' })
  return {
    key: 'former',
    words,
    w: 36 * scale,
    sample: (x, y) => [
      poleMark(named('pole'), { x: x + 11 * scale, y, h: 18 * scale, color, scale }),
      pennantMark(named('cloth'), {
        x: x + 11 * scale,
        way: -1,
        top: y - 8 * scale,
        color,
        fill: style.bg,
        scale,
      }),
      {
        type: 'path',
        ...named('line'),
        part: 'line',
        points: [
          [x + 11 * scale, y + 7 * scale],
          [x + 30 * scale, y + 7 * scale],
        ],
        stroke: color,
        width: 1.1 * scale,
        dash: [4 * scale, 2.5 * scale],
      },
      arrowHead(named('arrow'), { x: x + 34 * scale, y: y + 7 * scale, way: 1, color, scale }),
    ],
  }
}
