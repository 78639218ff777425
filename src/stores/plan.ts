import builtInText from '/data/nanchang-2020/circular.txt?raw'
import builtInPlan from '/data/nanchang-2020/plan.json?raw'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { decodeText } from '@/intake/decodeText'
import { readPlan } from '@/intake/readPlan'
import type { PlanResult } from '@/intake/readPlan'
import type { PlanGrowth } from '@/intake/readPlanStream'
import { readPlanStream } from '@/intake/readPlanStream'
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

/** How far another plan has come: items and bytes (`total` where the server says how many), and how many of the items are on show already. */
export interface PlanLoading { readonly items: number, readonly shown: number, readonly bytes: number, readonly total: number | null }

interface Unopened { readonly ok: false, readonly reason: PlanFailure['reason'], readonly status: number | null }
type Answer = { readonly ok: true, readonly response: Response } | Unopened

/** The plan on show, the lines of its circular where they are at hand, and what went wrong in loading another. */
export const usePlanStore = defineStore('plan', () => {
  const plan = shallowRef<Plan | null>(null)
  const lines = shallowRef<readonly string[]>([])
  const failure = shallowRef<PlanFailure | null>(null)
  const loading = shallowRef<PlanLoading | null>(null)
  let underway = new AbortController()
  let whole: { readonly plan: Plan, readonly lines: readonly string[] } | null = null

  function show(next: Plan, source: readonly string[]): void {
    plan.value = next
    lines.value = source
  }

  function showWhole(next: Plan, source: readonly string[]): void {
    whole = { plan: next, lines: source }
    show(next, source)
  }

  function showBuiltIn(): void {
    const read = readPlan(builtInPlan)
    if (!read.ok) throw new Error('built-in plan unreadable')
    showWhole(read.plan, splitLines(builtInText))
  }

  /** What was on show before a plan that came in part only. */
  function showAgain(): void {
    if (whole) show(whole.plan, whole.lines)
    else showBuiltIn()
  }

  /** Loads the plan at an address of the same origin, or the built-in one; a newer call breaks off an older one. */
  async function load(address: string | null): Promise<void> {
    underway.abort()
    underway = new AbortController()
    const { signal } = underway
    failure.value = null
    loading.value = null
    if (address === null) return showBuiltIn()
    loading.value = { items: 0, shown: 0, bytes: 0, total: null }
    const answer = await open(address, signal)
    const read = answer.ok ? await readAnswer(answer.response, signal) : answer
    if (signal.aborted) return
    loading.value = null
    if ('plan' in read) return await showWith(read.plan, address, signal)
    failure.value = 'problems' in read ? { address, reason: 'invalid', status: null, problems: read.problems } : { address, reason: read.reason, status: read.status, problems: [] }
    showAgain()
  }

  /** The plan that an answer holds; the first part of a large one is shown while the rest is on its way. */
  async function readAnswer(response: Response, signal: AbortSignal): Promise<PlanResult | Unopened> {
    const length = Number(response.headers.get('content-length') ?? NaN)
    // What is packed on its way is longer than it says.
    const total = response.headers.has('content-encoding') || !(length > 0) ? null : length
    const grow = (growth: PlanGrowth): void => {
      loading.value = { items: growth.items, shown: growth.plan?.items.length ?? 0, bytes: growth.bytes, total }
      if (growth.plan && growth.plan !== plan.value) show(growth.plan, [])
    }
    try {
      return response.body ? await readPlanStream({ bytes: response.body, total, grow, signal }) : readPlan('')
    } catch {
      return { ok: false, reason: 'unreachable', status: null }
    }
  }

  /** Shows a plan, then the circular it was read from where that lies beside it; none is looked for beside a plan of more items than any one circular has. */
  async function showWith(next: Plan, address: string, signal: AbortSignal): Promise<void> {
    showWhole(next, [])
    if (next.items.length > 1000) return
    const source = await openText(new URL('circular.txt', new URL(address, document.baseURI)).href, signal)
    const found = source === null ? [] : splitLines(source)
    if (!signal.aborted && found.length > 0 && isSourceOf(next, found)) showWhole(next, found)
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

/** What index.html has asked for while this script was on its way; taken once. */
interface AskedAhead { readonly address: string, readonly answer: Promise<Response>, readonly control: AbortController }

function askedAhead(address: string, signal: AbortSignal): Promise<Response> | null {
  const page = globalThis as { planAhead?: AskedAhead }
  const ahead = page.planAhead
  delete page.planAhead
  if (!ahead) return null
  if (ahead.address !== address || signal.aborted) ahead.control.abort()
  else signal.addEventListener('abort', () => { ahead.control.abort() }, { once: true })
  return ahead.address === address ? ahead.answer : null
}

async function open(address: string, signal: AbortSignal): Promise<Answer> {
  try {
    const url = parseAddress(address)
    if (!url) return { ok: false, reason: 'malformed', status: null }
    if (url.origin !== location.origin) return { ok: false, reason: 'other-origin', status: null }
    const response = await (askedAhead(address, signal) ?? fetch(url.href, { signal }))
    if (!response.ok) return { ok: false, reason: 'missing', status: response.status }
    if (response.headers.get('content-type')?.includes('text/html')) return { ok: false, reason: 'page', status: null }
    return { ok: true, response }
  } catch {
    return { ok: false, reason: 'unreachable', status: null }
  }
}

async function openText(address: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await open(address, signal)
    return answer.ok ? decodeText(new Uint8Array(await answer.response.arrayBuffer())) : null
  } catch {
    return null
  }
}
