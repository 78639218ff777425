import { describe, expect, it } from 'vitest'
import { planOn } from '@/analysis/change/planOn'
import { entered, mergedChanges, standingChanges } from '@/analysis/change/standing'
import { writePlanJson } from '@/export/table/planJson'
import { readPlan } from '@/intake/plan/readPlan'
import type { Amendment, ChangeFact, Deadline, Plan } from '@/model/plan'
import { countsOf } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import data from '../../../data/nanchang-2020/plan.json'

const builtIn = { ...data } as { version?: number }
delete builtIn.version
const plan = builtIn as unknown as Plan
const august: Deadline = {
  text: '2021年8月底前',
  date: '2021-08-31',
  precision: 'month',
  doubt: null,
}

function fact(what: Amendment, day = '2020-09-01'): ChangeFact {
  return {
    day,
    recorded: '2020-09-02',
    what,
    reason: '财政评审未完成',
    document: '〔2020〕91号',
    who: '李',
  }
}

/** The plan with facts entered one after another. */
function changed(...facts: readonly ChangeFact[]): Plan {
  const changes = facts.reduce<NonNullable<Plan['changes']>>(
    (known, one) => [...known, ...entered(known, [one])],
    [],
  )
  return { ...plan, changes }
}

function moved(item: number, deadline: Deadline, day?: string): ChangeFact {
  return fact({ kind: 'item', item, fields: { deadline }, collective: [] }, day)
}

const on = (of: Plan, day: string): Plan => planOn(of, { day, basis: 'adjusted' })
const item = (of: Plan, id: number) => of.items.find(one => one.id === id)

describe('a plan on a day', () => {
  it('is the accepted one before any change holds', () => {
    const of = changed(moved(24, august))
    expect(on(of, '2020-08-31')).toBe(of)
    expect(planOn(plan, { day: '2022-01-01', basis: 'adjusted' })).toBe(plan)
  })

  it('has a moved deadline from its day on, and the former with it', () => {
    const of = changed(moved(24, august))
    const before = item(plan, 24)?.deadline
    const after = item(on(of, '2020-09-01'), 24)
    expect(after?.deadline).toEqual(august)
    expect(after?.former).toEqual([
      { deadline: before, until: '2020-09-01', change: of.changes?.[0]?.id },
    ])
    expect(item(on(of, '2020-09-01'), 12)).toBe(item(plan, 12))
  })

  it('tells the same plan for all days between two changes', () => {
    const of = changed(moved(24, august), moved(12, august, '2021-01-01'))
    expect(on(of, '2020-10-01')).toBe(on(of, '2020-12-31'))
    expect(on(of, '2021-01-01')).not.toBe(on(of, '2020-12-31'))
  })

  it('keeps each former deadline of one that is moved twice, and the first for rates', () => {
    const december: Deadline = { ...august, text: '2021年12月底前', date: '2021-12-31' }
    const of = changed(moved(24, august), moved(24, december, '2021-03-01'))
    const twice = item(on(of, '2022-01-01'), 24)
    expect(twice?.former?.map(({ deadline }) => deadline.date)).toEqual([
      item(plan, 24)?.deadline.date,
      '2021-08-31',
    ])
    const first = item(planOn(of, { day: '2022-01-01', basis: 'first' }), 24)
    expect(first?.deadline).toEqual(item(plan, 24)?.deadline)
    expect(first?.former).toHaveLength(2)
  })

  it('has no former deadline where only other words of an item change', () => {
    const of = changed(
      fact({ kind: 'item', item: 24, fields: { title: '新简称' }, collective: [] }),
      moved(12, item(plan, 12)?.deadline ?? august),
    )
    expect(item(on(of, '2021-01-01'), 24)).toMatchObject({ title: '新简称' })
    for (const id of [12, 24]) expect(item(on(of, '2021-01-01'), id)?.former).toBeUndefined()
  })

  it('lets withdrawn items go with their relations and findings, and its counts reconcile', () => {
    const of = on(changed(fact({ kind: 'withdrawn', item: 12 })), '2021-01-01')
    expect(of.items).toHaveLength(26)
    expect(of.relations.some(({ from, to }) => from === 12 || to === 12)).toBe(false)
    expect(of.findings.some(({ items }) => items.includes(12))).toBe(false)
    expect(new Set(of.units.map(({ name }) => name)).size).toBe(countsOf(of.items).units)
  })

  it('puts an added item behind those of its task, with its units', () => {
    const model = item(plan, 5)
    if (!model) throw new Error('no item 5')
    const assignments = [{ unit: '区审计局', office: null, printed: '区审计局' }]
    const added = { ...model, id: 28, assignments, deadline: august }
    const of = on(changed(fact({ kind: 'added', item: added, collective: [] })), '2021-01-01')
    const tasks = of.items.map(({ task }) => task)
    expect(tasks).toEqual([...tasks].sort((a, b) => a - b))
    expect(of.items.filter(({ task }) => task === model.task).pop()?.id).toBe(28)
    expect(of.units.map(({ name }) => name)).toContain('区审计局')
  })

  it('knows collective units that a change brings, and drops units given nothing any more', () => {
    const assignments = [{ unit: '各街道', office: null, printed: '各街道' }]
    const facts = plan.items.map(({ id }) =>
      fact({ kind: 'item', item: id, fields: { assignments }, collective: ['各街道'] }),
    )
    expect(on(changed(...facts), '2021-01-01').units).toEqual([
      { name: '各街道', collective: true, offices: [] },
    ])
  })

  it('says of what the document says of a changed item that it was changed since', () => {
    const before = plan.relations.find(({ from, to }) => from === 12 && to === 24)
    const of = on(changed(moved(24, august)), '2021-01-01')
    const note = '（按原文；第24项此后有调整）'
    expect(of.relations.find(({ id }) => id === before?.id)?.reason).toBe(before?.reason + note)
    for (const found of of.findings)
      expect(found.message.endsWith(note)).toBe(found.items.includes(24))
  })

  it('has another title, and stays the same plan', () => {
    const of = on(changed(fact({ kind: 'title', title: '调整后的分工' })), '2021-01-01')
    expect(of.title).toBe('调整后的分工')
    expect(planIdentity(of)).toBe(planIdentity(plan))
  })
})

describe('changes that are taken back', () => {
  const first = changed(moved(24, august))
  const id = first.changes?.[0]?.id ?? ''
  const back = changed(moved(24, august), fact({ kind: 'undone', change: id }, '2021-05-01'))

  it('hold on no day, and stay on record', () => {
    expect(on(back, '2020-09-01')).toBe(back)
    expect(standingChanges(back).undone.get(id)?.what.kind).toBe('undone')
  })

  it('stand again once that is taken back', () => {
    const last = back.changes?.[1]?.id ?? ''
    const again = changed(
      moved(24, august),
      fact({ kind: 'undone', change: id }, '2021-05-01'),
      fact({ kind: 'undone', change: last }, '2021-05-02'),
    )
    expect(item(on(again, '2020-09-01'), 24)?.deadline).toEqual(august)
  })
})

describe('the records of changes', () => {
  const of = changed(moved(24, august), moved(12, august, '2021-01-01'))
  const changes = of.changes ?? []

  it('are one set, in whatever order copies are merged', () => {
    expect(mergedChanges([...changes].reverse(), changes)).toEqual(changes)
  })

  it('are told and not applied where they were altered', () => {
    const altered = { ...of, changes: changes.map(one => ({ ...one, reason: '另一个理由' })) }
    const now = on(altered, '2022-01-01')
    expect(item(now, 24)?.deadline).toEqual(item(plan, 24)?.deadline)
    expect(now.findings.filter(({ code }) => code === 'change-altered')).toHaveLength(2)
  })

  it('add no second item under a number that one added before has, which is told', () => {
    const model = item(plan, 5)
    if (!model) throw new Error('no item 5')
    const add = (title: string): ChangeFact =>
      fact({ kind: 'added', item: { ...model, id: 28, title }, collective: [] })
    // Two files, each with an addition of its own.
    const both = changed(add('甲')).changes?.concat(entered([], [add('乙')])) ?? []
    const twice = on({ ...plan, changes: both }, '2021-01-01')
    expect(twice.items.filter(({ id }) => id === 28)).toHaveLength(1)
    expect(twice.findings.filter(({ code }) => code === 'change-repeated')).toHaveLength(1)
    const other = on({ ...plan, changes: [...both].reverse() }, '2021-01-01')
    expect(item(other, 28)).toEqual(item(twice, 28))
  })

  it('add no item under a number that the plan has, and change none of which two were added', () => {
    const model = item(plan, 5)
    if (!model) throw new Error('no item 5')
    const add = (id: number, title: string): ChangeFact =>
      fact({ kind: 'added', item: { ...model, id, title }, collective: [] })
    const taken = on(changed(add(24, '乙')), '2021-01-01')
    expect(item(taken, 24)?.title).toBe(item(plan, 24)?.title)
    expect(taken.findings.map(({ code }) => code)).toContain('change-repeated')
    const mine = changed(add(28, '甲')).changes ?? []
    const [theirs] = entered([], [add(28, '乙')])
    if (!theirs) throw new Error('no change')
    const known = [...mine, theirs]
    const both = [...known, ...entered(known, [moved(28, august)])]
    const now = on({ ...plan, changes: both }, '2021-01-01')
    expect(item(now, 28)?.deadline).toEqual(model.deadline)
    expect(now.findings.filter(({ code }) => code === 'change-repeated')).toHaveLength(2)
  })

  it('go with the plan into plan.json and come back sound', async () => {
    const text = await (await writePlanJson({ plan: on(of, '2022-01-01') })).text()
    const read = readPlan(text)
    expect(read).toEqual({ ok: true, plan: of })
    expect(read.ok && on(read.plan, '2022-01-01').items).toEqual(on(of, '2022-01-01').items)
  })

  it('are refused where they name what no plan has', () => {
    const wrong = [
      fact({ kind: 'withdrawn', item: 99 }),
      fact({ kind: 'undone', change: '0'.repeat(24) }),
      fact({ kind: 'item', item: 98, fields: {}, collective: [] }),
    ]
    const read = readPlan(JSON.stringify(changed(...wrong)))
    expect(read.ok ? [] : read.problems.map(({ where }) => where)).toEqual([
      'changes[0].what.item',
      'changes[1].what.change',
      'changes[2].what.item',
    ])
  })
})
