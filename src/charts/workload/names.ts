/**
 * Names beside a heatmap: as much of them as leaves most of the room to its cells. The whole is told
 * in the tip, the table and the notes of a file.
 */
import { breakLinesUpTo } from '@/charts/text/lines'
import { fitText } from '@/charts/text/textWidth'
import { shortText } from '@/model/graphemes'
import type { WorkloadRoom } from './places'

/** How many signs of a title stand over its column. */
export const longestHead = 24

/** The share of a width that names of units may take, and how many lines in a file. */
const widest = 0.36
const mostLines = 3

/** A title as it stands over its column. */
export function headTitle(title: string): string {
  return shortText(title, longestHead)
}

/**
 * A unit's name as it stands before its row, `size` px high: in one line on the screen, in a few on
 * paper, where nothing lies beyond the edge.
 */
export function rowName(
  name: string,
  { width, paper }: Pick<WorkloadRoom, 'width' | 'paper'>,
  size: number,
): readonly string[] {
  return paper
    ? breakLinesUpTo(mostLines, name, widest * width, { size, weight: 500 })
    : [fitText(name, widest * width, size, 500)]
}
