/** Every word of the interface in Chinese; the English one has the same keys. */
export const zhCN = {
  app: { name: '挂图', skip: '跳到图表', loading: '正在载入任务分工…', close: '关闭', retry: '重试', backToBuiltIn: '回到内置文件' },
  nav: { label: '视图', gantt: '甘特图', workload: '热力图', relations: '关联关系' },
  theme: { light: '浅色', dark: '深色' },
  lang: { other: 'English' },
  counts: {
    whole: '{items} 项 · {units} 家单位（{offices} 个口径）· {assignments} 责任项次',
    part: '显示 {shown}/{items} 项 · {units} 家单位（{offices} 个口径）· {assignments}/{all} 责任项次',
    rows: '按单位排列 {rows} 行：每项在其每家单位下各列一次，共 {assignments} 责任项次',
  },
  filter: { label: '筛选', unit: '单位', task: '任务', year: '年度', allUnits: '全部 {n} 家', allTasks: '全部 {n} 项', allYears: '全部年度', yearOf: '{year} 年', search: '查找', placeholder: '文字、序号、拼音', clear: '清除筛选', none: '没有符合条件的事项', noneHint: '放宽条件，或清除筛选后再看全部 {n} 项。' },
  asOf: { label: '截至日期', today: '恢复默认', outside: '今日 {today} 不在计划期内，截至日期取计划最后一日 {day}', chip: '截至 {day}' },
  gantt: {
    group: '排列', by: { task: '按任务', unit: '按单位', year: '按年度', none: '不分组' },
    sort: '次序', sortBy: { number: '按序号', deadline: '按时限', units: '按单位数' },
    start: '推定起点', startBy: { predecessor: '最晚前置时限', plan: '计划首日', none: '只看时限' },
    scope: '关联', scopeBy: { core: '核心 {n}', all: '全部 {n}', none: '不显示' },
    fold: '全部折叠', unfold: '全部展开', zoomIn: '放大', zoomOut: '缩小', fit: '全程', fitDeadlines: '时限', keys: '键盘',
    keysHelp: '方向键上下选行，左右平移；＋ － 缩放，0 全程，1 时限区间；Home End 到两端，Page Up Page Down 翻页；F 折叠本组；回车看详情，Esc 关闭。鼠标：滚轮缩放，Shift 加滚轮平移，在左侧列上滚动行，拖动平移。',
    headGroup: '工作任务', headUnit: '责任单位', headYear: '年度', headItem: '序号 · 具体事项（简称）', headUnits: '主体责任单位', unitsMany: '{unit}等 {n} 家', groupCount: '{n} 项', yearGroup: '{year}年', openGroup: '长期', noUnit: '未列责任单位',
    late: '晚 {days} 天', sameDay: '同日', duplicate: '疑似重复', chart: '甘特图：{shown} 项，截至 {day}。用方向键选择事项，回车看详情。', summary: '时序矛盾 {conflicts} 处 · 疑似重复 {duplicates} 组 · 原文待核 {doubts} 处',
  },
  axis: { year: '{year}年', quarter: '{q}季度', quarters: '一,二,三,四', month: '{month}月', yearMonth: '{year}年{month}月', due: '{n} 项到期' },
  legend: {
    due: '到期未报 {n}', today: '今日到期 {n}', later: '未到期 {n}', open: '长期 {n}', stretch: { none: '', predecessor: '推定时段（自核心前置最晚时限起）', plan: '推定时段（自 {day} 起）' }, unknown: '起点不详',
    conflict: '时序矛盾 {n}', note: '旗杆为期末日。时限下点线：原文待核。原文没有开始时间和进度；斜纹、渐隐与关联均为推定。',
  },
  workload: {
    words: {
      itemTitles: '具体事项（简称）', number: '序号', unitsPerItem: '每项单位数', officesPerItem: '每项口径数', load: '责任项次', total: '合计 项次', items: '事项', assignments: '项次', months: '责任单位 × 到期月份（责任项次）',
      yearLong: '{year}年 · {n} 项到期', yearMiddle: '{year}年 · {n}项', year: '{year}年', open: '长期', total_: '{year}年 {n}', identical: '{n}家分工相同，可折叠', identicalShort: '{n}家相同', identicalOffices: '{n}个口径分工相同，可折叠', identicalOfficesShort: '{n}个相同', folded: '{first}等{n}家', foldedOffices: '{first}等{n}个口径', each: '各{n}',
      legend: '图例', assigned: '承担（色随任务）', collective: '集合单位，不拆分', none: '不承担', heat: '同月到期的责任项次', noteTotal: '合计按责任项次（事项 × 单位）计，合并口子与分列口子均为 {n}。', noteCollective: '集合单位（{names}）各按 1 家计，未展开。',
    },
    offices: '口径', merged: '合并口子 {n}', apart: '分列口子 {n}', order: '行序', byLoad: '按责任项次', byPrint: '按原文', same: '相同分工', open: '展开', fold: '折叠', chart: '热力图：责任单位 × 具体事项，责任单位 × 到期月份，截至 {day}。',
    peak: '高峰月：按事项计为 {byItems}（{items} 项），按责任项次计为 {byAssignments}（{assignments} 项次）',
  },
  relations: {
    words: {
      head: '关联组', group: '关联组 {n}', counts: '{items} 项 · {relations} 条', loose: '无此类关联', looseCounts: '{n} 项', late: '晚 {days} 天', sameDay: '同日到期', deadline: '完成时限', kind: '{kind} {n}', conflict: '时序矛盾：倒置 {inverted} · 同日 {same}', note: '关联均为推定，原文未载。',
    },
    scope: '关联', chart: '关联关系沿时间展开：{shown} 条，均为推定。', pair: '第 {a} 项与第 {b} 项', pickHint: '点选一条关联，对照两项原文。', shared: '底色为两项共有的文字。', likeness: '文字相似度', same: '相同', differ: '不同', task: '工作任务', lines: '原文行', text: '具体事项', units: '责任单位', deadline: '完成时限', distinct: '各自不同的词', none: '无', line: '第 {a}–{b} 行', reason: '理由', confidence: '把握', inferred: '推定', confirmed: '已确认', rejected: '已否定', conflictInverted: '时序矛盾：第 {from} 项晚 {days} 天', conflictSame: '同日到期', noPair: '这两项之间没有列出关联。', choose: '对照', and: '与',
  },
  kind: { prerequisite: '先后', feeds: '供用', duplicate: '疑似重复', channel: '同渠道' },
  confidence: { high: '高', medium: '中', low: '低' },
  state: { due: '到期未报', today: '今日到期', later: '未到期', open: '长期' },
  precision: { day: '按日', month: '按月末日', quarter: '按季末日', half: '按半年末日', year: '按年末日', open: '长期' },
  detail: {
    title: '第 {id} 项', task: '任务 {no} · {name}', units: '责任单位', deadline: '完成时限', read: '读作 {day}（{precision}）', passed: '时限已过 {n} 天，未填报', today: '今日到期，未填报', left: '距时限 {n} 天，未填报', start: '推定起点', startUnknown: '不详（原文未载，也无前置事项）', startAfter: '第 {of} 项时限 {day} 之后', startPlan: '计划首日 {day}', startNone: '不推定', source: '原文照录', sourceLines: '第 {a}–{b} 行', noSource: '本计划未附原文，只有行号。', relations: '关联事项', relationCount: '核心 {core} · 共 {all}', predecessor: '前置', successor: '后续', mutual: '相互', compare: '对照', findings: '原文提示', collective: '集合单位，照录不拆分', none: '无',
  },
  table: { chart: '图', table: '表', show: '显示', task: '任务', item: '序号', title: '简称', text: '具体事项', units: '责任单位', deadline: '完成时限', date: '读作', state: '状态', unit: '责任单位', total: '责任项次', items: '事项', from: '先', to: '后', kind: '种类', core: '核心', reason: '理由（推定）', conflict: '时序', yes: '是', captionGantt: '事项与完成时限', captionWorkload: '责任单位与事项', captionRelations: '关联关系' },
  finding: {} as Readonly<Record<string, string>>,
  problem: { 'not-json': '不是合法的 JSON：{words}', missing: '缺少这一项', 'unknown-key': '格式中没有这一项', 'wrong-type': '类型不对：{words}', 'wrong-value': '值不合格式：{words}', 'not-a-day': '“{words}”不是真实的日期', repeated: '“{words}”重复', 'unknown-reference': '“{words}”没有所指' },
  failure: {
    title: '没有载入 {address}', kept: '仍显示原来的计划。', 'other-origin': '只能打开与本页同源的文件。', malformed: '这不是一个可用的地址。', page: '这个地址给出的是网页，不是计划文件。请检查文件名；应为 guatu read 生成的 plan.json。', unreachable: '打不开这个地址：连接失败，请检查地址与网络。', missing: '这个地址没有计划文件（{status}）。请检查文件名；应为 guatu read 生成的 plan.json。', invalid: '文件不是有效的 plan.json，共 {n} 处：', more: '另有 {n} 处',
  },
}
/** The shape of a language. */
export type Messages = typeof zhCN
