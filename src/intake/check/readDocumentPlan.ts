// A file that may hold a plan, as a thread of the page reads it: what can be handed to another.
import type { AccountEntry } from '@/intake/circular/account'
import type { GivenColumns } from '@/intake/circular/columns/columnChoice'
import type { PlanChoice } from '@/intake/circular/planOfDocument'
import { plansOfDocument, planOfDocument } from '@/intake/circular/planOfDocument'
import { refusalFinding } from '@/intake/circular/readDocument'
import { withLayout } from '@/intake/document/layout/layout'
import { documentKind } from '@/intake/document/source/documentKind'
import { readSource } from '@/intake/document/source/readSource'
import type { SourceDocument } from '@/intake/document/sourceDocument'
import { tablesIn } from '@/intake/document/sourceDocument'
import { readPlanBytes } from '@/intake/plan/readPlan'
import type { Finding, Plan } from '@/model/plan'

/**
 * What the reader says of a document: its table, from 1, its year, what its columns hold, and whether
 * the first unit of an item leads where no role is printed.
 */
export interface DocumentChoice {
  readonly table: number | null
  readonly year: number | null
  readonly columns: GivenColumns
  readonly firstLeads: boolean
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
  /** The plans that its tables hold, where there are several. */
  readonly plans: readonly TablePlan[]
}

/** A plan of one of a document's tables, the first of those it goes over, and its own mark. */
export interface TablePlan {
  readonly table: number
  readonly mark: string
  readonly plan: Plan
}

/** Reads a file's bytes as a plan, whose id follows from them where it has none; never throws. */
export async function readDocumentPlan({ bytes, choice }: DocumentQuestion): Promise<ReadDocument> {
  const whole = await markOf(bytes)
  const mark = tableMark(whole, choice.table)
  if (documentKind(bytes) === 'plan-json') return planOfJson(bytes, mark)
  const reading = await readSource(bytes)
  if (!reading.ok) return refused(mark, [refusalFinding(reading.refusal)])
  const { table, year, columns, firstLeads } = choice
  const given: PlanChoice = { year: year ?? undefined, columns, firstLeads }
  const planned = planOfDocument(
    reading.document,
    { id: `plan-${mark}` },
    { ...given, table: table ?? undefined },
  )
  const document = withLayout(reading.document)
  // Columns that the reader named are those of one table.
  const others = { ...given, columns: undefined }
  const isOne = tablesIn(document.blocks).length < 2
  const plans = isOne ? [] : tablePlans(reading.document, others, whole)
  const read = { document, account: planned.account, mark, plans }
  return planned.ok
    ? { ok: true, ...read, plan: planned.plan }
    : { ok: false, ...read, findings: planned.findings }
}

/** The plans of a document's tables, each with an id of its own; none unless there are several. */
function tablePlans(
  document: SourceDocument,
  given: PlanChoice,
  whole: string,
): readonly TablePlan[] {
  const plans = plansOfDocument(document, { id: '' }, given).flatMap(({ tables, planned }) => {
    const [table] = tables
    if (table === undefined || !planned.ok) return []
    const mark = tableMark(whole, table)
    return [{ table, mark, plan: { ...planned.plan, id: `plan-${mark}` } }]
  })
  return plans.length > 1 ? plans : []
}

function refused(mark: string, findings: readonly Finding[]): ReadDocument {
  return { ok: false, document: null, account: [], mark, plans: [], findings }
}

function planOfJson(bytes: Uint8Array, mark: string): ReadDocument {
  const read = readPlanBytes(bytes)
  if (read.ok) return { ok: true, document: null, account: [], mark, plans: [], plan: read.plan }
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

/** What stands for a file, in addresses too. */
async function markOf(bytes: Uint8Array): Promise<string> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ])
  return bytesToHex(sha256(bytes)).slice(0, 12)
}

/** What stands for a table of a file; for the file where none is named. */
function tableMark(whole: string, table: number | null): string {
  return table === null ? whole : `${whole}-${table}`
}
