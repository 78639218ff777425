import type { Facts } from '../../facts'

/** The floor's own file: columns of numbers and words, read as they are. */
export interface FloorPlan {
  readonly first: number
  readonly last: number
  readonly asOf: number
  readonly groups: {
    readonly no: readonly number[]
    readonly name: readonly string[]
    readonly first: readonly number[]
  }
  readonly rows: {
    readonly id: readonly number[]
    readonly group: readonly number[]
    readonly title: readonly string[]
    readonly units: readonly string[]
    readonly deadline: readonly string[]
    /**
     * End of the last day, start of the inferred stretch (−1 for none), and whether the deadline is
     * doubted.
     */
    readonly day: readonly number[]
    readonly start: readonly number[]
    readonly doubt: readonly number[]
  }
  /** Rows joined; kind is an index into `kinds`, `late` −1 where it is no conflict. */
  readonly links: {
    readonly from: readonly number[]
    readonly to: readonly number[]
    readonly kind: readonly number[]
    readonly directed: readonly number[]
    readonly late: readonly number[]
  }
}

/** Kinds of relation in the order the file counts them. */
export const kinds = ['prerequisite', 'feeds', 'channel', 'duplicate'] as const

/** Facts as the floor's file. */
export function shape({ groups, rows, links, first, last, asOf }: Facts): FloorPlan {
  return {
    first,
    last,
    asOf,
    groups: {
      no: groups.map(g => g.no),
      name: groups.map(g => g.name),
      first: groups.map(g => g.first),
    },
    rows: {
      id: rows.map(r => r.id),
      group: rows.map(r => r.group),
      title: rows.map(r => r.title),
      units: rows.map(r => r.units),
      deadline: rows.map(r => r.deadline),
      day: rows.map(r => r.day),
      start: rows.map(r => r.start ?? -1),
      doubt: rows.map(r => Number(r.doubt)),
    },
    links: {
      from: links.map(l => l.from),
      to: links.map(l => l.to),
      kind: links.map(l => kinds.indexOf(l.kind)),
      directed: links.map(l => Number(l.directed)),
      late: links.map(l => l.late ?? -1),
    },
  }
}
