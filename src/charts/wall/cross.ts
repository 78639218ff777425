import type { Run } from '@/charts/figure/paging'
import { evenRuns } from '@/charts/figure/paging'
import type { Mark } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import { verticalHeight } from '@/charts/scene/vertical'
import { legendMarks } from '@/charts/sign/legend'
import { textWidth } from '@/charts/text/textWidth'
import type { WorkloadStates } from '@/charts/workload/states'
import { itemEntries } from '@/charts/workload/legend'
import type { WorkloadFigures, WorkloadRow } from '@/charts/workload/rows'
import type { CrossPlace } from './crossMarks'
import { crossBlock, crossHead, loadOf } from './crossMarks'
import type { WallCut, WallInput, WallRoom } from './input'
import { wallType } from './input'

/** Pages of a crossing: how many, which items and which units each is of, and its marks. */
export interface Cross {
  readonly pages: number
  readonly part: (page: number) => { readonly items: Run; readonly units: Run }
  readonly marks: (page: number) => readonly Mark[]
}

/**
 * Px of the design: a row at least and at most, a column likewise, what parts two blocks, and what
 * stands beside titles: numbers and counts.
 */
const px = { row: [33, 46], column: [30, 84], apart: 56, number: 60, count: 54 } as const

/**
 * 具体事项 down and 责任单位 across, so that every item stands with its name: in as many blocks
 * beside one another as a panel is wide, and over as few pages as hold them all, each about as
 * full.
 */
export function wallCross(
  input: WallInput,
  figures: WorkloadFigures,
  {
    states,
    box,
  }: {
    readonly states: WorkloadStates
    readonly box: Pick<WallRoom, 'width' | 'height' | 'unit' | 'cuts'>
  },
): Cross {
  const { unit, width, height, cuts = [] } = box
  const scale = 2 * unit
  const size = wallType.least * unit
  const legend = legendMarks(
    itemEntries(figures, input.words.workload, { scale, style: input.style, states }),
    '',
    { x: 0, y: 0, width, scale, style: input.style, cuts },
  )
  const least = Math.max(
    px.column[0] * unit,
    ...figures.rows.map(row => textWidth(String(loadOf(row)), size, 700) + 4 * unit),
  )
  const title = Math.min(
    14 * size,
    Math.max(...figures.items.map(item => textWidth(item.title, size, 700))),
  )
  const fixed = title + (px.number + px.count) * unit
  const units = evenly(figures.rows.length, Math.max(1, Math.floor((width - fixed) / least)))
  const across = units[0]?.[1] ?? 1
  const head = headHeight(input, figures.rows, { size, room: least, unit })
  const room = height - head - legend.height - 24 * unit
  const lines = Math.max(1, Math.floor(room / (px.row[0] * unit)))
  const blocks = Math.max(
    1,
    Math.min(
      Math.ceil(figures.items.length / lines),
      Math.floor((width + px.apart * unit) / (fixed + across * least + px.apart * unit)),
    ),
  )
  const items = evenly(figures.items.length, lines * blocks)
  const high = Math.ceil((items[0]?.[1] ?? 1) / blocks)
  const wide = stepOf((width + px.apart * unit) / blocks, {
    blocks,
    titles: [px.number * unit, px.number * unit + title],
    least: fixed + across * least,
    cuts,
    unit,
  })
  const row = Math.min(px.row[1] * unit, room / high)
  // Where all of it has room, names are larger; not beside seams, which they then might meet.
  const spare = wide - px.apart * unit - fixed - across * Math.max(least, row)
  const grown =
    cuts.length === 0 && row >= 38 * unit && spare >= title * (wallType.row / wallType.least - 1)
      ? wallType.row / wallType.least
      : 1
  const place: Omit<CrossPlace, 'x'> = {
    head,
    row,
    column: Math.min(
      px.column[1] * unit,
      (wide - px.apart * unit - fixed - title * (grown - 1)) / across,
    ),
    titleX: px.number * unit,
    left: px.number * unit + title * grown,
    count: px.count * unit,
    size,
    name: size * grown,
    unit,
  }
  const part = (page: number): ReturnType<Cross['part']> => ({
    items: items[Math.floor(page / units.length)] ?? [0, 0],
    units: units[page % units.length] ?? [0, 0],
  })
  return {
    pages: items.length * units.length,
    part,
    marks: page => {
      const {
        items: [from, to],
        units: [first, last],
      } = part(page)
      const rows = figures.rows.slice(first, last)
      return [
        ...evenly(to - from, high).flatMap(([a, b], at) =>
          crossBlock(
            input,
            { figures, states, rows, items: [from + a, from + b], name: `block${at}` },
            { ...place, x: at * wide },
          ),
        ),
        ...movedMarks(legend.marks, 0, head + high * place.row + 20 * unit),
      ]
    },
  }
}

/**
 * Px from one block to the next: as many as there are, or fewer where titles else would stand on a
 * place at which the picture will be parted, and blocks become no narrower than the least for that.
 */
function stepOf(
  wide: number,
  {
    blocks,
    titles: [from, to],
    least,
    cuts,
    unit,
  }: {
    readonly blocks: number
    readonly titles: Run
    readonly least: number
    readonly cuts: readonly WallCut[]
    readonly unit: number
  },
): number {
  const isSound = (step: number): boolean =>
    Array.from({ length: blocks }, (_, at) => at * step).every(
      x => !cuts.some(({ at }) => x + from < at && x + to > at),
    )
  const steps = Array.from({ length: 60 }, (_, at) => wide - 4 * at * unit).filter(
    step => step >= least + 24 * unit,
  )
  return steps.find(isSound) ?? wide
}

/** Px of the names of units over their columns, and of their loads. */
function headHeight(
  { words }: WallInput,
  rows: readonly WorkloadRow[],
  { size, room, unit }: { readonly size: number; readonly room: number; readonly unit: number },
): number {
  const names = rows.map(
    row =>
      verticalHeight(crossHead(row), size, { room, columns: 1 }) +
      (row.first.collective ? 26 * unit : 0),
  )
  return (
    Math.max(
      ...names,
      verticalHeight(words.workload.unitsPerItem('merged'), size, {
        room: px.count * unit,
        columns: 1,
      }),
    ) +
    50 * unit
  )
}

/** The numbers below a count in as few runs as hold no more than so many each. */
function evenly(count: number, most: number): readonly Run[] {
  return evenRuns(count, Math.ceil(count / most))
}
