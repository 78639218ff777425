import type { Contender } from '../contenders'
import type { Measured } from '../measure'
import type { StepCost, Steps } from '../steps'

/** The medians of a contender's visits at one size; null for what not every visit reached. */
export interface Medians {
  readonly contender: Contender
  readonly runs: number
  readonly first: number | null
  readonly rows: number | null
  readonly rowsScript: number | null
  readonly rowsFrame: number | null
  readonly rowsFrame95: number | null
  readonly zoom: number | null
  readonly zoomScript: number | null
  readonly zoomFrame: number | null
  readonly zoomFrame95: number | null
  readonly heap: number | null
  readonly script: number | null
  /** Why there is no cost of steps, where there is none. */
  readonly rowsFailure: string
  readonly zoomFailure: string
}

/** The figures that are compared, with their words and units. */
export const figures = [
  { key: 'first', words: 'first bars', unit: 'ms' },
  { key: 'rows', words: 'wheel step over rows', unit: 'ms' },
  { key: 'zoom', words: 'zoom step', unit: 'ms' },
  { key: 'heap', words: 'heap', unit: 'MB' },
  { key: 'script', words: 'script', unit: 'KB' },
] as const

/** Medians of some visits of a contender. */
export function mediansOf(contender: Contender, visits: readonly Measured[]): Medians {
  const cost = (steps: Steps | null): StepCost | null => (typeof steps === 'string' ? null : steps)
  const of = (value: (visit: Measured) => number | null | undefined): number | null =>
    median(visits.map(visit => value(visit) ?? null))
  return {
    contender,
    runs: visits.length,
    first: of(v => v.first),
    rows: of(v => cost(v.rows)?.task),
    rowsScript: of(v => cost(v.rows)?.script),
    rowsFrame: of(v => cost(v.rows)?.frame),
    rowsFrame95: of(v => cost(v.rows)?.frame95),
    zoom: of(v => cost(v.zoom)?.task),
    zoomScript: of(v => cost(v.zoom)?.script),
    zoomFrame: of(v => cost(v.zoom)?.frame),
    zoomFrame95: of(v => cost(v.zoom)?.frame95),
    heap: of(v => v.heap),
    script: of(v => v.script),
    rowsFailure: failureOf(visits.map(v => v.rows)),
    zoomFailure: failureOf(visits.map(v => v.zoom)),
  }
}

function failureOf(list: readonly (Steps | null)[]): string {
  if (list.includes('late')) return 'over 120 s'
  return list.includes('unchanged') ? 'nothing moved' : '–'
}

/**
 * The middle of some values, or the mean of the two in the middle; null where one of them is
 * missing, for a median over what is left would flatter.
 */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter(value => value !== null).sort((a, b) => a - b)
  if (sorted.length < values.length || sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2
}
