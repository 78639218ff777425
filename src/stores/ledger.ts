import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Draft } from '@/analysis/ledger/draft'
import { mergeReports, nextTurn } from '@/analysis/ledger/ledger'
import { alteredReports, newFacts } from '@/analysis/ledger/ledgerFacts'
import { recordOf } from '@/analysis/ledger/reportId'
import type { LedgerAbout, LedgerProblem } from '@/intake/ledger/result'
import type { Day } from '@/model/day'
import type { Fact, Report } from '@/model/report'
import type { LedgerNews, LedgerTrouble } from '@/storage/ledgerTrouble'
import { troubleAfter } from '@/storage/ledgerTrouble'
import { planLedger } from '@/storage/planLedger'
import type { SharedLedger } from '@/storage/sharedLedger'
import type { Unopened } from './address'
import { openAddress } from './address'

/**
 * What became of the records of a file: how many are new, and which say something else than when
 * they were entered.
 */
export interface Taking {
  readonly added: number
  readonly altered: readonly Report[]
}

/**
 * A ledger file as it was read for one plan, before any of it is taken: its records that are not
 * known yet, its filled-in rows that nobody has entered, and how many of each it has in all.
 */
export interface LedgerReading {
  readonly name: string
  readonly plan: string
  readonly ok: boolean
  readonly sample: boolean
  readonly all: number
  readonly reports: readonly Report[]
  readonly facts: readonly Fact[]
  readonly problems: readonly LedgerProblem[]
}

/** What was entered at once on this page, and what took it back. */
interface Batch {
  readonly entered: readonly Report[]
  readonly takenBack: readonly Report[]
}

/** What is remembered of one ledger; a sample has no `ledger` that would keep it. */
interface Book {
  readonly ledger: SharedLedger | null
  readonly opened: Promise<void>
  readonly mended: Promise<void>
  readonly loading: boolean
  readonly reports: readonly Report[]
  readonly done: readonly Batch[]
  readonly undone: readonly Batch[]
  readonly told: readonly LedgerTrouble[]
  readonly unsaved: number
  /** What is being filled in, by assignment. */
  readonly drafts: ReadonlyMap<string, Draft>
}

/** A ledger read from an address, and the plan it is of. */
interface Followed {
  readonly plan: string
  readonly sample: boolean
  readonly reports: readonly Report[]
}

/**
 * Why a ledger at an address could not be shown, or of how many of its records that is true
 * (`left`): those that do not fit the plan or were altered.
 */
export interface FollowProblem {
  readonly reason: Unopened['reason'] | 'invalid' | 'some'
  readonly problems: readonly LedgerProblem[]
  readonly left?: number
}

const blank = {
  ledger: null,
  opened: Promise.resolve(),
  mended: Promise.resolve(),
  loading: false,
  reports: [],
  done: [],
  undone: [],
  told: [],
  unsaved: 0,
  drafts: new Map(),
} as const satisfies Book

/** The records of the plan on show, or of a sample that is shown in their place. */
export const useLedgerStore = defineStore('ledger', () => {
  const planId = shallowRef<string | null>(null)
  // A ledger once opened stays open: what is being saved is saved, and what is unsaved stays here,
  // whichever plan is on show.
  const books = shallowRef<ReadonlyMap<string, Book>>(new Map())
  const sample = shallowRef<Book | null>(null)
  /** What a ledger at an address says, shown beside the plan's own records and never stored. */
  const followed = shallowRef<Followed | null>(null)
  const dismissed = shallowRef<ReadonlySet<LedgerTrouble>>(new Set())
  const own = computed((): Book => books.value.get(planId.value ?? '') ?? blank)
  const shown = computed(() => sample.value ?? own.value)
  const following = computed(() =>
    sample.value === null && followed.value?.plan === planId.value ? followed.value : null,
  )

  /** Whether the records of a ledger at an address are on show. */
  const isFollowing = computed(() => following.value !== null)
  const reports = computed(() =>
    following.value
      ? following.value.sample
        ? following.value.reports
        : mergeReports(own.value.reports, following.value.reports)
      : shown.value.reports,
  )
  const loading = computed(() => shown.value.loading)
  const isSample = computed(() => sample.value !== null || following.value?.sample === true)
  const trouble = computed(() => own.value.told.filter(one => !dismissed.value.has(one)))
  const unsaved = computed(() => own.value.unsaved)
  const drafts = computed(() => shown.value.drafts)
  /** Whether records can be entered: the plan's own are all there, or a sample stands for them. */
  const ready = computed(() => isSample.value || (planId.value !== null && !own.value.loading))
  const canUndo = computed(() => shown.value.done.length > 0)
  const canRedo = computed(() => shown.value.undone.length > 0)

  /** The book of a plan, or for null that of the sample; blank where there is none. */
  function bookOf(id: string | null): Book {
    return (id === null ? sample.value : books.value.get(id)) ?? blank
  }

  function patch(id: string | null, change: Partial<Book>): void {
    const book = { ...bookOf(id), ...change }
    if (id !== null) books.value = new Map(books.value).set(id, book)
    else if (sample.value) sample.value = book
  }

  function hear(id: string, news: LedgerNews): void {
    const { reports: before, told } = bookOf(id)
    if (news.kind === 'arrived') patch(id, { reports: mergeReports(before, news.reports) })
    else
      patch(id, {
        told: troubleAfter(told, news),
        ...(news.kind === 'unsaved' && { unsaved: news.unsaved }),
      })
  }

  function begin(id: string): void {
    const ledger = planLedger(id, news => {
      hear(id, news)
    })
    const loaded = ledger.load()
    const opened = loaded.then(({ reports: found }) => {
      patch(id, { loading: false, reports: mergeReports(bookOf(id).reports, found) })
    })
    patch(id, { ledger, opened, mended: loaded.then(({ mended }) => mended), loading: true })
  }

  /**
   * Shows the records of a plan, and resolves once every copy of them has what it lacked; a newer
   * call takes the place of an older one, and a sample of another plan is left.
   */
  async function open(id: string): Promise<void> {
    if (planId.value !== null && planId.value !== id) sample.value = null
    planId.value = id
    if (!books.value.has(id)) begin(id)
    const { opened, mended } = bookOf(id)
    await opened
    await mended
  }

  /**
   * The plan whose ledger can be written to, or null for the sample; throws where neither is on
   * show.
   */
  async function writable(): Promise<string | null> {
    const id = isSample.value ? null : planId.value
    if (id === null && !isSample.value) throw new Error('no ledger is open')
    await bookOf(id).opened
    return id
  }

  function show(id: string | null, fresh: readonly Report[]): void {
    patch(id, { reports: mergeReports(bookOf(id).reports, fresh) })
  }

  /** Facts made records, each once, in the order given, and shown. */
  function record(id: string | null, facts: readonly Fact[]): readonly Report[] {
    const turn = nextTurn(bookOf(id).reports)
    const batch = once(facts.map(fact => recordOf(fact, turn)))
    show(id, batch)
    return batch
  }

  async function save(id: string | null, fresh: readonly Report[]): Promise<void> {
    await bookOf(id).ledger?.append(fresh)
  }

  /**
   * Enters facts as one batch: they are shown at once; resolves once they are saved, or counted as
   * unsaved where no copy took them.
   */
  async function enter(facts: readonly Fact[]): Promise<readonly Report[]> {
    const id = await writable()
    const entered = record(id, facts)
    if (entered.length > 0)
      patch(id, { done: [...bookOf(id).done, { entered, takenBack: [] }], undone: [] })
    await save(id, entered)
    return entered
  }

  /**
   * Takes back the batch last entered on this page, in somebody's name; resolves once that is
   * saved, with false where there is none.
   */
  async function undo(today: Day, who: string): Promise<boolean> {
    const id = await writable()
    const { done, undone } = bookOf(id)
    const batch = done.at(-1)
    if (!batch) return false
    const takenBack = record(
      id,
      batch.entered.map(report => withdrawal(report, today, who)),
    )
    patch(id, { done: done.slice(0, -1), undone: [...undone, { ...batch, takenBack }] })
    await save(id, takenBack)
    return true
  }

  /**
   * Brings back the batch last taken back on this page, in somebody's name; resolves once that is
   * saved, with false where there is none.
   */
  async function redo(today: Day, who: string): Promise<boolean> {
    const id = await writable()
    const { done, undone } = bookOf(id)
    const batch = undone.at(-1)
    if (!batch) return false
    const broughtBack = record(
      id,
      batch.takenBack.map(report => withdrawal(report, today, who)),
    )
    patch(id, { done: [...done, batch], undone: undone.slice(0, -1) })
    await save(id, broughtBack)
    return true
  }

  /**
   * Adds the records of a file; resolves once they are saved. Those whose id is not that of what
   * they say are not taken.
   */
  async function take(found: readonly Report[]): Promise<Taking> {
    const id = await writable()
    const known = new Set(bookOf(id).reports.map(report => report.id))
    const altered = new Set(alteredReports(found))
    const fresh = once(found.filter(report => !altered.has(report) && !known.has(report.id)))
    show(id, fresh)
    await save(id, fresh)
    return { added: fresh.length, altered: [...altered] }
  }

  /** Reads a ledger file for a plan; nothing of it is taken. */
  async function read(name: string, bytes: Uint8Array, about: LedgerAbout): Promise<LedgerReading> {
    const { readLedger } = await import('@/intake/ledger/readLedger')
    const result = await readLedger(bytes, about)
    const head = { name, plan: about.plan.id, problems: result.problems }
    if (!result.ok) return { ...head, ok: false, sample: false, all: 0, reports: [], facts: [] }
    return {
      ...head,
      ok: true,
      sample: result.sample,
      all: result.reports.length + result.facts.length,
      ...newOf(result),
    }
  }

  /**
   * Shows what the ledger at an address says, a made-up one in place of the plan's own records;
   * gives what stood in the way, and keeps what was shown then.
   */
  async function follow(address: string, about: LedgerAbout): Promise<FollowProblem | null> {
    const answer = await openAddress(address, { signal: new AbortController().signal, fresh: true })
    if (!answer.ok) return { reason: answer.reason, problems: [] }
    const { readLedger } = await import('@/intake/ledger/readLedger')
    const bytes = await answer.response.arrayBuffer().catch(() => null)
    if (bytes === null) return { reason: 'unreachable', problems: [] }
    const result = await readLedger(new Uint8Array(bytes), about)
    if (!result.ok) return { reason: 'invalid', problems: result.problems }
    const altered = new Set(alteredReports(result.reports))
    const kept = result.reports.filter(report => !altered.has(report))
    const found = [...kept, ...result.facts.map(fact => recordOf(fact, nextTurn(kept)))]
    const before = followed.value
    const same =
      before?.plan === about.plan.id &&
      before.sample === result.sample &&
      before.reports.length === found.length &&
      before.reports.every((report, at) => report.id === found[at]?.id)
    if (!same) followed.value = { plan: about.plan.id, sample: result.sample, reports: found }
    return result.problems.length + altered.size === 0
      ? null
      : { reason: 'some', problems: result.problems, left: result.problems.length + altered.size }
  }

  /** Shows the plan's own records alone again. */
  function unfollow(): void {
    followed.value = null
  }

  /** What is not in the ledger yet of some records and filled-in rows. */
  function newOf({
    reports: found,
    facts,
  }: {
    readonly reports: readonly Report[]
    readonly facts: readonly Fact[]
  }): { readonly reports: readonly Report[]; readonly facts: readonly Fact[] } {
    const known = new Set(shown.value.reports.map(report => report.id))
    return {
      reports: found.filter(report => !known.has(report.id)),
      facts: newFacts(facts, mergeReports(shown.value.reports, found)),
    }
  }

  /**
   * Takes what is still new of a reading; null where another plan, or a sample, is on show by now.
   */
  async function takeReading(reading: LedgerReading): Promise<Taking | null> {
    if ((await writable()) !== reading.plan) return null
    const { reports: fresh, facts } = newOf(reading)
    const { added, altered } = await take(fresh)
    const entered = await enter(facts)
    return { added: added + entered.length, altered }
  }

  /** Tries once more to save what is unsaved. */
  async function retry(): Promise<void> {
    await own.value.ledger?.retry()
  }

  function dismiss(one: LedgerTrouble): void {
    dismissed.value = new Set(dismissed.value).add(one)
  }

  /**
   * Remembers what is being filled in: drafts in place of those of the same assignments, none for
   * those that are null.
   */
  function draft(changes: ReadonlyMap<string, Draft | null>): void {
    const id = isSample.value ? null : planId.value
    if (id === null && !isSample.value) return
    const next = new Map(shown.value.drafts)
    for (const [key, one] of changes) {
      if (one) next.set(key, one)
      else next.delete(key)
    }
    patch(id, { drafts: next })
  }

  /** Shows no ledger, for another plan is on show whose own is not open yet. */
  function close(): void {
    sample.value = null
    planId.value = null
  }

  /**
   * Shows a sample in place of the plan's own records; what is entered meanwhile touches only it,
   * and is stored nowhere.
   */
  function showSample(found: readonly Report[]): void {
    sample.value = { ...blank, reports: mergeReports(found, []) }
  }

  function leaveSample(): void {
    sample.value = null
  }

  return {
    planId,
    ready,
    drafts,
    reports,
    isSample,
    isFollowing,
    loading,
    trouble,
    unsaved,
    canUndo,
    canRedo,
    open,
    enter,
    undo,
    redo,
    read,
    take,
    takeReading,
    follow,
    unfollow,
    draft,
    close,
    retry,
    dismiss,
    showSample,
    leaveSample,
  }
})

function once(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map(report => [report.id, report])).values()]
}

/** Takes a record back: what it corrected stands again. */
function withdrawal({ id, item, unit, office, day }: Report, today: Day, who: string): Fact {
  return {
    item,
    unit,
    office,
    day,
    recorded: today,
    state: 'withdrawn',
    percent: null,
    note: '',
    evidence: '',
    who,
    corrects: [id],
  }
}
