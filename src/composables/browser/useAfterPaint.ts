import type { ShallowRef } from 'vue'
import { onMounted, onScopeDispose, shallowRef } from 'vue'
import { whenIdle } from './whenIdle'

/**
 * Becomes true once the screen has been painted and the page has nothing more urgent to do: what
 * nobody sees in the first frame need not hold it up.
 */
export function useAfterPaint(): Readonly<ShallowRef<boolean>> {
  const painted = shallowRef(false)
  let frame = 0
  let stop = (): void => undefined
  onMounted(() => {
    frame = requestAnimationFrame(() => {
      stop = whenIdle(() => {
        painted.value = true
      })
    })
  })
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    stop()
  })
  return painted
}
