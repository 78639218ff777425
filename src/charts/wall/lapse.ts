import { stateTally } from '@/analysis/state/stateBoard'
import { movedMarks } from '@/charts/scene/scene'
import { legendMarks } from '@/charts/sign/legend'
import { stateEntries } from '@/charts/sign/stateBox'
import { wallGantt } from './gantt'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHeading } from './input'
import { wallFigures } from './keyFigures'
import { stackMarks, stacksThatFit } from './stacks'

/**
 * 时间推移: where the plan stood on one month's end after another, each told in the title, as a
 * Gantt chart of one page; where that has more, as deadlines stacked by month, since nobody can
 * turn pages and months at once. Throws where not even those fit.
 */
export function wallLapse(input: WallInput, room: WallRoom): WallPage {
  const title = `${input.words.title.lapse} ${input.board.day}`
  const gantt = wallGantt(input, room, title)
  return gantt.pages === 1 ? gantt : stacked(input, room, title)
}

function stacked(input: WallInput, room: WallRoom, title: string): WallPage {
  const { board, items, style, words } = input
  const { unit, width, height } = room
  const scale = 2 * unit
  const figures = wallFigures(input, { width, unit, y: 0 })
  const heading = wallHeading(title, '', { room, style })
  const legend = legendMarks(
    stateEntries(stateTally(board, items).items, { words: words.legend, style, scale }),
    '',
    { x: 0, y: 0, width, scale, style, cuts: room.cuts },
  )
  const top = figures.height + 12 * unit + heading.height
  const base = height - legend.height - 92 * unit
  const stacks = stacksThatFit(input, { width, height: base - top, unit })
  if (!stacks) throw new Error(words.tooLarge(1))
  return {
    pages: 1,
    scene: {
      width,
      height,
      background: style.bg,
      marks: [
        ...figures.marks,
        ...movedMarks(heading.marks, 0, figures.height + 12 * unit),
        ...stackMarks(input, stacks, { top, base, unit }),
        ...movedMarks(legend.marks, 0, base + 88 * unit),
      ],
    },
  }
}
