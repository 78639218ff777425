import type { Fact, Report } from '@/model/report'
import { standingReports } from './ledger'

/**
 * The facts that are not in a ledger yet, each once: the same said of the same assignment on the
 * same day by the same person is no news, whenever it was written down, nor where it was corrected
 * or taken back since.
 */
export function newFacts(facts: readonly Fact[], reports: readonly Report[]): readonly Fact[] {
  const known = new Set(reports.map(saying))
  return facts.filter(fact => {
    const key = saying(fact)
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

/**
 * The withdrawals that stand in a ledger and take back what some entries say, where nothing in it
 * says so any more: taken back themselves, they would let it stand again.
 */
export function takingsBack(
  entries: readonly Fact[],
  reports: readonly Report[],
): readonly Report[] {
  const standing = standingReports(reports)
  const withdrawals = standing.filter(({ state }) => state === 'withdrawn')
  if (withdrawals.length === 0) return []
  const said = new Set(entries.map(saying))
  for (const report of standing) said.delete(saying(report))
  const wanted = new Set(reports.filter(one => said.has(saying(one))).map(({ id }) => id))
  return withdrawals.filter(({ corrects }) => corrects.some(id => wanted.has(id)))
}

function saying({ item, unit, office, day, state, percent, note, evidence, who }: Fact): string {
  return JSON.stringify([item, unit, office, day, state, percent, note, evidence, who])
}
