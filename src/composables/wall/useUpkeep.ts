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
 * it had, and how many bytes of script memory are in use (0 where the browser does not tell).
 */
export interface Upkeep {
  readonly startedAt: number
  readonly mishaps: Readonly<ShallowRef<number>>
  readonly memory: () => number
  /**
   * Begins anew where memory has grown past its ceiling, unless page or data could not be had
   * again; what is to be remembered is kept before.
   */
  readonly renew: () => Promise<void>
}

/**
 * Watches over a page by its own time, since clocks are set; `ceiling` is in bytes, `isSound` says
 * whether the data could be had again and nothing would be lost.
 */
export function useUpkeep({
  ceiling,
  isSound,
  keep,
}: {
  readonly ceiling: () => number
  readonly isSound: () => boolean
  readonly keep: () => void
}): Upkeep {
  const startedAt = performance.now()
  const mishaps = shallowRef(0)
  useEventListener(window, ['error', 'unhandledrejection'], () => {
    mishaps.value += 1
  })

  function memory(): number {
    const { memory: told } = performance as { memory?: { readonly usedJSHeapSize?: number } }
    return told?.usedJSHeapSize || 0
  }

  async function renew(): Promise<void> {
    if (memory() < ceiling() || !isSound() || performance.now() - startedAt < settled) return
    const page = await fetch(location.pathname, { cache: 'no-cache' }).catch(() => null)
    if (!page?.ok || !isSound()) return
    keep()
    location.reload()
  }

  return { startedAt, mishaps, memory, renew }
}
