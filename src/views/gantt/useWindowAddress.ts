import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'
import type { TimeBounds } from '@/charts/axis/timeWindow'
import { clampTime } from '@/charts/axis/timeWindow'
import type { GanttWindow } from '@/charts/gantt/input'
import { dayNumber, dayOf } from '@/model/day'
import { useViewStore } from '@/stores/view'

/** Ms that a window rests before the address says its days. */
const rest = 250

/** Keeps the days of a chart's window and those of the address the same. */
export function useWindowAddress(window: Ref<GanttWindow>, bounds: () => TimeBounds): void {
  const view = useViewStore()
  let settle: ReturnType<typeof setTimeout> | undefined
  watch(
    [() => view.state.from, () => view.state.to, () => bounds().first, () => bounds().last],
    ([from, to, first, last]) => {
      // What the address says now goes before what a movement was about to say.
      clearTimeout(settle)
      const days = {
        from: from ? dayNumber(from) : first,
        to: to ? dayNumber(to) + 1 : last,
      }
      const next = clampTime(days, { first, last })
      const now = window.value
      if (Math.round(now.from) !== next.from || Math.round(now.to) !== next.to)
        window.value = { ...now, ...next }
    },
    { immediate: true },
  )
  watch(window, () => {
    clearTimeout(settle)
    settle = setTimeout(write, rest)
  })
  onScopeDispose(() => {
    clearTimeout(settle)
  })

  function write(): void {
    const [from, to] = [Math.round(window.value.from), Math.round(window.value.to)]
    const isWhole = from <= bounds().first && to >= bounds().last
    view.patch(isWhole ? { from: null, to: null } : { from: dayOf(from), to: dayOf(to - 1) })
  }
}
