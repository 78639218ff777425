import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { BookStep, Clerk } from '@/analysis/ledger/bookStep'
import type { Draft } from '@/analysis/ledger/draft'
import { mergeReports } from '@/analysis/ledger/ledger'
import type { LedgerAbout, LedgerProblem } from '@/intake/ledger/result'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { Fact, Report } from '@/model/report'
import type { LedgerTrouble } from '@/storage/ledgerTrouble'
import type { FileProblems } from '@/stores/ledger/follower'
import { ledgerFollower } from '@/stores/ledger/follower'
import type { PlanAt } from '@/stores/ledger/openLedgers'
import { openLedgers } from '@/stores/ledger/openLedgers'
import { pagePause } from '@/stores/ledger/pagePause'
import type { LedgerReading } from '@/stores/ledger/reading'
import type { FileBytes } from '@/stores/reading/fileAnswer'
import type { Unopened } from './openAddress'

/**
 * What became of the records of a file: how many are new, and which say something else than when
 * they were entered.
 */
export interface ImportResult {
  readonly added: number
  readonly altered: readonly Report[]
}

/** Why a ledger at an address could not be shown, or not all of it. */
export interface FollowProblem {
  readonly reason: Unopened['reason'] | FileProblems['reason']
  readonly problems: readonly LedgerProblem[]
  readonly left?: number
}

/** More facts are named in slices, so that the page answers meanwhile. */
const many = 1000

/** What enters records; it is there once a ledger is open. */
const bookSteps = (): Promise<typeof import('@/analysis/ledger/bookStep')> =>
  import('@/analysis/ledger/bookStep')

/** The records of the plan on show, or of a sample that is shown in their place. */
export const useLedgerStore = defineStore('ledger', () => {
  const planId = shallowRef<string | null>(null)
  const ledgers = openLedgers()
  const { followed, show, stop: unfollow } = ledgerFollower()
  /** Records of the plans that the one on show joins; they are entered in their own ledgers. */
  const joined = shallowRef<readonly Report[]>([])
  const dismissed = shallowRef<ReadonlySet<LedgerTrouble>>(new Set())

  const own = computed(() => ledgers.find(planId.value ?? ''))
  const shown = computed(() => (ledgers.hasSample() ? ledgers.find(null) : own.value))
  const following = computed(() =>
    !ledgers.hasSample() && followed.value?.plan === planId.value ? followed.value : null,
  )
  /** Whether the records of a ledger at an address are on show. */
  const isFollowing = computed(() => following.value !== null)
  const isSample = computed(() => ledgers.hasSample() || following.value?.sample === true)
  const reports = computed(() => {
    if (following.value?.sample) return following.value.reports
    const { reports: shownHere } = shown.value.book
    const mine = planId.value === null && shownHere.length === 0 ? joined.value : shownHere
    return following.value ? mergeReports(mine, following.value.reports) : mine
  })
  const loading = computed(() => shown.value.loading)
  const trouble = computed(() => own.value.troubles.filter(one => !dismissed.value.has(one)))
  const unsaved = computed(() => own.value.unsaved)
  const drafts = computed(() => shown.value.drafts)
  const rivals = computed(() => shown.value.rivals)
  /** Whether records can be entered: the plan's own are all there, or a sample stands for them. */
  const ready = computed(() => isSample.value || (planId.value !== null && !own.value.loading))
  const canUndo = computed(() => shown.value.book.done.length > 0)
  const canRedo = computed(() => shown.value.book.undone.length > 0)

  /**
   * Shows the records of a plan, and resolves once every copy of them has what it lacked; a newer
   * call takes the place of an older one, and a sample of another plan is left.
   */
  async function open(id: string, of?: PlanAt): Promise<void> {
    if (planId.value !== null && planId.value !== id) leaveSample()
    planId.value = id
    const { opened, mended } = ledgers.open(id, of)
    await opened
    await mended
  }

  /** Shows the records of a plan that lies at an address, those too that were kept elsewhere. */
  async function openPlan(plan: Plan, address: string | null): Promise<void> {
    await open(planIdentity(plan), { plan, address })
  }

  /** Shows no ledger, for another plan is on show whose own is not open yet. */
  function close(): void {
    leaveSample()
    planId.value = null
  }

  /** The plan whose ledger is written to, null for the sample; throws where neither is on show. */
  function writtenId(): string | null {
    if (isSample.value) return null
    if (planId.value === null) throw new Error('no ledger is open')
    return planId.value
  }

  async function writable(): Promise<string | null> {
    const id = writtenId()
    await ledgers.find(id).opened
    return id
  }

  /** Shows a step at once, and resolves when it is saved or counted as unsaved. */
  async function record(id: string | null, { book, added }: BookStep): Promise<void> {
    ledgers.patch(id, { book })
    await ledgers.find(id).replica?.append(added)
  }

  /**
   * Enters facts as one batch: they are shown at once; resolves once they are saved, or counted as
   * unsaved where no copy took them.
   */
  async function enter(facts: readonly Fact[]): Promise<readonly Report[]> {
    const id = await writable()
    const { enterFacts, enterRecords, recordsInSlices } = await bookSteps()
    const { book } = ledgers.find(id)
    const records = facts.length > many ? await recordsInSlices(book, facts, pagePause) : null
    const now = ledgers.find(id).book
    const step = records === null ? enterFacts(now, facts) : enterRecords(now, records)
    await record(id, step)
    return step.added
  }

  async function turnBack(which: 'undoBatch' | 'redoBatch', clerk: Clerk): Promise<boolean> {
    const id = await writable()
    const step = (await bookSteps())[which]
    const found = step(ledgers.find(id).book, clerk)
    if (found) await record(id, found)
    return found !== null
  }

  /**
   * Takes back the batch last entered on this page, in somebody's name; resolves once that is
   * saved, with false where there is none.
   */
  function undo(today: Day, who: string): Promise<boolean> {
    return turnBack('undoBatch', { today, who })
  }

  /**
   * Brings back the batch last taken back on this page, in somebody's name; resolves once that is
   * saved, with false where there is none.
   */
  function redo(today: Day, who: string): Promise<boolean> {
    return turnBack('redoBatch', { today, who })
  }

  /**
   * Adds the records of a file; resolves once they are saved. Those whose id is not that of what
   * they say are not taken.
   */
  function take(found: readonly Report[]): Promise<ImportResult> {
    return takeFound(found)
  }

  async function takeFound(
    found: readonly Report[],
    misnamed?: ReadonlySet<Report>,
  ): Promise<ImportResult> {
    const id = await writable()
    const { importReports } = await bookSteps()
    const step = importReports(ledgers.find(id).book, found, misnamed)
    await record(id, step)
    return { added: step.added.length, altered: step.altered }
  }

  /** Reads a ledger file for a plan; nothing of it is taken. */
  async function read(file: FileBytes, about: LedgerAbout): Promise<LedgerReading> {
    const { readLedgerFile } = await import('@/stores/ledger/reading')
    return await readLedgerFile(file, about, () => shown.value.book.reports)
  }

  /**
   * Takes what is still new of a reading; null where another plan, or a sample, is on show by now.
   */
  async function takeReading(reading: LedgerReading): Promise<ImportResult | null> {
    if ((await writable()) !== reading.plan) return null
    const { newEntries } = await import('@/stores/ledger/reading')
    const fresh = newEntries(reading, shown.value.book.reports)
    await pagePause()
    // The thread that read the file has held its records against their ids.
    const { added, altered } = await takeFound(fresh.reports, new Set())
    const entered = await enter(fresh.facts)
    return { added: added + entered.length, altered }
  }

  /** Brings back what a file says and was withdrawn here, in a clerk's name; gives how many. */
  async function restoreReading({ takenBack }: LedgerReading, clerk: Clerk): Promise<number> {
    const { withdrawal } = await bookSteps()
    return (await enter(takenBack.map(report => withdrawal(report, clerk)))).length
  }

  /**
   * Shows what the ledger at an address says, a made-up one in place of the plan's own records;
   * gives what stood in the way, and leaves what was shown then.
   */
  async function follow(address: string, about: LedgerAbout): Promise<FollowProblem | null> {
    const fetching = await import('./fetchLedger').catch(() => null)
    if (!fetching) return { reason: 'unreachable', problems: [] }
    const file = await fetching.fetchLedger(address)
    return file.ok ? await show(file.bytes, about) : file
  }

  /** Tries once more to save what is unsaved. */
  async function retry(): Promise<void> {
    await own.value.replica?.retry()
  }

  /**
   * How many records, of whatever plan, would be lost if the browser ended now, those included that
   * are being saved.
   */
  function unkept(): number {
    return ledgers.unkept()
  }

  /** Whether anything that is being filled in would be gone with the page. */
  function hasLooseDrafts(): boolean {
    return ledgers.hasLooseDrafts()
  }

  /** Looks whether something was taken away from a copy, and writes it there again. */
  async function verify(): Promise<void> {
    await ledgers.verify()
  }

  function dismiss(one: LedgerTrouble): void {
    dismissed.value = new Set(dismissed.value).add(one)
  }

  /**
   * Remembers what is being filled in: drafts in place of those of the same assignments, none for
   * those that are null.
   */
  function draft(changes: ReadonlyMap<string, Draft | null>): void {
    if (planId.value === null && !isSample.value) return
    ledgers.draft(writtenId(), changes)
  }

  /**
   * Shows a sample in place of the plan's own records; what is entered meanwhile touches only it,
   * and is stored nowhere.
   */
  function showSample(found: readonly Report[]): void {
    ledgers.setSample(found)
  }

  function leaveSample(): void {
    ledgers.setSample(null)
  }

  /** The records of a plan that this page has opened the ledger of. */
  function reportsOf(id: string): readonly Report[] {
    return ledgers.find(id).book.reports
  }

  return {
    planId,
    joined,
    reportsOf,
    ready,
    drafts,
    rivals,
    reports,
    isSample,
    isFollowing,
    loading,
    trouble,
    unsaved,
    canUndo,
    canRedo,
    open,
    openPlan,
    enter,
    undo,
    redo,
    read,
    take,
    takeReading,
    restoreReading,
    follow,
    unfollow,
    draft,
    close,
    retry,
    unkept,
    hasLooseDrafts,
    verify,
    dismiss,
    showSample,
    leaveSample,
  }
})
