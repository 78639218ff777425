import { unitItemMatrix } from '@/analysis/plan/workload'
import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import { nextItems, pressingItems } from '@/analysis/state/due'
import { progressCurve, unitConcerns } from '@/analysis/state/progress'
import { partStateOf, stateTally } from '@/analysis/state/stateBoard'
import type { WallInput } from '@/charts/wall/input'
import { toldRelations } from '@/charts/wall/relations'
import type { Translate } from '@/locales/translate'
import type { Item } from '@/model/plan'
import type { ChartTable } from './tables'
import { concernTable, curveTable, itemTable, relationTable, unitStateTable } from './tables'
import { movedColumns } from './words/moved'

/** The table behind a turn of a big screen: all of its pages at once, of the as-of day. */
export function wallTable(
  t: Translate,
  { scene, task }: WallTurn,
  { input, stateOf }: { readonly input: WallInput; readonly stateOf: (item: Item) => string },
): ChartTable {
  const { plan, items, board, lang } = input
  const said = { stateOf, moved: movedColumns(plan, items, lang) }
  switch (scene) {
    case 'gantt':
    case 'lapse':
      return itemTable(t, items, said)
    case 'tasks':
      return itemTable(
        t,
        items.filter(item => item.task === task),
        said,
      )
    case 'attention':
      return itemTable(t, pressingItems(board, items), said)
    case 'due':
      return itemTable(t, nextItems(board, items), said)
    case 'units':
      return unitStateTable(
        t,
        unitItemMatrix(items, plan.units, { office: 'merged', order: 'load' }),
        partStateOf(board, 'merged'),
      )
    case 'concern': {
      const shown = new Set(items.flatMap(item => item.assignments.map(one => one.unit)))
      return concernTable(
        t,
        unitConcerns(board, plan.units).filter(({ of }) => shown.has(of.name)),
      )
    }
    case 'relations':
      return relationTable(
        t,
        toldRelations(plan, items),
        timeConflicts(plan.items, scopedRelations(plan.relations, items, 'core')),
      )
    case 'progress':
      return curveTable(t, progressCurve(board), stateTally(board).reported > 0)
  }
}
