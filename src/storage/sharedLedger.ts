import type { Report } from '@/model/report'
import type { CopyQueue } from './copyQueue'
import { copyQueue } from './copyQueue'
import type { LedgerChannel } from './ledgerChannel'
import type { CopyContent, LedgerCopy } from './ledgerCopy'
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
  readonly notify: (news: LedgerNews) => void
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
  notify,
}: LedgerParts): SharedLedger {
  const known = new Map<string, Report>()
  const untaken = new Map<string, Report>()
  const underway = new Set<string>()
  let lastUnsaved = 0
  const queues: readonly CopyQueue[] = copies.map(copy => {
    const queue: CopyQueue = copyQueue(copy, patience, {
      failing: reason => {
        notify({ kind: 'failing', copy: copy.name, reason })
      },
      working: () => {
        notify({ kind: 'working', copy: copy.name })
      },
      taken,
      late: content => {
        cameLate(queue, content)
      },
    })
    return queue
  })

  /** The records that were not known before. */
  function learn(reports: readonly Report[]): readonly Report[] {
    const fresh = reports.filter(({ id }) => !known.has(id))
    for (const report of fresh) known.set(report.id, report)
    return fresh
  }

  function receive(reports: readonly Report[]): void {
    const fresh = learn(reports)
    if (fresh.length > 0) notify({ kind: 'arrived', reports: fresh })
  }

  function taken(reports: readonly Report[]): void {
    const first = reports.filter(({ id }) => untaken.delete(id))
    if (first.length === 0) return
    channel?.post(first)
    notifyUnsaved()
  }

  function notifyUnsaved(): void {
    const unsaved = [...untaken.keys()].filter(id => !underway.has(id)).length
    if (unsaved === lastUnsaved) return
    lastUnsaved = unsaved
    notify({ kind: 'unsaved', unsaved })
  }

  async function load(): ReturnType<SharedLedger['load']> {
    channel?.listen(receive)
    const answers = await Promise.all(
      queues.map(async queue => ({ queue, content: await queue.load() })),
    )
    for (const { content } of answers) learn(content?.reports ?? [])
    const reports = [...known.values()]
    const mending = Promise.all(
      answers.map(({ queue, content }) => content && mend(queue, content, reports)),
    )
    return { reports, mended: mending.then(() => undefined) }
  }

  /**
   * Gives a copy what it lacks. Another page may have been about to write it: so the copy is read
   * again after a while.
   */
  async function mend(
    queue: CopyQueue,
    content: CopyContent,
    reports: readonly Report[],
  ): Promise<void> {
    const lacking = without(reports, content.reports)
    if (content.damaged > 0) notify({ kind: 'damaged', copy: queue.name, damaged: content.damaged })
    if (lacking.length === 0) {
      if (content.wiped) notify({ kind: 'restored', copy: queue.name, restored: 0 })
      return
    }
    await new Promise(resolve => {
      setTimeout(resolve, settle)
    })
    const now = await queue.load()
    if (now) await restore(queue, without(lacking, now.reports))
  }

  async function restore(queue: CopyQueue, reports: readonly Report[]): Promise<void> {
    if (reports.length === 0) return
    await queue.append(reports)
    const restored = reports.filter(({ id }) => !queue.lacks(id)).length
    if (restored > 0) notify({ kind: 'restored', copy: queue.name, restored })
  }

  /** A copy that had been given up answers after all. */
  function cameLate(queue: CopyQueue, content: CopyContent): void {
    const fresh = learn(content.reports)
    if (fresh.length > 0) notify({ kind: 'arrived', reports: fresh })
    for (const other of queues) if (other !== queue) void restore(other, fresh)
    void mend(queue, content, [...known.values()])
  }

  async function append(reports: readonly Report[]): Promise<void> {
    for (const report of learn(reports)) {
      untaken.set(report.id, report)
      underway.add(report.id)
    }
    await Promise.all(queues.map(queue => queue.append(reports)))
    for (const { id } of reports) underway.delete(id)
    notifyUnsaved()
  }

  async function retry(): Promise<void> {
    await Promise.all(queues.map(queue => queue.append([])))
  }

  return { load, append, retry }
}

function without(reports: readonly Report[], others: readonly Report[]): readonly Report[] {
  const ids = new Set(others.map(({ id }) => id))
  return reports.filter(({ id }) => !ids.has(id))
}
