import { useIntervalFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/** How often it is looked whether the time has come, in ms. */
const look = 10_000

/** Data read again and again: what stood in the way last, when they were last had, and reading them at once. */
export interface Rereading { readonly problems: Readonly<ShallowRef<readonly string[]>>, readonly readAt: ShallowRef<number>, readonly now: () => Promise<void> }

/** Reads every so many minutes (0: never) by a clock in ms; what `read` gives is what stood in the way, in words, null where there was nothing to read. */
export function useRereading({ read, minutes, clock }: { readonly read: () => Promise<readonly string[] | null>, readonly minutes: () => number, readonly clock: () => number }): Rereading {
  const problems = shallowRef<readonly string[]>([])
  const readAt = shallowRef(clock())
  let triedAt = clock()

  let isReading = false

  /** One at a time: an answer that is long in coming is not overtaken by a later one. */
  async function now(): Promise<void> {
    if (isReading) return
    isReading = true
    triedAt = clock()
    const found = await read().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
    isReading = false
    problems.value = found ?? []
    if (found?.length === 0) readAt.value = clock()
  }

  useIntervalFn(() => { if (minutes() > 0 && clock() - triedAt >= minutes() * 60_000) void now() }, look)
  return { problems, readAt, now }
}
