/** The turn that a wall showed last, so that a new start goes on with it. */
interface LastTurn {
  readonly address: string
  readonly key: string
  readonly at: number
}

const name = 'guatu-wall'

/** How long a turn is worth going on with after the page has gone, in ms. */
const lasting = 10 * 60_000

/**
 * The key of the turn stored for an address, unless that is long ago; null where there is none, or
 * no storage.
 */
export function readLastTurn(address: string, now: number): string | null {
  try {
    const turn = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<LastTurn> | null
    if (turn?.address !== address || typeof turn.at !== 'number') return null
    return typeof turn.key === 'string' && now - turn.at < lasting ? turn.key : null
  } catch {
    return null
  }
}

/** Stores a turn; where the browser has no storage a new start begins at the first. */
export function writeLastTurn(turn: LastTurn): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(turn))
    return true
  } catch {
    return false
  }
}
