// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAddress } from '@/stores/openAddress'

const { signal } = new AbortController()

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server that begins to answer after some ms, and whose body never ends. */
function stalling(answersAfter: number): { readonly asked: RequestInit[] } {
  const asked: RequestInit[] = []
  vi.stubGlobal(
    'fetch',
    (_: string, init: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        asked.push(init)
        init.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
        setTimeout(() => {
          resolve(
            new Response(
              new ReadableStream({
                start: control => {
                  init.signal?.addEventListener('abort', () => {
                    control.error(new Error('aborted'))
                  })
                },
              }),
            ),
          )
        }, answersAfter)
      }),
  )
  return { asked }
}

describe('an address that is asked again', () => {
  it('is unreachable when the server does not answer in half a minute', async () => {
    stalling(60_000)
    const answer = openAddress('plan.json', { signal, fresh: true })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await answer).toEqual({ ok: false, reason: 'unreachable', status: null })
  })

  it('breaks off a body that stops coming', async () => {
    stalling(1000)
    const answering = openAddress('plan.json', { signal, fresh: true })
    await vi.advanceTimersByTimeAsync(1000)
    const answer = await answering
    const text = answer.ok ? answer.response.text().catch(() => 'broken off') : 'none'
    await vi.advanceTimersByTimeAsync(121_000)
    expect(await text).toBe('broken off')
  })
})
