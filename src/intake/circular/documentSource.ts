import type { Plan } from '@/model/plan'
import { withNotes, withRelations, withTitles } from './sidecars'

/**
 * What a plan is called and what stands beside its document: the values of titles.json,
 * relations.json and notes.json, unchecked.
 */
export interface DocumentSource {
  readonly id: string
  readonly titles?: unknown
  readonly relations?: unknown
  readonly notes?: unknown
}

/** A plan with what stands beside its document, which has these lines. */
export function withSidecars(
  plan: Plan,
  { titles, relations, notes }: DocumentSource,
  lines: readonly string[],
): Plan {
  const titled = titles === undefined ? plan : withTitles(plan, titles)
  const related = relations === undefined ? titled : withRelations(titled, relations)
  return notes === undefined ? related : withNotes(related, notes, lines)
}
