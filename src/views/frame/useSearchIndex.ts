import { shallowRef, watch } from 'vue'
import { loadSearch, prepareSearch } from '@/analysis/search/search'
import { useIdleSteps } from '@/composables/browser/useIdleSteps'
import { usePlanStore } from '@/stores/plan'

/** Items of a plan that one idle step makes ready for the search. */
const step = 500

/**
 * Resolves once words can be searched by their pinyin too, or, where its table cannot be fetched,
 * by themselves alone.
 */
export async function searchReady(): Promise<void> {
  await loadSearch().catch(() => undefined)
}

/**
 * Makes the search index of the plan on show ready in idle steps once the reader turns to the
 * search box, which calls what is returned: whoever never searches never pays for it.
 */
export function useSearchIndex(): () => void {
  const plans = usePlanStore()
  const inIdleSteps = useIdleSteps()
  const isWanted = shallowRef(false)
  watch([() => plans.plan, isWanted], ([plan, wanted]) => {
    inIdleSteps(() => plan === null || !wanted || prepareSearch(plan, step))
  })
  return () => {
    void searchReady().then(() => {
      isWanted.value = true
    })
  }
}
