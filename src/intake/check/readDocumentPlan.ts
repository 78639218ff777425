// A file that may hold a plan, as a thread of the page reads it: what can be handed to another.
import type { AccountEntry } from '@/intake/circular/account'
import type { GivenColumns } from '@/intake/circular/columns/columnChoice'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { refusalFinding } from '@/intake/circular/readDocument'
import { withLayout } from '@/intake/document/layout/layout'
import { documentKind } from '@/intake/document/source/documentKind'
import { readSource } from '@/intake/document/source/readSource'
import type { SourceDocument } from '@/intake/document/sourceDocument'
import { readPlanBytes } from '@/intake/plan/readPlan'
import type { Finding, Plan } from '@/model/plan'

/** What the reader says of a document: its table, from 1, its year, and what its columns hold. */
export interface DocumentChoice {
  readonly table: number | null
  readonly year: number | null
  readonly columns: GivenColumns
}

/** A file to be read as a plan. */
export interface DocumentQuestion {
  readonly bytes: Uint8Array
  readonly choice: DocumentChoice
}

/**
 * A file as it was read: its document with the tables that its layout makes, null where it is none (a
 * plan.json is a plan already); what became of its words; a mark that no other file has; and its plan
 * or why there is none.
 */
export type ReadDocument = DocumentRead &
  (
    | { readonly ok: true; readonly plan: Plan }
    | { readonly ok: false; readonly findings: readonly Finding[] }
  )

interface DocumentRead {
  readonly document: SourceDocument | null
  readonly account: readonly AccountEntry[]
  readonly mark: string
}

/** Reads a file's bytes as a plan, whose id follows from them where it has none; never throws. */
export async function readDocumentPlan({ bytes, choice }: DocumentQuestion): Promise<ReadDocument> {
  const mark = await markOf(bytes, choice.table)
  if (documentKind(bytes) === 'plan-json') return planOfJson(bytes, mark)
  const reading = await readSource(bytes)
  if (!reading.ok) return refused(mark, [refusalFinding(reading.refusal)])
  const { table, year, columns } = choice
  const planned = planOfDocument(
    reading.document,
    { id: `plan-${mark}` },
    { table: table ?? undefined, year: year ?? undefined, columns },
  )
  const { account } = planned
  const document = withLayout(reading.document)
  return planned.ok
    ? { ok: true, document, account, mark, plan: planned.plan }
    : { ok: false, document, account, mark, findings: planned.findings }
}

function refused(mark: string, findings: readonly Finding[]): ReadDocument {
  return { ok: false, document: null, account: [], mark, findings }
}

function planOfJson(bytes: Uint8Array, mark: string): ReadDocument {
  const read = readPlanBytes(bytes)
  if (read.ok) return { ok: true, document: null, account: [], mark, plan: read.plan }
  const findings = read.problems.map(({ where, words, message }): Finding => ({
    code: 'plan-json',
    severity: 'error',
    items: [],
    line: null,
    words,
    message: message.startsWith(where) ? message : `${where}：${message}`,
  }))
  return refused(mark, findings)
}

/** What stands for a file and a table of it, in addresses too. */
async function markOf(bytes: Uint8Array, table: number | null): Promise<string> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ])
  const hash = bytesToHex(sha256(bytes)).slice(0, 12)
  return table === null ? hash : `${hash}-${table}`
}
