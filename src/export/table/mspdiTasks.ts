import { itemIndex } from '@/analysis/plan/itemIndex'
import { relationCycles } from '@/analysis/relations/cycles'
import { shareOf } from '@/analysis/state/stateBoard'
import type { XmlNode } from '@/export/file/xmlText'
import type { Day } from '@/model/day'
import { planFindings } from '@/analysis/plan/farDeadline'
import { cutToLength } from '@/model/graphemes'
import type { Relation, WorkTask } from '@/model/plan'
import { isDated, isNoTask } from '@/model/plan'
import {
  asOfText,
  conflictText,
  countText,
  isProjectDay,
  noteTexts,
  relationWords,
  sourceText,
  standingText,
} from './planFacts'
import type { PlanFile } from './planFile'
import type { PlanRow } from './planRows'
import { planRows } from './planRows'

/**
 * Columns of Project's own tables that items fill: the number that Project knows each by, its name
 * and its heading.
 */
export const customFields = {
  state: [188_743_731, 'Text1', '截至日状态'],
  deadline: [188_743_734, 'Text2', '完成时限（照录）'],
  units: [188_743_737, 'Text3', '责任单位（照录）'],
  reported: [188_743_740, 'Text4', '已填报项次'],
} as const

/** The first and the last moment of a working day. */
interface MomentsOfDays {
  readonly startOf: (day: Day) => string
  readonly endOf: (day: Day) => string
}

/**
 * The tasks of a plan as MSPDI has them: an item keeps its number as UID, and the tasks above the
 * items take the numbers after the last.
 */
export function mspdiTasks(file: PlanFile, { startOf, endOf }: MomentsOfDays): readonly XmlNode[] {
  const rows = planRows(file)
  const most = file.plan.items.reduce((highest, { id }) => Math.max(highest, id), 0)
  const byTask = new Map<number, PlanRow[]>()
  for (const row of rows) push(byTask, row.task, row)
  const [links, around, share] = [linksOf(file), surroundings(file), shareOf(file.board)]
  const endsOf = (own: readonly PlanRow[]): readonly string[] =>
    file.finish === 'none'
      ? []
      : own.flatMap(({ last }) => (last !== null && isProjectDay(last) ? [endOf(last)] : []))
  let id = 0
  return file.plan.tasks
    .filter(({ no }) => byTask.has(no))
    .flatMap((task, at) => {
      const own = byTask.get(task.no) ?? []
      const summary = summaryNode(task, {
        uid: most + 1 + at,
        id: ++id,
        at: at + 1,
        notes: at === 0 ? aboutText(file) : null,
        ends: endsOf(own),
      })
      return [
        summary,
        ...own.map((row, within) =>
          itemNode(row, {
            id: ++id,
            outline: `${at + 1}.${within + 1}`,
            notes: notesOf(row, file, around.get(row.item.id) ?? []),
            links: links.get(row.item.id) ?? [],
            deadline: row.last !== null && isProjectDay(row.last) ? endOf(row.last) : null,
            finish: endsOf([row])[0] ?? null,
            first: firstFinish(row, endOf),
            start: printedStart(row, startOf),
            percent: row.reported > 0 ? Math.floor(share(row.item) * 100 + 1e-4) : null,
          }),
        ),
      ]
    })
}

function aboutText(file: PlanFile): string {
  return [asOfText(file), countText(file), ...noteTexts(file), sourceText(file)].join('\n')
}

function summaryNode(
  { no, name }: WorkTask,
  {
    uid,
    id,
    at,
    notes,
    ends,
  }: {
    readonly uid: number
    readonly id: number
    readonly at: number
    readonly notes: string | null
    readonly ends: readonly string[]
  },
): XmlNode {
  const [first = null, ...later] = [...ends].sort()
  const last = later.at(-1) ?? first
  return [
    'Task',
    [
      ['UID', uid],
      ['ID', id],
      ['Name', cutToLength(isNoTask({ no, name }) ? '未分任务' : `${no} ${name}`, 512)],
      ['Active', 1],
      ['Manual', 1],
      ['Type', 1],
      ['IsNull', 0],
      ['OutlineNumber', at],
      ['OutlineLevel', 1],
      ['Priority', 500],
      ...(first === null ? noDates('') : dates(first, last ?? first)),
      ['Milestone', 0],
      ['Summary', 1],
      ['Notes', notes],
    ],
  ]
}

interface ItemSaid {
  readonly id: number
  readonly outline: string
  readonly notes: string
  readonly links: readonly number[]
  readonly deadline: string | null
  readonly finish: string | null
  /** The first deadline of an item whose deadline was moved: what Project calls its baseline. */
  readonly first: string | null
  /** The first day, where it is printed. */
  readonly start: string | null
  readonly percent: number | null
}

function itemNode(
  row: PlanRow,
  { id, outline, notes, links, deadline, finish, first, start, percent }: ItemSaid,
): XmlNode {
  return [
    'Task',
    [
      ['UID', row.item.id],
      ['ID', id],
      ['Name', cutToLength(`（${row.item.id}）${row.title}`, 512)],
      ['Active', 1],
      ['Manual', 1],
      ['Type', 1],
      ['IsNull', 0],
      ['OutlineNumber', outline],
      ['OutlineLevel', 2],
      ['Priority', 500],
      ...itemDates(row, { start, finish }),
      ['Milestone', finish === null || start !== null ? 0 : 1],
      ['Summary', 0],
      ['ConstraintType', finish === null ? asSoonAsPossible : mustFinishOn],
      ['ConstraintDate', finish],
      ['Deadline', deadline],
      ['Notes', notes],
      // Not PercentComplete: of that Project makes an actual start, which nobody has stated.
      ['PhysicalPercentComplete', percent],
      ...links.map((from): XmlNode => [
        'PredecessorLink',
        [
          ['PredecessorUID', from],
          ['Type', 1],
          ['CrossProject', 0],
          ['LinkLag', 0],
          ['LagFormat', 7],
        ],
      ]),
      ...custom(row),
      ...(first === null
        ? []
        : [
            [
              'Baseline',
              [
                ['Number', 0],
                ['Finish', first],
              ],
            ] as const,
          ]),
    ],
  ]
}

/** The dates of an item: its printed start, and its finish where deadlines are to be that. */
function itemDates(
  { deadline }: PlanRow,
  { start, finish }: Pick<ItemSaid, 'start' | 'finish'>,
): readonly XmlNode[] {
  if (finish !== null) return dates(start ?? finish, finish)
  if (start === null) return noDates(deadline)
  return [
    ['Start', start],
    ['FinishText', deadline],
    ['DurationText', ''],
    ['ManualStart', start],
  ]
}

/** The first moment of an item's first day, where it is printed and Project can hold it. */
function printedStart({ item, last }: PlanRow, startOf: (day: Day) => string): string | null {
  const { from } = item.deadline
  return from !== undefined && last !== null && from <= last && isProjectDay(from)
    ? startOf(from)
    : null
}

/** Where a deadline was moved, the last moment of the first one. */
function firstFinish({ item }: PlanRow, endOf: (day: Day) => string): string | null {
  const first = item.former?.[0]?.deadline
  return first && isDated(first) && isProjectDay(first.date) ? endOf(first.date) : null
}

const [asSoonAsPossible, mustFinishOn] = [0, 3]

/** An empty text is how Project itself keeps the blank dates of a task scheduled by hand. */
function noDates(finish: string): readonly XmlNode[] {
  return [
    ['StartText', ''],
    ['FinishText', finish],
    ['DurationText', ''],
  ]
}

/** The dates of a task scheduled by hand; of one moment, a duration of nothing. */
function dates(start: string, finish: string): readonly XmlNode[] {
  const duration = start === finish ? 'PT0H0M0S' : null
  return [
    ['Start', start],
    ['Finish', finish],
    ['Duration', duration],
    ['ManualStart', start],
    ['ManualFinish', finish],
    ['ManualDuration', duration],
    ['DurationFormat', duration === null ? null : 7],
  ]
}

function custom(row: PlanRow): readonly XmlNode[] {
  const values = {
    state: row.stateText,
    deadline: row.deadline,
    units: row.units,
    reported: `${row.reported}/${row.assignments}`,
  }
  return Object.entries(customFields).map(([key, [id]]): XmlNode => [
    'ExtendedAttribute',
    [
      ['FieldID', id],
      ['Value', cutToLength(values[key as keyof typeof values], 255)],
    ],
  ])
}

/** All that is known of an item, for whoever opens its notes. */
function notesOf(row: PlanRow, { asOf, finish }: PlanFile, around: readonly string[]): string {
  return [
    ...(finish === 'deadline' && row.last !== null && isProjectDay(row.last)
      ? ['开始、完成日期为推定：按完成时限的最后一日写成里程碑，原文未载']
      : []),
    `具体事项：${row.text}`,
    `主体责任单位：${row.units}`,
    `完成时限：${row.deadline}${row.last === null ? '' : `（不晚于 ${row.last}）`}` +
      `${row.doubt === '' ? '' : `；${row.doubt}`}`,
    ...(row.former === '' ? [] : [`调整前时限：${row.former}`, `调整依据：${row.movedBy}`]),
    `状态（截至 ${asOf}）：${row.stateText}，已填报 ${row.reported}/${row.assignments} 项次`,
    ...(row.start === '' ? [] : [`推定起点：${row.start}`]),
    ...(row.last === null || isProjectDay(row.last)
      ? []
      : ['时限在 MS Project 所收的 1984 至 2149 年之外，没有写成截止日']),
    ...around,
    `原文第 ${row.lines} 行`,
  ].join('\n')
}

/** What relations and findings say of each item, a line each. */
function surroundings({
  plan,
  relations,
  conflicts,
}: PlanFile): ReadonlyMap<number, readonly string[]> {
  const against = new Map(conflicts.map(one => [one.relation.id, conflictText(one)]))
  const lines = new Map<number, string[]>()
  for (const relation of relations)
    for (const id of new Set([relation.from, relation.to]))
      push(lines, id, relationText(relation, id, against.get(relation.id)))
  for (const { items, message } of planFindings(plan))
    for (const id of new Set(items)) push(lines, id, `原文提示：${message}`)
  return lines
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function relationText(relation: Relation, id: number, against: string | undefined): string {
  const { from, to, kind, directed, reason } = relation
  const other = from === id ? to : from
  const role = !directed ? '相关' : to === id ? '前置' : '后续'
  return (
    `关联（${standingText(relation)}，${relationWords[kind]}）：` +
    `${role}第${other}项。${reason}${against === undefined ? '' : `${against}。`}`
  )
}

/**
 * What each item is linked after: relations that somebody has confirmed, and core ones where they
 * are asked for; none that would lead back to where it came from.
 */
function linksOf({ relations, items, links }: PlanFile): ReadonlyMap<number, readonly number[]> {
  const meant = relations.filter(
    ({ kind, directed, core, status, from, to }) =>
      directed &&
      from !== to &&
      (kind === 'prerequisite' || kind === 'feeds') &&
      (status === 'confirmed' || (core && links === 'core')),
  )
  const outgoing = new Map<number, Relation[]>()
  for (const relation of meant) push(outgoing, relation.from, relation)
  const closing = new Set(
    relationCycles(itemIndex(items), outgoing).flatMap(cycle => cycle.closing),
  )
  const before = new Map<number, number[]>()
  for (const { id, from, to } of meant) {
    if (!closing.has(id) && before.get(to)?.includes(from) !== true) push(before, to, from)
  }
  return before
}
