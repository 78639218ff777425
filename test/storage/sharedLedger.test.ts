import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '@/model/report'
import type { LedgerChannel } from '@/storage/ledgerChannel'
import type { LedgerNews } from '@/storage/ledgerTrouble'
import type { SharedLedger } from '@/storage/sharedLedger'
import { sharedLedger } from '@/storage/sharedLedger'
import type { MemoryCopy } from './memoryCopy'
import { gate, memoryChannel, memoryCopy, reportsFrom } from './memoryCopy'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Opened {
  readonly ledger: SharedLedger
  readonly copies: readonly [MemoryCopy, MemoryCopy, MemoryCopy]
  readonly news: LedgerNews[]
  readonly open: () => Promise<readonly Report[]>
}
type Disk = readonly [Map<string, Report>, Map<string, Report>, Map<string, Report>]

const disk = (): Disk => [new Map(), new Map(), new Map()]

/** A page over a disk; `open` answers once all is mended. */
function pageOf(
  [database, file, journal]: Disk = disk(),
  channel: LedgerChannel | null = null,
): Opened {
  const copies = [
    memoryCopy('database', database),
    memoryCopy('file', file),
    memoryCopy('journal', journal),
  ] as const
  const news: LedgerNews[] = []
  const ledger = sharedLedger({
    copies,
    channel,
    patience: 5000,
    settle: 1000,
    notify: one => {
      news.push(one)
    },
  })
  const open = async (): Promise<readonly Report[]> => {
    const loaded = ledger.load()
    await vi.advanceTimersByTimeAsync(7000)
    const { reports, mended } = await loaded
    await mended
    return reports
  }
  return { ledger, copies, news, open }
}

const idsOf = (reports: Iterable<Report>): readonly string[] =>
  [...reports].map(({ id }) => id).sort()
const fill = (entries: Map<string, Report>, reports: readonly Report[]): void => {
  for (const report of reports) entries.set(report.id, report)
}
const reports = reportsFrom(1, 10)

describe('a ledger of several copies', () => {
  it('is in all of them', async () => {
    const { ledger, copies, news, open } = pageOf()
    expect(await open()).toEqual([])
    await ledger.append(reports)
    for (const copy of copies) expect(idsOf(copy.entries.values())).toEqual(idsOf(reports))
    expect(news).toEqual([])
  })

  it.each([0, 1, 2])('gives copy %i back what it lost, and tells', async lost => {
    const held = disk()
    held.forEach((entries, at) => {
      fill(entries, at === lost ? reports.slice(0, 3) : reports)
    })
    const { copies, news, open } = pageOf(held)
    expect(idsOf(await open())).toEqual(idsOf(reports))
    expect(idsOf(held[lost]?.values() ?? [])).toEqual(idsOf(reports))
    expect(news).toEqual([{ kind: 'restored', copy: copies[lost]?.name, restored: 7 }])
    const again = pageOf(held)
    await again.open()
    expect(again.news).toEqual([])
  })

  it('joins what each copy alone still has', async () => {
    const held = disk()
    held.forEach((entries, at) => {
      fill(entries, reports.slice(at * 3, at * 3 + 3))
    })
    const { open } = pageOf(held)
    expect(idsOf(await open())).toEqual(idsOf(reports.slice(0, 9)))
    for (const entries of held) expect(entries.size).toBe(9)
  })

  it('writes nothing before all copies have been read', async () => {
    const held = disk()
    fill(held[1], reports)
    const { copies, ledger } = pageOf(held)
    const slow = gate()
    copies[2].waits = slow.wait
    void ledger.load()
    await vi.advanceTimersByTimeAsync(3000)
    expect(copies.map(copy => copy.batches)).toEqual([[], [], []])
    slow.end()
    await vi.advanceTimersByTimeAsync(3000)
    expect(copies.map(copy => copy.batches)).toEqual([[10], [], [10]])
  })

  it('tells of a loss that nobody can make good', async () => {
    const { copies, news, open } = pageOf()
    copies[0].wiped = true
    await open()
    expect(news).toEqual([{ kind: 'restored', copy: 'database', restored: 0 }])
  })

  it('counts what cannot be read', async () => {
    const { copies, news, open } = pageOf()
    copies[1].damaged = 2
    await open()
    expect(news).toEqual([{ kind: 'damaged', copy: 'file', damaged: 2 }])
  })

  it('does not take for lost what another page is just writing', async () => {
    const held = disk()
    fill(held[0], reports)
    fill(held[2], reports)
    const { copies, news, ledger } = pageOf(held)
    const { mended } = await ledger.load()
    await vi.advanceTimersByTimeAsync(500)
    fill(held[1], reports)
    await vi.advanceTimersByTimeAsync(500)
    await mended
    expect(news).toEqual([])
    expect(copies[1].batches).toEqual([])
  })

  it('goes on without a copy that fails, and tells why until it works again', async () => {
    const { ledger, copies, news, open } = pageOf()
    copies[0].fails = 'SecurityError'
    await open()
    await ledger.append(reports.slice(0, 5))
    expect(news).toEqual([
      { kind: 'failing', copy: 'database', reason: 'unavailable' },
      { kind: 'failing', copy: 'database', reason: 'unavailable' },
    ])
    expect(copies[1].entries.size).toBe(5)
    copies[0].fails = null
    await ledger.append(reports.slice(5))
    expect(news.at(-1)).toEqual({ kind: 'working', copy: 'database' })
    expect(copies[0].entries.size).toBe(10)
  })

  it('gives up a copy that never answers, and takes it back when it does', async () => {
    const held = disk()
    fill(held[0], reports.slice(0, 4))
    fill(held[1], reports.slice(2, 6))
    const { ledger, copies, news, open } = pageOf(held)
    const blocked = gate()
    copies[0].waits = blocked.wait
    expect(idsOf(await open())).toEqual(idsOf(reports.slice(2, 6)))
    await ledger.append(reports.slice(6))
    blocked.end()
    await vi.advanceTimersByTimeAsync(2000)
    expect(news.filter(one => one.kind !== 'restored')).toEqual([
      { kind: 'failing', copy: 'database', reason: 'blocked' },
      { kind: 'working', copy: 'database' },
      { kind: 'arrived', reports: reports.slice(0, 2) },
    ])
    for (const entries of held) expect(idsOf(entries.values())).toEqual(idsOf(reports))
  })

  it('keeps here what no copy took, tells how much, and saves it later', async () => {
    const hear = memoryChannel()
    const { ledger, copies, news, open } = pageOf(disk(), hear())
    const other: Report[] = []
    hear().listen(heard => {
      other.push(...heard)
    })
    await open()
    for (const copy of copies) copy.full = true
    await ledger.append(reports.slice(0, 3))
    expect(news.at(-1)).toEqual({ kind: 'unsaved', unsaved: 3 })
    await ledger.append(reports.slice(3, 4))
    expect(news.at(-1)).toEqual({ kind: 'unsaved', unsaved: 4 })
    await ledger.retry()
    expect(news.filter(one => one.kind === 'unsaved')).toHaveLength(2)
    expect(other).toEqual([])
    copies[1].full = false
    await ledger.retry()
    expect(news.filter(one => one.kind === 'unsaved').at(-1)).toEqual({
      kind: 'unsaved',
      unsaved: 0,
    })
    expect(copies[1].entries.size).toBe(4)
    expect(idsOf(other)).toEqual(idsOf(reports.slice(0, 4)))
  })

  it('counts as unsaved what only a copy has that does not outlive the browser', async () => {
    const { ledger, copies, news, open } = pageOf()
    await open()
    copies[0].full = true
    copies[1].full = true
    await ledger.append(reports)
    expect(copies[2].entries.size).toBe(10)
    expect(news.at(-1)).toEqual({ kind: 'unsaved', unsaved: 10 })
    expect(ledger.unkept()).toBe(10)
    copies[0].full = false
    await ledger.retry()
    expect(news.filter(one => one.kind === 'unsaved').at(-1)).toEqual({
      kind: 'unsaved',
      unsaved: 0,
    })
    expect(ledger.unkept()).toBe(0)
  })

  it('counts as unsaved what was found in such a copy alone and no other took', async () => {
    const held = disk()
    fill(held[2], reports)
    const { ledger, copies, news, open } = pageOf(held)
    copies[0].full = true
    copies[1].full = true
    await open()
    expect(news.at(-1)).toEqual({ kind: 'unsaved', unsaved: 10 })
    expect(ledger.unkept()).toBe(10)
  })

  it('counts as kept what another page has saved meanwhile', async () => {
    const held = disk()
    fill(held[2], reports)
    const { ledger, news } = pageOf(held)
    const loaded = ledger.load()
    await vi.advanceTimersByTimeAsync(500)
    expect(ledger.unkept()).toBe(10)
    fill(held[0], reports)
    fill(held[1], reports)
    await vi.advanceTimersByTimeAsync(7000)
    await (
      await loaded
    ).mended
    expect(ledger.unkept()).toBe(0)
    expect(news).toEqual([])
  })

  it('lets nobody leave while records are being saved', async () => {
    const { ledger, copies, open } = pageOf()
    await open()
    const slow = gate()
    for (const copy of copies) if (copy.lasting) copy.waits = slow.wait
    const saved = ledger.append(reports)
    await vi.advanceTimersByTimeAsync(100)
    expect(copies[2].entries.size).toBe(10)
    expect(ledger.unkept()).toBe(10)
    slow.end()
    await saved
    expect(ledger.unkept()).toBe(0)
  })

  it('never counts as unsaved what is still being saved', async () => {
    const { ledger, copies, news, open } = pageOf()
    await open()
    const slow = gate()
    for (const copy of copies) copy.waits = slow.wait
    const first = ledger.append(reports.slice(0, 5))
    await vi.advanceTimersByTimeAsync(100)
    const all = [first, ledger.append(reports.slice(5))]
    slow.end()
    await Promise.all(all)
    expect(news).toEqual([])
  })

  it('is told to other pages once it is saved, and by them', async () => {
    const channel = memoryChannel()
    const held = disk()
    const [a, b] = [pageOf(held, channel()), pageOf(held, channel())]
    await a.open()
    await b.open()
    await a.ledger.append(reports)
    await vi.advanceTimersByTimeAsync(1)
    expect(b.news).toEqual([{ kind: 'arrived', reports }])
    expect(a.news).toEqual([])
    expect(held.map(entries => entries.size)).toEqual([10, 10, 10])
  })

  it.each([0, 1, 2])('writes again what was taken away from copy %i under it', async at => {
    const held = disk()
    held.forEach(entries => {
      fill(entries, reports)
    })
    const { ledger, news, open, copies } = pageOf(held)
    await open()
    held[at]?.clear()
    await ledger.verify()
    expect(idsOf(held[at]?.values() ?? [])).toEqual(idsOf(reports))
    expect(news).toEqual([{ kind: 'restored', copy: copies[at]?.name, restored: 10 }])
    await ledger.verify()
    expect(news).toHaveLength(1)
  })

  it('writes again all that was cleared under it, with the next record at the latest', async () => {
    const held = disk()
    held.forEach(entries => {
      fill(entries, reports.slice(0, 8))
    })
    const { ledger, news, open } = pageOf(held)
    await open()
    for (const entries of held) entries.clear()
    await ledger.append(reports.slice(8))
    for (const entries of held) expect(idsOf(entries.values())).toEqual(idsOf(reports))
    expect(news.map(one => one.kind)).toEqual(['restored', 'restored', 'restored'])
    expect(ledger.unkept()).toBe(0)
  })

  it('loses nothing that was saved, whichever copies fail, are wiped or answer late', async () => {
    const trouble = fc.record({
      at: fc.constantFrom(0, 1, 2),
      what: fc.constantFrom('full', 'fails', 'waits', 'works', 'wiped'),
    })
    const steps = fc.array(
      fc.oneof(
        fc.record({ enter: fc.integer({ min: 1, max: 3 }) }),
        trouble,
        fc.constant('restart' as const),
      ),
      { maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async acts => {
        const held = disk()
        const saved = new Set<string>()
        let page = pageOf(held)
        let next = 1
        const restart = async (): Promise<void> => {
          await vi.advanceTimersByTimeAsync(30_000)
          page = pageOf(held)
          const found = new Set(idsOf(await page.open()))
          expect([...saved].filter(id => !found.has(id))).toEqual([])
        }
        await page.open()
        for (const act of acts) {
          if (act === 'restart') await restart()
          else if ('enter' in act) {
            const batch = reportsFrom(next, act.enter)
            next += act.enter
            const appended = page.ledger.append(batch)
            await vi.advanceTimersByTimeAsync(6000)
            await appended
            const unsaved = page.news.findLast(one => one.kind === 'unsaved')?.unsaved ?? 0
            if (unsaved === 0) for (const { id } of batch) saved.add(id)
          } else if (act.what === 'wiped') {
            // What only one copy had cannot be brought back.
            const others = held.filter((_, at) => at !== act.at)
            if ([...saved].every(id => others.some(entries => entries.has(id))))
              held[act.at].clear()
          } else {
            const copy = page.copies[act.at]
            copy.full = act.what === 'full'
            copy.fails = act.what === 'fails' ? 'UnknownError' : null
            copy.waits =
              act.what === 'waits'
                ? new Promise(resolve => {
                    setTimeout(resolve, 20_000)
                  })
                : Promise.resolve()
          }
        }
        await restart()
      }),
      { numRuns: 300 },
    )
  })
})

/** Says of a record that all is done, and leaves its id. */
const altered = (report: Report): Report => ({ ...report, state: 'done', percent: 100 })

describe('an altered record', () => {
  it.each([0, 1, 2])(
    'in copy %i is told, and the sound one of another takes its place',
    async at => {
      const held = disk()
      held.forEach(entries => {
        fill(entries, reports)
      })
      const wrong = reports.slice(0, 4).map(altered)
      fill(held[at] ?? new Map(), wrong)
      const { copies, news, open } = pageOf(held)
      const copy = copies[at]?.name
      expect(await open()).toEqual(expect.arrayContaining([...reports]))
      expect(news).toEqual([
        { kind: 'altered', copy, altered: wrong },
        { kind: 'restored', copy, restored: 4 },
      ])
      for (const entries of held) expect([...entries.values()]).toEqual([...reports])
      const again = pageOf(held)
      await again.open()
      expect(again.news).toEqual([])
    },
  )

  it('of which there is no sound copy is told, neither shown nor carried on', async () => {
    const held = disk()
    const [first] = reports as [Report]
    held.forEach(entries => {
      fill(entries, reports.slice(1))
    })
    fill(held[0], [altered(first)])
    const { news, open } = pageOf(held)
    expect(idsOf(await open())).toEqual(idsOf(reports.slice(1)))
    expect(news).toEqual([{ kind: 'altered', copy: 'database', altered: [altered(first)] }])
    expect(held.map(entries => entries.size)).toEqual([10, 9, 9])
  })

  it('that another page posts is not taken in', async () => {
    const channel = memoryChannel()
    const { news, open } = pageOf(disk(), channel())
    await open()
    channel().post([...reports.slice(0, 2).map(altered), ...reports.slice(2, 3)])
    await vi.advanceTimersByTimeAsync(1)
    expect(news).toEqual([{ kind: 'arrived', reports: reports.slice(2, 3) }])
  })

  it('that comes late is not taken in', async () => {
    const held = disk()
    fill(held[0], reports.map(altered))
    fill(held[1], reports.slice(0, 5))
    const { copies, news, open } = pageOf(held)
    const slow = gate()
    copies[0].waits = slow.wait
    await open()
    slow.end()
    await vi.advanceTimersByTimeAsync(3000)
    expect(news.some(one => one.kind === 'arrived')).toBe(false)
    expect(news).toContainEqual({
      kind: 'altered',
      copy: 'database',
      altered: reports.map(altered),
    })
    expect([...held[1].values()]).toEqual(reports.slice(0, 5))
  })
})
