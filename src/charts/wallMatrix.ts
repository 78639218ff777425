import type { StateBoard } from '@/analysis/stateBoard'
import { partStateOf, stateTally } from '@/analysis/stateBoard'
import type { Item } from '@/model/plan'
import type { Scene } from './scene'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { movedBy, wallHead, wallHeading } from './wallInput'
import { workloadScene } from './workload'

/** 责任单位 × 具体事项 by state, units with the same items as one row; with the months beside it where they fit, and over several pages of whole tasks where the items do not. */
export function wallMatrix(input: WallInput, room: WallRoom): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const box = { width, height: height - head }
  const whole = matrixScene(input, input.items, box, { unit, months: true })
  const parts = fits(whole, box) ? [input.items] : partsKept(input, box, unit)
  const at = Math.min(room.page, parts.length - 1)
  const items = parts[at] ?? input.items
  const scene = parts.length === 1 && items === input.items && fits(whole, box) ? whole : matrixScene(input, items, box, { unit, months: false })
  const [first, last] = [items[0], items[items.length - 1]]
  const note = parts.length > 1 && first && last ? [input.words.itemRange(first.id, last.id), input.words.page(at + 1, parts.length)].join(' · ') : ''
  const heading = wallHeading(input.words.title.units, note, { room, style: input.style })
  return { pages: parts.length, scene: { width, height, background: input.style.bg, marks: [...heading.marks, ...movedBy(scene.marks, 0, head)] } }
}

interface Box { readonly width: number, readonly height: number }

function fits(scene: Scene, box: Box): boolean {
  return scene.width <= box.width + 2 && scene.height <= box.height + 2
}

interface Parts { readonly key: string, readonly parts: readonly (readonly Item[])[] }
const kept = new WeakMap<StateBoard, Parts>()

/** Looked for once for a board, a box and a language. */
function partsKept(input: WallInput, box: Box, unit: number): Parts['parts'] {
  const key = [input.items.length, box.width, box.height, unit, input.lang].join()
  const known = kept.get(input.board)
  if (known?.key === key) return known.parts
  const parts = partsThatFit(input, box, unit)
  kept.set(input.board, { key, parts })
  return parts
}

/** The items in as few runs of whole tasks as fit side by side; a task too wide for a page is broken. */
function partsThatFit(input: WallInput, box: Box, unit: number): readonly (readonly Item[])[] {
  const tasks = [...new Set(input.items.map(item => item.task))].map(task => input.items.filter(item => item.task === task))
  for (let count = 1; count <= tasks.length; count += 1) {
    const parts = split(tasks, Math.ceil(input.items.length / count))
    if (parts.every(part => fits(matrixScene(input, part, box, { unit, months: false }), box))) return parts
  }
  return tasks.flatMap(task => split(task.map(item => [item]), 12))
}

/** Lists joined in their order to runs of about a length. */
function split<T>(lists: readonly (readonly T[])[], length: number): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const list of lists) {
    const last = runs[runs.length - 1]
    if (last && last.length + list.length <= length) last.push(...list)
    else runs.push([...list])
  }
  return runs
}

function matrixScene({ plan, board, style, words, lit }: WallInput, items: readonly Item[], box: Box, { unit, months }: { readonly unit: number, readonly months: boolean }): Scene {
  return workloadScene({ items, units: plan.units, offices: 'merged', order: 'load' }, {
    ...box, style, scale: 2 * unit, words: words.workload, foldSame: true, months, selected: lit === null ? null : { item: lit },
    states: { of: partStateOf(board, 'merged'), counts: stateTally(board, items).assignments, words: words.legend },
  })
}
