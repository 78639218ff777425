/**
 * Calls `act` once the page has nothing else to do, in a fifth of a second at the latest; the
 * answer calls it off.
 */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(act, { timeout: 200 })
    return () => {
      cancelIdleCallback(idle)
    }
  }
  const timer = setTimeout(act)
  return () => {
    clearTimeout(timer)
  }
}
