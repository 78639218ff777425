import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import type { StateBoard, UnitTally } from '@/analysis/state/stateBoard'
import { assignmentState, itemState, unitTallies } from '@/analysis/state/stateBoard'
import type { LateUnits } from '@/analysis/state/unitStates'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { TableRow } from '@/charts/figure/table'
import { dayNumber } from '@/model/day'
import type { Item, Plan, Unit } from '@/model/plan'
import { printedDeadline } from '@/model/plan'
import type { Report } from '@/model/report'
import type { PackFrameWords, PackPage, PackPaper } from './paper'
import { packRoom } from './paper'
import type { PackTable } from './table'
import { columnWidth, stateWidth, tablePages } from './table'

/** Words of tables of items in a pack. */
export interface PackItemWords {
  readonly heads: {
    readonly number: string
    readonly item: string
    readonly office: string
    readonly units: string
    readonly deadline: string
    readonly days: string
    readonly state: string
  }
  readonly state: (state: WorkState) => string
  /** The units of an item, in ever fewer words. */
  readonly units: (item: Item) => readonly string[]
  /** Who an item past its deadline waits for, in ever fewer words. */
  readonly lateUnits: (late: LateUnits) => readonly string[]
}

/** Words of the pages of units. */
export interface PackUnitWords extends PackItemWords {
  readonly title: (unit: Unit) => string
  readonly more: (title: string, page: number, of: number) => string
  readonly intro: (unit: Unit, tally: UnitTally) => string
  /** Where an assignment stands, with the days that it is late by and the share last recorded. */
  readonly standing: (own: UnitStanding) => PackStanding
  readonly note: (words: string) => string
}

/**
 * Where an assignment stands on the board's day: its state, days past its deadline (null where
 * open), and the last record on it.
 */
export interface UnitStanding {
  readonly state: WorkState
  readonly days: number | null
  readonly fact: Report | null
}

/** Words for that, and more in smaller type below, empty where there is none. */
export interface PackStanding {
  readonly words: string
  readonly below: string
}

/** What the pages of units are made of: a plan whole, and where it stands by its records. */
interface PackPlan {
  readonly plan: Plan
  readonly board: StateBoard
  readonly reports: readonly Report[]
}

interface Own extends UnitStanding {
  readonly item: Item
  readonly office: string
}

/**
 * What stands below an item's short title: its wording, and what was noted with its last record.
 */
interface Fullness {
  readonly wording: boolean
  readonly notes: boolean
}

const fullnesses: readonly Fullness[] = [
  { wording: true, notes: true },
  { wording: false, notes: true },
  { wording: true, notes: false },
]

/**
 * A page for each unit, in the plan's order: what is given to it, where each stands and what was
 * noted, with the wording where a page holds that too. Rows sum to the plan's assignments.
 */
export function unitPages(
  { plan, board, reports }: PackPlan,
  words: PackUnitWords,
  at: { readonly paper: PackPaper; readonly frame: PackFrameWords },
): readonly PackPage[] {
  const tallies = unitTallies(board)
  const owns = assignmentsByUnit(board, reports)
  return plan.units.flatMap(unit => {
    const [own, tally] = [owns.get(unit.name), tallies.get(unit.name)]
    if (!own || !tally) return []
    const title = words.title(unit)
    const room = packRoom(at.paper, title, at.frame)
    const laid = (full: Fullness): ReturnType<typeof tablePages> =>
      tablePages(unitTable({ own, intro: [words.intro(unit, tally)], full }, words, at.paper), {
        paper: at.paper,
        room,
      })
    const brief = laid({ wording: false, notes: false })
    const pages = fullest(laid, brief)
    return pages.map((page, index) => ({
      ...page,
      title: pages.length > 1 ? words.more(title, index + 1, pages.length) : title,
    }))
  })
}

/**
 * As much as there is room for: notes may take a page more than titles alone, the wording only one
 * page in all.
 */
function fullest(
  laid: (full: Fullness) => ReturnType<typeof tablePages>,
  brief: ReturnType<typeof tablePages>,
): ReturnType<typeof tablePages> {
  for (const full of fullnesses) {
    const pages = laid(full)
    if (pages.length <= (full.wording ? 1 : brief.length + 1)) return pages
  }
  return brief
}

function assignmentsByUnit(
  board: StateBoard,
  reports: readonly Report[],
): ReadonlyMap<string, readonly Own[]> {
  const { fact } = recordIndex(board.items, reports)
  const asOf = dayNumber(board.day)
  const owns = new Map<string, Own[]>()
  board.items.forEach((item, at) => {
    const days = itemState(board, item.id)?.days ?? null
    item.assignments.forEach(({ unit, office }, within) => {
      const number = (board.first[at] ?? 0) + within
      const one = {
        item,
        office: office ?? '',
        state: assignmentState(board, number),
        days,
        fact: fact(number, asOf),
      }
      const list = owns.get(unit)
      if (list) list.push(one)
      else owns.set(unit, [one])
    })
  })
  return owns
}

function unitTable(
  {
    own,
    intro,
    full,
  }: { readonly own: readonly Own[]; readonly intro: readonly string[]; readonly full: Fullness },
  words: PackUnitWords,
  paper: PackPaper,
): PackTable {
  const { heads } = words
  const offices = [...new Set(own.map(one => one.office))]
  const hasOffices = offices.some(Boolean)
  return {
    intro,
    note: '',
    columns: [
      numberColumn(
        words,
        paper,
        own.map(one => one.item),
      ),
      { key: 'title', role: 'title', head: heads.item },
      ...(hasOffices
        ? [
            {
              key: 'office',
              role: 'unit' as const,
              head: heads.office,
              width: columnWidth(paper, [heads.office, ...offices]),
            },
          ]
        : []),
      deadlineColumn(
        words,
        paper,
        own.map(one => one.item),
      ),
      {
        key: 'state',
        role: 'state',
        head: heads.state,
        width: stateWidth(
          paper,
          own.flatMap(one => Object.values(words.standing(one))),
        ),
      },
    ],
    sections: [
      { key: 'all', head: '', rows: own.map((one, at) => unitRow(one, { at, full, words })) },
    ],
  }
}

function unitRow(
  own: Own,
  {
    at,
    full,
    words,
  }: { readonly at: number; readonly full: Fullness; readonly words: PackUnitWords },
): TableRow {
  const { item, office, state, fact } = own
  const { words: standing, below: share } = words.standing(own)
  const note = full.notes ? (fact?.note.replace(/\s+/g, ' ').trim() ?? '') : ''
  const below = [full.wording ? item.text : '', note === '' ? '' : words.note(note)]
  return {
    key: `${at}:${item.id}`,
    info: { item: item.id },
    cells: {
      number: { words: [String(item.id)] },
      title: { words: [item.title], weight: 500, below },
      office: { words: [office] },
      deadline: { words: [printedDeadline(item.deadline)] },
      state: { words: [standing], state, below: [share] },
    },
  }
}

/** The column of items' numbers. */
export function numberColumn(
  { heads }: PackItemWords,
  paper: PackPaper,
  items: readonly Item[],
): PackTable['columns'][number] {
  return {
    key: 'number',
    role: 'number',
    head: heads.number,
    width: columnWidth(paper, [heads.number, ...items.map(item => String(item.id))]),
    align: 'right',
  }
}

/** The column of deadlines as printed. */
export function deadlineColumn(
  { heads }: PackItemWords,
  paper: PackPaper,
  items: readonly Item[],
): PackTable['columns'][number] {
  return {
    key: 'deadline',
    role: 'deadline',
    head: heads.deadline,
    width: columnWidth(paper, [
      heads.deadline,
      ...items.map(item => printedDeadline(item.deadline)),
    ]),
  }
}

/** The states that occur in counts, each with how many. */
export function presentStates(
  counts: UnitTally['assignments'],
  word: (state: WorkState) => string,
): readonly string[] {
  return workStates
    .filter(state => counts[state] > 0)
    .map(state => `${word(state)} ${counts[state]}`)
}
