import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CopyQueue } from '@/storage/copyQueue'
import { copyQueue } from '@/storage/copyQueue'
import type { MemoryCopy } from './memoryCopy'
import { gate, memoryCopy, reportsFrom } from './memoryCopy'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function queued(): {
  readonly copy: MemoryCopy
  readonly queue: CopyQueue
  readonly news: string[]
} {
  const copy = memoryCopy('database')
  const news: string[] = []
  const queue = copyQueue(copy, 5000, {
    failing: reason => {
      news.push(reason)
    },
    working: () => {
      news.push('working')
    },
    taken: reports => {
      news.push(`taken ${reports.length}`)
    },
    late: held => {
      news.push(`late ${held.reports.length}`)
    },
  })
  return { copy, queue, news }
}

const [a, b, c] = reportsFrom(1, 3) as [
  ReturnType<typeof reportsFrom>[0],
  ReturnType<typeof reportsFrom>[0],
  ReturnType<typeof reportsFrom>[0],
]

describe('a kept copy', () => {
  it('takes in one batch what came while it was busy', async () => {
    const { copy, queue, news } = queued()
    const busy = gate()
    copy.waits = busy.wait
    const first = queue.append([a])
    await vi.advanceTimersByTimeAsync(1)
    const others = [queue.append([b]), queue.append([c])]
    busy.end()
    await Promise.all([first, ...others])
    expect(copy.batches).toEqual([1, 2])
    expect(news).toEqual(['taken 1', 'taken 2'])
  })

  it('is asked one thing at a time', async () => {
    const { copy, queue } = queued()
    const busy = gate()
    copy.waits = busy.wait
    void queue.append([a])
    const loaded = queue.load()
    await vi.advanceTimersByTimeAsync(100)
    busy.end()
    expect((await loaded)?.reports).toEqual([a])
  })

  it('is owed what it did not take, and given it with the next', async () => {
    const { copy, queue, news } = queued()
    copy.full = true
    await queue.append([a])
    expect([queue.lacks(a.id), queue.lacks(b.id)]).toEqual([true, false])
    copy.full = false
    await queue.append([b])
    expect(queue.lacks(a.id)).toBe(false)
    expect([...copy.entries.keys()]).toEqual([a.id, b.id])
    expect(news).toEqual(['quota', 'working', 'taken 2'])
  })

  it('is given up when it does not answer, and not waited for again', async () => {
    const { copy, queue, news } = queued()
    copy.waits = new Promise(() => undefined)
    let loaded: unknown = 'waiting'
    void queue.load().then(held => {
      loaded = held
    })
    await vi.advanceTimersByTimeAsync(4999)
    expect(loaded).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(loaded).toBe(null)
    await queue.append([a])
    expect(queue.lacks(a.id)).toBe(true)
    expect(news).toEqual(['blocked'])
  })

  it('tells what it held when it answers after all, and takes what it is owed', async () => {
    const { copy, queue, news } = queued()
    const busy = gate()
    copy.waits = busy.wait
    copy.entries.set(b.id, b)
    void queue.load()
    await vi.advanceTimersByTimeAsync(5000)
    await queue.append([a])
    busy.end()
    await vi.advanceTimersByTimeAsync(1)
    expect(news).toEqual(['blocked', 'working', 'late 1', 'taken 1'])
    expect(queue.lacks(a.id)).toBe(false)
  })

  it('counts an append that came through late as taken', async () => {
    const { copy, queue, news } = queued()
    const busy = gate()
    copy.waits = busy.wait
    const appended = queue.append([a])
    await vi.advanceTimersByTimeAsync(5000)
    await appended
    await queue.append([b])
    busy.end()
    await vi.advanceTimersByTimeAsync(1)
    expect(news).toEqual(['blocked', 'working', 'taken 1', 'taken 1'])
    expect([...copy.entries.keys()]).toEqual([a.id, b.id])
  })

  it.each([
    ['QuotaExceededError', 'quota'],
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'unknown'],
    ['NoModificationAllowedError', 'blocked'],
  ])('that fails with %s is told as %s', async (name, reason) => {
    const { copy, queue, news } = queued()
    copy.fails = name
    expect(await queue.load()).toBe(null)
    await queue.append([a])
    expect(news).toEqual([reason, reason])
  })

  it('that the browser does not have is no failure', async () => {
    const { copy, queue, news } = queued()
    copy.fails = 'NotSupportedError'
    expect(await queue.load()).toBe(null)
    await queue.append([a])
    expect(news).toEqual([])
    expect(queue.lacks(a.id)).toBe(true)
  })
})
