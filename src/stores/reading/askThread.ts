// Files are read in a thread of their own, so that the page stands whatever they hold.

/** A file to be read by a thread, which takes its bytes over. */
interface FileQuestion {
  readonly bytes: Uint8Array
}

/** A kind of thread: how it is started, and what it would answer if it were asked here. */
interface Asked<Question, Answer> {
  readonly start: () => Worker
  readonly answer: (question: Question) => Promise<Answer>
}

/** A thread that was lost with the file in its hands, as for want of memory, and why. */
export interface LostThread {
  readonly kind: 'lost'
  readonly reason: string
}

/** What a thread says: once that it can be asked, then what it was asked for, or why not. */
type ThreadNews<Answer extends object> = { readonly kind: 'ready' } | LostThread | Answer

/**
 * Asks a thread of its own, which is gone with the answer; here where there can be none. Rejects with
 * an AbortError where it was stopped meanwhile.
 */
export async function askThread<Question extends FileQuestion, Answer extends object>(
  { start, answer }: Asked<Question, Answer>,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer | LostThread> {
  if (signal?.aborted) throw stopped()
  const worker = startWorker(start)
  if (worker === null) return answer(question)
  try {
    return (await answered<Answer>(worker, question, signal)) ?? (await answer(question))
  } finally {
    worker.terminate()
  }
}

function stopped(): DOMException {
  return new DOMException('stopped', 'AbortError')
}

function startWorker(start: () => Worker): Worker | null {
  try {
    return start()
  } catch {
    return null
  }
}

/** The answer of a thread; null where nothing was handed over to it, so that all is still here. */
function answered<Answer extends object>(
  worker: Worker,
  question: FileQuestion,
  signal?: AbortSignal,
): Promise<Answer | LostThread | null> {
  return new Promise((resolve, reject) => {
    let isHandedOver = false
    worker.addEventListener('error', event => {
      resolve(isHandedOver ? { kind: 'lost', reason: event.message || 'thread lost' } : null)
    })
    worker.addEventListener('messageerror', () => {
      resolve({ kind: 'lost', reason: 'answer cannot be copied' })
    })
    worker.addEventListener('message', ({ data }: MessageEvent<ThreadNews<Answer>>) => {
      if (!isReady(data)) resolve(data)
      else {
        isHandedOver = true
        if (!isGiven(worker, question)) resolve(null)
      }
    })
    signal?.addEventListener(
      'abort',
      () => {
        reject(stopped())
      },
      { once: true },
    )
  })
}

function isReady(news: object): news is { readonly kind: 'ready' } {
  return 'kind' in news && news.kind === 'ready'
}

/** Hands a question over with its bytes; false where it cannot be copied, and then stays whole. */
function isGiven(worker: Worker, question: FileQuestion): boolean {
  try {
    worker.postMessage(question, [question.bytes.buffer])
    return true
  } catch {
    return false
  }
}
