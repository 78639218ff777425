import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'

/** Px that a box is scrolled to the right and down. */
export interface Scroll {
  readonly left: number
  readonly top: number
}

/** How far a box is scrolled by wheel, fingers, keys and bars, and a way to scroll it to a place. */
export interface Scrolled {
  readonly at: Readonly<ShallowRef<Scroll>>
  readonly to: (place: Scroll) => void
}

/** Follows the scrolling of an element; 0 and 0 without one. */
export function useScrolled(box: Readonly<ShallowRef<HTMLElement | null>>): Scrolled {
  const at = shallowRef<Scroll>({ left: 0, top: 0 })
  const read = (): void => {
    const { scrollLeft: left = 0, scrollTop: top = 0 } = box.value ?? {}
    if (left !== at.value.left || top !== at.value.top) at.value = { left, top }
  }
  useEventListener(box, 'scroll', read, { passive: true })
  watch(box, read, { flush: 'post' })
  return {
    at,
    to: place => {
      box.value?.scrollTo(place)
      read()
    },
  }
}
