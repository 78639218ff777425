/** Words of the strip of time under the Gantt chart, in Chinese; loaded with it. */
export const stripZhCN = {
  name: '时间',
  label: '时间总览',
  chart: '全程时限分布与当前时间窗口',
  help:
    '拖动窗口平移，拖动两端缩放，点按处居中，滚轮缩放。左右键按月移动，' +
    '加 Shift 按年；不足一季时按日，加 Shift 按月。Home、End 到两端。',
  start: '窗口起日',
  end: '窗口止日',
  window: '时间窗口',
  range: '{from}至{to}',
}

/** The same in English. */
export const stripEn = {
  name: 'Overview',
  label: 'Overview of time',
  chart: 'Deadlines over the whole plan and the window shown',
  help:
    'Drag the window to pan, its ends to zoom; click to centre, wheel to zoom. ' +
    'Left and right move by a month, with Shift by a year; below a ' +
    'quarter by a day, with Shift by a month. Home and End go to the ends.',
  start: 'First day shown',
  end: 'Last day shown',
  window: 'Window shown',
  range: '{from} to {to}',
}
