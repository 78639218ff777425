import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/** Which heading is read, and how another is gone to. */
export interface ReadingPlace {
  /** The id of the heading that stands at the top of the page, or last went over it. */
  readonly reading: ShallowRef<string>
  /** Brings a heading to the top, and the keyboard to it. */
  readonly goTo: (place: string) => void
  /** Brings a passage into the middle, and leaves the keyboard where it is. */
  readonly show: (passage: string) => void
}

const prefix = 'help-'

/** As far below the page's edge, in px, a heading counts as being read. */
const margin = 96

/** Follows what is read on a page that scrolls by itself. */
export function useReadingPlace(page: () => HTMLElement | null, first: string): ReadingPlace {
  const reading = shallowRef(first)

  function look(): void {
    const element = page()
    if (!element) return
    const edge = element.getBoundingClientRect().top + margin
    const passed = [...element.querySelectorAll('[data-place]')].filter(
      heading => heading.getBoundingClientRect().top < edge,
    )
    reading.value = passed[passed.length - 1]?.id.slice(prefix.length) ?? first
  }

  function goTo(place: string): void {
    const heading = document.getElementById(prefix + place)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
    reading.value = place
  }

  function show(passage: string): void {
    document.getElementById(prefix + passage)?.scrollIntoView({ block: 'center' })
  }

  useEventListener(page, 'scroll', look, { passive: true })
  return { reading, goTo, show }
}
