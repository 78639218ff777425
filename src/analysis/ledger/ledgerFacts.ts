import type { Fact, Report } from '@/model/report'

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

function saying({ item, unit, office, day, state, percent, note, evidence, who }: Fact): string {
  return JSON.stringify([item, unit, office, day, state, percent, note, evidence, who])
}
