/**
 * Names beside a heatmap: as much of them as leaves most of the room to its cells. The whole is told
 * in the tip, the table and the notes of a file.
 */
import { breakLinesUpTo } from '@/charts/text/lines'
import { fitText, textWidth } from '@/charts/text/textWidth'
import { shortText } from '@/model/graphemes'
import { memoSlot } from '@/model/memo'
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

/** A unit's name as it stands before its row, in lines, and the px of the widest. */
export interface RowName {
  readonly lines: readonly string[]
  readonly width: number
}

const lastNames = memoSlot<(name: string) => RowName>()

/**
 * Names of units before their rows, `size` px high: in one line on the screen, in a few on paper,
 * where nothing lies beyond the edge. Each is broken once for all the pages that it is tried on.
 */
export function rowNames(
  { width, paper }: Pick<WorkloadRoom, 'width' | 'paper'>,
  size: number,
): (name: string) => RowName {
  const isPaper = paper !== undefined
  return lastNames([width, isPaper, size], () => {
    const known = new Map<string, RowName>()
    return name => {
      const broken = known.get(name) ?? rowName(name, { most: widest * width, isPaper, size })
      known.set(name, broken)
      return broken
    }
  })
}

function rowName(
  name: string,
  {
    most,
    isPaper,
    size,
  }: { readonly most: number; readonly isPaper: boolean; readonly size: number },
): RowName {
  const lines = isPaper
    ? breakLinesUpTo(name, most, { most: mostLines, size, weight: 500 })
    : [fitText(name, most, size, 500)]
  return { lines, width: Math.max(0, ...lines.map(line => textWidth(line, size, 500))) }
}
