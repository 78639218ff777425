import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { withdrawal } from '@/analysis/ledger/bookStep'
import type { Draft } from '@/analysis/ledger/draft'
import { isFilled } from '@/analysis/ledger/draft'
import type { DraftFault } from '@/analysis/ledger/draftFact'
import { draftDayFaults, draftFact } from '@/analysis/ledger/draftFact'
import type { PastedBlock } from '@/analysis/ledger/pastedCells'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import { assignmentKey } from '@/model/report'
import { useLedgerStore } from '@/stores/ledger'
import type { EntryStatus } from './useEntryStatus'
import type { PastedStep } from './usePastedBlock'
import { usePastedBlock } from './usePastedBlock'

/**
 * In whose name drafts are entered, and on which day; `usual` is the day of a draft that names
 * none.
 */
export interface DraftEntryOptions {
  readonly plan: () => Plan
  readonly who: () => string
  readonly today: () => Day
  readonly usual: () => Day | null
  /** The day that the page looks at: what was so later is not seen on it. */
  readonly asOf: () => Day
  readonly status: EntryStatus
  readonly isShown: (key: string) => boolean
  /** Shows an assignment that is filtered away. */
  readonly reveal: (key: string) => void
}

/** What is being filled in, what is wrong with it, and what a clerk does with it. */
export interface DraftEntry {
  readonly faults: ShallowRef<ReadonlyMap<string, readonly DraftFault[]>>
  /** How many drafts are filled in. */
  readonly filled: ComputedRef<number>
  /** How many of those stand in rows that are filtered away. */
  readonly unseen: ComputedRef<number>
  readonly edit: (changes: ReadonlyMap<string, Draft>) => void
  /** Lays a block of pasted cells over the drafts, and says what of it found no place. */
  readonly paste: (block: PastedBlock) => void
  readonly pasted: PastedStep
  /**
   * Enters every draft that can stand, all as one step that can be undone; those that cannot stay,
   * each with what is wrong.
   */
  readonly save: () => Promise<void>
  /** Puts what a record says into its row; what is being filled in already stays. */
  readonly correct: (report: Report) => void
  readonly withdraw: (report: Report) => Promise<void>
}

/** Drafts of the ledger on show, on their way to records. */
export function useDraftEntry({
  plan,
  who,
  today,
  usual,
  asOf,
  status,
  isShown,
  reveal,
}: DraftEntryOptions): DraftEntry {
  const ledger = useLedgerStore()
  const { t } = useI18n()
  const faults = shallowRef<ReadonlyMap<string, readonly DraftFault[]>>(new Map())
  const filledKeys = computed(() =>
    [...ledger.drafts].flatMap(([key, draft]) => (isFilled(draft) ? [key] : [])),
  )
  const filled = computed(() => filledKeys.value.length)
  const unseen = computed(() => filledKeys.value.filter(key => !isShown(key)).length)
  const assignments = computed(
    () => new Map(plan().items.flatMap(({ id, assignments: own }) => own.map(one => of(id, one)))),
  )

  function of(
    item: number,
    { unit, office }: Pick<Fact, 'unit' | 'office'>,
  ): readonly [string, Pick<Fact, 'item' | 'unit' | 'office'>] {
    const about = { item, unit, office }
    return [assignmentKey(about), about]
  }

  const pasted = usePastedBlock(lay)
  let isWaiting = false

  function edit(changes: ReadonlyMap<string, Draft>): void {
    pasted.forget()
    lay(changes)
  }

  function paste(block: PastedBlock): void {
    lay(block.after)
    pasted.remember(block)
    const { rows, cells, states } = block
    status.show(
      rows > 0 ? t('ledger.dropped', { n: rows }) : '',
      cells > 0 ? t('ledger.surplus', { n: cells }) : '',
      states > 0 ? t('ledger.unknownStates', { n: states }) : '',
    )
  }

  function lay(changes: ReadonlyMap<string, Draft>): void {
    // What is emptied again no longer corrects anything.
    const drafts = [...changes].map(
      ([key, draft]) => [key, isFilled(draft) || draft.day !== '' ? draft : null] as const,
    )
    ledger.draft(new Map(drafts))
    const wrongDays = faultsOfDays(changes)
    if (faults.value.size > 0 || wrongDays.size > 0) {
      const others = [...faults.value].filter(([key]) => !changes.has(key))
      faults.value = new Map([...others, ...wrongDays])
    }
    status.clear()
  }

  /** A day that no record can be of is told as soon as it is typed. */
  function faultsOfDays(
    drafts: ReadonlyMap<string, Draft>,
  ): ReadonlyMap<string, readonly DraftFault[]> {
    const about = { items: plan().items, today: today() }
    const wrong = [...drafts].map(([key, draft]) => [key, draftDayFaults(draft, about)] as const)
    return new Map(wrong.filter(([, found]) => found.length > 0))
  }

  /** The facts that drafts tell, and what is wrong with the others, by assignment. */
  function factsOfDrafts(): {
    readonly facts: ReadonlyMap<string, Fact>
    readonly wrong: ReadonlyMap<string, readonly DraftFault[]>
  } {
    const facts = new Map<string, Fact>()
    const wrong = new Map<string, readonly DraftFault[]>()
    for (const [key, draft] of ledger.drafts) {
      const about = assignments.value.get(key)
      if (!about || !isFilled(draft)) continue
      const days = { usual: usual(), items: plan().items }
      const result = draftFact(draft, { ...about, who: who(), recorded: today() }, days)
      if (result.ok) facts.set(key, result.fact)
      else wrong.set(key, result.faults)
    }
    return { facts, wrong }
  }

  function ledgerReady(): Promise<void> {
    return new Promise(resolve => {
      if (ledger.ready) return resolve()
      const stop = watch(
        () => ledger.ready,
        () => {
          stop()
          resolve()
        },
      )
    })
  }

  async function save(): Promise<void> {
    // Keys may be quicker than the ledger's first reading.
    if (isWaiting) return
    isWaiting = true
    await ledgerReady()
    isWaiting = false
    pasted.forget()
    const { facts, wrong } = factsOfDrafts()
    faults.value = wrong
    const [first] = wrong.keys()
    if (first !== undefined && !isShown(first)) reveal(first)
    const wrongWords = wrong.size > 0 ? t('ledger.wrong', { n: wrong.size }) : ''
    if (facts.size === 0) return status.show(wrongWords || t('ledger.nothing'))
    ledger.draft(new Map([...facts.keys()].map(key => [key, null])))
    await ledger.enter([...facts.values()])
    const bare = [...facts.values()].filter(isBare).length
    const later = [...facts.values()].filter(({ day }) => day > asOf()).length
    status.show(
      t('ledger.saved', { n: facts.size }),
      bare > 0 ? t('ledger.bare', { n: bare }) : '',
      later > 0 ? t('ledger.later', { n: later, day: asOf() }) : '',
      wrongWords,
    )
  }

  function correct(report: Report): void {
    if (report.state === 'withdrawn') return
    const key = assignmentKey(report)
    const draft = ledger.drafts.get(key)
    const words = draft && isFilled(draft) ? draft : draftOf(report, report.state)
    edit(new Map([[key, { ...words, corrects: [report.id] }]]))
  }

  async function withdraw(report: Report): Promise<void> {
    pasted.forget()
    await ledger.enter([withdrawal(report, { who: who(), today: today() })])
  }

  return { faults, filled, unseen, edit, paste, pasted, save, correct, withdraw }
}

/** Done, but with nothing to show for it. */
function isBare({ state, evidence }: Fact): boolean {
  return state === 'done' && evidence === ''
}

function draftOf({ percent, day, note, evidence }: Report, state: Draft['state']): Draft {
  const words = percent === null ? '' : String(percent)
  return { state, percent: words, day, note, evidence, corrects: [] }
}
