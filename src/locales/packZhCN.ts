/** Words of briefing packs and of the view that makes them, in Chinese; loaded when that view is. */
export const packZhCN = {
  part: { cover: '封面', overview: '进展总览', gantt: '总体进度', workload: '责任分布', due: '到期事项', relations: '事项关联（推定）', conflicts: '时序矛盾与疑似重复（推定）', units: '分单位任务', appendix: '附：文件原文' },
  subtitle: '任务分工和进度汇报', audience: '呈报：{audience}', contents: '目录', page: '{n} / {of}', more: '{title}（{n}/{of}）', unitTitle: '{title}：{unit}', collective: '◇ {unit}（集合单位，照录原文）',
  description: '汇报材料：{parts}。{items} 项，{units} 家单位，{assignments} 责任项次，截至 {day}。',
  count: { items: '具体事项（项）', units: '责任单位（家，{offices} 个口径）', assignments: '责任项次' }, states: '事项状态：{states}', reported: '已填报 {reported}/{all} 责任项次；未填报不等于未办。',
  heads: { number: '序号', item: '具体事项（简称）', office: '口径', units: '责任单位', deadline: '完成时限', days: '距截至日', state: '状态', kind: '时序', first: '在前事项', second: '在后事项', reason: '理由（推定）' },
  underway: '进行中 {n}%', note: '填报说明：{words}',
  unitIntro: '承担 {n} 项次：{states}；已填报 {reported}/{n}',
  span: { overdue: '逾期（填报为未完成）{n} 项', due: '到期未报（无填报，不等于未办）{n} 项', within30: '30 日内到期 {n} 项', within60: '31—60 日内到期 {n} 项', within90: '61—90 日内到期 {n} 项', later: '90 日后到期 {n} 项', open: '长期 {n} 项', done: '已完成 {n} 项' },
  days: { past: '已过 {n} 天', left: '还有 {n} 天', today: '今日' }, rest: '未列入本表：{list}。合计 {n} 项。',
  conflict: { intro: '{standing}只列核心关联中的时序矛盾与疑似重复，供核对。', inverted: '在前事项时限更晚 {n} 处', sameDay: '前后事项同日到期 {n} 处', twins: '疑似重复 {n} 组', late: '晚 {n} 天', same: '同日', twin: '疑似重复', item: '{id} {title}' },
  file: { name: '汇报', parts: '{n}部分' },
  lacking: '手边没有原文，未附。',
  name: { cover: '封面', line: '原文', lacking: '说明', intro: '说明' },
  view: {
    label: '汇报材料', parts: '内容与次序', up: '上移 {part}', down: '下移 {part}', coverTitle: '同计划标题', headingOf: '{part}的标题', audience: '呈报对象', audienceHint: '不填则不印', size: '版面', look: '样式', pages: '页', pagesOf: '{n} 页', pageOf: '第 {n} 页，共 {of} 页',
    previous: '上一页', next: '下一页', preview: '预览', laying: '正在排版 {n}%', writing: '正在生成 {n}%', pptx: '生成 PPTX', pdf: '生成 PDF', print: '打印', cancel: '取消', stopped: '已取消', saved: '已保存 {name}', printed: '已送打印窗口', failed: '没有生成：{reason}',
    missing: '字体缺 {n} 个字，文件中以〓代替：{characters}。', cut: '有 {n} 页放不下：第 {pages} 页。请换大一些的版面，或少选几部分。', keep: '选择都在网址里：存下网址，改 asof 再开，即得另一截至日期的同一套材料。', tooMany: '事项超过 {n} 项，页数太多。',
  },
}

/** The shape of these words. */
export type PackMessages = typeof packZhCN
