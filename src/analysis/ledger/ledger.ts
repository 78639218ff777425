import type { Day } from '@/model/day'
import type { Report } from '@/model/report'
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
 * The records that no later standing record corrects, takings-back included, in the ledger's own
 * order. A record can correct only what was entered before it.
 */
export function standingReports(reports: readonly Report[]): readonly Report[] {
  const overruled = new Set<string>()
  const standing: Report[] = []
  const ordered = isOrdered(reports) ? reports : [...reports].sort(byTurn)
  for (let at = ordered.length - 1; at >= 0; at -= 1) {
    const report = ordered[at]
    if (!report || overruled.has(report.id)) continue
    for (const id of report.corrects) overruled.add(id)
    standing.push(report)
  }
  return standing.reverse()
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

/** The turn of the next record to be entered: one above all that are known. */
export function nextTurn(reports: readonly Report[]): number {
  return reports.reduce((highest, { turn }) => Math.max(highest, turn), 0) + 1
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
