import type { TimeConflict } from '@/analysis/relations/conflict'
import type { Relation } from '@/model/plan'
import type { RelationsRow } from './rows'

/**
 * A vertical line left of the poles it joins, or dropping from the pole of row `top` itself; rows
 * by index.
 */
export interface Trunk {
  readonly key: string
  readonly x: number
  readonly drop: boolean
  readonly top: number
  readonly bottom: number
}

/**
 * One relation's way between two rows; `end` is the row its arrow points at, null without arrow.
 */
export interface Link {
  readonly relation: Relation
  readonly conflict: TimeConflict | null
  readonly top: number
  readonly bottom: number
  readonly end: 'top' | 'bottom' | null
  readonly trunk: Trunk
}

/** The plot's left edge, and the px to keep free for words left of a bracket. */
interface LaneRoom {
  readonly left: number
  readonly pill: number
  readonly scale: number
}

interface Bundle {
  key: string
  kind: string
  links: Omit<Link, 'trunk'>[]
}

/**
 * Ways of all relations. Rows stand by deadline, so left of a row's pole nothing but lines ever
 * lies: every way runs there, and no label is crossed.
 * Relations of one kind from one item share a trunk, as do items of one day that feed the same; any
 * other pair of trunks keeps its distance.
 */
export function relationsRoutes(
  rows: readonly RelationsRow[],
  relations: readonly Relation[],
  at: { readonly conflicts: readonly TimeConflict[] } & LaneRoom,
): readonly Link[] {
  const indexOf = new Map(rows.map((row, index) => [row.item.id, index]))
  const conflictOf = new Map(at.conflicts.map(conflict => [conflict.relation.id, conflict]))
  const ends = relations.flatMap((relation): readonly Omit<Link, 'trunk'>[] => {
    const [from, to] = [indexOf.get(relation.from), indexOf.get(relation.to)]
    if (from === undefined || to === undefined || from === to) return []
    const end = relation.directed ? (to > from ? 'bottom' : 'top') : null
    return [
      {
        relation,
        conflict: conflictOf.get(relation.id) ?? null,
        top: Math.min(from, to),
        bottom: Math.max(from, to),
        end,
      },
    ]
  })
  const lanes = new Lanes(rows, at)
  const order = bundles(ends, rows).map(bundle => ({ bundle, drop: lanes.drop(bundle) }))
  order.sort((a, b) => Number(b.drop) - Number(a.drop) || spanOf(a.bundle) - spanOf(b.bundle))
  return order.flatMap(({ bundle, drop }) => {
    const trunk = lanes.place(bundle, drop)
    return bundle.links.map(link => ({ ...link, trunk }))
  })
}

function bundles(
  links: readonly Omit<Link, 'trunk'>[],
  rows: readonly RelationsRow[],
): readonly Bundle[] {
  const bySource = new Map<string, Bundle>()
  for (const link of links) {
    const own = link.conflict !== null || link.relation.kind === 'duplicate' || link.end === 'top'
    const key = own ? link.relation.id : `${rows[link.top]?.item.id}:${link.relation.kind}`
    const bundle = bySource.get(key)
    if (bundle) bundle.links.push(link)
    else bySource.set(key, { key, kind: own ? 'own' : link.relation.kind, links: [link] })
  }
  const byTargets = new Map<string, Bundle>()
  for (const bundle of bySource.values()) {
    const targets = bundle.links
      .map(link => link.bottom)
      .sort((a, b) => a - b)
      .join(',')
    const key =
      bundle.kind === 'own'
        ? bundle.key
        : `${bundle.kind}|${rows[bundle.links[0]?.top ?? 0]?.x}|${targets}`
    const twin = byTargets.get(key)
    if (twin) twin.links.push(...bundle.links)
    else byTargets.set(key, bundle)
  }
  return [...byTargets.values()]
}

function spanOf(bundle: Bundle): number {
  return (
    Math.max(...bundle.links.map(link => link.bottom)) -
    Math.min(...bundle.links.map(link => link.top))
  )
}

/** Where trunks already stand, by group and by x in columns of 16 px. */
class Lanes {
  private readonly columns = new Map<number, Piece[]>()

  constructor(
    private readonly rows: readonly RelationsRow[],
    private readonly room: LaneRoom,
  ) {}

  /** Whether a bundle can fall straight from its pole: nothing of another item in its way. */
  drop(bundle: Bundle): boolean {
    const tops = new Set(bundle.links.map(link => link.top))
    const { top, bottom } = this.range(bundle)
    const x = this.poleX(top)
    if (bundle.kind === 'own' || (this.rows[top]?.left ?? 0) < x - 3 * this.room.scale) return false
    for (let row = top + 1; row <= bottom; row++)
      if (!tops.has(row) && (this.rows[row]?.left ?? 0) < x + 11 * this.room.scale) return false
    return true
  }

  /**
   * The trunk of a bundle: its pole's own column where it may drop, else the nearest free lane to
   * the left of all it passes.
   */
  place(bundle: Bundle, drop: boolean): Trunk {
    const { top, bottom } = this.range(bundle)
    const half = (bundle.links[0]?.relation.kind === 'duplicate' ? 5 : 2.5) * this.room.scale
    let x = this.poleX(top)
    const fall = drop && !this.inTheWay(x, half, { top, bottom })
    if (!fall) {
      let left = Infinity
      for (let row = top; row <= bottom; row++)
        left = Math.min(left, this.rows[row]?.left ?? Infinity)
      x = this.lane(left - 11 * this.room.scale - half, half, { top, bottom })
    }
    this.take({ x, half, top, bottom })
    if (this.isBracket(bundle))
      for (let px = x - 8 * this.room.scale; px > x - this.room.pill; px -= 8 * this.room.scale)
        this.take({ x: px, half: 4 * this.room.scale, top, bottom })
    return { key: bundle.key, x, drop: fall, top, bottom }
  }

  /**
   * Whether a bundle joins two rows of one day, so that its words must stand left of it, where
   * other lines should leave them room.
   */
  private isBracket(bundle: Bundle): boolean {
    const link = bundle.links[0]
    return (
      bundle.kind === 'own' &&
      link !== undefined &&
      this.rows[link.top]?.x === this.rows[link.bottom]?.x
    )
  }

  private take(piece: Piece): void {
    const column = this.column(piece)
    const list = this.columns.get(column)
    if (list) list.push(piece)
    else this.columns.set(column, [piece])
  }

  private range(bundle: Bundle): RowRange {
    return {
      top: Math.min(...bundle.links.map(link => link.top)),
      bottom: Math.max(...bundle.links.map(link => link.bottom)),
    }
  }

  private poleX(row: number): number {
    return (this.rows[row]?.x ?? 0) - 1.5 * this.room.scale
  }

  /**
   * The first free x from `start` leftwards, past one trunk in the way after another; `start`
   * itself where none is free before the plot's edge.
   */
  private lane(start: number, half: number, range: RowRange): number {
    let x = start
    for (let tries = 0; tries < 60 && x > this.room.left + half; tries++) {
      const other = this.inTheWay(x, half, range)
      if (!other) return x
      x = other.x - other.half - half - 0.01
    }
    return Math.max(start, this.room.left + half)
  }

  /** Groups share no rows, so each has columns of its own. */
  private column({ x, top }: Pick<Piece, 'x' | 'top'>): number {
    return (this.rows[top]?.group ?? 0) * 10_000 + Math.floor(x / (16 * this.room.scale))
  }

  private inTheWay(x: number, half: number, { top, bottom }: RowRange): Piece | undefined {
    const column = this.column({ x, top })
    for (const c of [column + 1, column, column - 1]) {
      const other = this.columns
        .get(c)
        ?.find(t => Math.abs(t.x - x) < t.half + half && t.bottom >= top && t.top <= bottom)
      if (other) return other
    }
    return undefined
  }
}

interface RowRange {
  readonly top: number
  readonly bottom: number
}

/** A stretch that a trunk, or the words beside it, takes: `half` px to either side of x. */
interface Piece extends RowRange {
  readonly x: number
  readonly half: number
}
