import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts } from '@/analysis/state/workState'
import { isDone, pressingStates, workStates } from '@/analysis/state/workState'
import type { FlatMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { countsOf } from '@/model/plan'
import type { WallCut, WallInput, WallRoom } from './input'
import { wallType } from './input'

interface Figure {
  readonly key: string
  readonly count: string
  readonly unit: string
  readonly name: string
  readonly color: string
  readonly sign: '' | '=' | '+'
}

/**
 * Key figures of a plan on a day in one line: all items as the sum of where they stand, units,
 * assignments and conflicts; rates only where anybody has reported, with how many have. The smaller
 * ones give way where a line is too short for all.
 */
export function wallFigures(
  input: WallInput,
  { width, unit, y, cuts = [] }: Pick<WallRoom, 'width' | 'unit' | 'cuts'> & { readonly y: number },
): { readonly marks: readonly FlatMark[]; readonly height: number } {
  const words = wordsBeside(input)
  const beside = Math.max(0, ...words.map(line => textWidth(line.text, line.size * unit, 700)))
  const room = width - beside - 40 * unit
  const fitting = figuresThatFit(input, room, { unit, cuts })
  const figures = fitting?.figures ?? sumOf(input).map(figure => ({ ...figure, unit: '' }))
  const size = (fitting?.size ?? wallType.keyLeast) * unit
  const gap = gapOf(figures, size, { unit, cuts, room: fitting ? room : width })
  const at = { size, unit, y, cuts, width, gap }
  const lines = 1 + Math.max(0, ...spots(figures, at).map(spot => spot.line))
  const marks = placed(figures, at, input)
  return {
    height: lines * lineHigh * unit,
    marks: fitting ? [...marks, ...besideMarks(words, at, input)] : marks,
  }
}

/** Sizes of the figures in px of the design, and how many of what stands beside the sum stay. */
const tries = [
  { size: 72, count: 3 },
  { size: 60, count: 3 },
  { size: 48, count: 3 },
  { size: 48, count: 1 },
  { size: 48, count: 0 },
]

/** The figures as large and as many as a room in px holds in one line; null where it holds none. */
function figuresThatFit(
  input: WallInput,
  room: number,
  { unit, cuts }: Pick<Line, 'unit' | 'cuts'>,
): { readonly size: number; readonly figures: readonly Figure[] } | null {
  const [sum, scope] = [sumOf(input), scopeOf(input)]
  for (const { size, count } of tries) {
    // Of what stands beside the sum the conflicts stay longest.
    const figures = [...sum, ...scope.slice(scope.length - count)]
    if (lineWidth(figures, size * unit, { unit, cuts }) <= room) return { size, figures }
  }
  return null
}

/** Two lines at the right end of the figures. */
function besideMarks(
  lines: ReturnType<typeof wordsBeside>,
  { width, unit, y }: Line,
  { style }: WallInput,
): readonly FlatMark[] {
  return lines.map(({ text, size }, index): FlatMark => {
    const isFirst = index === 0
    return {
      type: 'text',
      key: `figures:words:${index}`,
      role: 'note',
      x: width,
      y: y + (isFirst ? 48 : 104) * unit,
      text,
      size: size * unit,
      weight: isFirst ? 700 : 400,
      align: 'right',
      color: isFirst ? style.ink : style.ink2,
    }
  })
}

/**
 * The items as a sum: done, past their deadline and not done, due today or soon, later, and those
 * without a day (长期), which no day makes due.
 */
function sumOf({ items, board, words, style }: WallInput): readonly Figure[] {
  const counts = stateTally(board, items).items
  const done = total(counts, workStates.filter(isDone))
  const shown = pressingStates.filter(state => counts[state] > 0)
  const rest = items.length - done - counts.open - total(counts, shown)
  const parts = [
    ...(done > 0
      ? [{ key: 'done', count: done, name: words.figures.done, color: style.states.doneOnTime }]
      : []),
    ...shown.map(state => ({
      key: state,
      count: counts[state],
      name: words.state(state),
      color: style.states[state],
    })),
    ...(rest > 0
      ? [
          {
            key: 'later',
            count: rest,
            name: counts.unreported === rest ? words.figures.silentLater : words.figures.later,
            color: style.ink,
          },
        ]
      : []),
    ...(counts.open > 0
      ? [{ key: 'open', count: counts.open, name: words.state('open'), color: style.states.open }]
      : []),
  ]
  return [
    {
      key: 'items',
      count: String(items.length),
      unit: words.unitWord('items', items.length),
      name: words.figures.of('items', items.length),
      color: style.ink,
      sign: '',
    },
    ...parts.map(({ count, ...part }, at): Figure => ({
      ...part,
      count: String(count),
      unit: words.unitWord('items', count),
      sign: at === 0 ? '=' : '+',
    })),
  ]
}

function total(counts: StateCounts, states: readonly (keyof StateCounts)[]): number {
  return states.reduce((all, state) => all + counts[state], 0)
}

function scopeOf({ plan, items, words, style }: WallInput): readonly Figure[] {
  const { units, assignments } = countsOf(items)
  const conflicts = timeConflicts(items, scopedRelations(plan.relations, items, 'core')).length
  const scope = [
    { key: 'units', word: 'units', count: units },
    { key: 'assignments', word: 'assignments', count: assignments },
    { key: 'conflicts', word: 'places', count: conflicts },
  ] as const
  return scope.map(({ key, word, count }) => ({
    key,
    count: String(count),
    unit: words.unitWord(word, count),
    name: words.figures.of(key, count),
    color: key === 'conflicts' && count > 0 ? style.accent : style.ink,
    sign: '',
  }))
}

/** What stands beside the figures: rates with their coverage, or that nobody has reported. */
function wordsBeside({
  board,
  items,
  words,
}: WallInput): readonly { readonly text: string; readonly size: number }[] {
  const { items: counts, reported, all } = stateTally(board, items)
  if (reported === 0)
    return [
      { text: words.figures.silent, size: 30 },
      { text: words.figures.silentNote, size: wallType.least },
    ]
  const percent =
    items.length === 0 ? 0 : (total(counts, workStates.filter(isDone)) / items.length) * 100
  return [
    { text: `${words.completion} ${percent.toFixed(1)}%`, size: 34 },
    { text: words.coverage(reported, all), size: wallType.least },
  ]
}

function figureWidth(
  { count, unit: word, name, sign }: Figure,
  size: number,
  unit: number,
): number {
  const number =
    textWidth(count, size, 700) + (word === '' ? 0 : 8 * unit + textWidth(word, 28 * unit))
  return (
    Math.max(number, textWidth(name, wallType.least * unit)) +
    (sign === '' ? 0 : textWidth('+', size * 0.7) + 24 * unit)
  )
}

/**
 * Where figures end that stand so far apart, none across a place where the picture will be parted.
 */
function lineWidth(
  figures: readonly Figure[],
  size: number,
  { unit, cuts, gap = 28 * unit }: Pick<Line, 'unit' | 'cuts'> & { readonly gap?: number },
): number {
  return figures.reduce(
    (x, figure) =>
      clearOf(cuts, x, figureWidth(figure, size, unit)) + figureWidth(figure, size, unit) + gap,
    0,
  )
}

/** Where figures stand: one after another, those that find no room in a further line. */
function spots(
  figures: readonly Figure[],
  { size, unit, cuts, gap, width }: Line,
): readonly { readonly x: number; readonly line: number }[] {
  let [end, line] = [0, 0]
  return figures.map(figure => {
    const own = figureWidth(figure, size, unit)
    let x = clearOf(cuts, end, own)
    if (x > 0 && x + own > width + unit) {
      x = 0
      line += 1
    }
    end = x + own + gap
    return { x, line }
  })
}

/** Px of the design that a line of figures takes. */
const lineHigh = 148

/**
 * The next x at which so many px lie across no cut; what is wider than a monitor stays where it is.
 */
function clearOf(cuts: readonly WallCut[], x: number, width: number): number {
  const crossed = (left: number): WallCut | undefined =>
    cuts.find(({ from, at }) => left < from && left + width > at)
  const cut = crossed(x)
  return cut && !crossed(cut.from) ? cut.from : x
}

/** The widest gap up to 60 px of the design at which the figures still end within a room. */
function gapOf(
  figures: readonly Figure[],
  size: number,
  { unit, cuts, room }: Pick<Line, 'unit' | 'cuts'> & { readonly room: number },
): number {
  const gaps = Array.from({ length: 15 }, (_, at) => (60 - 4 * at) * unit)
  return gaps.find(gap => lineWidth(figures, size, { unit, cuts, gap }) <= room + gap) ?? 4 * unit
}

interface Line {
  readonly size: number
  readonly unit: number
  readonly y: number
  readonly gap: number
  readonly cuts: readonly WallCut[]
  readonly width: number
}

function placed(figures: readonly Figure[], at: Line, input: WallInput): readonly FlatMark[] {
  const { unit } = at
  return spots(figures, at).flatMap(({ x, line }, index): readonly FlatMark[] => {
    const figure = figures[index]
    if (!figure) return []
    const place = { x, y: at.y + line * lineHigh * unit, line: at }
    // A rule parts the sum from what stands beside it.
    const isApart = figure.sign === '' && index > 0 && figures[index - 1]?.sign !== ''
    return [...(isApart ? [ruleMark(place, input)] : []), ...figureMarks(figure, place, input)]
  })
}

/** Where a figure stands in px, and the line it is of. */
interface FigurePlace {
  readonly x: number
  readonly y: number
  readonly line: Line
}

function ruleMark({ x, y, line: { gap, unit } }: FigurePlace, { style }: WallInput): FlatMark {
  const left = x - gap / 2
  return {
    type: 'path',
    key: 'figures:rule',
    role: 'rule',
    points: [
      [left, y + 12 * unit],
      [left, y + 128 * unit],
    ],
    stroke: style.line3,
    width: 2 * unit,
  }
}

/** A figure's sign, its number with what it counts, and its name below. */
function figureMarks(
  { key: name, count, unit: word, name: words, color, sign }: Figure,
  { x, y, line: { size, unit } }: FigurePlace,
  { style }: WallInput,
): readonly FlatMark[] {
  const key = `figure:${name}`
  const figure = { type: 'text', role: 'figure', of: key } as const
  const signed = sign === '' ? 0 : textWidth('+', size * 0.7) + 24 * unit
  const left = x + signed
  const signMark: FlatMark = {
    ...figure,
    key: `${key}:sign`,
    part: 'mark',
    x: x + (signed - 24 * unit) / 2,
    y: y + 50 * unit,
    text: sign,
    size: size * 0.7,
    align: 'center',
    color: style.ink3,
  }
  const wordMark: FlatMark = {
    ...figure,
    key: `${key}:unit`,
    part: 'unit',
    x: left + textWidth(count, size, 700) + 8 * unit,
    y: y + 62 * unit,
    text: word,
    size: 28 * unit,
    color: style.ink2,
  }
  return [
    ...(sign === '' ? [] : [signMark]),
    {
      ...figure,
      key,
      part: 'count',
      x: left,
      y: y + 50 * unit,
      text: count,
      size,
      weight: 700,
      color,
    },
    ...(word === '' ? [] : [wordMark]),
    {
      ...figure,
      key: `${key}:name`,
      part: 'name',
      x: left,
      y: y + 116 * unit,
      text: words,
      size: wallType.least * unit,
      color: style.ink2,
    },
  ]
}
