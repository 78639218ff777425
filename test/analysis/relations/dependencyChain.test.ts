import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf, relationIndex } from '@/analysis/relations/dependencyChain'
import type { LongestChain } from '@/analysis/relations/longestChain'
import { chainSteps, longestChain } from '@/analysis/relations/longestChain'
import type { Item, Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const core = plan.relations.filter(relation => relation.core)
const item = (
  id: number,
  date = '2021-06-30',
  precision: Item['deadline']['precision'] = 'month',
): Item => ({ ...plan.items[0]!, id, deadline: { ...plan.items[0]!.deadline, date, precision } })
const link = (from: number, to: number, change: Partial<Relation> = {}): Relation => ({
  ...plan.relations[0]!,
  id: `${from}-${to}`,
  from,
  to,
  ...change,
})
const items = (count: number): Item[] => Array.from({ length: count }, (_, at) => item(at + 1))
const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b)
const around = (relations: readonly Relation[], id: number, reach: 'step' | 'whole') => {
  const {
    predecessors,
    successors,
    relations: along,
  } = chainOf(relationIndex(relations), id, reach)
  return { before: sorted(predecessors), after: sorted(successors), along: [...along].sort() }
}

describe('the chain around an item', () => {
  it('is one step or the whole way, among the core 16', () => {
    expect(around(core, 5, 'step')).toEqual({
      before: [4],
      after: [9, 27],
      along: ['R01', 'R11', 'R38'],
    })
    expect(around(core, 5, 'whole')).toEqual({
      before: [1, 2, 3, 4],
      after: [9, 27],
      along: ['R01', 'R07', 'R08', 'R09', 'R11', 'R38', 'R39'],
    })
    expect(around(core, 27, 'whole').before).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('knows no duplicates, channels or rejected relations, nor an item on itself', () => {
    expect(around(core, 24, 'whole')).toEqual({ before: [], after: [], along: [] })
    const none = [
      link(1, 2, { kind: 'channel' }),
      link(1, 3, { directed: false }),
      link(1, 4, { status: 'rejected' }),
      link(1, 1),
    ]
    expect(around(none, 1, 'whole')).toEqual({ before: [], after: [], along: [] })
  })

  it('ends in a cycle, where others stand on both sides and the item on neither', () => {
    expect(around([link(1, 2), link(2, 3), link(3, 1), link(3, 4)], 1, 'whole')).toEqual({
      before: [2, 3],
      after: [2, 3, 4],
      along: ['1-2', '2-3', '3-1', '3-4'],
    })
  })

  it('is confirmed when every relation along it is', () => {
    const relations = [link(1, 2, { status: 'confirmed' }), link(2, 3)]
    expect(
      ['step', 'whole'].map(
        reach => chainOf(relationIndex(relations), 1, reach as 'step' | 'whole').confirmed,
      ),
    ).toEqual([true, false])
    expect(chainOf(relationIndex(relations), 9, 'step').confirmed).toBe(false)
  })
})

describe('the longest chain', () => {
  const said = (chain: LongestChain) => ({ items: chain.items, days: chain.days, ways: chain.ways })

  it('has five items among the core 16, one of four as long, and six among all 41', () => {
    expect(longestChain(plan.items, core)).toEqual({
      items: [1, 4, 5, 9, 27],
      relations: ['R07', 'R01', 'R11', 'R39'],
      days: 699,
      ways: 4,
      confirmed: false,
      cycles: [],
    })
    expect(said(longestChain(plan.items, plan.relations))).toEqual({
      items: [1, 4, 5, 9, 27, 11],
      days: 122,
      ways: 7,
    })
  })

  it('says what leads from each to the next, and the days between', () => {
    const steps = chainSteps(longestChain(plan.items, core), plan.items, core)
    expect(steps.map(step => `${step.relation?.id ?? '–'} ${step.item.id} ${step.days}`)).toEqual([
      '– 1 null',
      'R07 4 61',
      'R01 5 30',
      'R11 9 700',
      'R39 27 -92',
    ])
  })

  it('prefers more days between first and last deadline, then lower numbers', () => {
    const dated = [
      item(1, '2021-01-31'),
      item(2, '2021-03-31'),
      item(3, '2021-01-31'),
      item(4, '2021-06-30'),
      item(5, '2021-06-30'),
    ]
    expect(longestChain(dated, [link(1, 2), link(3, 5), link(3, 4)]).items).toEqual([3, 4])
    expect(longestChain(dated, [link(1, 2), link(3, 5)]).items).toEqual([3, 5])
  })

  it('gives no days to a chain with an open end, which loses to any that has days', () => {
    const dated = [
      item(1),
      item(2, '9999-12-31', 'open'),
      item(3, '2021-09-30'),
      item(4, '2021-06-30'),
    ]
    expect(said(longestChain(dated, [link(1, 2), link(3, 4)]))).toEqual({
      items: [3, 4],
      days: -92,
      ways: 2,
    })
    expect(said(longestChain(dated, [link(1, 2)]))).toEqual({ items: [1, 2], days: null, ways: 1 })
    expect(
      chainSteps(longestChain(dated, [link(1, 2)]), dated, [link(1, 2)]).map(step => step.days),
    ).toEqual([null, null])
  })

  it('leaves out the relation that closes a cycle, counted from its earliest deadline, and names it', () => {
    const dated = [
      item(1, '2022-12-31'),
      item(2, '2021-01-31'),
      item(3, '2021-06-30'),
      item(4, '2021-06-30'),
    ]
    const chain = longestChain(dated, [link(1, 2), link(2, 3), link(3, 1), link(4, 2)])
    expect(chain.cycles).toEqual([{ items: [1, 2, 3], closing: ['1-2'] }])
    expect(chain.items).toEqual([4, 2, 3, 1])
  })

  it('leaves out relations to items the plan lacks', () => {
    expect(longestChain(items(2), [link(1, 2), link(2, 3), link(9, 1)]).items).toEqual([1, 2])
    expect(longestChain([], core).items).toEqual([])
  })

  it('counts equally long chains no further than a thousand', () => {
    const ladder = Array.from({ length: 29 }, (_, at) =>
      [1, 2].flatMap(a => [1, 2].map(b => link(at * 2 + a, at * 2 + 2 + b))),
    ).flat()
    expect(said(longestChain(items(60), ladder))).toEqual({
      items: Array.from({ length: 30 }, (_, at) => at * 2 + 1),
      days: 0,
      ways: 1000,
    })
  })

  it('walks a chain and a circle of thirty thousand items without running out of stack', () => {
    const all = items(30_000)
    const line = all.slice(1).map(each => link(each.id - 1, each.id))
    expect(longestChain(all, line).items).toHaveLength(30_000)
    const circle = longestChain(all, [...line, link(30_000, 1)])
    expect([circle.items.length, circle.cycles.length, circle.cycles[0]?.closing]).toEqual([
      30_000,
      1,
      ['30000-1'],
    ])
    expect(chainOf(relationIndex(line), 15_000, 'whole').successors.size).toBe(15_000)
  })
})

describe('against every path there is', () => {
  const days = ['2021-01-31', '2021-02-28', '2021-03-31']
  const graph = fc
    .record({
      dates: fc.array(fc.constantFrom(...days, 'open'), { minLength: 7, maxLength: 7 }),
      edges: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
        { maxLength: 14, selector: edge => edge.join('-') },
      ),
    })
    .map(({ dates, edges }) => ({
      list: dates.map((date, at) =>
        date === 'open' ? item(at + 1, '9999-12-31', 'open') : item(at + 1, date),
      ),
      relations: edges.map(([from, to]) =>
        link(from, to, { kind: (from + to) % 2 ? 'feeds' : 'prerequisite' }),
      ),
    }))

  /** Every simple path of two items or more. */
  function paths(relations: readonly Relation[]): number[][] {
    const on = (path: readonly number[]): number[][] =>
      relations
        .filter(r => r.from === path[path.length - 1] && !path.includes(r.to))
        .flatMap(r => [[...path, r.to], ...on([...path, r.to])])
    return [1, 2, 3, 4, 5, 6, 7].flatMap(start => on([start]))
  }

  function reaches(relations: readonly Relation[], from: number, to: number): boolean {
    return paths(relations).some(path => path[0] === from && path[path.length - 1] === to)
  }

  /** The first of the longest paths by days, then by numbers. */
  function first(found: readonly (readonly number[])[], list: readonly Item[]): readonly number[] {
    const span = (path: readonly number[]): number => {
      const [a, b] = [list[path[0]! - 1]!, list[path[path.length - 1]! - 1]!].map(
        end => end.deadline,
      )
      return a!.precision === 'open' || b!.precision === 'open'
        ? -Infinity
        : Date.parse(b!.date) - Date.parse(a!.date)
    }
    const code = (path: readonly number[]): string => path.join('')
    return (
      [...found].sort(
        (a, b) =>
          b.length - a.length ||
          (span(a) === span(b) ? 0 : span(b) - span(a)) ||
          (code(a) < code(b) ? -1 : 1),
      )[0] ?? []
    )
  }

  const keptOf = (relations: readonly Relation[], chain: LongestChain): Relation[] => {
    const closing = new Set(chain.cycles.flatMap(cycle => cycle.closing))
    return relations.filter(relation => !closing.has(relation.id))
  }

  it('finds what trying all paths finds, and joins its items by its relations', () => {
    fc.assert(
      fc.property(graph, ({ list, relations }) => {
        const chain = longestChain(list, relations)
        const found = paths(keptOf(relations, chain))
        expect(chain.items).toEqual(first(found, list))
        expect(chain.ways).toBe(found.filter(path => path.length === chain.items.length).length)
        expect(chain.relations).toEqual(
          chain.items.slice(1).map((to, at) => `${chain.items[at]}-${to}`),
        )
        expect(new Set(chain.items).size).toBe(chain.items.length)
      }),
      { numRuns: 400 },
    )
  })

  it('finds the longest of all paths where there is no cycle', () => {
    fc.assert(
      fc.property(graph, ({ list, relations }) => {
        const forward = relations.filter(relation => relation.from < relation.to)
        const chain = longestChain(list, forward)
        expect(chain.cycles).toEqual([])
        expect(chain.items).toEqual(first(paths(forward), list))
      }),
    )
  })

  it('names as cycles the items that reach each other, and leaves out no relation without need', () => {
    fc.assert(
      fc.property(graph, ({ list, relations }) => {
        const chain = longestChain(list, relations)
        const apart = relations.filter(relation => relation.from !== relation.to)
        const partners = (id: number): number[] =>
          [1, 2, 3, 4, 5, 6, 7].filter(
            other => other === id || (reaches(apart, id, other) && reaches(apart, other, id)),
          )
        expect(chain.cycles.map(cycle => cycle.items)).toEqual(
          [
            ...new Set(
              [1, 2, 3, 4, 5, 6, 7]
                .map(partners)
                .filter(knot => knot.length > 1)
                .map(knot => knot.join()),
            ),
          ].map(knot => knot.split(',').map(Number)),
        )
        const kept = keptOf(apart, chain)
        expect(kept.filter(relation => reaches(kept, relation.to, relation.from))).toEqual([])
        expect(
          apart.filter(
            relation => !kept.includes(relation) && !reaches(kept, relation.to, relation.from),
          ),
        ).toEqual([])
      }),
    )
  })

  it('holds on each side exactly the items that reach or are reached', () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 1, max: 7 }), ({ relations }, id) => {
        const others = [1, 2, 3, 4, 5, 6, 7].filter(other => other !== id)
        const { before, after, along } = around(relations, id, 'whole')
        expect(before).toEqual(others.filter(other => reaches(relations, other, id)))
        expect(after).toEqual(others.filter(other => reaches(relations, id, other)))
        const [up, down] = [
          [id, ...before],
          [id, ...after],
        ]
        expect(along).toEqual(
          relations
            .filter(r => r.from !== r.to && (up.includes(r.to) || down.includes(r.from)))
            .map(r => r.id)
            .sort(),
        )
      }),
    )
  })
})
