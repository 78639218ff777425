import { filterRows } from '@/address/filters'

const filters: readonly string[] = [
  ...Object.values(filterRows).map(({ key }) => key),
  'from',
  'to',
]

/**
 * An address query without what chooses some of a plan's items or days, and without some more keys.
 */
export function unfiltered(
  query: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).filter(([key]) => !filters.includes(key) && !more.includes(key)),
  )
}
