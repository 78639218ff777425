import { describe, expect, it } from 'vitest'
import { knownChoice } from '@/composables/sending/useFigure'

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
