import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingFacts } from '@/analysis/ledger/ledger'
import { assignmentNumber, factsBetween, ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { recordOf } from '@/analysis/ledger/reportId'
import {
  assignmentState,
  doneDay,
  itemState,
  shareOf,
  stateBoard,
  stateTally,
  unitTallies,
} from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import { defaultRules, workStates } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'
import { anyFact, anyLedger, fact } from '../reports'

const plan = data as unknown as Plan
const { items } = plan
const numbered = (id: number) => items.find(item => item.id === id)!
const boardOf = (reports: readonly Report[], day: Day, near = 30) =>
  stateBoard(ledgerIndex(items, standingFacts(reports)), day, { near })
const inState = (day: Day, state: WorkState, reports: readonly Report[] = []) =>
  items
    .filter(item => itemState(boardOf(reports, day), item.id)!.state === state)
    .map(item => item.id)
const entered = (...facts: readonly Fact[]) => facts.map((each, at) => recordOf(each, at + 1))
const anyDay = fc.integer({ min: dayNumber('2019-12-01'), max: dayNumber('2023-02-01') }).map(dayOf)

describe('the real plan with no records', () => {
  it('has four items past due and unreported on 2020-09-30, none overdue', () => {
    expect(inState('2020-09-30', 'due')).toEqual([1, 2, 3, 16])
    expect(inState('2020-09-30', 'overdue')).toEqual([])
    // 4, 10 and 17 fall due on the 31st day from there, one beyond the usual thirty.
    expect(inState('2020-09-30', 'near')).toEqual([])
    expect(
      items
        .filter(item => itemState(boardOf([], '2020-09-30', 31), item.id)!.state === 'near')
        .map(item => item.id),
    ).toEqual([4, 10, 17])
  })

  it('has all 27 past due and unreported on 2022-12-31', () => {
    expect(inState('2022-12-31', 'due')).toHaveLength(27)
    expect(stateTally(boardOf([], '2022-12-31'))).toMatchObject({
      items: { due: 27 },
      assignments: { due: 129 },
      reported: 0,
      all: 129,
    })
  })
})

describe('a board', () => {
  it('counts 27 items and 129 assignments on any day', () => {
    fc.assert(
      fc.property(anyLedger(items), anyDay, (ledger, day) => {
        const tally = stateTally(boardOf(ledger, day))
        const sum = (counts: Readonly<Record<WorkState, number>>) =>
          workStates.reduce((all, state) => all + counts[state], 0)
        expect([sum(tally.items), sum(tally.assignments), tally.all]).toEqual([27, 129, 129])
      }),
    )
  })

  it('depends only on the facts up to its day', () => {
    fc.assert(
      fc.property(
        anyLedger(items),
        fc.array(anyFact(items), { maxLength: 10 }),
        anyDay,
        (ledger, more, day) => {
          const facts = standingFacts(ledger)
          const later = more.map((each, at) =>
            recordOf({ ...each, day: dayOf(dayNumber(day) + 1 + at) }, 1000 + at),
          )
          const [all, until] = [[...facts, ...later], facts.filter(one => one.day <= day)].map(
            some => stateBoard(ledgerIndex(items, some), day, defaultRules),
          )
          const told = (board: typeof all) => ({
            assignments: board!.assignments,
            items: items.map(item => itemState(board!, item.id)),
            shares: items.map(shareOf(board!)),
            done: items.map((_, at) => doneDay(board!, at)),
            tally: stateTally(board!),
            units: [...unitTallies(board!)],
          })
          expect(told(all)).toEqual(told(until))
        },
      ),
    )
  })

  it('says the same of a unit and of its assignments, item by item', () => {
    fc.assert(
      fc.property(anyLedger(items), anyDay, (ledger, day) => {
        const board = boardOf(ledger, day)
        const whole = stateTally(board)
        const units = [...unitTallies(board).values()]
        expect(units).toHaveLength(16)
        for (const state of workStates)
          expect(units.reduce((sum, unit) => sum + unit.assignments[state], 0)).toBe(
            whole.assignments[state],
          )
        expect(units.reduce((sum, unit) => sum + unit.reported, 0)).toBe(whole.reported)
        expect(items.reduce((sum, item) => sum + itemState(board, item.id)!.reported, 0)).toBe(
          whole.reported,
        )
      }),
    )
  })

  it('has an item done only when all its units are, as late as the last', () => {
    const item = numbered(14)
    const [first, second] = item.assignments
    const said = (assignment: typeof first, day: Day) =>
      fact(item, { unit: assignment!.unit, office: assignment!.office, day, state: 'done' })
    const half = entered(said(first, '2021-11-30'))
    expect(itemState(boardOf(half, '2021-11-30'), 14)).toMatchObject({
      state: 'underway',
      done: 1,
      reported: 1,
      all: 2,
      days: -31,
    })
    expect(itemState(boardOf(half, '2022-01-10'), 14)).toMatchObject({ state: 'due', days: 10 })
    const both = entered(said(first, '2021-11-30'), said(second, '2022-01-05'))
    expect(itemState(boardOf(both, '2022-01-10'), 14)).toMatchObject({ state: 'doneLate', done: 2 })
  })

  it('keeps the day from which work has been said to be done, and forgets it once it is said not to be', () => {
    const item = numbered(12)
    const said = (day: Day, state: Fact['state']) => fact(item, { day, state })
    const again = entered(said('2020-11-20', 'done'), said('2021-03-01', 'done'))
    expect(itemState(boardOf(again, '2021-03-02'), 12)!.state).toBe('doneEarly')
    const reopened = entered(
      said('2020-11-20', 'done'),
      said('2021-01-15', 'underway'),
      said('2021-03-01', 'done'),
    )
    expect(itemState(boardOf(reopened, '2021-02-01'), 12)!.state).toBe('overdue')
    expect(itemState(boardOf(reopened, '2021-03-02'), 12)!.state).toBe('doneLate')
  })

  it('counts nothing that the plan does not have, and names it', () => {
    const astray = entered(
      fact(numbered(1), { unit: '不存在的单位' }),
      fact(numbered(1), { item: 99 }),
      fact(numbered(1)),
    )
    const index = ledgerIndex(items, astray)
    expect(index.astray).toEqual(astray.slice(0, 2))
    expect(stateTally(stateBoard(index, '2020-07-01', defaultRules)).reported).toBe(1)
    expect(itemState(boardOf([], '2020-07-01'), 99)).toBeNull()
  })

  it('finds an assignment and its facts by their days', () => {
    const item = numbered(4)
    const last = item.assignments[item.assignments.length - 1]!
    const said = entered(
      fact(item, { ...last, day: '2020-08-28' }),
      fact(item, { ...last, day: '2020-07-28', state: 'notStarted' }),
    )
    const index = ledgerIndex(items, said)
    const number = assignmentNumber(index, 4, last)
    expect(index.facts(number).map(one => one.day)).toEqual(['2020-07-28', '2020-08-28'])
    expect(index.fact(number, dayNumber('2020-08-27'))?.state).toBe('notStarted')
    expect(index.days).toEqual(['2020-07-28', '2020-08-28'])
    expect([
      factsBetween(index, '2020-07-28', '2020-08-28'),
      factsBetween(index, '2020-07-27', '2020-08-28'),
      factsBetween(index, '2020-08-28', '2021-08-28'),
    ]).toEqual([1, 2, 0])
    expect(assignmentState(stateBoard(index, '2020-08-30', defaultRules), number)).toBe('underway')
    expect(assignmentNumber(index, 4, { unit: '无', office: null })).toBe(-1)
  })
})
