/** The one ramp from few to many, of every chart that tells counts by colour. */
import type { ChartStyle } from './style'

/** Counts of a step, both included, the colour they lie on and that of words upon it. */
export interface HeatStep {
  readonly min: number
  readonly max: number
  readonly fill: string
  readonly ink: string
}

/**
 * At most four steps up to the highest count, one by one while there are no more; the last is
 * furthest from the ground.
 */
export function heatSteps(most: number, { heat }: Pick<ChartStyle, 'heat'>): readonly HeatStep[] {
  const steps = Math.min(heat.length, most)
  const upper = (step: number): number => Math.ceil((most * step) / steps)
  return Array.from({ length: steps }, (_, at) => {
    const fill = heat[heat.length - steps + at] ?? ''
    return { min: at === 0 ? 1 : upper(at) + 1, max: upper(at + 1), fill, ink: inkOn(fill) }
  })
}

/** The step that a count is on. */
export function heatStepOf(count: number, steps: readonly HeatStep[]): HeatStep | undefined {
  return steps.find(({ max }) => count <= max)
}

/** Ink or paper, whichever is read better on a colour written #RRGGBB. */
function inkOn(fill: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => parseInt(fill.slice(at, at + 2), 16))
  return 0.299 * r + 0.587 * g + 0.114 * b > 135 ? '#23201B' : '#FFFFFF'
}
