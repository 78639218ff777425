import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/**
 * How long a page must have run before it may begin anew, in ms, so that one that is large from the
 * start does not do so again and again.
 */
const settled = 10 * 60_000

/**
 * What a page that nobody minds is watched by: when it began by its own time in ms, how many errors
 * it had, and how many bytes of script memory are in use (0 where the browser does not say).
 */
export interface Watchdog {
  readonly startedAt: number
  readonly errors: Readonly<ShallowRef<number>>
  readonly memory: () => number
  /**
   * Begins anew where memory has grown past its ceiling, unless page or data could not be had
   * again.
   */
  readonly restart: () => Promise<void>
}

/** When a page may begin anew: `ceiling` is in bytes of script memory. */
export interface WatchdogOptions {
  readonly ceiling: () => number
  /** Whether the data could be had again, and nothing would be lost. */
  readonly isSafe: () => boolean
  /** Stores what a new start goes on with. */
  readonly beforeRestart: () => void
}

/** Watches over a page by its own time, since clocks are set. */
export function useWatchdog({ ceiling, isSafe, beforeRestart }: WatchdogOptions): Watchdog {
  const startedAt = performance.now()
  const errors = shallowRef(0)
  useEventListener(window, ['error', 'unhandledrejection'], () => {
    errors.value += 1
  })

  function memory(): number {
    const measured = performance as { memory?: { readonly usedJSHeapSize?: number } }
    return measured.memory?.usedJSHeapSize || 0
  }

  async function restart(): Promise<void> {
    const isYoung = performance.now() - startedAt < settled
    if (memory() < ceiling() || !isSafe() || isYoung) return
    const page = await fetch(location.pathname, { cache: 'no-cache' }).catch(() => null)
    if (!page?.ok || !isSafe()) return
    beforeRestart()
    location.reload()
  }

  return { startedAt, errors, memory, restart }
}
