import { identicalRows, unitItemMatrix } from '@/analysis/plan/workload'
import { unitConcerns } from '@/analysis/state/progress'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { legendMarks } from '@/charts/sign/legend'
import { stateBox, stateEntries } from '@/charts/sign/stateBox'
import { fitText, textWidth } from '@/charts/text/textWidth'
import { diamond } from '@/charts/workload/margins'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading, wallType } from './input'
import { lineHeight, listLines, listPage } from './list'

/** Units that stand alike: of the same items, and as far with them. */
interface ConcernRow {
  readonly key: string
  readonly name: string
  readonly collective: boolean
  readonly counts: StateCounts
  readonly all: number
  readonly units: number
}

/** 责任单位 in order of concern, a box an assignment in the shape of its state. */
export function wallConcern(input: WallInput, room: WallRoom): WallPage {
  const { style, words, board, items } = input
  const scale = 2 * room.unit
  const legend = (y: number) =>
    legendMarks(
      stateEntries(stateTally(board, items).assignments, { words: words.legend, style, scale }),
      '',
      { x: 0, y, width: room.width, scale, style, cuts: room.cuts },
    )
  const foot = legend(0).height + 16 * room.unit
  const section = wallConcernSection(input, { ...room, height: room.height - foot })
  return {
    pages: section.pages,
    scene: {
      width: room.width,
      height: room.height,
      background: style.bg,
      marks: [...section.marks, ...legend(room.height - foot + 16 * room.unit).marks],
    },
  }
}

function wallConcernSection(
  input: WallInput,
  room: WallRoom,
): { readonly marks: readonly Mark[]; readonly pages: number } {
  const { unit, width } = room
  const { words, style, board } = input
  const rows = concernRows(input)
  const isSilent = stateTally(board).reported === 0
  const head = wallHead * unit
  const { shown, pages, each } = listPage(rows, listLines(room.height - head, unit), room.page)
  const line = lineHeight(room.height - head, each, unit)
  const page = pages > 1 ? words.page(Math.min(room.page, pages - 1) + 1, pages) : ''
  const title = words.title.concern
  const notes = [isSilent ? words.concernUnit.silent : words.concernUnit.recorded, page]
    .filter(Boolean)
    .join(' · ')
  const fits =
    textWidth(title, wallType.section * unit, 700) +
      textWidth(notes, wallType.least * unit) +
      24 * unit <=
    width
  const rule: FlatMark = {
    type: 'path',
    key: 'concern:head',
    role: 'rule',
    points: [
      [0, head - 4 * unit],
      [width, head - 4 * unit],
    ],
    stroke: style.line3,
    width: unit,
  }
  return {
    pages,
    marks: [
      ...wallHeading(title, fits ? notes : page, { room, style }).marks,
      rule,
      ...lines(input, shown, { all: rows, y: head, width, unit, line }),
    ],
  }
}

function concernRows(input: WallInput): readonly ConcernRow[] {
  const { plan, board, items, words } = input
  const matrix = unitItemMatrix(items, plan.units, { office: 'merged', order: 'load' })
  const groupOf = new Map(
    identicalRows(matrix).flatMap(group =>
      group.map(row => [row.unit, group[0]?.unit ?? ''] as const),
    ),
  )
  const own = new Set(matrix.rows.map(row => row.unit))
  const rows = new Map<string, ConcernRow>()
  for (const { of, counts, all } of unitConcerns(board, plan.units)) {
    if (!own.has(of.name)) continue
    const alike = groupOf.get(of.name)
    const key =
      alike === undefined ? of.name : `${alike} ${workStates.map(state => counts[state]).join()}`
    const known = rows.get(key)
    rows.set(
      key,
      known
        ? { ...known, units: known.units + 1 }
        : { key, name: of.name, collective: of.collective, counts, all, units: 1 },
    )
  }
  return [...rows.values()].map(row =>
    row.units > 1 ? { ...row, name: words.identical(row.name, row.units) } : row,
  )
}

function lines(
  input: WallInput,
  rows: readonly ConcernRow[],
  at: {
    readonly all: readonly ConcernRow[]
    readonly y: number
    readonly width: number
    readonly unit: number
    readonly line: number
  },
): readonly FlatMark[] {
  const { unit, width, line } = at
  const { style } = input
  const size = wallType.row * unit
  const nameWidth = Math.min(
    width * 0.42,
    unit +
      Math.max(
        0,
        ...at.all.map(row => textWidth(row.name, size, 500) + (row.collective ? 36 * unit : 0)),
      ),
  )
  const countWidth = Math.max(0, ...at.all.map(row => textWidth(countText(input, row), size, 700)))
  const most = Math.max(1, ...at.all.map(row => row.all))
  const room = width - nameWidth - countWidth - 48 * unit
  return rows.flatMap((row, index): readonly FlatMark[] => {
    const y = at.y + (index + 0.5) * line
    const x = row.collective ? 36 * unit : 0
    return [
      ...(row.collective
        ? [
            diamond(`concern:${row.key}:collective`, {
              role: 'unit',
              x: 13 * unit,
              y,
              r: 11 * unit,
              color: style.ink2,
            }) as FlatMark,
          ]
        : []),
      {
        type: 'text',
        key: `concern:${row.key}`,
        role: 'unit',
        part: 'name',
        x,
        y,
        text: fitText(row.name, nameWidth - x, size, 500),
        size,
        weight: 500,
        color: style.ink,
      },
      ...boxes(input, row, {
        x: nameWidth + 24 * unit,
        y,
        step: Math.min(line * 0.75, room / most),
        unit,
        high: line * 0.52,
      }),
      {
        type: 'text',
        key: `concern:${row.key}:count`,
        role: 'unit',
        part: 'count',
        x: width,
        y,
        text: countText(input, row),
        size,
        weight: 700,
        align: 'right',
        color: pressing(row.counts) > 0 ? style.ink : style.ink2,
      },
      {
        type: 'path',
        key: `concern:${row.key}:rule`,
        role: 'rule',
        points: [
          [0, y + line / 2],
          [width, y + line / 2],
        ],
        stroke: style.line2,
        width: unit,
      },
    ]
  })
}

function pressing(counts: StateCounts): number {
  return counts.overdue + counts.due
}

function countText({ words }: WallInput, { counts, all, units }: ConcernRow): string {
  const text = `${pressing(counts)}/${all}`
  return units > 1 ? words.each(text) : text
}

/** A box an assignment while they are wide enough to tell apart, else a stretch a state. */
function boxes(
  { style }: WallInput,
  { key, counts }: ConcernRow,
  {
    x,
    y,
    step,
    unit,
    high,
  }: {
    readonly x: number
    readonly y: number
    readonly step: number
    readonly unit: number
    readonly high: number
  },
): readonly FlatMark[] {
  const box = (state: WorkState, at: number, count: number, name: string): readonly FlatMark[] =>
    stateBox({
      key: name,
      role: 'bar',
      of: name,
      box: {
        x: x + at * step,
        y: y - high / 2,
        w: Math.max(unit, step * count - 4 * unit),
        h: high,
      },
      state,
      style,
      scale: 1.4 * unit,
    })
  let at = 0
  return workStates.flatMap(state => {
    const from = at
    at += counts[state]
    if (counts[state] === 0) return []
    if (step < 12 * unit) return box(state, from, counts[state], `concern:${key}:${state}`)
    return Array.from({ length: counts[state] }, (_, index) =>
      box(state, from + index, 1, `concern:${key}:${state}:${index}`),
    ).flat()
  })
}
