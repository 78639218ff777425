import { createSharedComposable, useEventListener, useMediaQuery } from '@vueuse/core'
import { computed, shallowRef } from 'vue'

/** Whether the browser is about to print the page as it stands, or shows how it would. */
export const usePrinting = createSharedComposable(() => {
  const isPaper = useMediaQuery('print')
  const isAnnounced = shallowRef(false)
  useEventListener('beforeprint', () => {
    isAnnounced.value = true
  })
  useEventListener('afterprint', () => {
    isAnnounced.value = false
  })
  return computed(() => isPaper.value || isAnnounced.value)
})
