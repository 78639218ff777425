import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { memo } from '@/model/memo'
import type { ChangeFact, PlanChange } from '@/model/plan'

/** A fact made a record among a plan's changes, with a fact's fields and nothing that came along. */
export function changeOf(fact: ChangeFact, turn: number): PlanChange {
  const { day, recorded, what, reason, document, who } = fact
  return { id: changeId(fact, turn), turn, day, recorded, what, reason, document, who }
}

/** Whether the id of a change follows from what it says: it was not altered since it was entered. */
export const isSoundChange = memo(
  (change: PlanChange): boolean => change.id === changeId(change, change.turn),
)

/** The first 96 bits of the SHA-256 of all that a change says, whatever the order of its keys. */
function changeId(fact: ChangeFact, turn: number): string {
  const { day, recorded, what, reason, document, who } = fact
  const text = JSON.stringify(sorted([day, recorded, what, reason, document, who, turn]))
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 12))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)])
}
