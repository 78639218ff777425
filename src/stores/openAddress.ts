/** An address that could not be opened, and why. */
export interface Unopened {
  readonly ok: false
  readonly reason:
    'malformed' | 'other-origin' | 'redirected' | 'unreachable' | 'missing' | 'server' | 'page'
  readonly status: number | null
}

/** What an address gave. */
export type Answer = { readonly ok: true; readonly response: Response } | Unopened

/** Ms that a server may take to answer when it is asked again, and to send all of its answer. */
const [answerTimeout, bodyTimeout] = [30_000, 120_000]

/**
 * How an address is asked for; `ahead` is an answer that is on its way already, `fresh` asks the
 * server again, which must answer in half a minute and send all in two more: nobody waits before a
 * wall to see that a line is dead.
 */
interface OpenOptions {
  readonly signal: AbortSignal
  readonly ahead?: Promise<Response> | null
  readonly fresh?: boolean
}

/** Opens a file at an address of the page's own origin; a web page in its place is no file. */
export async function openAddress(
  address: string,
  { signal, ahead, fresh }: OpenOptions,
): Promise<Answer> {
  try {
    const url = parseAddress(address)
    if (!url) return { ok: false, reason: 'malformed', status: null }
    if (url.origin !== location.origin) return { ok: false, reason: 'other-origin', status: null }
    const response = await (ahead ??
      (fresh ? fetchFresh(url.href, signal) : fetch(url.href, { signal })))
    if (isElsewhere(response)) return { ok: false, reason: 'redirected', status: null }
    const { status } = response
    if (!response.ok) return { ok: false, reason: isAbsent(status) ? 'missing' : 'server', status }
    if (response.headers.get('content-type')?.includes('text/html'))
      return { ok: false, reason: 'page', status: null }
    return { ok: true, response }
  } catch {
    return { ok: false, reason: 'unreachable', status: null }
  }
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address, document.baseURI)
  } catch {
    return null
  }
}

/** Whether the answer came from another origin, by a redirect: its file is not this one's. */
function isElsewhere({ url }: Response): boolean {
  return url !== '' && new URL(url).origin !== location.origin
}

/** Whether a status says that there is no such file. */
function isAbsent(status: number): boolean {
  return status === 404 || status === 410
}

async function fetchFresh(address: string, signal: AbortSignal): Promise<Response> {
  const control = new AbortController()
  const stop = (): void => {
    control.abort()
  }
  signal.addEventListener('abort', stop, { once: true })
  const timer = setTimeout(stop, answerTimeout)
  try {
    const response = await fetch(address, { signal: control.signal, cache: 'no-cache' })
    setTimeout(stop, bodyTimeout)
    return response
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
