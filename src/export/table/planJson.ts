import { fileOfPlan } from '@/analysis/plan/joinedPlan'
import type { Plan } from '@/model/plan'
import { planVersion } from '@/model/planVersion'
import type { PlanFile } from './planFile'

/**
 * The whole plan as plan.json, the file that the page and the command line read back, whatever is
 * selected: a part would leave relations without their items. Of a plan as its changes left it on a
 * day it is the plan that was accepted, and all its changes.
 */
export async function writePlanJson({ plan }: Pick<PlanFile, 'plan'>): Promise<Blob> {
  return new Blob([planJsonText(plan)], { type: 'application/json' })
}

/**
 * The text of a plan.json: the version of its format first, and lists last, so that whoever reads it
 * as it arrives has what stands before them.
 */
export function planJsonText(plan: Plan): string {
  const { id, title, annex, number, ...lists } = fileOfPlan(plan)
  const head = { version: planVersion, id, title, annex, number }
  return `${JSON.stringify({ ...head, ...lists }, null, 2)}\n`
}
