import type { Report, ReportedState } from '@/model/report'
import type { ReportField } from '@/model/reportFields'
import { reportFields } from '@/model/reportFields'
import { fileIdOf } from '@/model/spreadsheetText'

/** What a record says of an assignment, in words. */
export const reportedWords: Readonly<Record<ReportedState, string>> = {
  notStarted: '未开始',
  underway: '进行中',
  done: '已完成',
  withdrawn: '撤回',
}

/**
 * A record as a row, a cell a field in their order, its id one that no spreadsheet takes for a
 * number; the ids that it corrects stand apart by a blank, and what nobody said is null.
 */
export function ledgerRow(report: Report): readonly (string | number | null)[] {
  return reportFields.map(field => cellOf(report, field))
}

function cellOf(report: Report, field: ReportField): string | number | null {
  if (field === 'state') return reportedWords[report.state]
  if (field === 'id') return fileIdOf(report.id)
  if (field === 'corrects') return textOf(report.corrects.map(fileIdOf).join(' '))
  const value = report[field]
  return typeof value === 'string' ? textOf(value) : value
}

function textOf(words: string): string | null {
  return words === '' ? null : plainText(words)
}

/**
 * A text without what neither XML nor UTF-8 can hold: control characters such as U+000B, halves of
 * a surrogate pair, and the two that are no characters.
 */
export function plainText(words: string): string {
  return words.replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r\x7f-\x9f])\p{Cc}/gu, '')
}
