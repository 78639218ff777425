import type { StateBoard } from '@/analysis/stateBoard'
import { assignmentState, unitTallies } from '@/analysis/stateBoard'
import type { UnitTally } from '@/analysis/stateBoard'
import type { WorkState } from '@/analysis/workState'
import { workStates } from '@/analysis/workState'
import type { Item, Plan, Unit } from '@/model/plan'
import type { PackFrameWords, PackPage, PackPaper } from './packPaper'
import { packRoom } from './packPaper'
import type { PackRow, PackTable } from './packTable'
import { columnWidth, stateWidth, tablePages } from './packTable'

/** Words of tables of items in a pack. */
export interface PackItemWords {
  readonly heads: { readonly number: string, readonly item: string, readonly office: string, readonly units: string, readonly deadline: string, readonly days: string, readonly state: string }
  readonly state: (state: WorkState) => string
  /** The units of an item, in ever fewer words. */
  readonly units: (item: Item) => readonly string[]
}

/** Words of the pages of units. */
export interface PackUnitWords extends PackItemWords {
  readonly title: (unit: Unit) => string
  readonly more: (title: string, page: number, of: number) => string
  readonly intro: (unit: Unit, tally: UnitTally) => string
}

interface Own { readonly item: Item, readonly office: string, readonly state: WorkState }

/** A page for each unit, in the plan's order: what is given to it, with its wording where a page holds that, and where each stands. Rows sum to the plan's assignments. */
export function unitPages({ plan, board }: { readonly plan: Plan, readonly board: StateBoard }, words: PackUnitWords, at: { readonly paper: PackPaper, readonly frame: PackFrameWords }): readonly PackPage[] {
  const tallies = unitTallies(board)
  const owns = assignmentsByUnit(board)
  return plan.units.flatMap(unit => {
    const [own, tally] = [owns.get(unit.name), tallies.get(unit.name)]
    if (!own || !tally) return []
    const title = words.title(unit)
    const room = packRoom(at.paper, title, at.frame)
    const intro = [words.intro(unit, tally)]
    const full = tablePages(unitTable({ own, intro, isFull: true }, words, at.paper), { paper: at.paper, room })
    const pages = full.length === 1 ? full : tablePages(unitTable({ own, intro, isFull: false }, words, at.paper), { paper: at.paper, room })
    return pages.map((page, index) => ({ ...page, title: pages.length > 1 ? words.more(title, index + 1, pages.length) : title }))
  })
}

function assignmentsByUnit(board: StateBoard): ReadonlyMap<string, readonly Own[]> {
  const owns = new Map<string, Own[]>()
  board.items.forEach((item, at) => {
    item.assignments.forEach(({ unit, office }, within) => {
      const one = { item, office: office ?? '', state: assignmentState(board, (board.first[at] ?? 0) + within) }
      const list = owns.get(unit)
      if (list) list.push(one)
      else owns.set(unit, [one])
    })
  })
  return owns
}

function unitTable({ own, intro, isFull }: { readonly own: readonly Own[], readonly intro: readonly string[], readonly isFull: boolean }, words: PackUnitWords, paper: PackPaper): PackTable {
  const { heads } = words
  const offices = [...new Set(own.map(one => one.office))]
  const hasOffices = offices.some(Boolean)
  return {
    intro, note: '',
    columns: [
      numberColumn(words, paper, own.map(one => one.item)),
      { key: 'title', head: heads.item },
      ...(hasOffices ? [{ key: 'office', head: heads.office, width: columnWidth(paper, [heads.office, ...offices]) }] : []),
      deadlineColumn(words, paper, own.map(one => one.item)),
      { key: 'state', head: heads.state, width: stateWidth(paper, own.map(one => words.state(one.state))) },
    ],
    sections: [{ key: 'all', head: '', rows: own.map((one, at) => unitRow(one, { at, isFull, words })) }],
  }
}

function unitRow({ item, office, state }: Own, { at, isFull, words }: { readonly at: number, readonly isFull: boolean, readonly words: PackUnitWords }): PackRow {
  return {
    key: `${at}:${item.id}`, info: { item: item.id },
    cells: {
      number: { words: [String(item.id)] }, title: { words: [item.title], weight: 500, ...(isFull ? { below: item.text } : {}) }, office: { words: [office] },
      deadline: { words: [item.deadline.text] }, state: { words: [words.state(state)], state },
    },
  }
}

/** The column of items' numbers. */
export function numberColumn({ heads }: PackItemWords, paper: PackPaper, items: readonly Item[]): PackTable['columns'][number] {
  return { key: 'number', head: heads.number, width: columnWidth(paper, [heads.number, ...items.map(item => String(item.id))]), align: 'right' }
}

/** The column of deadlines as printed. */
export function deadlineColumn({ heads }: PackItemWords, paper: PackPaper, items: readonly Item[]): PackTable['columns'][number] {
  return { key: 'deadline', head: heads.deadline, width: columnWidth(paper, [heads.deadline, ...items.map(item => item.deadline.text)]) }
}

/** The states that occur in counts, each with how many. */
export function presentStates(counts: UnitTally['assignments'], word: (state: WorkState) => string): readonly string[] {
  return workStates.filter(state => counts[state] > 0).map(state => `${word(state)} ${counts[state]}`)
}
