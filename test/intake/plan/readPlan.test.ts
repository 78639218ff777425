import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlan, readPlanBytes } from '@/intake/plan/readPlan'
import { circular, planOf } from '../circular/circular'

const plan = planOf(circular)

/** The problems of the plan after one change to its JSON. */
function problemsAfter(
  change: (value: ReturnType<typeof loose>) => void,
): readonly (readonly [string, string])[] {
  const value = loose()
  change(value)
  const result = readPlan(JSON.stringify(value))
  return result.ok ? [] : result.problems.map(({ code, where }) => [code, where])
}

type Loose = Record<string, unknown>
function loose(): {
  items: (Loose & { deadline: Loose; lines: Loose; assignments: Loose[] })[]
  tasks: Loose[]
  relations: Loose[]
} & Loose {
  return JSON.parse(JSON.stringify(plan))
}

const relation = {
  id: 'R1',
  from: 1,
  to: 99,
  kind: 'feeds',
  directed: true,
  core: false,
  confidence: 'low',
  reason: '',
  quotesFrom: [],
  quotesTo: [],
  status: 'inferred',
}

test('a plan comes back as it was written', () => {
  expect(readPlan(`\ufeff${JSON.stringify(plan)}`)).toEqual({ ok: true, plan })
  expect(readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8')).ok).toBe(true)
})

test('each problem names its place', () => {
  expect(
    problemsAfter(value => {
      delete value.items[3]?.deadline.date
    }),
  ).toEqual([['missing', 'items[3].deadline.date']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[3]?.deadline ?? {}, { date: '2022-02-30' })
    }),
  ).toEqual([['not-a-day', 'items[3].deadline.date']])
  expect(
    problemsAfter(value => {
      value.start = '2020-01-01'
    }),
  ).toEqual([['unknown-key', 'start']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[0] ?? {}, { id: '1' })
    }),
  ).toEqual([['wrong-type', 'items[0].id']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[0]?.deadline ?? {}, { precision: 'week' })
    }),
  ).toEqual([['wrong-value', 'items[0].deadline.precision']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[1] ?? {}, { id: 1 })
    }),
  ).toContainEqual(['repeated', 'items[1].id'])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[1] ?? {}, { task: 99 })
    }),
  ).toEqual([['unknown-reference', 'items[1].task']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[1]?.assignments[0] ?? {}, { unit: '某局' })
    }),
  ).toEqual([['unknown-reference', 'items[1].assignments[0].unit']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[1]?.assignments[0] ?? {}, { office: '某科' })
    }),
  ).toEqual([['unknown-reference', 'items[1].assignments[0].office']])
  expect(
    problemsAfter(value => {
      Object.assign(value.items[1]?.lines ?? {}, { row: [9, 3] })
    }),
  ).toEqual([['wrong-value', 'items[1].lines.row']])
  expect(
    problemsAfter(value => {
      value.relations = [relation]
    }),
  ).toEqual([['unknown-reference', 'relations[0].to']])
  expect(
    problemsAfter(value => {
      value.items = []
    }),
  ).toContainEqual(['empty', 'items'])
})

test('all problems come at once, in Chinese, with what stands there', () => {
  const result = readPlan(JSON.stringify({ ...plan, id: 7, annex: null, extra: true }))
  expect(result.ok ? [] : result.problems).toEqual([
    { code: 'wrong-type', where: 'id', words: '7', message: 'id：应为文字，实为 7' },
    { code: 'wrong-type', where: 'annex', words: 'null', message: 'annex：应为文字，实为 null' },
    { code: 'unknown-key', where: 'extra', words: 'extra', message: 'extra：格式中没有这一项' },
  ])
})

test('no text makes it throw', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '1',
    '"x"',
    '['.repeat(200_000),
    '{"items":[{"deadline":5}]}',
  ]) {
    const result = readPlan(text)
    expect(result.ok ? 0 : result.problems.length).toBeGreaterThan(0)
  }
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), text => !readPlan(text).ok))
})

test('reads names without what nobody sees, and families whole', () => {
  const value = loose()
  value.items[0]!.title = '甲局\u202e乙\u00ad丙\u200b\v丁👨‍👩‍👧‍👦'
  const result = readPlan(JSON.stringify(value))
  expect(result.ok && result.plan.items[0]?.title).toBe('甲局乙丙 丁👨‍👩‍👧‍👦')
  expect(
    problemsAfter(one => {
      one.items[0]!.title = '\u200b'
    }),
  ).toHaveLength(1)
})

test.each([0xa0, 0xff])('a bad byte %i in a plan.json is told, and spoils nothing else', byte => {
  const text = readFileSync('data/nanchang-2020/plan.json', 'utf8')
  const at = text.indexOf('南昌经开区')
  const utf8 = new TextEncoder()
  const read = readPlanBytes(
    Uint8Array.of(...utf8.encode(text.slice(0, at)), byte, ...utf8.encode(text.slice(at))),
  )
  if (!read.ok) throw new Error('no plan')
  expect(read.plan.title).toMatch(/^\ufffd南昌经开区/)
  expect(read.plan.findings.at(-1)).toEqual({
    code: 'bad-bytes',
    severity: 'warning',
    items: [],
    line: null,
    words: '1',
    message: '文件中有读不出的字节，都写作“\ufffd”，全文共有 1 个',
  })
})

test('a plan.json that is refused tells of its bad bytes too', () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode('{"title":"政务公开" '), 0xff, 0x7d)
  const read = readPlanBytes(bytes)
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['not-json', 'bad-bytes'])
})

test.each([
  ['', 'empty-file'],
  [' \n', 'empty-file'],
  ['{"format":"guatu-ledger","version":1,"plan":"a","reports":[]}', 'a-ledger'],
])('says in one line what %j is', (text, code) => {
  const read = readPlan(text)
  expect(read.ok ? [] : read.problems.map(problem => problem.code)).toEqual([code])
})
