// What a reader puts right in a plan before it is taken in, and which doubts are none any more.
import type { Finding, Plan, Role } from '@/model/plan'
import { deadlineYear } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { parseUnits } from '@/intake/circular/units/units'

/**
 * What of an item can be put right: its short title, units and deadline, or that it is one; of
 * `split` the words are those of the second of two items, `join` puts it to the one above.
 */
export type CorrectedField = 'title' | 'units' | 'deadline' | 'left' | 'split' | 'join'

/**
 * One thing put right of an item: the words that it has in place of those read; of `left` why it is
 * no item of the plan. It holds only while the item has this text, where that is given.
 */
export interface ItemCorrection {
  readonly item: number
  readonly field: CorrectedField
  readonly words: string
  readonly text?: string
}

/** The role of one of an item's units, by its label with the office; '' where none is printed. */
export interface RoleCorrection {
  readonly item: number
  readonly field: 'role'
  readonly unit: string
  readonly words: Role | ''
  readonly text?: string
}

/** What a unit is called in every item: as another, which makes them one, or as several. */
export interface UnitCorrection {
  readonly field: 'unit'
  readonly unit: string
  readonly words: string
}

export type Correction = ItemCorrection | RoleCorrection | UnitCorrection

export type CorrectionFault = 'empty' | 'no-deadline' | 'no-place' | 'no-above' | 'no-unit'

/** Why a correction of a plan, as it stands, cannot be taken; null where it can. */
export function correctionFault(plan: Plan, correction: Correction): CorrectionFault | null {
  const { field, words } = correction
  if (field === 'left' || field === 'role') return null
  if (field === 'join') return plan.items[0]?.id === correction.item ? 'no-above' : null
  if (field === 'split') {
    const text = plan.items.find(({ id }) => id === correction.item)?.text ?? ''
    return splitText(text, words) === null ? 'no-place' : null
  }
  if (words.trim() === '') return 'empty'
  if (field === 'unit') return parseUnits([words]).length === 0 ? 'no-unit' : null
  const isUnread = field === 'deadline' && parseDeadline(words.trim(), yearOf(plan)) === null
  return isUnread ? 'no-deadline' : null
}

/** A text in two, the second of which ends it; null where one would be empty. */
export function splitText(text: string, second: string): readonly [string, string] | null {
  if (!text.endsWith(second)) return null
  const first = text.slice(0, text.length - second.length).trim()
  return first === '' || second.trim() === '' ? null : [first, second.trim()]
}

/** The year that most of a plan's deadlines fall in, for one that is given without. */
export function yearOf({ items }: Pick<Plan, 'items'>): number | undefined {
  const counts = new Map<number, number>()
  for (const { deadline } of items) {
    const year = deadlineYear(deadline)
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
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
