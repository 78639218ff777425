import { progressCurve } from '@/analysis/state/progress'
import { stateTally } from '@/analysis/state/stateBoard'
import { movedMarks } from '@/charts/scene/scene'
import { undrawnItems } from '@/model/outlyingItems'
import { progressScene } from './curve'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHeading } from './input'
import { wallFigures } from './keyFigures'

/**
 * 进展曲线: what is planned to be due and, where anybody has reported, what is recorded as done;
 * with the key figures above.
 */
export function wallProgress(input: WallInput, room: WallRoom): WallPage {
  const { board, items, style, words } = input
  const { unit, width, height } = room
  const figures = wallFigures(input, {
    width,
    unit,
    y: 0,
    ...(room.cuts ? { cuts: room.cuts } : {}),
  })
  const recorded = stateTally(board).reported > 0
  const heading = wallHeading(recorded ? words.title.progress : words.title.planned, '', {
    room,
    style,
  })
  const top = figures.height + 12 * unit + heading.height
  const scene = progressScene({
    points: progressCurve(board),
    total: items.length,
    beyond: undrawnItems(items),
    recorded,
    asOf: board.day,
    width,
    height: height - top,
    scale: 2 * unit,
    style,
    words: words.progress,
  })
  return {
    pages: 1,
    scene: {
      width,
      height,
      background: style.bg,
      marks: [
        ...figures.marks,
        ...movedMarks(heading.marks, 0, figures.height + 12 * unit),
        ...movedMarks(scene.marks, 0, top),
      ],
    },
  }
}
