import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { FigureData } from '@/intake/figure/figureData'
import type { FigureFileResult, FigureState, NoFigure } from '@/intake/figure/figureState'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { LedgerReading } from '@/stores/ledger/reading'
import type { FileBytes } from '@/stores/reading/fileAnswer'
import { useLedgerStore } from './ledger'
import { isSamePlan } from './keptPlan'
import { isKept, usePlanStore } from './plan'

type Restored = Extract<FigureFileResult, { readonly ok: true }>

/** What is on show when a figure comes: the plan, null while it is on its way, and its address. */
interface OnShow {
  readonly plan: Plan | null
  readonly address: string | null
}

/**
 * What becomes of a figure: only its view opens, its plan is opened from the file or from its
 * address, or none of that can be.
 */
export type DropOutcome = 'view' | 'plan' | 'address' | 'other'

/** Decides by what travelled in a figure's file, and what is on show. */
export function dropOutcome(
  { state, data }: Pick<Restored, 'state' | 'data'>,
  { plan, address }: OnShow,
): DropOutcome {
  if (data) return plan && isSamePlan(plan, data.plan) ? 'view' : 'plan'
  if (plan && planIdentity(plan) === state.plan) return 'view'
  const named = state.query.plan ?? null
  // Of old a figure named its plan's id alone, which may be that of another plan too.
  if (plan?.id === state.plan && named === address) return 'view'
  return named === address || (named !== null && isKept(named)) ? 'other' : 'address'
}

/**
 * A figure's file as it was opened: why it brings nothing, or where it leads to and what becomes of
 * the plan on show.
 */
export type Dropped =
  | NoFigure
  | { readonly ok: false; readonly reason: 'plan'; readonly plan: string }
  | {
      readonly ok: true
      readonly outcome: Exclude<DropOutcome, 'other'>
      readonly view: FigureState['view']
      readonly query: Readonly<Record<string, string>>
      readonly data: FigureData | null
    }

/** Problems of a file that is a ledger, though nothing of it can be read. */
const ledgerProblems: readonly string[] = ['missing-heading', 'other-plan']

/**
 * A figure's or a ledger's file that was dropped on the page, and the records in it that wait for a
 * word of the reader's.
 */
export const useFigureDropStore = defineStore('figureDrop', () => {
  const planStore = usePlanStore()
  const ledger = useLedgerStore()
  const waiting = shallowRef<{
    readonly name: string
    readonly plan: Plan
    readonly bytes: Uint8Array
  } | null>(null)
  /** What is offered to be taken into the ledger on show. */
  const reading = shallowRef<LedgerReading | null>(null)
  /**
   * Whether the plan that records wait for is on show, and its own records are there to hold them
   * against.
   */
  const isDue = computed(() => {
    const { plan, loading } = planStore
    return (
      waiting.value !== null &&
      plan !== null &&
      loading === null &&
      ledger.ready &&
      !ledger.isSample &&
      ledger.planId === planIdentity(plan) &&
      isSamePlan(plan, waiting.value.plan)
    )
  })

  /**
   * Opens a file; `address` is that of the plan on show. What is on show is left as it is, but a
   * plan in the file is kept. Rejects with an AbortError where the reading is stopped.
   */
  async function open(
    { name, bytes, signal }: FileBytes,
    address: string | null,
  ): Promise<Dropped> {
    const { readFigureBytes } = await import('@/stores/reading/readFile')
    const result = await readFigureBytes(bytes, signal)
    if (!result.ok) return result
    const { state, data } = result
    const outcome = dropOutcome(result, {
      plan: planStore.loading === null ? planStore.plan : null,
      address,
    })
    if (outcome === 'other') return { ok: false, reason: 'plan', plan: state.plan }
    const own =
      outcome === 'plan' && data ? await planStore.keep(data.plan, data.text, data.mark) : address
    reading.value = null
    waiting.value = data?.ledger ? { name, plan: data.plan, bytes: data.ledger } : null
    return {
      ok: true,
      outcome,
      view: state.view,
      query: outcome === 'address' ? state.query : withPlan(state.query, own),
      data,
    }
  }

  /** Offers the records that wait, where any is new or amiss; asked for once they are due. */
  async function offer(today: Day): Promise<void> {
    const { value } = waiting
    if (!value) return
    waiting.value = null
    const found = await ledger.read(value, { plan: value.plan, today })
    if (ledger.planId === found.plan && (found.reports.length > 0 || found.problems.length > 0))
      reading.value = found
  }

  /**
   * Reads a file as a ledger of the plan on show, on request with what its workbook hides, and offers
   * its records; false where it is none. Rejects with an AbortError where the reading is stopped.
   */
  async function offerLedger(
    file: FileBytes,
    about: { readonly today: Day; readonly hidden: boolean },
  ): Promise<boolean> {
    const { plan } = planStore
    if (!plan || planStore.loading !== null || !ledger.ready || ledger.isSample) return false
    const found = await ledger.read(file, { plan, ...about })
    if (!found.ok && !found.problems.some(({ code }) => ledgerProblems.includes(code))) return false
    waiting.value = null
    reading.value = found
    return true
  }

  function forget(): void {
    reading.value = null
    waiting.value = null
  }

  return { reading, isDue, open, offer, offerLedger, forget }
})

function withPlan(query: FigureState['query'], address: string | null): FigureState['query'] {
  const others = Object.entries(query).filter(([key]) => key !== 'plan')
  return Object.fromEntries(address === null ? others : [['plan', address], ...others])
}
