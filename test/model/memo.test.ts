import { describe, expect, it, vi } from 'vitest'
import { memo, memoLast, memoSlot } from '@/model/memo'

describe('an answer worked out once', () => {
  it('is kept for each object, nothing among the answers', () => {
    const find = vi.fn((list: readonly number[]) => list[0])
    const first = memo(find)
    const [some, none] = [[7], []]
    expect([first(some), first(some), first(none), first(none), first([7])]).toEqual([
      7,
      7,
      undefined,
      undefined,
      7,
    ])
    expect(find).toHaveBeenCalledTimes(3)
  })

  it('of an object and more is kept until the rest is another', () => {
    const add = vi.fn((list: readonly number[], more: number) => (list[0] ?? 0) + more)
    const sum = memoLast(add)
    const [a, b] = [[1], [2]]
    expect([sum(a, 1), sum(b, 1), sum(a, 1), sum(a, 2), sum(a, 1)]).toEqual([2, 3, 2, 3, 2])
    expect(add).toHaveBeenCalledTimes(4)
  })

  it('stands in its slot until one of what it follows from is another', () => {
    const slot = memoSlot<string>()
    const made = ['a', 'a', 1, 1].map((follows, at) => slot([follows], () => `made ${at}`))
    expect(made).toEqual(['made 0', 'made 0', 'made 2', 'made 2'])
  })
})
