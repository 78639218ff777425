import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import { boxAroundAll, markBox } from '@/charts/scene/markBox'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { brokenText, groupName, isAtom } from './atoms'
import type { Upright } from './panels'

/**
 * How a scene of so many px in the end gives way to upright seams: px by which what lies across one
 * may be moved on, so that nothing that wide or narrower leaves its place.
 */
export interface Giving {
  readonly width: number
  readonly slack: number
  readonly unit: number
}

/** Px of width that parting at upright seams takes. */
export function keptAcross(uprights: readonly Upright[], slack: number): number {
  return uprights.reduce((sum, { left, right }) => sum + right - left + slack, 0)
}

/**
 * Marks parted at upright seams, of a scene that is narrower by what `keptAcross` says: what ends
 * after a seam's left edge is moved past it with all that follows; lines, bars and grounds are
 * drawn out over it, and words that are too long to be moved are broken between two of their
 * characters. What stands on a day stays in its order, and as far from what is on its side.
 */
export function partedAcross(
  marks: readonly Mark[],
  uprights: readonly Upright[],
  giving: Giving,
): readonly Mark[] {
  return uprights.reduce(
    (all, upright, at) =>
      partedAt(
        all,
        {
          ...upright,
          floor: uprights[at - 1]?.right ?? 0,
          limit: giving.width - keptAcross(uprights.slice(at + 1), giving.slack),
        },
        giving,
      ),
    marks,
  )
}

/**
 * A seam from `left` to `right`, as it is parted at: what ends beyond `cut` is moved `by` px; what
 * must choose its side stays between `floor`, where the monitor on the left begins, and `limit`,
 * where the picture ends.
 */
interface Cut extends Upright {
  readonly cut: number
  readonly by: number
  readonly floor: number
  readonly limit: number
  readonly giving: Giving
}

/** Marks that are moved together. */
interface Group {
  readonly marks: readonly FlatMark[]
  readonly box: Box
}

function partedAt(
  marks: readonly Mark[],
  upright: Upright & Pick<Cut, 'floor' | 'limit'>,
  giving: Giving,
): readonly Mark[] {
  const groups = groupsOf(allMarks(marks), giving)
  const seam: Cut = {
    ...upright,
    cut: cutNear(groups, upright, giving),
    by: upright.right - upright.left + giving.slack,
    giving,
  }
  const placed = new Map<FlatMark, readonly FlatMark[]>()
  const pulled: { readonly box: Box; readonly dx: number }[] = []
  const free = new Clearance()
  const across: Group[] = []
  for (const group of groups) {
    if (isAcross(seam.cut)(group)) across.push(group)
    else put(group, group.box.x >= seam.cut ? seam.by : Math.max(0, -group.box.x))
  }
  // What stays in its place beyond the seam comes first, so that what may choose its side gives way
  // to it.
  for (const group of across.sort((a, b) => natural(b, seam) - natural(a, seam))) {
    const dx =
      natural(group, seam) === 1
        ? isDeadline(group)
          ? nearest(group, seam, free)
          : seam.by
        : chosen(group, seam, free)
    if (dx === null) breakUp(group)
    else {
      put(group, dx)
      pulled.push({ box: group.box, dx })
    }
  }
  const parted = marks.flatMap(rebuilt)
  return [...parted, ...across.flatMap(group => leader(group, placed, parted))]

  function put(group: Group, dx: number): void {
    for (const mark of group.marks) placed.set(mark, [slid(mark, dx)])
    free.take({ ...group.box, x: group.box.x + dx })
  }

  function breakUp(group: Group): void {
    for (const mark of group.marks) {
      const parts =
        mark.type === 'text'
          ? brokenText(mark, seam)
          : [slid(mark, markBox(mark).x + markBox(mark).w > seam.cut ? seam.by : 0)]
      placed.set(mark, parts)
      for (const part of parts) free.take(markBox(part))
    }
  }

  function rebuilt(mark: Mark): readonly Mark[] {
    if (mark.type !== 'clip') return placed.get(mark) ?? [drawnOut(mark, seam, pulled)]
    const [from, to] = [past(mark.x, seam), past(mark.x + mark.w, seam)]
    return [{ ...mark, x: from, w: to - from, marks: mark.marks.flatMap(rebuilt) }]
  }
}

/** Where the words of a relation have left its line, a line that leads to them, at their height. */
function leader(
  { marks }: Group,
  placed: ReadonlyMap<FlatMark, readonly FlatMark[]>,
  all: readonly Mark[],
): readonly FlatMark[] {
  const pill = marks
    .flatMap(mark => placed.get(mark) ?? [])
    .find(mark => mark.type === 'rect' && mark.role === 'pill')
  const line =
    pill &&
    allMarks(all).find(
      mark => mark.type === 'path' && mark.role === 'relation' && mark.of === pill.of,
    )
  if (!pill || line?.type !== 'path') return []
  const [{ x, y, w, h }, { x: left, w: across }] = [markBox(pill), markBox(line)]
  const ends = x > left + across ? [left + across, x] : x + w < left ? [x + w, left] : null
  const { stroke, width, dash } = line
  return ends
    ? [
        {
          type: 'path',
          key: `${line.key}:lead`,
          role: 'relation',
          part: 'leader',
          points: ends.map(end => [end, y + h / 2] as const),
          ...(stroke === undefined ? {} : { stroke }),
          ...(width === undefined ? {} : { width }),
          ...(dash === undefined ? {} : { dash }),
        },
      ]
    : []
}

/** 1 where a group keeps its place beyond the seam. */
function natural({ box }: Group, { cut, right, by }: Cut): 0 | 1 {
  return box.x + by >= right - 0.01 && box.x < cut ? 1 : 0
}

/** A deadline's words keep as near as they can to their flag, which stays before the seam. */
function isDeadline({ marks }: Group): boolean {
  return marks.some(({ role, info }) => role === 'deadline' && info?.row !== undefined)
}

function nearest({ box }: Group, { right, by, giving: { unit } }: Cut, free: Clearance): number {
  return free.isFree({ ...box, x: right }, 4 * unit) ? right - box.x : by
}

/**
 * By how much a group that is too wide for its place is moved: to the nearest place on either side
 * that is free; null where its words are better broken.
 */
function chosen(
  { marks, box }: Group,
  { left, right, by, floor, limit, giving: { unit } }: Cut,
  free: Clearance,
): number | null {
  const hasWords = marks.some(mark => mark.type === 'text')
  if (hasWords && box.w > longest * unit) return null
  const [onLeft, onRight] = [left - box.x - box.w, right - box.x]
  const steps = Array.from({ length: 24 }, (_, at) => at * 8 * unit)
  const places = [
    ...steps.map(step => ({ dx: onLeft - step, cost: step - onLeft })),
    ...steps.map(step => ({ dx: onRight + step, cost: step + Math.max(0, onRight - by) })),
  ]
  const place = places
    .sort((a, b) => a.cost - b.cost)
    .find(
      ({ dx }) =>
        box.x + dx >= floor - 0.01 &&
        box.x + box.w + dx <= limit + 0.01 &&
        free.isFree({ ...box, x: box.x + dx }, 4 * unit),
    )
  return place?.dx ?? (hasWords ? null : onRight)
}

/** Px of the design from which on words are broken at a seam rather than moved. */
const longest = 420

/** What is taken, by lines of the picture, so that few are asked. */
class Clearance {
  private readonly lines = new Map<number, Box[]>()

  take(box: Box): void {
    for (const line of linesOf(box)) this.lines.set(line, [...(this.lines.get(line) ?? []), box])
  }

  isFree(box: Box, gap: number): boolean {
    return linesOf(box).every(line =>
      (this.lines.get(line) ?? []).every(
        other => !overlaps(box, other, gap) || other.h > 6 * box.h,
      ),
    )
  }
}

function linesOf({ y, h }: Box): readonly number[] {
  const first = Math.floor(y / 100)
  return Array.from({ length: Math.floor((y + h) / 100) - first + 1 }, (_, at) => first + at)
}

/**
 * The place before a seam's left edge, within what the scene gives, that the fewest small things
 * lie across: between two columns, where there are any.
 */
function cutNear(groups: readonly Group[], { left, right }: Upright, { slack }: Giving): number {
  const by = right - left + slack
  const near = groups.filter(
    ({ box }) => box.w <= slack && box.x < left && box.x + box.w > left - slack,
  )
  // Words that are wider keep their place, and in line with the others, where the cut goes past
  // them.
  const names = groups.filter(
    ({ marks, box }) => box.w > slack && marks.some(({ type }) => type === 'text'),
  )
  const cost = (cut: number): number =>
    near.filter(isAcross(cut)).reduce((sum, { box }) => sum + (box.x + by < right ? 100 : 1), 0) +
    2 * names.filter(isAcross(cut)).length
  const places = [
    left,
    ...new Set(near.map(({ box }) => box.x).filter(x => x > left - slack * 0.9)),
  ].map(cut => ({ cut, cost: cost(cut) }))
  return places.reduce((best, one) =>
    one.cost < best.cost || (one.cost === best.cost && one.cut > best.cut) ? one : best,
  ).cut
}

function isAcross(cut: number): (group: Group) => boolean {
  return ({ box }) => box.x < cut && box.x + box.w > cut
}

function groupsOf(marks: readonly FlatMark[], { slack }: Giving): readonly Group[] {
  const byName = new Map<string, FlatMark[]>()
  for (const mark of marks.filter(mark => isAtom(mark, slack))) {
    const name = groupName(mark)
    const known = byName.get(name)
    if (known) known.push(mark)
    else byName.set(name, [mark])
  }
  return [...byName.values()].map(marks => ({ marks, box: boxAroundAll(marks.map(markBox)) }))
}

function past(x: number, { cut, by }: Cut): number {
  return x > cut ? x + by : x
}

function slid<M extends FlatMark>(mark: M, dx: number): M {
  if (mark.type === 'path')
    return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y] as const) }
  return mark.type === 'circle' ? { ...mark, cx: mark.cx + dx } : { ...mark, x: mark.x + dx }
}

/**
 * A line or ground, longer where it crosses the seam; an end that meets what was moved goes with
 * it.
 */
function drawnOut(
  mark: FlatMark,
  seam: Cut,
  pulled: readonly { readonly box: Box; readonly dx: number }[],
): FlatMark {
  if (mark.type === 'path') {
    const isUpright = mark.points.every(([x]) => x === mark.points[0]?.[0])
    const reach = 8 * seam.giving.unit
    return {
      ...mark,
      points: mark.points.map(([x, y]) => {
        const met = isUpright
          ? undefined
          : pulled.find(
              ({ box }) =>
                x >= box.x - 1 &&
                x <= box.x + box.w + 1 &&
                y >= box.y - reach &&
                y <= box.y + box.h + reach,
            )
        return [met ? x + met.dx : past(x, seam), y] as const
      }),
    }
  }
  if (mark.type !== 'rect') return slid(mark, past(markBox(mark).x, seam) - markBox(mark).x)
  const from = mark.x >= seam.cut ? mark.x + seam.by : mark.x
  return { ...mark, x: from, w: past(mark.x + mark.w, seam) - from }
}
