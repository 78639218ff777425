import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts } from '@/analysis/state/workState'
import { isDone, workStates } from '@/analysis/state/workState'
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
  const sum = sumOf(input)
  const scope = scopeOf(input)
  // Of what stands beside the sum the conflicts stay longest.
  const [fits] = [
    [72, 3],
    [60, 3],
    [48, 3],
    [48, 1],
    [48, 0],
  ]
    .map(([size = 48, kept = 0]) => ({
      size,
      figures: [...sum, ...scope.slice(scope.length - kept)],
    }))
    .filter(
      ({ size, figures }) =>
        lineWidth(figures, size * unit, { unit, cuts }) + beside + 40 * unit <= width,
    )
  const { size, figures } = fits ?? {
    size: wallType.keyLeast,
    figures: sum.map(figure => ({ ...figure, unit: '' })),
  }
  const roomy = fits !== undefined
  const at = {
    size: size * unit,
    unit,
    y,
    cuts,
    width,
    gap: gapOf(figures, size * unit, {
      unit,
      cuts,
      room: roomy ? width - beside - 40 * unit : width,
    }),
  }
  return {
    height: (Math.max(0, ...spots(figures, at).map(spot => spot.line)) + 1) * lineHigh * unit,
    marks: [
      ...placed(figures, at, input),
      ...(roomy
        ? words.map((line, index): FlatMark => ({
            type: 'text',
            key: `figures:words:${index}`,
            role: 'note',
            x: width,
            y: y + (index === 0 ? 48 : 104) * unit,
            text: line.text,
            size: line.size * unit,
            weight: index === 0 ? 700 : 400,
            align: 'right',
            color: index === 0 ? input.style.ink : input.style.ink2,
          }))
        : []),
    ],
  }
}

/**
 * The items as a sum: done, past their deadline and not done, due today or soon, later, and those
 * without a day (长期), which no day makes due.
 */
function sumOf({ items, board, words, style }: WallInput): readonly Figure[] {
  const counts = stateTally(board, items).items
  const done = total(counts, workStates.filter(isDone))
  const shown = (['overdue', 'due', 'today', 'near'] as const).filter(state => counts[state] > 0)
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
  return [
    {
      key: 'units',
      count: String(units),
      unit: words.unitWord('units', units),
      name: words.figures.of('units', units),
      color: style.ink,
      sign: '',
    },
    {
      key: 'assignments',
      count: String(assignments),
      unit: words.unitWord('assignments', assignments),
      name: words.figures.of('assignments', assignments),
      color: style.ink,
      sign: '',
    },
    {
      key: 'conflicts',
      count: String(conflicts),
      unit: words.unitWord('places', conflicts),
      name: words.figures.of('conflicts', conflicts),
      color: conflicts > 0 ? style.accent : style.ink,
      sign: '',
    },
  ]
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

function placed(figures: readonly Figure[], at: Line, { style }: WallInput): readonly FlatMark[] {
  const { unit, size } = at
  const places = spots(figures, at)
  return figures.flatMap((figure, index): readonly FlatMark[] => {
    const { x, line } = places[index] ?? { x: 0, line: 0 }
    const of = `figure:${figure.key}`
    const y = at.y + line * lineHigh * unit
    const marks: FlatMark[] = []
    if (figure.sign === '' && index > 0 && figures[index - 1]?.sign !== '') {
      marks.push({
        type: 'path',
        key: 'figures:rule',
        role: 'rule',
        points: [
          [x - at.gap / 2, y + 12 * unit],
          [x - at.gap / 2, y + 128 * unit],
        ],
        stroke: style.line3,
        width: 2 * unit,
      })
    }
    const signed = figure.sign === '' ? 0 : textWidth('+', size * 0.7) + 24 * unit
    if (signed > 0)
      marks.push({
        type: 'text',
        key: `figure:${figure.key}:sign`,
        role: 'figure',
        of,
        part: 'mark',
        x: x + (signed - 24 * unit) / 2,
        y: y + 50 * unit,
        text: figure.sign,
        size: size * 0.7,
        align: 'center',
        color: style.ink3,
      })
    const left = x + signed
    return [
      ...marks,
      {
        type: 'text',
        key: `figure:${figure.key}`,
        role: 'figure',
        of,
        part: 'count',
        x: left,
        y: y + 50 * unit,
        text: figure.count,
        size,
        weight: 700,
        color: figure.color,
      },
      ...(figure.unit === ''
        ? []
        : [
            {
              type: 'text',
              key: `figure:${figure.key}:unit`,
              role: 'figure',
              of,
              part: 'unit',
              x: left + textWidth(figure.count, size, 700) + 8 * unit,
              y: y + 62 * unit,
              text: figure.unit,
              size: 28 * unit,
              color: style.ink2,
            } as const,
          ]),
      {
        type: 'text',
        key: `figure:${figure.key}:name`,
        role: 'figure',
        of,
        part: 'name',
        x: left,
        y: y + 116 * unit,
        text: figure.name,
        size: wallType.least * unit,
        color: style.ink2,
      },
    ]
  })
}
