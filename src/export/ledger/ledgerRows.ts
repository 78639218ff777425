import type { Report, ReportedState } from '@/model/report'

/** The headings of a table of records, in their order. */
export const ledgerColumns = [
  '编号',
  '轮次',
  '序号',
  '责任单位',
  '内设口子',
  '发生日期',
  '登记日期',
  '状态',
  '完成百分比',
  '说明',
  '佐证',
  '填报人',
  '更正',
] as const

/** What a record says of an assignment, in words. */
export const reportedWords: Readonly<Record<ReportedState, string>> = {
  notStarted: '未开始',
  underway: '进行中',
  done: '已完成',
  withdrawn: '撤回',
}

/**
 * A record as a row under `ledgerColumns`; the ids that it corrects stand apart by a blank, and
 * what nobody said is null.
 */
export function ledgerRow(report: Report): readonly (string | number | null)[] {
  const {
    id,
    turn,
    item,
    unit,
    office,
    day,
    recorded,
    state,
    percent,
    note,
    evidence,
    who,
    corrects,
  } = report
  const words = [unit, office ?? '', day, recorded, reportedWords[state]]
  return [
    id,
    turn,
    item,
    ...words.map(textOf),
    percent,
    ...[note, evidence, who, corrects.join(' ')].map(textOf),
  ]
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
