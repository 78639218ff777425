// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EffectScope } from 'vue'
import { effectScope } from 'vue'
import type { RefreshResult } from '@/composables/wall/useRefresh'
import { useRefresh } from '@/composables/wall/useRefresh'

const minute = 60_000
let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T09:00:00Z') })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A reading every ten minutes that gives the answers in turn, the last of them again and again. */
function reading(...answers: (RefreshResult | null | 'never' | 'throws')[]) {
  const read = vi.fn(() => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer === 'never') return new Promise<null>(() => undefined)
    return answer === 'throws'
      ? Promise.reject(new Error('broken'))
      : Promise.resolve(answer ?? null)
  })
  scope = effectScope()
  const state = scope.run(() =>
    useRefresh({ read, minutes: () => 10, clock: () => Date.now(), late: () => 'late' }),
  )
  if (!state) throw new Error('no scope')
  return { read, state, after: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

const good: RefreshResult = { isFresh: true, notes: [] }
const lost: RefreshResult = { isFresh: false, notes: ['no connection'] }

describe('data read again and again', () => {
  it('are read at the interval, and are as old as the last that came', async () => {
    const { read, state, after } = reading(good)
    await after(9 * minute)
    expect(read).not.toHaveBeenCalled()
    await after(2 * minute)
    expect(read).toHaveBeenCalledTimes(1)
    expect(state.readAt.value.clock).toBeGreaterThan(new Date('2026-11-25T09:09:00Z').getTime())
    expect(state.failed.value).toBe(false)
  })

  it('have come where only some rows were not taken', async () => {
    const { state, after } = reading({ isFresh: true, notes: ['3 rows not taken'] })
    const before = state.readAt.value.clock
    await after(11 * minute)
    expect([state.notes.value, state.failed.value]).toEqual([['3 rows not taken'], false])
    expect(state.readAt.value.clock).toBeGreaterThan(before)
  })

  it('are asked for a minute after a failure, and at once when the network is back', async () => {
    const { read, state, after } = reading(lost, lost, good)
    await after(10 * minute + 10_000)
    expect([read.mock.calls.length, state.failed.value]).toEqual([1, true])
    await after(minute + 10_000)
    expect([read.mock.calls.length, state.notes.value]).toEqual([2, ['no connection']])
    window.dispatchEvent(new Event('online'))
    await after(0)
    expect([read.mock.calls.length, state.failed.value, state.notes.value]).toEqual([3, false, []])
  })

  it('are read on though the clock was set back a year', async () => {
    const { read, after } = reading(good)
    vi.setSystemTime(new Date('2025-11-25T09:00:00Z'))
    await after(11 * minute)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('are given up and asked for again where a reading never ends, or throws', async () => {
    const { read, state, after } = reading('never', 'throws', good)
    await after(14 * minute + 5000)
    expect([state.failed.value, state.notes.value]).toEqual([true, ['late']])
    await after(minute + 10_000)
    expect([read.mock.calls.length, state.notes.value]).toEqual([2, ['broken']])
    await after(minute + 10_000)
    expect([read.mock.calls.length, state.failed.value]).toEqual([3, false])
  })
})
