// What a deadline was read to beside its last day, so that the reader sees which words became what.

import type { Deadline } from '@/model/plan'
import { isDated } from '@/model/plan'

/** Dashes other than the plain one between the parts of a day: 2023—06—30. */
const oddDash = /\d[‐‑‒–—―−－]\d{1,2}[‐‑‒–—―−－]\d/

/** The parts of a deadline that are kept beside its day, in Chinese; none for a plain one. */
export function deadlineNotes(deadline: Deadline): readonly string[] {
  const { text, date, from, milestones, recurs, goesOn, begins } = deadline
  const notes: string[] = []
  if (oddDash.test(text)) notes.push(`“${text}”的横线不是通常的“-”，读作${date}`)
  if (from !== undefined) notes.push(`“${text}”是一段时间，以其末${date}为时限，起于${from}`)
  if (milestones) notes.push(`“${text}”有${milestones.length}个节点，以最后的${date}为时限`)
  if (recurs && isDated(deadline)) notes.push(`“${recurs.text}”另记为定期要做的`)
  if (goesOn !== undefined) notes.push(`“${goesOn}”记为此后仍要做的`)
  if (begins !== undefined) notes.push(`“${begins}”记为何时开始，不作时限`)
  return notes
}
