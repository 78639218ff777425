// Which column of a table holds what, where several could: decided by the headings and by whether
// tasks go over several rows, never by the order of columns.
import type { HeadedColumn } from './columnMeaning'
import type { Role } from '@/model/plan'
import { columnMeaning, headingKey } from './columnMeaning'
import { periodColumns } from './periodColumns'
import type { TableHeading } from './tableHeading'

/** What each column of a table holds; the deadline's and the task's are null where there is none. */
export interface ColumnChoice {
  readonly number: HeadedColumn | null
  readonly task: HeadedColumn | null
  readonly text: HeadedColumn
  readonly units: readonly UnitColumn[]
  readonly deadline: HeadedColumn | null
  /** Columns of quarters or months, where none is the deadline's. */
  readonly periods: readonly HeadedColumn[]
  readonly kept: readonly HeadedColumn[]
  /** What is told of a choice that could have been another. */
  readonly told: string | null
}

export interface UnitColumn extends HeadedColumn {
  readonly role: Role | null
}

/** The columns of a heading, by what they hold; null where none holds items. */
export function chooseColumns(
  heading: TableHeading,
  areTasksMerged: (task: HeadedColumn) => boolean,
): ColumnChoice | null {
  const of = (kind: string): readonly HeadedColumn[] =>
    heading.columns
      .filter(({ meaning }) => meaning.kind === kind)
      .sort((a, b) => a.meaning.rank - b.meaning.rank || (a.words < b.words ? -1 : 1))
  const picked = pickText(of('text'), of('task'), areTasksMerged)
  if (!picked) return null
  const [number = null] = of('number')
  const [deadline = null] = of('deadline')
  const units = withRoles(heading.columns.filter(({ meaning }) => meaning.kind === 'units'))
  const taken = new Set([
    number,
    deadline,
    picked.text,
    picked.task,
    ...heading.columns.filter(({ meaning }) => meaning.kind === 'units'),
  ])
  const rest = heading.columns.filter(column => !taken.has(column))
  const periods = deadline === null ? periodColumns(rest) : []
  const kept = rest.filter(column => !periods.includes(column))
  return { ...picked, number, deadline, units, periods, kept }
}

type Picked = Pick<ColumnChoice, 'task' | 'text' | 'told'>

function pickText(
  texts: readonly HeadedColumn[],
  tasks: readonly HeadedColumn[],
  areTasksMerged: (task: HeadedColumn) => boolean,
): Picked | null {
  const [text, other] = texts
  const [task, wider = null] = tasks
  if (!text) return task ? { text: task, task: wider, told: null } : null
  if (!task) return { text, task: null, told: other ? bothWords(text, other) : null }
  if (!text.meaning.isFiner)
    return { text, task, told: other && !other.meaning.isFiner ? bothWords(text, other) : null }
  const both = `列“${task.words}”和“${text.words}”都可能是事项`
  return areTasksMerged(task)
    ? { text, task, told: `${both}：前者一格跨几行，所以按后者读作事项` }
    : {
        text: task,
        task: wider,
        told: `${both}：前者每行各有一格，所以按前者读作事项，后者另作一列`,
      }
}

function bothWords(text: HeadedColumn, other: HeadedColumn): string {
  return `列“${text.words}”和“${other.words}”都可能是事项：按前者读作事项，后者另作一列`
}

/** Units with the roles of their headings: 责任单位 beside 牵头单位 or 配合单位 is responsible. */
function withRoles(columns: readonly HeadedColumn[]): readonly UnitColumn[] {
  const isParted = columns.some(({ meaning }) => meaning.role !== null)
  return columns.map(column => ({
    ...column,
    role: column.meaning.role ?? (isParted ? 'responsible' : null),
  }))
}

/** Columns that a reader names: what they hold, by their number or their heading. */
export type GivenColumns = ReadonlyMap<string, string>

/** A heading whose columns mean what the reader says; others no longer mean the same. */
export function withGivenColumns(heading: TableHeading, given: GivenColumns): TableHeading {
  if (given.size === 0) return heading
  const asked = [...given].map(([name, where]) => ({ meaning: columnMeaning(name), name, where }))
  const columns = heading.columns.map(column => {
    const own = asked.find(({ where }) => isGivenColumn(column, where))
    if (own) return { ...column, meaning: { ...own.meaning, rank: -1, isFiner: false } }
    const isTaken = asked.some(
      ({ meaning }) => meaning.kind === column.meaning.kind && meaning.role === column.meaning.role,
    )
    return isTaken ? { ...column, meaning: columnMeaning('') } : column
  })
  return { ...heading, columns }
}

/** Whether a column is the one that a reader names by its number or its heading. */
export function isGivenColumn({ column, words }: HeadedColumn, where: string): boolean {
  return String(column) === where || headingKey(words) === headingKey(where)
}

/** The heading of a table without one, whose columns a reader names by their numbers. */
export function givenHeading(given: GivenColumns, columns: number): TableHeading | null {
  const named = [...given].flatMap(([name, where]): readonly HeadedColumn[] => {
    const column = Number(where)
    const isColumn = Number.isInteger(column) && column >= 1 && column <= columns
    return isColumn ? [{ column, words: name, meaning: columnMeaning(name) }] : []
  })
  return named.length === 0 ? null : { row: 0, rows: 0, columns: named }
}
