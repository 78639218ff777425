import type { StateBoard } from '@/analysis/stateBoard'
import { partStateOf, stateTally } from '@/analysis/stateBoard'
import type { Item, Plan } from '@/model/plan'
import type { ChartLayout } from './figurePages'
import type { Scene } from './scene'
import type { StateWords } from './stateBox'
import { workloadScene } from './workload'
import { shownStates } from './workloadItems'
import type { WorkloadPart } from './workloadRows'
import { workloadFigures } from './workloadRows'
import type { WorkloadWords } from './workloadWords'

/** What heatmaps on paper are asked for, as they are arranged on the screen. */
export interface WorkloadQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly office: 'merged' | 'apart'
  readonly order: 'load' | 'printed'
  readonly same: 'open' | 'fold'
  /** Whether cells tell where work stands, else whose task it is. */
  readonly byState: boolean
}

/** Both heatmaps on one page where they fit; else the items' on pages of its own and then the months', columns and rows in runs of what a page holds, loads and totals those of the whole. */
export function workloadChartPages({ plan, items, board, office, order, same, byState }: WorkloadQuestion, words: { readonly chart: WorkloadWords, readonly states: StateWords }): ChartLayout {
  const input = { items, units: plan.units, offices: office, order }
  const states = byState ? { of: partStateOf(board, office), counts: stateTally(board, items).assignments, words: words.states } : null
  const { rows, matrix: { columns } } = workloadFigures(input, same === 'fold', words.chart, shownStates(states))
  return (room, most) => {
    const draw = (part: WorkloadPart, brackets = true): Scene => workloadScene(input, { ...room, height: room.grows ? 0 : room.height, words: words.chart, foldSame: same === 'fold', states, part, paper: { leastColumn: 16, brackets } })
    const fits = (scene: Scene): boolean => scene.width <= room.width + 1 && scene.height <= room.height + 1
    const all = [0, rows.length] as const
    const whole = draw({ columns: [0, columns.length], months: true, rows: all })
    if (fits(whole) || most < 2) return { count: fits(whole) ? 1 : 2, cramped: false, scenes: () => [whole] }
    const across = draw({ columns: [0, columns.length], months: false, rows: all }, false)
    const isWide = across.width > room.width + 1
    const scenes = [...runsThatFit([columns.length, rows.length], (c, r) => draw({ columns: c, months: false, rows: r }, isWide), { ...room, most }), ...runsThatFit([0, rows.length], (_, r) => draw({ columns: [0, 0], months: true, rows: r }), { ...room, most })]
    return { count: scenes.length, cramped: scenes.some(scene => !fits(scene)), scenes: () => scenes }
  }
}

type Run = readonly [number, number]
interface Room { readonly width: number, readonly height: number, readonly most: number }

/** Scenes of the fewest runs of columns and rows of which each fits; of single ones where nothing would. */
function runsThatFit([columns, rows]: readonly [number, number], draw: (columns: Run, rows: Run) => Scene, room: Room): readonly Scene[] {
  for (let across = 1, down = 1; ;) {
    const scenes = runs(rows, down).flatMap(r => runs(columns, across).map(c => draw(c, r)))
    const isWide = across < columns && scenes.some(scene => scene.width > room.width + 1)
    const isHigh = down < rows && scenes.some(scene => scene.height > room.height + 1)
    if ((!isWide && !isHigh) || scenes.length > room.most) return scenes
    across += isWide ? 1 : 0
    down += isHigh && !isWide ? 1 : 0
  }
}

function runs(count: number, parts: number): readonly Run[] {
  return Array.from({ length: parts }, (_, at): Run => [Math.round(at * count / parts), Math.round((at + 1) * count / parts)])
}
