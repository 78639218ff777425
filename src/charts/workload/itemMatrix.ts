/**
 * 责任单位 × 具体事项: the left of a heatmap with its heads, names, loads and brackets.
 */
import type { Mark } from '@/charts/scene/scene'
import type { WorkloadDrawing } from './drawing'
import { bandMarks, chosenColumn, chosenRows, columnHeadMarks, itemCellMarks } from './items'
import {
  bracketMarks,
  headLabelMarks,
  loadHead,
  loadMarks,
  ruleMarks,
  taskTotalMarks,
  totalLabel,
  totalLoad,
  unitMarks,
} from './margins'
import type { WorkloadWords } from './words'

/** All marks of units by items, in the order they are drawn. */
export function itemMatrixMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  return [
    ...bandMarks(drawing),
    ...chosenColumn(drawing),
    ...chosenRows(drawing),
    ...ruleMarks(drawing),
    ...taskTotalMarks(drawing),
    totalLabel(drawing, words),
    totalLoad(drawing),
    ...itemCellMarks(drawing),
    ...columnHeadMarks(drawing),
    ...headLabelMarks(drawing, words),
    ...unitMarks(drawing),
    loadHead(drawing, words),
    ...loadMarks(drawing),
    ...bracketMarks(drawing, words),
  ]
}
