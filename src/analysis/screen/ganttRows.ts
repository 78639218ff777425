import { memoLast } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import { deadlineGroup, hasTasks, isNoTask } from '@/model/plan'

/** How the rows of a Gantt chart are gathered. */
export type Grouping = 'task' | 'unit' | 'year' | 'none' | 'plan'

/** Whether rows gathered so stand under heads: by task or by plan where it has any. */
export function isGrouped(plan: Plan, group: Grouping): boolean {
  if (group === 'plan') return plan.joined !== undefined
  return group !== 'none' && (group !== 'task' || hasTasks(plan))
}

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
export interface GanttRow {
  readonly key: string
  readonly group: number
  readonly item: Item | null
}

/** Groups and the rows they unfold to, both in order. */
export interface GanttRows {
  readonly groups: readonly GanttGroup[]
  readonly rows: readonly GanttRow[]
}

/** How rows are asked for; `unit` leaves only that unit's group. */
interface Options {
  readonly group: Grouping
  readonly sort: SortKey
  readonly folded: ReadonlySet<string>
  readonly unit?: string | null
}

/**
 * Rows of some items of a plan. Under `unit`, an item with several units stands once under each, so
 * there are as many rows as item × unit pairs; `unit` leaves only that unit's group.
 */
export function ganttRows(plan: Plan, items: readonly Item[], options: Options): GanttRows {
  const groups = gathered(items, plan, options.group, options.sort)
    .filter(
      g =>
        g.items.length > 0 && (options.group !== 'unit' || isOfUnit(g.name, options.unit ?? null)),
    )
    .map((g): GanttGroup => ({
      ...g,
      folded: isGrouped(plan, options.group) && options.folded.has(g.key),
    }))
  const rows: GanttRow[] = []
  groups.forEach((group, index) => {
    if (group.folded) rows.push(new Row(group.key, index, null))
    else for (const item of group.items) rows.push(new Row(group.key, index, item))
  })
  return { groups, rows }
}

/** A row that spells its key only when asked: there may be hundreds of thousands. */
class Row implements GanttRow {
  constructor(
    private readonly head: string,
    readonly group: number,
    readonly item: Item | null,
  ) {}

  get key(): string {
    return `${this.head}/${this.item?.id ?? ''}`
  }
}

/** Under a filter by unit (or unit and office) only that unit's own group is asked for. */
function isOfUnit(name: string, unit: string | null): boolean {
  return unit === null || name === unit || unit.startsWith(`${name}（`)
}

type Group = Omit<GanttGroup, 'folded'>

/**
 * The groups of some items, kept until they are gathered or sorted another way, so that folding one
 * costs no new order.
 */
const gathered = memoLast(
  (items: readonly Item[], plan: Plan, group: Grouping, sort: SortKey): readonly Group[] =>
    grouped(plan, sorted(items, sort), group),
)

/** Items already in order, so that every group's are. */
function grouped(plan: Plan, items: readonly Item[], grouping: Grouping): readonly Group[] {
  switch (isGrouped(plan, grouping) ? grouping : 'none') {
    case 'none':
      return [{ key: 'all', name: '', task: null, items }]
    case 'task': {
      const by = byKey(items, item => item.task)
      return plan.tasks.map(task => ({
        key: String(task.no),
        name: task.name,
        task: isNoTask(task) ? null : task.no,
        items: by.get(task.no) ?? [],
      }))
    }
    case 'unit': {
      const by = byUnit(items)
      const units = plan.units.map(unit => ({
        key: unit.name,
        name: unit.name,
        task: null,
        items: by.get(unit.name) ?? [],
      }))
      const names = new Set(units.map(({ name }) => name))
      return [...units, { key: freeKey(names), name: '', task: null, items: by.get('') ?? [] }]
    }
    case 'plan':
      return (plan.joined?.parts ?? []).map(({ title, offset }, at, parts) => ({
        key: String(at + 1),
        name: title,
        task: null,
        items: items.filter(({ id }) => id > offset && id <= (parts[at + 1]?.offset ?? Infinity)),
      }))
    case 'year': {
      const by = byKey(items, item => String(deadlineGroup(item.deadline)))
      return [...by.keys()].sort().map(year => ({
        key: year,
        name: year,
        task: null,
        items: by.get(year) ?? [],
      }))
    }
  }
}

/** The key of items without a unit, which no unit's name is. */
function freeKey(names: ReadonlySet<string>): string {
  let key = 'none'
  while (names.has(key)) key += '-'
  return key
}

function byKey<K>(items: readonly Item[], keyOf: (item: Item) => K): Map<K, Item[]> {
  const by = new Map<K, Item[]>()
  for (const item of items) push(by, keyOf(item), item)
  return by
}

/** Items by unit, each once under each of its units; those without any under ''. */
function byUnit(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const by = new Map<string, Item[]>()
  for (const item of items) {
    if (item.assignments.length === 0) push(by, '', item)
    item.assignments.forEach(({ unit }, at) => {
      if (item.assignments.findIndex(a => a.unit === unit) === at) push(by, unit, item)
    })
  }
  return by
}

function push<K>(by: Map<K, Item[]>, key: K, item: Item): void {
  const list = by.get(key)
  if (list) list.push(item)
  else by.set(key, [item])
}

/**
 * Items in the order of a key, then of their numbers; keys recur, so only the few distinct ones are
 * sorted.
 */
function sorted(items: readonly Item[], sort: SortKey): readonly Item[] {
  const byNumber = items.every((item, at) => at === 0 || (items[at - 1]?.id ?? 0) < item.id)
    ? items
    : [...items].sort((a, b) => a.id - b.id)
  if (sort === 'number') return byNumber
  const by: Map<string | number, Item[]> = byKey(byNumber, item =>
    sort === 'deadline' ? sortDay(item) : -item.assignments.length,
  )
  return [...by].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list)
}

/** An open end stands at the end of its plan; what has no day otherwise comes after all days. */
function sortDay({ deadline }: Item): string {
  return deadlineGroup(deadline) === 'undated' ? 'undated' : deadline.date
}
