import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contradictions,
  mergeReports,
  standingFacts,
  standingReports,
} from '@/analysis/ledger/ledger'
import { recordOf, reportId } from '@/analysis/ledger/reportId'
import { nextTurn } from '@/model/report'
import type { Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import { byTurn } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'
import { anyLedger, fact } from '../reports'

const { items } = data as unknown as Plan
const one = items[0]!
const enter = (ledger: readonly Report[], ...facts: readonly Fact[]): readonly Report[] => [
  ...ledger,
  ...facts.map(each => recordOf(each, nextTurn(ledger))),
]
const takeBack = (ledger: readonly Report[], ids: readonly string[]): readonly Report[] =>
  enter(ledger, fact(one, { state: 'withdrawn', corrects: ids }))

describe('a ledger', () => {
  it('merges alike in any order and any grouping, and keeps every record once', () => {
    fc.assert(
      fc.property(
        anyLedger(items),
        fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
        (ledger, parts) => {
          const [a, b, c] = [0, 1, 2].map(part =>
            ledger.filter((_, at) => parts[at] === part || parts[at + 1] === part),
          ) as [Report[], Report[], Report[]]
          const whole = mergeReports(mergeReports(a, b), c)
          expect(mergeReports(a, mergeReports(b, c))).toEqual(whole)
          expect(mergeReports(c, mergeReports(b, a))).toEqual(whole)
          expect(mergeReports(whole, whole)).toEqual(whole)
          expect(whole.map(report => report.id).sort()).toEqual(
            [...new Set([...a, ...b, ...c].map(report => report.id))].sort(),
          )
        },
      ),
    )
  })

  it('stands the same however its records come', () => {
    fc.assert(
      fc.property(
        anyLedger(items).chain(ledger =>
          fc.tuple(
            fc.constant(ledger),
            fc.shuffledSubarray([...ledger], { minLength: ledger.length }),
          ),
        ),
        ([ledger, shuffled]) => {
          expect(standingReports(shuffled)).toEqual(standingReports(ledger))
        },
      ),
    )
  })

  it('lets a later record stand for the one it corrects', () => {
    const first = enter([], fact(one))
    const both = enter(first, fact(one, { state: 'done', corrects: [first[0]!.id] }))
    expect(standingFacts(both).map(report => report.state)).toEqual(['done'])
  })

  it('has what was taken back stand again when the taking back is', () => {
    const first = enter([], fact(one))
    const gone = takeBack(first, [first[0]!.id])
    expect(standingFacts(gone)).toEqual([])
    expect(standingFacts(takeBack(gone, [gone[1]!.id]))).toEqual(first)
  })

  it('does and undoes to where it was', () => {
    fc.assert(
      fc.property(anyLedger(items), ledger => {
        const done = enter(ledger, fact(one, { state: 'done' }))
        expect(standingFacts(takeBack(done, [done[done.length - 1]!.id]))).toEqual(
          standingFacts(ledger),
        )
      }),
    )
  })

  it.each([2 ** 53, 999_999_999, 2])('lets a record be corrected that claims turn %i', turn => {
    const claim = recordOf(fact(one, { state: 'done' }), turn)
    const ledger = [recordOf(fact(one, { note: 'first' }), 1), claim]
    const corrected = enter(ledger, fact(one, { corrects: [claim.id], note: 'put right' }))
    const notes = standingFacts(corrected).map(({ note }) => note)
    expect(notes.sort()).toEqual(['first', 'put right'])
    const withdrawn = takeBack(ledger, [claim.id])
    expect(standingFacts(withdrawn).map(({ note }) => note)).toEqual(['first'])
    const restored = takeBack(withdrawn, [withdrawn.at(-1)?.id ?? ''])
    expect(standingFacts(restored)).toContain(claim)
  })

  it('has every correction and undo take effect, whatever turns a few records claim', () => {
    fc.assert(
      fc.property(
        anyLedger(items),
        fc.array(fc.constantFrom(2 ** 53, 2 ** 31, 999_999_999, 10_000_000, 9_999_999, 20_000)),
        (honest, turns) => {
          const claims = turns.map((turn, at) =>
            recordOf(fact(one, { state: 'done', note: `claim ${at}` }), turn),
          )
          let ledger = mergeReports(honest, claims)
          for (let at = 0; at < 20; at += 1) {
            const before = new Set(standingFacts(ledger))
            const entered = enter(ledger, fact(one, { note: `entered ${at}` }))
            const undone = takeBack(entered, [entered.at(-1)?.id ?? ''])
            expect(new Set(standingFacts(undone))).toEqual(before)
            ledger = mergeReports(undone, [])
          }
          expect(nextTurn(ledger)).toBeLessThanOrEqual(10_000_000)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('lets no record correct one of another assignment', () => {
    const other = recordOf(fact(items[1]!), 1)
    const astray = recordOf(fact(one, { corrects: [other.id] }), 2)
    expect(standingFacts([other, astray])).toEqual([other, astray])
  })

  it('judges long chains of undoing, however their records come', () => {
    let ledger: readonly Report[] = enter([], fact(one))
    for (let at = 0; at < 5000; at += 1)
      ledger = [
        ...ledger,
        recordOf(fact(one, { state: 'withdrawn', corrects: [ledger.at(-1)?.id ?? ''] }), at + 2),
      ]
    expect(standingFacts(ledger)).toEqual(ledger.slice(0, 1))
    expect(standingFacts(ledger.slice(0, -1))).toEqual([])
  })

  it('shows what is said against one another on one day, and only that', () => {
    const agreed = enter(
      [],
      fact(one),
      fact(one, { note: 'again' }),
      fact(one, { day: '2020-07-28', state: 'done' }),
    )
    expect(contradictions(agreed)).toEqual([])
    const said = [...agreed, recordOf(fact(one, { percent: 40 }), 9), recordOf(fact(items[1]!), 9)]
    expect(contradictions(said).map(({ reports }) => reports.length)).toEqual([3])
  })
})

describe('the id of a record', () => {
  it('is the same for the same words and another for any other', () => {
    const base = fact(one, { corrects: ['b', 'a'] })
    const id = reportId(base, 1)
    expect(id).toMatch(/^[0-9a-f]{24}$/)
    expect(reportId({ ...base, corrects: ['a', 'b'] }, 1)).toBe(id)
    const others: Partial<Fact>[] = [
      { item: 2 },
      { unit: '甲' },
      { office: '宣传' },
      { day: '2020-06-29' },
      { recorded: '2020-06-29' },
      { state: 'done' },
      { percent: 1 },
      { note: 'n' },
      { evidence: 'e' },
      { who: '李四' },
      { corrects: ['a'] },
    ]
    expect(
      new Set([id, reportId(base, 2), ...others.map(change => reportId({ ...base, ...change }, 1))])
        .size,
    ).toBe(others.length + 2)
  })

  it('orders records of one turn', () => {
    const [a, b] = [recordOf(fact(one, { note: 'a' }), 1), recordOf(fact(one, { note: 'b' }), 1)]
    expect([a, b].sort(byTurn)).toEqual([b, a].sort(byTurn))
  })
})
