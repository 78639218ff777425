import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { useLedgerStore } from '@/stores/ledger'

/*
 * A page may stay open while a new build takes the place of its own; what it has not fetched by then
 * is gone. It loads itself anew once, where nothing would be lost by it, and else says so. What the
 * reader did meanwhile is not done, which is told too; so is a server that does not answer.
 */

/**
 * Why a part of the page did not open: a newer build is there which the reader must load, the page
 * was just loaded anew for one, or nothing came.
 */
export type Renewal = 'outdated' | 'renewed' | 'unanswered'

/** Where the build is noted that the page was loaded anew for. */
const noted = 'guatu-renewed'

/** Where it is noted that what the reader did last was lost by that. */
const lost = 'guatu-renewed-act'

/** What is to be said of parts that did not open; null for nothing. */
export function useRenewal(): ShallowRef<Renewal | null> {
  const ledger = useLedgerStore()
  const router = useRouter()
  const renewal = shallowRef<Renewal | null>(takeLostAct() ? 'renewed' : null)
  let isAsking = false
  /** The view that did not open. */
  let wanted: string | null = null

  async function renew(): Promise<void> {
    if (isAsking) return
    isAsking = true
    const build = await newBuild()
    isAsking = false
    if (build === null) {
      wanted = null
      renewal.value = 'unanswered'
      return
    }
    if (ledger.unkept() > 0 || ledger.hasLooseDrafts() || !noteBuild(build)) {
      renewal.value = 'outdated'
      return
    }
    if (wanted === null) noteLostAct()
    else location.hash = wanted
    location.reload()
  }

  useEventListener(window, 'vite:preloadError', () => void renew())
  router.onError((_, to) => {
    wanted = to.fullPath
    void renew()
  })
  return renewal
}

/** The script of the build that lies there now; null where it is the page's own, or none is had. */
async function newBuild(): Promise<string | null> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? ''
  try {
    const answer = await fetch(location.href.replace(/#.*/, ''), { cache: 'no-store' })
    const text = answer.ok ? await answer.text() : ''
    const found = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/.exec(text)?.[1]
    return found === undefined || found === own ? null : found
  } catch {
    return null
  }
}

function noteLostAct(): void {
  try {
    sessionStorage.setItem(lost, '1')
  } catch {
    /* Nothing is told then. */
  }
}

/** Whether an act was lost when the page was last loaded anew; told once. */
function takeLostAct(): boolean {
  try {
    const isLost = sessionStorage.getItem(lost) !== null
    sessionStorage.removeItem(lost)
    return isLost
  } catch {
    return false
  }
}

/** Whether the page was not yet loaded anew for a build, and can note that it is now. */
function noteBuild(build: string): boolean {
  try {
    if (sessionStorage.getItem(noted) === build) return false
    sessionStorage.setItem(noted, build)
    return true
  } catch {
    return false
  }
}
