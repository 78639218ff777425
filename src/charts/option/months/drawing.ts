import type { ChartFrame } from '@/charts/option/chart'
import type { MonthCell, MonthsInput } from './input'
import { monthCells } from './input'
import type { MonthPlaces } from './places'
import { monthPlaces } from './places'

/** Units by months with everything placed: what each part of the option is built from. */
export interface MonthsDrawing extends MonthsInput {
  readonly frame: ChartFrame
  readonly cells: readonly MonthCell[]
  readonly places: MonthPlaces
}

/** Places units by months in a frame. */
export function monthsDrawing(input: MonthsInput, frame: ChartFrame): MonthsDrawing {
  const cells = monthCells(input.figures)
  return { ...input, frame, cells, places: monthPlaces(input, frame) }
}
