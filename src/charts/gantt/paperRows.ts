import type { GanttRows } from '@/analysis/screen/ganttRows'
import type { GanttRoom, OnPaper } from './question'

/**
 * Px at scale 1 between which rows of a chart on paper are high, under groups named in bands or in
 * a column; not over the last where the page grows with them.
 */
const rowHeights = {
  band: { least: 16, most: 30 },
  column: { least: 16, most: 34 },
  grown: 21,
} as const

/**
 * Px of a row and of a group's band on a page of paper: as high as fills it. On a narrow page groups
 * are named in bands over their rows; a band of 0 px stands for a column.
 */
export function paperRows(
  rows: GanttRows,
  room: GanttRoom & { readonly paper: OnPaper },
  { foot, isGrouped }: { readonly foot: number; readonly isGrouped: boolean },
): { readonly row: number; readonly band: number } {
  const { width, height, scale, paper } = room
  const hasBands = isGrouped && width < 1000 * scale
  const { least, most } = hasBands ? rowHeights.band : rowHeights.column
  const body = height - Math.round(54 * scale) - foot
  const lines = rows.rows.length + (hasBands ? rows.groups.length : 0)
  const gaps = hasBands ? 0 : rows.groups.length * 3 * scale
  const fit = (body - gaps) / Math.max(1, lines)
  const row =
    fit < least * scale
      ? (least + 2) * scale
      : Math.min(fit, (paper.grows ? rowHeights.grown : most) * scale)
  return { row, band: hasBands ? row : 0 }
}
