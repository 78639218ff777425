import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts } from '@/analysis/state/workState'
import { isDone, pressingStates, workStates } from '@/analysis/state/workState'
import { countsOf } from '@/model/plan'
import type { WallInput } from './input'
import { wallType } from './input'

/** A key figure: a number with what it counts, its name below, and its sign in the sum. */
export interface KeyFigure {
  readonly key: string
  readonly count: string
  readonly unit: string
  readonly name: string
  readonly color: string
  readonly sign: '' | '=' | '+'
}

/** A line of words and its size in px of the design. */
export interface SizedLine {
  readonly text: string
  readonly size: number
}

/**
 * The items as a sum: done, past their deadline and not done, due today or soon, later, and those
 * without a day (长期, 无截止日), which no day makes due.
 */
export function sumOf({ items, board, words, style }: WallInput): readonly KeyFigure[] {
  const counts = stateTally(board, items).items
  const done = total(counts, workStates.filter(isDone))
  const shown = pressingStates.filter(state => counts[state] > 0)
  const rest = items.length - done - total(counts, shown) - total(counts, dayless)
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
    ...dayless
      .filter(state => counts[state] > 0)
      .map(state => ({
        key: state,
        count: counts[state],
        name: words.state(state),
        color: style.states[state],
      })),
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
    ...parts.map(({ count, ...part }, at): KeyFigure => ({
      ...part,
      count: String(count),
      unit: words.unitWord('items', count),
      sign: at === 0 ? '=' : '+',
    })),
  ]
}

const dayless = ['open', 'undated'] as const

function total(counts: StateCounts, states: readonly (keyof StateCounts)[]): number {
  return states.reduce((all, state) => all + counts[state], 0)
}

/** What stands beside the sum: units, assignments and conflicts in time. */
export function scopeOf({ plan, items, words, style }: WallInput): readonly KeyFigure[] {
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
export function wordsBeside({ board, items, words }: WallInput): readonly SizedLine[] {
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
