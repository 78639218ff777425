// The words by which plans name their columns, and labels of the same words before a value.
import { seenForm } from '@/model/lookAlike'

/** What a column holds. */
export type ColumnKind =
  'number' | 'task' | 'item' | 'unit' | 'lead' | 'support' | 'deadline' | 'other'

const unit = '(?:单位|部门|科室|股室|处室|主体|机构)'
const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:序号|编号|序列号|任务编号|项目编号|号)$/],
  ['lead', new RegExp(`^(?:市级|区级|县级|省级)?(?:牵头|主办|第一责任|主要责任)(?:责任)?${unit}$`)],
  [
    'support',
    new RegExp(
      `^(?:市级|区级|县级|省级)?(?:主要)?(?:配合|协办|协助|协同|参与|参加)(?:责任)?${unit}$`,
    ),
  ],
  [
    'unit',
    new RegExp(`^(?:市级|区级|县级|省级)?(?:主体)?(?:责任|承办|落实|实施|负责|牵头负责)${unit}$`),
  ],
  [
    'deadline',
    /^(?:计划)?(?:完成|办理|整改|时间|工作|任务)?(?:时限|期限|时间|时间节点|节点|进度安排|时间安排|节点要求|时限要求|时间要求|进度要求)$/,
  ],
  [
    'item',
    /^(?:具体|主要|重点|工作|目标|任务|建设|实施)?(?:事项|内容|措施|举措|要求|任务内容|工作内容|工作措施|工作要求|工作任务|任务措施|任务|目标任务|工作事项|整改措施)$/,
  ],
  [
    'task',
    /^(?:一级|二级)?(?:工作|重点|主要|重要|建设)?(?:任务名称|任务类别|任务分类|项目名称|项目|类别|分类|领域|指标|重点工作|工作名称|方面)$/,
  ],
  [
    'other',
    /^(?:[一-鿿]{0,5}(?:领导|责任人|负责人|联系人|联络员|联系电话|电话)|备注|说明|推进情况|完成情况|落实情况|进展情况|工作进展|完成标准|成果形式|预期成果|工作目标|年度目标|资金来源|总投资|建设地点|建设规模|数量|依据|文件依据)$/,
  ],
]

/** Words that name a task where another column holds the items, and the item where none does. */
const either = /^(?:工作|重点|主要|重要)(?:任务|工作)$|^任务$|^目标任务$/

/** The longest name of a column. */
const longest = 12

/** What a column of this name holds; null where the words are no name of a column. */
export function columnKind(words: string): ColumnKind | null {
  if (words.length > 3 * longest) return null
  const plain = seenForm(words)
    .replace(/\([^()]*\)$/, '')
    .replace(/[:：]$/, '')
  if (plain === '' || plain.length > longest) return null
  if (either.test(plain)) return 'task'
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** Whether some cells are the names of a plan's columns: of what is to be done, and by whom or when. */
export function areColumnNames(cells: readonly string[]): boolean {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const found = new Set(filled.map(columnKind))
  const known = filled.filter(cell => columnKind(cell) !== null).length
  const isPlan = found.has('task') || found.has('item')
  const isGiven = (['unit', 'lead', 'support', 'deadline'] as const).some(kind => found.has(kind))
  found.delete(null)
  return (
    isPlan && isGiven && found.size >= 2 && filled.length >= 3 && known * 5 >= filled.length * 3
  )
}

const circular: readonly ColumnKind[] = ['number', 'task', 'item', 'unit', 'deadline']

/** Whether some cells are the columns of a circular, in their order. */
export function isCircular(cells: readonly string[]): boolean {
  return (
    cells.length === circular.length &&
    cells.every((words, at) => columnKind(words) === circular[at])
  )
}
