import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { progressCurve } from '@/analysis/state/progress'
import { stateTally } from '@/analysis/state/stateBoard'
import type { ChartFrame } from '@/charts/option/chart'
import type { CurveInput } from '@/charts/option/curve'
import { lightStyle } from '@/charts/sign/style'
import { curveWords } from '@/figures/words/chart'
import { boardOf, builtIn } from '../gantt/ganttCase'

/** A frame of a screen as wide as half a page; a test may change what it is about. */
export const frame: ChartFrame = {
  width: 800,
  height: 280,
  scale: 1,
  style: lightStyle,
  medium: 'screen',
}

/** Words that say their key and what they were told. */
export const saying = (key: string, named: Readonly<Record<string, unknown>> = {}): string =>
  [key, ...Object.values(named)].join(' ')

/** The curve of the built-in plan on a day, with the sample's reports or without any. */
export function curveOf({
  asOf = '2021-06-30',
  sample = true,
  ...change
}: Partial<CurveInput> & { sample?: boolean } = {}): CurveInput {
  const board = boardOf(builtIn, asOf, sample ? sampleReports(builtIn) : [])
  return {
    points: progressCurve(board),
    items: builtIn.items,
    recorded: stateTally(board).reported > 0,
    asOf,
    words: curveWords(saying),
    ...change,
  }
}
