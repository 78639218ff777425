/** Words of figures and of the dialog that asks for them, in Chinese; loaded when a figure is. */
export const figureZhCN = {
  title: { gantt: '{plan}完成时限分布', workload: '{plan}责任分布', relations: '{plan}关联关系', overview: '{plan}进展总览' },
  subject: { suffix: '任务分工和进度安排', short: '任务' },
  asOf: '截至日期：{day}', day: '{year}年{month}月{date}日', unit: { gantt: '单位：项', workload: '单位：项次', relations: '单位：项', overview: '单位：项' },
  page: '第 {n} 页，共 {of} 页', source: '资料来源：《{title}》{annex}。', caption: '图{no}　{title}（截至{day}）', captionMore: '图{no}（续）　{title}（截至{day}）',
  and: '、', comma: '，', semicolon: '；', stop: '。', monthOf: '{year}年{month}月',
  notes: {
    head: '注：', months: '“×月底前”按当月末日计', lacking: '第 {items} 项原文缺“月”字，按{read}计', doubt: '第 {items} 项时限原文存疑，按{read}计', quarters: '时限不到日的，按所指期间的末日计',
    stretch: { predecessor: '原文没有开始时间和进度。斜纹为推定时段，自核心前置事项的最晚时限起；点线表示起点不详。', plan: '原文没有开始时间和进度。斜纹为推定时段，自计划首日 {day} 起。', none: '原文没有开始时间和进度，本图只画时限。' },
    relations: '{status}本图画{scope}关联 {n} 条，其中时序矛盾 {conflicts} 处，疑似重复 {duplicates} 组。', scope: { core: '核心', all: '全部' },
    reported: '进展只取填报：已填报 {reported}/{all} 责任项次；未填报不等于未办。', silent: '尚无填报，各项只按时限归类；未填报不等于未办。', collective: '集合单位（{names}）照录原文，不展开。', filter: '只显示 {shown}/{items} 项。', filterBy: '只显示 {shown}/{items} 项（{by}）。', chosen: '{name}：{value}', leaving: '{n} 条关联通往其他页', ofPage: '关联条数与每年到期项数按本页计。', split: '{n} 条关联的两端不在同一页，未画。',
    assigned: '承担', identical: '{n}家分工相同', identicalOffices: '{n}个口径分工相同', legendPole: '旗杆为期末日。', legendDots: '旗杆为期末日。时限下点线：原文待核。',
  },
  overview: { states: '事项状态', rates: '进展', units: '责任单位（须关注者在前）', unit: '责任单位', all: '项次', reported: '已填报', total: '合计', curve: '计划与完成（累计）', plannedOnly: '计划到期（累计）', ahead: '{days} 日内到期', items: '{n} 项', share: '{part}/{of}', percent: '{n}%', none: '无' },
  spoken: '截至 {day}。本页事项：第 {items} 项。', spokenNone: '截至 {day}。',
  description: { gantt: '甘特图：{items} 项，截至 {day}。{states}。', workload: '热力图：{units} 家单位与 {items} 项，共 {assignments} 责任项次，截至 {day}。', relations: '关联图：{items} 项，{relations} 条关联（{status}），截至 {day}。{states}。', overview: '进展总览：{items} 项，截至 {day}。{states}。' },
  name: {
    item: '第{id}项 {title} {part}', pair: '{kind} 第{from}项与第{to}项', cell: '{unit} 承担第{id}项 {title}', month: '{unit} {month} 到期', group: '{group}',
    part: { flag: '时限', stretch: '推定时段', lead: '起点不详', share: '已填报完成', deadline: '时限文字', number: '序号', title: '简称', units: '责任单位', no: '序号', pole: '时限', state: '状态', cell: '行', row: '行', class: '类别', doubt: '原文待核', item: '标记' },
    other: { legend: '图例', axis: '时间轴', grid: '网格', tint: '年份底色', shade: '休息日', figure: '图题与说明', head: '表头', rule: '分隔线', 'as-of': '截至日', note: '说明', total: '合计', load: '责任项次', unit: '责任单位', planned: '计划到期', done: '已填报完成', name: '时间轴', year: '年份', relation: '关联', band: '底色', items: '事项', assignments: '责任项次', task: '工作任务', group: '分组' },
  },
  carriage: {
    label: '随文件附', names: { all: '计划和填报', plan: '只附计划', none: '只附视图' }, tooLarge: '计划和填报太大，没有附上，只附了视图。',
    holds: {
      all: '文件中附整份计划 {items} 项，和本图所据的 {n} 条截至当日的填报（含说明、佐证和填报人），拿到文件的人都能读出。', silent: '文件中附整份计划 {items} 项，拿到文件的人都能读出；没有填报可附。', sample: '文件中附整份计划 {items} 项，拿到文件的人都能读出；示例数据不附。',
      plan: '文件中附整份计划 {items} 项，拿到文件的人都能读出；填报不附，在别处打开时只按时限。', none: '文件中只记下视图的网址，包括筛选的字。在别处打开时，要先有这份计划。',
    },
  },
  dialog: {
    open: '导出', title: '导出', preview: '预览', pageOf: '第 {n} 页，共 {of} 页', previous: '上一页', next: '下一页', format: '图形', tableFormat: '表格', size: '版面', sizes: { word: 'Word 版心（156 mm）', a4: 'A4 竖', a4Across: 'A4 横', a3: 'A3 竖', a3Across: 'A3 横', slide: '幻灯片 16:9', slide43: '幻灯片 4:3', uhd: '大屏 4K', free: '自定' },
    bounds: '宽、高各 {least} 到 {most} mm。', beyond: '宽、高各 {least} 到 {most} mm：填的数不在其内，已改。', width: '宽（mm）', height: '高（mm，不填则随内容）', type: '最小字号', fit: '随版面', points: '{n} 磅', look: '样式', looks: { paper: '纸面', grey: '灰度安全', color: '彩色', dark: '深色' }, face: '字体', faces: { plain: '黑体', official: '公文（小标宋、仿宋）' }, faceNote: 'SVG、PNG、PPTX 用打开它的机器上的小标宋、仿宋；PDF 嵌入思源宋体代替（首次生成时取 30 MB）。',
    caption: '图号', captionHint: '不填则无图注', heading: '图题', scope: '范围', scopes: { whole: '全部事项', shown: '当前显示 {shown}/{items} 项' }, pixels: '像素', times: '{n} 倍', px: '{w} × {h} px，{dpi} dpi', mm: '{w} × {h} mm', pages: '共 {n} 页',
    save: '保存', copy: '复制', print: '打印', cancel: '取消', close: '关闭', missing: '字体缺 {n} 个字，文件中以〓代替：{characters}。', drawing: '正在生成 {n}%', making: '正在生成', saved: '已保存 {name}', copied: '已复制到剪贴板', printed: '已送打印窗口', stopped: '已取消',
    formats: { svg: 'SVG 矢量图', png: 'PNG 图片', pdf: 'PDF', pptx: 'PPTX', print: '打印', clipboard: '剪贴板' },
    tables: {
      names: { xlsx: 'Excel 工作簿', csv: 'CSV', ics: '日历', xml: 'MS Project', md: 'Markdown', json: 'plan.json' },
      holds: {
        xlsx: '进度安排（在单元格中画甘特图）、责任矩阵、按月分布、关联关系、体检问题和台账，各一张工作表。',
        csv: '每项一行：任务、原文、责任单位、完成时限、截至日状态和推定起点。电子表格软件可直接打开，文字不会被当作公式。',
        ics: '每个时限一个日程，记在最后一日，提前 30 天和 7 天提醒。可导入日历软件。',
        xml: 'MS Project 的 XML 格式：任务为手动计划，时限写入“期限”，原文没有的开始和工期留空；关联只写进备注，注明推定或已确认。',
        md: '每项一行的文本表，附截至日期、来源和说明。',
        json: '计划本身：任务、事项、单位、关联和体检问题，不含填报。本页和命令行可再读入。',
      },
      contents: '文件内容', records: '截至 {day} · {n} 条填报', undated: '长期 {n} 项没有截止日，未列入：第 {items} 项。', wholePlan: 'plan.json 总是整份计划，不随筛选。',
    },
    noClipboard: '此处不能写剪贴板（需 https 或本机地址）。请保存 PNG 后插入。', failed: '没有生成：{reason}', shrunk: '幻灯片边长不超过 1422 mm：PPTX 按 {percent}% 缩小，最小的字为 {points} pt。', unfit: '这个版面放不下。请换大一些的版面，或小一些的字号。',
    tooMany: '事项超过 {n} 项，页数太多。请先筛选。', working: '正在排版',
    bundle: '多页的图片打包为 ZIP', drop: '把导出的文件（SVG、PNG、PDF、PPTX、ZIP）拖回本页，可恢复当时的视图；附有计划和填报的，换一台机器也能打开。',
  },
}

/** The shape of these words. */
export type FigureMessages = typeof figureZhCN
