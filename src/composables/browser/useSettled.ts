import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'

/** What a value was when it last rested for some milliseconds. */
export function useSettled<T>(source: Readonly<Ref<T>>, rest = 120): Readonly<ShallowRef<T>> {
  const settled = shallowRef(source.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, value => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      settled.value = value
    }, rest)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return settled
}
