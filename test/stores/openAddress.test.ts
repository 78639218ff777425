// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAddress } from '@/stores/openAddress'
import { readBody } from '@/stores/readBody'

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

describe('an answer', () => {
  const answered = (init: ResponseInit, url = ''): void => {
    const response = new Response('{}', init)
    Object.defineProperty(response, 'url', { value: url })
    vi.stubGlobal('fetch', () => Promise.resolve(response))
  }

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'server'],
    [500, 'server'],
    [503, 'server'],
  ])('of HTTP %i says that the file is %s', async (status, reason) => {
    answered({ status })
    expect(await openAddress('plan.json', { signal })).toEqual({ ok: false, reason, status })
  })

  it('from another origin, by a redirect, is refused', async () => {
    answered({}, 'https://elsewhere.example/plan.json')
    expect(await openAddress('plan.json', { signal })).toMatchObject({ reason: 'redirected' })
    answered({}, `${location.origin}/other/plan.json`)
    expect(await openAddress('plan.json', { signal })).toMatchObject({ ok: true })
  })

  it('is read no further than a bound', async () => {
    const endless = new Response(
      new ReadableStream({ pull: control => void control.enqueue(new Uint8Array(1000)) }),
    )
    expect(await readBody(endless, 5500)).toBe(6000)
    expect([...((await readBody(new Response('abc'), 3)) as Uint8Array)]).toEqual([97, 98, 99])
  })
})
