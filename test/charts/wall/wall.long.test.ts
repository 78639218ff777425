import { describe, it } from 'vitest'
import { otherWalls } from './wallCase'
import { testSeams, testWall } from './wallSizes'

for (const size of otherWalls) testWall(size)

describe('a wall of several monitors', () => {
  it.each([
    [3840, 2160, 2, 2],
    [6656, 1792, 4, 1],
    [7680, 2160, 4, 2],
  ] as const)('of %i × %i px, %i by %i, keeps words clear of what parts them', (...wall) => {
    const [width, height, columns, rows] = wall
    testSeams([width, height], columns, rows)
  })
})
