import type { FigureFileResult } from '@/intake/figure/figureState'
import type { LedgerAbout } from '@/intake/ledger/result'
import { refusedLedger } from '@/intake/ledger/result'
import type { FileAnswer, FileQuestion, LedgerAnswer } from './fileAnswer'
import { answerOf } from './fileAnswer'
import type { FileNews, LostThread } from './readFile.worker'
import FileWorker from './readFile.worker?worker'

/** Reads a ledger's file for a plan; rejects with an AbortError where it was stopped meanwhile. */
export async function readLedgerBytes(
  bytes: Uint8Array,
  about: LedgerAbout,
  signal?: AbortSignal,
): Promise<LedgerAnswer> {
  const answer = await readFile({ kind: 'ledger', bytes, about }, signal)
  if (answer.kind === 'ledger') return answer
  const reason = answer.kind === 'lost' ? answer.reason : answer.kind
  const result = refusedLedger('not-readable', '文件读不了，可能已损坏', reason)
  return { kind: 'ledger', result, altered: new Set() }
}

/** Reads a figure's file; rejects with an AbortError where it was stopped meanwhile. */
export async function readFigureBytes(
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<FigureFileResult> {
  const answer = await readFile({ kind: 'figure', bytes }, signal)
  return answer.kind === 'figure' ? answer.result : { ok: false, reason: 'damaged' }
}

/** Reads in a thread of its own, which is gone with the answer; here where there can be none. */
async function readFile(
  question: FileQuestion,
  signal?: AbortSignal,
): Promise<FileAnswer | LostThread> {
  if (signal?.aborted) throw stopped()
  const worker = startWorker()
  if (worker === null) return answerOf(question)
  try {
    return (await answered(worker, question, signal)) ?? (await answerOf(question))
  } finally {
    worker.terminate()
  }
}

function stopped(): DOMException {
  return new DOMException('stopped', 'AbortError')
}

function startWorker(): Worker | null {
  try {
    return new FileWorker()
  } catch {
    return null
  }
}

/** The answer of a thread; null where it never began and so has taken nothing. */
function answered(
  worker: Worker,
  question: FileQuestion,
  signal?: AbortSignal,
): Promise<FileAnswer | LostThread | null> {
  return new Promise((resolve, reject) => {
    let isAsked = false
    worker.addEventListener('error', event => {
      resolve(isAsked ? { kind: 'lost', reason: event.message || 'thread lost' } : null)
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FileNews>) => {
      if (data.kind !== 'ready') resolve(data)
      else {
        isAsked = true
        worker.postMessage(question, [question.bytes.buffer])
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
