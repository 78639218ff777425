import { describe, expect, it } from 'vitest'
import type { LedgerBook } from '@/analysis/ledger/book'
import { addReports, emptyBook } from '@/analysis/ledger/book'
import type { BookStep } from '@/analysis/ledger/bookStep'
import {
  enterFacts,
  importReports,
  redoBatch,
  undoBatch,
  withdrawal,
} from '@/analysis/ledger/bookStep'
import { standingFacts } from '@/analysis/ledger/ledger'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Report } from '@/model/report'
import { fact, reportsFrom } from '../../storage/memoryCopy'

const clerk = { who: '李四', today: '2020-08-31' }
const notes = ({ reports }: LedgerBook): readonly string[] =>
  standingFacts(reports)
    .map(({ note }) => note)
    .toSorted()
const stepOf = (step: BookStep | null): BookStep => {
  if (!step) throw new Error('no step')
  return step
}

describe('a ledger’s book', () => {
  it('takes in records from elsewhere once, in the ledger’s own order, and undoes none of them', () => {
    const [a, b, c] = reportsFrom(1, 3) as [Report, Report, Report]
    const book = addReports(addReports(emptyBook, [c, a]), [b, a])
    expect(book.reports).toEqual([a, b, c])
    expect(undoBatch(book, clerk)).toBeNull()
  })

  it('enters facts above every turn that is known, each once', () => {
    const { book, added } = enterFacts(addReports(emptyBook, reportsFrom(1, 4)), [
      fact('一'),
      fact('一'),
      fact('二'),
    ])
    expect(added).toEqual([recordOf(fact('一'), 5), recordOf(fact('二'), 5)])
    expect(book.reports).toHaveLength(6)
    expect(book.done).toHaveLength(1)
  })

  it('makes no batch of nothing', () => {
    const undone = stepOf(undoBatch(enterFacts(emptyBook, [fact('一')]).book, clerk)).book
    const { book, added } = enterFacts(undone, [])
    expect([added, book.done.length, book.undone.length]).toEqual([[], 0, 1])
  })

  it('undoes and redoes by adding withdrawals, in the clerk’s name, and changes no book', () => {
    const first = enterFacts(emptyBook, [fact('一'), fact('二')])
    const undone = stepOf(undoBatch(first.book, clerk))
    expect(undone.added.map(({ corrects }) => corrects)).toEqual(first.added.map(({ id }) => [id]))
    expect(
      undone.added.every(({ who, recorded }) => who === '李四' && recorded === '2020-08-31'),
    ).toBe(true)
    expect([notes(first.book), notes(undone.book)]).toEqual([['一', '二'].toSorted(), []])
    const redone = stepOf(redoBatch(undone.book, clerk))
    expect(notes(redone.book)).toEqual(['一', '二'].toSorted())
    expect(redone.book.reports).toHaveLength(6)
    expect([redone.book.done.length, redone.book.undone.length]).toEqual([1, 0])
    expect(redoBatch(redone.book, clerk)).toBeNull()
  })

  it('can redo nothing once something else is entered', () => {
    const undone = stepOf(undoBatch(enterFacts(emptyBook, [fact('一')]).book, clerk)).book
    expect(redoBatch(enterFacts(undone, [fact('二')]).book, clerk)).toBeNull()
  })

  it('imports what is new, and leaves out what was altered', () => {
    const book = addReports(emptyBook, reportsFrom(1, 2))
    const [known, fresh] = reportsFrom(2, 2) as [Report, Report]
    const altered = { ...fresh, percent: 90 }
    const step = importReports(book, [known, fresh, fresh, altered])
    expect([step.added, step.altered]).toEqual([[fresh], [altered]])
    expect(step.book.reports).toEqual(reportsFrom(1, 3))
    expect(step.book.done).toEqual([])
  })

  it('withdraws a record with nothing said but what it stands for', () => {
    const report = recordOf(fact('一', { percent: 40, evidence: '文' }), 3)
    expect(withdrawal(report, clerk)).toEqual({
      ...fact(''),
      state: 'withdrawn',
      recorded: '2020-08-31',
      who: '李四',
      corrects: [report.id],
    })
  })
})
