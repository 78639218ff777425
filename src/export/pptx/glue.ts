import { markBox } from '@/charts/scene/markBox'
import type { MarkRole } from '@/charts/scene/role'
import type { FlatMark } from '@/charts/scene/scene'
import type { Site } from './geometry'
import type { RelationLine } from './relationLines'

type Point = readonly [number, number]

/** Where a line ends on a mark: the mark, and which of its sites. */
export interface Hold {
  readonly mark: FlatMark
  readonly site: number
}

/**
 * The sites of a shape: those of its four sides, null where the side's own middle serves, then
 * others.
 */
export type Sites = (Site | null)[]

/** Both ends of each line, and the sites that marks need for them. */
export interface Holds {
  readonly ends: ReadonlyMap<
    RelationLine,
    { readonly start: Hold | null; readonly end: Hold | null }
  >
  readonly sites: ReadonlyMap<FlatMark, Sites>
}

/** Marks that stand for an item itself, beside its flag's cloth and pole. */
const bodies: ReadonlySet<MarkRole> = new Set(['stretch', 'pole', 'number', 'title'])

function isBody({ role, part }: FlatMark): boolean {
  return bodies.has(role) || (role === 'flag' && (part === 'cloth' || part === 'pole'))
}

/** The places of a shape's own sites, by the way a line leaves there: up, left, down, right. */
const sides = [270, 180, 90, 0]

/**
 * Glues both ends of each relation to the nearest mark of its item, in its row where rows are told.
 * Programs draw a line as it stands in the file until one of its shapes is moved; then it goes to
 * the site.
 * A straight line has a site exactly where it ends, or it would turn aslant. Bent lines share one
 * on each side, where the first of them ends: LibreOffice knows only sides, and lays bent lines
 * anew when it opens a file.
 */
export function holdsOf(lines: readonly RelationLine[], marks: readonly FlatMark[]): Holds {
  const byItem = new Map<number, FlatMark[]>()
  for (const mark of marks) {
    if (mark.info?.item === undefined || !isBody(mark)) continue
    byItem.set(mark.info.item, [...(byItem.get(mark.info.item) ?? []), mark])
  }
  const sites = new Map<FlatMark, Sites>()
  const hold = ({ mark: { info }, rows, points }: RelationLine, end: 0 | 1): Hold | null => {
    const [at, beyond] =
      end === 0 ? [points[0], points[1]] : [points[points.length - 1], points[points.length - 2]]
    const candidates = (byItem.get(info?.pair?.[end] ?? NaN) ?? []).filter(
      mark => !rows || mark.info?.row === rows[end],
    )
    const mark = at && nearest(candidates, at)
    if (!at || !beyond || !mark) return null
    const known = sites.get(mark) ?? [null, null, null, null]
    sites.set(mark, known)
    return { mark, site: placed({ at, angle: angleTo(at, beyond) }, known, points.length > 2) }
  }
  return {
    ends: new Map(lines.map(line => [line, { start: hold(line, 0), end: hold(line, 1) }])),
    sites,
  }
}

/** The place of a site among a shape's, where it is put if it is new. */
function placed(site: Site, known: Sites, bent: boolean): number {
  const side = sides.indexOf(site.angle)
  if (bent) {
    known[side] ??= site
    return side
  }
  const same = known.findIndex(
    other =>
      other?.angle === site.angle && other.at[0] === site.at[0] && other.at[1] === site.at[1],
  )
  return same >= 0 ? same : known.push(site) - 1
}

function nearest(marks: readonly FlatMark[], [x, y]: Point): FlatMark | undefined {
  const away = (mark: FlatMark): number => {
    const box = markBox(mark)
    return Math.hypot(
      Math.max(box.x - x, 0, x - box.x - box.w),
      Math.max(box.y - y, 0, y - box.y - box.h),
    )
  }
  return marks.map(mark => ({ mark, away: away(mark) })).sort((a, b) => a.away - b.away)[0]?.mark
}

/** The quarter in which a line leaves a point: 0 to the right, 90 down, 180 to the left, 270 up. */
function angleTo([ax, ay]: Point, [bx, by]: Point): number {
  if (Math.abs(bx - ax) >= Math.abs(by - ay)) return bx >= ax ? 0 : 180
  return by > ay ? 90 : 270
}
