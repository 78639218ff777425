import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { assignmentState, stateBoard } from '@/analysis/state/stateBoard'
import { isPastDue } from '@/analysis/state/workState'
import type { LedgerFile } from '@/export/ledger/ledgerFile'
import { plainText, reportedWords } from '@/export/ledger/ledgerRows'
import { stateWords } from '@/export/table/stateWords'
import { dayNumber } from '@/model/day'
import type { Assignment, Item } from '@/model/plan'
import { countsOf, printedDeadline } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import { footerOf, heightFor, looks, noticeRows, wideRow, wordsAcross } from './sheetLooks'
import type { SheetCell, SheetPage, SheetRow } from './workbook'

const given = [
  ['序号', 6],
  ['具体事项', 34],
  ['责任单位', 15],
  ['内设口子', 13],
  ['完成时限', 15],
  ['截至日状态', 11],
  ['末次填报日', 11],
] as const
const open = [
  ['状态', 9],
  ['完成百分比', 11],
  ['发生日期', 12],
  ['说明', 26],
  ['佐证', 16],
  ['填报人', 9],
] as const
const columns = given.length + open.length

/**
 * 填报表: a row for every assignment in the plan's order, where it stands on the day asked for, and
 * room for what has happened since.
 */
export function reportForm(ledger: LedgerFile): SheetPage {
  const { plan, reports, asOf, near } = ledger
  const index = recordIndex(plan.items, reports)
  const board = stateBoard(index, asOf, { near })
  const head = [...titleRows(ledger), ...noticeRows(ledger, columns), headingRow()]
  const words = [reportedWords.notStarted, reportedWords.underway, reportedWords.done]
  return {
    name: '填报表',
    widths: [...given, ...open].map(([, width]) => width),
    rows: [...head, ...plan.items.flatMap((item, at) => itemRows(item, at, { index, board }))],
    stay: { rows: head.length, columns: 4 },
    heading: {
      row: head.length - 1,
      repeatFrom: ledger.sample ? head.length - 2 : head.length - 1,
      filter: true,
    },
    rules: [
      {
        column: given.length,
        rule: { kind: 'words', words },
        message: `状态填 ${words.join('、')} 之一`,
      },
      {
        column: given.length + 1,
        rule: { kind: 'whole', from: 0, to: 100 },
        message: '完成百分比填 0 到 100 的整数',
      },
      {
        column: given.length + 2,
        rule: { kind: 'day', from: '2000-01-01' },
        message: '发生日期填 2020-08-31 这样的日期，不晚于今天',
      },
    ],
    footer: footerOf(ledger),
  }
}

function titleRows({ plan, asOf, near }: LedgerFile): readonly SheetRow[] {
  const { items, units, offices, assignments } = countsOf(plan.items)
  return [
    wideRow(plan.title, columns, { look: looks.title, height: 32 }),
    wordsAcross(
      [
        {
          words:
            `截至日期：${asOf}（${near} 天内为即将到期）　${items} 项 / ` +
            `${units} 家单位（${offices} 个口径） / ${assignments} 责任项次`,
          to: 3,
          look: looks.remark,
        },
        { words: `计划编号：${planIdentity(plan)}`, to: given.length - 1, look: looks.remark },
        {
          words: '浅黄表头下的六列由填报人填写，其余各列请勿改动；填法见“填写说明”',
          to: columns - 1,
          look: looks.remarkRight,
        },
      ],
      20,
    ),
  ]
}

function headingRow(): SheetRow {
  const cells = [
    ...given.map(([value]) => ({ value, look: looks.headGiven })),
    ...open.map(([value]) => ({ value, look: looks.headOpen })),
  ]
  return { cells, height: 32 }
}

interface Asked {
  readonly index: LedgerIndex
  readonly board: StateBoard
}

function itemRows(item: Item, at: number, { index, board }: Asked): readonly SheetRow[] {
  return item.assignments.map((assignment, within) => {
    const cells = givenCells(item, assignment, {
      index,
      board,
      number: (board.first[at] ?? 0) + within,
      first: within === 0,
    })
    const { lines, height } = heightFor(
      cells.map(({ value }, column) => ({
        words: String(value ?? ''),
        width: given[column]?.[1] ?? 0,
      })),
    )
    // A height that is set no longer grows with what is typed: only what would not show needs one.
    return { cells: [...cells, ...openCells(within === 0)], ...(lines > 1 ? { height } : {}) }
  })
}

function givenCells(
  item: Item,
  { unit, office }: Assignment,
  { index, board, number, first }: Asked & { readonly number: number; readonly first: boolean },
): readonly SheetCell[] {
  const fact = index.fact(number, dayNumber(board.day))
  const words = first ? looks.givenFirst : looks.given
  const middle = first ? looks.givenFirstMiddle : looks.givenMiddle
  const state = assignmentState(board, number)
  const asking = first ? looks.givenFirstAsking : looks.givenAsking
  return [
    { value: item.id, look: middle },
    { value: plainText(item.text), look: words },
    { value: plainText(unit), look: words },
    { value: office === null ? null : plainText(office), look: words },
    { value: plainText(printedDeadline(item.deadline)), look: middle },
    { value: stateWords[state], look: isPastDue(state) ? asking : middle },
    { value: fact ? fact.day : null, look: middle },
  ]
}

/** The empty cells to fill in, from 状态 to 填报人. */
function openCells(first: boolean): readonly SheetCell[] {
  const [choice, whole, day, text] = first
    ? [looks.choiceFirst, looks.wholeFirst, looks.dayFirst, looks.textFirst]
    : [looks.choice, looks.whole, looks.day, looks.text]
  return [choice, whole, day, text, text, text].map(look => ({ value: null, look }))
}
