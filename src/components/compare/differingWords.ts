// Before and after of a difference, each cut into what both have and what it has alone.
import type { Difference } from '@/analysis/change/compareEditions'
import { assignmentMark } from '@/analysis/change/itemSigns'
import type { Segment } from '@/analysis/relations/sharedWording'
import { sharedWording } from '@/analysis/relations/sharedWording'
import type { Item } from '@/model/plan'
import { printedDeadline, unitLabel } from '@/model/plan'

/** The two sides of a difference; a side that is not there is empty. */
export interface DifferingSides {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
}

/** Longer texts than so many signs by so many are not held against each other sign by sign. */
const mostSigns = 4_000_000

/** The words that stand on either side, those that differ apart. */
export function differingTexts(before: string, after: string): DifferingSides {
  if (before.length * after.length > mostSigns)
    return { before: [alone(before)], after: [alone(after)] }
  const { a, b } = sharedWording(before, after)
  return { before: a, after: b }
}

/** The words of an item that stands on one side only, none of them apart. */
export function wholeTexts({ held, edition }: Difference): DifferingSides {
  const side = (item: Item | null): readonly Segment[] =>
    item ? [{ text: item.text, shared: true }] : []
  return { before: side(held), after: side(edition) }
}

/** The deadlines of a difference; of any two the whole words differ. */
export function differingDeadlines({ held, edition }: Difference): DifferingSides {
  const side = (item: Item | null): readonly Segment[] =>
    item ? [alone(printedDeadline(item.deadline))] : []
  return { before: side(held), after: side(edition) }
}

/** The units of a difference, each whole; `roles` are the words before those with a role. */
export function differingUnits(
  { held, edition }: Difference,
  roles: (role: 'lead' | 'responsible' | 'support') => string,
): DifferingSides {
  const side = (item: Item | null, other: Item | null): readonly Segment[] => {
    const there = new Set(other?.assignments.map(assignmentMark))
    return (item?.assignments ?? []).flatMap((one, at) => {
      const words = (one.role ? roles(one.role) : '') + unitLabel(one)
      const unit = { text: words, shared: there.has(assignmentMark(one)) }
      return at === 0 ? [unit] : [{ text: '、', shared: true }, unit]
    })
  }
  return { before: side(held, edition), after: side(edition, held) }
}

function alone(text: string): Segment {
  return { text, shared: false }
}
