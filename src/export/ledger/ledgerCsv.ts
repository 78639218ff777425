import { writeCsv } from '@/export/file/csvText'
import { planIdentity } from '@/model/planIdentity'
import { reportHeadings } from '@/model/reportFields'
import type { LedgerFile } from './ledgerFile'
import { sampleNotice } from './ledgerFile'
import { ledgerRow } from './ledgerRows'

/**
 * A ledger as CSV, a row for every record: UTF-8 with a byte order mark for the sake of Excel, no
 * text a formula. Each row names its plan, and one of a made-up ledger says so itself, under 数据性
 * 质.
 */
export async function writeLedgerCsv({ plan, reports, sample }: LedgerFile): Promise<Blob> {
  const columns = [...Object.values(reportHeadings), '计划编号', ...(sample ? ['数据性质'] : [])]
  const rows = reports.map(report => [
    ...ledgerRow(report),
    planIdentity(plan),
    ...(sample ? [sampleNotice] : []),
  ])
  return writeCsv([columns, ...rows])
}
