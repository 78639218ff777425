import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import type { BoardColumns } from '@/analysis/state/boardColumns'
import { columnBuffers, duesOf } from '@/analysis/state/boardColumns'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { BoardMessage } from '@/analysis/state/stateBoard.worker'
import BoardWorker from '@/analysis/state/stateBoard.worker?worker'
import type { StateRules } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'

/** A board asked for: of which ledger, for which day, by which thresholds. */
export interface BoardQuestion {
  readonly index: LedgerIndex
  readonly day: Day
  readonly rules: StateRules
}

/** A thread that reckons boards. */
export interface BoardThread {
  /**
   * Says which boards are wanted now, the most urgent first; what was wanted before and is not yet
   * begun is left. Where none is, the thread ends and holds nothing.
   */
  readonly want: (questions: readonly BoardQuestion[]) => void
  /** A board that is there already. */
  readonly kept: (question: BoardQuestion) => StateBoard | null
}

/**
 * Who hears of a thread: of each answer, with whether it was the most urgent when it was asked, and
 * once of its loss, after which nothing is answered.
 */
export interface BoardListener {
  readonly answered: (question: BoardQuestion, board: StateBoard, urgent: boolean) => void
  readonly lost: () => void
}

interface Kept {
  readonly of: BoardQuestion
  readonly board: StateBoard
}

/**
 * Boards kept: the one on show, the one before it, one ahead, and one to go back to. The memory of
 * others is written over by the next.
 */
const most = 4

/**
 * Starts a thread once a board is wanted. It is asked one thing at a time, so that of days that
 * follow one another fast only the last is reckoned.
 */
export function boardThread({ answered, lost }: BoardListener): BoardThread {
  let worker: Worker | null = null
  let isLost = false
  let wanted: readonly BoardQuestion[] = []
  let asked: BoardQuestion | null = null
  let urgent = false
  let source: LedgerIndex | null = null
  let boards: readonly Kept[] = []
  let spent: BoardColumns | null = null

  const kept = (question: BoardQuestion): StateBoard | null =>
    boards.find(({ of }) => isSame(of, question))?.board ?? null

  function want(questions: readonly BoardQuestion[]): void {
    wanted = questions
    if (wanted.length === 0) stop()
    boards = inUse(boards, wanted)
    ask()
  }

  function ask(): void {
    const next = wanted.find(one => kept(one) === null)
    if (asked || !next || isLost) return
    worker ??= start()
    if (!worker) return lose()
    asked = next
    urgent = next === wanted[0]
    try {
      send(worker, next)
    } catch {
      // Too large to be handed over: the page reckons for itself.
      lose()
    }
  }

  function send(to: Worker, { index, day, rules }: BoardQuestion): void {
    if (source !== index)
      to.postMessage({
        kind: 'source',
        source: { first: index.first, columns: index.columns, dues: duesOf(index.items) },
      } satisfies BoardMessage)
    source = index
    to.postMessage(
      { kind: 'board', ask: { asOf: dayNumber(day), rules, spent } } satisfies BoardMessage,
      spent ? columnBuffers(spent) : [],
    )
    spent = null
  }

  function answer(columns: BoardColumns): void {
    const of = asked
    if (!of) return
    asked = null
    const board = { day: of.day, items: of.index.items, first: of.index.first, ...columns }
    boards = inUse([{ of, board }, ...boards], wanted)
    spent = columnsOf(boards[most]?.board)
    boards = boards.slice(0, most)
    answered(of, board, urgent)
    ask()
  }

  function start(): Worker | null {
    try {
      const started = new BoardWorker()
      started.onmessage = ({ data }: MessageEvent<BoardColumns>) => {
        if (started === worker) answer(data)
      }
      started.onerror = lose
      return started
    } catch {
      return null
    }
  }

  function lose(): void {
    isLost = true
    stop()
    lost()
  }

  function stop(): void {
    worker?.terminate()
    worker = asked = source = spent = null
    boards = []
  }

  return { want, kept }
}

/**
 * Boards of the ledger that is asked for, those wanted first, so that the ones nobody has looked at
 * for longest come last.
 */
function inUse(boards: readonly Kept[], wanted: readonly BoardQuestion[]): readonly Kept[] {
  const isWanted = ({ of }: Kept): boolean => wanted.some(one => isSame(one, of))
  return [
    ...boards.filter(isWanted),
    ...boards.filter(one => !isWanted(one) && one.of.index === wanted[0]?.index),
  ]
}

function isSame(a: BoardQuestion, b: BoardQuestion): boolean {
  return a.index === b.index && a.day === b.day && a.rules === b.rules
}

function columnsOf(board: StateBoard | undefined): BoardColumns | null {
  if (!board) return null
  const { assignments, said, since, states, reported, done, share } = board
  return { assignments, said, since, states, reported, done, share }
}
