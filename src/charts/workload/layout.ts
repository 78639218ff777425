import { verticalHeight } from '@/charts/scene/vertical'
import { memoSlot } from '@/model/memo'
import type { WorkloadAcross } from './across'
import { headTitle } from './names'
import type { Bracket, RowBox, WorkloadLayout } from './places'
import type { WorkloadFigures, WorkloadRow } from './rows'
import { alikeRuns } from './rows'

/**
 * Adds the heights: titles give way first, then rows, down to 18 px; what is over makes the scene
 * taller. `below` is kept for legend and notes.
 */
export function workloadLayout(
  figures: WorkloadFigures,
  across: WorkloadAcross,
  room: { readonly height: number; readonly below: number; readonly isPaper: boolean },
): WorkloadLayout {
  const { scale } = across
  const ruleGap = (room.height < 800 * scale ? 4 : 8) * scale
  const rules = ruleIndices(figures.rows)
  const chip = { y: 8 * scale, h: 20 * scale }
  const tall = across.labels.map(lines =>
    lines.length > 1 ? Math.ceil((lines.length * nameStep + 0.3) * across.rowSize) : 0,
  )
  const fixed =
    chip.y +
    chip.h +
    (6 + 20 + 28) * scale +
    room.below +
    rules.size * ruleGap +
    tall.reduce((sum, h) => sum + h, 0)
  const count = Math.max(1, tall.filter(h => h === 0).length)
  // On paper nobody points at a row: lower ones rather than titles in two columns, and one column
  // where the page grows.
  const least = !room.isPaper ? 24 : room.height > 0 ? 18 : -Infinity
  const type = titleType(
    figures,
    across,
    (height, low) =>
      (room.height - fixed - (low ? 36 : 46) * scale - height) / count >= least * scale,
  )
  const low = type.low
  const titles = { y: chip.y + chip.h + 6 * scale, h: type.height }
  const rowH = Math.floor(
    Math.min(
      36 * scale,
      Math.max(18 * scale, (room.height - fixed - (low ? 36 : 46) * scale - titles.h) / count),
    ),
  )
  const spare = room.height - fixed - titles.h - rowH * count
  const highest = (Math.max(0, ...new Set(figures.matrix.columnUnits)) < 8 ? 46 : 110) * scale
  const bars = {
    y: titles.y + titles.h + 20 * scale,
    h: Math.round(Math.min(highest, Math.max((low ? 36 : 46) * scale, spare))),
  }
  const rowsTop = bars.y + bars.h + 2 * scale
  const rows = rowBoxes(figures.rows, {
    labels: across.labels,
    top: rowsTop,
    heights: tall.map(h => h || rowH),
    rules,
    gap: ruleGap,
  })
  const last = rows.at(-1)
  const rowsBottom = (last ? last.y + last.h : rowsTop) + 2 * scale
  const { rowSize, ...rest } = across
  return {
    ...rest,
    chip,
    titles,
    bars,
    rows,
    brackets: bracketsOf(rows),
    rules: [rowsTop - scale, ...rows.flatMap(box => box.rule ?? []), rowsBottom].map(
      (y, index) => ({ key: `rule:${index}`, y }),
    ),
    rowsTop,
    rowsBottom,
    type: { small: 12 * scale, row: rowSize, title: type.size, titleColumns: type.columns },
    numbers: { y: titles.y + titles.h, h: 20 * scale },
    totalY: rowsBottom + 13 * scale,
    bottom: rowsBottom + 24 * scale,
  }
}

/** From one line of a name to the next, to the size of its words. */
export const nameStep = 1.3

interface TitleType {
  readonly size: number
  readonly columns: 1 | 2
  readonly height: number
  readonly low: boolean
}

function titleType(
  figures: WorkloadFigures,
  across: WorkloadAcross,
  roomy: (height: number, low: boolean) => boolean,
): TitleType {
  const { scale } = across
  const room = across.columns[0]?.w ?? 0
  const sizes = [14, 13, 12]
    .map(size => size * scale)
    .filter(size => size * 1.6 <= room || size === 12 * scale)
  const titles = [...new Set(figures.items.map(item => headTitle(item.title)))]
  const measured = memoSlot<number>()
  const fit = (size: number, columns: 1 | 2, low: boolean): TitleType => {
    const height = measured([size, columns], () =>
      titles.reduce((h, title) => Math.max(h, verticalHeight(title, size, { room, columns })), 0),
    )
    return { size, columns, low, height: 8 * scale + height }
  }
  const least = 12 * scale
  const candidates = [...sizes.map(size => ({ size, low: false })), { size: least, low: true }]
  for (const { size, low } of candidates) {
    const type = fit(size, 1, low)
    if (type.height <= 220 * scale && roomy(type.height, type.low)) return type
  }
  return fit(least, room >= 26 * scale ? 2 : 1, true)
}

function ruleIndices(rows: readonly WorkloadRow[]): ReadonlySet<number> {
  return new Set(
    alikeRuns(rows)
      .flatMap(run => [run.from, run.to + 1])
      .filter(index => index > 0 && index < rows.length),
  )
}

function bracketsOf(rows: readonly RowBox[]): readonly Bracket[] {
  return alikeRuns(rows.map(box => box.row)).map(({ alike, from, to }) => {
    const last = rows[to]
    return {
      key: `same:${from}`,
      alike,
      count: to - from + 1,
      top: rows[from]?.y ?? 0,
      bottom: last ? last.y + last.h : 0,
    }
  })
}

function rowBoxes(
  rows: readonly WorkloadRow[],
  at: {
    readonly labels: WorkloadAcross['labels']
    readonly top: number
    readonly heights: readonly number[]
    readonly rules: ReadonlySet<number>
    readonly gap: number
  },
): readonly RowBox[] {
  let y = at.top
  return rows.map((row, index) => {
    const rule = at.rules.has(index) ? y + at.gap / 2 : null
    if (rule !== null) y += at.gap
    const h = at.heights[index] ?? 0
    const box = { row, label: at.labels[index] ?? [], y, h, rule }
    y += h
    return box
  })
}
