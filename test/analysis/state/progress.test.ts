import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingFacts } from '@/analysis/ledger/ledger'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { recordOf } from '@/analysis/ledger/reportId'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { nextFrame, playbackDays } from '@/analysis/screen/playback'
import { dueAhead, pastItems } from '@/analysis/state/due'
import {
  itemsByState,
  progressCurve,
  progressRates,
  stateChanges,
  taskConcerns,
  unitConcerns,
  unitItems,
} from '@/analysis/state/progress'
import { itemState, stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules, workStates } from '@/analysis/state/workState'
import type { Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'
import { anyLedger, fact } from '../reports'

const plan = data as unknown as Plan
const { items } = plan
const itemOf = (id: number) => items.find(item => item.id === id)!
const boardOf = (day: string, reports: readonly Report[] = []) =>
  stateBoard(ledgerIndex(items, standingFacts(reports)), day, defaultRules)
const allDone = (id: number, day: string): Fact[] =>
  itemOf(id).assignments.map(({ unit, office }) =>
    fact(itemOf(id), { unit, office, day, state: 'done' }),
  )
const entered = (facts: readonly Fact[]) => facts.map((each, at) => recordOf(each, at + 1))

describe('progress', () => {
  it('counts what falls due in 30, 60 and 90 days, the as-of day included', () => {
    expect(dueAhead(boardOf('2021-06-30'), [30, 60, 90])).toEqual([
      { days: 30, items: [13, 23] },
      { days: 60, items: [13, 23, 20] },
      { days: 90, items: [13, 23, 20] },
    ])
    expect(dueAhead(boardOf('2020-09-30'), [30, 31])).toEqual([
      { days: 30, items: [] },
      { days: 31, items: [4, 10, 17] },
    ])
    expect(
      dueAhead(boardOf('2021-06-30', entered(allDone(13, '2021-06-01'))), [30])[0]?.items,
    ).toEqual([23])
  })

  it('tells rates with what they are shares of', () => {
    const board = boardOf(
      '2020-12-31',
      entered([
        ...allDone(16, '2020-05-20'),
        ...allDone(1, '2020-10-01'),
        ...allDone(27, '2020-12-01'),
      ]),
    )
    // Eight items are over, six have their last day; of the eight 16 was done on time and 1 late,
    // 27 long before its own.
    expect(pastItems(board)).toEqual([1, 2, 3, 4, 5, 10, 16, 17])
    expect(progressRates(board)).toEqual({
      completion: { part: 3, of: 27 },
      onTime: { part: 1, of: 8 },
      coverage: { part: 4, of: 129 },
    })
  })

  it('puts the units with most to answer for first, and has every assignment once', () => {
    const units = unitConcerns(boardOf('2021-06-30'), plan.units)
    expect(units.slice(0, 2).map(one => one.of.name)).toEqual(['区工管办', '各镇处'])
    expect(units.reduce((sum, one) => sum + one.all, 0)).toBe(129)
    const late = entered([fact(itemOf(3), { unit: '各镇处', office: null, day: '2020-08-01' })])
    expect(unitConcerns(boardOf('2021-06-30', late), plan.units)[0]?.of.name).toBe('各镇处')
    expect(
      taskConcerns(boardOf('2021-06-30'), plan).reduce(
        (sum, one) => sum + workStates.reduce((own, state) => own + one.counts[state], 0),
        0,
      ),
    ).toBe(27)
  })

  it('lists the items of a state, of the plan and of a unit', () => {
    const board = boardOf('2020-09-30')
    expect(itemsByState(board).due).toEqual([1, 2, 3, 16])
    expect(unitItems(board, '区工管办', 'due')).toEqual([1, 2, 16])
  })

  it('finds what changed between two days, and nothing between a day and itself', () => {
    const reports = entered(allDone(1, '2020-08-20'))
    expect(stateChanges(boardOf('2020-07-31', reports), boardOf('2020-09-30', reports))).toEqual([
      { item: 1, before: 'unreported', after: 'doneOnTime' },
      { item: 2, before: 'unreported', after: 'due' },
      { item: 3, before: 'unreported', after: 'due' },
    ])
    fc.assert(
      fc.property(anyLedger(items), ledger => {
        expect(stateChanges(boardOf('2021-06-30', ledger), boardOf('2021-06-30', ledger))).toEqual(
          [],
        )
      }),
    )
  })

  it('draws a curve that ends at 27 planned, and knows nothing done after the as-of day', () => {
    const curve = progressCurve(
      boardOf('2021-06-15', entered([...allDone(16, '2020-05-20'), ...allDone(1, '2020-10-01')])),
    )
    expect([curve[0], curve[curve.length - 1]]).toEqual([
      { day: '2020-04-30', planned: 0, done: 0 },
      { day: '2022-10-31', planned: 27, done: null },
    ])
    expect(curve.find(point => point.day === '2020-12-31')).toEqual({
      day: '2020-12-31',
      planned: 14,
      done: 2,
    })
    expect(curve.find(point => point.day === '2021-06-15')).toEqual({
      day: '2021-06-15',
      planned: 14,
      done: 2,
    })
    expect(
      curve.filter(point => point.done === null).every(point => point.day > '2021-06-15'),
    ).toBe(true)
    expect(progressCurve(stateBoard(ledgerIndex([], []), '2021-06-15', defaultRules))).toEqual([])
  })
})

describe('a playback', () => {
  it('has a frame for each month from May 2020 to October 2022', () => {
    const days = playbackDays(items)
    expect([days.length, days[0], days[days.length - 1]]).toEqual([30, '2020-05-31', '2022-10-31'])
    expect(nextFrame(days, '2020-06-15', 1)).toBe('2020-06-30')
    expect(nextFrame(days, '2020-06-30', -1)).toBe('2020-05-31')
    expect([nextFrame(days, '2022-10-31', 1), nextFrame(days, '2020-05-31', -1)]).toEqual([
      null,
      null,
    ])
    expect(playbackDays([])).toEqual([])
  })
})

describe('the sample', () => {
  const sample = sampleReports(plan)

  it('is the same each time, of this plan, and says of every record that it is one', () => {
    expect(sampleReports(plan)).toEqual(sample)
    expect(ledgerIndex(items, sample).astray).toEqual([])
    expect(sample.every(report => report.who === '示例')).toBe(true)
    expect(new Set(sample.map(report => report.id)).size).toBe(sample.length)
  })

  it('shows nearly every state on some day of the plan', () => {
    const met = new Set(
      playbackDays(items).flatMap(day =>
        items.map(item => itemState(boardOf(day, sample), item.id)!.state),
      ),
    )
    expect([...met].sort()).toEqual([
      'doneEarly',
      'doneLate',
      'doneOnTime',
      'due',
      'near',
      'notStarted',
      'overdue',
      'today',
      'underway',
      'unreported',
    ])
  })
})
