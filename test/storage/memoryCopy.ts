import { recordOf } from '@/analysis/ledger/reportId'
import type { Fact, Report } from '@/model/report'
import type { LedgerChannel } from '@/storage/ledgerChannel'
import type { CopyName, CopyContent, LedgerCopy } from '@/storage/ledgerCopy'

/** A fact about an item; `note` tells one from another. */
export const fact = (note: string, change: Partial<Fact> = {}): Fact => ({
  item: 1,
  unit: '区工管办',
  office: null,
  day: '2020-08-10',
  recorded: '2020-08-11',
  state: 'underway',
  percent: null,
  note,
  evidence: '',
  who: '张三',
  corrects: [],
  ...change,
})

/** Records numbered from `from`, each of a turn of its own. */
export const reportsFrom = (from: number, n: number): readonly Report[] =>
  Array.from({ length: n }, (_, at) => recordOf(fact(`第${from + at}条`), from + at))

/**
 * A copy in memory that fails as it is told to; `entries` outlives whoever reads it, as a disk
 * would.
 */
export interface MemoryCopy extends LedgerCopy {
  readonly entries: Map<string, Report>
  /** How many records each append brought. */
  readonly batches: number[]
  /** The name of the error with which everything, or only appending, fails. */
  fails: string | null
  full: boolean
  /** What is asked waits until this resolves. */
  waits: Promise<void>
  wiped: boolean
  damaged: number
}

/** A copy in memory over what another one of its name holds, if there is one. */
export function memoryCopy(name: CopyName, entries = new Map<string, Report>()): MemoryCopy {
  const copy: MemoryCopy = {
    name,
    entries,
    batches: [],
    fails: null,
    full: false,
    waits: Promise.resolve(),
    wiped: false,
    damaged: 0,
    lasting: name !== 'journal',
    extent: async () => {
      await copy.waits
      if (copy.fails !== null) throw new DOMException('told to fail', copy.fails)
      return entries.size
    },
    load: async (): Promise<CopyContent> => {
      await copy.waits
      if (copy.fails !== null) throw new DOMException('told to fail', copy.fails)
      return { reports: [...entries.values()], damaged: copy.damaged, wiped: copy.wiped }
    },
    append: async reports => {
      await copy.waits
      if (copy.full) throw new DOMException('told to be full', 'QuotaExceededError')
      if (copy.fails !== null) throw new DOMException('told to fail', copy.fails)
      for (const report of reports) entries.set(report.id, report)
      copy.batches.push(reports.length)
    },
  }
  return copy
}

/** A channel between pages of one process: what one posts the others hear in a later turn. */
export function memoryChannel(): () => LedgerChannel {
  const ears: { readonly page: number; readonly hear: (reports: readonly Report[]) => void }[] = []
  let pages = 0
  return () => {
    const page = (pages += 1)
    return {
      post: reports => {
        for (const ear of ears)
          if (ear.page !== page)
            queueMicrotask(() => {
              ear.hear(reports)
            })
      },
      listen: hear => {
        ears.push({ page, hear })
      },
    }
  }
}

/** A wait that ends when `end` is called. */
export function gate(): { readonly wait: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined
  const wait = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    wait,
    end: () => {
      end()
    },
  }
}
