/** Names that a figure has no room for: which are cut, and their whole words beside the page. */
import { textWidth } from '@/charts/text/textWidth'
import { longestHead } from '@/charts/workload/names'
import type { Translate } from '@/locales/translate'
import { graphemes } from '@/model/graphemes'
import type { Item } from '@/model/plan'
import type { FigureKind } from './figureNotes'
import { runsWords } from './figureNotes'

/** Em of a name that a chart of each kind surely has room for. */
const widest = { gantt: 28, workload: 40, relations: 24, overview: Infinity } as const

function longNames(kind: FigureKind, { title, assignments }: Item): readonly string[] {
  const isWide = (name: string): boolean => textWidth(name, 1) > widest[kind]
  const isHead = kind === 'workload' && graphemes(title).length > longestHead
  // A chart draws the unit's name; it is within what is printed as a rule.
  const units = assignments
    .flatMap(({ unit, printed }) => (printed.includes(unit) ? [printed] : [unit, printed]))
    .filter(isWide)
  return isHead || isWide(title) ? [title, ...units] : units
}

/** Which items' names a figure may cut, and where their words stand whole; '' where none. */
export function longNamesNote(t: Translate, kind: FigureKind, items: readonly Item[]): string {
  const cut = items.filter(item => longNames(kind, item).length > 0).map(({ id }) => id)
  return cut.length === 0 ? '' : t('figure.notes.long', { items: runsWords(t, cut) })
}

/** Em of a deadline's words that a Gantt chart surely has room for on one side of a flag. */
const widestDeadline = 14

/** Of which items a Gantt chart may cut the deadline, and where its words stand whole; '' for none. */
export function longDeadlinesNote(t: Translate, items: readonly Item[]): string {
  const cut = items.filter(({ deadline }) => textWidth(deadline.text, 1) > widestDeadline)
  if (cut.length === 0) return ''
  const ids = cut.map(({ id }) => id)
  return t('figure.notes.longDeadlines', { items: runsWords(t, ids) })
}

/** The whole words of the long names on a page, by the numbers of its items; '' where none. */
export function wholeNames(
  t: Translate,
  kind: FigureKind,
  items: readonly Item[],
): (ids: readonly number[]) => string {
  const named = items.flatMap(item => {
    const names = longNames(kind, item)
    return names.length === 0 ? [] : [{ id: item.id, words: names.join(t('figure.and')) }]
  })
  return ids =>
    named
      .filter(({ id }) => ids.includes(id))
      .map(({ id, words }) => t('figure.whole', { id, words }))
      .join('')
}
