/** Words of an item in detail, which come with it. */
export const detailZhCN = {
  title: '第 {id} 项',
  task: '任务 {no} · {name}',
  units: '责任单位',
  deadline: '完成时限',
  read: '读作 {day}（{precision}）',
  start: '推定起点',
  startUnknown: '不详（原文未载，也无更早到期的核心前置）',
  startAfter: '第 {of} 项时限 {day} 之后',
  startPlan: '计划首日 {day}',
  startNone: '不推定',
  source: '原文照录',
  sourceLines: '第 {a}–{b} 行',
  noSource: '未载入原文，只有行号。',
  relations: '关联事项',
  relationCount: '核心 {core} · 共 {all}',
  predecessor: '前置',
  successor: '后续',
  mutual: '相互',
  compare: '对照',
  findings: '原文提示',
  collective: '集合单位，照录不拆分',
  none: '无',
  from: '自 {day} 起（原文）',
  milestones: '节点',
  begins: '开始：{words}',
  goesOn: '完成之后：{words}',
  printedStart: '起始',
  next: '接下来：{days}',
  number: '编号 {number}',
  noRole: '未分角色',
  precision: {
    day: '按日',
    month: '按月末日',
    quarter: '按季末日',
    half: '按半年末日',
    year: '按年末日',
  },
}

/** Words of an item in detail, in English. */
export const detailEn: typeof detailZhCN = {
  title: 'Item {id}',
  task: 'Task {no} · {name}',
  units: 'Units',
  deadline: 'Deadline',
  read: 'read as {day} ({precision})',
  start: 'Inferred start',
  startUnknown: 'unknown (not in the circular, and no core predecessor due earlier)',
  startAfter: 'after item {of} falls due, {day}',
  startPlan: 'first day of the plan, {day}',
  startNone: 'not inferred',
  source: 'As printed',
  sourceLines: 'lines {a}–{b}',
  noSource: 'The circular is not at hand, only its line numbers.',
  relations: 'Relations',
  relationCount: '{core} core of {all}',
  predecessor: 'before',
  successor: 'after',
  mutual: 'mutual',
  compare: 'compare',
  findings: 'Findings',
  collective: 'collective unit, kept as printed',
  none: 'none',
  from: 'from {day} (as printed)',
  milestones: 'Milestones',
  begins: 'begins: {words}',
  goesOn: 'afterwards: {words}',
  printedStart: 'Start',
  next: 'next: {days}',
  number: 'number {number}',
  noRole: 'No role printed',
  precision: {
    day: 'to the day',
    month: 'last day of the month',
    quarter: 'last day of the quarter',
    half: 'last day of the half-year',
    year: 'last day of the year',
  },
}

/** Words of the panel of the longest chain, beside those that other parts say of chains. */
export const chainZhCN = {
  note: '按项数最多取链。原文没有工期，不是关键路径。',
  span: '首末时限相隔 {n} 天',
  ways: '同长的链共 {n} 条，此为首末时限相隔最久、序号最小的一条。',
  manyWays: '同长的链不少于 {n} 条，此为首末时限相隔最久、序号最小的一条。',
  cycle: '第 {items} 项的关联成环，取链时略去 {n} 条。',
  gap: '隔 {n} 天',
  same: '同日到期',
  late: '时序矛盾：前项晚 {n} 天',
  open: '一端没有截止日，不计天数',
  keys: '方向键在各项间移动，Esc 关闭。',
}

/** Words of the panel of the longest chain, in English. */
export const chainEn: typeof chainZhCN = {
  note: 'Most items in a row. The circular gives no durations, so this is no critical path.',
  span: '{n} day from first to last deadline | {n} days from first to last deadline',
  ways:
    '{n} chain is as long; of these, most days from first to last ' +
    'deadline, then lowest numbers. | {n} chains are as long; of these, ' +
    'most days from first to last deadline, then lowest numbers.',
  manyWays:
    'At least {n} chain is as long; of these, most days from first to last ' +
    'deadline, then lowest numbers. | At least {n} chains are as long; ' +
    'of these, most days from first to last deadline, then lowest numbers.',
  cycle: 'Relations of items {items} run in a circle; {n} left out to find a chain.',
  gap: '{n} day on | {n} days on',
  same: 'same day',
  late: 'Conflict: the one before is {n} day late | Conflict: the one before is {n} days late',
  open: 'an end has no day, no days counted',
  keys: 'Arrow keys move between items, Esc closes.',
}

/** Words of two items side by side, beside those that other parts say of relations. */
export const pairZhCN = {
  pair: '第 {a} 项与第 {b} 项',
  shared: '底色为两项共有的文字。',
  likeness: '文字相似度',
  same: '相同',
  differ: '不同',
  task: '工作任务',
  lines: '原文行',
  text: '具体事项',
  units: '责任单位',
  deadline: '完成时限',
  distinct: '各自不同的词',
  none: '无',
  line: '第 {a}–{b} 行',
  reason: '理由',
  confidence: '把握',
  noPair: '这两项之间没有列出关联。',
}

/** Words of two items side by side, in English. */
export const pairEn: typeof pairZhCN = {
  pair: 'Items {a} and {b}',
  shared: 'Wording shared by both is lit.',
  likeness: 'Likeness of text',
  same: 'same',
  differ: 'different',
  task: 'Task',
  lines: 'Lines',
  text: 'Item',
  units: 'Units',
  deadline: 'Deadline',
  distinct: 'Only here',
  none: 'none',
  line: 'lines {a}–{b}',
  reason: 'Reason',
  confidence: 'Confidence',
  noPair: 'No relation is listed between these two.',
}
