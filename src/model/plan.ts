import type { Day } from './day'

/** A circular's plan of work, as read: 任务分工和进度安排. */
export interface Plan {
  readonly id: string
  readonly title: string
  readonly annex: string
  /** 文号: 〔2020〕84号; absent where none is printed. */
  readonly number?: string
  readonly tasks: readonly WorkTask[]
  readonly units: readonly Unit[]
  readonly items: readonly Item[]
  readonly relations: readonly Relation[]
  readonly findings: readonly Finding[]
  /** What was changed since the plan was accepted; of a plan on a day, what holds on that day. */
  readonly changes?: readonly PlanChange[]
  /** Of a plan as its changes left it on a day: the plan that was accepted. */
  readonly accepted?: Plan
  /** Of several plans seen as one, 汇总: which they are. */
  readonly joined?: JoinedPlans
}

/**
 * The plans that one is joined of, in its order. Those that were asked for and could not be opened
 * are `missing`, by title or address; under `sameUnits` units of one name are one.
 */
export interface JoinedPlans {
  readonly parts: readonly PlanPart[]
  readonly missing: readonly string[]
  readonly sameUnits: boolean
}

/**
 * A plan, as accepted, in a joined one: its items have their numbers there raised by `offset`.
 * `name` is a short title that no other part has; `address` is null for the built-in plan.
 */
export interface PlanPart {
  readonly name: string
  readonly title: string
  readonly address: string | null
  readonly offset: number
  readonly plan: Plan
}

/** What a document is called beside its title: its number, where one is printed, and its annex. */
export function documentMark({ number, annex }: Pick<Plan, 'number' | 'annex'>): string {
  return [number ?? '', annex].filter(Boolean).join(' ')
}

/** 工作任务: a numbered group of items; 0 without a name gathers those that stand under none. */
export interface WorkTask {
  readonly no: number
  readonly name: string
}

/** Whether a task only gathers items that stand under none. */
export function isNoTask({ no, name }: WorkTask): boolean {
  return no === 0 && name === ''
}

/** Whether any item of a plan stands under a task. */
export function hasTasks({ tasks }: Pick<Plan, 'tasks'>): boolean {
  return !tasks.every(isNoTask)
}

/**
 * 责任单位; `collective` for 集合单位 such as 各镇处, `offices` the 内设口子 printed in brackets
 * anywhere.
 */
export interface Unit {
  readonly name: string
  readonly collective: boolean
  readonly offices: readonly string[]
}

/**
 * 具体事项: one row of the circular's table. `title` is our 简称, `text` the words as printed
 * without their number. `number` is the number as printed, absent where it is `id`; `columns` are
 * those that the plan has no word for.
 */
export interface Item {
  readonly id: number
  readonly task: number
  readonly number?: string
  readonly text: string
  readonly title: string
  readonly assignments: readonly Assignment[]
  readonly deadline: Deadline
  readonly columns?: readonly ItemColumn[]
  readonly lines: ItemLines
  /** Deadlines it had before changes, the first one first; absent where it was never moved. */
  readonly former?: readonly FormerDeadline[]
}

/** What stands for an item in a further column of its table, such as 责任领导. */
export interface ItemColumn {
  readonly heading: string
  readonly text: string
}

/** 牵头, 责任, 配合: what a unit is to an item. */
export type Role = 'lead' | 'responsible' | 'support'

/** 责任项次: one item given to one unit, as printed; `role` is absent where none is printed. */
export interface Assignment {
  readonly unit: string
  readonly office: string | null
  readonly printed: string
  readonly role?: Role
}

/** How exact the last day of a deadline is: the period that it ends. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year'

/**
 * Why a deadline has no last day: 长期; 每月; 自…之日起20个工作日内; 立行立改; and 未定, none that is
 * printed or may be read.
 */
export type Undated = 'open' | 'recurring' | 'relative' | 'now' | 'unset'

/**
 * 完成时限: the wording, the last day it allows, how exact it is, and what was doubtful in reading
 * it. Of an undated one the day only stands in for the axis; see `isDated`.
 */
export interface Deadline {
  readonly text: string
  readonly date: Day
  readonly precision: Precision | Undated
  readonly doubt: string | null
  /** The first day of a range: 2020年8月至10月. */
  readonly from?: Day
  /** The parts of a wording with several deadlines, as printed in order; the latest is `date`. */
  readonly milestones?: readonly Milestone[]
  /** What comes again, beside a last day or in its place: 每季度末报进展. */
  readonly recurs?: Recurrence
  /** The words of what goes on afterwards: 并长期坚持. */
  readonly goesOn?: string
  /** The words of when work begins: 立即启动. */
  readonly begins?: string
}

/** 节点: one of several deadlines of an item, and the words of what is due by it. */
export interface Milestone {
  readonly text: string
  readonly date: Day
  readonly precision: Precision
}

/**
 * A rule by which work comes again: every so many months, on a day of the last of them, or at its
 * end. `inMonths` are the months of each period in which it comes, from 1, where these are others:
 * 每年3月、11月 is [3, 11] of 12.
 */
export interface Recurrence {
  readonly text: string
  readonly months: 1 | 3 | 6 | 12
  readonly day: number | null
  readonly inMonths?: readonly number[]
}

/** Whether a deadline has a last day; one that has not has a `date` that only stands in. */
export function isDated(deadline: Deadline): deadline is Deadline & { precision: Precision } {
  return isPrecision(deadline.precision)
}

/** Whether a deadline's precision is that of a day it has. */
export function isPrecision(precision: Deadline['precision']): precision is Precision {
  return precisions.has(precision)
}

const precisions: ReadonlySet<string> = new Set<Precision>([
  'day',
  'month',
  'quarter',
  'half',
  'year',
])

/** The words of a deadline as printed; that it is not set, 未定时限, where none are. */
export function printedDeadline({ text }: Pick<Deadline, 'text'>): string {
  return text === '' ? '未定时限' : text
}

/** The year a deadline falls in; null for one without a last day. */
export function deadlineYear(deadline: Deadline): number | null {
  return isDated(deadline) ? Number(deadline.date.slice(0, 4)) : null
}

/**
 * What a deadline is gathered under: the year it falls in, `open` for 长期, `undated` for any other
 * without a last day.
 */
export type DeadlineGroup = number | 'open' | 'undated'

/** What a deadline is gathered under. */
export function deadlineGroup(deadline: Deadline): DeadlineGroup {
  return deadlineYear(deadline) ?? undatedGroup(deadline.precision)
}

/** Of a deadline without a last day, whether it is open-ended. */
export function undatedGroup(precision: Deadline['precision']): 'open' | 'undated' {
  return precision === 'open' ? 'open' : 'undated'
}

/** 调整前的时限: a deadline of an item until a change moved it, on the day from which that holds. */
export interface FormerDeadline {
  readonly deadline: Deadline
  readonly until: Day
  /** The id of the change that moved it. */
  readonly change: string
}

/**
 * What a change makes of a plan: of an item what is in its fields, in place of what it was; an item
 * that is added, or withdrawn; another title; or an earlier change that is taken back. `collective`
 * names the 集合单位 among the units it gives.
 */
export type Amendment =
  | {
      readonly kind: 'item'
      readonly item: number
      readonly fields: ChangedFields
      readonly collective: readonly string[]
    }
  | { readonly kind: 'added'; readonly item: Item; readonly collective: readonly string[] }
  | { readonly kind: 'withdrawn'; readonly item: number }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'undone'; readonly change: string }

/** Fields of an item that a change can set. */
export type ChangedFields = Partial<
  Pick<Item, 'task' | 'text' | 'title' | 'assignments' | 'deadline'>
>

/** 计划调整, before it is entered: what is changed, from which day, why, by what document, by whom. */
export interface ChangeFact {
  /** The day from which it holds. */
  readonly day: Day
  /** The day on which it was written down. */
  readonly recorded: Day
  readonly what: Amendment
  readonly reason: string
  readonly document: string
  readonly who: string
}

/**
 * A change in the plan's records. It is never altered or erased: `id` is made from all that it says,
 * `turn` is higher than that of every change known when it was entered.
 */
export interface PlanChange extends ChangeFact {
  readonly id: string
  readonly turn: number
}

/** Where an item stands in its document, by line counted from 1; all 0 of one that a change added. */
export interface ItemLines {
  readonly row: readonly [number, number]
  readonly text: number
  readonly units: readonly number[]
  readonly deadline: number
}

/** 先后, 供用, 疑似重复, 同渠道. */
export type RelationKind = 'prerequisite' | 'feeds' | 'duplicate' | 'channel'

/** 关联 between two items: ours, with its evidence, and 推定 until someone confirms it. */
export interface Relation {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
  readonly directed: boolean
  readonly core: boolean
  readonly confidence: 'high' | 'medium' | 'low'
  readonly reason: string
  readonly quotesFrom: readonly string[]
  readonly quotesTo: readonly string[]
  readonly status: 'inferred' | 'confirmed' | 'rejected'
}

/**
 * 体检问题: one thing wrong or doubtful, with the words that show it. `line` is null where no
 * single line shows it.
 */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly items: readonly number[]
  readonly line: number | null
  readonly words: string
  readonly message: string
}

/**
 * How many items, units (合并口子), unit-and-office pairs (分列口子) and assignments a set of items
 * holds.
 */
export interface PlanCounts {
  readonly items: number
  readonly units: number
  readonly offices: number
  readonly assignments: number
}

/**
 * Counts over some items of a plan; they reconcile with `countsOf(plan.items)` for the whole. Told
 * what `whole` counts, of which they are a part, it looks for no more units once it has met all of
 * them.
 */
export function countsOf(items: readonly Item[], whole?: PlanCounts): PlanCounts {
  const met = new Map<string, Set<string | null>>()
  let offices = 0
  let assignments = 0
  for (const item of items) {
    assignments += item.assignments.length
    if (offices === whole?.offices) continue
    for (const { unit, office } of item.assignments) {
      const known = met.get(unit)
      if (known?.has(office)) continue
      offices += 1
      if (known) known.add(office)
      else met.set(unit, new Set([office]))
    }
  }
  return { items: items.length, units: met.size, offices, assignments }
}

/** A unit with its office as printed in the circular: 区工管办（宣传）. */
export function unitLabel(assignment: Pick<Assignment, 'unit' | 'office'>): string {
  return assignment.office ? `${assignment.unit}（${assignment.office}）` : assignment.unit
}
