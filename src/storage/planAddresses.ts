import { readableWords } from '@/model/invisible'

/*
 * Under which identity the plan at an address was opened last. A plan whose words were put right
 * there is another by what it says, but its ledger is still that of the address.
 */

/** A plan as it was seen at an address. */
export interface SeenPlan {
  readonly id: string
  readonly title: string
  readonly identity: string
}

const prefix = 'guatu-plan-at:'

/**
 * Notes which plan is at an address, and gives the identity under which the same one, by id and
 * title, was seen there before where that was another; null where there was none.
 */
export function notePlanAt(address: string, { id, title, identity }: SeenPlan): string | null {
  try {
    const seen = seenIn(localStorage.getItem(prefix + address))
    // Noted of old with signs that nobody sees, which are no longer read.
    const isSame =
      seen !== null && readableWords(seen.id) === id && readableWords(seen.title) === title
    if (seen?.identity !== identity)
      localStorage.setItem(prefix + address, JSON.stringify({ id, title, identity }))
    return isSame && seen.identity !== identity ? seen.identity : null
  } catch {
    return null
  }
}

function seenIn(text: string | null): SeenPlan | null {
  const value: unknown = JSON.parse(text ?? 'null')
  if (typeof value !== 'object' || value === null) return null
  const { id, title, identity } = value as Partial<Record<keyof SeenPlan, unknown>>
  return typeof id === 'string' && typeof title === 'string' && typeof identity === 'string'
    ? { id, title, identity }
    : null
}
