import { useIntervalFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'

/** How often it is looked whether the time has come, in ms. */
const look = 10_000

/** Data read again and again: what stood in the way last, when they were last had, and reading them at once. */
export interface Rereading { readonly problems: Readonly<ShallowRef<readonly string[]>>, readonly readAt: ShallowRef<number>, readonly now: () => Promise<void> }

/** Reads every so many minutes (0: never) by a clock in ms; what `read` gives is what stood in the way, in words. */
export function useRereading({ read, minutes, clock }: { readonly read: () => Promise<readonly string[]>, readonly minutes: () => number, readonly clock: () => number }): Rereading {
  const problems = shallowRef<readonly string[]>([])
  const readAt = shallowRef(clock())
  let triedAt = clock()

  async function now(): Promise<void> {
    triedAt = clock()
    const found = await read()
    problems.value = found
    if (found.length === 0) readAt.value = clock()
  }

  useIntervalFn(() => { if (minutes() > 0 && clock() - triedAt >= minutes() * 60_000) void now() }, look)
  return { problems, readAt, now }
}
