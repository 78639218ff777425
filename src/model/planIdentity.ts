import { memo } from './memo'
import type { Plan } from './plan'
import { unitLabel } from './plan'

/*
 * Two counties may both call their plan `plan`. What is kept of a plan (its ledger, the names of its
 * calendar's events, the state in its figures) goes by its identity, which follows from what it
 * says and where that comes from.
 */

/**
 * The plan that comes with the program is known by its own id, as it always was: by what it says, so
 * that none that was made from it passes for it.
 */
const builtIn = { id: 'nanchang-2020', content: 'mj9cnelld4' }

/** The identity of the plan that comes with the program. */
export const builtInIdentity = builtIn.id

/** So many of a plan's items tell it from others. */
const most = 50

/**
 * The identity of a plan: its id, and a hash of its title, its annex and what its first items say
 * and to whom. Deadlines, short titles, relations and findings may be put right without making
 * another plan of it, and what changed it later does not.
 */
export const planIdentity = memo((plan: Plan): string => {
  if (plan.accepted) return planIdentity(plan.accepted)
  const content = contentHash(plan)
  return plan.id === builtIn.id && content === builtIn.content ? plan.id : `${plan.id}-${content}`
})

/**
 * Whether what was written down of a plan's identity means this one; of old it was the plan's id
 * alone.
 */
export function meansPlan(identity: string, plan: Plan): boolean {
  return identity === planIdentity(plan) || identity === plan.id
}

/** Under what ids the ledger of a plan was kept before; none that is another plan's own. */
export function formerIdentities(plan: Plan): readonly string[] {
  return plan.id === builtIn.id ? [] : [plan.id]
}

function contentHash({ id, title, annex, items }: Plan): string {
  const said = items
    .slice(0, most)
    .map(item => [item.id, item.text, item.assignments.map(unitLabel)])
  return textHash(JSON.stringify([id, title, annex, said]))
}

/** A hash of 53 bits (cyrb53, public domain): no secret, only unlikely to be another text's. */
export function textHash(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    low = Math.imul(low ^ sign, 2654435761)
    high = Math.imul(high ^ sign, 1597334677)
  }
  low = mixed(low, high)
  high = mixed(high, low)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}

function mixed(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
}
