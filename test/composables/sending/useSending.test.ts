import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { unfiltered } from '@/composables/sending/unfiltered'
import { useSending } from '@/composables/sending/useSending'

const words = (key: string, named: Record<string, string | number> = {}): string =>
  [key, ...Object.values(named)].join(' ')
const made = (): ReturnType<typeof useSending> =>
  effectScope().run(() => useSending(words)) as ReturnType<typeof useSending>

it('says what came of the work, why it failed, and that it was cancelled', async () => {
  const { send, outcome, isWrong, part, cancel } = made()
  await send(() => Promise.resolve('done'))
  expect([outcome.value, isWrong.value, part.value]).toEqual(['done', false, null])
  await send(() => Promise.reject(new Error('full')))
  expect([outcome.value, isWrong.value, part.value]).toEqual(['failed full', true, null])
  const waiting = send(
    signal =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('stopped', 'AbortError'))
        })
      }),
  )
  expect(part.value).toBe(0)
  cancel()
  await waiting
  expect([outcome.value, isWrong.value, part.value]).toEqual(['stopped', false, null])
})

it('does one thing at a time, and stops when the view goes', async () => {
  const scope = effectScope()
  const { send, outcome } = scope.run(() => useSending(words)) as ReturnType<typeof useSending>
  let runs = 0
  const first = send(
    signal =>
      new Promise((_, reject) => {
        runs += 1
        signal.addEventListener('abort', () => {
          reject(new DOMException('stopped', 'AbortError'))
        })
      }),
  )
  await send(() => {
    runs += 1
    return Promise.resolve('second')
  })
  expect(runs).toBe(1)
  scope.stop()
  await first
  expect(outcome.value).toBe('stopped')
})

it('leaves what filters, and what else is named, out of an address', () => {
  expect(unfiltered({ unit: 'a', from: 'b', group: 'task', item: '3' }, ['item'])).toEqual({
    group: 'task',
  })
  expect(unfiltered({ q: 'a', item: '3' })).toEqual({ item: '3' })
})
