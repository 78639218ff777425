import type { LedgerProblem } from '@/intake/ledger/result'
import { excessOf } from '@/intake/text/excess'
import { excessProblem } from '@/intake/text/problem'
import { ledgerBounds } from '@/model/bounds'
import type { Unopened } from './openAddress'
import { openAddress } from './openAddress'
import { readBody } from './readBody'

/** The bytes of a ledger's file, or why there are none to read. */
export type FetchedLedger =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly reason: Unopened['reason'] | 'invalid'
      readonly problems: readonly LedgerProblem[]
    }

/** Fetches the file of a ledger from its server, past what the browser remembers of it. */
export async function fetchLedger(address: string): Promise<FetchedLedger> {
  const { signal } = new AbortController()
  const answer = await openAddress(address, { signal, fresh: true })
  if (!answer.ok) return { ok: false, reason: answer.reason, problems: [] }
  const { jsonBytes: most } = ledgerBounds
  const bytes = await readBody(answer.response, most).catch(() => null)
  if (bytes === null) return { ok: false, reason: 'unreachable', problems: [] }
  if (typeof bytes !== 'number') return { ok: true, bytes }
  const excess = excessProblem(excessOf('bytes', bytes, most))
  return { ok: false, reason: 'invalid', problems: [excess] }
}
