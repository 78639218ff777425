import type { StateBoard } from '@/analysis/stateBoard'
import { partStateOf, stateTally } from '@/analysis/stateBoard'
import { movedMarks } from './scene'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { wallHead, wallHeading } from './wallInput'
import type { WorkloadOptions } from './workload'
import { workloadScene, workloadSize } from './workload'
import type { WorkloadFigures, WorkloadInput, WorkloadPart } from './workloadRows'
import { shownStates } from './workloadItems'
import { workloadFigures } from './workloadRows'

/** More pages than this would keep a wall too long, and tell nobody anything. */
const mostPages = 40

/** 责任单位 × 具体事项 by state, units with the same items as one row; with the months beside it where they fit, items by their numbers alone where their names do not, and over several pages of whole tasks, and of units, where that is still too much. Loads and totals are those of the whole on every page. Throws where it would take too many. */
export function wallMatrix(input: WallInput, room: WallRoom): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const box = { width, height: height - head, unit }
  const { parts, items, rows } = partsKept(input, box)
  const at = Math.min(room.page, parts.length - 1)
  const part = parts[at]
  if (!part) throw new Error(input.words.tooLarge(mostPages))
  const scene = workloadScene(...matrixOf(input, part, box))
  const heading = wallHeading(input.words.title.units, parts.length > 1 ? noteOf(input, part, { items, rows, at, pages: parts.length }) : '', { room, style: input.style })
  return { pages: parts.length, scene: { width, height, background: input.style.bg, marks: [...heading.marks, ...movedMarks(scene.marks, 0, head)] } }
}

/** Looks for the pages of a board in a room, a bit at each call; says whether they are found. Before a wall comes to them, so that no frame waits. */
export function prepareMatrix(input: WallInput, room: WallRoom): boolean {
  return advanced(searchOf(input, { width: room.width, height: room.height - wallHead * room.unit, unit: room.unit }))
}

/** Which items and rows a page is of, where it is not of all. */
function noteOf({ words }: WallInput, { columns: [from, to], rows: [first, last] }: WorkloadPart, { items, rows, at, pages }: { readonly items: readonly number[], readonly rows: number, readonly at: number, readonly pages: number }): string {
  return [
    ...(to - from < items.length ? [words.itemRange(items[from] ?? 0, items[to - 1] ?? 0)] : []),
    ...(last - first < rows ? [words.rowRange(first + 1, last, rows)] : []),
    words.page(at + 1, pages),
  ].join(' · ')
}

interface Box { readonly width: number, readonly height: number, readonly unit: number }
/** A part, and whether its items are named or only numbered. */
type Part = WorkloadPart & { readonly titles: boolean }
type Search = Generator<undefined, readonly Part[], undefined>
interface Found { readonly parts: readonly Part[], readonly items: readonly number[], readonly rows: number }
interface Kept { readonly key: string, readonly items: WallInput['items'], readonly figures: WorkloadFigures, readonly search: Search, parts: readonly Part[] | null }
const kept = new WeakMap<StateBoard, Kept>()

/** The pages of a board in a box; looked for once for a board, a box and a language. */
function partsKept(input: WallInput, box: Box): Found {
  const one = searchOf(input, box)
  while (!advanced(one));
  return { parts: one.parts ?? [], items: one.figures.items.map(item => item.id), rows: one.figures.rows.length }
}

function advanced(one: Kept): boolean {
  if (one.parts) return true
  const next = one.search.next()
  if (next.done) one.parts = next.value
  return one.parts !== null
}

function searchOf(input: WallInput, box: Box): Kept {
  const key = [box.width, box.height, box.unit, input.lang].join()
  const known = kept.get(input.board)
  if (known?.key === key && known.items === input.items) return known
  const figures = workloadFigures(inputOf(input), true, input.words.workload, shownStates({ of: partStateOf(input.board, 'merged') }))
  const made: Kept = { key, items: input.items, figures, search: partsThatFit(input, figures, box), parts: null }
  kept.set(input.board, made)
  return made
}

/** As few parts as fit, none where they would be too many: all with its months, all without, all without names, else runs of whole tasks, each by runs of rows where it is too high. Rests after each part it has looked at. */
function* partsThatFit(input: WallInput, figures: WorkloadFigures, box: Box): Search {
  const { items, rows: { length: rows } } = figures
  const fits: Fits = function* (part) {
    const size = workloadSize(...matrixOf(input, part, box))
    yield
    return size.width <= box.width + 2 && size.height <= box.height + 2
  }
  // A column takes 20 px of the desk at least, so that fewer runs need not be tried.
  const least = Math.max(1, Math.ceil(items.length * 20 * 2 * box.unit / box.width))
  const whole = { columns: [0, items.length], rows: [0, rows] } as const
  for (const [months, titles] of least === 1 ? [[true, true], [false, true], [false, false]] as const : []) if (yield* fits({ ...whole, months, titles })) return [{ ...whole, months, titles }]
  for (let high = 1; high <= rows; high += 1) {
    const bands = ranges(rows, Math.ceil(rows / high))
    for (let count = least; count <= (high < rows ? least * 2 + 2 : items.length); count += 1) {
      const parts = runsOf(figures, Math.ceil(items.length / count)).flatMap(columns => bands.map((band): Part => ({ columns, rows: band, months: false, titles: false })))
      if (parts.length > mostPages) break
      if (yield* allFit(parts, fits)) return parts
    }
  }
  return []
}

type Fits = (part: Part) => Generator<undefined, boolean, undefined>

/** Whether all parts fit; the one of most items is looked at first, since it is the likeliest not to. */
function* allFit(parts: readonly Part[], fits: Fits): ReturnType<Fits> {
  const wide = ({ columns: [from, to] }: WorkloadPart): number => to - from
  for (const part of [...parts].sort((a, b) => wide(b) - wide(a))) if (!(yield* fits(part))) return false
  return true
}

type Range = readonly [number, number]

/** The numbers below a count in runs of about a length. */
function ranges(count: number, length: number): readonly Range[] {
  return Array.from({ length: Math.ceil(count / length) }, (_, at): Range => [at * length, Math.min(count, (at + 1) * length)])
}

/** Columns in runs of whole tasks of about a length; a task that is longer is broken. */
function runsOf({ items }: WorkloadFigures, length: number): readonly Range[] {
  const runs: Range[] = []
  for (let from = 0; from < items.length;) {
    let to = from
    while (to < items.length && items[to]?.task === items[from]?.task) to += 1
    const last = runs[runs.length - 1]
    if (last && to - last[0] <= length) runs[runs.length - 1] = [last[0], to]
    else runs.push(...ranges(to - from, length).map(([a, b]): Range => [from + a, from + b]))
    from = to
  }
  return runs
}

function inputOf({ items, plan }: WallInput): WorkloadInput {
  return { items, units: plan.units, offices: 'merged', order: 'load' }
}

function matrixOf(input: WallInput, part: Part, { width, height, unit }: Box): readonly [WorkloadInput, WorkloadOptions] {
  const { board, style, words, lit, items } = input
  return [inputOf(input), {
    width, height, style, scale: 2 * unit, words: words.workload, foldSame: true, part, titles: part.titles, selected: lit === null ? null : { item: lit },
    states: { of: partStateOf(board, 'merged'), counts: stateTally(board, items).assignments, words: words.legend },
  }]
}
