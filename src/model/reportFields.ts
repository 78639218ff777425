/** The fields of a record in the order in which every file holds them, and what each is called. */
import type { Fact, Report } from './report'

/** What each field of a record is called at the head of a table. */
export const reportHeadings = {
  id: '编号',
  turn: '轮次',
  item: '序号',
  unit: '责任单位',
  office: '内设口子',
  day: '发生日期',
  recorded: '登记日期',
  state: '状态',
  percent: '完成百分比',
  note: '说明',
  evidence: '佐证',
  who: '填报人',
  corrects: '更正',
} as const satisfies Readonly<Record<keyof Report, string>>

/** A field of a record. */
export type ReportField = keyof typeof reportHeadings

/** All fields of a record. */
export const reportFields = Object.keys(reportHeadings) as readonly ReportField[]

function isFactField(field: ReportField): field is keyof Fact {
  return field !== 'id' && field !== 'turn'
}

/** The fields that a fact has before it is entered. */
export const factFields = reportFields.filter(isFactField)
