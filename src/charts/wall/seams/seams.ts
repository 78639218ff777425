import { markEnds } from '@/charts/scene/markBox'
import type { ClipMark, FlatMark, Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Seam } from './panels'

/** From this height on, in px of the design, a box is a ground that may run behind a seam. */
const tall = 100

/** How far above a seam a place to part at is looked for, in px of the design. */
const reach = 220

/**
 * Marks parted at level seams: what would lie on one is moved below it with all that follows; lines
 * and grounds that cross it are drawn out.
 */
export function parted(
  marks: readonly Mark[],
  seams: readonly Seam[],
  unit: number,
): readonly Mark[] {
  return seams.reduce((all, seam) => {
    const cut = cutAbove(all, seam.top, unit)
    return all.map(mark => moved(mark, cut, seam.bottom - cut))
  }, marks)
}

/** The lowest y, not below a seam's top, that no word, flag or cell lies across. */
function cutAbove(marks: readonly Mark[], top: number, unit: number): number {
  const whole = allMarks(marks)
    .filter(mark => !isDrawnOut(mark, unit))
    .map(markEnds)
    .filter(([from, to]) => to > top - reach * unit && from < top)
  let cut = top
  for (
    let met = whole.find(crosses(cut));
    met && cut > top - reach * unit;
    met = whole.find(crosses(cut))
  )
    cut = met[0]
  return cut
}

function crosses(y: number): (extent: readonly [number, number]) => boolean {
  return ([from, to]) => from < y && to > y
}

/** Whether a mark may be longer than it was: a line, or a ground. */
function isDrawnOut(mark: FlatMark, unit: number): boolean {
  return (
    (mark.type === 'path' && mark.closed !== true) ||
    (mark.type === 'rect' && mark.h >= tall * unit)
  )
}

function moved(mark: Mark, cut: number, by: number): Mark {
  if (mark.type === 'clip') return movedClip(mark, cut, by)
  const [from, to] = markEnds(mark)
  if (to <= cut) return mark
  if (mark.type === 'path') {
    // A tick goes with its flag; only what is longer than a few strokes is a line.
    const isWhole = from >= cut || to - from < 5 * (mark.width ?? 0)
    return {
      ...mark,
      points: mark.points.map(([x, y]) => [x, isWhole || y > cut ? y + by : y] as const),
    }
  }
  if (mark.type === 'rect')
    return from >= cut ? { ...mark, y: mark.y + by } : { ...mark, h: mark.h + by }
  return mark.type === 'circle' ? { ...mark, cy: mark.cy + by } : { ...mark, y: mark.y + by }
}

function movedClip(mark: ClipMark, cut: number, by: number): ClipMark {
  if (mark.y + mark.h <= cut) return mark
  const marks = mark.marks.map(one => moved(one, cut, by))
  return mark.y >= cut ? { ...mark, y: mark.y + by, marks } : { ...mark, h: mark.h + by, marks }
}
