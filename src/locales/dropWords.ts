/** Words of files that are dropped on the page, in Chinese; loaded with it. */
export const dropZhCN = {
  reading: { name: '正在读取“{name}”（{size} MB）', stop: '停止读取' },
  hint: '放开以打开：通知、任务分解表读作计划，图恢复当时的视图和所附的计划、填报，台账文件读作填报',
  kind:
    '“{name}”不是可以打开的文件。可放入含任务分解表的文档（Word、Excel、PDF、网页、文本），读作计划；' +
    '本页导出的 SVG、PNG、PDF、PPTX 或 ZIP，恢复当时的视图和所附的计划、填报；' +
    '或本计划的台账文件（XLSX、CSV、JSON），读作填报。',
  foreign: '“{name}”中没有视图信息：表格不带视图；图若经其他软件另存过，或不是本页导出的，也没有。',
  noPlan: '“{name}”中没有读到计划：{reason}',
  damaged: '“{name}”中的视图信息已损坏，没有打开；当前内容未变。',
  altered: '“{name}”所附的数据已损坏或被改动过，没有打开；当前内容未变。',
  large: '“{name}”没有打开：{excess}。',
  newer: '“{name}”由较新版本的挂图导出，这里读不懂，没有打开。',
  plan: '“{name}”出自另一份计划（{plan}），文件中没有附计划，请先打开那份计划。',
  opened: '已打开“{name}”所附的计划《{title}》，截至 {day}。原来的计划没有变动。',
  openedOther:
    '已打开“{name}”所附的计划《{title}》，截至 {day}；' +
    '它与原来的计划编号相同、内容不同。原来的计划没有变动。',
  others: '一次只打开一个文件：已看“{name}”，同时放入的另 {n} 个没有打开。',
  back: '回到原来的计划',
}

/** The same in English. */
export const dropEn = {
  reading: { name: 'Reading “{name}” ({size} MB)', stop: 'Stop reading' },
  hint: 'Drop to open: a document’s plan, a figure’s view with its plan and records, or a ledger’s records',
  kind:
    '“{name}” cannot be opened. Drop a document with a table of tasks (Word, Excel, PDF, web page, ' +
    'text) to read its plan; an SVG, PNG, PDF, PPTX or ZIP exported from this page to see its view ' +
    'again, with the plan and records in it; or a ledger of this plan (XLSX, CSV, JSON) to take its ' +
    'records.',
  foreign:
    '“{name}” holds no view: tables hold none, nor do figures of other makers or saved anew elsewhere.',
  noPlan: '“{name}” holds no plan: {reason}',
  damaged: 'The view in “{name}” is damaged. Nothing was opened; what is on show stays.',
  altered:
    'The data in “{name}” were damaged or altered. Nothing was opened; what is on show stays.',
  large: '“{name}” was not opened ({excess}).',
  newer: '“{name}” was exported by a newer version than this one can read. Nothing was opened.',
  plan:
    '“{name}” is of another plan ({plan}), ' + 'which does not travel in it; open that plan first.',
  opened: 'The plan in “{name}” is open: {title}, as of {day}. The former plan is unchanged.',
  openedOther:
    'The plan in “{name}” is open: {title}, as of {day}. It has the number ' +
    'of the former plan but says something else. The former plan is unchanged.',
  others: 'One file is opened at a time: “{name}” was, {n} more were not.',
  back: 'Back to the former plan',
}
