// Which columns the cells of a row belong to, where a row has fewer cells than its table: merged ones
// are left out before it, or behind it.
import { areUnits, isDeadline, isNumber, isNumbered } from './cellSigns'
import type { ColumnKind } from './columnWords'

/** The kinds of a table's columns; null for one with a name that is not known. */
export type ColumnKinds = readonly (ColumnKind | null)[]

/** The longest words of a column of numbers. */
const longestNumber = 8

/**
 * By how many columns the cells of a row stand to the right of the first; null where no place, or
 * more than one, would do.
 */
export function rowShift(words: readonly string[], kinds: ColumnKinds): number | null {
  const missing = kinds.length - words.length
  if (missing < 0) return null
  const fitting = missing === 0 ? [0] : [0, missing]
  const [first, ...others] = fitting.filter(
    shift => fits(words, kinds, shift) && (missing === 0 || isLikely(words, kinds, shift)),
  )
  return first === undefined || others.length > 0 ? null : first
}

function fits(words: readonly string[], kinds: ColumnKinds, shift: number): boolean {
  return words.every((cell, at) => fitsColumn(cell.trim(), kinds[at + shift] ?? null, kinds))
}

function fitsColumn(words: string, kind: ColumnKind | null, kinds: ColumnKinds): boolean {
  if (words === '') return true
  switch (kind) {
    case 'number':
      return isNumber(words) || isNumbered(words) || words.length <= longestNumber
    case 'unit':
    case 'lead':
    case 'support':
      return !isNumbered(words) && !(isDeadline(words) && kinds.includes('deadline'))
    case 'deadline':
      return !isNumbered(words) && (isDeadline(words) || !areUnits(words))
    default:
      return true
  }
}

/** Whether a short row says by a cell that it begins here. */
function isLikely(words: readonly string[], kinds: ColumnKinds, shift: number): boolean {
  const [first = ''] = words
  if (shift === 0) return first.trim() === '' || (kinds[0] === 'number' && isNumber(first))
  return (
    first.trim() !== '' &&
    !isNumber(first) &&
    words.every((cell, at) => isOfKind(cell.trim(), kinds[at + shift] ?? null))
  )
}

/** Whether words are such as a column holds: names of units, a deadline, or anything. */
export function isOfKind(words: string, kind: ColumnKind | null): boolean {
  if (kind === 'deadline') return words === '' || isDeadline(words)
  const isUnit = kind === 'unit' || kind === 'lead' || kind === 'support'
  return !isUnit || words === '' || areUnits(words)
}
