import type { LedgerFile } from '@/export/ledger/ledgerFile'
import { ledgerRow } from '@/export/ledger/ledgerRows'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import type { ReportField } from '@/model/reportFields'
import { reportFields, reportHeadings } from '@/model/reportFields'
import { fittedPage } from './fittedPage'
import { reportForm } from './reportForm'
import { footerOf, heightFor, looks, noticeRows, wideRow, wordsAcross } from './sheetLooks'
import type { CellLook, SheetPage, SheetRow } from './workbook'
import { writeWorkbook } from './workbook'

/**
 * A ledger as an XLSX workbook: 填报表 to be filled in and read again, 台账 with every record, 填写
 * 说明.
 */
export async function writeLedgerSheet(ledger: LedgerFile): Promise<Blob> {
  return writeWorkbook({
    title: ledger.plan.title,
    pages: [reportForm(ledger), recordsPage(ledger), guidePage(ledger)].map(fittedPage),
  })
}

const recordWidths: Readonly<Record<ReportField, number>> = {
  id: 26,
  turn: 6,
  item: 6,
  unit: 15,
  office: 13,
  day: 12,
  recorded: 12,
  state: 9,
  percent: 11,
  note: 30,
  evidence: 18,
  who: 9,
  corrects: 14,
}

const numbers: readonly ReportField[] = ['turn', 'item', 'percent']
const middles: readonly ReportField[] = ['day', 'recorded', 'state']

/**
 * 台账: every record as it was entered; text is text, and only 轮次, 序号 and 完成百分比 are
 * numbers.
 */
export function recordsPage(ledger: LedgerFile): SheetPage {
  const { plan, reports, asOf } = ledger
  const columns = reportFields.length
  const head = [
    wideRow(`${plan.title}台账`, columns, { look: looks.title, height: 32 }),
    wordsAcross(
      [
        { words: `截至日期：${asOf}　${reports.length} 条记录`, to: 3, look: looks.remark },
        { words: `计划编号：${planIdentity(plan)}`, to: 7, look: looks.remark },
        {
          words: '只供查阅：记录一经登记不改不删，要更正请登记新的记录',
          to: columns - 1,
          look: looks.remarkRight,
        },
      ],
      20,
    ),
    ...noticeRows(ledger, columns),
    {
      cells: reportFields.map(field => ({ value: reportHeadings[field], look: looks.headGiven })),
      height: 32,
    },
  ]
  return {
    name: '台账',
    widths: reportFields.map(field => recordWidths[field]),
    rows: [...head, ...reports.map(recordRow)],
    stay: { rows: head.length, columns: 0 },
    heading: {
      row: head.length - 1,
      repeatFrom: ledger.sample ? head.length - 2 : head.length - 1,
      filter: reports.length > 0,
    },
    rules: [],
    footer: footerOf(ledger),
  }
}

function recordRow(report: Report): SheetRow {
  const row = ledgerRow(report)
  const cells = reportFields.map((field, at) => ({ field, value: row[at] ?? null }))
  const { height } = heightFor(
    cells.map(({ field, value }) => ({ words: String(value ?? ''), width: recordWidths[field] })),
  )
  return { cells: cells.map(({ field, value }) => ({ value, look: recordLook(field) })), height }
}

function recordLook(field: ReportField): CellLook {
  if (numbers.includes(field)) return looks.whole
  return middles.includes(field) ? looks.textMiddle : looks.text
}

const guide: readonly string[] = [
  '在“填报表”中填写浅黄表头下的六列：状态、完成百分比、发生日期、说明、佐证、填报人。',
  '其余各列用来认出责任项次，请勿改动；表头的字也不要改。',
  '没有新进展的行留空，读取时略过。',
  '状态从 未开始、进行中、已完成 中选一项；其他各列填了而状态空着的行读不进去。',
  '完成百分比填 0 到 100 的整数，也可以留空：已完成的填 100 或留空，未开始的填 0 或留空。',
  '发生日期填情况属实的那一天，写作 2020-08-31，不晚于填报当天。',
  '说明写做了什么、做到哪里；佐证写网址或文件名，不粘贴图片；填报人写姓名。',
  '行可以排序、筛选、删去，列可以调换次序，表头上方可以加行。',
  '同一张表读两次，不会重复登记。',
  '“台账”列出已登记的全部记录，只供查阅；要更正，请在填报表中或页面上登记新的记录。',
]

/** 填写说明: how to fill in, one sentence a row. */
function guidePage(ledger: LedgerFile): SheetPage {
  const onDay =
    `截至日状态按截至日期 ${ledger.asOf} 与完成时限得出；` +
    '到期而无人填报的记作到期未报，不当作逾期。'
  const sentences = [...guide, onDay].map((words, at) => ({
    cells: [{ value: `${at + 1}. ${words}`, look: looks.line }],
    height: 22,
  }))
  return {
    name: '填写说明',
    widths: [110],
    rows: [
      { cells: [{ value: '填写说明', look: looks.title }], height: 32 },
      ...noticeRows(ledger, 1),
      ...sentences,
    ],
    stay: { rows: 1, columns: 0 },
    heading: null,
    rules: [],
    footer: footerOf(ledger),
  }
}
