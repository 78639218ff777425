import { firstSigns, graphemes } from '@/model/graphemes'
import type { Deadline, Finding, Item, Plan, Undated } from '@/model/plan'
import { countsOf, isPrecision, printedDeadline } from '@/model/plan'

/** How a line of a document is called: 第 12 行, or what the document has in its place. */
export type LineName = (line: number) => string

/** The name of a line of a text. */
export const lineName: LineName = line => `第 ${line} 行`

/**
 * A plan in Chinese plain text for a terminal: counts, items by task, and what was found of it, with
 * line and words.
 */
export function planSummary(
  plan: Plan,
  findings: readonly Finding[],
  where: LineName = lineName,
): string {
  const counts = countsOf(plan.items)
  const collective = plan.units.filter(unit => unit.collective).length
  const tasks = plan.tasks.flatMap(task => [
    '',
    `${task.no} ${task.name}`,
    ...plan.items
      .filter(item => item.task === task.no)
      .map(
        item =>
          `  ${pad(`（${item.id}）`, 7)}${pad(item.title, 30)}` +
          `${pad(printedDeadline(item.deadline), 18)}${pad(lastDay(item.deadline), 12)}` +
          `${item.assignments.length} 家` +
          `  ${rowName(item.lines.row, where)}`,
      ),
  ])
  return [
    `${plan.annex} ${plan.title}`.trim(),
    `${plan.tasks.length} 个任务 · ${counts.items} 项 · ${counts.units} ` +
      `家单位（${counts.offices} 个口径，集合单位 ${collective}）` +
      ` · ${counts.assignments} 责任项次 · ${plan.relations.length} 条关联`,
    ...tasks,
    '',
    findingsText(findings, where),
    '',
  ].join('\n')
}

/**
 * Findings in Chinese plain text, one a line, with where they stand and the words that show them.
 */
export function findingsText(findings: readonly Finding[], where: LineName = lineName): string {
  const marks = { error: '错误', warning: '待核', note: '提示' } as const
  const rows = findings.map(
    ({ severity, line, words, message }) =>
      `  ${marks[severity]} ${pad(line === null ? '' : where(line), 11)}` +
      `${message}${words === '' ? '' : ` ｜${firstSigns(words, 40)}`}`,
  )
  return [`体检问题 ${findings.length} 条`, ...rows].join('\n')
}

/** Names of the kinds of deadlines that have no last day. */
const undatedNames: Readonly<Record<Undated, string>> = {
  open: '长期',
  recurring: '周期性',
  relative: '相对时限',
  now: '即时办理',
  unset: '未定时限',
}

/** The last day of a deadline; of one that has none its kind. */
function lastDay({ date, precision }: Deadline): string {
  return isPrecision(precision) ? date : undatedNames[precision]
}

/** The lines of a row: 第 12–16 行; elsewhere where it begins. */
function rowName([first, last]: Item['lines']['row'], where: LineName): string {
  return where === lineName ? `第 ${first}–${last} 行` : where(first)
}

function pad(text: string, width: number): string {
  const used = graphemes(text).reduce(
    (sum, sign) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(sign) ? 2 : 1),
    0,
  )
  return text + ' '.repeat(Math.max(1, width - used))
}
