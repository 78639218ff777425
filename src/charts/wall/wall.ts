import type { WallTurn } from '@/analysis/screen/wallScenes'
import { isBroad } from '@/analysis/screen/wallScenes'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { markBox, markEnds } from '@/charts/scene/markBox'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { WallPanel, WallStage } from '@/charts/wall/seams/panels'
import { parted } from '@/charts/wall/seams/seams'
import { keptAcross, partedAcross } from '@/charts/wall/seams/uprights'
import { memo } from '@/model/memo'
import { wallConcern } from './concern'
import { wallAttention, wallDue } from './due'
import { wallGantt } from './gantt'
import type { WallInput, WallPage, WallPlace, WallRoom } from './input'
import { wallLapse } from './lapse'
import { wallMatrix } from './matrix'
import { wallProgress } from './progress'
import { wallRelations } from './relations'
import { wallTask } from './task'

/**
 * A page of a turn of a big screen: what the desk shows, drawn to be read from ten metres; parted
 * where the seams of a wall run through it.
 */
export function wallScene(turn: WallTurn, input: WallInput, place: WallPlace): WallPage {
  const { scene, pages } = partedPage(turn, input, { place, moved: movedBy(turn, input, place) })
  const { unit, width, height } = place
  return {
    pages,
    scene: {
      ...scene,
      width,
      height,
      marks: [
        ...scene.marks,
        ...(input.lit === null ? [] : litMarks(scene.marks, input.lit, unit, input.style.ink)),
      ],
    },
  }
}

/**
 * Where a page stands, and px of height kept for what has to be moved on at its level seams, beyond
 * the bands themselves.
 */
interface Kept {
  readonly place: WallPlace
  readonly moved: number
}

function partedPage(turn: WallTurn, input: WallInput, { place, moved }: Kept): WallPage {
  const { seams, uprights, unit, width } = place
  const slack = slackOf(turn) * unit
  const { scene, pages } = drawn(turn, input, roomWithin(turn, { place, moved }))
  return {
    pages,
    scene: {
      ...scene,
      marks: parted(partedAcross(scene.marks, uprights, { width, slack, unit }), seams, unit),
    },
  }
}

/** The room of a panel less what parting at its seams takes. */
function roomWithin(
  turn: WallTurn,
  { place: { width, height, unit, page, seams, uprights }, moved }: Kept,
): WallRoom {
  const slack = slackOf(turn) * unit
  const cuts = uprights
    .map(({ left }, at) => left - keptAcross(uprights.slice(0, at), slack))
    .map(at => ({ from: at - slack, at }))
  const bands = seams.reduce((sum, seam) => sum + seam.bottom - seam.top, 0)
  return {
    width: width - keptAcross(uprights, slack),
    height: height - bands - moved,
    unit,
    page,
    cuts,
  }
}

/**
 * Px of the design by which signs may have to be moved on at an upright seam: a flag of several
 * numbers is the widest.
 */
function slackOf({ scene }: WallTurn): number {
  return scene === 'gantt' || scene === 'lapse' ? 120 : 80
}

/**
 * Px of the design that a row moved on at a level seam takes at most, how often room is looked for,
 * and of how many pages each is looked at.
 */
const [mostMoved, mostTries, mostLooked] = [100, 8, 12]
const movesOf = memo<StateBoard, Map<string, number>>(() => new Map())

/**
 * The least px that let every page of a turn fit its place once it is parted, so that all its pages
 * are laid out alike; of many pages, what is surely enough.
 */
function movedBy(turn: WallTurn, input: WallInput, place: WallPlace): number {
  const { seams, width, height, unit } = place
  if (seams.length === 0) return 0
  const { group, sort, start, color } = input.arrangement
  const key = [
    turn.key,
    width,
    height,
    unit,
    input.lang,
    group,
    sort,
    start,
    color,
    input.lit,
    input.items.length,
    input.items[0]?.id,
    ...seams.map(({ top }) => top),
  ].join()
  const known = movesOf(input.board)
  const moved = known.get(key) ?? leastMoved(turn, input, place)
  known.set(key, moved)
  return moved
}

function leastMoved(turn: WallTurn, input: WallInput, place: WallPlace): number {
  const surely = mostMoved * place.seams.length * place.unit
  let moved = 0
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = { place: { ...place, page: 0 }, moved }
    const first = partedPage(turn, input, kept)
    if (first.pages > mostLooked) return surely
    const all = [
      first,
      ...Array.from({ length: first.pages - 1 }, (_, at) =>
        partedPage(turn, input, { ...kept, place: { ...place, page: at + 1 } }),
      ),
    ]
    const over = Math.max(...all.flatMap(({ scene }) => scene.marks.map(bottomOf))) - place.height
    if (over <= 0) return moved
    moved += Math.max(over, place.unit)
  }
  return Math.max(moved, surely)
}

function bottomOf(mark: Mark): number {
  return mark.type === 'clip' ? mark.y + mark.h : markEnds(mark)[1]
}

/** The panels of a stage that a group of turns is shown on. */
export function panelsOf(
  { panels, wide }: WallStage,
  group: readonly WallTurn[],
): readonly WallPanel[] {
  return isBroad(group) ? wide : panels
}

function drawn({ scene, task }: WallTurn, input: WallInput, room: WallRoom): WallPage {
  switch (scene) {
    case 'gantt':
      return wallGantt(input, room)
    case 'lapse':
      return wallLapse(input, room)
    case 'units':
      return wallMatrix(input, room)
    case 'attention':
      return wallAttention(input, room)
    case 'due':
      return wallDue(input, room)
    case 'concern':
      return wallConcern(input, room)
    case 'relations':
      return wallRelations(input, room)
    case 'progress':
      return wallProgress(input, room)
    case 'tasks':
      return wallTask(input, room, task ?? 0)
  }
}

/** Rings around the flags, boxes and lines of the item that a presenter has chosen. */
function litMarks(
  marks: readonly Mark[],
  item: number,
  unit: number,
  color: string,
): readonly FlatMark[] {
  const own = allMarks(marks).filter(
    mark =>
      mark.type === 'path' &&
      mark.closed &&
      (mark.info?.item === item || mark.info?.items?.includes(item)),
  )
  return own.map((mark, at): FlatMark => {
    const { x, y, w, h } = markBox(mark)
    const pad = 6 * unit
    return {
      type: 'rect',
      key: `lit:${at}`,
      role: 'lit',
      x: x - pad,
      y: y - pad,
      w: w + 2 * pad,
      h: h + 2 * pad,
      stroke: color,
      width: 4 * unit,
    }
  })
}
