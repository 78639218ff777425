import type { LedgerCopy } from './ledgerCopy'
import { copyError } from './ledgerCopy'
import { readReportLines, reportLines } from './reportLines'

/**
 * Where a journal lies, how many characters it may take there, and a name that no other open page
 * has.
 */
export interface JournalOptions {
  readonly storage?: () => Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem'>
  readonly room?: number
  readonly page?: string
}

/**
 * Records in one entry: the browser grants some five million characters to all entries together,
 * and what fits is to be kept.
 */
const most = 200

/**
 * The copy in the browser's key-value store (localStorage): every batch is an entry of its own, so
 * that pages never overwrite one another. It leaves room for others, and is full at some eight
 * thousand records.
 */
export function journalCopy(
  name: string,
  { storage = () => localStorage, room = 3_000_000, page = pageName() }: JournalOptions = {},
): LedgerCopy {
  const written = new Set<string>()
  let size = 0
  let batch = 0

  return {
    name: 'journal',
    lasting: false,
    extent: async () => sizeOf(entriesOf(storage(), `${name}:`)),
    load: async () => {
      const texts = entriesOf(storage(), `${name}:`)
      const found = readReportLines(texts, 'whole')
      const ids = new Set(found.reports.map(({ id }) => id))
      for (const id of written) if (!ids.has(id)) written.delete(id)
      size = sizeOf(texts)
      return found
    },
    append: async reports => {
      const fresh = reports.filter(({ id }) => !written.has(id))
      for (let at = 0; at < fresh.length; at += most) {
        const part = fresh.slice(at, at + most)
        const text = reportLines(part)
        if (size + text.length > room) throw copyError('QuotaExceededError', 'journal full')
        storage().setItem(`${name}:${page}-${(batch += 1)}`, text)
        size += text.length
        for (const { id } of part) written.add(id)
      }
    },
  }
}

function entriesOf(
  storage: Pick<Storage, 'length' | 'key' | 'getItem'>,
  prefix: string,
): readonly string[] {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return names.filter(name => name.startsWith(prefix)).map(name => storage.getItem(name) ?? '')
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}

/** crypto.randomUUID is absent on plain http. */
function pageName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
