import { useDevicePixelRatio } from '@vueuse/core'
import type { Ref } from 'vue'

/** Device pixels per CSS px, as they change with the page's zoom or from screen to screen. */
export function usePixelRatio(): Readonly<Ref<number>> {
  return useDevicePixelRatio().pixelRatio
}
