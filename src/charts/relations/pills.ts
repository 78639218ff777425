import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import type { Mark } from '@/charts/scene/scene'
import { lineColor } from '@/charts/sign/relationStroke'
import { textWidth } from '@/charts/text/textWidth'
import type { RelationsDrawing } from './input'
import { linkEmphasis } from './lines'
import type { Way } from './slots'

interface Place {
  readonly box: Box
  readonly cost: number
}

/** Words on a line, where they stand. */
export interface Pill {
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** What pills must keep clear of: boxes of labels, and the left and right ends of the plot. */
export interface PillRoom {
  readonly labels: readonly Box[]
  readonly left: number
  readonly right: number
}

/**
 * Words on lines: how late a conflict is, 疑似重复, and the kind of each relation of a selected
 * item; where they cross the fewest other lines, and nowhere where all places are taken: a line's
 * colour tells a conflict too.
 */
export function pills(
  ways: readonly Way[],
  room: PillRoom,
  input: RelationsDrawing,
): readonly Pill[] {
  const spoken = ways.flatMap(way => {
    const { text, framed } = wordsOf(way, input)
    return text ? [{ way, text, framed }] : []
  })
  if (spoken.length === 0) return []
  const lines = linesOf(ways)
  const taken = new Taken(room.labels)
  return spoken
    .sort((a, b) => Number(b.framed) - Number(a.framed))
    .flatMap(({ way, text, framed }): readonly Pill[] => {
      const size = {
        w: textWidth(text, 12 * input.scale, 700) + 10 * input.scale,
        h: 16 * input.scale,
      }
      const crossing = (box: Box): number =>
        lines
          .filter(line => !line.relations.has(way.link.relation.id) && overlaps(line.box, box))
          .reduce((cost, line) => cost + (line.conflict ? 10 : 3), 0)
      const all = places(way, size, { scale: input.scale, beside: framed })
      const free = all.filter(
        ({ box }) =>
          box.x > room.left && box.x + box.w < room.right && taken.free(box, 1.5 * input.scale),
      )
      const [best] = free
        .map(({ box, cost }) => ({ box, cost: cost + crossing(box) }))
        .sort((a, b) => a.cost - b.cost)
        .map(({ box }) => box)
      if (!best) return []
      taken.add(best)
      return [{ box: best, marks: drawn(way, { text, framed, box: best }, input) }]
    })
}

function wordsOf(
  { link }: Way,
  input: RelationsDrawing,
): { readonly text: string; readonly framed: boolean } {
  const { words } = input
  if (link.conflict)
    return {
      text: link.conflict.kind === 'sameDay' ? words.sameDay : words.late(link.conflict.days),
      framed: true,
    }
  const lit = input.selected !== null && linkEmphasis(link, input) === 'lit'
  const framed = link.relation.kind === 'duplicate'
  return { text: framed || lit ? words.kinds[link.relation.kind] : '', framed }
}

interface Line {
  readonly box: Box
  readonly relations: Set<string>
  conflict: boolean
}

/**
 * The stretches of all ways, those drawn over one another once; none on a chart so full that no
 * place is better than another.
 */
function linesOf(ways: readonly Way[]): readonly Line[] {
  const lines = new Map<string, Line>()
  if (ways.length > 600) return []
  for (const { points, link } of ways) {
    for (const [index, point] of points.slice(1).entries()) {
      const box = thin(points[index] ?? point, point)
      const key = [box.h > box.w ? box.x : box.y, box.h > box.w, link.trunk.key].join()
      const line = lines.get(key) ?? { box, relations: new Set<string>(), conflict: false }
      const [right, bottom] = [
        Math.max(line.box.x + line.box.w, box.x + box.w),
        Math.max(line.box.y + line.box.h, box.y + box.h),
      ]
      const [x, y] = [Math.min(line.box.x, box.x), Math.min(line.box.y, box.y)]
      lines.set(key, {
        box: { x, y, w: right - x, h: bottom - y },
        relations: line.relations.add(link.relation.id),
        conflict: line.conflict || link.conflict !== null,
      })
    }
  }
  return [...lines.values()]
}

/** Boxes in use, by bands of 64 px, so that a long chart is not searched through for each pill. */
class Taken {
  private readonly bands = new Map<number, Box[]>()

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    for (let band = Math.floor(box.y / 64); band <= Math.floor((box.y + box.h) / 64); band++) {
      const list = this.bands.get(band)
      if (list) list.push(box)
      else this.bands.set(band, [box])
    }
  }

  free(box: Box, gap: number): boolean {
    for (
      let band = Math.floor((box.y - gap) / 64);
      band <= Math.floor((box.y + box.h + gap) / 64);
      band++
    ) {
      if (this.bands.get(band)?.some(other => overlaps(other, box, gap))) return false
    }
    return true
  }
}

function thin([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): Box {
  return {
    x: Math.min(x0, x1) - 1,
    y: Math.min(y0, y1) - 1,
    w: Math.abs(x1 - x0) + 2,
    h: Math.abs(y1 - y0) + 2,
  }
}

/**
 * Where words may stand: along level stretches long enough and, for framed words (`beside`), over
 * upright ones and just left of those.
 */
function places(
  way: Way,
  { w, h }: { readonly w: number; readonly h: number },
  { scale, beside }: { readonly scale: number; readonly beside: boolean },
): readonly Place[] {
  const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]
  return way.points.slice(1).flatMap(([x1, y1], index): readonly Place[] => {
    const [x0, y0] = way.points[index] ?? [x1, y1]
    if (y0 === y1) {
      const from = Math.min(x0, x1) + 5 * scale
      const length = Math.abs(x1 - x0) - 16 * scale - w
      return length < 0
        ? []
        : parts.map((part, rank) => ({
            box: { x: from + length * part, y: y0 - h / 2, w, h },
            cost: rank * 0.1,
          }))
    }
    const over = Math.abs(y1 - y0) >= h + 10 * scale
    return parts.flatMap((part, rank) => {
      const y = y0 + (y1 - y0) * part - h / 2
      return [
        ...(over && beside ? [{ box: { x: x0 - w / 2, y, w, h }, cost: 5 + rank * 0.1 }] : []),
        ...(beside ? [{ box: { x: x0 - w - 5 * scale, y, w, h }, cost: 6 + rank * 0.1 }] : []),
      ]
    })
  })
}

function drawn(
  way: Way,
  pill: { readonly text: string; readonly framed: boolean; readonly box: Box },
  input: RelationsDrawing,
): readonly Mark[] {
  const { scale, style } = input
  const { relation, conflict } = way.link
  const emphasis = linkEmphasis(way.link, input)
  const info = { pair: [relation.from, relation.to] as const }
  const { box, text, framed } = pill
  const of = `relation:${relation.id}`
  const color =
    emphasis === 'dim' && conflict === null
      ? style.ink3
      : lineColor(relation.kind, conflict !== null, { style, emphasis })
  const inset = 0.5 * scale
  return [
    ...(framed
      ? [
          {
            type: 'rect' as const,
            key: `pill:${relation.id}`,
            role: 'pill' as const,
            of,
            x: box.x + inset,
            y: box.y + inset,
            w: box.w - 2 * inset,
            h: box.h - 2 * inset,
            fill: style.bg,
            stroke: emphasis === 'dim' && conflict === null ? style.line2 : color,
            width: scale,
            info,
          },
        ]
      : []),
    {
      type: 'text',
      key: `pill:${relation.id}:text`,
      role: 'pill',
      of,
      part: 'words',
      x: box.x + box.w / 2,
      y: box.y + box.h / 2,
      text,
      size: 12 * scale,
      weight: framed ? 700 : 500,
      align: 'center',
      color,
      ...(framed ? {} : { halo: style.bg }),
      info,
    },
  ]
}
