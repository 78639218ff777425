import * as v from 'valibot'
import type { ChangeFact, PlanChange } from '@/model/plan'
import { changeFactSchema, changeSchema } from './schema'

/** The changes among values that came from outside; what is none is left out. */
export function changesAmong(values: readonly unknown[]): readonly PlanChange[] {
  return values.flatMap(value => {
    const read = v.safeParse(changeSchema, value)
    return read.success ? [read.output] : []
  })
}

/**
 * A fact as it comes back from wherever it is stored: without signs that nobody sees. It is named by
 * what it says then; throws where it is by no format, for it would be lost.
 */
export function storableFact(fact: ChangeFact): ChangeFact {
  return v.parse(changeFactSchema, fact)
}
