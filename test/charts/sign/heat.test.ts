import { describe, expect, it } from 'vitest'
import { heatStepOf, heatSteps } from '@/charts/sign/heat'
import { darkStyle, lightStyle, paperStyle, wallStyle } from '@/charts/sign/style'

/** How bright a colour is seen, from 0 to 1, as WCAG reckons it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => parseInt(color.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', lightStyle],
  ['dark', darkStyle],
  ['wall', wallStyle],
  ['paper', paperStyle],
])('the ramp from few to many, %s', (_, style) => {
  it('leaves the ground further with every step', () => {
    const away = heatSteps(4, style).map(({ fill }) => contrast(fill, style.bg))
    expect(away).toEqual([...away].sort((a, b) => a - b))
    expect(new Set(away).size).toBe(4)
  })

  it('writes counts so that they are read', () => {
    for (const { fill, ink } of heatSteps(4, style))
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('gives the highest count the last colour, however few steps there are', () => {
    for (const most of [1, 2, 3, 4, 12, 100])
      expect(heatSteps(most, style).at(-1)).toMatchObject({ max: most, fill: style.heat.at(-1) })
  })
})

it('has a step for each of 1 to 4, and quarters above, without a gap', () => {
  const bounds = (most: number) => heatSteps(most, lightStyle).map(({ min, max }) => [min, max])
  expect(bounds(4)).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ])
  expect(bounds(12)).toEqual([
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
  ])
  expect(bounds(0)).toEqual([])
  const steps = heatSteps(10, lightStyle)
  for (let count = 1; count <= 10; count += 1) {
    const step = heatStepOf(count, steps)
    expect(step && step.min <= count && count <= step.max).toBe(true)
  }
})
