/*
 * What the plans of this browser were called when they were seen together last: of one that was
 * deleted since, nothing else says what is missing.
 */

const prefix = 'guatu-plan-title:'

/** Notes what the plan at an address is called. */
export function notePlanTitle(address: string, title: string): void {
  try {
    localStorage.setItem(prefix + address, title)
  } catch {
    // It is then told by its address.
  }
}

/** What the plan at an address was called; null where nobody knows. */
export function notedPlanTitle(address: string): string | null {
  try {
    return localStorage.getItem(prefix + address)
  } catch {
    return null
  }
}
