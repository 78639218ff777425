import { describe, expect, it } from 'vitest'
import type { Chart, ChartPoint } from '@/charts/option/chart'
import { nextPoint, pointsWithin } from '@/charts/option/chart'

const at = (index: number): ChartPoint => ({ series: 'cells', index })
/** Two rows of three columns, the middle of the first empty. */
const rows: Chart['rows'] = [
  [at(0), null, at(2)],
  [at(3), at(4), null],
]

describe('walking a chart by keys', () => {
  it('begins at the first point', () => {
    expect(nextPoint({ rows }, null, 'ArrowRight')).toEqual(at(0))
    expect(nextPoint({ rows: [[]] }, null, 'ArrowRight')).toBeNull()
  })

  it.each([
    ['ArrowRight', 0, 2],
    ['ArrowLeft', 2, 0],
    ['ArrowRight', 2, 2],
    ['ArrowDown', 0, 3],
    ['ArrowDown', 2, 4],
    ['ArrowUp', 4, 0],
    ['ArrowUp', 0, 0],
    ['End', 3, 4],
    ['Home', 2, 0],
  ] as const)('%s from %i leads to %i', (key, from, to) => {
    expect(nextPoint({ rows }, at(from), key)).toEqual(at(to))
  })
})

it('finds the points that stand for any day of a range', () => {
  const days = ({ index }: ChartPoint) =>
    index === 4 ? null : { first: `2020-0${index + 1}-01`, last: `2020-0${index + 1}-28` }
  const found = pointsWithin({ rows, days }, { first: '2020-01-28', last: '2020-03-01' })
  expect(found).toEqual([at(0), at(2)])
})
