import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'

/**
 * A value that follows its source at once, or, while `later` says so, only after the next painting:
 * so that what is quick to show is not kept waiting by what is not.
 */
export function useNextPaint<T>(
  source: Readonly<Ref<T>>,
  later: (next: T, shown: T) => boolean,
): Readonly<ShallowRef<T>> {
  const shown = shallowRef(source.value)
  let frame = 0
  watch(
    source,
    value => {
      cancelAnimationFrame(frame)
      if (!later(value, shown.value)) shown.value = value
      // In the frame after the next, so that the next one shows what is quick, and keys are heard
      // between them.
      else
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => {
            shown.value = value
          })
        })
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
  })
  return shown
}
