import type { LedgerFile } from './ledgerFile'
import { sampleNotice } from './ledgerFile'
import { ledgerColumns, ledgerRow } from './ledgerRows'

/** Text that a spreadsheet would calculate, half or full width. Apostrophes before it count as part of it: one more is put in front, and one taken away in reading, whatever stood there. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A ledger as CSV, a row for every record: UTF-8 with a byte order mark for the sake of Excel, no text a formula. Each row names its plan, and one of a made-up ledger says so itself, under 数据性质. */
export async function writeLedgerCsv({ plan, reports, sample }: LedgerFile): Promise<Blob> {
  const { default: papa } = await import('papaparse')
  const columns = [...ledgerColumns, '计划编号', ...sample ? ['数据性质'] : []]
  const rows = reports.map(report => [...ledgerRow(report), plan.id, ...sample ? [sampleNotice] : []])
  const text = papa.unparse([columns, ...rows], { newline: '\r\n', escapeFormulae: formula })
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}
