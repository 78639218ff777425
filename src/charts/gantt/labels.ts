import type { Box } from '@/charts/scene/box'
import type { MarkWhole } from '@/charts/scene/role'
import type { FlatMark } from '@/charts/scene/scene'
import { fitText, textWidth } from '@/charts/text/textWidth'
import { isInWindow, milestoneSize } from './bars'
import type { BarPlace, GanttInput, LabelGround } from './input'
import { isDimmed } from './input'
import type { Route } from './routes'

/** A deadline's words beside its flag, the row they belong to, and the box they take. */
export interface PlacedLabel {
  readonly row: number
  readonly marks: readonly FlatMark[]
  readonly box: Box
}

/** What labels keep clear of: lines, and what lies behind them. */
interface Around extends LabelGround {
  readonly list: readonly Route[]
  /** Px of poles in the row besides its flag's. */
  readonly poles: readonly number[]
}

/**
 * Places a label right of its flag, moved a little past a line that would cross it; at its flag or
 * left of it where the right has no room, or only far behind the line that comes in. Where neither
 * side has room it is cut at its end, on the wider one. Grid rules stop behind it.
 */
export function deadlineLabel(
  input: GanttInput,
  place: BarPlace,
  around: Around,
): PlacedLabel | null {
  if (!isInWindow(input, place)) return null
  const { scale } = input.layout
  const size = 13 * scale
  const laid = laidLabel(input, place, { ...around, size })
  if (laid.text === '') return null
  const { text, left, isRight } = laid
  const w = textWidth(text, size, 500)
  // On a hatched stretch words need the ground again.
  const rules = place.hasStart && !isRight ? [...around.rules, left + w / 2] : around.rules
  const chosen = place.item.id === input.selected
  const key = `deadline:${place.row}:${place.item.id}`
  const of = `row:${place.row}`
  const box = { x: left, y: place.y - size / 2, w, h: size }
  return {
    row: place.row,
    box,
    marks: [
      ...maskMarks(input, { key, role: 'deadline', of, box, chosen, ...around, rules }),
      {
        type: 'text',
        key,
        role: 'deadline',
        of,
        x: left,
        y: place.y,
        text,
        size,
        weight: chosen ? 700 : 500,
        color: isDimmed(input, place.item.id) ? input.style.ink3 : input.style.ink,
        info: { item: place.item.id, row: place.row },
      },
    ],
  }
}

/** The words of a label as far as they have room, their left end, and on which side they stand. */
function laidLabel(
  input: GanttInput,
  place: BarPlace,
  { size, ...around }: Around & { readonly size: number },
): { readonly text: string; readonly left: number; readonly isRight: boolean } {
  const { scale, plot, edge: end } = input.layout
  const { words, flagLeft, flagRight, edge } = place
  if (place.isUndated)
    return {
      text: fitText(words, Math.max(0, end - flagRight), size, 500),
      left: flagRight,
      isRight: true,
    }
  const isSecondPole = place.item.deadline.date === input.asOf && !place.isMirrored
  const near = flagRight + (edge ? 12 : isSecondPole ? 13 : 7) * scale
  const far = flagLeft - (edge === 'before' ? 14 : 6) * scale
  const w = textWidth(words, size, 500)
  // Words stand clear of milestones.
  const [last] = place.milestones.slice(-1)
  const first = last === undefined ? plot.x : last + milestoneSize(input.layout) + 4 * scale
  const hasLeft = far - w > first
  const beside = rightX(place, w, { ...around, near, scale, before: hasLeft })
  const right = beside === null ? undefined : [beside, near].find(x => x + w <= end)
  if (right !== undefined) return { text: words, left: right, isRight: true }
  if (hasLeft) return { text: words, left: far - w, isRight: false }
  const isRight = end - near >= far - first
  const text = fitText(words, Math.max(0, isRight ? end - near : far - first), size, 500)
  return { text, left: isRight ? near : far - textWidth(text, size, 500), isRight }
}

/**
 * The ground again where a grid rule or the as-of line would run through words, in the tint on
 * either side of each rule.
 */
export function maskMarks(
  input: GanttInput,
  {
    key,
    role,
    of,
    box,
    chosen,
    rules,
    asOfX,
    ground,
  }: LabelGround &
    Required<Pick<MarkWhole, 'role' | 'of'>> & {
      readonly key: string
      readonly box: Box
      readonly chosen: boolean
    },
): readonly FlatMark[] {
  const {
    style,
    layout: { scale },
  } = input
  const left = box.x - 3 * scale
  const right = box.x + box.w + 3 * scale
  const crossing = [...rules, asOfX].filter(x => x > left && x < right).sort((a, b) => a - b)
  if (crossing.length === 0) return []
  const parts: { readonly from: number; to: number; readonly fill: string }[] = []
  for (const [at, to] of [...crossing, right].entries()) {
    const from = crossing[at - 1] ?? left
    const fill = chosen ? style.sel : ground((from + to) / 2)
    const last = parts[parts.length - 1]
    if (last?.fill === fill) last.to = to
    else parts.push({ from, to, fill })
  }
  // Each part reaches under the next: between two that only touch, a screen of fine pixels lets a
  // hairline through.
  return parts.map(({ from, to, fill }, at) => ({
    type: 'rect',
    key: `${key}:mask:${at}`,
    role,
    of,
    part: 'mask',
    x: from,
    y: box.y - box.h * 0.1,
    w: to - from + (at < parts.length - 1 ? scale : 0),
    h: box.h * 1.2,
    fill,
  }))
}

/**
 * Px right of the pole; null where that is far behind the line that comes in, and the left of the
 * flag has room.
 */
function rightX(
  place: BarPlace,
  w: number,
  {
    near,
    before,
    list,
    poles,
    asOfX,
    scale,
  }: Around & { readonly near: number; readonly before: boolean; readonly scale: number },
): number | null {
  const incoming = list.some(
    route => route.to === place && route.points.length === 4 && route.end === 'arrow',
  )
  const outgoing = list.some(route => route.from === place && route.points.length === 4)
  const crossing = list
    .map(route => route.trunk)
    .filter(trunk => trunk.top - 6 * scale <= place.y && trunk.bottom + 6 * scale >= place.y)
    .map(trunk => trunk.x)
  const trunks = [...crossing, ...poles, asOfX].sort((a, b) => a - b)
  const first = incoming ? place.flagRight + 17 * scale : near
  let x = first
  for (const trunk of trunks)
    if (trunk > x - 6 * scale && trunk < x + w + 2.5 * scale && trunk > place.flagRight)
      x = trunk + 8 * scale
  if (incoming && before && x - first > 40 * scale) return null
  return x - first > (incoming || outgoing ? 48 : 26) * scale ? first : x
}
