import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'

/** A value that follows its source at once, or, while `later` says so, only after the next painting: so that what is quick to show is not kept waiting by what is not. */
export function useNextPaint<T>(source: Readonly<Ref<T>>, later: (next: T, shown: T) => boolean): Readonly<ShallowRef<T>> {
  const shown = shallowRef(source.value)
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  watch(source, value => {
    stop()
    if (!later(value, shown.value)) shown.value = value
    else frame = requestAnimationFrame(() => { timer = setTimeout(() => { shown.value = value }) })
  }, { flush: 'sync' })
  onScopeDispose(stop)
  return shown
}
