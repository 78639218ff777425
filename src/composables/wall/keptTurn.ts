/** The turn that a wall showed last, so that a new start goes on with it. */
interface KeptTurn {
  readonly address: string
  readonly key: string
  readonly at: number
}

const name = 'guatu-wall'

/** How long a turn is worth going on with after the page has gone, in ms. */
const lasting = 10 * 60_000

/**
 * The key of the turn kept for an address, unless that is long ago; null where there is none, or no
 * storage.
 */
export function keptTurn(address: string, now: number): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<KeptTurn> | null
    return kept?.address === address &&
      typeof kept.key === 'string' &&
      typeof kept.at === 'number' &&
      now - kept.at < lasting
      ? kept.key
      : null
  } catch {
    return null
  }
}

/** Keeps a turn; where the browser has no storage a new start begins at the first. */
export function keepTurn(turn: KeptTurn): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(turn))
    return true
  } catch {
    return false
  }
}
