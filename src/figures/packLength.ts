import type { PackChoice, PackEntry, PackPart } from '@/address/pack'
import type { Translate } from '@/locales/translate'
import type { Plan } from '@/model/plan'
import { countsOf } from '@/model/plan'
import { packPartName } from './words/pack'

/** Pages up to which a pack is laid out without asking. */
export const mostUnaskedPages = 500

/** Items, units and columns on a page of the lists, of the units' pages and of the heatmap. */
const [itemsOnPage, unitsOnPage, columnsOnPage] = [16, 20, 24]

/** About how many pages a pack has at least, and the part that has the most; null of no part. */
export interface PackLength {
  readonly pages: number
  readonly longest: { readonly entry: PackEntry; readonly pages: number } | null
}

/**
 * How long a pack of a plan would be, told without laying any out: a page for each unit, and pages
 * of the heatmap (units by items, and units by months), are what makes a pack long.
 */
export function packLength(plan: Plan, { parts }: PackChoice): PackLength {
  const { items, units } = countsOf(plan.items)
  const lists = Math.ceil(items / itemsOnPage)
  const heat = Math.ceil(units / unitsOnPage) * (Math.ceil(items / columnsOnPage) + 1)
  const pagesOf = (part: PackPart): number => {
    if (part === 'units') return units
    if (part === 'workload') return heat
    return part === 'gantt' || part === 'due' || part === 'relations' ? lists : 1
  }
  const lengths = parts.map(entry => ({ entry, pages: pagesOf(entry.part) }))
  const [longest = null] = [...lengths].sort((a, b) => b.pages - a.pages)
  return { pages: lengths.reduce((sum, { pages }) => sum + pages, 0), longest }
}

/** How long a pack would be, and of several parts which one to leave out, in a sentence or two. */
export function packLengthWords(
  t: Translate,
  { parts }: PackChoice,
  { pages, longest }: PackLength,
): string {
  const many = t('pack.view.many', { n: pages })
  if (!longest || parts.length === 1) return many
  const part = packPartName(t, longest.entry)
  return many + t('pack.view.longest', { part, n: longest.pages })
}
