import { deadlineYear } from '@/model/plan'
import type { Item, Plan } from '@/model/plan'

/** How the rows of a Gantt chart are gathered. */
export type Grouping = 'task' | 'unit' | 'year' | 'none'

/** In which order items stand within a group. */
export type SortKey = 'number' | 'deadline' | 'units'

/** A run of rows under one head; `task` is its number where the group is a task. */
export interface GanttGroup {
  readonly key: string
  readonly name: string
  readonly task: number | null
  readonly items: readonly Item[]
  readonly folded: boolean
}

/** One row: an item under its group, or a whole folded group where `item` is null. */
export interface GanttRow { readonly key: string, readonly group: number, readonly item: Item | null }

/** Groups and the rows they unfold to, both in order. */
export interface GanttRows { readonly groups: readonly GanttGroup[], readonly rows: readonly GanttRow[] }

/** Rows of some items of a plan. Under `unit`, an item with several units stands once under each, so there are as many rows as item × unit pairs; `unit` leaves only that unit's group. */
export function ganttRows(plan: Plan, items: readonly Item[], options: { readonly group: Grouping, readonly sort: SortKey, readonly folded: ReadonlySet<string>, readonly unit?: string | null }): GanttRows {
  const groups = grouped(plan, items, options.group).filter(g => g.items.length > 0 && (options.group !== 'unit' || isOfUnit(g.name, options.unit ?? null)))
    .map(g => ({ ...g, items: sorted(g.items, options.sort), folded: options.group !== 'none' && options.folded.has(g.key) }))
  const rows = groups.flatMap((group, index): GanttRow[] => group.folded
    ? [{ key: group.key, group: index, item: null }]
    : group.items.map(item => ({ key: `${group.key}/${item.id}`, group: index, item })))
  return { groups, rows }
}

/** Under a filter by unit (or unit and office) only that unit's own group is asked for. */
function isOfUnit(name: string, unit: string | null): boolean {
  return unit === null || name === unit || unit.startsWith(`${name}（`)
}

type Group = Omit<GanttGroup, 'folded'>

function grouped(plan: Plan, items: readonly Item[], grouping: Grouping): readonly Group[] {
  switch (grouping) {
    case 'none': return [{ key: 'all', name: '', task: null, items }]
    case 'task': {
      const by = gather(items, item => [String(item.task)])
      return plan.tasks.map(task => ({ key: String(task.no), name: task.name, task: task.no, items: by.get(String(task.no)) ?? [] }))
    }
    case 'unit': {
      const by = gather(items, item => item.assignments.length > 0 ? [...new Set(item.assignments.map(a => a.unit))] : [''])
      const units = plan.units.map(unit => ({ key: unit.name, name: unit.name, task: null, items: by.get(unit.name) ?? [] }))
      return [...units, { key: 'none', name: '', task: null, items: by.get('') ?? [] }]
    }
    case 'year': {
      const by = gather(items, item => [String(deadlineYear(item.deadline) ?? 'open')])
      return [...by.keys()].sort().map(year => ({ key: year, name: year, task: null, items: by.get(year) ?? [] }))
    }
  }
}

function gather(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const by = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = by.get(key)
      if (list) list.push(item)
      else by.set(key, [item])
    }
  }
  return by
}

function sorted(items: readonly Item[], sort: SortKey): readonly Item[] {
  if (sort === 'deadline') return [...items].sort((a, b) => a.deadline.date.localeCompare(b.deadline.date) || a.id - b.id)
  if (sort === 'units') return [...items].sort((a, b) => b.assignments.length - a.assignments.length || a.id - b.id)
  return [...items].sort((a, b) => a.id - b.id)
}
