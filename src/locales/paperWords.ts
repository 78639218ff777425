/** What a sheet of paper says that it lacks of the view, in Chinese. */
export const paperZhCN = {
  chart: '本页只印出屏幕所见，整图请用 导出 → 打印。',
  pages: '本页只印出当前一页，整套材料请用 汇报 中的 打印。',
}

/** The same words in any language. */

/** The same in English. */
export const paperEn = {
  chart: 'This sheet holds what the screen shows. For the whole chart use Export → Print.',
  pages: 'This sheet holds one page. For all of them use Print in Briefing.',
}
