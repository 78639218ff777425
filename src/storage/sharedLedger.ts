import type { Report } from '@/model/report'
import type { CopyKeeper } from './copyKeeper'
import { copyKeeper } from './copyKeeper'
import type { LedgerChannel } from './ledgerChannel'
import type { Held, LedgerCopy } from './ledgerCopy'
import type { LedgerNews } from './ledgerTrouble'

/** A ledger that several copies keep and several pages show. */
export interface SharedLedger {
  /**
   * Every record that any copy holds, once each has answered or been given up; `mended` resolves
   * once every copy has been given what it lacked.
   */
  readonly load: () => Promise<{
    readonly reports: readonly Report[]
    readonly mended: Promise<void>
  }>
  /**
   * Resolves once every copy has taken the records or failed; one that took them is enough, and
   * where none did they stay here as unsaved.
   */
  readonly append: (reports: readonly Report[]) => Promise<void>
  /** Tries once more to save what is unsaved. */
  readonly retry: () => Promise<void>
}

/**
 * What a ledger is made of: `patience` is how long a copy is waited for, `settle` how long another
 * page may take to bring a record into every copy, both in milliseconds.
 */
export interface LedgerParts {
  readonly copies: readonly LedgerCopy[]
  readonly channel: LedgerChannel | null
  readonly patience: number
  readonly settle: number
  readonly tell: (news: LedgerNews) => void
}

/**
 * Joins copies to one ledger: nothing is written before all have been read, each is given what it
 * lacks, and what one fails to take the others hold.
 */
export function sharedLedger({
  copies,
  channel,
  patience,
  settle,
  tell,
}: LedgerParts): SharedLedger {
  const known = new Map<string, Report>()
  const untaken = new Map<string, Report>()
  const underway = new Set<string>()
  let told = 0
  const keepers: readonly CopyKeeper[] = copies.map(copy => {
    const keeper: CopyKeeper = copyKeeper(copy, patience, {
      failing: reason => {
        tell({ kind: 'failing', copy: copy.name, reason })
      },
      working: () => {
        tell({ kind: 'working', copy: copy.name })
      },
      taken,
      late: held => {
        cameLate(keeper, held)
      },
    })
    return keeper
  })

  /** The records that were not known before. */
  function learn(reports: readonly Report[]): readonly Report[] {
    const fresh = reports.filter(({ id }) => !known.has(id))
    for (const report of fresh) known.set(report.id, report)
    return fresh
  }

  function hear(reports: readonly Report[]): void {
    const fresh = learn(reports)
    if (fresh.length > 0) tell({ kind: 'arrived', reports: fresh })
  }

  function taken(reports: readonly Report[]): void {
    const first = reports.filter(({ id }) => untaken.delete(id))
    if (first.length === 0) return
    channel?.post(first)
    tellUnsaved()
  }

  function tellUnsaved(): void {
    const unsaved = [...untaken.keys()].filter(id => !underway.has(id)).length
    if (unsaved === told) return
    told = unsaved
    tell({ kind: 'unsaved', unsaved })
  }

  async function load(): ReturnType<SharedLedger['load']> {
    channel?.listen(hear)
    const answers = await Promise.all(
      keepers.map(async keeper => ({ keeper, held: await keeper.load() })),
    )
    for (const { held } of answers) learn(held?.reports ?? [])
    const reports = [...known.values()]
    const mending = Promise.all(
      answers.map(({ keeper, held }) => held && mend(keeper, held, reports)),
    )
    return { reports, mended: mending.then(() => undefined) }
  }

  /**
   * Gives a copy what it lacks. Another page may have been about to write it: so the copy is read
   * again after a while.
   */
  async function mend(keeper: CopyKeeper, held: Held, reports: readonly Report[]): Promise<void> {
    const lacking = without(reports, held.reports)
    if (held.damaged > 0) tell({ kind: 'damaged', copy: keeper.name, damaged: held.damaged })
    if (lacking.length === 0) {
      if (held.wiped) tell({ kind: 'restored', copy: keeper.name, restored: 0 })
      return
    }
    await new Promise(resolve => {
      setTimeout(resolve, settle)
    })
    const now = await keeper.load()
    if (now) await restore(keeper, without(lacking, now.reports))
  }

  async function restore(keeper: CopyKeeper, reports: readonly Report[]): Promise<void> {
    if (reports.length === 0) return
    await keeper.append(reports)
    const restored = reports.filter(({ id }) => !keeper.lacks(id)).length
    if (restored > 0) tell({ kind: 'restored', copy: keeper.name, restored })
  }

  /** A copy that had been given up answers after all. */
  function cameLate(keeper: CopyKeeper, held: Held): void {
    const fresh = learn(held.reports)
    if (fresh.length > 0) tell({ kind: 'arrived', reports: fresh })
    for (const other of keepers) if (other !== keeper) void restore(other, fresh)
    void mend(keeper, held, [...known.values()])
  }

  async function append(reports: readonly Report[]): Promise<void> {
    for (const report of learn(reports)) {
      untaken.set(report.id, report)
      underway.add(report.id)
    }
    await Promise.all(keepers.map(keeper => keeper.append(reports)))
    for (const { id } of reports) underway.delete(id)
    tellUnsaved()
  }

  async function retry(): Promise<void> {
    await Promise.all(keepers.map(keeper => keeper.append([])))
  }

  return { load, append, retry }
}

function without(reports: readonly Report[], others: readonly Report[]): readonly Report[] {
  const ids = new Set(others.map(({ id }) => id))
  return reports.filter(({ id }) => !ids.has(id))
}
