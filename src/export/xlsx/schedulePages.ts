import type { PlanRow } from '@/export/table/planRows'
import { heightFor } from './sheetLooks'
import type { ScheduleColumn } from './scheduleColumns'
import { inset, isIndented } from './scheduleColumns'

/** How a row shows its task: with number and name, with both once more, or not. */
export type Opening = 'first' | 'again' | null

/**
 * Where number and name of a task stand: beside its first item, as in the circular, and once more
 * where a page of print begins within it.
 */
export function taskOpenings(
  rows: readonly PlanRow[],
  breaks: ReadonlySet<number>,
): readonly Opening[] {
  return rows.map((row, at) =>
    rows[at - 1]?.task !== row.task ? 'first' : breaks.has(at) ? 'again' : null,
  )
}

/** Cells of number and name stand as one beside all items up to the next opening. */
export function taskBlocks(
  opens: readonly Opening[],
  under: number,
): readonly (readonly [number, number, number, number])[] {
  const firsts = opens.flatMap((open, at) => (open === null ? [] : [at]))
  return firsts.flatMap((first, at) => {
    const last = (firsts[at + 1] ?? opens.length) - 1
    return last > first
      ? [0, 1].map(column => [under + first, column, under + last, column] as const)
      : []
  })
}

/**
 * How high each row is for its own words; the last of a task higher still where the task's name
 * beside its rows needs it.
 */
export function rowHeights(
  rows: readonly PlanRow[],
  columns: readonly ScheduleColumn[],
): readonly number[] {
  const [, [, nameWidth] = [null, 0]] = columns
  const own = rows.map(row =>
    Math.max(
      22,
      heightFor(
        columns.slice(2).map(([column, width]) => ({
          words: String(column.value(row)),
          width: isIndented(column) ? width - inset : width,
        })),
        4,
      ).height,
    ),
  )
  let above = 0
  return rows.map((row, at) => {
    above = rows[at - 1]?.task === row.task ? above + (own[at - 1] ?? 0) : 0
    const height = own[at] ?? 22
    if (rows[at + 1]?.task === row.task) return height
    const named = heightFor([{ words: row.taskName, width: nameWidth - inset }], 4).height
    return Math.max(height, named - above)
  })
}

/**
 * How full a page may be by our own reckoning: programs differ by so much in how wide they take a
 * column to be.
 */
const fullest = 0.94

/** A page at least so full may end where a task does. */
const fullEnough = 0.6

/** A page of print: widths of columns in characters; heights of what stands above, in points. */
interface Page {
  readonly widths: readonly number[]
  readonly above: number
  readonly repeated: number
}

/**
 * The rows with which pages of print begin, with a task where that leaves no page too empty: A3
 * across, within the margins, made smaller until all columns fit.
 */
export function pageBreaks(
  rows: readonly PlanRow[],
  heights: readonly number[],
  { widths, above, repeated }: Page,
): readonly number[] {
  const [wide, high] = [1130, 762]
  const room = fullest * high * Math.max(1, sum(widths.map(one => (one * 7 + 5) * 0.75)) / wide)
  const breaks: number[] = []
  let used = above
  let task = { at: 0, used: 0 }
  rows.forEach((row, at) => {
    const height = heights[at] ?? 0
    if (rows[at - 1]?.task !== row.task) task = { at, used }
    if (used + height > room && at > (breaks[breaks.length - 1] ?? 0)) {
      const isEnough = task.used >= fullEnough * room && task.at > (breaks[breaks.length - 1] ?? 0)
      breaks.push(isEnough ? task.at : at)
      used = repeated + (isEnough ? used - task.used : 0)
    }
    used += height
  })
  return breaks
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
