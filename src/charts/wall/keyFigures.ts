import type { FlatMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { KeyFigure, SizedLine } from './figureCounts'
import { scopeOf, sumOf, wordsBeside } from './figureCounts'
import type { WallCut, WallInput, WallRoom } from './input'
import { wallType } from './input'

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
): { readonly size: number; readonly figures: readonly KeyFigure[] } | null {
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
  lines: readonly SizedLine[],
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

function figureWidth(
  { count, unit: word, name, sign }: KeyFigure,
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
  figures: readonly KeyFigure[],
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
  figures: readonly KeyFigure[],
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
  figures: readonly KeyFigure[],
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

function placed(figures: readonly KeyFigure[], at: Line, input: WallInput): readonly FlatMark[] {
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
  { key: name, count, unit: word, name: words, color, sign }: KeyFigure,
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
