import type { CircleMark, FlatMark, PathMark } from '@/charts/scene/scene'
import type { LineEnd } from './paint'

type Point = readonly [number, number]

/**
 * A relation as one line again, from its first item to its second: `gaps` are the runs where the
 * chart stops it behind words, `rows` the rows it joins where items stand in several.
 */
export interface RelationLine {
  /** The mark that gives its paint, its pair and its place in the order. */
  readonly mark: PathMark
  readonly points: readonly Point[]
  readonly gaps: readonly (readonly Point[])[]
  readonly rows: readonly [number, number] | null
  readonly end: LineEnd | null
  /** Drawn as two lines side by side, each as wide as the mark says. */
  readonly double: boolean
  /**
   * The marks that the chart draws it with; of a relation in several lines they go with its first.
   */
  readonly drawn: readonly FlatMark[]
}

/** Lines made whole, and all marks that they stand for. */
export interface RelationLines {
  readonly lines: readonly RelationLine[]
  readonly taken: ReadonlySet<FlatMark>
}

interface Parts {
  readonly paths: PathMark[]
  tip: CircleMark | PathMark | null
}

/**
 * Relations among marks: each is the lines of one whole, cut where words stand, with an arrow or a
 * dot at its end.
 */
export function relationLines(marks: readonly FlatMark[]): RelationLines {
  const found = new Map<string, Parts>()
  const taken = new Set<FlatMark>()
  for (const mark of marks) {
    if (mark.role !== 'relation' || mark.of === undefined) continue
    if (mark.type !== 'path' && mark.type !== 'circle') continue
    const parts = found.get(mark.of) ?? { paths: [], tip: null }
    found.set(mark.of, parts)
    if (mark.part === 'arrow' || mark.part === 'dot') parts.tip = mark
    else if (mark.type === 'path') parts.paths.push(mark)
    taken.add(mark)
  }
  return { lines: [...found.values()].flatMap(linesOf), taken }
}

function linesOf(parts: Parts): readonly RelationLine[] {
  const [mark] = parts.paths
  if (!mark) return []
  const { double, chains } = chainsOf(parts.paths)
  const drawn = [...parts.paths, ...(parts.tip ? [parts.tip] : [])]
  return chains.map(({ points, gaps }, at): RelationLine => {
    const tip = at === chains.length - 1 ? parts.tip : null
    return {
      mark,
      rows: mark.info?.rows ?? null,
      gaps,
      points: reaching(points, tip),
      end: tip && endOf(tip),
      double,
      drawn: at === 0 ? drawn : [],
    }
  })
}

interface Chain {
  readonly points: readonly Point[]
  readonly gaps: readonly (readonly Point[])[]
}

/** The middle of a double line, drawn as one outline or as two lines; else the line itself. */
function chainsOf(paths: Parts['paths']): {
  readonly double: boolean
  readonly chains: readonly Chain[]
} {
  const [outline] = paths
  if (outline?.closed) {
    const { points } = outline
    return {
      double: true,
      chains: [
        {
          points: halfway(
            points.slice(0, points.length / 2),
            points.slice(points.length / 2).reverse(),
          ),
          gaps: [],
        },
      ],
    }
  }
  const inner = paths.filter(({ part }) => part === 'inner')
  const sides = inner.length > 0 ? [inner, paths.filter(path => !inner.includes(path))] : [paths]
  const [one = [], other] = sides.map(side => joined(side.map(({ points }) => points)))
  const [a, b] = [one[0], other?.[0]]
  return a && b && a.points.length === b.points.length
    ? { double: true, chains: [{ points: halfway(a.points, b.points), gaps: a.gaps }] }
    : { double: false, chains: one }
}

function halfway(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  return straightened(
    a.map(([x, y], at): Point => [(x + (b[at]?.[0] ?? x)) / 2, (y + (b[at]?.[1] ?? y)) / 2]),
  )
}

/**
 * Parts of a line that follow one another, joined again over what was left free between them, round
 * a corner too.
 */
function joined(parts: readonly (readonly Point[])[]): readonly Chain[] {
  const chains: { points: Point[]; gaps: (readonly Point[])[] }[] = []
  for (const part of parts) {
    const last = chains[chains.length - 1]
    const bridge = last && bridgeOf(last.points, part)
    if (last && bridge) {
      last.gaps.push(bridge)
      last.points.push(...bridge.slice(1, -1), ...part)
    } else chains.push({ points: [...part], gaps: [] })
  }
  return chains.map(({ points, gaps }) => ({ points: straightened(points), gaps }))
}

function bridgeOf(before: readonly Point[], after: readonly Point[]): readonly Point[] | null {
  const [a, b] = before.slice(-2)
  const [c, d] = after
  if (!a || !b || !c || !d) return null
  const [levelIn, levelOut] = [a[1] === b[1], c[1] === d[1]]
  if (levelIn !== levelOut) return [b, levelIn ? [c[0], b[1]] : [b[0], c[1]], c]
  return (levelIn ? b[1] === c[1] : b[0] === c[0]) ? [b, c] : null
}

/** A chain without points that lie on a level or upright line between their neighbours. */
function straightened(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before && before[0] === point[0] && before[1] === point[1]) return false
    return (
      !before ||
      !after ||
      !(
        (before[0] === point[0] && point[0] === after[0]) ||
        (before[1] === point[1] && point[1] === after[1])
      )
    )
  })
}

/** A line drawn a little short of its arrow's point is led up to it. */
function reaching(points: readonly Point[], tip: Parts['tip']): readonly Point[] {
  const [x, y] = points[points.length - 1] ?? [0, 0]
  if (tip?.type !== 'path') return points
  const [px, py] = pointOf(tip)
  return px === x || py === y ? [...points.slice(0, -1), [px, py]] : points
}

function pointOf({ closed, points }: PathMark): Point {
  return points[closed ? 0 : 1] ?? [0, 0]
}

function endOf(tip: CircleMark | PathMark): LineEnd {
  if (tip.type === 'circle') return { form: 'oval', length: 2 * tip.r, width: 2 * tip.r }
  const [x, y] = pointOf(tip)
  const [[ax, ay] = [x, y], [bx, by] = [x, y]] = tip.closed
    ? [tip.points[1], tip.points[2]]
    : [tip.points[0], tip.points[2]]
  return {
    form: tip.closed ? 'triangle' : 'arrow',
    length: Math.hypot(x - (ax + bx) / 2, y - (ay + by) / 2),
    width: Math.hypot(ax - bx, ay - by),
  }
}
