import type { PlanFile } from './planFile'

/**
 * The whole plan as plan.json, the file that the page and the command line read back, whatever is
 * selected: a part would leave relations without their items.
 */
export async function writePlanJson({ plan }: Pick<PlanFile, 'plan'>): Promise<Blob> {
  return new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: 'application/json' })
}
