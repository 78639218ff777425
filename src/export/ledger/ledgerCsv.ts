import { writeCsv } from '@/export/file/csvText'
import { planIdentity } from '@/model/planIdentity'
import type { ReportField } from '@/model/reportFields'
import { reportFields, reportHeadings } from '@/model/reportFields'
import { guardedText } from '@/model/spreadsheetText'
import type { LedgerFile } from './ledgerFile'
import { sampleNotice } from './ledgerFile'
import { ledgerRow } from './ledgerRows'

/**
 * A ledger as CSV, a row for every record: UTF-8 with a byte order mark for the sake of Excel, no
 * text a formula, nor one that a spreadsheet makes something else of. Each row names its plan, and
 * one of a made-up ledger says so itself, under 数据性质.
 */
export async function writeLedgerCsv({ plan, reports, sample }: LedgerFile): Promise<Blob> {
  const columns = [...Object.values(reportHeadings), '计划编号', ...(sample ? ['数据性质'] : [])]
  const rows = reports.map(report => [
    ...ledgerRow(report).map((cell, at) => (isText(reportFields[at]) ? guarded(cell) : cell)),
    guardedText(planIdentity(plan)),
    ...(sample ? [sampleNotice] : []),
  ])
  return writeCsv([columns, ...rows])
}

const texts: readonly ReportField[] = ['unit', 'office', 'note', 'evidence', 'who']

function isText(field: ReportField | undefined): boolean {
  return field !== undefined && texts.includes(field)
}

function guarded(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? guardedText(cell) : cell
}
