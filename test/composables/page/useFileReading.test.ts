import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EffectScope } from 'vue'
import { effectScope } from 'vue'
import type { FileReading } from '@/composables/page/useFileReading'
import { useFileReading } from '@/composables/page/useFileReading'

const file = { name: '台账.xlsx', size: 3 * 2 ** 20 }
let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})

afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

function reading(): FileReading {
  const made = scope.run(useFileReading)
  if (!made) throw new Error('no scope')
  return made
}

const after = (ms: number): Promise<string> =>
  new Promise(resolve => {
    setTimeout(() => {
      resolve('found')
    }, ms)
  })

test('a file that is read at once is not told, a longer one is until it is read', async () => {
  const { current, read } = reading()
  const short = read(file, () => after(200))
  await vi.advanceTimersByTimeAsync(200)
  expect([await short, current.value]).toEqual(['found', null])
  const long = read(file, () => after(900))
  await vi.advanceTimersByTimeAsync(400)
  expect(current.value).toEqual(file)
  await vi.advanceTimersByTimeAsync(500)
  expect([await long, current.value]).toEqual(['found', null])
})

test('what is stopped, by the reader, the next file or the end of the view, finds nothing', async () => {
  const { current, read, stop } = reading()
  const signals: AbortSignal[] = []
  const begin = (): Promise<string | null> =>
    read(file, signal => {
      signals.push(signal)
      return after(900)
    })
  const first = begin()
  await vi.advanceTimersByTimeAsync(400)
  stop()
  expect(current.value).toBeNull()
  const [second, third] = [begin(), begin()]
  scope.stop()
  await vi.advanceTimersByTimeAsync(900)
  expect(await Promise.all([first, second, third])).toEqual([null, null, null])
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true])
})

test('a fault of the reading is passed on', async () => {
  const { current, read } = reading()
  await expect(read(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(current.value).toBeNull()
})
