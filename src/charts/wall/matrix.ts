import type { MemoSlot } from '@/model/memo'
import { memo, memoSlot } from '@/model/memo'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { movedMarks } from '@/charts/scene/scene'
import type { WorkloadInput } from '@/charts/workload/question'
import { workloadInput } from '@/charts/workload/question'
import type { WorkloadFigures, WorkloadPart } from '@/charts/workload/rows'
import { workloadScene, workloadSize } from '@/charts/workload/workload'
import type { Cross } from './cross'
import { wallCross } from './cross'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading } from './input'

/** More pages than this would keep a wall too long, and tell nobody anything. */
const mostPages = 40

/**
 * 责任单位 × 具体事项 by state, units with the same items in the same states as one: a unit a row,
 * with the months beside it where they fit, where all of it stands on one page with the names of
 * its items; else an item a row.
 * Loads and totals are those of the whole on every page. Throws where it would take too many.
 */
export function wallMatrix(input: WallInput, room: WallRoom): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const box = { width, height: height - head, unit, ...(room.cuts ? { cuts: room.cuts } : {}) }
  const { answer, months, cross } = arranged(input, box)
  const pages = cross?.pages ?? 1
  if (pages > mostPages) throw new Error(input.words.tooLarge(mostPages))
  const at = Math.min(room.page, pages - 1)
  const marks = cross
    ? cross.marks(at)
    : workloadScene(
        inBox(answer, { ...box, months }),
        input.lit === null ? null : { item: input.lit },
      ).marks
  const heading = wallHeading(
    input.words.title.units,
    cross && pages > 1 ? noteOf(input, answer.figures, { cross, at }) : '',
    { room, style: input.style },
  )
  return {
    pages,
    scene: {
      width,
      height,
      background: input.style.bg,
      marks: [...heading.marks, ...movedMarks(marks, 0, head)],
    },
  }
}

/** Which items and units a page is of, where it is not of all. */
function noteOf(
  { words }: WallInput,
  { items, rows }: WorkloadFigures,
  { cross, at }: { readonly cross: Cross; readonly at: number },
): string {
  const {
    items: [from, to],
    units: [first, last],
  } = cross.part(at)
  return [
    ...(to - from < items.length
      ? [words.itemRange(items[from]?.id ?? 0, items[to - 1]?.id ?? 0)]
      : []),
    ...(last - first < rows.length ? [words.rowRange(first + 1, last, rows.length)] : []),
    words.page(at + 1, cross.pages),
  ].join(' · ')
}

type Box = Pick<WallRoom, 'width' | 'height' | 'unit' | 'cuts'>
/** How a board stands in a box: whether with months, and the crossing where an item takes a row. */
interface Arranged {
  readonly answer: WorkloadInput
  readonly months: boolean
  readonly cross: Cross | null
}
const slotOf = memo<StateBoard, MemoSlot<Arranged>>(() => memoSlot())

/** Looked at once for a board, a box and a language. */
function arranged(input: WallInput, box: Box): Arranged {
  const key = [
    box.width,
    box.height,
    box.unit,
    input.lang,
    ...(box.cuts ?? []).map(cut => cut.at),
  ].join()
  const { board, items, lit, style } = input
  return slotOf(board)([key, items, lit, style], () => {
    const answer = answerOf(input, box)
    const { figures, states } = answer
    const months = fitsWith(answer, { ...box, months: true })
    const isWhole = months || fitsWith(answer, { ...box, months: false })
    const cross = isWhole || !states ? null : wallCross(input, figures, { states, box })
    return { answer, months, cross }
  })
}

/** A column takes 20 px of the desk at least, so that many items need not be tried. */
function fitsWith(answer: WorkloadInput, box: Box & { readonly months: boolean }): boolean {
  if (answer.figures.items.length * 20 * 2 * box.unit > box.width) return false
  const size = workloadSize(inBox(answer, box))
  return size.width <= box.width + 2 && size.height <= box.height + 2
}

function answerOf(input: WallInput, { width, height, unit }: Box): WorkloadInput {
  const { plan, items, board, style, words } = input
  return workloadInput({
    plan,
    items,
    board,
    arrangement: { office: 'merged', order: 'load', same: 'fold', color: 'state' },
    style,
    words: { chart: words.workload, states: words.legend },
    room: { width, height, scale: 2 * unit },
  })
}

/** The same in a box, with the months or without. */
function inBox(
  answer: WorkloadInput,
  { width, height, unit, months }: Box & { readonly months: boolean },
): WorkloadInput {
  const { items, rows, months: all } = answer.figures
  const part: WorkloadPart = {
    columns: [0, items.length],
    rows: [0, rows.length],
    months: [0, months ? all.months.length : 0],
  }
  return { ...answer, room: { width, height, scale: 2 * unit, part } }
}
