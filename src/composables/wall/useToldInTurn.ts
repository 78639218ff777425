import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'

/** How many ms nothing is told between a round and the next; each line stays for two such spans. */
const span = 6000

/**
 * One line after another, and then nothing for a while, so that what stands there otherwise has its
 * time too; lines that change are told from the first.
 */
export function useToldInTurn(lines: () => readonly string[]): ComputedRef<string> {
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
