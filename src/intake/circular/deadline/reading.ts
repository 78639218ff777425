// A wording read: its phrases put together to a deadline, or the reason why no day may be taken.

import type { Day } from '@/model/day'
import type { Deadline, Milestone } from '@/model/plan'
import type { Stretch } from './clauses'
import { wordsOfEach } from './clauses'
import type { DatedDue } from './dating'
import { datedDues } from './dating'
import type { Extras } from './extras'
import { extrasOf } from './extras'
import type { Phrase } from './phrases'
import type { PlainText } from './plainText'
import type { Wording } from './wording'
import { dayWords } from './doubts'

/** The day that stands for an open end (长期) until the plan's last deadline is known. */
export const openEnd: Day = '9999-12-31'

/** A deadline, or what is told where there is none; whether all words are those of deadlines. */
export interface Reading {
  readonly deadline: Deadline | null
  readonly fault: string | null
  readonly isWhole: boolean
}

/** A wording of a deadline's cell as the deadline it is. */
export function readWording(wording: Wording, known?: number): Reading {
  const { text, phrases, periods, unknown, hasUnread } = wording
  const isWhole = unknown === ''
  const faulty = (fault: string | null): Reading => ({ deadline: null, fault, isWhole })
  if (/\d学年/.test(text.plain)) return faulty('原文写的是学年，不是自然年，没有写哪一天')
  if (hasUnread) return faulty(null)
  if (periods.hasPast) return faulty('原文所写的日期是已经过去的')
  const dated = datedDues(wording, known)
  if (!dated.ok) return faulty(dated.fault)
  const extras = extrasOf(text, phrases, periods)
  const lead = leadOf(dated.dues)
  if (lead)
    return {
      deadline: datedDeadline(wording, { dues: dated.dues, lead, extras }),
      fault: null,
      isWhole,
    }
  const deadline = undatedDeadline(text, phrases, extras)
  if (deadline) return { deadline, fault: null, isWhole }
  if (periods.formers.length > 0) return faulty('原文只写原定的日期')
  return faulty(periods.begins.length > 0 ? '原文写的是起始时间，没有写何时完成' : null)
}

interface Answer {
  readonly dues: readonly DatedDue[]
  readonly lead: DatedDue
  readonly extras: Extras
}

function datedDeadline(
  { text, unknown }: Wording,
  { dues, lead, extras: { doubts, ...extras } }: Answer,
): Deadline {
  const milestones = milestonesOf(text, dues, { start: 0, end: text.plain.length })
  const told = [...dues.flatMap(due => [...due.doubts, ...bareDoubts(due, unknown)]), ...doubts]
  return {
    text: text.printed,
    date: lead.date,
    precision: lead.due.period.to.part.precision,
    doubt: doubtWords(told),
    ...(lead.from === null ? {} : { from: lead.from }),
    ...(milestones === null ? {} : { milestones }),
    ...extras,
  }
}

/** The last of several deadlines, which leads. */
export function leadOf(dues: readonly DatedDue[]): DatedDue | undefined {
  return [...dues].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1)
}

/** Deadlines of several days, each with its words within a stretch; null for one day. */
export function milestonesOf(
  text: PlainText,
  dues: readonly DatedDue[],
  within: Stretch,
): readonly Milestone[] | null {
  if (new Set(dues.map(({ date }) => date)).size < 2) return null
  const stretches = dues.map(({ due }) => due)
  const words = wordsOfEach(text, stretches, within)
  return dues.map(({ due, date }, at) => ({
    text: words[at] ?? '',
    date,
    precision: due.period.to.part.precision,
  }))
}

function bareDoubts({ due, date }: DatedDue, unknown: string): readonly string[] {
  if (!due.isBare || unknown === '') return []
  return [`原文无“前”“底”等字，按${dayWords(due.period.to.part, date)}读`]
}

/** Which kind of undated phrase leads where several stand in a wording. */
const ranks = ['recurring', 'within', 'relative', 'now', 'open', 'vague'] as const

function undatedDeadline(
  text: PlainText,
  phrases: readonly Phrase[],
  { doubts, ...extras }: Extras,
): Deadline | null {
  const kind = ranks.find(rank => phrases.some(phrase => phrase.kind === rank))
  if (kind === undefined) return null
  const precision = kind === 'within' ? 'relative' : kind === 'vague' ? 'open' : kind
  const vague = phrases.find(phrase => phrase.kind === 'vague')
  const words = vague && text.plain.slice(vague.start, vague.end)
  const told = kind === 'vague' ? [...doubts, `原文只写“${words}”，没有写日期`] : doubts
  return { text: text.printed, date: openEnd, precision, doubt: doubtWords(told), ...extras }
}

/** Several doubts as one, each once; null for none. */
export function doubtWords(doubts: readonly string[]): string | null {
  return doubts.length === 0 ? null : [...new Set(doubts)].join('；')
}
