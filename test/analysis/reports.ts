import fc from 'fast-check'
import { recordOf } from '@/analysis/ledger/reportId'
import { dayOf } from '@/model/day'
import type { Item } from '@/model/plan'
import type { Fact, Report } from '@/model/report'

/** A fact about the first assignment of an item, unless told otherwise. */
export function fact(item: Item, change: Partial<Fact> = {}): Fact {
  const { unit, office } = item.assignments[0]!
  return {
    item: item.id,
    unit,
    office,
    day: '2020-06-28',
    recorded: '2020-06-28',
    state: 'underway',
    percent: null,
    note: '',
    evidence: '',
    who: '张三',
    corrects: [],
    ...change,
  }
}

/** Facts about any assignments of some items, from 2020 to 2022. */
export function anyFact(items: readonly Item[]): fc.Arbitrary<Fact> {
  const assignments = items.flatMap(item =>
    item.assignments.map(({ unit, office }) => ({ item: item.id, unit, office })),
  )
  return fc
    .record({
      at: fc.constantFrom(...assignments),
      day: fc.integer({ min: 18_262, max: 19_357 }).map(dayOf),
      state: fc.constantFrom('notStarted', 'underway', 'done'),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      note: fc.string({ maxLength: 4 }),
    })
    .map(({ at, day, state, percent, note }) => ({
      ...at,
      day,
      recorded: day,
      state,
      percent: state === 'underway' ? percent : null,
      note,
      evidence: '',
      who: '',
      corrects: [],
    }))
}

/**
 * A ledger as it grows: facts, and now and then one that corrects or takes back some that came
 * before.
 */
export function anyLedger(items: readonly Item[], maxLength = 40): fc.Arbitrary<readonly Report[]> {
  const entry = fc.record({
    fact: anyFact(items),
    corrects: fc.array(fc.nat(), { maxLength: 2 }),
    withdraws: fc.boolean(),
    turn: fc.nat({ max: 3 }),
  })
  return fc.array(entry, { maxLength }).map(entries =>
    entries.reduce<readonly Report[]>((ledger, { fact, corrects, withdraws, turn }) => {
      const targets =
        ledger.length === 0 ? [] : [...new Set(corrects.map(at => ledger[at % ledger.length]!.id))]
      const state = withdraws && targets.length > 0 ? 'withdrawn' : fact.state
      return [...ledger, recordOf({ ...fact, state, corrects: targets }, ledger.length + 1 + turn)]
    }, []),
  )
}
