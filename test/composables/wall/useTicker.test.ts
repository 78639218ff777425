// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useTicker } from '@/composables/wall/useTicker'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('tells one line after another, then nothing, and begins again with what is new', async () => {
  const lines = shallowRef(['a', 'b'])
  const scope = effectScope()
  const told = scope.run(() => useTicker(() => lines.value))
  const seen = Array.from({ length: 6 }, () => {
    const now = told?.value
    vi.advanceTimersByTime(6000)
    return now
  })
  expect(seen).toEqual(['a', 'a', 'b', 'b', '', 'a'])
  lines.value = ['c']
  await nextTick()
  expect(told?.value).toBe('c')
  lines.value = []
  await nextTick()
  expect(told?.value).toBe('')
  scope.stop()
})
