import { expect, it } from 'vitest'
import { usualView } from '@/address/viewAddress'
import { exportRequest } from '@/composables/sending/exportRequest'
import { boardOf, builtIn } from '../../charts/gantt/ganttCase'

it('asks for what a view shows, as its stores have it', () => {
  const board = boardOf(builtIn, '2021-06-30')
  const items = builtIn.items.slice(0, 3)
  const state = { ...usualView, near: 10, lang: 'en' as const, state: 'due' as const, q: '清单' }
  const selection = { unit: null, task: null, year: null, q: '清单' }
  const stamp = new Date(0)
  expect(
    exportRequest(
      'gantt',
      { plan: builtIn, items, board },
      {
        view: { state, query: { q: '清单' }, selection },
        ledger: { isSample: true, reports: [] },
        stamp,
      },
    ),
  ).toEqual({
    kind: 'gantt',
    plan: builtIn,
    items,
    board,
    sample: true,
    near: 10,
    lang: 'en',
    view: state,
    query: { q: '清单' },
    reports: [],
    selection,
    state: 'due',
    stamp,
  })
})
