import builtInText from '/data/nanchang-2020/circular.txt?raw'
import builtInPlan from '/data/nanchang-2020/plan.json?raw'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { decodeText } from '@/intake/decodeText'
import { readPlan } from '@/intake/readPlan'
import type { Problem } from '@/intake/problem'
import { cleanCell, splitLines } from '@/intake/readText'
import type { Plan } from '@/model/plan'

/** Why another plan could not be shown; the one on show stays. */
export interface PlanFailure {
  readonly address: string
  readonly reason: 'malformed' | 'other-origin' | 'unreachable' | 'missing' | 'page' | 'invalid'
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
    lines.value = source === '' ? [] : splitLines(source)
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
    if (!answer.ok) {
      loading.value = false
      fail(address, { reason: answer.reason, status: answer.status, problems: [] })
      return
    }
    loading.value = false
    const read = readPlan(answer.text)
    if (!read.ok) {
      fail(address, { reason: 'invalid', status: null, problems: read.problems })
      return
    }
    show(read.plan, '')
    const source = await fetchText(new URL('circular.txt', new URL(address, document.baseURI)).href)
    if (mine === turn && source.ok && isSourceOf(read.plan, splitLines(source.text))) show(read.plan, source.text)
  }

  return { plan, lines, failure, loading, load }
})

/** Whether a circular is the one a plan was read from: each item's text begins on the line the plan names. */
function isSourceOf(plan: Plan, lines: readonly string[]): boolean {
  return plan.items.every(item => cleanCell(lines[item.lines.text - 1] ?? '').includes(item.text.slice(0, 8)))
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address, document.baseURI)
  } catch {
    return null
  }
}

async function fetchText(address: string): Promise<Answer> {
  try {
    const url = parseAddress(address)
    if (!url) return { ok: false, reason: 'malformed', status: null }
    if (url.origin !== location.origin) return { ok: false, reason: 'other-origin', status: null }
    const response = await fetch(url.href)
    if (!response.ok) return { ok: false, reason: 'missing', status: response.status }
    if (response.headers.get('content-type')?.includes('text/html')) return { ok: false, reason: 'page', status: null }
    return { ok: true, text: decodeText(new Uint8Array(await response.arrayBuffer())) }
  } catch {
    return { ok: false, reason: 'unreachable', status: null }
  }
}
