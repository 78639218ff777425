// Two items that are one, as a row that a page has cut.
import type { Assignment, Deadline, Item, ItemColumn } from '@/model/plan'
import { isDated, unitLabel } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { isProposed, titleFrom } from '@/intake/circular/shortTitle'

/** An item with the words, units and columns of the one below; `left` is a deadline not taken. */
export function joinedItem(
  above: Item,
  below: Item,
  year: number | undefined,
): { readonly joined: Item; readonly left: string } {
  const text = above.text + below.text
  const isOurs = isProposed(above) || above.title === titleFrom(above.text)
  const columns = joinedColumns(above.columns ?? [], below.columns ?? [])
  const deadline = joinedDeadline(above.deadline, below.deadline, year)
  const joined: Item = {
    ...above,
    text,
    title: isOurs ? titleFrom(text) : above.title,
    assignments: withoutTwice([...above.assignments, ...below.assignments]),
    deadline,
    ...(columns.length === 0 ? {} : { columns }),
    lines: {
      ...above.lines,
      row: [
        Math.min(above.lines.row[0], below.lines.row[0]),
        Math.max(above.lines.row[1], below.lines.row[1]),
      ],
      units: [...above.lines.units, ...below.lines.units],
    },
  }
  return { joined, left: deadline.text.includes(below.deadline.text) ? '' : below.deadline.text }
}

/** The deadline of two: the one that there is, or that both make together, or else the first. */
function joinedDeadline(above: Deadline, below: Deadline, year: number | undefined): Deadline {
  if (below.text === '' || above.text === below.text) return above
  if (above.text === '') return below
  if (isDated(above) && isDated(below)) return above
  return parseDeadline(above.text + below.text, year) ?? (isDated(below) ? below : above)
}

function joinedColumns(
  above: readonly ItemColumn[],
  below: readonly ItemColumn[],
): readonly ItemColumn[] {
  const texts = new Map(above.map(({ heading, text }) => [heading, text]))
  for (const { heading, text } of below) texts.set(heading, (texts.get(heading) ?? '') + text)
  return [...texts].map(([heading, text]) => ({ heading, text }))
}

/** Assignments of which none says the same unit and role as one before it. */
export function withoutTwice(assignments: readonly Assignment[]): readonly Assignment[] {
  const byLabel = new Map<string, Assignment>()
  for (const one of assignments) {
    const key = `${unitLabel(one)}\n${one.role ?? ''}`
    if (!byLabel.has(key)) byLabel.set(key, one)
  }
  return [...byLabel.values()]
}
