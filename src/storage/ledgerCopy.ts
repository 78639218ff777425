import type { Report } from '@/model/report'

/**
 * A place that keeps all of a plan's records: the browser's database, a file in its private file
 * system, or a journal in its key-value store.
 */
export type CopyName = 'database' | 'file' | 'journal'

/**
 * Why a copy takes nothing: it is full, it does not answer, the browser denies it, or something
 * else.
 */
export type Reason = 'quota' | 'blocked' | 'unavailable' | 'unknown'

/**
 * What a copy holds: what has the shape of a record, how much has not, and whether the browser
 * itself says that something was lost.
 */
export interface CopyContent {
  readonly reports: readonly Report[]
  readonly damaged: number
  readonly wiped: boolean
}

/** One copy of a ledger, to which records can only be added. */
export interface LedgerCopy {
  readonly name: CopyName
  /**
   * Whether what it has taken is on the disk. A browser that is killed takes along what it had
   * still to write, as of its key-value store the last seconds.
   */
  readonly lasting: boolean
  /** All that it holds; rejects where it cannot be read. */
  readonly load: () => Promise<CopyContent>
  /** How much it holds, in a measure of its own; it falls only where something was taken away. */
  readonly extent: () => Promise<number>
  /**
   * Resolves once it holds the records, of which it may know some already; rejects where it cannot
   * take them all.
   */
  readonly append: (reports: readonly Report[]) => Promise<void>
}

const reasons: Readonly<Record<string, Reason | 'absent'>> = {
  QuotaExceededError: 'quota',
  NS_ERROR_DOM_QUOTA_REACHED: 'quota',
  NoModificationAllowedError: 'blocked',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  InvalidStateError: 'unavailable',
  ReferenceError: 'unavailable',
  TypeError: 'unavailable',
  NotSupportedError: 'absent',
}

/**
 * The reason that an error stands for; `absent` where the browser has no such copy, which is no
 * failure.
 */
export function reasonOf(error: unknown): Reason | 'absent' {
  return reasons[errorName(error)] ?? 'unknown'
}

/** The name of an error, or an empty text. */
export function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
}

/** An error that says no more than a reason and a short sentence. */
export function copyError(
  name:
    'QuotaExceededError' | 'NoModificationAllowedError' | 'InvalidStateError' | 'NotSupportedError',
  words: string,
): Error {
  return new DOMException(words, name)
}
