import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'
import type { Box } from './box'
import type { FlatMark, Scene, TextMark } from './scene'
import { allMarks, verticalAdvance } from './scene'

/** The box that a mark takes, in px; of a text, as high as its letters. */
export function markBox(mark: FlatMark): Box {
  if (mark.type === 'text') return textBox(mark)
  if (mark.type === 'path') return boxAround(mark.points)
  return mark.type === 'rect'
    ? mark
    : { x: mark.cx - mark.r, y: mark.cy - mark.r, w: 2 * mark.r, h: 2 * mark.r }
}

/**
 * The upper and lower end of a mark: what ends where another begins does so exactly, which a height
 * added to a box's upper edge would not keep.
 */
export function markEnds(mark: FlatMark): readonly [number, number] {
  const { y, h } = markBox(mark)
  return [y, mark.type === 'text' && !mark.vertical ? mark.y + h / 2 : y + h]
}

/**
 * The box of a line of words standing alone: as high as a line is; of words one under the other,
 * hardly wider than a letter.
 */
export function lineBox(mark: TextMark): Box {
  const box = textBox(mark)
  const by = mark.size * (mark.vertical ? 0.02 : 0.1)
  return mark.vertical
    ? { ...box, x: box.x - by, w: box.w + 2 * by }
    : { ...box, y: box.y - by, h: box.h + 2 * by }
}

/** The smallest box around points. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** The smallest box around boxes. */
export function boxAroundAll(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(
      ({ x, y, w, h }) =>
        [
          [x, y],
          [x + w, y + h],
        ] as const,
    ),
  )
}

function textBox({ x, y, text, size, weight, align, vertical }: TextMark): Box {
  const w = vertical ? size : textWidth(text, size, weight)
  const h = vertical ? graphemes(text).length * size * verticalAdvance : size
  return {
    x: x - (align === 'center' ? w / 2 : align === 'right' ? w : 0),
    y: vertical ? y : y - h / 2,
    w,
    h,
  }
}

/** Whether all that is drawn on a page stands on it; a px of a line may lie beyond its edge. */
export function isWhole({ width, height, marks }: Scene): boolean {
  return allMarks(marks).every(mark => {
    const { x, y, w, h } = markBox(mark)
    return x >= -1 && y >= -1 && x + w <= width + 1 && y + h <= height + 1
  })
}
