import type { FigureFileResult } from '@/intake/figure/figureState'
import type { LedgerAbout } from '@/intake/ledger/result'
import { refusedLedger } from '@/intake/ledger/result'
import { memo } from '@/model/memo'
import type { Plan } from '@/model/plan'
import type { LedgerAnswer } from './fileAnswer'
import { askThread } from './askThread'
import { answerOf } from './fileAnswer'
import FileWorker from './readFile.worker?worker'

const reader = { start: () => new FileWorker(), answer: answerOf }

/** Reads a ledger's file for a plan; rejects with an AbortError where it was stopped meanwhile. */
export async function readLedgerBytes(
  bytes: Uint8Array,
  about: LedgerAbout,
  signal?: AbortSignal,
): Promise<LedgerAnswer> {
  const plan = planForReading(about.plan)
  const answer = await askThread(
    reader,
    { kind: 'ledger', bytes, about: { ...about, plan } },
    signal,
  )
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
  const answer = await askThread(reader, { kind: 'figure', bytes }, signal)
  return answer.kind === 'figure' ? answer.result : { ok: false, reason: 'damaged' }
}
