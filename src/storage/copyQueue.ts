import type { Report } from '@/model/report'
import type { CopyName, CopyContent, LedgerCopy, Reason } from './ledgerCopy'
import { reasonOf } from './ledgerCopy'

/** A queue of questions to one copy. */
export interface CopyQueue {
  readonly name: CopyName
  readonly lasting: boolean
  /** What the copy holds; null where it fails or has not answered in time. */
  readonly load: () => Promise<CopyContent | null>
  /** How much the copy holds, in its own measure; null where it fails or has not answered in time. */
  readonly extent: () => Promise<number | null>
  /**
   * Resolves once the copy has taken the records, and all that it failed to take before, or has
   * failed again.
   */
  readonly append: (reports: readonly Report[]) => Promise<void>
  /** Whether a record that was given to the copy is not in it. */
  readonly lacks: (id: string) => boolean
}

/**
 * News of a copy: that it fails, that it works again, what it took, and what it holds where it
 * answers too late.
 */
export interface CopyNews {
  readonly failing: (reason: Reason) => void
  readonly working: () => void
  readonly taken: (reports: readonly Report[]) => void
  readonly late: (content: CopyContent) => void
}

/**
 * Asks a copy one thing at a time, and waits no longer than `patience` milliseconds. Records that
 * come meanwhile go together into the next batch; those not taken are owed, and tried again with
 * the next ones.
 */
export function copyQueue(copy: LedgerCopy, patience: number, news: CopyNews): CopyQueue {
  const owed = new Map<string, Report>()
  let state: 'working' | 'failing' | 'absent' = 'working'
  let stuck = false
  let last = Promise.resolve()
  let next: Promise<void> | null = null

  /**
   * Resolves once the copy has answered, failed or been given up; what it answers after that is
   * late.
   */
  function ask<T>(
    work: () => Promise<T>,
    answered: (value: T, late: boolean) => void,
  ): Promise<void> {
    if (stuck || state === 'absent') return Promise.resolve()
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        stuck = true
        failed('blocked')
        resolve()
      }, patience)
      const end = (act: () => void): void => {
        clearTimeout(timer)
        const late = stuck
        stuck = false
        act()
        if (late && owed.size > 0) void append([])
        resolve()
      }
      work().then(
        value => {
          const late = stuck
          end(() => {
            worked()
            answered(value, late)
          })
        },
        (error: unknown) => {
          end(() => {
            failed(reasonOf(error))
          })
        },
      )
    })
  }

  function inTurn(act: () => Promise<void>): Promise<void> {
    last = last.then(act)
    return last
  }

  function failed(reason: Reason | 'absent'): void {
    state = reason === 'absent' ? 'absent' : 'failing'
    if (reason !== 'absent') news.failing(reason)
  }

  function worked(): void {
    if (state === 'failing') news.working()
    state = 'working'
  }

  async function load(): Promise<CopyContent | null> {
    let content: CopyContent | null = null
    await inTurn(() =>
      ask(copy.load, (value, late) => {
        if (late) news.late(value)
        else content = value
      }),
    )
    return content
  }

  async function extent(): Promise<number | null> {
    let found: number | null = null
    // What fails says so with the next records; it need not be asked each time between.
    if (state !== 'working') return null
    await inTurn(() =>
      ask(copy.extent, value => {
        found = value
      }),
    )
    return found
  }

  function append(reports: readonly Report[]): Promise<void> {
    for (const report of reports) owed.set(report.id, report)
    next ??= inTurn(write)
    return next
  }

  async function write(): Promise<void> {
    next = null
    const batch = [...owed.values()]
    if (batch.length === 0) return
    await ask(
      () => copy.append(batch),
      () => {
        for (const { id } of batch) owed.delete(id)
        news.taken(batch)
      },
    )
  }

  const { name, lasting } = copy
  return { name, lasting, load, extent, append, lacks: id => owed.has(id) }
}
