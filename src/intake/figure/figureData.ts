import * as v from 'valibot'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { inflated } from '@/intake/zip/unpack'
import { figureBounds } from '@/model/bounds'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'

/**
 * Data packed into a figure's file by export/carry/figureData.ts: bytes and hash of its text, and that
 * text deflated, in base64.
 */
export const packedSchema = v.object({
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  packed: v.pipe(v.string(), v.regex(/^[\w+/]*={0,2}$/)),
})

/** Such data as they stand in a file. */
export type PackedData = v.InferOutput<typeof packedSchema>

/**
 * What a figure was drawn from: its plan, read by the same door as a plan.json, that file's text
 * and a mark that no other text has; and the bytes of its ledger, to be read as any ledger file is.
 */
export interface FigureData {
  readonly plan: Plan
  readonly text: string
  readonly mark: string
  readonly ledger: Uint8Array | null
}

/**
 * Opens the data of a figure; null where they were damaged or altered, or hold no plan, and the
 * bound where the plan goes beyond one.
 */
export async function readFigureData({
  size,
  sha256: sum,
  packed,
}: PackedData): Promise<FigureData | Excess | null> {
  const { packed: mostPacked, unpacked: mostUnpacked } = figureBounds
  if (packed.length > mostPacked) return excessOf('bytes', packed.length, mostPacked)
  if (size > mostUnpacked) return excessOf('unpacked', size, mostUnpacked)
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ])
  const bytes = await inflatedData(packed, size)
  if (bytes === null || bytesToHex(sha256(bytes)) !== sum) return null
  const end = bytes.indexOf(10)
  if (end < 0) return null
  const text = new TextDecoder().decode(bytes.subarray(0, end))
  const read = readPlan(text)
  if (!read.ok) return read.problems[0]?.excess ?? null
  const mark = bytesToHex(sha256(bytes.subarray(0, end))).slice(0, 24)
  const ledger = end + 1 < bytes.length ? bytes.subarray(end + 1) : null
  return { plan: read.plan, text, mark, ledger }
}

/**
 * The bytes unpacked, of exactly this size; null where they are of another, or cannot be unpacked.
 */
async function inflatedData(packed: string, size: number): Promise<Uint8Array | null> {
  const source = decoded(packed)
  const bytes = source === null ? 'broken' : await inflated(source, size)
  return typeof bytes !== 'string' && bytes.length === size ? bytes : null
}

function decoded(packed: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(packed), sign => sign.charCodeAt(0))
  } catch {
    return null
  }
}
