import type { WallScene, WallTurn } from '@/analysis/wallScenes'
import type { FlatMark, Mark } from './scene'
import { allMarks } from './scene'
import { wallConcern } from './wallConcern'
import { wallAttention, wallDue } from './wallDue'
import { wallGantt } from './wallGantt'
import type { WallInput, WallPage, WallPlace, WallRoom } from './wallInput'
import { prepareMatrix, wallMatrix } from './wallMatrix'
import { wallProgress } from './wallProgress'
import { wallRelations } from './wallRelations'
import { extent, parted } from './wallSeams'
import { wallTask } from './wallTask'
import { keptAcross, partedAcross } from './wallUprights'

/** A page of a turn of a big screen: what the desk shows, drawn to be read from ten metres; parted where the seams of a wall run through it. */
export function wallScene(turn: WallTurn, input: WallInput, place: WallPlace): WallPage {
  const { scene, pages } = drawn(turn, input, roomWithin(turn, place))
  const { seams, uprights, unit, width, height } = place
  const marks = parted(partedAcross(scene.marks, uprights, { width, slack: slackOf(turn) * unit, unit }), seams, unit)
  return { pages, scene: { ...scene, width, height, marks: [...marks, ...(input.lit === null ? [] : litMarks(marks, input.lit, unit, input.style.ink))] } }
}

/** Does a bit of what a turn takes long to lay out, ahead of its being drawn; says whether nothing is left to do. */
export function prepareScene(turn: WallTurn, input: WallInput, place: WallPlace): boolean {
  return turn.scene !== 'units' || prepareMatrix(input, roomWithin(turn, place))
}

/** The room of a panel less what parting at its seams takes. */
function roomWithin(turn: WallTurn, { width, height, unit, page, seams, uprights }: WallPlace): WallRoom {
  const slack = slackOf(turn) * unit
  const cuts = uprights.map(({ left }, at) => left - keptAcross(uprights.slice(0, at), slack)).map(at => ({ from: at - slack, at }))
  return { width: width - keptAcross(uprights, slack), height: height - keptFor(turn, { seams, unit }), unit, page, cuts }
}

/** Px of the design by which signs may have to be moved on at an upright seam: a flag of several numbers is the widest. */
function slackOf({ scene }: WallTurn): number {
  return scene === 'gantt' || scene === 'lapse' ? 120 : 80
}

/** Px of height that parting at seams takes: the bands, and what is moved before them, about as high as a row. */
function keptFor({ scene }: WallTurn, { seams, unit }: Pick<WallPlace, 'seams' | 'unit'>): number {
  // Further seams seldom meet a row as high as the first.
  const moved = seams.length * rowMoved[scene].each + (seams.length > 0 ? rowMoved[scene].once : 0)
  return seams.reduce((sum, seam) => sum + seam.bottom - seam.top, moved * unit)
}

const row = { each: 60, once: 0 }
/** Px of the design by which rows have to be moved; among relations a pair of them stays together. */
const rowMoved: Readonly<Record<WallScene, { readonly each: number, readonly once: number }>> = {
  gantt: { each: 40, once: 60 }, lapse: { each: 40, once: 60 }, units: { each: 40, once: 0 }, attention: row, due: row, concern: row, relations: { each: 60, once: 90 }, progress: row, tasks: row,
}

function drawn({ scene, task }: WallTurn, input: WallInput, room: WallRoom): WallPage {
  switch (scene) {
    case 'gantt': return wallGantt(input, room)
    case 'lapse': return wallLapse(input, room)
    case 'units': return wallMatrix(input, room)
    case 'attention': return wallAttention(input, room)
    case 'due': return wallDue(input, room)
    case 'concern': return wallConcern(input, room)
    case 'relations': return wallRelations(input, room)
    case 'progress': return wallProgress(input, room)
    case 'tasks': return wallTask(input, room, task ?? 0)
  }
}

/** 时间推移: the Gantt chart of one month after another, of one page, since nobody can turn pages and months at once; throws where it has more. */
function wallLapse(input: WallInput, room: WallRoom): WallPage {
  const page = wallGantt(input, room, `${input.words.title.lapse} ${input.board.day.slice(0, 7)}`)
  if (page.pages > 1) throw new Error(input.words.tooLarge(1))
  return page
}

/** Rings around the flags, boxes and lines of the item that a presenter has chosen. */
function litMarks(marks: readonly Mark[], item: number, unit: number, color: string): readonly FlatMark[] {
  const own = allMarks(marks).filter(mark => mark.type === 'path' && mark.closed && (mark.info?.item === item || mark.info?.items?.includes(item)))
  return own.map((mark, at): FlatMark => {
    const [top, bottom] = extent(mark)
    const xs = mark.type === 'path' ? mark.points.map(([x]) => x) : [0]
    const pad = 6 * unit
    return { type: 'rect', key: `lit:${at}`, x: Math.min(...xs) - pad, y: top - pad, w: Math.max(...xs) - Math.min(...xs) + 2 * pad, h: bottom - top + 2 * pad, stroke: color, width: 4 * unit }
  })
}
