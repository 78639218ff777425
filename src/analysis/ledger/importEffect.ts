import type { Fact, Report } from '@/model/report'
import { mostTurn } from '@/model/report'
import type { LedgerEntries } from './admission'
import { mergeReports, standingFacts } from './ledger'

/** How many entries bear a name: those that only say something, correct, and take back. */
export interface NameCount {
  readonly who: string
  readonly said: number
  readonly corrected: number
  readonly withdrawn: number
}

/**
 * What taking entries in would do: in whose names they are, and which records that stand now would
 * be taken back or corrected by them.
 */
export interface ImportEffect {
  readonly names: readonly NameCount[]
  readonly withdrawn: readonly Report[]
  readonly corrected: readonly Report[]
}

/** Counts all entries by name and kind, the name with most first, and finds what they overrule. */
export function importEffect(
  { reports, facts }: LedgerEntries,
  known: readonly Report[],
): ImportEffect {
  // Rows are no records yet; here it only matters what they correct.
  const rows = facts.map((fact, at): Report => ({ ...fact, id: `row ${at}`, turn: mostTurn }))
  const entries = [...reports, ...rows]
  const stands = new Set(standingFacts(mergeReports(known, entries)).map(({ id }) => id))
  const gone = standingFacts(known).filter(({ id }) => !stands.has(id))
  const takenBack = new Set(entries.filter(isWithdrawal).flatMap(({ corrects }) => corrects))
  return {
    names: namesOf(entries),
    withdrawn: gone.filter(({ id }) => takenBack.has(id)),
    corrected: gone.filter(({ id }) => !takenBack.has(id)),
  }
}

function namesOf(entries: readonly Fact[]): readonly NameCount[] {
  const names = new Map<string, NameCount>()
  for (const entry of entries) {
    const kind = kindOf(entry)
    const { who } = entry
    const count = names.get(who) ?? { who, said: 0, corrected: 0, withdrawn: 0 }
    names.set(who, { ...count, [kind]: count[kind] + 1 })
  }
  const all = ({ said, corrected, withdrawn }: NameCount): number => said + corrected + withdrawn
  return [...names.values()].sort((a, b) => all(b) - all(a))
}

/** What an entry does to others: nothing, or it corrects them, or takes them back. */
function kindOf(entry: Fact): 'said' | 'corrected' | 'withdrawn' {
  if (isWithdrawal(entry)) return 'withdrawn'
  return entry.corrects.length > 0 ? 'corrected' : 'said'
}

function isWithdrawal({ state }: Fact): boolean {
  return state === 'withdrawn'
}
