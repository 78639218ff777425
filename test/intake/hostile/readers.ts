// Every reader of files under one signature, for tests that give them files meant to harm.
import { readSavedChoice } from '@/command/savedChoice'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { readDocument } from '@/intake/circular/readDocument'
import { readSource } from '@/intake/document/source/readSource'
import { readFigureFile } from '@/intake/figure/figureState'
import { readLedger } from '@/intake/ledger/readLedger'
import { planGatherer } from '@/intake/plan/gatherer'
import { readPlan } from '@/intake/plan/readPlan'
import { decodeText } from '@/intake/text/decodeText'
import type { Plan } from '@/model/plan'

/** What a reader says of a file: a word for it, and the message that comes first. */
export interface Verdict {
  readonly ok: boolean
  readonly words: string
}

/** Bytes in, a verdict out; throws only where a reader does. */
export type Reader = (bytes: Uint8Array, plan: Plan) => Promise<Verdict>

interface Told {
  readonly message: string
}

/** Every reader by its name. */
export const readers = {
  plan: bytes => {
    const read = readPlan(decodeText(bytes))
    return Promise.resolve(read.ok ? good : bad(read.problems))
  },
  stream: bytes => {
    let problems: readonly Told[] | null = null
    const gatherer = planGatherer(news => {
      if (news.kind === 'wrong') ({ problems } = news)
    })
    for (let at = 0; at < bytes.length; at += 32_768) gatherer.push(bytes.slice(at, at + 32_768))
    gatherer.end()
    return Promise.resolve(problems === null ? good : bad(problems))
  },
  ledger: async (bytes, plan) => {
    const read = await readLedger(bytes, { plan, today: '2022-10-31' })
    return read.ok && read.problems.length === 0 ? good : bad(read.problems)
  },
  figure: async bytes => {
    const read = await readFigureFile(bytes)
    if (read.ok) return good
    const words = read.reason === 'large' ? JSON.stringify(read.excess) : read.reason
    return { ok: false, words }
  },
  circular: bytes => {
    const read = readDocument(bytes, { id: 'x' })
    return Promise.resolve(read.ok ? good : bad(read.findings))
  },
  document: async bytes => {
    const reading = await readSource(bytes)
    if (!reading.ok) return { ok: false, words: reading.refusal.message }
    const read = planOfDocument(reading.document, { id: 'x' })
    return read.ok ? good : bad(read.findings)
  },
  choice: bytes => {
    const read = readSavedChoice(decodeText(bytes))
    return Promise.resolve(read === null ? { ok: false, words: '' } : good)
  },
} satisfies Readonly<Record<string, Reader>>

export type ReaderName = keyof typeof readers

const good: Verdict = { ok: true, words: '' }

function bad(problems: readonly Told[]): Verdict {
  return { ok: false, words: problems[0]?.message ?? '' }
}
