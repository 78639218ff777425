import { dayFrom } from '@/model/day'
import type { ReportedState } from '@/model/report'
import type { Draft, DraftCell } from './draft'
import { draftCells } from './draft'

/** A row of the table that cells are laid over: its assignment, and what is being filled in. */
export interface PastePlace {
  readonly key: string
  readonly draft: Draft
}

/**
 * What a block of cells does to drafts: the drafts of each assignment before and after, and how many
 * of its rows, of its cells and of its words for states found no place.
 */
export interface PastedBlock {
  readonly before: ReadonlyMap<string, Draft>
  readonly after: ReadonlyMap<string, Draft>
  readonly rows: number
  readonly cells: number
  readonly states: number
}

/** Where a block is laid: the places from the first row on, the cell it begins at, how states are named. */
export interface PasteTarget {
  readonly places: readonly PastePlace[]
  readonly from: DraftCell
  readonly stateOf: (text: string) => ReportedState | ''
}

/** A block of cells laid over a table. */
export function pastedBlock(
  block: readonly (readonly string[])[],
  { places, from, stateOf }: PasteTarget,
): PastedBlock {
  const laid = block.flatMap((cells, down) => {
    const place = places[down]
    return place ? [{ ...place, cells }] : []
  })
  const first = draftCells.indexOf(from)
  const beyond = laid.flatMap(({ cells }) => cells.slice(draftCells.length - first)).filter(isWords)
  const named = from === 'state' ? laid.map(({ cells }) => cells[0] ?? '').filter(isWords) : []
  return {
    before: new Map(laid.map(({ key, draft }) => [key, draft])),
    after: new Map(
      laid.map(({ key, draft, cells }) => [key, pastedDraft(draft, { from, cells, stateOf })]),
    ),
    rows: block.length - laid.length,
    cells: beyond.length,
    states: named.filter(text => stateOf(text) === '').length,
  }
}

function isWords(text: string): boolean {
  return text.trim() !== ''
}

/**
 * A draft changed by a block of cells pasted from a spreadsheet: one row of it, laid over the cells
 * from one on. `stateOf` reads a state's name.
 */
export function pastedDraft(
  draft: Draft,
  {
    from,
    cells,
    stateOf,
  }: {
    readonly from: DraftCell
    readonly cells: readonly string[]
    readonly stateOf: (text: string) => ReportedState | ''
  },
): Draft {
  const first = draftCells.indexOf(from)
  return cells.reduce<Draft>((next, text, at) => {
    const cell = draftCells[first + at]
    if (cell === undefined) return next
    return cell === 'state'
      ? { ...next, state: stateOf(text) }
      : { ...next, [cell]: cell === 'day' ? (dayFrom(text) ?? text) : text }
  }, draft)
}

/**
 * The rows and cells of a text copied from a spreadsheet. A cell of several lines stands in quotes,
 * its own quotes doubled; any other quote is a sign like all others.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"\t]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at <= plain.length;) {
    cell.lastIndex = at
    const [, quoted, , end = ''] = cell.exec(plain) ?? []
    const isLines = quoted?.includes('\n') === true
    const next = isLines ? cell.lastIndex : cellEnd(plain, at)
    const mark = isLines ? end : plain.charAt(next)
    rows[rows.length - 1]?.push(isLines ? quoted.replace(/""/g, '"') : plain.slice(at, next))
    if (mark === '\n') rows.push([])
    if (mark === '') break
    at = isLines ? next : next + 1
  }
  return rows
}

/** Where a cell without quotes of its own ends. */
function cellEnd(text: string, at: number): number {
  const [tab, line] = [text.indexOf('\t', at), text.indexOf('\n', at)]
  return Math.min(tab < 0 ? text.length : tab, line < 0 ? text.length : line)
}
