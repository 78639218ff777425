import { describe, expect, it } from 'vitest'
import { readLedgerCsv } from '@/intake/ledger/readLedgerCsv'
import { readLedgerJson } from '@/intake/ledger/readLedgerJson'
import { readPlan } from '@/intake/plan/readPlan'
import { quotedWords } from '@/intake/text/problem'
import { datedPlan } from '../../model/datedItems'

const plan = {
  ...datedPlan(['2022-06-30', '2022-07-31']),
  units: [{ name: '甲局', collective: false, offices: ['宣传'] }],
  relations: [
    {
      id: 'r1',
      from: 1,
      to: 2,
      kind: 'feeds',
      directed: true,
      core: true,
      confidence: 'high',
      reason: '供用',
      quotesFrom: ['甲'],
      quotesTo: ['乙'],
      status: 'inferred',
    },
  ],
  findings: [
    { code: 'a-b', severity: 'note', items: [1], line: 1, words: '甲', message: '第1项存疑' },
  ],
}
const ledger = {
  format: 'guatu-ledger',
  version: 1,
  plan: 'dated',
  sample: false,
  reports: [
    {
      id: '0123456789abcdef01234567',
      turn: 1,
      item: 1,
      unit: '甲局',
      office: null,
      day: '2022-06-01',
      recorded: '2022-06-01',
      state: 'underway',
      percent: 50,
      note: '',
      evidence: '',
      who: '示例',
      corrects: ['0123456789abcdef01234568'],
    },
  ],
}

const wrongs: readonly unknown[] = ['', 'x', 0, -1, 1.5, 1e17, null, true, [], {}, [1, 2, 3]]

/** A value with one place in it after the other put wrong. */
function* spoilt(value: unknown): Generator<unknown> {
  for (const wrong of wrongs) yield wrong
  if (Array.isArray(value))
    for (const [at, part] of value.entries())
      for (const one of spoilt(part))
        yield value.map((other: unknown, i) => (i === at ? one : other))
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      for (const one of spoilt(part)) yield { ...value, [key]: one }
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    }
}

/** What a schema's own code writes of itself: !0, >=1, /^a$/, ("a" | "b"), never. */
const raw = /!\d|[<>]=?\s?\d|\/\^|\(\?|" \| "|\bnever\b|Invalid|Expected|undefined|\[object/

describe('what is said of a value that a format does not allow', () => {
  it('says nothing in a schema’s own code, whatever is wrong with a plan', () => {
    const messages = [...spoilt(plan)].flatMap(value => {
      const read = readPlan(JSON.stringify(value) ?? '')
      return read.ok ? [] : read.problems.map(({ message }) => message)
    })
    expect(messages.length).toBeGreaterThan(500)
    expect(messages.filter(message => raw.test(message))).toEqual([])
  })

  it('says nothing in a schema’s own code, whatever is wrong with a ledger', () => {
    const messages = [...spoilt(ledger)].flatMap(value => {
      const { problems } = readLedgerJson(JSON.stringify(value) ?? '', {
        plan: datedPlan(['2022-06-30']),
        today: '2022-06-30',
      })
      return problems.map(({ message }) => message)
    })
    expect(messages.length).toBeGreaterThan(100)
    expect(messages.filter(message => raw.test(message))).toEqual([])
  })

  it.each([
    [{ items: [] }, 'items：至少要有一项，实为空列表'],
    [{ id: '' }, 'id：不能为空'],
    [{ tasks: [{ no: -1, name: '' }] }, 'tasks[0].no：值 -1 不合格式，应不小于 0'],
    [{ tasks: [{ no: 1.5, name: '' }] }, 'tasks[0].no：值 1.5 不合格式，应为整数'],
    [
      { findings: [{ ...plan.findings[0], severity: 'bad' }] },
      'findings[0].severity：值 bad 不合格式，应为 error、warning、note 之一',
    ],
    [
      { findings: [{ ...plan.findings[0], code: 'A B' }] },
      'findings[0].code：值 A B 不合格式，应为小写字母和数字，以连字符相连',
    ],
  ])('says what may stand there: %j', (change, message) => {
    const read = readPlan(JSON.stringify({ ...plan, ...change }))
    expect(read.ok ? [] : read.problems.map(one => one.message)).toContain(message)
  })

  it('takes no day of the year 0000', () => {
    const read = readPlan(JSON.stringify(datedPlan(['0000-01-01', '2022-06-30'])))
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['not-a-day'])
  })
})

describe('words without end in a file', () => {
  const long = '政'.repeat(300_000)
  const about = { plan: datedPlan(['2022-06-30']), today: '2022-06-30' }
  const planProblems = (value: unknown) => {
    const read = readPlan(JSON.stringify(value))
    return read.ok ? [] : read.problems
  }
  const [record] = ledger.reports

  it.each([
    [
      'an unknown heading',
      () => readLedgerCsv(`序号,责任单位,状态,发生日期,${long}`, about).problems,
    ],
    [
      'a repeated heading',
      () => readLedgerCsv(`序号,责任单位,状态,发生日期,状态（${long}）`, about).problems,
    ],
    [
      'the id of another plan in a CSV',
      () => readLedgerCsv(`计划编号：${long}\n序号,责任单位,状态,发生日期`, about).problems,
    ],
    [
      'the id of another plan in a JSON',
      () => readLedgerJson(JSON.stringify({ ...ledger, plan: long }), about).problems,
    ],
    ['an unknown key', () => planProblems({ ...plan, [long]: 1 })],
    [
      'an unknown key of a record',
      () =>
        readLedgerJson(
          JSON.stringify({ ...ledger, title: '', asOf: '2022-06-30', reports: [{ [long]: 1 }] }),
          about,
        ).problems,
    ],
    [
      'an unknown unit of a record',
      () =>
        readLedgerJson(
          JSON.stringify({
            ...ledger,
            title: '',
            asOf: '2022-06-30',
            reports: [{ ...record, unit: long }],
          }),
          about,
        ).problems,
    ],
    [
      'a repeated name',
      () => planProblems({ ...plan, units: [1, 2].map(() => ({ ...plan.units[0], name: long })) }),
    ],
  ])('are cut where %s is told', (_, problems) => {
    const texts = problems().flatMap(({ where, words, message }) => [where, words, message])
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.some(text => text.includes('政政…'))).toBe(true)
    expect(Math.max(...texts.map(text => text.length))).toBeLessThan(200)
  })

  it('are cut between signs, and so are marks without end on one', () => {
    expect(quotedWords('政'.repeat(40))).toBe('政'.repeat(40))
    expect(quotedWords('👨‍👩‍👧'.repeat(41))).toBe(`${'👨‍👩‍👧'.repeat(39)}…`)
    expect(quotedWords(`a${'\u0301'.repeat(300_000)}`).length).toBeLessThan(700)
  })
})
