import type { DueItem, DueSpan } from '@/analysis/state/due'
import { dueSpans, listedSpans } from '@/analysis/state/due'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { lateUnits } from '@/analysis/state/unitStates'
import type { TableColumn, TableRow } from '@/charts/figure/table'
import type { PackFrameWords, PackPage, PackPaper, PackRoom } from './paper'
import { packRoom } from './paper'
import { columnWidth, stateWidth, tablePages } from './table'
import type { PackItemWords } from './units'
import { deadlineColumn, numberColumn } from './units'
import type { Item } from '@/model/plan'
import { printedDeadline } from '@/model/plan'

/** Words of the list of what is due; `rest` tells the items that are not on it, by why. */
export interface PackDueWords extends PackItemWords {
  readonly span: (span: DueSpan, count: number) => string
  readonly days: (days: number) => string
  /** What an item's deadline was before it was moved; '' where it never was. */
  readonly former: (item: Item) => string
  readonly rest: (counts: Readonly<Record<'later' | 'open' | 'undated' | 'done', number>>) => string
}

/**
 * What is due: 逾期 and 到期未报 apart, then what falls due within 30, 60 and 90 days, with
 * deadlines as printed; a note tells the rest, so that all items are accounted for.
 */
export function duePages(
  board: StateBoard,
  words: PackDueWords,
  {
    paper,
    frame,
    title,
  }: { readonly paper: PackPaper; readonly frame: PackFrameWords; readonly title: string },
): readonly Omit<PackPage, 'title'>[] {
  const lists = dueSpans(board)
  const room = packRoom(paper, title, frame)
  const { columns, isNarrow } = dueColumns(
    listedSpans.flatMap(span => lists[span]),
    words,
    { paper, room },
  )
  return tablePages(
    {
      intro: [],
      note: words.rest({
        later: lists.later.length,
        open: lists.open.length,
        undated: lists.undated.length,
        done: lists.done.length,
      }),
      columns,
      sections: listedSpans
        .filter(span => lists[span].length > 0 || span.startsWith('within'))
        .map(span => ({
          key: span,
          head: words.span(span, lists[span].length),
          rows: lists[span].map(due => dueRow(due, { board, words, isNarrow })),
        })),
    },
    { paper, room },
  )
}

/**
 * Columns as wide as their words, units in what is left; where that is too little, the days go
 * below the deadline.
 */
function dueColumns(
  listed: readonly DueItem[],
  words: PackDueWords,
  { paper, room }: { readonly paper: PackPaper; readonly room: PackRoom },
): { readonly columns: readonly TableColumn[]; readonly isNarrow: boolean } {
  const { heads } = words
  const items = listed.map(due => due.item)
  const number = numberColumn(words, paper, items)
  const item: TableColumn = {
    key: 'title',
    role: 'title',
    head: heads.item,
    width: columnWidth(paper, [heads.item, ...items.map(one => one.title)]),
  }
  const usual = deadlineColumn(words, paper, items)
  const formers = columnWidth(paper, items.map(words.former))
  const deadline = { ...usual, width: Math.max(usual.width ?? 0, formers) }
  const days = {
    key: 'days',
    role: 'note',
    head: heads.days,
    width: columnWidth(paper, [heads.days, ...listed.map(({ at }) => words.days(at.days ?? 0))]),
    align: 'right',
  } as const
  const state: TableColumn = {
    key: 'state',
    role: 'state',
    head: heads.state,
    width: Math.min(
      paper.width * 0.2,
      stateWidth(paper, [heads.state, ...listed.map(({ at }) => words.state(at.state))]),
    ),
  }
  const left =
    room.width -
    [number, item, deadline, days, state].reduce((sum, { width = 0 }) => sum + width, 0)
  const isNarrow = left < 9 * paper.type.body
  return {
    isNarrow,
    columns: [
      number,
      item,
      { key: 'units', role: 'units', head: heads.units },
      deadline,
      ...(isNarrow ? [] : [days]),
      state,
    ],
  }
}

/** On narrow paper the days stand below the deadline. */
function dueRow(
  { item, at }: DueItem,
  {
    board,
    words,
    isNarrow,
  }: { readonly board: StateBoard; readonly words: PackDueWords; readonly isNarrow: boolean },
): TableRow {
  const late = lateUnits(board, item)
  const days = words.days(at.days ?? 0)
  const below = [words.former(item), isNarrow ? days : ''].filter(Boolean)
  return {
    key: String(item.id),
    info: { item: item.id },
    cells: {
      number: { words: [String(item.id)] },
      title: { words: [item.title], weight: 500 },
      units: { words: late ? words.lateUnits(late) : words.units(item), most: late ? 2 : 1 },
      deadline: { words: [printedDeadline(item.deadline)], ...(below.length > 0 ? { below } : {}) },
      days: { words: [days] },
      state: { words: [words.state(at.state)], state: at.state },
    },
  }
}
