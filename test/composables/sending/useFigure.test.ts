import { describe, expect, it } from 'vitest'
import { knownChoice, withExtent } from '@/composables/sending/useFigure'
import type { FigureRequest } from '@/figures/buildFigure'

const usualSize = { size: 'word', width: 297, height: 210, points: null }
const usualLook = { look: 'paper', face: 'plain', ratio: 2 }
const usual = { way: 'png', ...usualSize, ...usualLook, carriage: 'all' }

describe('what the dialog remembers', () => {
  it('is taken as it was left', () => {
    const kept = {
      way: 'pdf',
      size: 'free',
      width: 120,
      height: null,
      points: 10.5,
      look: 'dark',
      face: 'official',
      ratio: 4,
      carriage: 'none',
    }
    expect(knownChoice(kept)).toEqual(kept)
    expect(knownChoice({ look: 'grey' })).toEqual({ ...usual, look: 'grey' })
  })

  it.each([
    [null],
    ['neon'],
    [
      {
        way: 7,
        size: 'b5',
        width: NaN,
        height: -1,
        points: 3,
        look: 'neon',
        face: 'comic',
        ratio: 9,
      },
    ],
    [{ width: 5, height: 1e9, points: '10' }],
    [{ __proto__: null, constructor: 1 }],
  ])('is as usual where it holds what is none: %j', kept => {
    expect(knownChoice(kept)).toEqual(usual)
  })
})

describe('how much of a view a figure shows', () => {
  const days = { from: '2022-03-01', to: '2022-03-08' }
  const request = {
    plan: { items: [1, 2, 3] },
    items: [2],
    view: { unit: '区工管办', group: 'task', ...days },
    query: { unit: '区工管办', color: 'state', ...days },
  } as unknown as FigureRequest

  it('is the whole span of its items, where no window is asked for', () => {
    const { items, view, query } = withExtent(request, { whole: false, isWindow: false })
    expect([items, view.from, view.to, view.unit]).toEqual([[2], null, null, '区工管办'])
    expect(query).toEqual({ unit: '区工管办', color: 'state' })
    expect(withExtent(request, { whole: true, isWindow: false })).toMatchObject({
      items: [1, 2, 3],
      view: { unit: null, from: null, to: null },
      query: { color: 'state' },
    })
  })

  it('is the days that show, where they are asked for, of all items too', () => {
    expect(withExtent(request, { whole: false, isWindow: true })).toMatchObject({
      items: [2],
      view: days,
      query: { unit: '区工管办', ...days },
    })
    expect(withExtent(request, { whole: true, isWindow: true })).toMatchObject({
      items: [1, 2, 3],
      view: { unit: null, ...days },
      query: { color: 'state', ...days },
    })
  })
})
