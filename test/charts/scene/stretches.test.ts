import { describe, expect, it } from 'vitest'
import { runWithin, stretchFinder } from '@/charts/scene/stretches'

const numbers = (count: number, seed: number): readonly number[] => {
  let state = seed
  return Array.from({ length: count }, () => (state = (state * 1103515245 + 12345) % 2147483648))
}

describe('stretches that stand one after another', () => {
  const rows = [0, 10, 20, 30]
  const run = (from: number, to: number): readonly [number, number] =>
    runWithin(rows.length, index => ({ from: rows[index] ?? 0, to: (rows[index] ?? 0) + 10 }), {
      from,
      to,
    })

  it('are those that touch a window, not those that only meet its edge', () => {
    expect(run(0, 40)).toEqual([0, 4])
    expect(run(10, 20)).toEqual([1, 2])
    expect(run(9, 21)).toEqual([0, 3])
  })

  it('are none before the first, after the last and of none', () => {
    expect(run(-20, 0)).toEqual([0, 0])
    expect(run(40, 60)).toEqual([4, 4])
    expect(runWithin(0, () => ({ from: 0, to: 0 }), { from: 0, to: 9 })).toEqual([0, 0])
  })
})

describe('stretches that lie over one another', () => {
  it.each([0, 1, 2, 7, 200])('are found as a search through all of %i finds them', count => {
    const starts = numbers(count, 7).map(n => n % 1000)
    const lengths = numbers(count, 11).map(n => (n % 10 === 0 ? n % 900 : n % 40))
    const all = starts.map((from, index) => ({ from, to: from + (lengths[index] ?? 0) }))
    const find = stretchFinder(all)
    for (const from of [-50, 0, 3, 250, 511, 990, 2000]) {
      const window = { from, to: from + 60 }
      const touching = all.flatMap((one, index) =>
        one.from < window.to && one.to > window.from ? [index] : [],
      )
      expect(find(window)).toEqual(touching)
    }
  })
})
