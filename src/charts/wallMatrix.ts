import type { StateBoard } from '@/analysis/stateBoard'
import { partStateOf, stateTally } from '@/analysis/stateBoard'
import { unitItemMatrix } from '@/analysis/workload'
import type { Item, Unit } from '@/model/plan'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { movedBy, wallHead, wallHeading } from './wallInput'
import type { WorkloadOptions } from './workload'
import { workloadScene, workloadSize } from './workload'
import type { WorkloadInput } from './workloadRows'

/** Some items by some units, which a page shows whole. */
interface Part { readonly items: readonly Item[], readonly units: readonly Unit[], readonly months: boolean }

/** 责任单位 × 具体事项 by state, units with the same items as one row; with the months beside it where they fit, and over several pages of whole tasks, and of units, where these do not. */
export function wallMatrix(input: WallInput, room: WallRoom): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const box = { width, height: height - head }
  const parts = partsKept(input, box, unit)
  const at = Math.min(room.page, parts.length - 1)
  const part = parts[at] ?? { items: input.items, units: input.plan.units, months: false }
  const scene = workloadScene(...matrixOf(input, part, { box, unit }))
  const heading = wallHeading(input.words.title.units, parts.length > 1 ? noteOf(input, part, [at + 1, parts.length]) : '', { room, style: input.style })
  return { pages: parts.length, scene: { width, height, background: input.style.bg, marks: [...heading.marks, ...movedBy(scene.marks, 0, head)] } }
}

/** Which items and units a page is of, where it is not of all. */
function noteOf({ words, items: all, plan }: WallInput, { items, units }: Part, [page, pages]: readonly [number, number]): string {
  const [first, last] = [items[0], items[items.length - 1]]
  return [
    ...(items.length < all.length && first && last ? [words.itemRange(first.id, last.id)] : []),
    ...(units.length < plan.units.length ? [words.unitRange(units.length, plan.units.length)] : []),
    words.page(page, pages),
  ].join(' · ')
}

interface Box { readonly width: number, readonly height: number }
type Search = Generator<undefined, readonly Part[], undefined>
interface Kept { readonly key: string, readonly search: Search, parts: readonly Part[] | null }
const kept = new WeakMap<StateBoard, Kept>()

/** Looks for the pages of a board in a room, a bit at each call; says whether they are found. Before a wall comes to them, so that no frame waits. */
export function prepareMatrix(input: WallInput, room: WallRoom): boolean {
  const search = searchOf(input, { width: room.width, height: room.height - wallHead * room.unit }, room.unit)
  if (search.parts) return true
  const next = search.search.next()
  if (next.done) search.parts = next.value
  return next.done === true
}

/** The pages of a board in a box; looked for once for a board, a box and a language. */
function partsKept(input: WallInput, box: Box, unit: number): readonly Part[] {
  const search = searchOf(input, box, unit)
  while (!search.parts) {
    const next = search.search.next()
    if (next.done) search.parts = next.value
  }
  return search.parts
}

function searchOf(input: WallInput, box: Box, unit: number): Kept {
  const key = [input.items.length, box.width, box.height, unit, input.lang].join()
  const known = kept.get(input.board)
  if (known?.key === key) return known
  const made: Kept = { key, search: partsThatFit(input, box, unit), parts: null }
  kept.set(input.board, made)
  return made
}

/** As few parts as fit: all with its months, all without, else runs of whole tasks, each by runs of units in the order of their load where it is too high. Rests after each part it has looked at. */
function* partsThatFit(input: WallInput, box: Box, unit: number): Search {
  const { items, plan } = input
  const fits: Fits = function* (part) {
    const size = workloadSize(...matrixOf(input, part, { box, unit }))
    yield
    return size.width <= box.width + 2 && size.height <= box.height + 2
  }
  // A column takes 20 px of the desk at least, so that fewer runs need not be tried.
  const least = Math.max(1, Math.ceil(items.length * 20 * 2 * unit / box.width))
  for (const months of least === 1 ? [true, false] : []) {
    const all = { items, units: plan.units, months }
    if (yield* fits(all)) return [all]
  }
  const tasks = [...new Set(items.map(item => item.task))].map(task => items.filter(item => item.task === task))
  const runsOf = (count: number): readonly (readonly Item[])[] => split(tasks, Math.ceil(items.length / count))
  for (let count = least; count <= tasks.length; count += 1) {
    const runs = runsOf(count).map(run => ({ items: run, units: plan.units, months: false }))
    if (yield* allFit(runs, fits)) return runs
  }
  for (let count = least; count < items.length; count += 1) {
    const parts = yield* byUnits(runsOf(count), plan.units, fits)
    if (parts) return parts
  }
  return items.map(item => ({ items: [item], units: plan.units, months: false }))
}

type Fits = (part: Part) => Generator<undefined, boolean, undefined>

/** Whether all parts fit; the one of most items is looked at first, since it is the likeliest not to. */
function* allFit(parts: readonly Part[], fits: Fits): ReturnType<Fits> {
  for (const part of [...parts].sort((a, b) => b.items.length - a.items.length)) if (!(yield* fits(part))) return false
  return true
}

/** Runs of items each broken by as few runs of units as fit; null where some fits with no single unit. */
function* byUnits(runs: readonly (readonly Item[])[], units: readonly Unit[], fits: Fits): Generator<undefined, readonly Part[] | null, undefined> {
  const all: Part[] = []
  for (const items of runs) {
    const loaded = unitItemMatrix(items, units, { offices: 'merged', order: 'load' }).rows.flatMap(row => units.find(one => one.name === row.unit) ?? [])
    let found: readonly Part[] | null = null
    for (let count = 1; count <= loaded.length && !found; count += 1) {
      const parts = split(loaded.map(one => [one]), Math.ceil(loaded.length / count)).map(some => ({ items, units: some, months: false }))
      if (yield* allFit(parts, fits)) found = parts
    }
    if (!found) return null
    all.push(...found)
  }
  return all
}

/** Lists joined in their order to runs of about a length; one that is longer is broken. */
function split<T>(lists: readonly (readonly T[])[], length: number): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const list of lists) {
    const last = runs[runs.length - 1]
    if (last && last.length + list.length <= length) last.push(...list)
    else for (let at = 0; at < list.length; at += length) runs.push(list.slice(at, at + length))
  }
  return runs
}

function matrixOf({ board, style, words, lit }: WallInput, { items, units, months }: Part, { box, unit }: { readonly box: Box, readonly unit: number }): readonly [WorkloadInput, WorkloadOptions] {
  return [{ items, units, offices: 'merged', order: 'load' }, {
    ...box, style, scale: 2 * unit, words: words.workload, foldSame: true, months, selected: lit === null ? null : { item: lit },
    states: { of: partStateOf(board, 'merged'), counts: stateTally(board, items).assignments, words: words.legend },
  }]
}
