/**
 * 责任单位 × 具体事项: the left of a heatmap with its heads, names, loads and brackets.
 */
import type { Mark } from '@/charts/scene/scene'
import type { WorkloadDrawing } from './items'
import { bandMarks, columnHeadMarks, itemCellMarks, selectionMarks } from './items'
import { bracketMarks, labelMarks, loadMarks, ruleMarks } from './margins'
import type { WorkloadWords } from './words'

/** All marks of units by items, in the order they are drawn. */
export function itemMatrixMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  return [
    ...bandMarks(drawing),
    ...selectionMarks(drawing),
    ...ruleMarks(drawing, words),
    ...itemCellMarks(drawing),
    ...columnHeadMarks(drawing),
    ...labelMarks(drawing, words),
    ...loadMarks(drawing, words),
    ...bracketMarks(drawing, words),
  ]
}
