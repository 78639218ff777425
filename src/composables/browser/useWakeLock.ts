import { useEventListener } from '@vueuse/core'
import { onMounted, onScopeDispose } from 'vue'

/** How much a page asks of a browser to keep its screen lit; older ones do not know it. */
interface Waking {
  readonly wakeLock?: {
    readonly request: (
      type: 'screen',
    ) => Promise<{ readonly released: boolean; readonly release: () => Promise<void> }>
  }
}

/**
 * Keeps the screen awake while the page is seen, where the browser lets it (https, and power
 * enough); each time the page comes back to sight it asks again, and a refusal is no error.
 */
export function useWakeLock(): void {
  let lock: { readonly released: boolean; readonly release: () => Promise<void> } | null = null
  let isLeft = false

  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || lock?.released === false) return
    try {
      lock = (await (navigator as Waking).wakeLock?.request('screen')) ?? null
    } catch {
      lock = null
    }
    if (isLeft) await lock?.release()
  }

  onMounted(() => {
    void ask()
  })
  useEventListener(document, 'visibilitychange', () => {
    void ask()
  })
  onScopeDispose(() => {
    isLeft = true
    void lock?.release()
  })
}
