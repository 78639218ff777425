import { expect, test } from 'vitest'
import type { DocumentSource } from '@/intake/circular/documentSource'
import { readDocument } from '@/intake/circular/readDocument'
import type { Plan } from '@/model/plan'
import { circular } from './circular'

const relation = {
  id: 'R1',
  from: 12,
  to: 24,
  kind: 'duplicate',
  directed: false,
  core: true,
  confidence: 'high',
  reason: '近乎同文',
  quotesFrom: ['政府网站集约化建设'],
  quotesTo: ['政府网站集约化建设'],
}
const note = {
  code: 'slip-of-words',
  severity: 'note',
  items: [17],
  line: 112,
  words: '网宣传、信办',
  message: '疑有错字',
}

function planWith(beside: Omit<DocumentSource, 'id'>): Plan {
  const result = readDocument(new TextEncoder().encode(circular), { id: 'test', ...beside })
  if (!result.ok) throw new Error('no plan')
  return result.plan
}

const codes = (plan: Plan): string[] =>
  plan.findings.map(finding => finding.code).filter(code => /title|relation|note/.test(code))

test('titles take the place of first clauses', () => {
  expect(planWith({}).items[19]?.title).toBe('制定公众参与行政决策的事项…')
  expect(planWith({ titles: { 20: '公众参与决策事项清单' } }).items[19]?.title).toBe(
    '公众参与决策事项清单',
  )
  expect(
    codes(planWith({ titles: { 20: '这是一个无论如何也太长的简称名', 99: '无此项' } })),
  ).toEqual(['title-too-long', 'title-for-no-item'])
  expect(codes(planWith({ titles: { x: 1 } }))).toEqual(['titles-unread'])
})

test('a relation is inferred until someone says otherwise', () => {
  expect(planWith({ relations: [relation] }).relations).toEqual([
    { ...relation, status: 'inferred' },
  ])
  expect(planWith({ relations: [{ ...relation, status: 'confirmed' }] }).relations[0]?.status).toBe(
    'confirmed',
  )
})

test.each([
  ['relation-quote-missing', { ...relation, quotesTo: ['没有的话'] }],
  ['relation-item-unknown', { ...relation, to: 99 }],
  ['relation-to-itself', { ...relation, to: 12 }],
  ['relation-unread', { ...relation, kind: 'likes' }],
  ['relation-unread', null],
])('%s is a finding and leaves the relation out', (code, wrong) => {
  const plan = planWith({ relations: [wrong, relation] })
  expect(codes(plan)).toEqual([code])
  expect(plan.relations.map(found => found.id)).toEqual(['R1'])
})

test('relations twice, or no list at all', () => {
  expect(codes(planWith({ relations: [relation, relation] }))).toEqual(['relation-repeated'])
  expect(codes(planWith({ relations: 'not json' }))).toEqual(['relations-unread'])
})

test('a note counts only where its words stand in its line', () => {
  expect(planWith({ notes: [note] }).findings).toContainEqual(note)
  const plan = planWith({
    notes: [
      { ...note, line: 113 },
      { ...note, items: [99] },
      { ...note, words: '' },
    ],
  })
  expect(codes(plan)).toEqual(['note-unfounded', 'note-unfounded', 'note-unfounded'])
  expect(codes(planWith({ notes: [{ ...note, severity: 'loud' }] }))).toEqual(['notes-unread'])
})

test('a bad byte in a circular is a finding on its line', () => {
  const at = circular.indexOf('政府网站集约化建设')
  const [before, after] = [circular.slice(0, at), circular.slice(at)]
  const utf8 = new TextEncoder()
  const bytes = Uint8Array.of(...utf8.encode(before), 0xa0, ...utf8.encode(after))
  const read = readDocument(bytes, { id: 'test' })
  const findings = read.ok ? read.plan.findings : []
  const found = findings.filter(({ code }) => code === 'bad-bytes')
  expect(found.map(({ line, words }) => [line, words])).toEqual([[before.split('\n').length, '1']])
})
