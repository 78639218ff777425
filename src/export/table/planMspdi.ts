import { deadlineEnds } from '@/model/deadlineSpan'
import { assignmentState } from '@/analysis/state/stateBoard'
import { isDone } from '@/analysis/state/workState'
import type { XmlNode } from '@/export/file/xmlText'
import { xmlDocument } from '@/export/file/xmlText'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import type { Day } from '@/model/day'
import { cutToLength } from '@/model/graphemes'
import type { Plan } from '@/model/plan'
import { unitLabel, isDated, isPrecision } from '@/model/plan'
import { customFields, mspdiTasks } from './mspdiTasks'
import { isProjectDay } from './planFacts'
import type { PlanFile } from './planFile'

/**
 * A plan as Microsoft Project XML (MSPDI): tasks as summaries, items as tasks scheduled by hand
 * with `Deadline` set and the wording as printed under Finish, and no start, finish or duration,
 * for the circular states none. Where they are asked for, items are milestones on their deadlines
 * (推定): ProjectLibre puts a task without dates at today, and GanttProject leaves it out.
 * Units are resources, one for each unit and office as printed, in a group by unit. The project is
 * reckoned back from its end, so that it has no start either.
 */
export async function writePlanMspdi(file: PlanFile): Promise<Blob> {
  const { plan, asOf, sample } = file
  const last = projectEnd(file)
  const root: XmlNode = [
    'Project',
    [
      ['SaveVersion', 14],
      ['Title', cutToLength(plainText(plan.title), 512)],
      ['Subject', sample ? sampleNotice : null],
      ['ScheduleFromStart', last === null ? 1 : 0],
      ['FinishDate', last === null ? null : endOf(last)],
      ['CurrencyCode', 'CNY'],
      ['DefaultStartTime', '09:00:00'],
      ['DefaultFinishTime', '17:00:00'],
      ['StatusDate', isProjectDay(asOf) ? endOf(asOf) : null],
      [
        'ExtendedAttributes',
        Object.values(customFields).map(([id, name, alias]) => [
          'ExtendedAttribute',
          [
            ['FieldID', id],
            ['FieldName', name],
            ['Alias', alias],
          ],
        ]),
      ],
      ['Tasks', mspdiTasks(file, { startOf, endOf })],
      ...resourceNodes(file),
    ],
  ]
  return new Blob([xmlDocument(root, 'http://schemas.microsoft.com/project')], {
    type: 'application/xml',
  })
}

/**
 * The last deadline that is not far off the others; of items that are milestones the last of all,
 * since none may lie beyond the project. Null where every end is open.
 */
function projectEnd({ items: all, finish }: PlanFile): Day | null {
  const items = all.filter(({ deadline }) => isDated(deadline) && isProjectDay(deadline.date))
  const last = deadlineEnds(items)?.last ?? null
  if (finish === 'none') return last
  return items.reduce<Day | null>((latest, { deadline: { date, precision } }) => {
    const isLater = isPrecision(precision) && (latest === null || date > latest)
    return isLater ? date : latest
  }, last)
}

/** A deadline is the last moment of the working day. */
function endOf(day: Day): string {
  return `${day}T17:00:00`
}

function startOf(day: Day): string {
  return `${day}T09:00:00`
}

function resourceNodes(file: PlanFile): readonly XmlNode[] {
  const labels = new Map<string, number>()
  const units = new Map<string, string>()
  for (const { assignments } of file.items)
    for (const one of assignments) {
      const label = unitLabel(one)
      if (labels.has(label)) continue
      labels.set(label, labels.size + 1)
      units.set(label, one.unit)
    }
  if (labels.size === 0) return []
  return [
    [
      'Resources',
      [...labels].map(([label, uid]) =>
        resourceNode({ label, uid }, units.get(label) ?? label, file.plan),
      ),
    ],
    ['Assignments', assignmentNodes(file, labels)],
  ]
}

function resourceNode(
  { label, uid }: { readonly label: string; readonly uid: number },
  unit: string,
  { units }: Plan,
): XmlNode {
  const isCollective = units.some(({ name, collective }) => collective && name === unit)
  return [
    'Resource',
    [
      ['UID', uid],
      ['ID', uid],
      ['Name', resourceName(label)],
      ['Type', 1],
      ['IsNull', 0],
      ['Group', resourceName(unit)],
      ['MaxUnits', '1.00'],
      ['Notes', isCollective ? '集合单位，照录，不拆分到具体单位' : null],
      ['IsGeneric', isCollective ? 1 : 0],
    ],
  ]
}

/** Project lists resources by commas, and writes their units in brackets. */
function resourceName(label: string): string {
  const name = plainText(label)
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/\[/g, '［')
    .replace(/\]/g, '］')
  return cutToLength(name, 255)
}

function assignmentNodes(
  { board, items, plan, asOf }: PlanFile,
  labels: ReadonlyMap<string, number>,
): readonly XmlNode[] {
  const first = new Map(plan.items.map(({ id }, at) => [id, board.first[at] ?? 0]))
  const all = items.flatMap(({ id, assignments }) =>
    assignments.map((one, within) => ({ id, one, number: (first.get(id) ?? 0) + within })),
  )
  return all.map(({ id, one, number }, at): XmlNode => {
    const said =
      (board.said[number] ?? 0) === 0
        ? '未填报'
        : isDone(assignmentState(board, number))
          ? '已填报，已完成'
          : '已填报，未完成'
    return [
      'Assignment',
      [
        ['UID', at + 1],
        ['TaskUID', id],
        ['ResourceUID', labels.get(unitLabel(one)) ?? null],
        ['Notes', `${one.printed}；截至 ${asOf} ${said}`],
        ['Units', '1.00'],
      ],
    ]
  })
}
