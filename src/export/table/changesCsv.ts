import { changedWords } from '@/analysis/change/changedWords'
import type { ChangeEntry } from '@/analysis/change/changeLog'
import { changeLog } from '@/analysis/change/changeLog'
import { writeCsv } from '@/export/file/csvText'
import { plainText } from '@/export/ledger/ledgerRows'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'

/** What stands over the columns of a plan's changes. */
export const changeHeadings = [
  '生效日期',
  '登记日期',
  '调整',
  '编号',
  '事项',
  '字段',
  '调整前',
  '调整后',
  '理由',
  '依据文件',
  '登记人',
  '状态',
]

const kinds = {
  item: '修改',
  added: '新增',
  withdrawn: '撤销',
  title: '标题',
  undone: '撤回',
} as const

const fields = {
  text: '事项',
  title: '简称',
  task: '工作任务',
  units: '责任单位',
  deadline: '完成时限',
} as const

/**
 * All changes of an accepted plan as CSV in the order in which they hold, a row for every field that
 * one makes otherwise: UTF-8 with a byte order mark, no text a formula.
 */
export async function writeChangesCsv(accepted: Plan): Promise<Blob> {
  const mark = plainText(planIdentity(accepted))
  const rows = changeRows(accepted).map(row => [...row.map(plainText), mark])
  return writeCsv([[...changeHeadings, '计划编号'], ...rows])
}

/** All changes of an accepted plan in words, a row for every field that one makes otherwise. */
export function changeRows(accepted: Plan): readonly (readonly string[])[] {
  return changeLog(accepted).flatMap(entry => rowsOf(entry, accepted))
}

function rowsOf(entry: ChangeEntry, { tasks }: Plan): readonly (readonly string[])[] {
  const { day, recorded, what, reason, document, who } = entry.change
  const item = entry.after ?? entry.before
  const name = item?.number ?? String(entry.item ?? '')
  const head = [day, recorded, kinds[what.kind], name, item?.title ?? '']
  const tail = [reason, document, who, stateOf(entry)]
  return partsOf(entry, tasks).map(part => [...head, ...part, ...tail])
}

function partsOf(entry: ChangeEntry, tasks: Plan['tasks']): readonly (readonly string[])[] {
  const { change, titles, undoes, before, after } = entry
  if (titles) return [['计划标题', ...titles]]
  if (undoes) return [['', `自 ${undoes.day} 起的${kinds[undoes.what.kind]}`, '']]
  if (change.what.kind === 'withdrawn') return [['', before?.text ?? '', '']]
  const was = change.what.kind === 'added' ? null : before
  const parts = changedWords(was, after, tasks)
  return parts.length === 0
    ? [['', '', '']]
    : parts.map(({ field, before: from, after: to }) => [fields[field], from, to])
}

function stateOf({ unapplied, undoneBy }: ChangeEntry): string {
  if (unapplied)
    return unapplied === 'altered' ? '与登记时不符，未采用' : '事项编号另有一项已用，未采用'
  return undoneBy ? `已撤回（${undoneBy.recorded}：${undoneBy.reason}）` : '有效'
}
