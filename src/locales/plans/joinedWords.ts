/** Words of several plans seen as one, in Chinese. */
export const joinedZhCN = {
  name: '汇总',
  choose: '选中《{title}》',
  chooseAll: '选中全部',
  open: '选中的 {n} 份一起看（汇总）',
  hint: '勾选两份以上，一起看。',
  sameUnits: '同名单位视为同一单位',
  plans: '共 {n} 份计划',
  ofPlan: '{title} {n} 项',
  counts: '各计划计数',
  columns: { plan: '计划', items: '事项', units: '单位', assignments: '责任项次' },
  total: '合计',
  unitsApart: '同名单位按计划分别算作不同单位，名称后注〔计划〕。',
  unitsSame: '同名单位算作一家：各计划的单位数相加为 {sum}，合计 {n} 家。',
  missing: '未能打开：{titles}。可能已从这个浏览器里删除。',
  others: '另选计划',
  plan: '计划',
  openAlone: '在本计划里打开',
  ledger: '汇总里只看不填。每份计划的进展填在它自己的台账里，这里合在一起显示。',
  reading: '正在读各计划的台账…',
  reported: '已填报项次',
  done: '已完成项次',
  fill: '去填报',
}

/** The same in English. */
export const joinedEn = {
  name: 'Joined plans',
  choose: 'Choose “{title}”',
  chooseAll: 'Choose all',
  open: 'See the {n} chosen plans together',
  hint: 'Tick two or more to see them together.',
  sameUnits: 'Units of one name are one unit',
  plans: '{n} plans in all',
  ofPlan: '{title} {n} items',
  counts: 'Counts by plan',
  columns: { plan: 'Plan', items: 'Items', units: 'Units', assignments: 'Assignments' },
  total: 'Total',
  unitsApart:
    'Units of one name are counted apart in each plan, which stands behind the name in 〔〕.',
  unitsSame: 'Units of one name are one: the plans’ units add up to {sum}, {n} in all.',
  missing: 'Could not be opened: {titles}. They may have been deleted from this browser.',
  others: 'Choose other plans',
  plan: 'Plan',
  openAlone: 'Open in its own plan',
  ledger:
    'Nothing is entered here. The progress of each plan is entered in its own ledger; here all are seen together.',
  reading: 'Reading the ledgers of the plans…',
  reported: 'Reported',
  done: 'Done',
  fill: 'Enter progress',
}

/** What rows gathered by plan are called. */
export const byPlanZhCN = { by: { plan: '按计划' } }
export const byPlanEn = { by: { plan: 'Plan' } }
