import type { FigureFileResult } from '@/intake/figure/figureState'
import type { LedgerAbout } from '@/intake/ledger/result'
import { refusedLedger } from '@/intake/ledger/result'
import { memo } from '@/model/memo'
import type { Plan } from '@/model/plan'
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
  const plan = planForReading(about.plan)
  const answer = await readFile({ kind: 'ledger', bytes, about: { ...about, plan } }, signal)
  if (answer.kind === 'ledger') return answer
  const reason = answer.kind === 'lost' ? answer.reason : answer.kind
  const result = refusedLedger('not-readable', '文件读不了，可能已损坏', reason)
  return { kind: 'ledger', result, altered: new Set() }
}

/**
 * A plan with what records are held against, its identity and its items: the rest would be copied
 * for a thread that never looks at it.
 */
const planForReading = memo((plan: Plan): Plan => ({
  ...plan,
  tasks: [],
  units: [],
  relations: [],
  findings: [],
}))

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

/** The answer of a thread; null where nothing was handed over to it, so that all is still here. */
function answered(
  worker: Worker,
  question: FileQuestion,
  signal?: AbortSignal,
): Promise<FileAnswer | LostThread | null> {
  return new Promise((resolve, reject) => {
    let isHandedOver = false
    worker.addEventListener('error', event => {
      resolve(isHandedOver ? { kind: 'lost', reason: event.message || 'thread lost' } : null)
    })
    worker.addEventListener('messageerror', () => {
      resolve({ kind: 'lost', reason: 'answer cannot be copied' })
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FileNews>) => {
      if (data.kind !== 'ready') resolve(data)
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

/** Hands a question over with its bytes; false where it cannot be copied, and then stays whole. */
function isGiven(worker: Worker, question: FileQuestion): boolean {
  try {
    worker.postMessage(question, [question.bytes.buffer])
    return true
  } catch {
    return false
  }
}
