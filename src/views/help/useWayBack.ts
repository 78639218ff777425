import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { useRoute } from 'vue-router'
import { viewOf } from '@/manual/chapters'
import { useViewStore } from '@/stores/view'

/** The view that a reader of the manual came from, and the way back to it as it was. */
export interface WayBack {
  readonly view: string
  readonly to: ComputedRef<RouteLocationRaw>
}

/**
 * Reads the view from this entry of the browser's history, which outlives a reload; where it says
 * nothing, as in a window opened from a wall, the view is the one that the chapter is of.
 */
export function useWayBack(): WayBack {
  const store = useViewStore()
  const route = useRoute()
  const { view } = history.state as { view?: unknown }
  const name =
    typeof view === 'string' ? view : viewOf(String(route.params.place).replace(/-.*/, ''))
  return { view: name, to: computed(() => ({ path: `/${name}`, query: store.query })) }
}
