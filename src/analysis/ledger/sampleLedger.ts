import type { Day } from '@/model/day'
import { dayNumber, dayOf, lastDayOfMonth, yearMonth } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import { recordOf } from './reportId'

/** Items of a plan that are made something up for: enough to learn with. */
const most = 500

/**
 * A made-up ledger (示例数据（虚构）) of a plan, the same each time: most units report at the end
 * of a month and finish about their deadline, some late, some before,
 * some fall silent and some never say a word, so that every state is met on some day. It knows
 * nothing of what really happened.
 */
export function sampleReports(plan: Plan): readonly Report[] {
  const facts = plan.items
    .slice(0, most)
    .flatMap(item =>
      item.assignments.flatMap((assignment, at) =>
        factsOf(item, assignment, diceFor(item.id * 64 + at)),
      ),
    )
  return facts
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.item - b.item))
    .map((fact, at) => recordOf(fact, at + 1))
}

type Dice = () => number

/**
 * A small generator of numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain), the same
 * for the same seed.
 */
function diceFor(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function factsOf(
  item: Item,
  { unit, office }: Item['assignments'][number],
  dice: Dice,
): readonly Fact[] {
  const last = dayNumber(item.deadline.date)
  const habit = dice()
  if (habit < 0.1) return []
  const begin = last - 60 - Math.floor(dice() * 150)
  const work = begin + 20 + Math.floor(dice() * 30)
  const finish = last - 50 + Math.floor(dice() * (habit < 0.25 ? 130 : 52))
  const silent = habit > 0.93 ? last - 40 : Infinity
  const base = { item: item.id, unit, office, note: '', evidence: '', who: '示例', corrects: [] }
  const facts: Fact[] = []
  for (const end of monthEnds(begin, Math.min(finish, silent))) {
    const day = dayNumber(end)
    const percent = Math.max(
      5,
      Math.min(95, Math.round(((day - work) / Math.max(1, finish - work)) * 20) * 5),
    )
    facts.push(
      day < work
        ? { ...base, day: end, recorded: end, state: 'notStarted', percent: null }
        : {
            ...base,
            day: end,
            recorded: end,
            state: 'underway',
            percent: dice() < 0.7 ? percent : null,
          },
    )
  }
  if (finish > silent) return facts
  const done = dayOf(finish)
  return [
    ...facts,
    {
      ...base,
      day: done,
      recorded: done,
      state: 'done',
      percent: 100,
      note: '示例：已办结',
      evidence: '示例材料',
    },
  ]
}

/** The last days of the months that end from one day on and before another. */
function monthEnds(from: number, to: number): readonly Day[] {
  const ends: Day[] = []
  for (let day = from; day < to;) {
    const { year, month } = yearMonth(dayOf(day))
    const end = lastDayOfMonth(year, month)
    if (dayNumber(end) < to) ends.push(end)
    day = dayNumber(end) + 1
  }
  return ends
}
