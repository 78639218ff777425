import type { WorkState } from '@/analysis/state/workState'

/** Where work stands, in the words of a file. */
export const stateWords: Readonly<Record<WorkState, string>> = {
  overdue: '逾期',
  due: '到期未报',
  today: '今日到期',
  near: '即将到期',
  unreported: '未填报',
  notStarted: '未开始',
  underway: '进行中',
  open: '长期',
  undated: '无截止日',
  doneLate: '逾期完成',
  doneOnTime: '按期完成',
  doneEarly: '提前完成',
  done: '已完成',
}
