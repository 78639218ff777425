import type { Plan } from '@/model/plan'

/** Findings that tell of an item that the document has and the plan lacks. */
const leavesOut = new Set(['text-missing'])

/** How many items of a document were left out of the plan that was read from it. */
export function itemsLeftOut({ findings }: Plan): number {
  return findings.filter(({ code, severity }) => severity === 'error' && leavesOut.has(code)).length
}
