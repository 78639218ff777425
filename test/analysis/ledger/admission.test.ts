import { describe, expect, it } from 'vitest'
import { admission } from '@/analysis/ledger/admission'
import { importEffect } from '@/analysis/ledger/importEffect'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Fact, Report } from '@/model/report'
import { fact, reportsFrom } from '../../storage/memoryCopy'

const reasonsOf = (reports: readonly Report[], known: readonly Report[] = []): unknown =>
  admission({ reports, facts: [] }, known).refused.map(({ fact: { note }, reason }) => [
    note,
    reason,
  ])

describe('records from outside', () => {
  it('are taken in where they can be what they claim to be', () => {
    const reports = reportsFrom(1, 3)
    const facts = [fact('行')]
    expect(admission({ reports, facts }, [])).toEqual({ reports, facts, refused: [] })
  })

  it('are refused where they were altered, or knew of a day to come', () => {
    const [one] = reportsFrom(1, 1) as [Report]
    const ahead = recordOf(fact('早', { day: '2020-08-12' }), 2)
    expect(reasonsOf([{ ...one, note: '改' }, ahead, one])).toEqual([
      ['改', 'altered'],
      ['早', 'day-after-recorded'],
    ])
  })

  it.each(['known', 'file'] as const)(
    'are refused where they correct another assignment: %s',
    of => {
      const target = recordOf(fact('甲'), 1)
      const elsewhere: Partial<Fact> = { item: 2, corrects: [target.id] }
      const found = [
        recordOf(fact('改', elsewhere), 2),
        recordOf(fact('撤', { ...elsewhere, state: 'withdrawn' }), 3),
        recordOf(fact('对', { corrects: [target.id] }), 4),
        recordOf(fact('不识', { corrects: ['0'.repeat(24)] }), 5),
      ]
      const refused = of === 'known' ? reasonsOf(found, [target]) : reasonsOf([...found, target])
      expect(refused).toEqual([
        ['改', 'other-assignment'],
        ['撤', 'other-assignment'],
      ])
    },
  )
})

describe('what taking records in would do', () => {
  it('is counted whole, by name and kind', () => {
    const known = reportsFrom(1, 300)
    const reports = [
      ...known
        .slice(0, 260)
        .map(({ id }) =>
          recordOf(fact('', { state: 'withdrawn', corrects: [id], who: '李四' }), 400),
        ),
      recordOf(fact('改', { corrects: [known[299]?.id ?? ''], who: '李四' }), 400),
      recordOf(fact('新', { who: '王五' }), 400),
    ]
    const effect = importEffect({ reports, facts: [fact('行', { who: '' })] }, known)
    expect(effect.names).toEqual([
      { who: '李四', said: 0, corrected: 1, withdrawn: 260 },
      { who: '王五', said: 1, corrected: 0, withdrawn: 0 },
      { who: '', said: 1, corrected: 0, withdrawn: 0 },
    ])
    expect(effect.withdrawn).toEqual(known.slice(0, 260))
    expect(effect.corrected).toEqual(known.slice(299))
  })

  it('knows what rows filled in by hand correct', () => {
    const known = reportsFrom(1, 2)
    const row = fact('改', { corrects: [known[0]?.id ?? ''] })
    expect(importEffect({ reports: [], facts: [row] }, known).corrected).toEqual(known.slice(0, 1))
  })
})
