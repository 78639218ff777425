import { describe, expect, it } from 'vitest'
import type { WorkState } from '@/analysis/state/workState'
import { dueOf, noStates, rolledUp, workState, workStates } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Deadline } from '@/model/plan'

type Said = readonly ['notStarted' | 'underway' | 'done', Day, Day?] | null

const named: Readonly<Record<string, Pick<Deadline, 'date' | 'precision'>>> = {
  '2020年8月底前': { date: '2020-08-31', precision: 'month' },
  '2020年8月15日前': { date: '2020-08-15', precision: 'day' },
  '2020年三季度': { date: '2020-09-30', precision: 'quarter' },
  '2020年上半年': { date: '2020-06-30', precision: 'half' },
  '2020年底前': { date: '2020-12-31', precision: 'year' },
  长期坚持: { date: '2022-12-31', precision: 'open' },
  每季度末: { date: '2022-12-31', precision: 'recurring' },
  未定: { date: '2022-12-31', precision: 'unset' },
  立行立改: { date: '2022-12-31', precision: 'now' },
  自发布之日起20日内: { date: '2022-12-31', precision: 'relative' },
}

function stateOf(text: string, asOf: Day, said: Said, near = 30): WorkState {
  const due = dueOf({ text, doubt: null, ...named[text]! })
  const word = said && {
    state: said[0],
    day: dayNumber(said[1]),
    since: dayNumber(said[2] ?? said[1]),
  }
  return workState(due, word, dayNumber(asOf), { near })
}

/**
 * Deadline as printed, as-of day, last word up to that day (what, when, since when), and the state
 * by hand.
 */
const cases: readonly (readonly [string, Day, Said, WorkState])[] = [
  // Nothing recorded.
  ['2020年8月底前', '2020-01-01', null, 'unreported'],
  ['2020年8月底前', '2020-07-31', null, 'unreported'],
  ['2020年8月底前', '2020-08-01', null, 'near'],
  ['2020年8月底前', '2020-08-30', null, 'near'],
  ['2020年8月底前', '2020-08-31', null, 'today'],
  ['2020年8月底前', '2020-09-01', null, 'due'],
  ['2020年8月底前', '2022-12-31', null, 'due'],
  ['长期坚持', '2020-01-01', null, 'open'],
  ['长期坚持', '2022-12-31', null, 'open'],
  ['长期坚持', '2030-01-01', null, 'open'],
  // Recorded as not started.
  ['2020年8月底前', '2020-05-01', ['notStarted', '2020-05-01'], 'notStarted'],
  ['2020年8月底前', '2020-07-31', ['notStarted', '2020-05-01'], 'notStarted'],
  ['2020年8月底前', '2020-08-10', ['notStarted', '2020-08-10'], 'near'],
  ['2020年8月底前', '2020-08-31', ['notStarted', '2020-08-10'], 'today'],
  ['2020年8月底前', '2020-09-01', ['notStarted', '2020-08-10'], 'overdue'],
  ['2020年8月底前', '2021-01-01', ['notStarted', '2020-12-28'], 'overdue'],
  ['长期坚持', '2021-01-01', ['notStarted', '2020-12-28'], 'open'],
  // Recorded as under way.
  ['2020年8月底前', '2020-06-01', ['underway', '2020-05-20'], 'underway'],
  ['2020年8月底前', '2020-08-01', ['underway', '2020-05-20'], 'near'],
  ['2020年8月底前', '2020-08-31', ['underway', '2020-08-31'], 'today'],
  ['2020年8月底前', '2020-09-01', ['underway', '2020-08-31'], 'overdue'],
  ['2020年8月底前', '2020-09-30', ['underway', '2020-09-28'], 'overdue'],
  ['2020年底前', '2020-11-30', ['underway', '2020-11-28'], 'underway'],
  ['2020年底前', '2020-12-01', ['underway', '2020-11-28'], 'near'],
  ['长期坚持', '2021-01-01', ['underway', '2020-12-28'], 'open'],
  // Done, by what the deadline names.
  ['2020年8月底前', '2020-08-01', ['done', '2020-07-31'], 'doneEarly'],
  ['2020年8月底前', '2020-08-01', ['done', '2020-08-01'], 'doneOnTime'],
  ['2020年8月底前', '2020-12-31', ['done', '2020-08-31'], 'doneOnTime'],
  ['2020年8月底前', '2020-12-31', ['done', '2020-09-01'], 'doneLate'],
  ['2020年8月底前', '2020-12-31', ['done', '2020-12-28', '2020-08-20'], 'doneOnTime'],
  ['2020年8月底前', '2020-12-31', ['done', '2020-12-28', '2020-07-20'], 'doneEarly'],
  ['2020年8月15日前', '2020-12-31', ['done', '2020-08-14'], 'doneEarly'],
  ['2020年8月15日前', '2020-12-31', ['done', '2020-08-15'], 'doneOnTime'],
  ['2020年8月15日前', '2020-12-31', ['done', '2020-08-16'], 'doneLate'],
  ['2020年三季度', '2020-12-31', ['done', '2020-06-30'], 'doneEarly'],
  ['2020年三季度', '2020-12-31', ['done', '2020-07-01'], 'doneOnTime'],
  ['2020年三季度', '2020-12-31', ['done', '2020-10-01'], 'doneLate'],
  ['2020年上半年', '2020-12-31', ['done', '2019-12-31'], 'doneEarly'],
  ['2020年上半年', '2020-12-31', ['done', '2020-01-01'], 'doneOnTime'],
  ['2020年底前', '2021-12-31', ['done', '2019-12-31'], 'doneEarly'],
  ['2020年底前', '2021-12-31', ['done', '2020-12-31'], 'doneOnTime'],
  ['2020年底前', '2021-12-31', ['done', '2021-01-01'], 'doneLate'],
  ['长期坚持', '2021-12-31', ['done', '2021-01-01'], 'done'],
  // Without a last day, though not open-ended: the day that stands in makes nothing due.
  ['每季度末', '2030-01-01', null, 'undated'],
  ['未定', '2030-01-01', null, 'undated'],
  ['未定', '2022-12-31', ['underway', '2022-12-01'], 'undated'],
  ['立行立改', '2022-12-20', null, 'undated'],
  ['自发布之日起20日内', '2023-01-01', ['done', '2023-01-01'], 'done'],
]

describe('the state of an assignment', () => {
  it.each(cases)('%s, on %s, last word %j: %s', (text, asOf, said, state) => {
    expect(stateOf(text, asOf, said)).toBe(state)
  })

  it('is known by at least forty cases, every state among them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    expect(new Set(cases.map(([, , , state]) => state))).toEqual(new Set(workStates))
  })

  it.each([
    [0, '2020-08-30', 'unreported'],
    [1, '2020-08-30', 'near'],
    [60, '2020-07-02', 'near'],
    [60, '2020-07-01', 'unreported'],
  ] as const)('is near within %i days: %s', (near, asOf, state) => {
    expect(stateOf('2020年8月底前', asOf, null, near)).toBe(state)
  })
})

describe('the state of an item', () => {
  const of = (counts: Partial<Record<WorkState, number>>) => rolledUp({ ...noStates(), ...counts })

  it.each([
    [{ unreported: 3 }, 'unreported'],
    [{ notStarted: 3 }, 'notStarted'],
    [{ notStarted: 2, unreported: 1 }, 'unreported'],
    [{ underway: 1, unreported: 2 }, 'underway'],
    [{ doneEarly: 1, unreported: 2 }, 'underway'],
    [{ doneEarly: 1, notStarted: 2 }, 'underway'],
    [{ underway: 1, notStarted: 1, unreported: 1 }, 'underway'],
    [{ near: 2, doneEarly: 1 }, 'near'],
    [{ today: 1, doneOnTime: 5 }, 'today'],
    [{ due: 1, doneOnTime: 5 }, 'due'],
    [{ due: 3, overdue: 1 }, 'overdue'],
    [{ overdue: 1, doneLate: 9 }, 'overdue'],
    [{ doneEarly: 3 }, 'doneEarly'],
    [{ doneEarly: 3, doneOnTime: 1 }, 'doneOnTime'],
    [{ doneEarly: 3, doneOnTime: 1, doneLate: 1 }, 'doneLate'],
    [{ open: 2, done: 1 }, 'open'],
    [{ done: 3 }, 'done'],
    [{}, null],
  ] as const)('%j: %s', (counts, state) => {
    expect(of(counts)).toBe(state)
  })
})
