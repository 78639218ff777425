// A row whose cells stand on lines of their own, some of them on several: which lines are its item, its
// units and its deadline, where that comes out in one way only.
import { areUnits, isDeadline, isItemStart, isNumber } from './cellSigns'
import type { ColumnKinds } from './rowFit'

/** The lines of one cell, from a line to before another, and those that only a line end broke. */
export interface CellLines {
  readonly column: number
  readonly from: number
  readonly to: number
  readonly runsOn: readonly boolean[]
}

/** Columns of rows that are parted: number, task, item, units, deadline, each but two left out or not. */
interface Columns {
  readonly number: number
  readonly task: number
  readonly item: number
  readonly unit: number
  readonly deadline: number
}

/** The cells of a row by its lines; null where they could be others. */
export function partedRow(
  words: readonly string[],
  kinds: ColumnKinds,
): readonly CellLines[] | null {
  const columns = columnsOf(kinds)
  if (!columns) return null
  const hasNumber = columns.number >= 0 && isNumber(words[0] ?? '')
  const text = hasNumber ? 1 : 0
  const item = columns.task < 0 ? text : itemStart(words, text, hasNumber)
  if (item === null || item >= words.length) return null
  const deadline = columns.deadline < 0 ? words.length : deadlineStart(words, item + 1)
  const units = unitStart(words, item, deadline)
  if (units === null) return null
  return [
    ...(hasNumber ? [cell(words, columns.number, [0, 1])] : []),
    ...(item > text ? [cell(words, columns.task, [text, item])] : []),
    cell(words, columns.item, [item, units]),
    {
      ...cell(words, columns.unit, [units, deadline]),
      runsOn: brokenUnits(words, units, deadline),
    },
    ...(deadline < words.length ? [cell(words, columns.deadline, [deadline, words.length])] : []),
  ]
}

function columnsOf(kinds: ColumnKinds): Columns | null {
  const order = kinds.join(' ')
  const found = /^(number )?(task )?(item|task) (?:unit|lead)( deadline)?$/.exec(order)
  if (!found) return null
  const [, number, task, , deadline] = found
  const item = (number ? 1 : 0) + (task ? 1 : 0)
  return {
    number: number ? 0 : -1,
    task: task ? item - 1 : -1,
    item,
    unit: item + 1,
    deadline: deadline ? item + 2 : -1,
  }
}

/** All lines of a cell but the first go on in it; a second deadline is one of its own. */
function cell(
  words: readonly string[],
  column: number,
  [from, to]: readonly [number, number],
): CellLines {
  const lines = words.slice(from, to)
  return { column, from, to, runsOn: lines.map((line, at) => at > 0 && !isDeadline(line)) }
}

/** Where the item begins behind the words of a task: at its number. */
function itemStart(words: readonly string[], from: number, hasNumber: boolean): number | null {
  if (!hasNumber) return isItemStart(words[from] ?? '') ? from : null
  const at = words.findIndex((word, n) => n >= from && isItemStart(word))
  return at < 0 ? null : at
}

/** Signs of a line that breaks off a deadline: 2023年9月底 / 前. */
const longestRest = 6

/** Where the deadline at the end of a row begins; behind the row where it has none. */
function deadlineStart(words: readonly string[], from: number): number {
  let start = words.length
  while (start > from && isDeadline(words[start - 1] ?? '')) start -= 1
  if (start < words.length) return start
  const last = words.length - 1
  const isRest = (words[last]?.length ?? 0) <= longestRest && isDeadline(words[last - 1] ?? '')
  return isRest && last - 1 >= from && !areUnits(words[last] ?? '') ? last - 1 : words.length
}

/** Where the units begin that end before a line; null where they could begin at several. */
function unitStart(words: readonly string[], item: number, end: number): number | null {
  // One line for each is no choice.
  if (end - item === 2) return areUnits(words[item + 1] ?? '') ? item + 1 : null
  for (let start = end - 1; start > item; start -= 1) {
    if (!beginsUnit(words[start] ?? '') || !areNames(words.slice(start, end))) continue
    while (start - 1 > item && goesBefore(words[start - 1] ?? '')) start -= 1
    return start
  }
  return null
}

/** Whether words begin as the name of a body at some level does. */
function beginsUnit(words: string): boolean {
  return /^(?:[省市区县州旗镇乡村街各]|国家|全[省市区县])/.test(words)
}

/** Whether lines are names of units, be they broken or not. */
function areNames(lines: readonly string[]): boolean {
  const joined = lines.join('')
  return isClosed(joined) && joined.split(/[、，；]/).every(name => areUnits(name))
}

/** Whether a line of units stands above another: it is whole, or breaks off behind a name. */
function goesBefore(line: string): boolean {
  if (!beginsUnit(line)) return false
  return /[、，；]$/.test(line) ? areNames([line.slice(0, -1)]) : areNames([line])
}

function isClosed(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (/[（(]/.test(sign)) depth += 1
    if (/[）)]/.test(sign)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Of the lines of units, which go on from the one before: within a bracket, a list or a name. */
function brokenUnits(words: readonly string[], from: number, to: number): readonly boolean[] {
  let whole = ''
  return words.slice(from, to).map(line => {
    const isBroken = whole !== '' && !areNames([whole])
    whole = isBroken ? whole + line : line
    return isBroken
  })
}
