import type { ItemState, StateBoard } from '@/analysis/state/stateBoard'
import { itemState } from '@/analysis/state/stateBoard'
import { isDone } from '@/analysis/state/workState'
import type { TableColumn, TableRow } from '@/charts/figure/table'
import type { Item } from '@/model/plan'
import type { PackFrameWords, PackPage, PackPaper, PackRoom } from './paper'
import { packRoom } from './paper'
import { columnWidth, stateWidth, tablePages } from './table'
import type { PackItemWords } from './units'
import { deadlineColumn, numberColumn } from './units'

const spans = ['overdue', 'due', 'within30', 'within60', 'within90'] as const
/**
 * How an item stands to the as-of day: late, past without a record, due within so many days, or
 * none of these.
 */
export type DueSpan = (typeof spans)[number] | 'later' | 'open' | 'done'

/** Words of the list of what is due; `rest` tells the items that are not on it, by why. */
export interface PackDueWords extends PackItemWords {
  readonly span: (span: DueSpan, count: number) => string
  readonly days: (days: number) => string
  readonly rest: (counts: Readonly<Record<'later' | 'open' | 'done', number>>) => string
}

interface Due {
  readonly item: Item
  readonly at: ItemState
}

/**
 * Items by how they stand to the board's day, each in exactly one list, in the order of their
 * deadlines.
 */
export function dueSpans(board: StateBoard): Readonly<Record<DueSpan, readonly Due[]>> {
  const lists: Record<DueSpan, Due[]> = {
    overdue: [],
    due: [],
    within30: [],
    within60: [],
    within90: [],
    later: [],
    open: [],
    done: [],
  }
  for (const item of board.items) {
    const at = itemState(board, item.id)
    if (at) lists[spanOf(at)].push({ item, at })
  }
  for (const list of Object.values(lists))
    list.sort((a, b) => (b.at.days ?? 0) - (a.at.days ?? 0) || a.item.id - b.item.id)
  return lists
}

function spanOf({ state, days }: ItemState): DueSpan {
  if (isDone(state)) return 'done'
  if (days === null) return 'open'
  if (days > 0) return state === 'overdue' ? 'overdue' : 'due'
  return days >= -30 ? 'within30' : days >= -60 ? 'within60' : days >= -90 ? 'within90' : 'later'
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
    spans.flatMap(span => lists[span]),
    words,
    { paper, room },
  )
  return tablePages(
    {
      intro: [],
      note: words.rest({
        later: lists.later.length,
        open: lists.open.length,
        done: lists.done.length,
      }),
      columns,
      sections: spans
        .filter(span => lists[span].length > 0 || span.startsWith('within'))
        .map(span => ({
          key: span,
          head: words.span(span, lists[span].length),
          rows: lists[span].map(due => dueRow(due, words, isNarrow)),
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
  listed: readonly Due[],
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
  const deadline = deadlineColumn(words, paper, items)
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
function dueRow({ item, at }: Due, words: PackDueWords, isNarrow: boolean): TableRow {
  const days = words.days(at.days ?? 0)
  return {
    key: String(item.id),
    info: { item: item.id },
    cells: {
      number: { words: [String(item.id)] },
      title: { words: [item.title], weight: 500 },
      units: { words: words.units(item), most: 1 },
      deadline: { words: [item.deadline.text], ...(isNarrow ? { below: [days] } : {}) },
      days: { words: [days] },
      state: { words: [words.state(at.state)], state: at.state },
    },
  }
}
