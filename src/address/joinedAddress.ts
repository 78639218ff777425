// The address of several plans seen as one: joined:built-in~kept:3f…~kept:9a…
import { readListed, writeListed } from './row'

/** Plans to be joined, by their addresses: null is the built-in one. */
export interface JoinedAddress {
  readonly plans: readonly (string | null)[]
  /** Whether units of one name are one, in whichever plan it stands. */
  readonly sameUnits: boolean
}

const prefix = 'joined:'
const sameUnits = 'same-units'
const builtIn = 'built-in'

/** The address that opens several plans as one. */
export function writeJoined({ plans, sameUnits: areSame }: JoinedAddress): string {
  const words = [...(areSame ? [sameUnits] : []), ...plans.map(plan => plan ?? builtIn)]
  return prefix + words.map(writeListed).join('~')
}

/** The plans that an address joins, each once; null for the address of one plan. */
export function readJoined(address: string | null): JoinedAddress | null {
  if (!address?.startsWith(prefix)) return null
  const words = new Set(address.slice(prefix.length).split('~').filter(Boolean).map(readListed))
  const areSame = words.delete(sameUnits)
  const plans = [...words].map(word => (word === builtIn ? null : word))
  return { plans, sameUnits: areSame }
}
