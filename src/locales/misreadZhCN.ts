/** Words for what of an address was not understood, in Chinese; loaded with what says them. */
export const misreadZhCN = {
  misread: '地址中看不懂：{words}',
  dropped: '{word}（略去）',
  taken: '{word}（按 {taken}）',
  and: '、',
  distant: '{key}={day} 离本计划几十年，请核对年份',
  absent: {
    unit: '计划中没有责任单位“{value}”',
    task: '计划中没有任务 {value}',
    year: '计划中没有 {value} 年到期的事项',
    item: '计划中没有第 {value} 项',
  },
}

/** The shape of these words. */
export type MisreadMessages = typeof misreadZhCN
