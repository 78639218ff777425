// The command line's help, for its own options; those that mean what they mean in an address are
// in addressZhCN. What stands in braces is filled in from the code.

/** Of one option: what its value is, '' where it takes none, and what it does. */
interface OptionWords {
  readonly value: string
  readonly words: string
}

export const commandZhCN = {
  read: {
    file: {
      value: '文件',
      words:
        '通知：.docx、.doc、.xlsx、.pdf、.html、.md、.csv、.txt 等，认内容不认扩展名；或 plan.json；' +
        '旁边的 titles.json、relations.json、notes.json 一并读入',
    },
    json: { value: '', words: '输出 plan.json 格式' },
    out: { value: '文件', words: '把 plan.json 写到指定文件' },
    table: { value: '序号', words: '读文件中的第几张表，从 1 起；默认读第一张像计划的表' },
    year: { value: '年份', words: '没有写年份的时限按哪一年读；默认看标题和文号，都没有就不定' },
    columns: {
      value: '列',
      words: '表里哪一列是什么，如 具体事项=3,责任单位=5；等号后是列的序号或表头',
    },
    firstLeads: {
      value: '',
      words: '各项的第一个责任单位为牵头单位，如文中有“第一责任单位为牵头单位，下同”',
    },
    report: { value: '', words: '逐格列出文件里的字各读作什么，没有读的为什么' },
  },
  render: {
    kind: {
      value: '图种',
      words: '{kinds} 之一，图必写；表格不分图种。pack 是整套汇报材料，写成 .pptx 或 .pdf',
    },
    plan: { value: '文件', words: '通知（guatu read 能读的文件）或 plan.json' },
    ledger: { value: '文件', words: '台账文件：JSON、CSV，或填好的 XLSX 填报表；可写多个' },
    hidden: {
      value: '词',
      words: '工作簿台账中隐藏的行和表：skip（默认，不读，会写明）或 read（一并读入）',
    },
    out: {
      value: '文件',
      words:
        '写到哪个文件，格式看扩展名；可写多个。图：.svg .png .pdf .pptx；' +
        '表：.xlsx .csv .ics .xml .md .json',
    },
    reminders: { value: '天数', words: '日历提前几天提醒，如 30,7（默认）；none 为不提醒' },
    links: {
      value: '词',
      words: 'MS Project 中的任务链接：none（默认，关联只写进备注）或 core（推定的核心关联）',
    },
    finish: {
      value: '词',
      words:
        'MS Project XML 中的完成日期：none（默认，不写，供 MS Project）或 deadline' +
        '（按完成时限写成里程碑，注明推定，ProjectLibre、GanttProject 也能读）',
    },
    size: {
      value: '版面',
      words: '版面：{sizes}；或自定毫米数，如 300x200，只写宽则高随内容。默认 word（版心 156 mm）',
    },
    look: { value: '词', words: '样式：paper（默认）、grey（灰度安全）、color、dark' },
    face: {
      value: '词',
      words: '字体：plain（默认，黑体）或 official（公文：小标宋、仿宋）',
    },
    type: { value: '磅数', words: '最小字号的磅数，默认 fit（随版面，不小于 {leastType}）' },
    title: { value: '文字', words: '图题' },
    caption: { value: '图号', words: '图号；none 为无图注' },
    ratio: { value: '倍数', words: 'PNG 的倍数，1（纸面 300 dpi）到 4，默认 2，与网页相同' },
    data: {
      value: '词',
      words:
        '随文件附什么：all（默认，整份计划和本图所据的、截至当日的填报，拿到文件的人都能读出）、' +
        'plan（只附计划）或 none（只附视图）',
    },
    choice: {
      value: '文件',
      words:
        '存下选择的文件：网页中“汇报”的网址（文本或书签文件），或含 pack 的 JSON；' +
        '其中的截至日期不用，命令行写明的优先',
    },
    pack: {
      value: '选择',
      words: '直接写选择，用网址中 pack 的词，如 a4~for=常务会~cover~gantt=任务总表~due',
    },
  },
} as const

/** The words of the options in a language. */
export type CommandWords = {
  readonly [Command in keyof typeof commandZhCN]: Readonly<
    Record<keyof (typeof commandZhCN)[Command], OptionWords>
  >
}
