import * as v from 'valibot'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'

/**
 * Data packed into a figure's file by export/carry/figureData.ts: bytes and hash of its text, and that
 * text deflated, in base64.
 */
export const packedSchema = v.object({
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64_000_000)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  packed: v.pipe(v.string(), v.maxLength(2_000_000), v.regex(/^[\w+/]*={0,2}$/)),
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

/** Opens the data of a figure; null where they were damaged or altered, or hold no plan. */
export async function readFigureData({
  size,
  sha256: sum,
  packed,
}: PackedData): Promise<FigureData | null> {
  const [{ Inflate }, { sha256 }, { bytesToHex }] = await Promise.all([
    import('fflate'),
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ])
  const bytes = inflated(packed, size, Inflate)
  if (bytes === null || bytesToHex(sha256(bytes)) !== sum) return null
  const end = bytes.indexOf(10)
  if (end < 0) return null
  const text = new TextDecoder().decode(bytes.subarray(0, end))
  const read = readPlan(text)
  return read.ok
    ? {
        plan: read.plan,
        text,
        mark: bytesToHex(sha256(bytes.subarray(0, end))).slice(0, 24),
        ledger: end + 1 < bytes.length ? bytes.subarray(end + 1) : null,
      }
    : null
}

/**
 * Bytes that are unpacked at once: little enough that what would grow beyond all measure is stopped
 * in time.
 */
const piece = 4096

/**
 * The bytes unpacked, of exactly this size; null where they are of another, or cannot be unpacked.
 */
function inflated(
  packed: string,
  size: number,
  Inflate: typeof import('fflate').Inflate,
): Uint8Array | null {
  const bytes = new Uint8Array(size)
  let filled = 0
  let isOver = false
  try {
    const source = Uint8Array.from(atob(packed), sign => sign.charCodeAt(0))
    const inflate = new Inflate(data => {
      isOver ||= filled + data.length > size
      if (!isOver) bytes.set(data, filled)
      filled += data.length
    })
    for (let at = 0; at < source.length && !isOver; at += piece)
      inflate.push(source.subarray(at, at + piece), at + piece >= source.length)
  } catch {
    return null
  }
  return !isOver && filled === size ? bytes : null
}
