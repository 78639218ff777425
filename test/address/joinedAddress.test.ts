import { expect, it } from 'vitest'
import { readJoined, writeJoined } from '@/address/joinedAddress'

it('brings plans back in their order, each once, and how units are taken', () => {
  const plans = ['kept:3f.2', null, 'data/a~b/plan.json', 'data/100%/plan.json']
  for (const sameUnits of [true, false])
    expect(readJoined(writeJoined({ plans, sameUnits }))).toEqual({ plans, sameUnits })
  expect(writeJoined({ plans: [null, 'kept:3f'], sameUnits: true })).toBe(
    'joined:same-units~built-in~kept:3f',
  )
  expect(readJoined('joined:kept:a~kept:a~~built-in')).toEqual({
    plans: ['kept:a', null],
    sameUnits: false,
  })
})

it('is no address of one plan', () => {
  expect([readJoined(null), readJoined('kept:3f'), readJoined('plan.json')]).toEqual([
    null,
    null,
    null,
  ])
})
