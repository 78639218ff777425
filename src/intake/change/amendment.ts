import type { Amendment, Assignment, Deadline, Item, Plan } from '@/model/plan'
import type { ItemReading } from './itemWords'
import { plain } from './itemWords'

/** What makes of an item what its words were read as; null where nothing differs or is wrong. */
export function itemAmendment(item: number, reading: ItemReading): Amendment | null {
  const { fields, faults, collective } = reading
  if (Object.keys(faults).length > 0 || Object.keys(fields).length === 0) return null
  return { kind: 'item', item, fields, collective: fields.assignments ? collective : [] }
}

/** An item that no document has, under a number of its own; null where something of it is wrong. */
export function addedAmendment(
  { id, number }: { readonly id: number; readonly number: string },
  { fields, faults, collective }: ItemReading,
): Amendment | null {
  const { text, title, task, assignments, deadline } = fields
  if (Object.keys(faults).length > 0) return null
  if (text === undefined || title === undefined || task === undefined) return null
  if (assignments === undefined || deadline === undefined) return null
  const item = addedItem({ id, task, text, title, assignments, deadline }, plain(number))
  return { kind: 'added', item, collective }
}

interface AddedFields {
  readonly id: number
  readonly task: number
  readonly text: string
  readonly title: string
  readonly assignments: readonly Assignment[]
  readonly deadline: Deadline
}

function addedItem({ id, ...fields }: AddedFields, number: string): Item {
  return {
    id,
    ...(number === '' || number === String(id) ? {} : { number }),
    ...fields,
    lines: { row: [0, 0], text: 0, units: [], deadline: 0 },
  }
}

/** A number that no item of a plan ever had, be it withdrawn or taken back. */
export function freeItemId({ items, changes = [] }: Plan): number {
  const added = changes.flatMap(({ what }) => (what.kind === 'added' ? [what.item.id] : []))
  const ids = [...items.map(({ id }) => id), ...added]
  return ids.reduce((last, id) => Math.max(last, id), 0) + 1
}

/** Whether an item of a plan goes by a number already. */
export function isNumberTaken(number: string, { items }: Plan): boolean {
  return items.some(item => (item.number ?? String(item.id)) === plain(number))
}
