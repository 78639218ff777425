// What a reader puts right in a plan before it is taken in. What is printed stays beside it.
import { standingIn } from '@/model/deadlineSpan'
import type { Assignment, Finding, Item, Plan } from '@/model/plan'
import { deadlineYear, unitLabel } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { parseUnits, unitsOf } from '@/intake/circular/units/units'

/** What of an item can be put right: its short title, its units, its deadline, or that it is one. */
export type CorrectedField = 'title' | 'units' | 'deadline' | 'left'

/**
 * One thing put right: the words that an item has in place of those read; of `left` why it is no item
 * of the plan. Of several of one item's field the last counts.
 */
export interface Correction {
  readonly item: number
  readonly field: CorrectedField
  readonly words: string
}

/** Why a correction cannot be taken; null where it can. */
export function correctionFault(
  plan: Plan,
  { field, words }: Correction,
): 'empty' | 'no-deadline' | null {
  if (field === 'left') return null
  if (words.trim() === '') return 'empty'
  if (field === 'deadline' && parseDeadline(words.trim(), yearOf(plan)) === null)
    return 'no-deadline'
  return null
}

/** A plan with what was put right in it; each correction is told among its findings. */
export function correctedPlan(plan: Plan, corrections: readonly Correction[]): Plan {
  const byItem = new Map<number, Map<CorrectedField, string>>()
  for (const { item, field, words } of corrections) {
    const fields = byItem.get(item) ?? new Map<CorrectedField, string>()
    byItem.set(item, fields.set(field, words.trim()))
  }
  if (byItem.size === 0) return plan
  const findings: Finding[] = []
  const items = plan.items.flatMap(item => {
    const fields = byItem.get(item.id)
    return fields ? corrected(item, fields, { findings, year: yearOf(plan) }) : [item]
  })
  const tasks = new Set(items.map(({ task }) => task))
  const kept = new Set(items.map(({ id }) => id))
  return {
    ...plan,
    items: standingIn(items),
    tasks: plan.tasks.filter(({ no }) => tasks.has(no)),
    units: unitsOf(items.flatMap(({ assignments }) => assignments)),
    relations: plan.relations.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    findings: [...plan.findings.flatMap(found => ofKept(found, kept)), ...findings],
  }
}

/** What a finding says, for whoever notes that it was looked at. */
export function doubtKey({ code, items, line, message }: Finding): string {
  return JSON.stringify([code, items, line, message])
}

/** A plan whose doubts that were looked at are none any more; they are still told. */
export function withChecked(plan: Plan, isChecked: (finding: Finding) => boolean): Plan {
  const sure = new Set(
    plan.findings.filter(isChecked).flatMap(({ code, items }) => (isOfDeadline(code) ? items : [])),
  )
  return {
    ...plan,
    items: plan.items.map(item =>
      sure.has(item.id) ? { ...item, deadline: { ...item.deadline, doubt: null } } : item,
    ),
    findings: plan.findings.map(finding =>
      finding.severity !== 'note' && isChecked(finding)
        ? { ...finding, severity: 'note', message: `${finding.message}（已核对）` }
        : finding,
    ),
  }
}

/** Whether a finding is about how a deadline was read. */
export function isOfDeadline(code: string): boolean {
  return code.startsWith('deadline') || code === 'month-missing'
}

/** A finding without the items that left; none where all that it was about did. */
function ofKept(found: Finding, kept: ReadonlySet<number>): readonly Finding[] {
  const items = found.items.filter(id => kept.has(id))
  return items.length === 0 && found.items.length > 0 ? [] : [{ ...found, items }]
}

interface Telling {
  readonly findings: Finding[]
  readonly year: number | undefined
}

function corrected(
  item: Item,
  fields: ReadonlyMap<CorrectedField, string>,
  { findings, year }: Telling,
): readonly Item[] {
  const tell = (field: CorrectedField, line: number, message: string): void => {
    findings.push({
      code: `corrected-${field}`,
      severity: 'note',
      items: field === 'left' ? [] : [item.id],
      line: line > 0 ? line : null,
      words: field === 'title' ? '' : printed(item, field),
      message: `第${item.id}项${message}`,
    })
  }
  const left = fields.get('left')
  if (left !== undefined) {
    tell('left', item.lines.text, `核对时移出计划${left === '' ? '' : `：${left}`}`)
    return []
  }
  const next = { ...item }
  const title = fields.get('title')
  if (title !== undefined && title !== '') next.title = title
  const units = fields.get('units')
  if (units !== undefined && units !== '') {
    next.assignments = withPrinted(parseUnits([units]), item)
    tell('units', item.lines.units[0] ?? 0, `责任单位核对为“${units}”`)
  }
  const words = fields.get('deadline')
  const deadline = words === undefined ? null : parseDeadline(words, year)
  if (deadline) {
    next.deadline = { ...deadline, doubt: null }
    const { text: before } = item.deadline
    const change = before === '' ? '补为' : `由“${before}”核对为`
    tell('deadline', item.lines.deadline, `完成时限${change}“${deadline.text}”`)
  }
  return [next]
}

/** What the document says of a field. */
function printed({ assignments, deadline, text }: Item, field: CorrectedField): string {
  if (field === 'units') return assignments.map(one => one.printed).join('、')
  return field === 'deadline' ? deadline.text : text
}

/** A unit that was read as it stands keeps what is printed of it. */
function withPrinted(given: readonly Assignment[], { assignments }: Item): readonly Assignment[] {
  const known = new Map(assignments.map(one => [unitLabel(one), one]))
  return given.map(one => {
    const before = known.get(unitLabel(one))
    return before ? { ...before, ...(one.role ? { role: one.role } : {}) } : one
  })
}

/** The year that most of a plan's deadlines fall in, for one that is given without. */
function yearOf({ items }: Plan): number | undefined {
  const counts = new Map<number, number>()
  for (const { deadline } of items) {
    const year = deadlineYear(deadline)
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
