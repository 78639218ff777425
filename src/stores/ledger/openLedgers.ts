import { shallowRef } from 'vue'
import type { LedgerBook } from '@/analysis/ledger/book'
import { addReports, emptyBook } from '@/analysis/ledger/book'
import type { Draft } from '@/analysis/ledger/draft'
import { changedDrafts, isFilled } from '@/analysis/ledger/draft'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'
import type { LedgerNews, LedgerTrouble } from '@/storage/ledgerTrouble'
import { troubleAfter } from '@/storage/ledgerTrouble'
import type { SharedLedger } from '@/storage/sharedLedger'
import type { DraftChanges, StoredDrafts } from '@/storage/storedDrafts'

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
  /** Assignments filled in on this page that another tab fills in too, in its own words. */
  readonly rivals: ReadonlySet<string>
  /** Where they are stored; null as long as they are nowhere, as those of a sample. */
  readonly draftStore: StoredDrafts | null
  readonly draftsStored: boolean
}

/** A plan and the address that it lies at; null for the one that comes with the page. */
export interface PlanAt {
  readonly plan: Plan
  readonly address: string | null
}

/** The ledgers by the id of their plan; null is the sample. */
export interface OpenLedgers {
  /** A ledger, or a blank one where it was never opened. */
  readonly find: (id: string | null) => OpenLedger
  /** Changes what is being filled in, here and where it is stored. */
  readonly draft: (id: string | null, changes: DraftChanges) => void
  readonly patch: (id: string | null, change: Partial<OpenLedger>) => void
  /**
   * Opens the ledger of a plan, and where the plan is given takes over what former ledgers of it
   * hold; one that is open stays as it is.
   */
  readonly open: (id: string, of?: PlanAt) => OpenLedger
  readonly hasSample: () => boolean
  /** Whether anything that is being filled in would be gone with the page. */
  readonly hasLooseDrafts: () => boolean
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
  rivals: new Set(),
  draftStore: null,
  draftsStored: false,
}

/** What opens a ledger, and the drafts beside it. */
interface LedgerParts {
  readonly planLedger: typeof import('@/storage/planLedger').planLedger
  readonly storedDrafts: typeof import('@/storage/storedDrafts').storedDrafts
  readonly formerReports: typeof import('@/storage/formerLedger').formerReports
  readonly formerLedgers: typeof import('./formerLedgers').formerLedgers
}

/** Ms after which what stores ledgers is asked for again where it did not come. */
const again = 5000

/**
 * What opens a ledger, once all is there that enters and stores its records: fetched with the first
 * one, for no frame before it needs any of it.
 */
async function ledgerOpener(): Promise<LedgerParts> {
  try {
    const [{ planLedger }, { storedDrafts }, { formerReports }, { formerLedgers }] =
      await Promise.all([
        import('@/storage/planLedger'),
        import('@/storage/storedDrafts'),
        import('@/storage/formerLedger'),
        import('./formerLedgers'),
        import('@/analysis/ledger/bookStep'),
      ])
    return { planLedger, storedDrafts, formerReports, formerLedgers }
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
  /** Assignments whose drafts were last changed on this page, by plan. */
  const typedKeys = new Map<string | null, Set<string>>()

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

  /** What was being filled in before the page was loaded; what has been since goes before it. */
  function openDrafts(id: string, draftStore: StoredDrafts): void {
    const typed = find(id).drafts
    patch(id, { draftStore, draftsStored: true, drafts: new Map([...draftStore.load(), ...typed]) })
    draft(id, typed)
    draftStore.listen(changes => {
      const { drafts, rivals } = find(id)
      // What was typed on this page is not overwritten by another.
      const ours = (key: string): Draft | null => {
        const draft = typedHere(id).has(key) ? drafts.get(key) : undefined
        return draft && isFilled(draft) ? draft : null
      }
      const theirs = new Map([...changes].filter(([key]) => !ours(key)))
      const against = [...changes].flatMap(([key, one]) => (ours(key) && one ? [key] : []))
      const others = [...rivals].filter(key => !changes.has(key))
      patch(id, {
        drafts: changedDrafts(drafts, theirs),
        rivals: new Set([...others, ...against]),
      })
      // Entered there, it is stored nowhere any more.
      const gone = [...changes].flatMap(([key, one]) => (one ? [] : [[key, ours(key)] as const]))
      draftStore.store(new Map(gone.filter(([, draft]) => draft)))
    })
  }

  function draft(id: string | null, changes: DraftChanges): void {
    const { drafts, rivals, draftStore } = find(id)
    const draftsStored = draftStore?.store(changes) ?? false
    for (const key of changes.keys()) typedHere(id).add(key)
    const gone = new Set([...changes].flatMap(([key, one]) => (one ? [] : [key])))
    patch(id, {
      drafts: changedDrafts(drafts, changes),
      rivals: new Set([...rivals].filter(key => !gone.has(key))),
      draftsStored,
    })
  }

  function typedHere(id: string | null): Set<string> {
    const keys = typedKeys.get(id) ?? new Set<string>()
    typedKeys.set(id, keys)
    return keys
  }

  async function load(id: string): ReturnType<SharedLedger['load']> {
    opener ??= ledgerOpener()
    const { planLedger, storedDrafts } = await opener
    openDrafts(id, storedDrafts(id))
    const replica = planLedger(id, news => {
      receive(id, news)
    })
    patch(id, { replica })
    return replica.load()
  }

  /** Takes over what is found of a plan in former ledgers, which stay as they are. */
  async function takeOver(id: string, { plan, address }: PlanAt): Promise<void> {
    opener ??= ledgerOpener()
    const { formerLedgers, formerReports } = await opener
    const { identities, fits } = formerLedgers(plan, address)
    for (const from of identities) {
      const found = await formerReports(from)
      const known = new Set(find(id).book.reports.map(report => report.id))
      const own = found.filter(fits)
      const fresh = own.filter(report => !known.has(report.id))
      if (fresh.length === 0) continue
      patch(id, add(id, fresh))
      await find(id).replica?.append(fresh)
      const left = found.length - own.length
      receive(id, { kind: 'moved', from, moved: fresh.length, left })
    }
  }

  function open(id: string, of?: PlanAt): OpenLedger {
    if (!ledgers.value.has(id)) {
      const loaded = load(id)
      const opened = loaded.then(({ reports }) => {
        patch(id, { loading: false, ...add(id, reports) })
      })
      const mended = opened.then(async () => {
        await (
          await loaded
        ).mended
        if (of) await takeOver(id, of)
      })
      patch(id, { opened, mended, loading: true })
    }
    return find(id)
  }

  const replicas = (): readonly SharedLedger[] =>
    [...ledgers.value.values()].flatMap(({ replica }) => replica ?? [])

  function hasLooseDrafts(): boolean {
    const open = [...ledgers.value.values(), ...(sample.value ? [sample.value] : [])]
    return open.some(
      ({ drafts, draftsStored }) => !draftsStored && [...drafts.values()].some(isFilled),
    )
  }

  return {
    draft,
    hasLooseDrafts,
    unkept: () => replicas().reduce((sum, replica) => sum + replica.unkept(), 0),
    verify: async () => {
      await Promise.all(replicas().map(replica => replica.verify()))
      for (const [id, { drafts }] of ledgers.value) if (drafts.size > 0) draft(id, drafts)
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
