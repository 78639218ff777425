import type {
  DocumentChoice,
  DocumentQuestion,
  ReadDocument,
} from '@/intake/check/readDocumentPlan'
import { askThread } from './askThread'
import DocumentWorker from './readDocument.worker?worker'

const reader = {
  start: () => new DocumentWorker(),
  answer: async (question: DocumentQuestion): Promise<ReadDocument> =>
    (await import('@/intake/check/readDocumentPlan')).readDocumentPlan(question),
}

/**
 * Reads a document as a plan; rejects with an AbortError where it was stopped meanwhile. The words of
 * a thread that was lost are in Chinese, as all that a reader says.
 */
export async function readDocumentBytes(
  bytes: Uint8Array,
  choice: DocumentChoice,
  signal?: AbortSignal,
): Promise<ReadDocument> {
  const answer = await askThread(reader, { bytes, choice }, signal)
  if ('ok' in answer) return answer
  const message = '文件读不了，可能已损坏，或所需内存太多'
  const code = 'not-readable'
  const lost = { code, severity: 'error', items: [], line: null, words: '', message } as const
  return { ok: false, document: null, account: [], mark: '', plans: [], findings: [lost] }
}
