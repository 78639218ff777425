import { shallowRef } from 'vue'
import type { LedgerBook } from '@/analysis/ledger/book'
import { addReports, emptyBook } from '@/analysis/ledger/book'
import type { Draft } from '@/analysis/ledger/draft'
import type { Report } from '@/model/report'
import type { LedgerNews, LedgerTrouble } from '@/storage/ledgerTrouble'
import { troubleAfter } from '@/storage/ledgerTrouble'
import type { SharedLedger } from '@/storage/sharedLedger'

/*
 * Every ledger that this page has opened, and the sample. One once opened stays open: what is being
 * saved is saved, and what is unsaved stays here, whichever plan is on show.
 */

/** One ledger on this page; a sample has no `replica` that would store it. */
export interface OpenLedger {
  readonly replica: SharedLedger | null
  readonly opened: Promise<void>
  readonly mended: Promise<void>
  readonly loading: boolean
  readonly book: LedgerBook
  readonly troubles: readonly LedgerTrouble[]
  readonly unsaved: number
  /** What is being filled in, by assignment. */
  readonly drafts: ReadonlyMap<string, Draft>
}

/** The ledgers by the id of their plan; null is the sample. */
export interface OpenLedgers {
  /** A ledger, or a blank one where it was never opened. */
  readonly find: (id: string | null) => OpenLedger
  readonly patch: (id: string | null, change: Partial<OpenLedger>) => void
  /** Opens the ledger of a plan; one that is open stays as it is. */
  readonly open: (id: string) => OpenLedger
  readonly hasSample: () => boolean
  /** How many records of all ledgers would be lost with the browser. */
  readonly unkept: () => number
  /** Looks whether copies were emptied under this page, and writes there again what it holds. */
  readonly verify: () => Promise<void>
  /** Puts a sample in place of the last; null for none. */
  readonly setSample: (reports: readonly Report[] | null) => void
}

const blank: OpenLedger = {
  replica: null,
  opened: Promise.resolve(),
  mended: Promise.resolve(),
  loading: false,
  book: emptyBook,
  troubles: [],
  unsaved: 0,
  drafts: new Map(),
}

/** Ms after which what stores ledgers is asked for again where it did not come. */
const again = 5000

/**
 * What opens a ledger, once all is there that enters and stores its records: fetched with the first
 * one, for no frame before it needs any of it.
 */
async function ledgerOpener(): Promise<typeof import('@/storage/planLedger').planLedger> {
  try {
    await import('@/analysis/ledger/bookStep')
    return (await import('@/storage/planLedger')).planLedger
  } catch {
    await new Promise(done => {
      setTimeout(done, again)
    })
    return ledgerOpener()
  }
}

/** The ledgers of a page, none of them open yet; what is read of them is tracked by Vue. */
export function openLedgers(): OpenLedgers {
  const ledgers = shallowRef<ReadonlyMap<string, OpenLedger>>(new Map())
  const sample = shallowRef<OpenLedger | null>(null)
  let opener: ReturnType<typeof ledgerOpener> | null = null

  function find(id: string | null): OpenLedger {
    return (id === null ? sample.value : ledgers.value.get(id)) ?? blank
  }

  function patch(id: string | null, change: Partial<OpenLedger>): void {
    const ledger = { ...find(id), ...change }
    if (id !== null) ledgers.value = new Map(ledgers.value).set(id, ledger)
    else if (sample.value) sample.value = ledger
  }

  function add(id: string, reports: readonly Report[]): Partial<OpenLedger> {
    return { book: addReports(find(id).book, reports) }
  }

  function receive(id: string, news: LedgerNews): void {
    if (news.kind === 'arrived') return patch(id, add(id, news.reports))
    const troubles = troubleAfter(find(id).troubles, news)
    patch(id, news.kind === 'unsaved' ? { troubles, unsaved: news.unsaved } : { troubles })
  }

  async function load(id: string): ReturnType<SharedLedger['load']> {
    opener ??= ledgerOpener()
    const planLedger = await opener
    const replica = planLedger(id, news => {
      receive(id, news)
    })
    patch(id, { replica })
    return replica.load()
  }

  function open(id: string): OpenLedger {
    if (!ledgers.value.has(id)) {
      const loaded = load(id)
      const opened = loaded.then(({ reports }) => {
        patch(id, { loading: false, ...add(id, reports) })
      })
      const mended = loaded.then(found => found.mended)
      patch(id, { opened, mended, loading: true })
    }
    return find(id)
  }

  const replicas = (): readonly SharedLedger[] =>
    [...ledgers.value.values()].flatMap(({ replica }) => replica ?? [])

  return {
    unkept: () => replicas().reduce((sum, replica) => sum + replica.unkept(), 0),
    verify: async () => {
      await Promise.all(replicas().map(replica => replica.verify()))
    },
    find,
    patch,
    open,
    hasSample: () => sample.value !== null,
    setSample: reports => {
      sample.value = reports && { ...blank, book: addReports(emptyBook, reports) }
    },
  }
}
