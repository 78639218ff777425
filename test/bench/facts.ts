import { dayNumber } from '@/model/day'
import type { Item, Plan, RelationKind } from '@/model/plan'

/**
 * A row as the chart shows it; `day` is the moment its last day ends and `start` the inferred one,
 * in days since 1970-01-01.
 */
export interface Row {
  readonly id: number
  readonly task: number
  readonly group: number
  readonly title: string
  readonly units: string
  readonly deadline: string
  readonly day: number
  readonly start: number | null
  readonly doubt: boolean
}

/**
 * A relation that is drawn, between two rows by index; `late` is null where it is no conflict, else
 * the days its first end falls due after its second.
 */
export interface Link {
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
  readonly directed: boolean
  readonly late: number | null
}

/** A run of rows under one task. */
export interface Group {
  readonly no: number
  readonly name: string
  readonly first: number
  readonly count: number
}

/**
 * What a Gantt chart of a plan shows, in words and days, from which every contender's file is
 * shaped.
 */
export interface Facts {
  readonly groups: readonly Group[]
  readonly rows: readonly Row[]
  readonly links: readonly Link[]
  readonly first: number
  readonly last: number
  readonly asOf: number
}

/**
 * The facts of a plan as Guatu opens it: rows by task and number, core relations, starts inferred
 * from the latest predecessor.
 */
export function factsOf(plan: Plan, today: string): Facts {
  const order = new Map(plan.tasks.map((task, at) => [task.no, at]))
  const items = [...plan.items].sort(
    (a, b) => (order.get(a.task) ?? 0) - (order.get(b.task) ?? 0) || a.id - b.id,
  )
  const rowOf = new Map(items.map((item, at) => [item.id, at]))
  const ends = items.map(item => dayNumber(item.deadline.date) + 1)
  const links = linksOf(plan, rowOf, ends)
  const starts = startsOf(links, ends)
  const groups = groupsOf(plan, items)
  const groupOf = groups.flatMap((group, at) => Array.from({ length: group.count }, () => at))
  const rows = items.map((item, at): Row => ({
    id: item.id,
    task: item.task,
    group: groupOf[at] ?? 0,
    title: item.title,
    units: unitWords(item),
    deadline: item.deadline.text.replace(/^\d{4}年/, ''),
    day: ends[at] ?? 0,
    start: starts.get(at) ?? null,
    doubt: item.deadline.doubt !== null,
  }))
  const dates = items.map(item => item.deadline.date).sort()
  const years = [dates[0] ?? today, dates[dates.length - 1] ?? today].map(day => day.slice(0, 4))
  const [first, last] = [dayNumber(`${years[0]}-01-01`), dayNumber(`${years[1]}-12-31`) + 1]
  const now = dayNumber(today)
  return {
    groups,
    rows,
    links,
    first,
    last,
    asOf: now >= first && now < last ? now + 1 : Math.max(...new Set(ends)),
  }
}

function linksOf(
  plan: Plan,
  rowOf: ReadonlyMap<number, number>,
  ends: readonly number[],
): readonly Link[] {
  return plan.relations
    .filter(relation => relation.core && relation.status !== 'rejected')
    .flatMap(({ from, to, kind, directed }): readonly Link[] => {
      const [a, b] = [rowOf.get(from), rowOf.get(to)]
      if (a === undefined || b === undefined) return []
      const late = (ends[a] ?? 0) - (ends[b] ?? 0)
      return [{ from: a, to: b, kind, directed, late: directed && late >= 0 ? late : null }]
    })
}

function startsOf(links: readonly Link[], ends: readonly number[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  for (const { from, to, kind, directed } of links) {
    const end = ends[from] ?? 0
    if (!directed || kind === 'channel' || kind === 'duplicate' || end >= (ends[to] ?? 0)) continue
    starts.set(to, Math.max(end, starts.get(to) ?? end))
  }
  return starts
}

function groupsOf(plan: Plan, items: readonly Item[]): readonly Group[] {
  const counts = new Map<number, number>()
  for (const item of items) counts.set(item.task, (counts.get(item.task) ?? 0) + 1)
  let first = 0
  return plan.tasks
    .filter(task => counts.has(task.no))
    .map(({ no, name }) => {
      const group = { no, name, first, count: counts.get(no) ?? 0 }
      first += group.count
      return group
    })
}

/**
 * Units in little room, worded as Guatu does: each with two characters of its office, or the first
 * and how many.
 */
function unitWords({ assignments }: Item): string {
  const names = assignments.map(each =>
    each.office ? `${each.unit}·${each.office.slice(0, 2)}` : each.unit,
  )
  return names.length > 2 ? `${assignments[0]?.unit}等 ${names.length} 家` : names.join('、')
}

/**
 * Where a bar begins in a contender that knows no fade: the inferred start, or a month before the
 * deadline.
 */
export function shownStart(row: Row): number {
  return row.start ?? row.day - 30
}
