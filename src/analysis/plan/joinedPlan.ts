// Several plans seen as one, 汇总: items of all under numbers that no two share, units apart by plan
// unless the reader said that one name is one unit. Its counts are the sums of its parts'.
import { standingIn } from '@/model/deadlineSpan'
import { shortText } from '@/model/graphemes'
import { memo, memoLast } from '@/model/memo'
import type {
  Assignment,
  Finding,
  Item,
  JoinedPlans,
  Plan,
  PlanPart,
  Relation,
  Unit,
  WorkTask,
} from '@/model/plan'
import { isNoTask } from '@/model/plan'
import { planIdentity, textHash } from '@/model/planIdentity'
import type { Report } from '@/model/report'

/** A plan to be joined, under the title that the reader knows it by. */
export type PlanToJoin = Pick<PlanPart, 'title' | 'address' | 'plan'>

/** Signs of a part's short name at most. */
const mostSigns = 12

/** Several plans as one, in the order given. */
export function joinPlans(
  plans: readonly PlanToJoin[],
  { missing, sameUnits }: Omit<JoinedPlans, 'parts'>,
): Plan {
  const names = shortNames(plans.map(({ title }) => title))
  let offset = 0
  const parts = plans.map(({ title, address, plan }, at): PlanPart => {
    const part = { name: names[at] ?? '', title, address, offset, plan }
    offset += highestNumber(plan)
    return part
  })
  return planOfParts({ parts, missing, sameUnits }, plan => plan)
}

/**
 * A joined plan with each of its parts as it held at some time; the plan itself where that is as
 * they were accepted.
 */
export function joinedAs(joined: Plan, heldPart: (part: Plan) => Plan): Plan {
  const accepted = joined.accepted ?? joined
  const parts = accepted.joined?.parts ?? []
  const held = new Map(parts.map(({ plan }) => [plan, heldPart(plan)]))
  if (parts.every(({ plan }) => held.get(plan) === plan)) return accepted
  return lastHeld(accepted, ...parts.map(({ plan }) => held.get(plan) ?? plan))
}

/** Days between two changes give one plan, so that nothing is drawn anew. */
const lastHeld = memoLast((accepted: Plan, ...held: readonly Plan[]): Plan => {
  const { joined } = accepted
  if (!joined) return accepted
  const heldOf = new Map(joined.parts.map(({ plan }, at) => [plan, held[at] ?? plan]))
  return { ...planOfParts(joined, plan => heldOf.get(plan) ?? plan), accepted }
})

function planOfParts(joined: JoinedPlans, heldPart: (part: Plan) => Plan): Plan {
  const { parts, sameUnits } = joined
  const tasks = taskNumbers(joined)
  const names = unitNames(joined)
  const held = parts.map(part => ({
    plan: heldPart(part.plan),
    into: { part, tasks: tasks.get(part), units: names.get(part) },
  }))
  const identities = parts.map(({ plan }) => planIdentity(plan))
  return {
    id: `joined-${textHash(JSON.stringify([identities, sameUnits]))}`,
    title: joinedTitle(parts),
    annex: '',
    tasks: held.flatMap(({ plan, into }) => plan.tasks.map(task => joinedTask(task, into))),
    units: joinedUnits(held.flatMap(({ plan, into }) => plan.units.map(one => renamed(one, into)))),
    items: standingIn(
      held.flatMap(({ plan, into }) => plan.items.map(item => joinedItem(item, into))),
    ),
    relations: held.flatMap(({ plan, into }, at) =>
      plan.relations.map(relation => joinedRelation(relation, at, into)),
    ),
    findings: held.flatMap(({ plan, into }) =>
      plan.findings.map(finding => joinedFinding(finding, into)),
    ),
    joined,
  }
}

/** A part, and what its tasks and units are called in the joined plan. */
interface Into {
  readonly part: PlanPart
  readonly tasks: ReadonlyMap<number, number> | undefined
  readonly units: ReadonlyMap<string, string> | undefined
}

/** Three names at most, the rest are counted. */
function joinedTitle(parts: readonly PlanPart[]): string {
  const names = parts.slice(0, 3).map(({ name }) => name)
  const rest = parts.length > names.length ? '等' : ''
  return `${parts.length} 份计划汇总：${names.join('、')}${rest}`
}

/** A task under its plan's name, for two plans may have tasks of one name. */
function joinedTask(task: WorkTask, { part, tasks }: Into): WorkTask {
  const name = isNoTask(task) ? '未分任务' : task.name
  return { no: tasks?.get(task.no) ?? task.no, name: inPlan(name, part) }
}

function joinedItem(item: Item, { part, tasks, units }: Into): Item {
  return {
    ...item,
    id: item.id + part.offset,
    number: item.number ?? String(item.id),
    task: tasks?.get(item.task) ?? item.task,
    assignments: item.assignments.map((one): Assignment => {
      const unit = units?.get(one.unit)
      return unit === undefined ? one : { ...one, unit }
    }),
  }
}

function renamed(unit: Unit, { units }: Into): Unit {
  return { ...unit, name: units?.get(unit.name) ?? unit.name }
}

/** Units of one name are one: collective where any is, with the offices of all. */
function joinedUnits(units: readonly Unit[]): readonly Unit[] {
  const byName = new Map<string, Unit>()
  for (const unit of units) {
    const { collective, offices } = byName.get(unit.name) ?? unit
    byName.set(unit.name, {
      name: unit.name,
      collective: collective || unit.collective,
      offices: [...new Set([...offices, ...unit.offices])],
    })
  }
  return [...byName.values()]
}

function joinedRelation(relation: Relation, at: number, { part }: Into): Relation {
  return {
    ...relation,
    id: `${at + 1}.${relation.id}`,
    from: relation.from + part.offset,
    to: relation.to + part.offset,
  }
}

/** Numbers in a finding's words are those of its own plan, which it names. */
function joinedFinding(finding: Finding, { part }: Into): Finding {
  return {
    ...finding,
    items: finding.items.map(id => id + part.offset),
    message: `〔${part.name}〕${finding.message}`,
  }
}

/** Numbers for all tasks, one after another, by their part and its own number. */
const taskNumbers = memo(
  ({ parts }: JoinedPlans): ReadonlyMap<PlanPart, ReadonlyMap<number, number>> => {
    let last = 0
    return new Map(
      parts.map(part => [
        part,
        new Map(
          part.plan.tasks.map(({ no }) => {
            last += 1
            return [no, last] as const
          }),
        ),
      ]),
    )
  },
)

/**
 * What units are called, by their part and their own name: those whose name stands in several plans
 * by their plan's too. Names that a plan's changes brought count, so that no day calls them else.
 */
const unitNames = memo(
  ({ parts, sameUnits }: JoinedPlans): ReadonlyMap<PlanPart, ReadonlyMap<string, string>> => {
    const own = parts.map(part => [part, everyUnit(part.plan)] as const)
    const seen = new Map<string, number>()
    for (const [, names] of own) for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1)
    return new Map(
      own.map(([part, names]) => [
        part,
        new Map(
          [...names].flatMap(name =>
            sameUnits || seen.get(name) === 1 ? [] : [[name, inPlan(name, part)] as const],
          ),
        ),
      ]),
    )
  },
)

function everyUnit({ units, changes = [] }: Plan): ReadonlySet<string> {
  const brought = changes.flatMap(({ what }) => {
    if (what.kind === 'item') return what.fields.assignments ?? []
    return what.kind === 'added' ? what.item.assignments : []
  })
  return new Set([...units.map(({ name }) => name), ...brought.map(({ unit }) => unit)])
}

function inPlan(name: string, part: PlanPart): string {
  return `${name}〔${part.name}〕`
}

/** The highest number of an item that a plan has, or ever had by its changes. */
function highestNumber({ items, changes = [] }: Plan): number {
  const added = changes.flatMap(({ what }) => (what.kind === 'added' ? [what.item] : []))
  return [...items, ...added].reduce((highest, { id }) => Math.max(highest, id), 0)
}

/** What most plans are called alike: 任务分工和进度安排, 责任分解表. */
const sameInAll = /(?:任务|责任)(?:分工|分解)(?:[及和与]进度安排)?(?:方案|表|一览表)?$/

/** Titles made short; where two are the same then, each with the number of its plan. */
function shortNames(titles: readonly string[]): readonly string[] {
  const short = titles.map((title, at) =>
    shortText(title.replace(sameInAll, '') || title || `计划 ${at + 1}`, mostSigns),
  )
  return short.map((name, at) =>
    short.indexOf(name) === short.lastIndexOf(name) ? name : `${name} ${at + 1}`,
  )
}

/** The part of a joined plan that an item is of; null where none is. */
export function partOf({ joined }: Pick<Plan, 'joined'>, id: number): PlanPart | null {
  return joined?.parts.filter(({ offset }) => offset < id).pop() ?? null
}

/** The items of each part among some of a joined plan, in the order of its parts. */
export function itemsByPart(
  { joined }: Pick<Plan, 'joined'>,
  items: readonly Item[],
): readonly (readonly [part: PlanPart, items: readonly Item[]])[] {
  const parts = joined?.parts ?? []
  const by = parts.map(part => [part, [] as Item[]] as const)
  let at = 0
  for (const item of items) {
    while (at > 0 && (parts[at]?.offset ?? 0) >= item.id) at -= 1
    while ((parts[at + 1]?.offset ?? Infinity) < item.id) at += 1
    by[at]?.[1].push(item)
  }
  return by
}

/** A plan as it was accepted, of a joined one what its items say without the plans they came from. */
export function fileOfPlan(plan: Plan): Plan {
  const accepted = plan.accepted ?? plan
  if (!accepted.joined) return accepted
  const { id, title, annex, tasks, units, items, relations, findings } = accepted
  return { id, title, annex, tasks, units, items, relations, findings }
}

/** A joined plan whose tasks are the plans it is joined of; any other plan as it is. */
export const planByPart = memo((plan: Plan): Plan => {
  const { joined } = plan
  if (!joined) return plan
  const tasks = joined.parts.map(({ title }, at) => ({ no: at + 1, name: title }))
  const items = itemsByPart(plan, plan.items).flatMap(([, own], at) =>
    own.map(item => ({ ...item, task: at + 1 })),
  )
  return { ...plan, tasks, items }
})

/** A record of a part, as one of the joined plan. */
export function joinedReport(joined: JoinedPlans, part: PlanPart, report: Report): Report {
  const unit = unitNames(joined).get(part)?.get(report.unit) ?? report.unit
  return { ...report, item: report.item + part.offset, unit }
}
