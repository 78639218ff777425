import type { Mark, TextMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { dayLines, dayMarks, groundAt, shadeMarks } from './days'
import type { AxisInput } from './input'
import type { AxisCell, AxisTiers, AxisUnit } from './tiers'
import { axisTiers, lowerCells, lowerSize, tintedSpans, unitEnds, upperCells } from './tiers'
import type { TimeScale } from './timeScale'
import { pxPerDay, spans, timeX } from './timeScale'

/**
 * Two tiers over a plot that follow the zoom, from centuries and decades to weeks and days: above,
 * names that stay in sight and tell the year; below, names that all fit whole, or none.
 */
export function axisMarks(input: AxisInput): readonly Mark[] {
  const { time, y, h, style } = input
  const tiers = axisTiers(input)
  return [
    ...upperCells(input, tiers.upper).flatMap(cell => upperMarks(input, tiers, cell)),
    ...lowerMarks(input, tiers),
    ...dayMarks(input, tiers),
    {
      type: 'path',
      key: 'axis:base',
      role: 'axis',
      points: [
        [time.x0, y + h],
        [time.x1, y + h],
      ],
      stroke: style.line3,
      width: input.scale,
    },
  ]
}

/**
 * The colour behind the rows at a px: what a label's halo must take on to hide the line behind it.
 */
export function axisGround(input: AxisInput): (x: number) => string {
  return groundAt(input, axisTiers(input))
}

function seen(
  time: TimeScale,
  { start, end }: Pick<AxisCell, 'start' | 'end'>,
): readonly [number, number] {
  return [Math.max(time.x0, timeX(time, start)), Math.min(time.x1, timeX(time, end))]
}

/** Where the upper names stand, as a share of the axis' height. */
const upperLine = 0.22

/**
 * A name at the left end of what shows of its stretch, in the first form that fits; at a year's end
 * what falls due in it.
 */
function upperMarks(input: AxisInput, { upper, form }: AxisTiers, cell: AxisCell): Mark[] {
  const { time, scale, style, y, h } = input
  const [left, right] = seen(time, cell)
  const full = upper === 'week' ? 13 : 15
  const at = (text: string, size: number): { readonly text: string; readonly size: number } => ({
    text,
    size: size * scale,
  })
  const sizes =
    upper === 'year'
      ? cell.forms.flatMap(text => [at(text, full), at(text, lowerSize)])
      : [
          ...cell.forms.map(text => at(text, full)),
          ...cell.forms.slice(-1).map(text => at(text, lowerSize)),
        ]
  const name = sizes.find(
    ({ text, size }) => textWidth(text, size, 700) + 10 * scale <= right - left,
  )
  if (!name) return []
  const key = `${upper}:${cell.start}`
  const role = upper === 'year' ? 'year' : 'axis'
  const text: TextMark = {
    type: 'text',
    key,
    role,
    x: left + 6 * scale,
    y: y + h * upperLine,
    text: name.text,
    size: name.size,
    weight: 700,
    color: style.ink,
  }
  const due = upper === 'year' && form === null ? '' : dueWords(input, upper, cell.yearEnd)
  const ends = upper === 'year' || timeX(time, cell.end) <= time.x1 + 0.5
  const small = {
    type: 'text',
    key: `${key}:due`,
    role,
    part: 'due',
    text: due,
    size: lowerSize * scale,
    color: style.ink3,
  } as const
  if (due === '' || !ends) return [text]
  if (right - left > textWidth(name.text, name.size, 700) + textWidth(due, small.size) + 22 * scale)
    return [text, { ...small, x: right - 8 * scale, y: y + h * upperLine + scale, align: 'right' }]
  // Where no names stand below, there is room under the year.
  return form === null && textWidth(due, small.size) + 8 * scale <= right - left
    ? [text, { ...small, x: left + 6 * scale, y: lowerY(input, 0) }]
    : [text]
}

/**
 * What falls due in the year that ends with a stretch; where the stretch is not the whole year,
 * only if something does.
 */
function dueWords({ words, due }: AxisInput, upper: AxisUnit, year: number | null): string {
  if (year === null) return ''
  const count = due(year)
  return upper === 'year'
    ? words.due(count)
    : count > 0
      ? (words.calendar?.yearDue(year, count) ?? '')
      : ''
}

/**
 * Names of the lower tier, all in one form: weeks at their Monday, the rest in the middle of what
 * shows; under a year whose parts have no names what falls due in it.
 */
function lowerMarks(input: AxisInput, tiers: AxisTiers): Mark[] {
  const { time, scale, style, words } = input
  const { upper, lower, form } = tiers
  if (lower === 'day') return []
  const size = lowerSize * scale
  const cells = form === null ? [] : lowerCells(input, lower)
  const dues =
    lower === 'year' || (upper === 'year' && form === null)
      ? spans(time, 12).map(span => ({ ...span, count: input.due(span.year) }))
      : []
  const hasDues =
    dues.some(({ count }) => count > 0) &&
    dues.every(({ count }) => textWidth(words.due(count), size) + 8 * scale < pxPerDay(time) * 365)
  const y = lowerY(input, hasDues && form !== null ? 1 : tiers.shade)
  const place = (
    cell: Pick<AxisCell, 'start' | 'end'>,
    mark: Pick<TextMark, 'key' | 'text' | 'y' | 'weight' | 'color'>,
  ): Mark[] => {
    const width = textWidth(mark.text, size, mark.weight)
    const [left, right] = seen(time, cell)
    if (lower === 'week') {
      const x = timeX(time, cell.start) + 4 * scale
      return x < time.x0 + 2 * scale || x + width > time.x1
        ? []
        : [{ type: 'text', role: 'axis-name', ...mark, x, size }]
    }
    return width + 4 * scale > right - left
      ? []
      : [{ type: 'text', role: 'axis-name', ...mark, x: (left + right) / 2, size, align: 'center' }]
  }
  return [
    ...cells.flatMap(cell =>
      place(cell, {
        key: `name:${lower}:${cell.start}`,
        text: cell.forms[form ?? 0] ?? '',
        y,
        weight: cell.strong ? 700 : 400,
        color: cell.strong ? style.ink : style.ink3,
      }),
    ),
    ...(hasDues
      ? dues
          .filter(({ count }) => count > 0)
          .flatMap(due =>
            place(due, {
              key: `name:due:${due.start}`,
              text: words.due(due.count),
              y: form === null ? y : input.y + input.h * dayLines.notes,
              color: style.ink3,
            }),
          )
      : []),
  ]
}

/**
 * Where the lower names stand: alone, or with a line under them; in between while days come into
 * sight.
 */
function lowerY({ y, h }: AxisInput, second: number): number {
  return y + h * (0.74 + (dayLines.names - 0.74) * second)
}

/**
 * `whole` rules run through axis and rows; others through the rows where they have a `body`, and
 * through a part of the axis.
 */
interface Rule {
  readonly unit: AxisUnit
  readonly color: string
  readonly width: number
  readonly whole?: boolean
  readonly body: boolean
  readonly head?: readonly [number, number]
}

/**
 * Grid behind the rows: a tint on every second year, days off shaded once they can be told apart,
 * and rules at the ends of what the tiers name, the longer the stronger.
 */
export function gridMarks(input: AxisInput, top: number, bottom: number): readonly Mark[] {
  const { time, style } = input
  const tiers = axisTiers(input)
  const tint = tintedSpans(time, tiers).map((span): Mark => {
    const [left, right] = seen(time, span)
    return {
      type: 'rect',
      key: `tint:${span.year}`,
      role: 'tint',
      x: left,
      y: input.y,
      w: Math.max(0, right - left),
      h: bottom - input.y,
      fill: style.band,
    }
  })
  const ruled = new Map<number, Rule>()
  const rules = gridRules(input, tiers, top).map(rule =>
    unitEnds(time, rule.unit).flatMap((end): Mark[] => {
      const x = timeX(time, end)
      const over = ruled.get(end)
      if (x <= time.x0 || x > time.x1 + 0.5 || over?.whole) return []
      ruled.set(end, over ?? rule)
      const line = (part: 'line' | 'head', from: number, to: number): Mark => ({
        type: 'path',
        key: `grid:${rule.unit}:${end}${part === 'head' ? ':head' : ''}`,
        role: 'grid',
        of: rule.unit,
        part,
        points: [
          [x, from],
          [x, to],
        ],
        stroke: rule.color,
        width: rule.width,
      })
      const body = rule.body && !over ? [line('line', rule.whole ? input.y : top, bottom)] : []
      return rule.whole || !rule.head || rule.head === over?.head
        ? body
        : [...body, line('head', ...rule.head)]
    }),
  )
  return [...tint, ...shadeMarks(input, tiers, bottom), ...rules.reverse().flat()]
}

/** Rules from the strongest to the finest; in the axis none crosses a name. */
function gridRules(
  input: AxisInput,
  { upper, lower, shade }: AxisTiers,
  top: number,
): readonly Rule[] {
  const { time, y, h, scale, style } = input
  const tick = [top - 5 * scale, top] as const
  const strong = { color: style.line2, width: 1.5 * scale, body: true, whole: true }
  const strongest = { color: style.line3, width: 1.5 * scale, body: true }
  const middle = { color: style.line2, width: scale, body: true }
  const fine = { color: style.line, width: scale, body: true, head: tick }
  if (lower === 'decade')
    return [
      { unit: 'century', ...strong },
      { unit: 'decade', ...fine },
    ]
  if (lower === 'year')
    return [
      { unit: 'decade', ...strong },
      { unit: 'year', ...fine },
    ]
  if (lower === 'quarter')
    return [
      { unit: 'year', ...strong },
      { unit: 'quarter', ...fine },
    ]
  if (upper === 'quarter')
    return [
      { unit: 'year', ...strongest, whole: true },
      { unit: 'quarter', ...middle, whole: true },
      { unit: 'month', ...fine },
    ]
  if (lower === 'month') {
    const month = pxPerDay(time) * 30 > 60 * scale ? fine : { ...middle, body: false, head: tick }
    return [
      { unit: 'year', ...strong },
      { unit: 'quarter', ...fine },
      { unit: 'month', ...month },
    ]
  }
  const name = lowerY(input, shade)
  const above = [y, y + h * 0.4] as const
  if (lower === 'week')
    return [
      { unit: 'year', ...strongest, head: above },
      { unit: 'month', ...middle, head: above },
      { unit: 'week', ...fine, head: [name - 7 * scale, name + 7 * scale] },
    ]
  return [
    { unit: 'year', ...strongest },
    { unit: 'month', ...middle },
    { unit: 'week', ...middle, color: style.line2, head: [y, name + 7 * scale] },
    { unit: 'day', ...fine, body: false },
  ]
}
