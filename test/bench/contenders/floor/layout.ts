import type { Pen } from './pen'
import { fontOf } from './pen'
import type { FloorPlan } from './shape'

/** Where things stand, as in Guatu at its scale of 1. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly head: number
  readonly body: number
  readonly row: number
  readonly gap: number
  readonly text: number
  readonly flag: { readonly w: number; readonly h: number }
  readonly groupWidth: number
  readonly number: number
  readonly title: number
  readonly units: number
  readonly plot: { readonly x: number; readonly w: number }
  /** Top of each row, and one more for the end. */
  readonly tops: Float64Array
}

/** What shows: px scrolled down the rows, and days from edge to edge. */
export interface View {
  readonly top: number
  readonly from: number
  readonly to: number
}

const head = 54
const gap = 3

/** Lays out a plan in a box; `foot` is the px kept free below the rows. */
export function layoutOf(
  pen: Pen,
  plan: FloorPlan,
  {
    width,
    height,
    foot,
  }: { readonly width: number; readonly height: number; readonly foot: number },
): Layout {
  const count = plan.rows.id.length
  const room = height - head - foot
  const fit = (room - plan.groups.no.length * gap) / count
  const row = fit < 18 ? 24 : Math.min(fit, 34)
  const text = row < 24 ? 13 : 14
  const digits = Math.max(2, String(count).length)
  const groupWidth =
    62 +
    Math.max(
      60,
      widest(
        pen,
        plan.groups.name.flatMap((name, at) =>
          nameLines(
            name,
            row * ((plan.groups.first[at + 1] ?? count) - (plan.groups.first[at] ?? 0)),
          ),
        ),
        fontOf(13, 500),
      ),
    )
  const number = groupWidth + 8 + widest(pen, ['0'.repeat(digits)], fontOf(text, 700))
  const title = number + 10
  const units = title + widest(pen, plan.rows.title, fontOf(text, 700)) + 14
  const x = units + widest(pen, plan.rows.units, fontOf(13)) + 14
  const tops = topsOf(plan, row)
  const total = tops[count] ?? 0
  return {
    width,
    height,
    head,
    row,
    gap,
    text,
    flag: { w: digits > 2 ? 12 + 8 * digits : 28, h: Math.min(19, row - 3) },
    groupWidth,
    number,
    title,
    units,
    plot: { x, w: Math.max(120, width - x - 56) },
    tops,
    body: total <= room ? total : wholeRows(tops, row, room),
  }
}

function topsOf({ rows: { group } }: FloorPlan, row: number): Float64Array {
  const tops = new Float64Array(group.length + 1)
  let y = 0
  group.forEach((of, at) => {
    if (at > 0 && group[at - 1] !== of) y += gap
    tops[at] = y
    y += row
  })
  tops[group.length] = y
  return tops
}

function wholeRows(tops: Float64Array, row: number, room: number): number {
  let body = row
  for (let at = 0; (tops[at] ?? Infinity) + row <= room; at += 1) body = (tops[at] ?? 0) + row
  return body
}

/** Px of the widest of some words; only those of most characters are measured. */
function widest(pen: Pen, list: readonly string[], font: string): number {
  const most = list.reduce((length, words) => Math.max(length, words.length), 0)
  pen.font = font
  const long = new Set(list.filter(words => words.length >= most - 1))
  let wide = 0
  let measured = 0
  for (const words of long) {
    wide = Math.max(wide, pen.measureText(words).width)
    measured += 1
    if (measured >= 200) break
  }
  return wide
}

/** A group's name in one line, or in two where it is long and its rows are high enough. */
export function nameLines(name: string, height: number): readonly string[] {
  if (name.length <= 10 || height < 37) return [name]
  const middle = Math.ceil(name.length / 2)
  return [name.slice(0, middle), name.slice(middle)]
}

/** Index of the row at a distance from the first row's top. */
export function rowAt({ tops }: Layout, y: number): number {
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** A number held between two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
