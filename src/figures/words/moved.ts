import type { DeadlineMove } from '@/analysis/change/deadlineMoves'
import { deadlineMoves, hasMoves, toldBasis } from '@/analysis/change/deadlineMoves'
import type { MovedDeadlines, MovedWords } from '@/charts/gantt/input'
import { movedDeadlines } from '@/charts/gantt/moved/moved'
import { movedEn, movedZhCN } from '@/locales/plans/movedWords'
import type { Deadline, Item, Plan } from '@/model/plan'
import { isDated, printedDeadline } from '@/model/plan'

function wordsIn(lang: string): typeof movedZhCN {
  return lang === 'en' ? movedEn : movedZhCN
}

function filled(words: string, named: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? '')
}

/** A deadline in words: as printed, in English the day where it has one. */
function deadlineWords(deadline: Deadline, lang: string): string {
  return lang === 'en' && isDated(deadline) ? deadline.date : printedDeadline(deadline)
}

/** What a Gantt chart says of deadlines that were moved. */
export function movedWords(lang: string): MovedWords {
  return lang === 'en' ? inEnglish : inChinese
}

const [inChinese, inEnglish] = [ganttWordsIn('zh-CN'), ganttWordsIn('en')]

/** How the page draws the moved deadlines of items; undefined where none was moved. */
export function drawnMoves(
  plan: Plan,
  items: readonly Item[],
  lang: string,
): MovedDeadlines | undefined {
  return movedDeadlines(plan, items, movedWords(lang))
}

function ganttWordsIn(lang: string): MovedWords {
  const words = wordsIn(lang)
  return {
    former: one => filled(words.former, { deadline: deadlineWords(one, lang) }),
    adjusted: one => filled(words.adjusted, { deadline: deadlineWords(one, lang) }),
    toHeld: words.toHeld,
    toAdjusted: words.toAdjusted,
  }
}

/** How an item's deadline was moved, a line each: from what to what, from which day, why, by what. */
export function moveLines(plan: Plan, item: Item, lang: string): readonly string[] {
  return deadlineMoves(plan, item).map(move => moveLine(move, lang))
}

/** What deadlines were before they were moved, and why, as columns of a table of items. */
export interface MovedColumns {
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    readonly short?: boolean
  }[]
  readonly cells: (item: Item) => readonly string[]
}

/** Columns of what deadlines were and why they were moved; null where none of the items' was. */
export function movedColumns(
  plan: Plan,
  items: readonly Item[],
  lang: string,
): MovedColumns | null {
  if (!hasMoves(items)) return null
  const { columns } = wordsIn(lang)
  return {
    columns: [
      { key: 'former', label: columns.former, short: true },
      { key: 'why', label: columns.why },
    ],
    cells: item => {
      const moves = deadlineMoves(plan, item)
      const former = moves.map(({ before }) => deadlineWords(before, lang))
      return [former.join('；'), moves.map(move => moveLine(move, lang)).join('；')]
    },
  }
}

/** By which deadlines something is told. */
export function basisName(basis: 'adjusted' | 'first', lang: string): string {
  return wordsIn(lang).basis[basis]
}

/** How many deadlines were moved, and by which states and rates are told; '' where none was. */
export function basisNote(plan: Plan, lang: string): string {
  const n = plan.items.filter(({ former }) => former !== undefined).length
  if (n === 0) return ''
  const basis = basisName(toldBasis(plan), lang)
  return filled(wordsIn(lang).told, { n: String(n), basis })
}

function moveLine({ before, after, change }: DeadlineMove, lang: string): string {
  const words = wordsIn(lang)
  const { day, reason, document } = change
  return [
    filled(words.move, {
      before: deadlineWords(before, lang),
      after: deadlineWords(after, lang),
      day,
    }),
    ...(reason === '' ? [] : [filled(words.reason, { reason })]),
    ...(document === '' ? [] : [filled(words.document, { document })]),
  ].join(lang === 'en' ? '; ' : '；')
}
