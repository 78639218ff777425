// Columns of a table that says what was and what is from now on: 原完成时限 beside 调整后完成时限.
import type { ColumnMeaning, HeadedColumn } from './columnMeaning'
import { columnMeaning, headingKey } from './columnMeaning'

const act = '(?:调整|变更|更改|修改|修订)'
const revised = new RegExp(`^(?:${act}后的?|现)(.{2,})$|^(.{2,}?)(?:${act}后|现)$`)
const former = new RegExp(`^(?:${act}前的?|原)(.{2,})$|^(.{2,}?)(?:${act}前|原)$`)

/**
 * Columns of which one that holds what is from now on takes the place of others of its kind; one of
 * what was is kept with its heading.
 */
export function withRevisions(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const now = columns.map(({ words }) => meaningWithout(words, revised))
  if (now.every(meaning => meaning === null) && columns.every(({ words }) => !isFormer(words)))
    return columns
  const kinds = new Set(now.flatMap(meaning => (meaning ? [kindOf(meaning)] : [])))
  return columns.map((column, at) => {
    const meaning = now[at]
    if (meaning) return { ...column, meaning }
    const isReplaced = isFormer(column.words) || kinds.has(kindOf(column.meaning))
    return isReplaced ? { ...column, meaning: columnMeaning('') } : column
  })
}

/** Whether a heading is of what was, of units or of deadlines. */
function isFormer(words: string): boolean {
  return meaningWithout(words, former) !== null
}

/** What a heading means without the words of when, where it has them and is of units or deadlines. */
function meaningWithout(words: string, when: RegExp): ColumnMeaning | null {
  const [, behind, before] = when.exec(headingKey(words.replace(/[()（）〔〕[\]]/g, ''))) ?? []
  const meaning = columnMeaning(behind ?? before ?? '')
  return meaning.kind === 'units' || meaning.kind === 'deadline' ? meaning : null
}

function kindOf({ kind, role }: ColumnMeaning): string {
  return `${kind} ${role ?? ''}`
}
