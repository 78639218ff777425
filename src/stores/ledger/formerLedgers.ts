import { memo } from '@/model/memo'
import type { Plan } from '@/model/plan'
import { formerIdentities, planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import { assignmentKey } from '@/model/report'
import { notePlanAt } from '@/storage/planAddresses'

/** Where else this browser may have a plan's records, and which of those there are about it. */
export interface FormerLedgers {
  readonly identities: readonly string[]
  readonly fits: (report: Report) => boolean
}

/**
 * Where a plan's records were kept under an id that other plans bear too, and under what was at its
 * address before its words were put right; `address` is null for the plan that comes with the page.
 */
export function formerLedgers(plan: Plan, address: string | null): FormerLedgers {
  const { id, title } = plan
  const before =
    address === null
      ? null
      : notePlanAt(new URL(address, document.baseURI).href, {
          ...{ id, title },
          identity: planIdentity(plan),
        })
  return {
    identities: [...formerIdentities(plan), ...(before === null ? [] : [before])],
    fits: report => keysOf(plan).has(assignmentKey(report)),
  }
}

const keysOf = memo(
  ({ items }: Plan): ReadonlySet<string> =>
    new Set(
      items.flatMap(({ id: item, assignments }) =>
        assignments.map(({ unit, office }) => assignmentKey({ item, unit, office })),
      ),
    ),
)
