import { deadlineMoves, hasMoves, isSameTime } from '@/analysis/change/deadlineMoves'
import { partOf } from '@/analysis/plan/joinedPlan'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import { farDeadlines } from '@/analysis/plan/farDeadline'
import type { InferredStart } from '@/analysis/plan/inferredStart'
import { planSpan } from '@/model/deadlineSpan'
import { hasRoles, roleGroups } from '@/analysis/item/roleGroups'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { ItemState } from '@/analysis/state/stateBoard'
import { itemState, shareOf } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import { plainText, reportedWords } from '@/export/ledger/ledgerRows'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Deadline, Item, Plan, Role, WorkTask } from '@/model/plan'
import { isDated, isNoTask, isPrecision, printedDeadline } from '@/model/plan'
import type { PlanFile } from './planFile'
import { stateWords } from './stateWords'

/**
 * An item in words, as a row of a table has it. `last` is the last day its deadline allows and
 * `days` how far that is from the as-of day; both null where it has none.
 */
export interface PlanRow {
  readonly item: Item
  readonly task: number
  readonly taskName: string
  readonly title: string
  readonly text: string
  /** As printed, joined by 、. */
  readonly units: string
  /** 牵头：甲；配合：乙、丙; empty where no role is printed. */
  readonly roles: string
  readonly assignments: number
  readonly deadline: string
  /** The deadlines it had before changes, the first one first; empty where it was never moved. */
  readonly former: string
  /** Why and by what it was moved, each time. */
  readonly movedBy: string
  readonly last: Day | null
  readonly days: number | null
  readonly state: WorkState
  readonly stateText: string
  readonly reported: number
  readonly done: number
  /**
   * How much of its assignments is recorded as done, in whole hundredths; null where nobody has
   * reported.
   */
  readonly share: number | null
  /**
   * The last record on each assignment up to the as-of day, with its share, its day and its note.
   */
  readonly said: string
  /** 推定, and by what; empty where the rule gives none. */
  readonly start: string
  readonly doubt: string
  /** That the deadline lies far off, and what was likely meant; empty where it does not. */
  readonly far: string
  /** The lines of the document, 12–14. */
  readonly lines: string
}

/** The items of a plan file as rows, in their order. */
export function planRows(file: PlanFile): readonly PlanRow[] {
  const ask: Asked = {
    file,
    share: shareOf(file.board),
    fact: recordIndex(file.plan.items, file.reports).fact,
    place: itemIndex(file.plan.items).place,
    far: new Map(farDeadlines(file.plan).map(({ items: [id = 0], message }) => [id, message])),
  }
  const names = new Map(file.plan.tasks.map(({ no, name }) => [no, name]))
  return file.items.map(item => rowOf(item, names.get(item.task) ?? '', ask))
}

interface Asked {
  readonly file: PlanFile
  readonly share: ReturnType<typeof shareOf>
  readonly fact: LedgerIndex['fact']
  readonly place: (id: number) => number
  readonly far: ReadonlyMap<number, string>
}

function rowOf(item: Item, taskName: string, ask: Asked): PlanRow {
  const { file, share } = ask
  const at: ItemState = itemState(file.board, item.id) ?? {
    state: 'unreported',
    days: null,
    reported: 0,
    done: 0,
    all: 0,
  }
  const { date, precision, doubt } = item.deadline
  return {
    item,
    task: item.task,
    taskName: plainText(taskName),
    title: plainText(item.title),
    text: plainText(item.text),
    units: plainText(item.assignments.map(({ printed }) => printed).join('、')),
    roles: plainText(rolesText(item)),
    assignments: item.assignments.length,
    deadline: plainText(printedDeadline(item.deadline)),
    ...movesOf(item, file.plan),
    last: isPrecision(precision) ? date : null,
    days: at.days === null ? null : 0 - at.days,
    state: at.state,
    stateText:
      at.state === 'overdue' && at.days !== null
        ? `${stateWords.overdue}${at.days}天`
        : stateWords[at.state],
    reported: at.reported,
    done: at.done,
    share: at.reported > 0 ? Math.floor(share(item) * 100 + 1e-4) : null,
    said: saidOf(item, ask),
    start: startText(file.starts.get(item.id), file),
    doubt: plainText(doubt ?? ''),
    far: plainText(ask.far.get(item.id) ?? ''),
    lines: item.lines.row[0] === 0 ? '' : item.lines.row.join('–'),
  }
}

/** What an item's deadlines were before they were moved, and by what each was. */
function movesOf(item: Item, plan: Plan): Pick<PlanRow, 'former' | 'movedBy'> {
  const moves = deadlineMoves(plan, item)
  const isFirst = moves[0] !== undefined && isSameTime(moves[0].before, item.deadline)
  const dated = (deadline: Deadline): string =>
    `${printedDeadline(deadline)}${isDated(deadline) ? `（${deadline.date}）` : ''}`
  return {
    former: plainText(moves.map(({ before }) => dated(before)).join('；')),
    movedBy: plainText(
      moves
        .map(({ after, change: { day, reason, document } }, at) => {
          // Told by the first deadlines, the one that holds stands nowhere else.
          const to = isFirst || at < moves.length - 1 ? `调整为${dated(after)}` : ''
          return [`自 ${day} 起${to}`, reason, document].filter(Boolean).join('，')
        })
        .join('；'),
    ),
  }
}

function rolesText(item: Item): string {
  if (!hasRoles([item])) return ''
  return roleGroups(item)
    .map(({ role, assignments }) => {
      const units = assignments.map(({ printed }) => printed).join('、')
      return `${role === null ? '未分角色' : roleWords[role]}：${units}`
    })
    .join('；')
}

const roleWords: Readonly<Record<Role, string>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
}

function saidOf(item: Item, { file, fact, place }: Asked): string {
  const first = file.board.first[place(item.id)] ?? 0
  return item.assignments
    .flatMap(({ printed }, within) => {
      const last = fact(first + within, dayNumber(file.asOf))
      if (last === null) return []
      const { state, percent, day, note } = last
      const share = state === 'underway' && percent !== null ? ` ${percent}%` : ''
      const words = `${reportedWords[state]}${share}（${day}）${note.replace(/\s+/g, ' ').trim()}`
      return [plainText(`${printed}：${words}`)]
    })
    .join('；')
}

function startText(start: InferredStart | undefined, { plan, asOf }: PlanFile): string {
  if (!start) return ''
  return start.after === null
    ? `计划首日 ${planSpan(plan.items, asOf).first}（推定）`
    : `第${start.of ?? 0}项时限 ${start.after} 之后（推定）`
}

function taskOf({ task, taskName }: PlanRow): WorkTask {
  return { no: task, name: taskName }
}

/** The name of a row's task, or that it stands under none. */
function taskText(row: PlanRow): string {
  return isNoTask(taskOf(row)) ? '未分任务' : row.taskName
}

/** A column of a table of items: its heading and what stands under it. */
export interface PlanColumn {
  readonly heading: string
  readonly value: (row: PlanRow) => string | number | null
}

/**
 * The columns that every table of items can show; 简称 is ours, everything else the circular's, a
 * record's, or 推定.
 */
export const planColumns = {
  task: { heading: '序号', value: row => (isNoTask(taskOf(row)) ? null : row.task) },
  taskName: { heading: '工作任务', value: row => taskText(row) },
  item: { heading: '事项', value: row => row.item.id },
  title: { heading: '简称（自拟）', value: row => row.title },
  text: { heading: '具体事项', value: row => row.text },
  units: { heading: '主体责任单位', value: row => row.units },
  assignments: { heading: '责任项次', value: row => row.assignments },
  deadline: { heading: '完成时限', value: row => row.deadline },
  last: { heading: '时限最后一日', value: row => row.last },
  days: { heading: '距截至日（天）', value: row => row.days },
  state: { heading: '截至日状态', value: row => row.stateText },
  reported: { heading: '已填报项次', value: row => row.reported },
  done: { heading: '已完成项次', value: row => row.done },
  share: { heading: '已填报完成份额（%）', value: row => row.share },
  said: { heading: '最近填报', value: row => row.said },
  start: { heading: '推定起点', value: row => row.start },
  doubt: { heading: '原文待核', value: row => [row.doubt, row.far].filter(Boolean).join('；') },
  lines: { heading: '原文行', value: row => row.lines },
} as const satisfies Readonly<Record<string, PlanColumn>>

/** A column that a plan's table has, though not every one: what it follows, and itself. */
type FurtherColumn = readonly [after: PlanColumn, column: PlanColumn]

/**
 * The columns of a table with those that only some plans have: numbers as printed after our own,
 * roles after units, former deadlines and why they were moved after those told, of joined plans the
 * plan after the task, and columns that the plan has no word for at the end.
 */
export function withFurtherColumns(
  columns: readonly PlanColumn[],
  plan: Pick<Plan, 'items' | 'joined'>,
): readonly PlanColumn[] {
  const { items } = plan
  const { taskName, item, units, deadline } = planColumns
  const further: readonly FurtherColumn[] = [
    ...(plan.joined ? [[taskName, ofPlan(plan)] as const] : []),
    ...(items.some(({ number }) => number !== undefined) ? [[item, printedNumber] as const] : []),
    ...(hasRoles(items) ? [[units, roleColumn] as const] : []),
    ...(hasMoves(items) ? movedColumns.map(column => [deadline, column] as const) : []),
  ]
  return [
    ...columns.flatMap(column => [
      column,
      ...further.flatMap(([after, one]) => (after === column ? [one] : [])),
    ]),
    ...printedColumns(items),
  ]
}

/** Columns with what deadlines were and why they were moved, behind the deadline, where any was. */
export function withMovedColumns(
  columns: readonly PlanColumn[],
  { items }: Pick<Plan, 'items'>,
): readonly PlanColumn[] {
  if (!hasMoves(items)) return columns
  return columns.flatMap(one => (one === planColumns.deadline ? [one, ...movedColumns] : [one]))
}

const printedNumber: PlanColumn = {
  heading: '原编号',
  value: ({ item }) => plainText(item.number ?? ''),
}

/** Which of joined plans an item is of. */
function ofPlan(plan: Pick<Plan, 'joined'>): PlanColumn {
  return { heading: '计划', value: row => plainText(partOf(plan, row.item.id)?.title ?? '') }
}

const movedColumns: readonly PlanColumn[] = [
  { heading: '调整前时限', value: ({ former }) => former },
  { heading: '调整依据', value: ({ movedBy }) => movedBy },
]

const roleColumn: PlanColumn = { heading: '角色', value: ({ roles }) => roles }

/** The further columns of a plan's table, in the order in which they are first met. */
function printedColumns(items: readonly Item[]): readonly PlanColumn[] {
  const headings = new Set(
    items.flatMap(({ columns = [] }) => columns.map(({ heading }) => heading)),
  )
  return [...headings].map(heading => ({
    heading: plainText(heading) || '（无列名）',
    value: ({ item }) =>
      plainText(
        (item.columns ?? []).flatMap(one => (one.heading === heading ? [one.text] : [])).join('；'),
      ),
  }))
}

/**
 * How many of an item's assignments anybody has reported on, and how much is recorded as done:
 * 3/14，21%.
 */
export const reportedShare: PlanColumn = {
  heading: '已填报，完成份额',
  value: ({ reported, assignments, share }) =>
    `${reported}/${assignments}${share === null ? '' : `，${share}%`}`,
}
