import { useResizeObserver } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { onMounted, shallowRef, watch } from 'vue'

/** Width and height in px. */
export interface BoxSize {
  readonly width: Readonly<ShallowRef<number>>
  readonly height: Readonly<ShallowRef<number>>
}

/**
 * What an element has room for within its scrollbars, 0 × 0 without one; known as soon as the page
 * is mounted, so that what needs it is there in the first frame.
 */
export function useBoxSize(box: Readonly<ShallowRef<HTMLElement | null>>): BoxSize {
  const width = shallowRef(0)
  const height = shallowRef(0)
  const read = (): void => {
    width.value = box.value?.clientWidth ?? 0
    height.value = box.value?.clientHeight ?? 0
  }
  onMounted(read)
  watch(box, read, { flush: 'post' })
  useResizeObserver(box, read)
  return { width, height }
}
