import { readFileSync } from 'node:fs'
import type { DocumentResult } from '@/intake/circular/parsePlan'
import { readDocument } from '@/intake/circular/readDocument'
import type { Plan } from '@/model/plan'

/** The circular as it stands in data/. */
export const circular = readFileSync('data/nanchang-2020/circular.txt', 'utf8')

/** What a text is read as, without anything beside it. */
export function answerTo(text: string): DocumentResult {
  return readDocument(new TextEncoder().encode(text), { id: 'test' })
}

/** The plan of a text that must hold one. */
export function planOf(text: string): Plan {
  const answer = answerTo(text)
  if (!answer.ok) throw new Error(answer.findings.map(finding => finding.message).join('\n'))
  return answer.plan
}

/** The findings of a text, plan or none. */
export function findingsOf(text: string): Plan['findings'] {
  const answer = answerTo(text)
  return answer.ok ? answer.plan.findings : answer.findings
}

let table: ReadonlyMap<string, readonly number[]> | null = null

/** A text in GBK; NBSP, which GBK lacks, in its four bytes of GB 18030. */
export function encodeGbk(text: string): Uint8Array {
  table ??= gbkTable()
  const known = table
  return Uint8Array.from(
    [...text].flatMap(sign => {
      const code = sign.charCodeAt(0)
      if (code < 0x80) return [code]
      const bytes = known.get(sign)
      if (!bytes) throw new Error(`not in GBK: ${sign}`)
      return bytes
    }),
  )
}

function gbkTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const signs = new Map<string, readonly number[]>([['\u00a0', [0x81, 0x30, 0x84, 0x32]]])
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if ([...sign].length === 1 && sign !== '\ufffd') signs.set(sign, [lead, trail])
    }
  }
  return signs
}
