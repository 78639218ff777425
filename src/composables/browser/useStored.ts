import { useLocalStorage } from '@vueuse/core'
import type { Ref } from 'vue'
import { ref } from 'vue'

/**
 * A value in the browser's key-value store, the same on every page of it; where the browser denies the
 * store, one that lasts as long as the page.
 */
export function useStored<T extends string | object>(key: string, initial: T): Ref<T> {
  try {
    return useLocalStorage<T>(key, initial)
  } catch {
    return ref(initial) as Ref<T>
  }
}
