import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contradictions, standingFacts } from '@/analysis/ledger/ledger'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Report } from '@/model/report'
import type { LedgerNews } from '@/storage/ledgerTrouble'
import type { SharedLedger } from '@/storage/sharedLedger'
import { useLedgerStore } from '@/stores/ledger'
import { fact, gate, reportsFrom } from '../storage/memoryCopy'

/** What stands in for a browser's ledgers: what each holds, and what is told by whom. */
interface FakeLedger extends SharedLedger {
  readonly appended: (readonly Report[])[]
  readonly tell: (news: LedgerNews) => void
  held: readonly Report[]
  opens: Promise<void>
  saves: Promise<void>
  retried: number
}

const ledgers = vi.hoisted(() => new Map<string, unknown>())
const before = new Map<string, Partial<FakeLedger>>()

vi.mock('@/storage/planLedger', () => ({
  planLedger: (id: string, tell: (news: LedgerNews) => void): SharedLedger => {
    if (ledgers.has(id)) throw new Error('opened twice')
    const ledger: FakeLedger = {
      appended: [],
      tell,
      held: [],
      opens: Promise.resolve(),
      saves: Promise.resolve(),
      retried: 0,
      load: async () => {
        await ledger.opens
        return { reports: ledger.held, mended: Promise.resolve() }
      },
      append: async reports => {
        ledger.appended.push(reports)
        await ledger.saves
      },
      retry: async () => {
        ledger.retried += 1
      },
      verify: () => Promise.resolve(),
      unkept: () => 0,
      ...before.get(id),
    }
    ledgers.set(id, ledger)
    return ledger
  },
}))

const of = (id: string): FakeLedger => ledgers.get(id) as FakeLedger
const today = '2020-08-31'
const notes = (reports: readonly Report[]): readonly string[] =>
  standingFacts(reports).map(({ note }) => note)

beforeEach(() => {
  ledgers.clear()
  before.clear()
  setActivePinia(createPinia())
})

describe('the ledger of a plan', () => {
  it('is shown in its own order once it is open', async () => {
    const [a, b, c] = reportsFrom(1, 3) as [Report, Report, Report]
    before.set('a', { held: [c, a, b] })
    const ledger = useLedgerStore()
    expect([ledger.planId, ledger.reports, ledger.loading]).toEqual([null, [], false])
    const opening = ledger.open('a')
    expect([ledger.planId, ledger.reports, ledger.loading]).toEqual(['a', [], true])
    await opening
    expect([ledger.planId, ledger.reports, ledger.loading]).toEqual(['a', [a, b, c], false])
  })

  it('is that of the plan asked for last', async () => {
    const slow = gate()
    before.set('a', { held: reportsFrom(1, 2), opens: slow.wait })
    before.set('b', { held: reportsFrom(5, 1) })
    const ledger = useLedgerStore()
    const first = ledger.open('a')
    await ledger.open('b')
    slow.end()
    await first
    expect(ledger.reports).toEqual(reportsFrom(5, 1))
    await ledger.open('a')
    expect(ledger.reports).toEqual(reportsFrom(1, 2))
  })

  it('takes in what other pages enter', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.open('b')
    of('a').tell({ kind: 'arrived', reports: reportsFrom(1, 2) })
    expect(ledger.reports).toEqual([])
    of('b').tell({ kind: 'arrived', reports: reportsFrom(3, 1) })
    expect(ledger.reports).toEqual(reportsFrom(3, 1))
    await ledger.open('a')
    expect(ledger.reports).toEqual(reportsFrom(1, 2))
  })

  it('cannot be written to where none is open', async () => {
    await expect(useLedgerStore().enter([fact('一')])).rejects.toThrow('no ledger is open')
  })
})

describe('entering', () => {
  it('shows records at once and answers when they are saved', async () => {
    const slow = gate()
    before.set('a', { held: reportsFrom(1, 4), saves: slow.wait })
    const ledger = useLedgerStore()
    await ledger.open('a')
    let saved = false
    const entering = ledger.enter([fact('一'), fact('二')])
    void entering.then(() => {
      saved = true
    })
    await vi.waitFor(() => {
      expect(ledger.reports).toHaveLength(6)
    })
    expect(saved).toBe(false)
    slow.end()
    const entered = await entering
    expect(entered).toEqual([recordOf(fact('一'), 5), recordOf(fact('二'), 5)])
    expect(of('a').appended).toEqual([entered])
  })

  it('waits until the ledger is open, so that its turn is above all others', async () => {
    const slow = gate()
    before.set('a', { held: reportsFrom(1, 4), opens: slow.wait })
    const ledger = useLedgerStore()
    void ledger.open('a')
    const entering = ledger.enter([fact('一')])
    slow.end()
    expect((await entering)[0]?.turn).toBe(5)
  })

  it('makes one record of a fact given twice, and no batch of nothing', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    expect(await ledger.enter([fact('一'), fact('一')])).toHaveLength(1)
    await ledger.undo(today, '张三')
    expect(ledger.canUndo).toBe(false)
    await ledger.enter([])
    expect([ledger.canUndo, ledger.canRedo]).toEqual([false, true])
  })
})

describe('undo and redo', () => {
  it('take back and bring back a batch as often as wanted, by records that are only added', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.enter([fact('一'), fact('二')])
    await ledger.enter([fact('三')])
    let size = ledger.reports.length
    for (let round = 0; round < 3; round += 1) {
      await ledger.undo(today, '张三')
      expect(notes(ledger.reports)).toEqual(notes(ledger.reports).filter(note => note !== '三'))
      expect(notes(ledger.reports)).toHaveLength(2)
      await ledger.undo(today, '张三')
      expect([notes(ledger.reports), ledger.canUndo, ledger.canRedo]).toEqual([[], false, true])
      await ledger.undo(today, '张三')
      await ledger.redo(today, '张三')
      expect(notes(ledger.reports).toSorted()).toEqual(['一', '二'].toSorted())
      await ledger.redo(today, '张三')
      expect([notes(ledger.reports).at(-1), ledger.canUndo, ledger.canRedo]).toEqual([
        '三',
        true,
        false,
      ])
      await ledger.redo(today, '张三')
      expect(ledger.reports.length).toBe((size += 6))
    }
    expect(of('a').appended.flat()).toHaveLength(size)
    expect(
      ledger.reports
        .filter(report => report.state === 'withdrawn')
        .every(report => report.recorded === today),
    ).toBe(true)
    expect(contradictions(standingFacts(ledger.reports))).toEqual([])
  })

  it('let what a record corrected stand again', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    const [first] = (await ledger.enter([fact('一')])) as [Report]
    await ledger.enter([fact('改一', { corrects: [first.id] })])
    expect(notes(ledger.reports)).toEqual(['改一'])
    await ledger.undo(today, '张三')
    expect(notes(ledger.reports)).toEqual(['一'])
    await ledger.redo(today, '张三')
    expect(notes(ledger.reports)).toEqual(['改一'])
  })

  it('undo a taking-back like anything else', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    const [first] = (await ledger.enter([fact('一')])) as [Report]
    await ledger.enter([fact('', { state: 'withdrawn', corrects: [first.id] })])
    expect(notes(ledger.reports)).toEqual([])
    await ledger.undo(today, '张三')
    expect(notes(ledger.reports)).toEqual(['一'])
  })

  it('forget what was taken back once something else is entered', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.enter([fact('一')])
    await ledger.undo(today, '张三')
    await ledger.enter([fact('二')])
    expect(ledger.canRedo).toBe(false)
  })

  it('belong to their plan, and to what was entered on this page', async () => {
    before.set('b', { held: reportsFrom(1, 2) })
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.enter([fact('一')])
    await ledger.open('b')
    expect([ledger.canUndo, ledger.canRedo]).toEqual([false, false])
    await ledger.undo(today, '张三')
    expect(ledger.reports).toHaveLength(2)
    await ledger.open('a')
    expect(ledger.canUndo).toBe(true)
  })
})

describe('records of a file', () => {
  it('are added once, whichever the ledger knows already', async () => {
    before.set('a', { held: reportsFrom(1, 3) })
    const ledger = useLedgerStore()
    await ledger.open('a')
    expect(await ledger.take([...reportsFrom(2, 4), ...reportsFrom(5, 1)])).toEqual({
      added: 2,
      altered: [],
    })
    expect(ledger.reports).toEqual(reportsFrom(1, 5))
    expect(of('a').appended).toEqual([reportsFrom(4, 2)])
    expect(ledger.canUndo).toBe(false)
  })

  it('are not taken where they were altered', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    const [first, second] = reportsFrom(1, 2) as [Report, Report]
    const altered: readonly Report[] = [
      { ...first, percent: 90 },
      { ...second, turn: 9 },
    ]
    expect(await ledger.take([...altered, first])).toEqual({ added: 1, altered })
    expect(ledger.reports).toEqual([first])
  })
})

describe('a sample', () => {
  it('is shown in place of the records, takes what is entered, and leaves nothing behind', async () => {
    before.set('a', { held: reportsFrom(1, 2) })
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.enter([fact('真')])
    const own = ledger.reports
    ledger.showSample(reportsFrom(10, 3))
    expect([ledger.isSample, ledger.reports, ledger.canUndo]).toEqual([
      true,
      reportsFrom(10, 3),
      false,
    ])
    await ledger.enter([fact('假')])
    await ledger.take(reportsFrom(20, 1))
    await ledger.undo(today, '张三')
    await ledger.redo(today, '张三')
    expect(ledger.reports).toHaveLength(7)
    of('a').tell({ kind: 'arrived', reports: reportsFrom(30, 1) })
    expect(ledger.reports).toHaveLength(7)
    ledger.leaveSample()
    expect([ledger.isSample, ledger.canUndo, ledger.canRedo]).toEqual([false, true, false])
    expect(ledger.reports).toEqual([...own, ...reportsFrom(30, 1)])
    expect(of('a').appended).toHaveLength(1)
  })

  it('stays while its plan opens, and goes when another does', async () => {
    const ledger = useLedgerStore()
    ledger.showSample(reportsFrom(1, 1))
    await ledger.open('a')
    await ledger.open('a')
    expect(ledger.isSample).toBe(true)
    await ledger.open('b')
    expect(ledger.isSample).toBe(false)
    expect(ledger.reports).toEqual([])
  })
})

describe('trouble', () => {
  it('is told until it is dismissed or over, and again when it changes', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    of('a').tell({ kind: 'failing', copy: 'database', reason: 'quota' })
    of('a').tell({ kind: 'unsaved', unsaved: 2 })
    expect(ledger.trouble).toEqual([
      { kind: 'failing', copy: 'database', reason: 'quota' },
      { kind: 'unsaved', unsaved: 2 },
    ])
    expect(ledger.unsaved).toBe(2)
    for (const one of ledger.trouble) ledger.dismiss(one)
    of('a').tell({ kind: 'failing', copy: 'database', reason: 'quota' })
    expect([ledger.trouble, ledger.unsaved]).toEqual([[], 2])
    of('a').tell({ kind: 'failing', copy: 'database', reason: 'blocked' })
    of('a').tell({ kind: 'unsaved', unsaved: 3 })
    expect(ledger.trouble).toHaveLength(2)
    of('a').tell({ kind: 'working', copy: 'database' })
    of('a').tell({ kind: 'unsaved', unsaved: 0 })
    expect([ledger.trouble, ledger.unsaved]).toEqual([[], 0])
  })

  it('is that of the plan on show, also while a sample is shown', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    of('a').tell({ kind: 'restored', copy: 'file', restored: 7 })
    ledger.showSample([])
    expect(ledger.trouble).toEqual([{ kind: 'restored', copy: 'file', restored: 7 }])
    await ledger.open('b')
    expect(ledger.trouble).toEqual([])
  })

  it('can be tried to be mended', async () => {
    const ledger = useLedgerStore()
    await ledger.open('a')
    await ledger.retry()
    expect(of('a').retried).toBe(1)
  })
})
