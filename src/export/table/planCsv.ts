import { writeCsv } from '@/export/file/csvText'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import { planIdentity } from '@/model/planIdentity'
import type { PlanFile } from './planFile'
import { planColumns, planRows, withFurtherColumns } from './planRows'

/**
 * The items of a plan as CSV, a row each with where it stands: UTF-8 with a byte order mark, no
 * text a formula; each row names its plan and its day, and one told from a made-up ledger says so.
 */
export async function writePlanCsv(file: PlanFile): Promise<Blob> {
  const { plan, asOf, sample } = file
  const columns = withFurtherColumns(Object.values(planColumns), plan)
  const head = [
    ...columns.map(({ heading }) => heading),
    '截至日期',
    '计划编号',
    ...(sample ? ['数据性质'] : []),
  ]
  const tail = [asOf, plainText(planIdentity(plan)), ...(sample ? [sampleNotice] : [])]
  return writeCsv([
    head,
    ...planRows(file).map(row => [...columns.map(({ value }) => value(row)), ...tail]),
  ])
}
