// The words of an item as a form has them, and what they are read as. Only what differs from the item
// as it stands becomes part of a change.
import { parseDeadline, deadlineDoubt } from '@/intake/circular/deadline/deadline'
import { openEnd } from '@/intake/circular/deadline/reading'
import { titleFrom } from '@/intake/circular/shortTitle'
import { isCollective } from '@/intake/circular/units/names'
import { parseUnits, unitFindings } from '@/intake/circular/units/units'
import { yearOf } from '@/intake/check/correction'
import { readableWords } from '@/model/invisible'
import type { Assignment, ChangedFields, Deadline, Item, Plan } from '@/model/plan'
import { deadlineYear, unitLabel } from '@/model/plan'
import { unitsText } from '@/model/unitsText'

/** The words of an item's fields as they are typed; `task` is a task's number. */
export interface ItemWords {
  readonly text: string
  readonly title: string
  readonly task: number
  readonly units: string
  readonly deadline: string
}

/** Why words of a field cannot be taken. */
export type WordsFault = 'empty' | 'no-unit' | 'no-deadline'

/** What the words of an item are read as. */
export interface ItemReading {
  /** What differs from the item as it stands; all of it where there is none. */
  readonly fields: ChangedFields
  readonly faults: Readonly<Partial<Record<keyof ItemWords, WordsFault>>>
  /** What the deadline's words are read as, with what is doubtful; null where they are none. */
  readonly deadline: Deadline | null
  /** What a deadline that cannot be read likely means, in Chinese; null where nothing is known. */
  readonly deadlineFault: string | null
  /** What is told of the units, in Chinese. */
  readonly unitNotes: readonly string[]
  /** 集合单位 among the units. */
  readonly collective: readonly string[]
}

/** The words of an item as it stands, or of one that is still to be written. */
export function wordsOf(item: Item | null, task: number): ItemWords {
  if (!item) return { text: '', title: '', task, units: '', deadline: '' }
  const { text, title, assignments, deadline } = item
  return { text, title, task: item.task, units: unitsText(assignments), deadline: deadline.text }
}

/** Reads the words of an item that stood so in a plan until now; null for one that is added. */
export function readItemWords(words: ItemWords, before: Item | null, plan: Plan): ItemReading {
  const text = plain(words.text)
  const units = plain(words.units)
  const wording = plain(words.deadline)
  const title = plain(words.title) || (before ? '' : titleFrom(text))
  const year = (before && deadlineYear(before.deadline)) ?? yearOf(plan)
  const deadline = deadlineOf(wording, before, year)
  const assignments = assignmentsOf(units, before)
  return {
    fields: {
      ...differing({ task: words.task, text, title }, before),
      ...(before && isSame(before.assignments, assignments) ? {} : { assignments }),
      ...(!deadline || before?.deadline === deadline
        ? {}
        : { deadline: { ...deadline, doubt: null } }),
    },
    faults: {
      ...(text === '' ? { text: 'empty' as const } : {}),
      ...(title === '' && text !== '' ? { title: 'empty' as const } : {}),
      ...(isUnread(assignments, before) ? { units: faultOf(units, 'no-unit') } : {}),
      ...(deadline ? {} : { deadline: faultOf(wording, 'no-deadline') }),
    },
    deadline,
    deadlineFault: deadline ? null : deadlineDoubt(wording, year),
    unitNotes: unitFindings([units]),
    collective: [...new Set(assignments.map(({ unit }) => unit).filter(isCollective))],
  }
}

/** The fields that an item does not have yet as they are. */
function differing(
  { task, text, title }: Pick<Item, 'task' | 'text' | 'title'>,
  before: Item | null,
): ChangedFields {
  return {
    ...(before?.task === task ? {} : { task }),
    ...(before?.text === text ? {} : { text }),
    ...(before?.title === title ? {} : { title }),
  }
}

function faultOf(words: string, fault: WordsFault): WordsFault {
  return words === '' ? 'empty' : fault
}

/** Words as a plan has them: what nobody sees is left out, and no blanks stand around. */
export function plain(words: string): string {
  return readableWords(words).trim()
}

/** An item may be added without a deadline; one that has any is not left without. */
function deadlineOf(
  wording: string,
  before: Item | null,
  year: number | undefined,
): Deadline | null {
  if (before?.deadline.text === wording) return before.deadline
  if (wording !== '') return parseDeadline(wording, year)
  return before ? null : { text: '', date: openEnd, precision: 'unset', doubt: null }
}

function assignmentsOf(units: string, before: Item | null): readonly Assignment[] {
  return before && units === unitsText(before.assignments)
    ? before.assignments
    : printed(parseUnits([units]), before)
}

/** Whether nothing was read of units; an item may have had none before. */
function isUnread(assignments: readonly Assignment[], before: Item | null): boolean {
  return assignments.length === 0 && before?.assignments !== assignments
}

/** What is printed of units: as before of one that stood there, else its words without a role's label. */
function printed(given: readonly Assignment[], before: Item | null): readonly Assignment[] {
  const known = new Map(before?.assignments.map(one => [unitLabel(one), one.printed]))
  return given.map(one => ({
    ...one,
    printed: known.get(unitLabel(one)) ?? one.printed.replace(/^[^：]{2,6}：/, ''),
  }))
}

function isSame(a: readonly Assignment[], b: readonly Assignment[]): boolean {
  const said = (list: readonly Assignment[]): string =>
    JSON.stringify(list.map(one => [unitLabel(one), one.role ?? null]))
  return said(a) === said(b)
}
