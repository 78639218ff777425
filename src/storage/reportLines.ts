import { isDay } from '@/model/day'
import type { Report } from '@/model/report'
import type { ReportField } from '@/model/reportFields'
import { reportFields } from '@/model/reportFields'
import type { CopyContent } from './ledgerCopy'

const states: ReadonlySet<unknown> = new Set<Report['state']>([
  'notStarted',
  'underway',
  'done',
  'withdrawn',
])
const isText = (value: unknown): value is string => typeof value === 'string'
const isCalendarDay = (value: unknown): boolean => isText(value) && isDay(value)
const isOrdinal = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0
const isShare = (value: unknown): boolean =>
  value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100)

/** What a value must be to stand in a field of a record. */
const canStandIn: Readonly<Record<ReportField, (value: unknown) => boolean>> = {
  id: value => isText(value) && value !== '',
  turn: isOrdinal,
  item: isOrdinal,
  unit: isText,
  office: value => value === null || isText(value),
  day: isCalendarDay,
  recorded: isCalendarDay,
  state: value => states.has(value),
  percent: isShare,
  note: isText,
  evidence: isText,
  who: isText,
  corrects: value => Array.isArray(value) && value.every(isText),
}

/** Whether a value from outside has the shape of a record; what its id says of it is not asked. */
export function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false
  const found = value as Partial<Record<ReportField, unknown>>
  return reportFields.every(field => canStandIn[field](found[field]))
}

/** The records among values from outside; the rest is counted as damaged. */
export function reportsAmong(values: readonly unknown[]): CopyContent {
  const reports = values.filter(isReport)
  return { reports, damaged: values.length - reports.length, wiped: false }
}

/** Records as JSON, one a line, each line ended. */
export function reportLines(reports: readonly Report[]): string {
  return reports.map(report => `${JSON.stringify(report)}\n`).join('')
}

/**
 * The records that texts of such lines hold; a line that cannot be read is counted as damaged. Of a
 * text that may be `cut` that is not so of a last line that was never ended: whoever wrote it was
 * cut short before he could call it saved.
 */
export function readReportLines(texts: readonly string[], end: 'cut' | 'whole'): CopyContent {
  return reportsAmong(texts.flatMap(text => linesOf(text, end)).map(valueOf))
}

function linesOf(text: string, end: 'cut' | 'whole'): readonly string[] {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const isLost = end === 'cut' && valueOf(rest) === null
  return (isLost ? lines : [...lines, rest]).filter(line => line !== '')
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
