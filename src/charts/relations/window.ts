/**
 * The part of relations along time that shows where they are higher than their room: the axis stays
 * above, and only rows, lines and words in sight are drawn.
 */
import type { Mark, Scene } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import type { Stretch } from '@/charts/scene/stretches'
import { runWithin, stretchFinder } from '@/charts/scene/stretches'
import { memoSlot } from '@/model/memo'
import { axisGround, footChip, groundMarks, groupMarks, headMarks, rule } from './frame'
import type { RelationsPick } from './input'
import { lineMarks } from './lines'
import type { Pill } from './pills'
import type { RelationsPlaces } from './relations'
import { bandMarks, byDepth, itemMarks, pillsOf, wholeScene } from './relations'

/** Px scrolled down, and what is picked. */
export interface RelationsWindow extends RelationsPick {
  readonly top: number
}

/** Relations as far as they show, as large as their room; whole where they fit. */
export function relationsWindow(places: RelationsPlaces, window: RelationsWindow): Scene {
  const { input, frame } = places
  const { width, height, style } = input
  if (places.height <= height) return wholeScene(places, window)
  const { head } = frame
  const axis = heads([places], () => [
    ...axisGround(frame, input),
    ...headMarks(frame, input),
    { ...rule('head', head, input), key: 'rule:axis' },
  ])
  return {
    width,
    height,
    background: style.bg,
    marks: [
      {
        type: 'clip',
        role: 'window',
        key: 'rows',
        x: 0,
        y: head,
        w: width,
        h: Math.max(0, height - head),
        marks: movedMarks(rowsMarks(places, window), 0, -window.top),
      },
      {
        type: 'clip',
        role: 'window',
        key: 'axis',
        x: 0,
        y: 0,
        w: width,
        h: head + input.scale,
        ground: style.bg,
        marks: axis,
      },
    ],
  }
}

const heads = memoSlot<readonly Mark[]>()

/** What of rows, lines, groups and legend shows, where it would stand if all were drawn. */
function rowsMarks(places: RelationsPlaces, window: RelationsWindow): readonly Mark[] {
  const { input, frame, rows, y, row } = places
  const shown: Stretch = { from: window.top + frame.head, to: window.top + input.height }
  const drawing = { ...input, ...window }
  const run = runWithin(
    rows.length,
    at => ({ from: (y[at] ?? 0) - row / 2, to: (y[at] ?? 0) + row / 2 }),
    shown,
  )
  const at = Array.from({ length: run[1] - run[0] }, (_, index) => run[0] + index)
  const groupRun = runWithin(
    frame.groups.length,
    index => ({ from: frame.groups[index]?.top ?? 0, to: frame.groups[index]?.bottom ?? 0 }),
    shown,
  )
  const groups = frame.groups.slice(...groupRun)
  const ways = finders([places], () => stretchFinder(places.ways.map(reachOf)))(shown)
  const bands = bandMarks(places, at, drawing)
  const part = { from: shown.from, to: Math.min(shown.to, frame.foot), groups, bands }
  return [
    ...groundMarks(frame, part, input),
    ...byDepth(
      ways.flatMap(index => places.ways[index] ?? []),
      window,
    ).flatMap(way => lineMarks(way, drawing)),
    ...itemMarks(places, at, drawing),
    ...footChip(frame, input),
    ...groupMarks(groups, shown.from, input),
    ...pillsWithin(pillsOf(places, window), shown),
    ...(frame.foot < shown.to ? places.legend : []),
  ]
}

const finders = memoSlot<ReturnType<typeof stretchFinder>>()
const pillFinders = memoSlot<ReturnType<typeof stretchFinder>>()

/** How far a line reaches, with its width and arrow. */
function reachOf({ points }: RelationsPlaces['ways'][number]): Stretch {
  const ys = points.map(([, y]) => y)
  return { from: Math.min(...ys) - 8, to: Math.max(...ys) + 8 }
}

function pillsWithin(pills: readonly Pill[], shown: Stretch): readonly Mark[] {
  const find = pillFinders([pills], () =>
    stretchFinder(pills.map(({ box }) => ({ from: box.y, to: box.y + box.h }))),
  )
  return find(shown).flatMap(index => pills[index]?.marks ?? [])
}

/** How far to scroll, no further than needed, so that an item's row shows whole. */
export function revealedRow(places: RelationsPlaces, top: number, item: number): number {
  const { input, frame, rows, y, row } = places
  const at = rows.findIndex(one => one.item.id === item)
  if (at < 0) return top
  const middle = y[at] ?? 0
  const least = middle + row / 2 - input.height
  return Math.max(0, Math.min(middle - row / 2 - frame.head, Math.max(top, least)))
}
