import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { wallMessage, wallOrder } from '@/composables/wall/remoteMessages'

const news = {
  kind: 'news',
  wall: 'w1',
  name: '东墙',
  width: 1920,
  height: 1080,
  shown: ['gantt'],
  next: ['due'],
  page: [1, 2],
  resting: false,
  asOf: '2021-06-30',
  asOfByHand: false,
  item: null,
  left: 12_000,
  updated: '更新 2021-06-30 09:00',
  troubles: [],
}

describe('what is heard between walls and who steers them', () => {
  it('is what they say, without what nobody asked for', () => {
    expect(safeParse(wallMessage, { ...news, more: 1 }).output).toEqual(news)
    expect(safeParse(wallOrder, { kind: 'asOf', to: null, day: '2024-02-29' }).success).toBe(true)
    expect(safeParse(wallOrder, { kind: 'step', to: 'w1', by: -1 }).success).toBe(true)
  })

  it.each([
    null,
    7,
    'ask',
    [],
    {},
    { kind: 'ask' },
    { kind: 'ask', to: '' },
    { kind: 'reload', to: null },
    { kind: 'step', to: null, by: 1e9 },
    { kind: 'step', to: null, by: '1' },
    { kind: 'asOf', to: null, day: '2023-02-29' },
    { kind: 'asOf', to: null, day: 'today' },
    { kind: 'item', to: null, item: 1.5 },
    { kind: 'item', to: null, item: -1 },
    { kind: 'goTo', to: null },
    { kind: 'call', to: null, words: 'x'.repeat(201) },
    { kind: 'goTo', to: null, key: { toString: 1 } },
  ])('is not an order of no known form: %j', order => {
    expect(safeParse(wallOrder, order).success).toBe(false)
  })

  it.each([
    { left: NaN },
    { left: -1 },
    { asOf: '2021-6-30' },
    { shown: 'gantt' },
    { wall: undefined },
    { page: [1] },
    { troubles: [null] },
  ])('is no news with %j', part => {
    expect(safeParse(wallMessage, { ...news, ...part }).success).toBe(false)
  })
})
