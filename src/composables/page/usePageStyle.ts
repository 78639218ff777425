import { usePreferredDark, useWindowSize } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { ChartStyle, StatePalette } from '@/charts/sign/style'
import { styleOf } from '@/charts/sign/style'
import { usePrinting } from '@/composables/browser/usePrinting'

/**
 * How the page looks now: chosen theme or the machine's, chart style to match, and px per px of the
 * 1920×1080 drawing (never under 1).
 */
export interface PageStyle {
  readonly theme: ComputedRef<'light' | 'dark'>
  readonly style: ComputedRef<ChartStyle>
  readonly scale: ComputedRef<number>
}

/**
 * Follows the chosen theme and palette, the machine's preference and the window's size; paper is
 * light.
 */
export function usePageStyle(
  chosen: () => { readonly theme: 'light' | 'dark' | null; readonly palette: StatePalette },
): PageStyle {
  const dark = usePreferredDark()
  const { width, height } = useWindowSize()
  const isPrinting = usePrinting()
  const theme = computed(() =>
    isPrinting.value ? 'light' : (chosen().theme ?? (dark.value ? 'dark' : 'light')),
  )
  return {
    theme,
    style: computed(() => styleOf(theme.value, chosen().palette)),
    scale: computed(() =>
      Math.max(1, Math.round(Math.min(width.value / 1920, height.value / 1080) * 20) / 20),
    ),
  }
}
