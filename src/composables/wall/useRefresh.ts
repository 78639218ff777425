import { useEventListener, useIntervalFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/**
 * How often it is looked whether the time has come, how long after a failure it is tried again, and
 * after how long a reading that does not end is given up, in ms.
 */
const [look, again, patience] = [10_000, 60_000, 240_000]

/** What a reading gave: whether fresh data came, and notes on what did not, in words. */
export interface RefreshResult {
  readonly isFresh: boolean
  readonly notes: readonly string[]
}

/** Data read again and again. */
export interface Refresh {
  /** What the last reading left to be known. */
  readonly notes: Readonly<ShallowRef<readonly string[]>>
  /** Whether the last reading failed, so that what stands is older than it should be. */
  readonly failed: Readonly<ShallowRef<boolean>>
  /** When data last came: by the clock, and in ms of the page's own time, which nobody sets. */
  readonly readAt: Readonly<ShallowRef<{ readonly clock: number; readonly page: number }>>
  readonly now: () => Promise<void>
}

/** How data are read; `read` gives null where there is nothing to read. */
export interface RefreshOptions {
  readonly read: () => Promise<RefreshResult | null>
  /** Minutes from one reading to the next; 0 for never. */
  readonly minutes: () => number
  /** The time of day, in ms. */
  readonly clock: () => number
  /** Words for a reading that did not end. */
  readonly late: () => string
}

/** Reads every so many minutes, a minute after a failure, and when the network is back. */
export function useRefresh({ read, minutes, clock, late }: RefreshOptions): Refresh {
  const notes = shallowRef<readonly string[]>([])
  const failed = shallowRef(false)
  const readAt = shallowRef({ clock: clock(), page: performance.now() })
  let triedAt = performance.now()
  let isReading = false

  /** One at a time: an answer that is long in coming is not overtaken by a later one. */
  async function now(): Promise<void> {
    if (isReading) return
    isReading = true
    const found = await ended(read()).catch((error: unknown): RefreshResult => ({
      isFresh: false,
      notes: [error instanceof Error ? error.message : String(error)],
    }))
    isReading = false
    triedAt = performance.now()
    notes.value = found?.notes ?? []
    failed.value = found?.isFresh === false
    if (found?.isFresh) readAt.value = { clock: clock(), page: performance.now() }
  }

  function ended<T>(reading: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(late()))
      }, patience)
      reading.then(resolve, reject).finally(() => {
        clearTimeout(timer)
      })
    })
  }

  useIntervalFn(() => {
    const usual = minutes() * 60_000
    const wait = failed.value ? Math.min(again, usual) : usual
    if (usual > 0 && performance.now() - triedAt >= wait) void now()
  }, look)
  useEventListener(window, 'online', () => {
    if (minutes() > 0) void now()
  })
  return { notes, failed, readAt, now }
}
