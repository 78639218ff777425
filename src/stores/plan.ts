import builtInText from '/data/nanchang-2020/circular.txt?raw'
import builtInPlan from '/data/nanchang-2020/plan.json?raw'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { readPlan } from '@/intake/readPlan'
import type { Problem } from '@/intake/problem'
import type { Plan } from '@/model/plan'

/** Why another plan could not be shown; the one on show stays. */
export interface PlanFailure {
  readonly address: string
  readonly reason: 'other-origin' | 'unreachable' | 'missing' | 'invalid'
  readonly status: number | null
  readonly problems: readonly Problem[]
}

type Answer = { readonly ok: true, readonly text: string } | { readonly ok: false, readonly reason: PlanFailure['reason'], readonly status: number | null }

/** The plan on show, the lines of its circular where they are at hand, and what went wrong in loading another. */
export const usePlanStore = defineStore('plan', () => {
  const plan = shallowRef<Plan | null>(null)
  const lines = shallowRef<readonly string[]>([])
  const failure = shallowRef<PlanFailure | null>(null)
  const loading = shallowRef(false)
  let turn = 0

  function show(next: Plan, source: string): void {
    plan.value = next
    lines.value = source === '' ? [] : source.split(/\r\n|\n|\r/)
  }

  function showBuiltIn(): void {
    const read = readPlan(builtInPlan)
    if (!read.ok) throw new Error('built-in plan unreadable')
    show(read.plan, builtInText)
  }

  function fail(address: string, what: Pick<PlanFailure, 'reason' | 'status' | 'problems'>): void {
    failure.value = { address, ...what }
    if (plan.value === null) showBuiltIn()
  }

  /** Loads the plan at an address of the same origin, or the built-in one; a newer call overtakes an older one. */
  async function load(address: string | null): Promise<void> {
    const mine = ++turn
    failure.value = null
    if (address === null) {
      loading.value = false
      showBuiltIn()
      return
    }
    loading.value = true
    const answer = await fetchText(address)
    if (mine !== turn) return
    loading.value = false
    if (!answer.ok) {
      fail(address, { reason: answer.reason, status: answer.status, problems: [] })
      return
    }
    const read = readPlan(answer.text)
    if (!read.ok) {
      fail(address, { reason: 'invalid', status: null, problems: read.problems })
      return
    }
    const source = await fetchText(new URL('circular.txt', new URL(address, document.baseURI)).href)
    if (mine === turn) show(read.plan, source.ok && read.plan.items.every(item => source.text.includes(item.text.slice(0, 6))) ? source.text : '')
  }

  return { plan, lines, failure, loading, load }
})

async function fetchText(address: string): Promise<Answer> {
  try {
    const url = new URL(address, document.baseURI)
    if (url.origin !== location.origin) return { ok: false, reason: 'other-origin', status: null }
    const response = await fetch(url.href)
    const isPage = response.headers.get('content-type')?.includes('text/html') ?? false
    if (!response.ok || isPage) return { ok: false, reason: 'missing', status: response.ok ? 404 : response.status }
    return { ok: true, text: await response.text() }
  } catch (error) {
    return { ok: false, reason: error instanceof TypeError ? 'unreachable' : 'invalid', status: null }
  }
}
