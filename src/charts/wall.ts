import type { WallTurn } from '@/analysis/wallScenes'
import { isBroad } from '@/analysis/wallScenes'
import type { FlatMark, Mark } from './scene'
import { allMarks } from './scene'
import type { Seam, WallPanel, WallStage } from './wallPanels'
import { wallConcern } from './wallConcern'
import { wallAttention, wallDue } from './wallDue'
import { wallGantt } from './wallGantt'
import { wallLapse } from './wallLapse'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { wallMatrix } from './wallMatrix'
import { wallProgress } from './wallProgress'
import { wallRelations } from './wallRelations'
import { extent, parted } from './wallSeams'
import { wallTask } from './wallTask'

/** A page of a turn of a big screen: what the desk shows, drawn to be read from ten metres; parted where the seams of a wall run through it. */
export function wallScene(turn: WallTurn, input: WallInput, room: WallRoom & { readonly seams: readonly Seam[] }): WallPage {
  const { scene, pages } = drawn(turn, input, { ...room, height: room.height - keptFor(turn, room) })
  const marks = parted(scene.marks, room.seams, room.unit)
  return { pages, scene: { ...scene, height: room.height, marks: [...marks, ...(input.lit === null ? [] : litMarks(marks, input.lit, room.unit, input.style.ink))] } }
}

/** Px of height that parting at seams takes: the bands, and what is moved before them, which is a whole pair of rows among relations. */
function keptFor({ scene }: WallTurn, { seams, unit }: Pick<WallRoom, 'unit'> & { readonly seams: readonly Seam[] }): number {
  return seams.reduce((sum, seam) => sum + seam.bottom - seam.top + (scene === 'relations' ? 150 : 60) * unit, 0)
}

/** The panels of a stage that a group of turns is shown on. */
export function panelsOf({ panels, wide }: WallStage, group: readonly WallTurn[]): readonly WallPanel[] {
  return isBroad(group) ? wide : panels
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
