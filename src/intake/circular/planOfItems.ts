// The plan of items whose cells are parted: units and deadlines read, open ends placed, and whatever
// was doubtful told.
import type { TextCell } from '@/intake/text/readText'
import { deadlineEnds } from '@/model/deadlineSpan'
import type { Assignment, Deadline, Finding, Item, ItemColumn, Plan } from '@/model/plan'
import { deadlineYear, isDated } from '@/model/plan'
import type { KnownYear } from './columns/aboveTable'
import type { ItemDraft, Table } from './columns/itemDraft'
import { deadlineDoubt, deadlineInSentence, parseDeadline } from './deadline/deadline'
import { deadlineNotes } from './deadline/notes'
import { openEnd } from './deadline/reading'
import { isYearDoubtful } from './deadline/years'
import { irregularities } from './irregularities'
import { withCellsAbove } from './sameAsAbove'
import { titleFrom } from './shortTitle'
import { bracketDepth } from './units/brackets'
import { parseUnits, unitFindings, unitsOf } from './units/units'

/** What a document says of its plan besides the items. */
export interface PlanFrame {
  readonly id: string
  readonly title: string
  readonly annex: string
  readonly number: string | null
  /** The year of deadlines that name none. */
  readonly year: KnownYear | null
  /** A year that the document names anywhere, at whose end stands what has no day. */
  readonly anyYear: number | null
  /** Whether the first unit of an item leads, as the reader says. */
  readonly firstLeads: boolean
}

/** The plan of a table's items with what was found in reading them; it may have no items. */
export function planOfItems(table: Table, frame: PlanFrame): Plan {
  const { id, title, annex, number } = frame
  const findings: Finding[] = [...table.findings]
  const drafts = withCellsAbove(table.items, findings)
  const read = drafts.flatMap(draft => itemOf(draft, frame, findings))
  if (frame.firstLeads) findings.push(...leadersTold(read))
  const led = frame.firstLeads ? read.map(withLeader) : read
  const items = withStandIns(led, frame, findings)
  const taken = new Set(items.map(item => item.task))
  const plan: Plan = {
    id,
    title,
    annex,
    ...(number === null ? {} : { number }),
    tasks: table.tasks.filter(task => taken.has(task.no)),
    units: unitsOf(items.flatMap(item => item.assignments)),
    items,
    relations: [],
    findings: [],
  }
  const told = [...withYearsOnce(findings), ...irregularities(plan)]
  return { ...plan, findings: sortFindings(told, items) }
}

/** So many items that lack a year alike are told once. */
const fewestAlike = 3

/** Findings in which a doubt of the year that many items share is told once. */
function withYearsOnce(findings: readonly Finding[]): readonly Finding[] {
  const alike = new Map<string, Finding[]>()
  for (const found of findings) {
    const [, doubt] =
      /^第\d+项(原文未写年份，按\d{4}年读(?:（[^（）]*）)?)$/.exec(found.message) ?? []
    if (doubt !== undefined) alike.set(doubt, [...(alike.get(doubt) ?? []), found])
  }
  const once = [...alike].filter(([, found]) => found.length >= fewestAlike)
  const several = new Set(once.flatMap(([, found]) => found))
  return [
    ...findings.filter(found => !several.has(found)),
    ...once.flatMap(([doubt, [first, ...rest]]): readonly Finding[] => {
      if (!first) return []
      const items = [first, ...rest].flatMap(found => found.items)
      return [{ ...first, items, words: '', message: `有 ${items.length} 项${doubt}` }]
    }),
  ]
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

/** An item with all that its cells say; none where it has no words. */
function itemOf(draft: ItemDraft, frame: PlanFrame, findings: Finding[]): readonly Item[] {
  const tell = teller(draft, findings)
  const text = draft.text.map(cell => cell.text).join('')
  if (text === '') {
    tell('text-missing', 'error', '只有序号，没有事项文字，未列入计划', draft.text[0])
    return []
  }
  const cells = unitCells(draft)
  const lines = [...draft.text, ...cells, ...draft.deadline]
    .map(cell => cell.line)
    .sort((a, b) => a - b)
  const deadline = deadlineOf(draft, frame.year, tell)
  const assignments = assignmentsOf(draft, tell)
  const columns = columnsOf(draft)
  return [
    {
      id: draft.id,
      task: draft.task,
      ...(draft.number === undefined ? {} : { number: draft.number }),
      text,
      title: titleFrom(text),
      assignments,
      deadline,
      ...(columns.length === 0 ? {} : { columns }),
      lines: {
        row: [lines[0] ?? 0, lines[lines.length - 1] ?? 0],
        text: draft.text[0]?.line ?? 0,
        units: cells.map(cell => cell.line),
        deadline: draft.deadline[0]?.line ?? lines[lines.length - 1] ?? 0,
      },
    },
  ]
}

/** Tells something of an item, with the cell that shows it. */
type Tell = (
  code: string,
  severity: Finding['severity'],
  message: string,
  cell: TextCell | undefined,
) => void

function teller({ id }: ItemDraft, findings: Finding[]): Tell {
  return (code, severity, message, cell) => {
    const [line, words] = [cell?.line ?? null, cell?.text ?? '']
    findings.push({ code, severity, items: [id], line, words, message: `第${id}项${message}` })
  }
}

function unitCells({ units, unitsByRole = [] }: ItemDraft): readonly TextCell[] {
  return [...unitsByRole.flatMap(({ cells }) => cells), ...units]
}

function columnsOf({ columns = [] }: ItemDraft): readonly ItemColumn[] {
  const texts = new Map<string, string[]>()
  for (const { heading, cells } of columns)
    texts.set(heading, [...(texts.get(heading) ?? []), ...cells.map(({ text }) => text)])
  return [...texts].map(([heading, words]) => ({ heading, text: words.join('') }))
}

function deadlineOf(draft: ItemDraft, known: KnownYear | null, tell: Tell): Deadline {
  const cell = draft.deadline[0] ?? draft.text[0]
  const words = deadlineWords(draft.deadline).replace(draft.isByPeriods ? /；$/ : /$^/, '')
  const year = draft.year ?? known?.year
  if (words === '') return deadlineInText(draft, known, tell)
  const read = parseDeadline(words, year)
  const deadline = read && draft.isByPeriods ? withYearDoubt(read) : read
  if (!deadline)
    return unreadDeadline(words, year, (...told) => {
      tell(...told, cell)
    })
  tellDoubt(deadline, { draft, known, tell })
  return deadline
}

/** A deadline put together of columns, of which is told once that each goes to its end. */
function withYearDoubt(deadline: Deadline): Deadline {
  const ofYear = deadline.doubt?.split('；').filter(doubt => doubt.startsWith('原文未写年份')) ?? []
  return { ...deadline, doubt: ofYear[0] ?? null }
}

/** The deadline that the words of an item name, where none has a cell of its own. */
function deadlineInText(draft: ItemDraft, known: KnownYear | null, tell: Tell): Deadline {
  const [cell] = draft.text
  const text = draft.text.map(one => one.text).join('')
  const year = draft.year ?? known?.year
  const deadline = deadlineInSentence(text, year)
  if (deadline) {
    tell('deadline-in-text', 'note', `的完成时间“${deadline.text}”取自事项文字`, cell)
    tellDoubt(deadline, { draft, known, tell })
    return deadline
  }
  const inAnyYear = year === undefined ? deadlineInSentence(text, sampleYear) : null
  if (inAnyYear)
    return withoutYear(inAnyYear.text, (...told) => {
      tell(...told, cell)
    })
  const doubt = deadlineDoubt(text, year, 'sentence')
  const likely = doubt === null ? '' : `（事项文字中${doubt}）`
  tell('deadline-missing', 'warning', `没有完成时间${likely}，列为未定`, cell)
  return unset('', doubt)
}

interface DoubtContext {
  readonly draft: ItemDraft
  readonly known: KnownYear | null
  readonly tell: Tell
}

function tellDoubt(deadline: Deadline, { draft, known, tell }: DoubtContext): void {
  const cell = draft.deadline[0] ?? draft.text[0]
  // Of columns it is told once what becomes of them.
  const notes = draft.isByPeriods ? [] : deadlineNotes(deadline)
  for (const note of notes) tell('deadline-parts', 'note', note, cell)
  if (deadline.doubt === null) return
  const code = doubtCode(deadline, draft.year ?? known?.year)
  tell(code, 'warning', deadline.doubt + yearSource(draft, known, deadline), cell)
}

/** A year that serves where only the words count; calendars know its festivals. */
const sampleYear = 2020

/** Where a year comes from that the words of a deadline do not name, unless it is the title. */
function yearSource(draft: ItemDraft, known: KnownYear | null, { doubt }: Deadline): string {
  if (doubt?.includes('未写年份') !== true) return ''
  if (draft.year !== undefined) return '（见本节标题或列名）'
  if (known?.from === 'document-number') return '（见文号）'
  if (known?.from === 'given') return '（年份是指定的）'
  return known?.from === 'above' ? '（见表前的标题）' : ''
}

/**
 * The words of a deadline's cells: a line goes on with the words of the one before; where that makes
 * no deadline and each line does, they stay apart by a blank.
 */
function deadlineWords(cells: readonly TextCell[]): string {
  const words = cells.map(({ text }) => text)
  const joined = words.join('')
  if (words.length < 2 || parseDeadline(joined, sampleYear) !== null) return joined
  return words.every(text => parseDeadline(text, sampleYear) !== null) ? words.join(' ') : joined
}

type TellShort = (code: string, severity: Finding['severity'], message: string) => void

function unreadDeadline(words: string, year: number | undefined, tell: TellShort): Deadline {
  if (year === undefined && parseDeadline(words, sampleYear) !== null)
    return withoutYear(words, tell)
  const doubt = deadlineDoubt(words, year)
  const guess = doubt === null ? '' : `（${doubt}）`
  tell('deadline-unread', 'warning', unreadWords(words, year, guess))
  return unset(words, doubt)
}

/** A deadline whose year nothing names. */
function withoutYear(words: string, tell: TellShort): Deadline {
  const message = `的完成时间“${words}”没有年份，标题和文号里也没有：请指定年份`
  tell('year-asked', 'warning', message)
  return unset(words, '原文未写年份，须指定')
}

/** A deadline that has no day yet, as it is printed. */
function unset(text: string, doubt: string | null): Deadline {
  return { text, date: openEnd, precision: 'unset', doubt }
}

/**
 * Why a deadline cannot be read; of one whose year has not four digits (202年, 20222年) just that, and
 * the year that is known where a digit was lost of it, or written twice.
 */
function unreadWords(words: string, knownYear: number | undefined, doubt: string): string {
  const [digits = ''] = /^\d+(?=年)/.exec(words.normalize('NFKC').replace(/\s/g, '')) ?? []
  const known = String(knownYear ?? '')
  const isSlip = hasDigitLess(digits, known) || hasDigitLess(known, digits)
  const guess = isSlip ? `，疑为${known}年之误（推定）` : ''
  const why = digits === '' || digits.length === 4 ? doubt : `（年份不是四位数${guess}）`
  return `的完成时间“${words}”不能读作日期${why}，列为未定`
}

/** Whether a number is another one without one of its digits. */
function hasDigitLess(number: string, other: string): boolean {
  if (number.length !== other.length - 1 || number.length < 3 || number.length > 4) return false
  return [...other].some((_, at) => other.slice(0, at) + other.slice(at + 1) === number)
}

function doubtCode(deadline: Deadline, knownYear: number | undefined): string {
  const year = deadlineYear(deadline)
  if (year !== null && isYearDoubtful(year, knownYear)) return 'deadline-year-doubtful'
  return deadline.doubt?.includes('缺“月”字') === true ? 'month-missing' : 'deadline-doubtful'
}

function assignmentsOf(draft: ItemDraft, tell: Tell): readonly Assignment[] {
  const { units, unitsByRole = [] } = draft
  const parsed = [
    ...unitsByRole.flatMap(({ role, cells }) =>
      parseUnits(
        cells.map(({ text }) => text),
        role,
      ),
    ),
    ...parseUnits(units.map(({ text }) => text)),
  ]
  const assignments = new Map(
    parsed.map(found => [`${found.unit}\n${found.office ?? ''}\n${found.role ?? ''}`, found]),
  )
  if (assignments.size === 0) tell('units-missing', 'warning', '没有责任单位', draft.text[0])
  for (const cells of [...unitsByRole.map(one => one.cells), units]) {
    tellUnits(cells, tell)
    for (const message of unitFindings(cells.map(({ text }) => text)))
      tell('units-doubtful', 'warning', message, cells[0])
  }
  return [...assignments.values()]
}

/** Whether an item's units have no role, so that the first may be said to lead. */
function isWithoutRoles({ assignments }: Item): boolean {
  return assignments.length > 0 && assignments.every(({ role }) => role === undefined)
}

/** An item whose first unit leads where none has a role. */
function withLeader(item: Item): Item {
  if (!isWithoutRoles(item)) return item
  const [first, ...rest] = item.assignments
  return first ? { ...item, assignments: [{ ...first, role: 'lead' }, ...rest] } : item
}

/** What is told where the first unit leads because the reader says so. */
function leadersTold(items: readonly Item[]): readonly Finding[] {
  const led = items.filter(isWithoutRoles)
  if (led.length === 0) return []
  const message = `原文未写分工，按指定把第一家单位读作牵头单位（推定），共 ${led.length} 项`
  const [ids, code] = [led.map(({ id }) => id), 'first-leads']
  return [{ code, severity: 'note', items: ids, line: null, words: '', message }]
}

function tellUnits(cells: readonly TextCell[], tell: Tell): void {
  let depth = 0
  cells.forEach((cell, at) => {
    const above = cells[at - 1]?.text ?? '、'
    if (depth === 0 && !/[、，,；;]$/.test(above) && !/^[、，,；;]/.test(cell.text))
      tell(
        'unit-line-without-separator',
        'note',
        `的“${cell.text}”另起一行，前无顿号，读作另一单位`,
        cell,
      )
    depth = bracketDepth(cell.text, depth)
  })
  if (depth !== 0) tell('brackets-unbalanced', 'warning', '责任单位的括号不成对', cells[0])
}

/**
 * What has no day stands at the last day any other item is due, those far off left out; where none
 * has one, at the end of a year that the document names.
 */
function withStandIns(
  items: readonly Item[],
  { year, anyYear }: PlanFrame,
  findings: Finding[],
): readonly Item[] {
  if (items.every(({ deadline }) => isDated(deadline))) return items
  const named = year?.year ?? anyYear
  const last = deadlineEnds(items)?.last ?? (named === null ? null : `${named}-12-31`)
  const isAnyUnset = items.some(({ deadline }) => deadline.precision === 'unset')
  if (last === null && isAnyUnset)
    findings.push({
      code: 'year-asked',
      severity: 'warning',
      items: items.map(({ id }) => id),
      line: null,
      words: '',
      message: '全文没有一个确定的日期，也没有年份，时间轴无处可放：请指定年份',
    })
  return items.map(item => {
    if (isDated(item.deadline)) return item
    return { ...item, deadline: { ...item.deadline, date: last ?? openEnd } }
  })
}
