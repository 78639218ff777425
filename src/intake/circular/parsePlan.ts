import type { TextCell, TextRow } from '@/intake/text/readText'
import { deadlineEnds } from '@/model/deadlineSpan'
import { shortText } from '@/model/graphemes'
import type { Assignment, Deadline, Finding, Item, Plan } from '@/model/plan'
import { deadlineYear, isDated } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { isYearDoubtful } from '@/intake/circular/deadline/years'
import { parseHeading } from './heading'
import { irregularities } from './irregularities'
import type { ItemDraft } from './table'
import { parseTable } from './table'
import { bracketDepth, isCollective, parseUnits, unitsOf } from '@/intake/circular/units/units'

/**
 * A document's answer: its plan (with findings inside), or the findings that tell why there is
 * none.
 */
export type DocumentResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const soughtFor =
  '所找的是一张表：列为“序号、工作任务、具体事项、主体责任单位、完成时间”，' +
  '一个单元格一行、以制表符起头，事项以（1）（2）编号，完成时间如“2020年8月底前”'

/**
 * Rows of a document as a plan without relations; an item without a readable deadline is left out
 * and told.
 */
export function parsePlan(rows: readonly TextRow[], id: string): DocumentResult {
  const { title, annex, body } = parseHeading(rows)
  const table = parseTable(body)
  const findings: Finding[] = [...table.findings]
  const drafts = withUnitsFound(table.items)
  let year = yearIn(title)
  const read = drafts.flatMap(draft => {
    const deadline = deadlineOf(draft, year, findings)
    const own = deadline && deadlineYear(deadline)
    if (typeof own === 'number' && !isYearDoubtful(own, year)) year = own
    return deadline ? [itemOf(draft, deadline, findings)] : []
  })
  const items = withOpenEnds(read, findings)
  const taken = new Set(items.map(item => item.task))
  const plan: Plan = {
    id,
    title,
    annex,
    tasks: table.tasks.filter(task => taken.has(task.no)),
    units: unitsOf(items.flatMap(item => item.assignments)),
    items,
    relations: [],
    findings: [],
  }
  if (items.length === 0)
    return {
      ok: false,
      findings: [noPlan(table.items.length), ...sortFindings(findings, items)],
    }
  return {
    ok: true,
    plan: { ...plan, findings: sortFindings([...findings, ...irregularities(plan)], items) },
  }
}

/** Findings by line, those without one last; items a plan does not hold are struck from them. */
export function sortFindings(
  findings: readonly Finding[],
  items: readonly Item[],
): readonly Finding[] {
  const ids = new Set(items.map(item => item.id))
  return findings
    .map(finding => ({ ...finding, items: finding.items.filter(id => ids.has(id)) }))
    .sort((a, b) =>
      (a.line ?? Infinity) === (b.line ?? Infinity)
        ? 0
        : (a.line ?? Infinity) - (b.line ?? Infinity),
    )
}

function noPlan(itemCells: number): Finding {
  const missing =
    itemCells === 0 ? '没有以（1）编号的事项' : `找到 ${itemCells} 个编号，但都没有可读的完成时间`
  return {
    code: 'no-plan',
    severity: 'error',
    items: [],
    line: null,
    words: '',
    message: `其中${missing}，没有识别到计划。${soughtFor}`,
  }
}

/**
 * A unit's line that lost its tab runs on from the text; it is known by its names standing in other
 * items.
 */
function withUnitsFound(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
  const known = new Set(
    drafts.flatMap(draft =>
      parseUnits(draft.units.map(cell => cell.text)).map(assignment => assignment.unit),
    ),
  )
  return drafts.map(draft => {
    const last = draft.text[draft.text.length - 1]
    if (draft.units.length > 0 || draft.text.length < 2 || !last) return draft
    const units = parseUnits([last.text])
    if (!units.every(({ unit }) => known.has(unit) || isCollective(unit))) return draft
    return { ...draft, text: draft.text.slice(0, -1), units: [last] }
  })
}

function deadlineOf(
  draft: ItemDraft,
  year: number | undefined,
  findings: Finding[],
): Deadline | null {
  const cell = draft.deadline[0] ?? draft.text[0]
  const words = draft.deadline.map(part => part.text).join('')
  const deadline = parseDeadline(words, year)
  const tell = (code: string, severity: Finding['severity'], message: string): void => {
    findings.push(aboutItem({ id: draft.id, code, severity, cell, message }))
  }
  if (draft.text.every(part => part.text === '')) {
    tell('text-missing', 'error', '只有序号，没有事项文字，未列入计划')
    return null
  }
  if (words === '') tell('deadline-missing', 'error', '没有完成时间，未列入计划')
  else if (!deadline) tell('deadline-unread', 'error', unreadWords(words, year))
  else if (deadline.doubt !== null) tell(doubtCode(deadline, year), 'warning', deadline.doubt)
  return deadline
}

/**
 * Why a deadline cannot be read; of one whose year has not four digits (202年, 20222年) just that, and
 * the year that is known where a digit was lost of it, or written twice.
 */
function unreadWords(words: string, knownYear: number | undefined): string {
  const [digits = ''] = /^\d+(?=年)/.exec(words.normalize('NFKC').replace(/\s/g, '')) ?? []
  const known = String(knownYear ?? '')
  const isSlip = hasDigitLess(digits, known) || hasDigitLess(known, digits)
  const guess = isSlip ? `，疑为${known}年之误（推定）` : ''
  const why = digits === '' || digits.length === 4 ? '' : `（年份不是四位数${guess}）`
  return `的完成时间“${words}”不能读作日期${why}，未列入计划`
}

/** Whether a number is another one without one of its digits. */
function hasDigitLess(number: string, other: string): boolean {
  if (number.length !== other.length - 1 || number.length > 4) return false
  return [...other].some((_, at) => other.slice(0, at) + other.slice(at + 1) === number)
}

function doubtCode(deadline: Deadline, knownYear: number | undefined): string {
  const year = deadlineYear(deadline)
  if (year !== null && isYearDoubtful(year, knownYear)) return 'deadline-year-doubtful'
  return deadline.doubt?.includes('缺“月”字') === true ? 'month-missing' : 'deadline-doubtful'
}

function itemOf(draft: ItemDraft, deadline: Deadline, findings: Finding[]): Item {
  const text = draft.text.map(cell => cell.text).join('')
  const lines = [...draft.text, ...draft.units, ...draft.deadline]
    .map(cell => cell.line)
    .sort((a, b) => a - b)
  return {
    id: draft.id,
    task: draft.task,
    text,
    title: titleFrom(text),
    assignments: assignmentsOf(draft, findings),
    deadline,
    lines: {
      row: [lines[0] ?? 0, lines[lines.length - 1] ?? 0],
      text: draft.text[0]?.line ?? 0,
      units: draft.units.map(cell => cell.line),
      deadline: draft.deadline[0]?.line ?? 0,
    },
  }
}

function assignmentsOf(draft: ItemDraft, findings: Finding[]): readonly Assignment[] {
  const assignments = new Map(
    parseUnits(draft.units.map(cell => cell.text)).map(found => [
      `${found.unit}\n${found.office ?? ''}`,
      found,
    ]),
  )
  const tell = (
    code: string,
    severity: Finding['severity'],
    cell: TextCell | undefined,
    message: string,
  ): void => {
    findings.push(aboutItem({ id: draft.id, code, severity, cell, message }))
  }
  if (assignments.size === 0) tell('units-missing', 'warning', draft.text[0], '没有责任单位')
  let depth = 0
  draft.units.forEach((cell, at) => {
    const above = draft.units[at - 1]?.text ?? '、'
    if (depth === 0 && !/[、，,；;]$/.test(above) && !/^[、，,；;]/.test(cell.text)) {
      tell(
        'unit-line-without-separator',
        'note',
        cell,
        `的“${cell.text}”另起一行，前无顿号，读作另一单位`,
      )
    }
    depth = bracketDepth(cell.text, depth)
  })
  if (depth !== 0) tell('brackets-unbalanced', 'warning', draft.units[0], '责任单位的括号不成对')
  return [...assignments.values()]
}

function aboutItem({
  id,
  code,
  severity,
  cell,
  message,
}: {
  readonly id: number
  readonly code: string
  readonly severity: Finding['severity']
  readonly cell: TextCell | undefined
  readonly message: string
}): Finding {
  return {
    code,
    severity,
    items: [id],
    line: cell?.line ?? null,
    words: cell?.text ?? '',
    message: `第${id}项${message}`,
  }
}

/**
 * An open end (长期) stands at the last day any other item is due, those far off left out; a plan of
 * open ends alone has no days at all.
 */
function withOpenEnds(items: readonly Item[], findings: Finding[]): readonly Item[] {
  const last = deadlineEnds(items)?.last ?? ''
  return items.flatMap(item => {
    if (isDated(item.deadline)) return [item]
    if (last !== '') return [{ ...item, deadline: { ...item.deadline, date: last } }]
    findings.push({
      code: 'deadline-unread',
      severity: 'error',
      items: [item.id],
      line: item.lines.deadline,
      words: item.deadline.text,
      message: `第${item.id}项长期有效，而全文没有一个确定的日期可作时间轴的终点`,
    })
    return []
  })
}

function yearIn(title: string): number | undefined {
  const match = /((?:19|20)\d\d)年/.exec(title.normalize('NFKC'))
  return match ? Number(match[1]) : undefined
}

/** A short title where nobody has written one: the first clause, cut to 14 characters. */
function titleFrom(text: string): string {
  return shortText(text.split(/[，。；：]/)[0] || text, 14)
}
