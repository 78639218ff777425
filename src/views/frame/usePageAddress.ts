import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import { searchReady } from './useSearchIndex'

/** How long the address waits while words are typed or days are played, in ms. */
const rest = 250

/** Keys of the address that change by the letter or by the frame. */
const lively = ['q', 'asof', 'pack'] as const

/** Keeps the view equal to the page's address both ways, and loads the plan that it names. */
export function usePageAddress(): void {
  const plans = usePlanStore()
  const view = useViewStore()
  const route = useRoute()
  const router = useRouter()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The query that the page last wrote into its address. */
  let written = ''

  function write(): void {
    written = JSON.stringify(view.query)
    void router.replace({ path: route.path, query: view.query })
  }

  function writeAfter(wait: number): void {
    clearTimeout(timer)
    if (wait > 0) timer = setTimeout(write, wait)
    else write()
  }

  // Before the address is read: a plan that it names since the page began is another one.
  watch(
    () => view.state.plan,
    address => void plans.load(address),
  )
  watch(
    () => route.query,
    query => {
      const isOurs = JSON.stringify(query) === written
      const read = (): void => {
        view.read(query, isOurs)
      }
      if (isOurs || query.q === undefined || query.q === view.state.q) read()
      else void searchReady().then(read)
    },
    { immediate: true },
  )
  watch(
    () => view.query,
    (query, before) => {
      writeAfter(lively.some(key => query[key] !== before[key]) ? rest : 0)
    },
  )
}
