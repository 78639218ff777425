import * as v from 'valibot'
import { jsonFault } from '@/intake/text/jsonFault'
import type { Problem } from '@/intake/text/problem'
import { problemOf } from '@/intake/text/problem'
import type { Plan } from '@/model/plan'
import { crossChecks } from './crossChecks'
import { planSchema } from './schema'

/** A plan.json's answer: the plan, or everything that is wrong with it at once. */
export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the text of a plan.json strictly by the public format; never throws. */
export function readPlan(text: string): PlanResult {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const words = jsonFault(error, text)
    return {
      ok: false,
      problems: [{ code: 'not-json', where: '', words, message: `不是合法的 JSON，见 ${words}` }],
    }
  }
  const result = v.safeParse(planSchema, value)
  if (!result.success) return { ok: false, problems: result.issues.map(problemOf) }
  const problems = crossChecks(result.output)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: result.output }
}
