import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import circularAddress from '/data/nanchang-2020/circular.txt?url'
import planAddress from '/data/nanchang-2020/plan.json?url'
import type { CircularSource } from '@/intake/circular/sourceLines'
import type { PlanResult } from '@/intake/plan/readPlan'
import type { PlanGrowth } from '@/intake/plan/readPlanStream'
import type { Problem } from '@/intake/text/problem'
import type { Finding, Plan } from '@/model/plan'
import type { Forgotten } from './keptPlan'
import type { Unopened } from './openAddress'
import { openAddress } from './openAddress'

/** Why another plan could not be shown; the one on show stays. */
export interface PlanFailure {
  readonly address: string
  readonly reason: Unopened['reason'] | Forgotten['reason'] | 'invalid'
  readonly status: number | null
  readonly problems: readonly Problem[]
  /** Problems that are not listed. */
  readonly more: number
}

/**
 * How far another plan has come: items and bytes (`total` where the server says how many), and how
 * many of the items are on show already.
 */
export interface PlanLoading {
  readonly items: number
  readonly shown: number
  readonly bytes: number
  readonly total: number | null
}

/** A plan as its file has it. */
type VersionedPlan = Plan & { version?: number }

/** A plan with its circular, of which there may be no line. */
interface PlanSource extends CircularSource {
  readonly plan: Plan
}

/**
 * The plan on show, the lines of its circular where they are at hand, and what went wrong in
 * loading another.
 */
export const usePlanStore = defineStore('plan', () => {
  const plan = shallowRef<Plan | null>(null)
  const lines = shallowRef<readonly string[]>([])
  /** What is told of bad bytes in those lines. */
  const lostLines = shallowRef<readonly Finding[]>([])
  const failure = shallowRef<PlanFailure | null>(null)
  const loading = shallowRef<PlanLoading | null>(null)
  let underway = new AbortController()
  let whole: PlanSource | null = null
  let builtIn: Plan | null = null

  function show(next: PlanSource): void {
    plan.value = next.plan
    lines.value = next.lines
    lostLines.value = next.lost
  }

  function showWhole(next: PlanSource): void {
    whole = next
    show(next)
  }

  /** The built-in plan, fetched once; it is the page's own, and a test has read it. */
  async function openBuiltIn(signal: AbortSignal): Promise<Plan | Unopened> {
    if (builtIn) return builtIn
    const address = new URL(planAddress, document.baseURI).href
    const answer = await openAddress(address, { signal, ahead: askedAhead(address, signal) })
    if (!answer.ok) return answer
    const read = (await answer.response.json().catch(() => null)) as VersionedPlan | null
    // Said of the file, not of the plan.
    delete read?.version
    builtIn = read
    return builtIn ?? { ok: false, reason: 'unreachable', status: null }
  }

  /** Shows the built-in plan, then its circular; what failed before is still said. */
  async function showBuiltIn(signal: AbortSignal): Promise<void> {
    const found = await openBuiltIn(signal)
    if (signal.aborted) return
    loading.value = null
    if ('items' in found) await showWith(found, circularAddress, signal)
    else failure.value ??= failureOf(planAddress, found)
  }

  /** What was on show before a plan that came in part only. */
  async function showAgain(signal: AbortSignal): Promise<void> {
    if (whole) show(whole)
    else await showBuiltIn(signal)
  }

  /**
   * Loads the plan at an address of the same origin, or the built-in one; a newer call breaks off
   * an older one.
   */
  async function load(address: string | null): Promise<void> {
    underway.abort()
    underway = new AbortController()
    const { signal } = underway
    failure.value = null
    loading.value = { items: 0, shown: 0, bytes: 0, total: null }
    if (address === null) return await showBuiltIn(signal)
    if (isKept(address)) return loadKept(address, signal)
    // What reads the answer is fetched beside it; where it does not come, the answer says so.
    planReader().catch(() => undefined)
    const answer = await openAddress(address, { signal, ahead: askedAhead(address, signal) })
    const read = answer.ok
      ? await readAnswer(answer.response, { signal, grow: showGrowth })
      : answer
    if (signal.aborted) return
    loading.value = null
    if ('plan' in read) return await showWith(read.plan, besideOf(address), signal)
    failure.value = failureOf(address, read)
    await showAgain(signal)
  }

  /** Shows a plan that this browser keeps, or several as one. */
  async function loadKept(address: string, signal: AbortSignal): Promise<void> {
    const { openKept } = await keptPlans()
    const read = await openKept(address, { signal, openBuiltIn: () => openBuiltIn(signal) })
    if (signal.aborted) return
    loading.value = null
    if ('plan' in read) return showWhole(sourceless(read.plan))
    failure.value = failureOf(address, read)
    await showAgain(signal)
  }

  /**
   * Keeps a plan that came in a file in this browser, and gives its address from then on: null for
   * the built-in one.
   */
  async function keep(own: Plan, text: string, mark: string): Promise<string | null> {
    const built = await openBuiltIn(new AbortController().signal)
    return (await keptPlans()).keepPlan({ own, text, address: keptAddress(mark) }, built)
  }

  /**
   * Asks once more for the plan at an address, and shows it where it says something else by now;
   * null where it could be read. What is on show stays where it could not.
   */
  async function reread(address: string): Promise<PlanFailure | null> {
    const { signal } = underway
    // What is kept here stays as it is.
    if (isKept(address)) return failure.value
    const answer = await openAddress(address, { signal, fresh: true })
    const read = answer.ok ? await readAnswer(answer.response, { signal, grow: null }) : answer
    if (signal.aborted) return null
    if (!('plan' in read)) return failureOf(address, read)
    failure.value = null
    if (JSON.stringify(read.plan) !== JSON.stringify(whole?.plan))
      await showWith(read.plan, besideOf(address), signal)
    return null
  }

  /** The first part of a large plan is shown while the rest is on its way. */
  function showGrowth(growth: PlanGrowth, total: number | null): void {
    loading.value = {
      items: growth.items,
      shown: growth.plan?.items.length ?? 0,
      bytes: growth.bytes,
      total,
    }
    if (growth.plan && growth.plan !== plan.value) show(sourceless(growth.plan))
  }

  /** The plan that an answer holds; `grow` hears of what has come of a large one. */
  async function readAnswer(
    response: Response,
    {
      signal,
      grow,
    }: {
      readonly signal: AbortSignal
      readonly grow: ((growth: PlanGrowth, total: number | null) => void) | null
    },
  ): Promise<PlanResult | Unopened> {
    const length = Number(response.headers.get('content-length') ?? NaN)
    // What is packed on its way is longer than it says.
    const total = response.headers.has('content-encoding') || !(length > 0) ? null : length
    try {
      const { readPlanStream } = await planReader()
      return await readPlanStream({
        bytes: response.body ?? new Blob().stream(),
        total,
        grow: growth => grow?.(growth, total),
        signal,
      })
    } catch {
      return { ok: false, reason: 'unreachable', status: null }
    }
  }

  /**
   * Shows a plan, then the circular it was read from where that lies at `circular`; none is looked
   * for of a plan of more items than any one circular has.
   */
  async function showWith(next: Plan, circular: string, signal: AbortSignal): Promise<void> {
    showWhole(sourceless(next))
    if (next.items.length > 1000) return
    const source = await openSource(next, circular, signal)
    if (source && !signal.aborted) showWhole({ plan: next, ...source })
  }

  return { plan, lines, lostLines, failure, loading, load, keep, reread }
})

function sourceless(plan: Plan): PlanSource {
  return { plan, lines: [], lost: [] }
}

/** The reader of plans that come from an address: the built-in one does without. */
const planReader = (): Promise<typeof import('@/intake/plan/readPlanStream')> =>
  import('@/intake/plan/readPlanStream')

/** The address of the circular that lies beside a plan. */
function besideOf(address: string): string {
  return new URL('circular.txt', new URL(address, document.baseURI)).href
}

/** The plans that this browser keeps; whoever opens none fetches nothing for them. */
const keptPlans = (): Promise<typeof import('./keptPlan')> => import('./keptPlan')

/** How the addresses of plans begin that came in a file and are kept in this browser. */
const kept = 'kept:'

/** The address of a plan kept in this browser, by a mark that no other has. */
export function keptAddress(mark: string): string {
  return kept + mark
}

/** Whether an address is that of plans kept in this browser, one or several, and nothing to others. */
export function isKept(address: string): boolean {
  return /^(?:kept|joined):/.test(address)
}

function failureOf(
  address: string,
  read: Exclude<PlanResult, { readonly ok: true }> | Unopened | Forgotten,
): PlanFailure {
  return 'problems' in read
    ? { address, reason: 'invalid', status: null, problems: read.problems, more: read.more }
    : { address, reason: read.reason, status: read.status, problems: [], more: 0 }
}

/** What public/ahead.js has asked for while this script was on its way; taken once. */
interface AskedAhead {
  readonly address: string
  readonly answer: Promise<Response>
  readonly control: AbortController
}

function askedAhead(address: string, signal: AbortSignal): Promise<Response> | null {
  const page = globalThis as { planAhead?: AskedAhead }
  const ahead = page.planAhead
  delete page.planAhead
  if (!ahead) return null
  if (ahead.address !== address || signal.aborted) ahead.control.abort()
  else
    signal.addEventListener(
      'abort',
      () => {
        ahead.control.abort()
      },
      { once: true },
    )
  return ahead.address === address ? ahead.answer : null
}

/** The circular of a plan at an address; null where it is none. Its reader is fetched with it. */
async function openSource(
  plan: Plan,
  address: string,
  signal: AbortSignal,
): Promise<CircularSource | null> {
  try {
    const answer = await openAddress(address, { signal })
    if (!answer.ok) return null
    const [bytes, { readCircularSource }] = await Promise.all([
      answer.response.arrayBuffer(),
      import('@/intake/circular/sourceLines'),
    ])
    return readCircularSource(plan, new Uint8Array(bytes))
  } catch {
    return null
  }
}
