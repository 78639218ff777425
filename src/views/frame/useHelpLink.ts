import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { useRoute } from 'vue-router'
import { chapterOf } from '@/manual/chapters'
import { useViewStore } from '@/stores/view'

/**
 * The open view's own chapter of the manual. The address of the view goes with it, and its name
 * with the entry of the browser's history, so that the manual can lead back.
 */
export function useHelpLink(): ComputedRef<RouteLocationRaw> {
  const route = useRoute()
  const store = useViewStore()
  return computed(() => {
    const view = String(route.name)
    if (view === 'help') return { path: route.path, query: store.query }
    return { path: `/help/${chapterOf(view)}`, query: store.query, state: { view } }
  })
}
