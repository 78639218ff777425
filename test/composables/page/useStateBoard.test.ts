import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import type { BoardColumns, BoardSource } from '@/analysis/state/boardColumns'
import { boardColumns, columnBuffers } from '@/analysis/state/boardColumns'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateBoard } from '@/analysis/state/stateBoard'
import type { BoardMessage } from '@/analysis/state/stateBoard.worker'
import { defaultRules } from '@/analysis/state/workState'
import { useStateBoard } from '@/composables/page/useStateBoard'
import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'

/**
 * A worker in this thread that answers when it is told to; what goes to and fro is copied and
 * handed over as between threads, so that memory given away is gone.
 */
class FakeWorker {
  static all: FakeWorker[] = []
  static refuses = false
  onmessage: ((event: { data: BoardColumns }) => void) | null = null
  onerror: (() => void) | null = null
  asked: Extract<BoardMessage, { kind: 'board' }>['ask'][] = []
  ended = false
  private source: BoardSource | null = null

  constructor() {
    if (FakeWorker.refuses) throw new Error('no thread')
    FakeWorker.all.push(this)
  }

  postMessage(message: BoardMessage, transfer: ArrayBuffer[] = []): void {
    const arrived = structuredClone(message, { transfer })
    if (arrived.kind === 'source') this.source = arrived.source
    else this.asked.push(arrived.ask)
  }

  terminate(): void {
    this.ended = true
  }

  /**
   * Answers the questions asked so far, and those that follow from the answers where `all` says so.
   */
  answer(all = true): number {
    let count = 0
    for (
      let ask = this.asked.shift();
      ask && this.source;
      ask = all ? this.asked.shift() : undefined
    ) {
      count += 1
      const columns = boardColumns(this.source, ask)
      this.onmessage?.({ data: structuredClone(columns, { transfer: columnBuffers(columns) }) })
    }
    return count
  }
}

vi.mock('@/analysis/state/stateBoard.worker?worker', () => ({
  default: function Worker() {
    return new FakeWorker()
  },
}))

const { items } = data as unknown as Plan
const states = ['notStarted', 'underway', 'done'] as const
const [from, until] = [dayNumber('2020-01-01'), dayNumber('2022-12-31')]

/** A ledger of so many records of the first items, told apart by a seed. */
function large(seed: number, count = 100_000, of = items): LedgerIndex {
  const places = of.flatMap(item =>
    item.assignments.map(({ unit, office }) => ({ item: item.id, unit, office })),
  )
  let now = seed
  const below = (most: number): number => {
    now = (now * 16807) % 2147483647
    return now % most
  }
  const days = Array.from({ length: until - from }, (_, at) => dayOf(from + at))
  return ledgerIndex(
    of,
    Array.from({ length: count }, (_, at): Report => {
      const day = days[below(days.length)]!
      return {
        id: String(at),
        turn: at + 1,
        ...places[below(places.length)]!,
        day,
        recorded: day,
        state: states[below(3)]!,
        percent: below(4) === 0 ? below(100) : null,
        note: '',
        evidence: '',
        who: '',
        corrects: [],
      }
    }),
  )
}

const [one, other] = [large(20200531), large(7)]

function asked(index: LedgerIndex = one) {
  const question = {
    index: shallowRef(index),
    day: shallowRef<Day>('2020-06-30'),
    rules: shallowRef(defaultRules),
    ahead: shallowRef<Day | null>(null),
  }
  const scope = effectScope()
  const board = scope.run(() =>
    useStateBoard({
      index: () => question.index.value,
      day: () => question.day.value,
      rules: () => question.rules.value,
      ahead: () => question.ahead.value,
    }),
  )!
  return {
    ...question,
    board,
    stop: () => {
      scope.stop()
    },
    worker: () => FakeWorker.all[FakeWorker.all.length - 1]!,
  }
}

const told = (board: StateBoard) => ({ ...board, items: null })
const expected = (index: LedgerIndex, day: Day, rules = defaultRules) =>
  told(stateBoard(index, day, rules))

beforeEach(() => {
  FakeWorker.all = []
  FakeWorker.refuses = false
})

describe('a board of a large ledger', () => {
  it('stands, of its own day, until the thread has another', async () => {
    const { board, day, worker } = asked()
    worker().answer()
    day.value = '2020-12-31'
    await nextTick()
    expect(told(board.value)).toEqual(expected(one, '2020-06-30'))
    worker().answer()
    expect(told(board.value)).toEqual(expected(one, '2020-12-31'))
  })

  it('is there at once on a day reckoned ahead, and on the one before it', async () => {
    const { board, day, ahead, worker } = asked()
    ahead.value = '2020-07-31'
    await nextTick()
    worker().answer()
    expect(board.value.day).toBe('2020-06-30')
    day.value = '2020-07-31'
    ahead.value = '2020-08-31'
    await nextTick()
    expect(told(board.value)).toEqual(expected(one, '2020-07-31'))
    worker().answer()
    day.value = '2020-06-30'
    await nextTick()
    expect(told(board.value)).toEqual(expected(one, '2020-06-30'))
  })

  it('is reckoned for the last of days that follow one another fast', async () => {
    const { board, day, worker } = asked()
    worker().answer()
    for (let at = 1; at <= 30; at += 1) {
      day.value = dayOf(dayNumber('2020-06-30') + at)
      await nextTick()
    }
    expect(worker().answer()).toBe(2)
    expect(told(board.value)).toEqual(expected(one, '2020-07-30'))
  })

  it('shows days passed by while the thread is behind, but none reckoned ahead', async () => {
    const { board, day, ahead, worker } = asked()
    worker().answer()
    day.value = '2020-07-10'
    await nextTick()
    day.value = '2020-07-20'
    await nextTick()
    worker().answer(false)
    expect(board.value.day).toBe('2020-07-10')
    worker().answer()
    ahead.value = '2021-01-31'
    await nextTick()
    day.value = '2020-07-25'
    await nextTick()
    worker().answer(false)
    expect(board.value.day).toBe('2020-07-20')
  })

  it('is not one of another ledger that was still being reckoned', async () => {
    const { board, day, index, worker } = asked()
    worker().answer()
    day.value = '2020-07-10'
    await nextTick()
    index.value = other
    await nextTick()
    worker().answer(false)
    expect(board.value.day).toBe('2020-06-30')
    worker().answer()
    expect(told(board.value)).toEqual(expected(other, '2020-07-10'))
  })

  it('is the one that the page would reckon, whatever was asked before, though its memory was another’s', async () => {
    const anyDay = fc.integer({ min: from, max: until }).map(dayOf)
    const step = fc.record({
      day: anyDay,
      ahead: fc.option(anyDay),
      ledger: fc.integer({ min: 0, max: 9 }),
      near: fc.constantFrom(7, 30),
      answers: fc.constantFrom('none', 'one', 'all'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async steps => {
        const { board, index, day, ahead, rules, worker, stop } = asked()
        const rulesOf = new Map([
          [7, { near: 7 }],
          [30, defaultRules],
        ])
        for (const each of steps) {
          const before = { board: board.value, told: structuredClone(told(board.value)) }
          index.value = each.ledger === 0 ? (index.value === one ? other : one) : index.value
          day.value = each.day
          ahead.value = each.ahead
          rules.value = rulesOf.get(each.near)!
          await nextTick()
          if (each.answers !== 'none') worker().answer(each.answers === 'all')
          // Until the page has drawn the next board, the last one is looked at.
          expect(told(before.board)).toEqual(before.told)
          expect(board.value.states).toHaveLength(items.length)
          if (each.answers === 'all')
            expect(told(board.value)).toEqual(expected(index.value, each.day, rules.value))
        }
        stop()
      }),
      { numRuns: 30 },
    )
  })
})

describe('the thread', () => {
  it('is not asked for a ledger that takes no longer than a frame', async () => {
    const { board, day, index } = asked(large(5, 500))
    expect(FakeWorker.all).toEqual([])
    day.value = '2021-06-30'
    await nextTick()
    expect(told(board.value)).toEqual(expected(index.value, '2021-06-30'))
  })

  it('ends with the ledger and with its scope, and begins again', async () => {
    const { board, index, day, worker, stop } = asked()
    worker().answer()
    const first = worker()
    index.value = large(5, 500)
    await nextTick()
    expect(first.ended).toBe(true)
    expect(told(board.value)).toEqual(expected(index.value, '2020-06-30'))
    index.value = other
    day.value = '2021-01-31'
    await nextTick()
    expect(told(board.value)).toEqual(expected(other, '2021-01-31'))
    worker().answer()
    expect(told(board.value)).toEqual(expected(other, '2021-01-31'))
    stop()
    expect(worker().ended).toBe(true)
  })

  it('is done without where it is lost or cannot be had', async () => {
    const { board, day, worker } = asked()
    worker().answer()
    day.value = '2020-12-31'
    await nextTick()
    worker().onerror?.()
    expect(told(board.value)).toEqual(expected(one, '2020-12-31'))
    day.value = '2021-06-30'
    await nextTick()
    expect(told(board.value)).toEqual(expected(one, '2021-06-30'))
    expect(FakeWorker.all).toHaveLength(1)
    FakeWorker.refuses = true
    expect(told(asked().board.value)).toEqual(expected(one, '2020-06-30'))
  })

  it('never shows a board of another plan', async () => {
    const { board, index, worker } = asked()
    worker().answer()
    const few = items.slice(0, 20)
    index.value = large(3, 100_000, few)
    await nextTick()
    expect(board.value.items).toBe(few)
    worker().answer()
    expect(told(board.value)).toEqual(expected(index.value, '2020-06-30'))
  })
})
