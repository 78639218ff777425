import { onScopeDispose } from 'vue'

/**
 * Calls `act` with the last value handed over within a frame, once, and not after its scope is
 * gone.
 */
export function useFrame<T>(act: (value: T) => void): {
  readonly next: () => T | null
  readonly set: (value: T) => void
} {
  let waiting: { readonly value: T } | null = null
  let frame = 0

  function run(): void {
    const now = waiting
    frame = 0
    waiting = null
    if (now) act(now.value)
  }

  onScopeDispose(() => {
    cancelAnimationFrame(frame)
  })
  return {
    next: () => (waiting ? waiting.value : null),
    set(value) {
      waiting = { value }
      if (!frame) frame = requestAnimationFrame(run)
    },
  }
}
