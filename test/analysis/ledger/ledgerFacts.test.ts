import { expect, test } from 'vitest'
import { withdrawal } from '@/analysis/ledger/bookStep'
import { newFacts, takingsBack } from '@/analysis/ledger/ledgerFacts'
import { alteredReports, recordOf } from '@/analysis/ledger/reportId'
import type { Fact } from '@/model/report'

const fact: Fact = {
  item: 1,
  unit: '甲',
  office: null,
  day: '2020-07-01',
  recorded: '2020-07-02',
  state: 'underway',
  percent: 50,
  note: '在做',
  evidence: 'a.pdf',
  who: '张三',
  corrects: [],
}
const record = recordOf(fact, 1)

test('what already stands in the ledger is no news, whenever it was written down', () => {
  expect(newFacts([fact, { ...fact, recorded: '2022-10-31' }], [record])).toEqual([])
})

test.each<Partial<Fact>>([
  { item: 2 },
  { unit: '乙' },
  { office: '宣传' },
  { day: '2020-07-02' },
  { state: 'done', percent: null },
  { percent: 60 },
  { percent: null },
  { note: '' },
  { evidence: '' },
  { who: '李四' },
])('another %j is news', said => {
  expect(newFacts([{ ...fact, ...said }], [record])).toEqual([{ ...fact, ...said }])
})

test('the same twice in one file is news once', () => {
  expect(newFacts([fact, { ...fact, recorded: '2022-10-31' }], [])).toEqual([fact])
})

test('what was corrected or taken back since is no news: a form read again overrules no correction', () => {
  const back = recordOf({ ...fact, state: 'withdrawn', percent: null, corrects: [record.id] }, 2)
  expect(newFacts([fact], [record, back])).toEqual([])
})

test('a record betrays that it was altered', () => {
  expect(alteredReports([record, { ...record, note: '做完了' }, { ...record, turn: 2 }])).toEqual([
    { ...record, note: '做完了' },
    { ...record, turn: 2 },
  ])
  expect(alteredReports([{ ...record, corrects: [] }])).toEqual([])
})

test('what a file says that was withdrawn here is known by the withdrawals', () => {
  const back = recordOf(withdrawal(record, { who: '李四', today: '2020-08-01' }), 2)
  expect(takingsBack([fact], [record])).toEqual([])
  expect(takingsBack([fact], [record, back])).toEqual([back])
  expect(takingsBack([record], [record, back])).toEqual([back])
  expect(takingsBack([{ ...fact, note: '另' }], [record, back])).toEqual([])
})

test('what is said again, or whose withdrawal was withdrawn itself, is not among them', () => {
  const back = recordOf(withdrawal(record, { who: '李四', today: '2020-08-01' }), 2)
  const again = recordOf(fact, 3)
  expect(takingsBack([fact], [record, back, again])).toEqual([])
  const restored = recordOf(withdrawal(back, { who: '', today: '2020-08-02' }), 3)
  expect(takingsBack([fact], [record, back, restored])).toEqual([])
})
