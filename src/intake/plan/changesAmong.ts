import * as v from 'valibot'
import type { PlanChange } from '@/model/plan'
import { changeSchema } from './schema'

/** The changes among values that came from outside; what is none is left out. */
export function changesAmong(values: readonly unknown[]): readonly PlanChange[] {
  return values.flatMap(value => {
    const read = v.safeParse(changeSchema, value)
    return read.success ? [read.output] : []
  })
}
