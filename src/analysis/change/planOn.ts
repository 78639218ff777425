// A plan as its changes left it on a day. Whatever is asked of it, drawn or carried away, is asked of
// that plan, which knows the one that was accepted and the deadlines that were moved.
import type { Day } from '@/model/day'
import { standingIn } from '@/model/deadlineSpan'
import { memo } from '@/model/memo'
import type {
  Deadline,
  Finding,
  FormerDeadline,
  Item,
  Plan,
  PlanChange,
  Relation,
  Unit,
} from '@/model/plan'
import { standingChanges } from './standing'

/** By which deadlines a plan is told: those that hold, 调整后, or those first set, 调整前. */
export type DeadlineBasis = 'adjusted' | 'first'

/** The day that a plan is asked for, and by which deadlines. */
export interface PlanDay {
  readonly day: Day
  readonly basis: DeadlineBasis
}

/**
 * The plan that held on a day: itself where no change holds yet. Each day between two changes gives
 * the same plan.
 */
export function planOn(accepted: Plan, { day, basis }: PlanDay): Plan {
  if (!accepted.changes || accepted.changes.length === 0) return accepted
  const { standing, unapplied } = standingChanges(accepted)
  const holding = standing.filter(change => change.day <= day)
  if (holding.length + unapplied.size === 0) return accepted
  const known = plansOf(accepted)
  const key = `${basis} ${holding.length}`
  const plan = known.get(key) ?? changedPlan(accepted, holding, basis)
  known.set(key, plan)
  return plan
}

const plansOf = memo<Plan, Map<string, Plan>>(() => new Map())

function changedPlan(accepted: Plan, holding: readonly PlanChange[], basis: DeadlineBasis): Plan {
  const items = new Map(accepted.items.map(item => [item.id, item]))
  const collective = new Set(accepted.units.flatMap(unit => (unit.collective ? [unit.name] : [])))
  let { title } = accepted
  for (const change of holding) {
    const { what } = change
    if (what.kind === 'item' || what.kind === 'added')
      for (const name of what.collective) collective.add(name)
    if (what.kind === 'title') title = what.title
    if (what.kind === 'withdrawn') items.delete(what.item)
    if (what.kind === 'added') items.set(what.item.id, what.item)
    if (what.kind === 'item') {
      const before = items.get(what.item)
      if (before) items.set(what.item, changedItem(before, change, what.fields))
    }
  }
  const kept = [...items.values()]
  const now = standingIn(basis === 'first' ? kept.map(withFirstDeadline) : kept)
  const changed = new Set(holding.flatMap(({ what }) => (what.kind === 'item' ? [what.item] : [])))
  return {
    ...accepted,
    title,
    items: byTask(now, accepted),
    units: unitsOf(now, accepted, collective),
    relations: accepted.relations
      .filter(({ from, to }) => items.has(from) && items.has(to))
      .map(relation => ofDocument(relation, changed)),
    findings: [
      ...accepted.findings
        .flatMap(found => ofKept(found, items))
        .map(found => findingOfDocument(found, changed)),
      ...unappliedFindings(accepted),
    ],
    changes: holding,
    accepted,
  }
}

function changedItem(
  before: Item,
  { id, day }: PlanChange,
  fields: Extract<PlanChange['what'], { readonly kind: 'item' }>['fields'],
): Item {
  const { deadline } = fields
  if (!deadline || isSameDeadline(deadline, before.deadline)) return { ...before, ...fields }
  const moved: FormerDeadline = { deadline: before.deadline, until: day, change: id }
  return { ...before, ...fields, former: [...(before.former ?? []), moved] }
}

/** Whether two deadlines say the same, be it in other words: then nothing was moved. */
function isSameDeadline(a: Deadline, b: Deadline): boolean {
  return a.date === b.date && a.precision === b.precision && a.text === b.text
}

function withFirstDeadline(item: Item): Item {
  const first = item.former?.[0]
  return first ? { ...item, deadline: first.deadline } : item
}

/** Items added later stand behind those of their task. */
function byTask(items: readonly Item[], { items: before, tasks }: Plan): readonly Item[] {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  if (items.every(item => places.has(item.id) && isInTask(item, before, places))) return items
  const taskPlaces = new Map(tasks.map(({ no }, at) => [no, at]))
  return [...items].sort(
    (a, b) =>
      (taskPlaces.get(a.task) ?? 0) - (taskPlaces.get(b.task) ?? 0) ||
      (places.get(a.id) ?? before.length + a.id) - (places.get(b.id) ?? before.length + b.id),
  )
}

function isInTask(
  { id, task }: Item,
  before: readonly Item[],
  places: ReadonlyMap<number, number>,
): boolean {
  return before[places.get(id) ?? -1]?.task === task
}

/** The plan's units that any item is still given to, then those that changes brought. */
function unitsOf(
  items: readonly Item[],
  { units }: Plan,
  collective: ReadonlySet<string>,
): readonly Unit[] {
  const given = new Map<string, Set<string>>()
  for (const { assignments } of items)
    for (const { unit, office } of assignments) {
      const offices = given.get(unit) ?? new Set<string>()
      if (office !== null) offices.add(office)
      given.set(unit, offices)
    }
  const names = new Set([...units.map(({ name }) => name), ...given.keys()])
  return [...names].flatMap(name => {
    const offices = given.get(name)
    return offices ? [{ name, collective: collective.has(name), offices: [...offices] }] : []
  })
}

/** A finding without the items that were withdrawn; none where all that it was about were. */
function ofKept(found: Finding, items: ReadonlyMap<number, Item>): readonly Finding[] {
  if (found.items.every(id => items.has(id))) return [found]
  const kept = found.items.filter(id => items.has(id))
  return kept.length === 0 ? [] : [{ ...found, items: kept }]
}

/** A relation whose reason may say of an item what a change has made otherwise: then it says so. */
function ofDocument(relation: Relation, changed: ReadonlySet<number>): Relation {
  const { from, to, reason } = relation
  const items = [from, to].filter(id => changed.has(id))
  return items.length > 0 ? { ...relation, reason: `${reason}${sinceChanged(items)}` } : relation
}

/** The same of a finding. */
function findingOfDocument(found: Finding, changed: ReadonlySet<number>): Finding {
  const items = found.items.filter(id => changed.has(id))
  return items.length > 0 ? { ...found, message: `${found.message}${sinceChanged(items)}` } : found
}

function sinceChanged(items: readonly number[]): string {
  return `（按原文；第${items.join('、')}项此后有调整）`
}

/** Changes that are not applied, and why. */
function unappliedFindings(accepted: Plan): readonly Finding[] {
  return [...standingChanges(accepted).unapplied].map(([{ id, day, reason }, why]) => ({
    code: `change-${why}`,
    severity: 'error',
    items: [],
    line: null,
    words: reason,
    message:
      why === 'altered'
        ? `自 ${day} 起的一条计划调整（${id}）与登记时不符，未采用`
        : `自 ${day} 起的一条计划调整，其事项的编号另有一项已用，未采用：请另取编号再登记`,
  }))
}
