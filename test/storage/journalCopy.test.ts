import { describe, expect, it } from 'vitest'
import { journalCopy } from '@/storage/journalCopy'
import { reasonOf } from '@/storage/ledgerCopy'
import { reportLines } from '@/storage/reportLines'
import { reportsFrom } from './memoryCopy'

/** A key-value store that holds so many characters. */
function shelf(room = Infinity): {
  readonly entries: Map<string, string>
  readonly storage: () => Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem'>
} {
  const entries = new Map<string, string>()
  const size = (): number =>
    [...entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
  const storage = {
    get length() {
      return entries.size
    },
    key: (at: number) => [...entries.keys()][at] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (size() + key.length + text.length > room)
        throw new DOMException('no room', 'QuotaExceededError')
      entries.set(key, text)
    },
  }
  return { entries, storage: () => storage }
}

const idsOf = (reports: readonly { readonly id: string }[]): readonly string[] =>
  reports.map(({ id }) => id).sort()
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', reasonOf)

describe('the journal', () => {
  it('keeps a batch as an entry of its own, and reads them all', async () => {
    const { entries, storage } = shelf()
    const reports = reportsFrom(1, 5)
    const journal = journalCopy('ledger-a', { storage })
    expect(await journal.load()).toEqual({ reports: [], damaged: 0, wiped: false })
    await journal.append(reports.slice(0, 2))
    await journal.append(reports.slice(2))
    expect(entries.size).toBe(2)
    expect(await journalCopy('ledger-a', { storage }).load()).toEqual({
      reports,
      damaged: 0,
      wiped: false,
    })
  })

  it('is not overwritten by another page, nor mixed with another plan or with what else lies there', async () => {
    const { entries, storage } = shelf()
    const [a, b, other] = [
      journalCopy('ledger-a', { storage }),
      journalCopy('ledger-a', { storage }),
      journalCopy('ledger-ab', { storage }),
    ]
    await a.append(reportsFrom(1, 1))
    await b.append(reportsFrom(2, 1))
    await other.append(reportsFrom(3, 1))
    entries.set('theme', 'dark')
    expect(idsOf((await a.load()).reports)).toEqual(idsOf(reportsFrom(1, 2)))
  })

  it('keeps what fits and says that it is full, without filling up when asked again', async () => {
    const { entries, storage } = shelf()
    const reports = reportsFrom(1, 1000)
    const journal = journalCopy('ledger-a', { storage, room: reportLines(reports).length / 2 })
    expect(await refusal(journal.append(reports))).toBe('quota')
    const kept = entries.size
    expect(kept).toBe(2)
    expect(await refusal(journal.append(reports))).toBe('quota')
    expect(await refusal(journal.append(reports.slice(0, 10)))).toBe('taken')
    expect(entries.size).toBe(kept)
    expect((await journal.load()).reports).toEqual(reports.slice(0, 400))
  })

  it('says so where the browser has no room, or denies it', async () => {
    expect(await refusal(journalCopy('a', shelf(100)).append(reportsFrom(1, 1)))).toBe('quota')
    const denied = journalCopy('a', {
      storage: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    expect(await refusal(denied.load())).toBe('unavailable')
    expect(await refusal(denied.append(reportsFrom(1, 1)))).toBe('unavailable')
    // There is no such store here.
    expect(
      await refusal(journalCopy('a', { storage: () => null as unknown as Storage }).load()),
    ).toBe('unavailable')
  })

  it('takes again what was wiped meanwhile, once it has been read', async () => {
    const { entries, storage } = shelf()
    const journal = journalCopy('a', { storage })
    await journal.append(reportsFrom(1, 2))
    entries.clear()
    expect((await journal.load()).reports).toEqual([])
    await journal.append(reportsFrom(1, 2))
    expect((await journal.load()).reports).toEqual(reportsFrom(1, 2))
  })

  it('says how much it holds, and takes a sound record beside an altered one', async () => {
    const { entries, storage } = shelf()
    const reports = reportsFrom(1, 2)
    const [one] = reports
    const journal = journalCopy('a', { storage })
    expect(await journal.extent()).toBe(0)
    await journal.append(reports)
    const extent = await journal.extent()
    expect(extent).toBe(reportLines(reports).length)
    const [[key = '', text = ''] = []] = entries
    entries.set(key, text.replace('第1条', '改了的'))
    const again = journalCopy('a', { storage })
    await again.load()
    await again.append(one ? [one] : [])
    expect((await again.load()).reports).toContainEqual(one)
  })
})
