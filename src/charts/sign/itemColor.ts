import type { ConflictClass, UnitKind } from '@/analysis/item/itemClass'
import { conflictClasses, unitKinds } from '@/analysis/item/itemClass'
import type { TimeConflict } from '@/analysis/relations/conflict'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { Item, Relation, Unit } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'
import { cueMarks } from './colorCue'
import type { LegendEntry } from './legend'
import type { ChartStyle } from './style'
import { taskColor } from './style'

/** What the colour of a flag and its bar tells. */
export type ColorBy = 'task' | 'year' | 'unitKind' | 'conflict' | 'state'

/**
 * What items are coloured from: the plan's units, the relations asked for with their conflicts, and
 * where each item stands.
 */
export interface ColorContext {
  readonly units: readonly Unit[]
  readonly relations: readonly Relation[]
  readonly conflicts: readonly TimeConflict[]
  readonly stateOf: (item: Item) => WorkState
}

/**
 * How many items a colour stands for: `key` is a task's number, a year, `open` or `undated`, or a class's
 * name.
 */
export interface ColorCount {
  readonly key: string
  readonly count: number
}

/**
 * Tasks whose hues years take in turn, so that a year is the same in every plan and under every
 * filter, and its neighbours are far from it for any eye.
 */
const yearHues = [2, 3, 7, 6, 8, 4] as const
const unitColors: Readonly<Record<UnitKind, (style: ChartStyle) => string>> = {
  one: style => taskColor(style, 8),
  several: style => taskColor(style, 6),
  mixed: style => taskColor(style, 7),
  collective: style => style.ink,
  none: style => style.ink3,
}
const conflictColors: Readonly<Record<ConflictClass, (style: ChartStyle) => string>> = {
  inverted: style => style.accent,
  sameDay: style => taskColor(style, 8),
  duplicate: style => style.ink,
  clear: style => style.ink3,
}

/**
 * Keys as they are drawn: which class each item falls into. Made once for a plan and its relations,
 * then one look-up an item.
 */
export function colorKey(by: ColorBy, context: ColorContext): (item: Item) => string {
  if (by === 'task') return item => String(item.task)
  if (by === 'year') return item => String(deadlineGroup(item.deadline))
  if (by === 'state') return context.stateOf
  if (by === 'unitKind') return unitKinds(context.units)
  const classes = conflictClasses(context.relations, context.conflicts)
  return item => classes.get(item.id) ?? 'clear'
}

/** Whether a key of years is that of what has no last day. */
function isUndated(key: string): boolean {
  return key === 'open' || key === 'undated'
}

/** Whether colours tell classes, which shapes tell too. */
export function tellsClass(by: ColorBy): boolean {
  return by === 'unitKind' || by === 'conflict'
}

/** The colour of a key; one unheard of is neutral. */
export function keyColor(style: ChartStyle, by: ColorBy, key: string): string {
  if (by === 'task') return taskColor(style, Number(key))
  if (by === 'year')
    return isUndated(key)
      ? key === 'open'
        ? style.ink
        : style.ink3
      : taskColor(style, yearHues[Number(key) % yearHues.length] ?? 1)
  if (by === 'state') return (style.states as Readonly<Record<string, string>>)[key] ?? style.ink3
  const colors: Readonly<Record<string, (style: ChartStyle) => string>> =
    by === 'unitKind' ? unitColors : conflictColors
  return colors[key]?.(style) ?? style.ink3
}

/**
 * The colour of an item's flag, bar and number: a look-up, as it is asked for each row of each
 * frame.
 */
export function itemColor(
  style: ChartStyle,
  by: ColorBy,
  context: ColorContext,
): (item: Item) => string {
  const keyOf = colorKey(by, context)
  const colors = new Map<string, string>()
  return item => {
    const key = keyOf(item)
    const color = colors.get(key) ?? keyColor(style, by, key)
    colors.set(key, color)
    return color
  }
}

/**
 * How many of some items each colour stands for, in the order a legend names them; the counts sum
 * to the number of items.
 */
export function colorCounts(
  by: ColorBy,
  context: ColorContext,
  items: readonly Item[],
): readonly ColorCount[] {
  const keyOf = colorKey(by, context)
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const named: Readonly<Partial<Record<ColorBy, readonly string[]>>> = {
    unitKind: Object.keys(unitColors),
    conflict: Object.keys(conflictColors),
    state: workStates,
  }
  const order = (key: string): number =>
    named[by]?.indexOf(key) ?? (isUndated(key) ? Infinity : Number(key))
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => order(a.key) - order(b.key))
}

/**
 * Legend entries of what colour tells: a chip in the colour with the cue of its class, and its
 * words. None by task, where the columns name the tasks in their hues, nor by state, where flags
 * do.
 */
export function colorLegend(
  style: ChartStyle,
  by: ColorBy,
  {
    counts,
    words,
    scale,
  }: {
    readonly counts: readonly ColorCount[]
    readonly words: (key: string, count: number) => string
    readonly scale: number
  },
): readonly LegendEntry[] {
  if (by === 'task' || by === 'state') return []
  return counts.map(({ key, count }): LegendEntry => ({
    key: `color:${key}`,
    words: words(key, count),
    w: 24 * scale,
    sample: (x, y) => {
      const box = { x, y: y - 7 * scale, w: 24 * scale, h: 14 * scale }
      return [
        {
          type: 'rect',
          key: `legend:color:${key}:chip`,
          role: 'legend',
          part: 'chip',
          ...box,
          fill: keyColor(style, by, key),
        },
        ...cueMarks(`legend:color:${key}`, by === 'year' ? '' : key, {
          of: `legend:color:${key}`,
          box,
          scale,
          color: style.onflag,
        }),
      ]
    },
  }))
}
