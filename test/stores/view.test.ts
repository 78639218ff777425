import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useViewStore } from '@/stores/view'

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('a view that another window steers', () => {
  it('shows what was chosen for it, and keeps that out of its address', () => {
    const view = useViewStore()
    view.read({ asof: '2021-06-30', item: '3' })
    view.steer({ item: 12 })
    view.steer({ asOf: '2020-12-31' })
    expect([view.state.asOf, view.state.item]).toEqual(['2020-12-31', 12])
    expect(view.query).toEqual({ asof: '2021-06-30', item: '3' })
  })

  it('has its own day for a day of null, nothing lit for an item of null, and all when it is free', () => {
    const view = useViewStore()
    view.read({ asof: '2021-06-30', item: '3' })
    view.steer({ asOf: '2020-12-31', item: null })
    expect([view.state.asOf, view.state.item]).toEqual(['2020-12-31', null])
    view.steer({ asOf: null })
    expect([view.state.asOf, view.state.item, view.steered.asOf]).toEqual([
      '2021-06-30',
      null,
      undefined,
    ])
    view.free()
    expect([view.state.asOf, view.state.item]).toEqual(['2021-06-30', 3])
  })

  it('keeps its own changes apart from what is chosen for it', () => {
    const view = useViewStore()
    view.steer({ asOf: '2020-12-31' })
    view.patch({ dwell: 30 })
    expect(view.query).toEqual({ dwell: '30' })
    expect([view.state.dwell, view.state.asOf]).toEqual([30, '2020-12-31'])
  })
})

describe('a change of the view', () => {
  it('leaves what it does not change the very same, whether it came from the page or an address', () => {
    const view = useViewStore()
    view.read({ fold: '1~2', pack: 'a4', pair: '1-2' })
    const { fold, pack, pair } = view.state
    view.patch({ item: 3 })
    view.read({ fold: '1~2', pack: 'a4', pair: '1-2', item: '4' })
    expect(view.state.item).toBe(4)
    expect([view.state.fold, view.state.pack, view.state.pair]).toEqual([fold, pack, pair])
    for (const [now, before] of [
      [view.state.fold, fold],
      [view.state.pack, pack],
      [view.state.pair, pair],
    ])
      expect(now).toBe(before)
  })

  it('is as its address would bring it back', () => {
    const view = useViewStore()
    view.patch({ from: '2021-01-01', to: null, dwell: 1 })
    expect(view.state).toMatchObject({ from: null, to: null, dwell: 3 })
  })
})

describe('an address that says what nobody understands', () => {
  it('is told until it is forgiven or another is read, and not forgotten for what the page itself writes', () => {
    const view = useViewStore()
    view.read({ asof: '2021-99-99' })
    view.read(view.query, true)
    expect(view.misread.map(({ key }) => key)).toEqual(['asof'])
    view.forgive()
    expect(view.misread).toEqual([])
    view.read({ group: 'foo' })
    view.read({ group: 'unit' })
    expect(view.misread).toEqual([])
  })
})
