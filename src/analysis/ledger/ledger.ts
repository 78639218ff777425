import type { Day } from '@/model/day'
import type { Fact, Report } from '@/model/report'
import { assignmentKey, byTurn } from '@/model/report'

/** Two or more standing records that say different things of one assignment on one day. */
export interface Contradiction {
  readonly reports: readonly Report[]
}

/** Every record of two ledgers once, in the ledger's own order; the same whichever comes first. */
export function mergeReports(a: readonly Report[], b: readonly Report[]): readonly Report[] {
  if (b.length === 0 && isOrdered(a)) return a
  const byId = new Map<string, Report>()
  for (const report of a) byId.set(report.id, report)
  for (const report of b) byId.set(report.id, report)
  return [...byId.values()].sort(byTurn)
}

/** Whether records stand in the ledger's own order, each once. */
function isOrdered(reports: readonly Report[]): boolean {
  for (let at = 1; at < reports.length; at += 1) {
    const [before, after] = [reports[at - 1], reports[at]]
    if (before && after && byTurn(before, after) >= 0) return false
  }
  return true
}

/**
 * The records that no other standing record corrects, takings-back included, in the ledger's own
 * order. Whoever names a record has seen it, for an id is made of what its record says: so no two
 * can correct each other, and what corrects what needs no trust in turns. A record corrects only
 * others of its own assignment.
 */
export function standingReports(reports: readonly Report[]): readonly Report[] {
  const ordered = isOrdered(reports) ? reports : [...reports].sort(byTurn)
  const overruled = overruledIds(ordered)
  return overruled.size === 0 ? ordered : ordered.filter(({ id }) => !overruled.has(id))
}

/** The ids of the records that standing ones correct: each is judged after all that correct it. */
function overruledIds(reports: readonly Report[]): ReadonlySet<string> {
  const correcting = reports.filter(({ corrects }) => corrects.length > 0)
  const overruled = new Set<string>()
  if (correcting.length === 0) return overruled
  const corrected = correctedBy(correcting, reports)
  const waitsFor = new Map<string, number>()
  for (const { id } of [...corrected.values()].flat()) waitsFor.set(id, (waitsFor.get(id) ?? 0) + 1)
  const ready = correcting.filter(({ id }) => !waitsFor.has(id))
  for (let next = ready.pop(); next; next = ready.pop()) {
    for (const target of corrected.get(next.id) ?? []) {
      if (!overruled.has(next.id)) overruled.add(target.id)
      const left = (waitsFor.get(target.id) ?? 0) - 1
      waitsFor.set(target.id, left)
      if (left === 0) ready.push(target)
    }
  }
  return overruled
}

/** The records, of those that are there, which each of some corrects; those of other assignments not. */
function correctedBy(
  correcting: readonly Report[],
  reports: readonly Report[],
): ReadonlyMap<string, readonly Report[]> {
  const named = new Set(correcting.flatMap(({ corrects }) => corrects))
  const targets = new Map(reports.filter(({ id }) => named.has(id)).map(one => [one.id, one]))
  return new Map(
    correcting.map(report => {
      const own = [...new Set(report.corrects)].flatMap(id => targets.get(id) ?? [])
      return [report.id, own.filter(target => isOfOne(report, target))]
    }),
  )
}

/** Whether two facts are about the same assignment. */
export function isOfOne(a: Fact, b: Fact): boolean {
  if (a.item !== b.item) return false
  return (a.unit === b.unit && a.office === b.office) || assignmentKey(a) === assignmentKey(b)
}

/** The standing records that say something: all but the takings-back. */
export function standingFacts(reports: readonly Report[]): readonly Report[] {
  return standingReports(reports).filter(report => report.state !== 'withdrawn')
}

/**
 * What standing records say against one another: of one assignment on one day, another state or
 * another share.
 */
export function contradictions(facts: readonly Report[]): readonly Contradiction[] {
  const groups = new Map<string, Report[]>()
  for (const fact of facts) {
    const key = `${assignmentKey(fact)}\u0000${fact.day}`
    const group = groups.get(key)
    if (group) group.push(fact)
    else groups.set(key, [fact])
  }
  return [...groups.values()]
    .filter(group =>
      group.some(one => one.state !== group[0]?.state || one.percent !== group[0].percent),
    )
    .map(reports => ({ reports }))
}

/**
 * The records up to a day that say how things stood on it, with those they overrule: what a record
 * of a later day has since corrected or taken back is left out, for without that record it would
 * stand again.
 */
export function reportsUpTo(reports: readonly Report[], day: Day): readonly Report[] {
  const before = reports.filter(report => report.day <= day)
  const [standing, standingThen] = [
    new Set(standingReports(reports)),
    new Set(standingReports(before)),
  ]
  return before.filter(report => standing.has(report) || !standingThen.has(report))
}
