import { usePreferredDark, useWindowSize } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { ChartStyle } from '@/charts/style'
import { darkStyle, lightStyle } from '@/charts/style'

/** How the page looks now: chosen theme or the machine's, chart style to match, and px per px of the 1920×1080 drawing (never under 1). */
export interface PageStyle {
  readonly theme: ComputedRef<'light' | 'dark'>
  readonly style: ComputedRef<ChartStyle>
  readonly scale: ComputedRef<number>
}

/** Follows the chosen theme, the machine's preference and the window's size. */
export function usePageStyle(chosen: () => 'light' | 'dark' | null): PageStyle {
  const dark = usePreferredDark()
  const { width, height } = useWindowSize()
  const theme = computed(() => chosen() ?? (dark.value ? 'dark' : 'light'))
  return {
    theme,
    style: computed(() => theme.value === 'dark' ? darkStyle : lightStyle),
    scale: computed(() => Math.max(1, Math.round(Math.min(width.value / 1920, height.value / 1080) * 20) / 20)),
  }
}
