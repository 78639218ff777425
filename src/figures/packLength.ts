import type { PackChoice, PackPart } from '@/address/pack'
import type { Plan } from '@/model/plan'
import { countsOf } from '@/model/plan'

/** Pages up to which a pack is laid out without asking. */
export const mostUnaskedPages = 500

/** Items and units that a page holds, at the least a sheet of each part's. */
const [itemsOnPage, unitsOnPage, columnsOnPage] = [16, 20, 24]

/**
 * About how many pages a pack of a plan has at least, told without laying any out: a page for each
 * unit, and pages of the heatmap, are what makes a pack long.
 */
export function expectedPages(plan: Plan, { parts }: PackChoice): number {
  const { items, units } = countsOf(plan.items)
  const lists = Math.ceil(items / itemsOnPage)
  const heat = Math.ceil(units / unitsOnPage) * (Math.ceil(items / columnsOnPage) + 1)
  const pagesOf = (part: PackPart): number => {
    if (part === 'units') return units
    if (part === 'workload') return heat
    return part === 'gantt' || part === 'due' || part === 'relations' ? lists : 1
  }
  return parts.reduce((sum, { part }) => sum + pagesOf(part), 0)
}
