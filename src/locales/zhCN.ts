/** Every word of the interface in Chinese; the English one has the same keys. */
export const zhCN = {
  app: { name: '挂图', skip: '跳到图表', loading: '正在载入任务分工…', close: '关闭', export: '导出', retry: '重试', backToBuiltIn: '回到内置文件' },
  loading: { items: '已载入 {items} 项', rest: '正在载入其余事项，已载入的先可查看。', part: '已载入 {shown} 项，其余载入中' },
  nav: { label: '视图', overview: '总览', gantt: '甘特图', workload: '热力图', relations: '关联关系', ledger: '台账', briefing: '汇报', wall: '大屏' },
  theme: { light: '浅色', dark: '深色' },
  lang: { other: 'English' },
  counts: {
    whole: '{items} 项 · {units} 家单位（{offices} 个口径）· {assignments} 责任项次',
    part: '显示 {shown}/{items} 项 · {units} 家单位（{offices} 个口径）· {assignments}/{all} 责任项次',
    rows: '按单位排列 {rows} 行 · 每项在其每家单位下各列一次 · 共 {assignments} 责任项次',
  },
  filter: { label: '筛选', unit: '单位', task: '任务', year: '年度', allUnits: '全部 {n} 家', allTasks: '全部 {n} 项', allYears: '全部年度', yearOf: '{year} 年', search: '查找', placeholder: '文字、序号、拼音', clear: '清除筛选', state: '状态：{state}', none: '没有符合条件的事项', noneHint: '放宽条件，或清除筛选后再看全部 {n} 项。' },
  asOf: { label: '截至日期', today: '恢复默认', outside: '今日 {today} 不在计划期内，截至日期取计划最后一日 {day}', chip: '截至 {day}', file: '截至' },
  gantt: {
    group: '排列', by: { task: '按任务', unit: '按单位', year: '按年度', none: '不分组' },
    sort: '次序', sortBy: { number: '按序号', deadline: '按时限', units: '按单位数' },
    start: '推定起点', startBy: { predecessor: '最晚前置时限', plan: '计划首日', none: '只看时限' },
    scope: '关联', scopeBy: { core: '核心 {n}', all: '全部 {n}', none: '不显示' },
    fold: '全部折叠', unfold: '全部展开', zoomIn: '放大', zoomOut: '缩小', fit: '全程', fitDeadlines: '时限', keys: '键盘',
    mouseHelp: '鼠标：滚轮缩放；Shift 加滚轮左右平移，Alt 加滚轮或在左侧列上滚动行；拖动平移；双指或 Ctrl 加滚轮缩放。',
    goTo: '转到', goToTitle: '转到事项', goToNumber: '序号', goToHint: '输入序号后回车', goToUnknown: '没有第 {id} 项，本文件共 {n} 项', goToHidden: '{title}（不在当前筛选之内）',
    zoom: '时间', presetYear: '年', presetQuarter: '季', presetAsOf: '跳到截至日', more: '更多', moreChanged: '更多 · 已改 {n}',
    headGroup: '工作任务', headUnit: '责任单位', headYear: '年度', headItem: '序号 · 具体事项（简称）', headUnits: '主体责任单位', unitsMany: '{unit}等 {n} 家', groupCount: '{n} 项', yearGroup: '{year}年', openGroup: '长期', noUnit: '未列责任单位',
    late: '晚 {n} 天', sameDay: '同日', passing: '另有 {n} 条关联穿过，未画', duplicate: '疑似重复', chart: '甘特图：{shown} 项，截至 {day}。用方向键选择事项，回车看详情。', summary: '时序矛盾 {conflicts} 处 · 疑似重复 {duplicates} 组 · 原文待核 {doubts} 处',
  },
  overview: { name: '时间', label: '时间总览', chart: '全程时限分布与当前时间窗口', help: '拖动窗口平移，拖动两端缩放，点按处居中，滚轮缩放。左右键按月移动，加 Shift 按年；不足一季时按日，加 Shift 按月。Home、End 到两端。', start: '窗口起日', end: '窗口止日', window: '时间窗口', range: '{from}至{to}' },
  grid: {
    item: '第{id}项', task: '任务{no}', count: '{n}项', folded: '已折叠', unfolded: '已展开', comma: '，', inferred: '推定{words}', doubt: '原文待核', duplicate: '与第{id}项疑似重复',
    sameDayFrom: '时序矛盾：与后续第{id}项同日到期', sameDayTo: '时序矛盾：与前置第{id}项同日到期', invertedFrom: '时序矛盾：比后续第{id}项晚{n}天', invertedTo: '时序矛盾：前置第{id}项晚{n}天',
    part: { lines: '行与事项', folds: '折叠', time: '时间' },
    key: { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Home: 'Home', End: 'End', PageUp: 'Page Up', PageDown: 'Page Down', Enter: '回车', Space: '空格', Escape: 'Esc' },
    does: {
      previous: '上一行', next: '下一行', first: '第一行', last: '最后一行', pageUp: '上一页', pageDown: '下一页', open: '看事项详情；在组上为展开或折叠', close: '关闭详情', goTo: '到第几项', chain: '依次点亮前置与后续、整条链、最长依赖链',
      right: '展开本组；已展开则到第一项', left: '回到组；在组上为折叠', unfold: '展开本组', fold: '折叠本组', unfoldAll: '全部展开', foldAll: '全部折叠或展开',
      panBack: '向前平移', panForward: '向后平移', zoomOut: '缩小', zoomIn: '放大', whole: '全程', deadlines: '时限区间', year: '一年', quarter: '一季度', asOf: '到截至日期',
    },
  },
  axis: {
    year: '{year}年', quarter: '{q}季度', quarters: '一,二,三,四', month: '{month}月', months: '1,2,3,4,5,6,7,8,9,10,11,12', yearMonth: '{year}年{month}月', due: '{n} 项到期',
    century: '{first}—{last}年', centuryShort: '{first}—{short}', decade: '{first}年代', decadeShort: '{short}年代', quarterShort: '{q}季', yearQuarter: '{year}年{q}季度', yearDue: '全年 {n} 项到期',
    week: '第{n}周', weekOfYear: '{year}年第{n}周', weekOfMonth: '{months} {week}', twoMonths: '{year}年{month}—{toMonth}月', twoYears: '{year}年{month}月—{toYear}年{toMonth}月', monday: '{date}日', mondayWeek: '{date}日 {week}', monthEnd: '{name}月底',
  },
  calendar: {
    weekdays: '一,二,三,四,五,六,日', weekday: '周{day}', rest: '休', makeup: '班',
    holiday: { newYear: '元旦', spring: '春节', qingming: '清明节', labour: '劳动节', dragonBoat: '端午节', midAutumn: '中秋节', national: '国庆节', victory: '抗战胜利日', other: '放假' },
    lastWorkday: '时限前最后工作日 {day}（{weekday}）', lastWorkdayUnknown: '放假安排只收录 {from} 至 {to}，不推算最后工作日', known: '放假安排收录 {from} 至 {to}，其余只标周末',
  },
  legend: {
    state: '{state} {n}', near: '{state}（{days} 天内）{n}', done: '{state} {n}（{parts}）', share: '已填报完成的份额（时限旁 n/m：完成单位数）', stretch: { none: '', predecessor: '推定时段（自核心前置最晚时限起）', plan: '推定时段（自 {day} 起）' }, unknown: '起点不详',
    conflict: '时序矛盾 {n}', note: '旗杆为期末日。时限下点线：原文待核。原文没有开始时间和进度，进度只取填报；斜纹、渐隐与关联均为推定。', noteConfirmed: '旗杆为期末日。时限下点线：原文待核。原文没有开始时间和进度，进度只取填报；斜纹、渐隐为推定，关联为{standing}。',
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
      head: '关联组', group: '关联组 {n}', counts: '{items} 项 · {relations} 条', loose: '无此类关联', looseCounts: '{n} 项', late: '晚 {n} 天', sameDay: '同日到期', deadline: '完成时限', kind: '{kind} {n}', conflict: '其中时序矛盾：倒置 {inverted} · 同日 {same}', note: '关联均为推定，原文未载。', noteConfirmed: '关联由推定得出，原文未载，其中已确认 {n} 条。',
    },
    scope: '关联', chart: '关联关系沿时间展开：{shown} 条，{standing}。', allInferred: '均为推定', someConfirmed: '推定，已确认 {n} 条', pair: '第 {a} 项与第 {b} 项', pickHint: '点选一条关联，对照两项原文。', shared: '底色为两项共有的文字。', likeness: '文字相似度', same: '相同', differ: '不同', task: '工作任务', lines: '原文行', text: '具体事项', units: '责任单位', deadline: '完成时限', distinct: '各自不同的词', none: '无', line: '第 {a}–{b} 行', reason: '理由', confidence: '把握', inferred: '推定', confirmed: '已确认', rejected: '已否定', conflictInverted: '时序矛盾：第 {from} 项晚 {n} 天', conflictSame: '同日到期', noPair: '这两项之间没有列出关联。', latePredecessor: '前置第 {id} 项{state}。', choose: '对照', and: '与',
  },
  chain: {
    label: '依赖链', step: '一步', whole: '全链', longest: '最长依赖链', lit: '前置 {before} 项，后续 {after} 项（{status}）', sentence: '最长依赖链（{status}）：{n} 项 {path}', none: '所示关联中没有依赖链',
    count: '{n} 项', note: '按项数最多取链。原文没有工期，不是关键路径。', span: '首末时限相隔 {n} 天', ways: '同长的链共 {n} 条，此为首末时限相隔最久、序号最小的一条。', manyWays: '同长的链不少于 {n} 条，此为首末时限相隔最久、序号最小的一条。',
    cycle: '第 {items} 项的关联成环，取链时略去 {n} 条。', gap: '隔 {n} 天', same: '同日到期', late: '时序矛盾：前项晚 {n} 天', open: '一端为长期，不计天数', more: '再列 {n} 项', comma: '、', keys: '方向键在各项间移动，Esc 关闭。',
  },
  color: {
    label: '着色', by: { task: '按任务', state: '按状态', year: '按到期年度', unitKind: '按单位构成', conflict: '按时序矛盾' }, entry: '{name} {n} 项', year: '{year}年到期', open: '长期',
    unitKind: { one: '单一单位', several: '多家单位', mixed: '含集合单位', collective: '仅集合单位', none: '未列责任单位' }, conflict: { inverted: '时序倒置（按全部关联）', sameDay: '同日到期', duplicate: '疑似重复', clear: '未见矛盾' },
  },
  drop: {
    hint: '放开以打开这张图：恢复当时的视图，图中附有计划和填报的一并读出', kind: '“{name}”不是可以打开的文件。可放入本页导出的 SVG、PNG、PDF、PPTX 或 ZIP，恢复当时的视图和所附的计划、填报。', foreign: '“{name}”中没有视图信息：不是由本页导出，或经其他软件另存过。',
    damaged: '“{name}”中的视图信息已损坏，没有打开；当前内容未变。', altered: '“{name}”所附的数据已损坏或被改动过，没有打开；当前内容未变。', newer: '“{name}”由较新版本的挂图导出，这里读不懂，没有打开。', plan: '“{name}”出自另一份计划（{plan}），文件中没有附计划，请先打开那份计划。',
    opened: '已打开“{name}”所附的计划《{title}》，截至 {day}。原来的计划没有变动。', openedOther: '已打开“{name}”所附的计划《{title}》，截至 {day}；它与原来的计划编号相同、内容不同。原来的计划没有变动。', back: '回到原来的计划',
  },
  kind: { prerequisite: '先后', feeds: '供用', duplicate: '疑似重复', channel: '同渠道' },
  confidence: { high: '高', medium: '中', low: '低' },
  state: { overdue: '逾期', due: '到期未报', today: '今日到期', near: '即将到期', unreported: '未填报', notStarted: '未开始', underway: '进行中', open: '长期', doneLate: '逾期完成', doneOnTime: '按期完成', doneEarly: '提前完成', done: '已完成' },
  reported: { notStarted: '未开始', underway: '进行中', done: '已完成', withdrawn: '撤回' },
  progress: {
    overdueDays: '逾期 {n} 天', doneOf: '完成 {done}/{all}', coverage: '已填报 {reported}/{all}', comma: '，',
    leftDays: '距时限 {n} 天', passedDays: '时限已过 {n} 天', lastWord: '末次填报 {day}：{state}', stale: '时限后未再填报', percent: '{n}%', open: '填报本项', records: '填报记录', astray: '另有 {n} 条记录所指的责任项次不在本文件中，未计入',
  },
  overall: {
    label: '进展总览，截至 {day}', items: '事项状态', ofItems: '共 {n} 项', countNote: '未填报不等于未办：没有填报的事项只按时限归类。', nearDays: '天以内', palette: '状态配色', palettes: { own: '本页', lights: '红黄绿' }, asking: '须关注', states: '状态', reported: '已填报项次',
    completion: '完成率', completionNote: '已完成 / 全部事项', onTime: '按期完成率', onTimeNote: '按期或提前 / 时限已过事项', coverage: '填报率', silent: '尚有单位未填报的事项', coverageNote: '已填报 / 责任项次',
    ahead: '{days} 日内到期', aheadNote: '含今日，不含已完成', and: '、', pressing: '须关注 {n} 项', itemWord: '项', aheadItems: '第 {items} 项', curve: '计划与完成', curvePlanned: '计划到期', curveUnit: '累计，单位：项', planned: '计划到期', doneCurve: '已填报完成',
    inGantt: '在甘特图中看', changes: '状态变化', changeCount: '{n} 项', since: '对比日', newRecords: '发生于其间的填报 {n} 条', into: '转为{state} {n}', units: '单位', unitsUnit: '按责任项次计，须关注者在前', tasks: '工作任务', tasksUnit: '按事项计，须关注者在前',
  },
  ledger: {
    who: '填报人', save: '登记 {n} 条', undo: '撤销', redo: '重做', hint: '回车到下一行，Ctrl+回车登记，Ctrl+D 照抄上行；可从表格粘贴多行', stateNow: '截至日状态', last: '末次填报',
    cell: { state: '本次状态', percent: '完成%', day: '发生日期', note: '说明', evidence: '佐证（销号依据）' }, strike: '销号', dayHint: '不填则为 {day}；不晚于今日 {today}', more: '再列 {n} 行',
    saved: '已登记 {n} 条', wrong: '{n} 行未登记，见各行提示', nothing: '没有填写内容', undone: '已撤销上一步', redone: '已重做', recordCount: '{n} 条', noRecords: '本责任项次尚无填报。', chooseRow: '选一行，看它的填报记录，并可更正、撤回。', overruled: '已更正', disputed: '同日说法不一', recordedOn: '{day} 登记，{who}', nobody: '未署名',
    takenBack: '已撤回', bare: '其中 {n} 条完成未附佐证', fresh: '{item} {unit} · {day} {state}', loading: '正在读取台账，读完之前的状态只按时限。', dropped: '粘贴多出 {n} 行，没有放进去', dayNeeded: '必填', dayAsked: '请写发生日期；不晚于今日 {today}', leaveCorrection: '放弃更正', noImport: '示例中不能导入', correct: '更正', withdraw: '撤回', restore: '取消撤回', disputes: '{n} 处同一天的填报说法不一，以后登记者为准，请更正：',
    fault: { 'no-state': '缺状态', 'no-percent': '完成% 应为数字', 'day-missing': '缺发生日期', 'no-day': '发生日期应写作年-月-日，如 2020-08-31', 'percent-range': '完成% 应为 0 至 100 的整数', 'done-not-whole': '已完成应为 100%', 'not-started-with-share': '未开始不应有进度', 'day-ahead': '日期不应晚于今日 {today}' },
    files: '台账文件', import: '导入', exportForm: '导出填报表（XLSX）', exportCsv: 'CSV', exportJson: 'JSON', fileName: '台账', reading: '识别结果核对：{name}', found: '新增 {n} 条；已有 {known} 条，不重复登记。', readSample: '文件是示例数据（虚构），不并入真实台账。', refused: '文件没有读入：', notTaken: '{n} 处未读入：', take: '并入 {n} 条', taken: '已并入 {n} 条', altered: '{n} 条内容与编号不符（登记后被改动），未并入',
    emptyTitle: '尚无填报', emptyWords: '原文没有进度。下面只有计划本身；完成率、按期完成率要有填报才能计算。', emptyEnter: '登记进展', emptySample: '载入示例数据（虚构）',
  },
  sample: { name: '示例数据（虚构）', words: '正在显示编造的填报，用于学习；不会存入台账，也不与真实填报混合。', leave: '退出示例', only: '（仅在示例中）' },
  time: { label: '时间回放', play: '播放', pause: '暂停', back: '上一月', forward: '下一月', speed: '速度', value: '{day}，{month}', deadlines: '时限', records: '填报', show: '回放' },
  wall: {
    label: '大屏', unitWord: { items: '项', units: '家', assignments: '项次', places: '处' }, figure: { items: '具体事项', units: '责任单位', assignments: '责任项次', conflicts: '时序矛盾（推定）', later: '未到期', silentLater: '未到期、未填报' }, count: { items: '{n} 项' },
    silent: '进度未填报', silentNote: '只列时限，不作评价', concern: { silent: '到期未报 / 责任项次', recorded: '逾期和到期未报 / 责任项次' },
    title: { gantt: '总体进度', arranged: '总体安排', units: '责任单位 × 具体事项', attention: '已过时限、未报完成', due: '下一步到期', concern: '责任单位', relations: '关联与时序矛盾', progress: '进展曲线', planned: '计划到期', lapse: '时间推移', tasks: '各项工作任务' },
    task: '任务 {no} {name}', page: '第 {page}/{pages} 页', ahead: '{days} 日内 {n}', left: '{n} 天', passed: '已过 {n} 天', today: '今日', itemRange: '第 {first}—{last} 项', tooLarge: '超过 {pages} 页', rowRange: '第 {first}—{last} 列单位，共 {all} 列', nothing: '没有这样的事项', late: '时限倒置 {days} 天', sameDay: '同日到期', inferred: '关联均为推定', someConfirmed: '关联为推定，已确认 {n} 条',
    asOf: '截至 {year}年{month}月{date}日', source: '来源：《{title}》{annex}', noteFolded: '旗杆为期末日。', note: '旗杆为期末日；斜纹、渐隐为推定。', place: '第 {at} 屏，共 {of} 屏', seconds: '{n} 秒', resting: '已暂停', updated: '更新 {at}', updatedAgo: '数据为 {at}，已 {age}未更新',
    running: '运行 {age}', turned: '轮播 {n} 次', memory: '内存 {n} MB', days: '{days} 天 {hours} 小时', hours: '{hours} 小时 {minutes} 分', minutes: '{minutes} 分', planUnread: '计划未能重读：{reason}', ledgerUnread: '台账未能重读：{reason}', outside: '今日 {today} 不在计划期内', unended: '重读没有结束，请检查网络', ledgerPart: '台账有 {n} 条未采用', planMissing: '指定的计划没有载入，现为内置文件：{reason}',
    skipped: '略过画不出的屏：{scenes}', mishaps: '页面出错 {n} 次', reason: { malformed: '地址不可用', 'other-origin': '不与本页同源', unreachable: '连接失败', missing: '没有这个文件', page: '没有这个文件（服务器给出的是网页）', invalid: '格式不对' },
    bar: '大屏控制', back: '上一屏', forward: '下一屏', pause: '暂停', resume: '继续', full: '全屏', leaveFull: '退出全屏', settings: '大屏设置', leave: '退出大屏', up: '{scene}上移', down: '{scene}下移', remote: '遥控', table: '本屏数据表', tableMore: '只列前 {n} 行，共 {all} 行。', byHand: '日期由遥控选定',
    set: { dwell: '每页停留（秒）', clear: '拼缝两侧留空（px）', reread: '重读间隔（分钟，0 为不重读）', ceiling: '内存上限（MB）', seams: '拼接（列x行）', wall: '大屏名称' }, setNote: '改动立即生效。', addressNote: '以下地址可原样恢复这块大屏：',
    present: {
      label: '大屏遥控', none: '没有找到大屏。请在本机的同一浏览器中打开大屏，并让它一直开着。', open: '打开大屏', desk: '返回桌面页', which: '遥控', all: '全部 {n} 块', unnamed: '大屏 {n}', call: '在大屏上显示名称', scenes: '各屏', shown: '正在显示', next: '下一屏', left: '{n} 秒后', pages: '第 {page}/{pages} 页',
      item: '点亮事项', noItem: '不点亮', asOf: '截至日期', follow: '用大屏自己的日期', byHand: '遥控选定', release: '交还大屏', releaseNote: '交还后大屏自行轮播，日期与点亮恢复原样。关闭遥控两分半钟后大屏也会自行恢复。', keys: '← → 换屏，空格暂停或继续。',
    },
  },
  trouble: {
    copy: { database: '浏览器数据库', file: '浏览器私有文件', journal: '浏览器本地存储' }, failing: '{copy}不能用：{reason}。请及时导出台账。', reason: { quota: '空间已满', blocked: '没有响应', unavailable: '浏览器不允许', unknown: '原因不明' },
    restored: '{copy}缺了 {n} 条记录，已从其他副本补回。', wiped: '{copy}被清空过，其他副本也没有记录。', damaged: '{copy}中有 {n} 条记录读不出来，已略过。', unsaved: '{n} 条填报没有存进任何副本，只在本页中。请重试，或导出台账后再关闭。',
  },
  precision: { day: '按日', month: '按月末日', quarter: '按季末日', half: '按半年末日', year: '按年末日', open: '长期' },
  detail: {
    title: '第 {id} 项', task: '任务 {no} · {name}', units: '责任单位', deadline: '完成时限', read: '读作 {day}（{precision}）', start: '推定起点', startUnknown: '不详（原文未载，也无更早到期的核心前置）', startAfter: '第 {of} 项时限 {day} 之后', startPlan: '计划首日 {day}', startNone: '不推定', source: '原文照录', sourceLines: '第 {a}–{b} 行', noSource: '未载入原文，只有行号。', relations: '关联事项', relationCount: '核心 {core} · 共 {all}', predecessor: '前置', successor: '后续', mutual: '相互', compare: '对照', findings: '原文提示', collective: '集合单位，照录不拆分', none: '无',
  },
  table: { chart: '图', table: '表', show: '显示', task: '任务', item: '序号', title: '简称', text: '具体事项', units: '责任单位', deadline: '完成时限', date: '读作', state: '状态', unit: '责任单位', total: '责任项次', items: '事项', from: '先', to: '后', kind: '种类', core: '核心', reason: '理由（推定）', conflict: '时序', yes: '是', captionGantt: '事项与完成时限', captionWorkload: '责任单位与事项', captionRelations: '关联关系' },
  finding: {} as Readonly<Record<string, string>>,
  fileProblem: {} as Readonly<Record<string, string>>,
  problem: { 'not-json': '不是合法的 JSON：{words}', missing: '缺少这一项', 'unknown-key': '格式中没有这一项', 'wrong-type': '类型不对：{words}', 'wrong-value': '值不合格式：{words}', 'not-a-day': '“{words}”不是真实的日期', repeated: '“{words}”重复', 'unknown-reference': '“{words}”没有所指' },
  failure: {
    title: '没有载入 {address}', kept: '仍显示原来的计划。', 'other-origin': '只能打开与本页同源的文件。', malformed: '这不是一个可用的地址。', page: '这个地址给出的是网页，不是计划文件。请检查文件名；应为 guatu read 生成的 plan.json。', unreachable: '打不开这个地址：连接失败，请检查地址与网络。', forgotten: '这份计划是从图的文件中打开的，只保存在打开它的浏览器里。请再放入那个文件。', missing: '这个地址没有计划文件（{status}）。请检查文件名；应为 guatu read 生成的 plan.json。', invalid: '文件不是有效的 plan.json，共 {n} 处：', more: '另有 {n} 处',
  },
}
/** The shape of a language. */
export type Messages = typeof zhCN
