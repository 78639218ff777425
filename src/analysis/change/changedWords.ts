import type { Item, WorkTask } from '@/model/plan'
import { isDated, isNoTask, printedDeadline } from '@/model/plan'
import { unitsText } from '@/model/unitsText'

/** What of an item a change can set, in the order in which it is shown. */
export const itemFields = ['text', 'title', 'task', 'units', 'deadline'] as const

export type ItemField = (typeof itemFields)[number]

/** What a field said before a change and after it; '' where there was no item. */
export interface ChangedWords {
  readonly field: ItemField
  readonly before: string
  readonly after: string
}

/** The fields of an item that differ, as words; all of them where there is an item on one side only. */
export function changedWords(
  before: Item | null,
  after: Item | null,
  tasks: readonly WorkTask[],
): readonly ChangedWords[] {
  return itemFields.flatMap(field => {
    const [was, is] = [fieldWords(before, field, tasks), fieldWords(after, field, tasks)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function fieldWords(item: Item | null, field: ItemField, tasks: readonly WorkTask[]): string {
  if (item === null) return ''
  if (field === 'units') return unitsText(item.assignments)
  if (field === 'deadline') return deadlineWords(item)
  return field === 'task' ? taskWords(item.task, tasks) : item[field]
}

/** A deadline's words, and the day that they are read as where they do not say it. */
function deadlineWords({ deadline }: Item): string {
  const printed = printedDeadline(deadline)
  return isDated(deadline) && printed !== deadline.date ? `${printed}（${deadline.date}）` : printed
}

function taskWords(no: number, tasks: readonly WorkTask[]): string {
  const task = tasks.find(one => one.no === no)
  return task && !isNoTask(task) ? `${no} ${task.name}` : ''
}
