import { useEventListener, useIntervalFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/**
 * How often it is looked whether the time has come, how long after a failure it is tried again, and
 * after how long a reading that does not end is given up, in ms.
 */
const [look, again, patience] = [10_000, 60_000, 240_000]

/** What a reading gave: whether data came, and what is to be told of it, in words. */
export interface ReadAgain {
  readonly came: boolean
  readonly told: readonly string[]
}

/** Data read again and again. */
export interface Rereading {
  /** What is to be told of the last reading. */
  readonly told: Readonly<ShallowRef<readonly string[]>>
  /** Whether the last reading failed, so that what stands is older than it should be. */
  readonly failed: Readonly<ShallowRef<boolean>>
  /** When data last came: by the clock, and in ms of the page's own time, which nobody sets. */
  readonly readAt: Readonly<ShallowRef<{ readonly clock: number; readonly page: number }>>
  readonly now: () => Promise<void>
}

/**
 * Reads every so many minutes (0: never), a minute after a failure and when the network is back;
 * `clock` is in ms, `read` gives null where there is nothing to read, and `late` says that a
 * reading did not end.
 */
export function useRereading({
  read,
  minutes,
  clock,
  late,
}: {
  readonly read: () => Promise<ReadAgain | null>
  readonly minutes: () => number
  readonly clock: () => number
  readonly late: () => string
}): Rereading {
  const told = shallowRef<readonly string[]>([])
  const failed = shallowRef(false)
  const readAt = shallowRef({ clock: clock(), page: performance.now() })
  let triedAt = performance.now()
  let isReading = false

  /** One at a time: an answer that is long in coming is not overtaken by a later one. */
  async function now(): Promise<void> {
    if (isReading) return
    isReading = true
    const found = await ended(read()).catch((error: unknown): ReadAgain => ({
      came: false,
      told: [error instanceof Error ? error.message : String(error)],
    }))
    isReading = false
    triedAt = performance.now()
    told.value = found?.told ?? []
    failed.value = found?.came === false
    if (found?.came) readAt.value = { clock: clock(), page: performance.now() }
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
    const wait = failed.value ? Math.min(again, minutes() * 60_000) : minutes() * 60_000
    if (minutes() > 0 && performance.now() - triedAt >= wait) void now()
  }, look)
  useEventListener(window, 'online', () => {
    if (minutes() > 0) void now()
  })
  return { told, failed, readAt, now }
}
