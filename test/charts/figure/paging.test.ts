import { describe, expect, it } from 'vitest'
import { dealtPages, evenPages, evenRuns, stackedPages } from '@/charts/figure/paging'

const rows = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)
const alike = { height: () => 10 }

describe('pages', () => {
  it('hold as many pieces as have room, one at least, and all of them in order', () => {
    expect(stackedPages(rows(5), { ...alike, room: () => 25 })).toEqual([[0, 1], [2, 3], [4]])
    expect(stackedPages(rows(2), { ...alike, room: () => 5 })).toEqual([[0], [1]])
    expect(stackedPages([], { ...alike, room: () => 5 })).toEqual([[]])
  })

  it('take a piece that a room was made for and reckoned another way', () => {
    expect(stackedPages(rows(3), { height: () => 0.1, room: () => 0.3 })).toHaveLength(1)
  })

  it('begin with what a piece needs at the head of one', () => {
    const height = (_: number, before: number | null): number => (before === null ? 15 : 10)
    expect(stackedPages(rows(4), { height, room: () => 26 })).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('leave no head last on one, and the first empty only where it may be', () => {
    const keeps = (piece: number): number => (piece === 1 ? 10 : 0)
    expect(stackedPages(rows(3), { ...alike, keeps, room: () => 20 })).toEqual([[0], [1, 2]])
    const room = (page: number): number => (page === 0 ? 5 : 20)
    expect(stackedPages(rows(3), { ...alike, room })).toEqual([[0], [1, 2]])
    expect(stackedPages(rows(3), { ...alike, room, mayLeaveFirst: true })).toEqual([
      [],
      [0, 1],
      [2],
    ])
  })

  it('are dealt by any rule of what fits', () => {
    expect(dealtPages(rows(4), (page, piece) => piece !== 2 && page.length < 3)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('are about as full as each other where that takes no more of them', () => {
    const pages = (room: number) => stackedPages(rows(11), { ...alike, room: () => room })
    expect(pages(100).map(page => page.length)).toEqual([10, 1])
    expect(evenPages(pages, 100).map(page => page.length)).toEqual([6, 5])
  })
})

it.each([
  [16, 3],
  [10, 4],
  [3, 3],
  [7, 1],
])('%i places in %i runs are about as long, the first the longest', (count, parts) => {
  const runs = evenRuns(count, parts)
  const lengths = runs.map(([from, to]) => to - from)
  expect(runs.flatMap(([from, to]) => rows(count).slice(from, to))).toEqual(rows(count))
  expect(lengths[0]).toBe(Math.ceil(count / parts))
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(Math.floor(count / parts))
})
