// A ledger that was written when a plan's words were still read with signs that nobody sees: the
// plan had another identity then, for that is made of its words.
import { readableWords } from '@/model/invisible'
import type { Plan } from '@/model/plan'
import { meansPlan, planIdentity } from '@/model/planIdentity'
import type { LedgerProblem, LedgerResult } from './result'
import { ledgerProblem } from './result'

/** A ledger as it was read, the plan that it says it is of, and the title where it has one. */
export interface FormerCase {
  readonly identity: string
  readonly title: string | null
  readonly read: LedgerResult
}

/** What shows that a row or a record is not of the plan. */
const misfits: readonly LedgerProblem['code'][] = [
  'unknown-item',
  'unknown-assignment',
  'several-assignments',
  'other-words',
]

/**
 * Whether a ledger of another identity is of this plan as it was read of old: its id is the same,
 * words in it hold such signs, and without those its title and every row fit the plan.
 */
export function isOfFormerPlan({ identity, title, read }: FormerCase, plan: Plan): boolean {
  const id = readableWords(identity)
  const isSameId = meansPlan(id, plan) || id.replace(/-[0-9a-z]{1,11}$/, '') === plan.id
  if (!isSameId || !read.ok || read.more > 0) return false
  if (title !== null && readableWords(title) !== plan.title) return false
  if (read.problems.some(({ code }) => misfits.includes(code))) return false
  const names = read.reports.flatMap(({ unit, office }) => [unit, office ?? ''])
  const written = read.problems.flatMap(({ code, words }) => (code === 'look-alike' ? words : []))
  return [identity, title ?? '', ...names, ...written].some(words => readableWords(words) !== words)
}

/** The answer of such a ledger, with what is told of it. */
export function asFormerPlan(read: LedgerResult, identity: string, plan: Plan): LedgerResult {
  if (!read.ok) return read
  const saying =
    `这份台账写出时，计划的文字里还带着看不见的字符，计划编号是“${readableWords(identity)}”，` +
    `现按当前计划“${planIdentity(plan)}”读`
  const told = ledgerProblem('former-plan', { words: readableWords(identity) }, saying)
  return { ...read, problems: [told, ...read.problems] }
}
