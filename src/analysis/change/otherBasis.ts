import { joinedAs } from '@/analysis/plan/joinedPlan'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { hasMoves, toldBasis } from './deadlineMoves'
import { planOn } from './planOn'

/** A plan as it holds on a day, told by the other deadlines; null where none was moved. */
export function byOtherDeadlines(plan: Plan, day: Day): Plan | null {
  const { accepted } = plan
  if (!accepted || !hasMoves(plan.items)) return null
  const basis = toldBasis(plan) === 'first' ? 'adjusted' : 'first'
  return plan.joined
    ? joinedAs(accepted, part => planOn(part, { day, basis }))
    : planOn(accepted, { day, basis })
}
