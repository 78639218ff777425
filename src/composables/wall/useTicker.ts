import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'

/** How many ms a round ends empty before the next; each line stays for two such spans. */
const span = 6000

/**
 * One line after another, and then none for a while, so that what stands there otherwise has its
 * time too; lines that change begin with the first.
 */
export function useTicker(lines: () => readonly string[]): ComputedRef<string> {
  const spans = shallowRef(0)
  useIntervalFn(() => {
    spans.value = (spans.value + 1) % (2 * lines().length + 1)
  }, span)
  watch(
    () => lines().join('\n'),
    () => {
      spans.value = 0
    },
  )
  return computed(() => lines()[Math.floor(spans.value / 2)] ?? '')
}
