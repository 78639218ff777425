import { describe, expect, it } from 'vitest'
import { entered } from '@/analysis/change/standing'
import { planOn } from '@/analysis/change/planOn'
import {
  fileOfPlan,
  itemsByPart,
  joinPlans,
  joinedAs,
  joinedReport,
  partOf,
} from '@/analysis/plan/joinedPlan'
import { ganttRows, isGrouped } from '@/analysis/screen/ganttRows'
import { readPlan } from '@/intake/plan/readPlan'
import type { JoinedPlans, Plan, PlanPart } from '@/model/plan'
import { countsOf } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import { counties, countyPlan } from './countyPlan'

const apart = { missing: [], sameUnits: false }
const toJoin = (plan: Plan) => ({ title: plan.title, address: `kept:${plan.title}`, plan })
const joined = joinPlans(counties.map(toJoin), apart)
const partsOf = ({ joined: known }: Plan): readonly PlanPart[] => known?.parts ?? []
const joinedOf = ({ joined: known }: Plan): JoinedPlans => {
  if (!known) throw new Error('not joined')
  return known
}

describe('plans seen as one', () => {
  it('have all items under numbers of their own, and keep the printed ones', () => {
    expect(joined.items.map(({ id, number }) => [id, number])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
      [4, '1'],
      [5, '2'],
      [6, '1'],
      [7, '2'],
    ])
    expect(joined.items[3]?.text).toBe(counties[1].items[0]?.text)
    const printed = {
      ...counties[0],
      items: [{ ...counties[0].items[0], id: 9, number: '（三）' }],
    }
    const alone = joinPlans([toJoin(printed as Plan), toJoin(counties[1])], apart)
    expect(alone.items.map(({ id, number }) => [id, number])).toEqual([
      [9, '（三）'],
      [10, '1'],
      [11, '2'],
    ])
  })

  it('say of each plan what it counts, and reconcile with it', () => {
    const parts = itemsByPart(joined, joined.items)
    expect(parts.map(([{ title }, items]) => [title, countsOf(items)])).toEqual([
      ['甲县计划', countsOf(counties[0].items)],
      ['乙县计划', countsOf(counties[1].items)],
      ['丙县计划', countsOf(counties[2].items)],
    ])
    const sum = (key: 'items' | 'units' | 'offices' | 'assignments'): number =>
      counties.reduce((all, plan) => all + countsOf(plan.items)[key], 0)
    expect(countsOf(joined.items)).toEqual({
      items: sum('items'),
      units: sum('units'),
      offices: sum('offices'),
      assignments: sum('assignments'),
    })
    expect(joined.items.map(({ id }) => partOf(joined, id)?.title)).toEqual([
      ...['甲县计划', '甲县计划', '甲县计划', '乙县计划', '乙县计划', '丙县计划', '丙县计划'],
    ])
    expect(partOf(counties[0], 1)).toBeNull()
  })

  it('keep units of one name apart, by their plan’s name, and no others', () => {
    expect(joined.units.map(({ name }) => name)).toEqual([
      '教育局〔甲县计划〕',
      '水利局',
      '教育局〔乙县计划〕',
      '财政局',
      '教育局〔丙县计划〕',
    ])
    expect(joined.items[3]?.assignments).toEqual([
      { unit: '教育局〔乙县计划〕', office: null, printed: '教育局' },
      { unit: '财政局', office: null, printed: '财政局' },
    ])
  })

  it('make one unit of one name where the reader says so', () => {
    const [first, second] = counties
    const withOffice: Plan = {
      ...second,
      units: second.units.map(unit => ({ ...unit, collective: true, offices: ['办公室'] })),
    }
    const same = joinPlans([first, withOffice].map(toJoin), { missing: [], sameUnits: true })
    expect(same.units).toEqual([
      { name: '教育局', collective: true, offices: ['办公室'] },
      { name: '水利局', collective: false, offices: [] },
      { name: '财政局', collective: true, offices: ['办公室'] },
    ])
    expect(countsOf(same.items).units).toBe(3)
  })

  it('lead relations and findings to the same items, and findings name their plan', () => {
    expect(joined.relations.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['1.r1', 1, 2],
      ['2.r1', 4, 5],
      ['3.r1', 6, 7],
    ])
    expect(joined.findings.map(({ items, message }) => [items, message])).toEqual([
      [[1], '〔甲县计划〕第 1 项待核'],
      [[4], '〔乙县计划〕第 1 项待核'],
      [[6], '〔丙县计划〕第 1 项待核'],
    ])
  })

  it('number tasks anew, each under its plan’s name, also of a plan without any', () => {
    expect(joined.tasks).toEqual([
      { no: 1, name: '推进公开〔甲县计划〕' },
      { no: 2, name: '推进公开〔乙县计划〕' },
      { no: 3, name: '未分任务〔丙县计划〕' },
    ])
    expect(joined.items.map(({ task }) => task)).toEqual([1, 1, 1, 2, 2, 3, 3])
  })

  it('tell plans of one title apart', () => {
    const twice = joinPlans([counties[0], counties[0]].map(toJoin), apart)
    expect(partsOf(twice).map(({ name }) => name)).toEqual(['甲县计划 1', '甲县计划 2'])
    expect(new Set(twice.units.map(({ name }) => name)).size).toBe(4)
  })

  it('are known by which they are, in what order, and how units are taken', () => {
    const of = (plans: readonly Plan[], sameUnits = false): string =>
      planIdentity(joinPlans(plans.map(toJoin), { missing: [], sameUnits }))
    const [a, b] = counties
    expect(of([a, b])).toBe(of([a, b]))
    expect(new Set([of([a, b]), of([b, a]), of([a, b], true), of([a])]).size).toBe(4)
  })

  it('are written as a plan that reads again, without the plans it came from', () => {
    const alone = fileOfPlan(joined)
    expect(alone.joined).toBeUndefined()
    expect(readPlan(JSON.stringify(alone))).toEqual({ ok: true, plan: alone })
    expect(fileOfPlan(counties[0])).toBe(counties[0])
  })

  it('stand in rows by plan, which no other plan does', () => {
    const { groups } = ganttRows(joined, joined.items, {
      group: 'plan',
      sort: 'number',
      folded: new Set(['2']),
    })
    expect(groups.map(({ key, name, items, folded }) => [key, name, items.length, folded])).toEqual(
      [
        ['1', '甲县计划', 3, false],
        ['2', '乙县计划', 2, true],
        ['3', '丙县计划', 2, false],
      ],
    )
    expect([isGrouped(joined, 'plan'), isGrouped(counties[0], 'plan')]).toEqual([true, false])
    const alone = ganttRows(counties[0], counties[0].items, {
      group: 'plan',
      sort: 'number',
      folded: new Set(),
    })
    expect(alone.groups.map(({ key, items }) => [key, items.length])).toEqual([['all', 3]])
  })

  it('take the records of each plan to its own items and units', () => {
    const report = { id: 'x', turn: 1, item: 1, unit: '教育局', office: null } as Report
    const [, second] = partsOf(joined)
    if (!second) throw new Error('no second part')
    expect(joinedReport(joinedOf(joined), second, report)).toMatchObject({
      item: 4,
      unit: '教育局〔乙县计划〕',
    })
  })
})

describe('plans seen as one on a day', () => {
  const [first, second] = counties
  const moved: Plan = {
    ...first,
    changes: entered(
      [],
      [
        {
          day: '2021-06-01',
          recorded: '2021-06-01',
          what: {
            kind: 'added',
            item: {
              ...countyPlan({ id: 'x', title: '新', units: [['财政局']] }).items[0],
              id: 4,
            } as never,
            collective: [],
          },
          reason: '新增',
          document: '',
          who: '',
        },
      ],
    ),
  }
  const both = joinPlans([moved, second].map(toJoin), apart)
  const on = (day: string): Plan => joinedAs(both, part => planOn(part, { day, basis: 'adjusted' }))

  it('are as each was then, under the same numbers and the same identity', () => {
    expect(on('2021-05-01')).toBe(both)
    const later = on('2021-07-01')
    expect(later.items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6])
    expect(both.items.map(({ id }) => id)).toEqual([1, 2, 3, 5, 6])
    expect(planIdentity(later)).toBe(planIdentity(both))
    expect(on('2021-08-01')).toBe(later)
    expect(joinedAs(later, part => planOn(part, { day: '2021-05-01', basis: 'adjusted' }))).toBe(
      both,
    )
  })

  it('call a unit the same on every day, though another plan has one of its name only later', () => {
    expect(both.units.map(({ name }) => name)).toContain('财政局〔乙县计划〕')
    expect(on('2021-07-01').items[3]?.assignments[0]?.unit).toBe('财政局〔甲县计划〕')
  })
})
