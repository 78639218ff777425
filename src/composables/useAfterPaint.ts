import type { ShallowRef } from 'vue'
import { onMounted, onScopeDispose, shallowRef } from 'vue'

/** Becomes true once the screen has been painted: what nobody sees in the first frame need not hold it up. */
export function useAfterPaint(): Readonly<ShallowRef<boolean>> {
  const painted = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  onMounted(() => {
    frame = requestAnimationFrame(() => { timer = setTimeout(() => { painted.value = true }) })
  })
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  })
  return painted
}
