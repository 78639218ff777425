/** The units of an item in words, and whom it waits for past its deadline. */
import type { LateUnits } from '@/analysis/state/unitStates'
import type { Translate } from '@/locales/translate'
import { firstSigns } from '@/model/graphemes'
import type { Item } from '@/model/plan'

/**
 * Units of an item in little room: each with the first two characters of its office, or the first
 * and how many; one that is asked for is the first.
 */
export function unitsWords(item: Item, t: Translate, first: string | null = null): string {
  const { assignments } = item
  const [lead] = assignments
  if (assignments.length <= 2 || !lead)
    return assignments
      .map(one => (one.office ? `${one.unit}·${firstSigns(one.office, 2)}` : one.unit))
      .join('、')
  return manyWords(first ?? lead.unit, assignments.length, t)
}

/** All units as printed, then the first and how many there are. */
export function printedUnits({ assignments }: Item, t: Translate): readonly string[] {
  const [first] = assignments
  const all = assignments.map(one => one.printed).join('、')
  return first && assignments.length > 1
    ? [all, manyWords(first.unit, assignments.length, t)]
    : [all]
}

/**
 * Whom an item waits for, in ever fewer words: 财金局、市场局未报 · 其余 11 家已完成, then the first of
 * them and how many.
 */
export function lateWords({ overdue, due, done }: LateUnits, t: Translate): readonly string[] {
  const join = t('late.join')
  const parts = (words: (units: readonly string[]) => string): readonly string[] => [
    ...(overdue.length > 0 ? [t('late.overdue', { units: words(overdue) })] : []),
    ...(due.length > 0 ? [t('late.due', { units: words(due) })] : []),
  ]
  const short = (units: readonly string[]): string =>
    units.length > 2 ? manyWords(units[0] ?? '', units.length, t) : units.join(t('late.and'))
  const all = [...overdue, ...due]
  const rest = done > 0 ? [t('late.rest', { n: done })] : []
  const counted = manyWords(all[0] ?? '', all.length, t)
  return [
    [...parts(units => units.join(t('late.and'))), ...rest].join(join),
    [...parts(short), ...rest].join(join),
    parts(short).join(join),
    ...(all.length > 1 ? [t('late.open', { units: counted })] : []),
  ]
}

function manyWords(unit: string, n: number, t: Translate): string {
  return t('gantt.unitsMany', { unit, n })
}
