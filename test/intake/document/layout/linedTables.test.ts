import { expect, test } from 'vitest'
import { looks, rowsIn } from './laidOut'

const heading = ['序号', '工作任务', '具体事项', '主体责任单位', '完成时间']
const lines = (...all: readonly string[]): string => all.join('\n')

test('cells one a line and over several, rows from a number or a numbered item on', () => {
  const text = lines(
    '附件1',
    '某区分工表',
    ...heading,
    '1',
    '梳理公开',
    '事项',
    '（1）梳理规范权责清单，形',
    '成清单后在门户网站公布',
    '区工管办（行政服务',
    '中心）',
    '2023年8月底前',
    '（2）公布清单并逐项说明',
    '依据和流程',
    '区司法局、',
    '区政务局',
    '各镇处',
    '2023年9月底',
    '前',
  )
  expect(looks(text)).toEqual([
    '附件1',
    '某区分工表',
    [
      heading,
      [
        '1',
        '梳理公开事项',
        '（1）梳理规范权责清单，形成清单后在门户网站公布',
        '区工管办（行政服务中心）',
        '2023年8月底前',
      ],
      ['', '', '（2）公布清单并逐项说明依据和流程', '区司法局、区政务局 / 各镇处', '2023年9月底前'],
    ],
  ])
})

test('a line a cell, whatever the columns, with blank lines between or not', () => {
  const columns = ['序号', '工作任务', '具体事项', '责任领导', '责任单位', '完成时间']
  const row = ['1', '公开', '编制清单', '张三', '区司法局', '6月底前']
  const next = ['2', '服务', '设置窗口', '李四', '区政务局', '长期']
  for (const end of ['\n', '\n\n'])
    expect(rowsIn([...columns, ...row, ...next].join(end))).toEqual([columns, row, next])
})

test('a row that could be parted in several ways is kept whole, and poured into none', () => {
  const text = lines(
    ...heading,
    '1',
    '公开',
    '（1）编制清单，报送',
    '大数据发展',
    '管理局',
    '8月底前',
    '（2）公布清单',
    '区司法局',
    '9月底前',
  )
  expect(rowsIn(text)).toEqual([
    heading,
    ['1 / 公开 / （1）编制清单，报送 / 大数据发展 / 管理局 / 8月底前 →'],
    ['', '', '（2）公布清单', '区司法局', '9月底前'],
  ])
})

test('two deadlines of a cell are two, and what closes the document is no cell', () => {
  const text = lines(
    ...heading,
    '1',
    '公开',
    '（1）编制清单',
    '区司法局',
    '立即启动',
    '2023年6月底前',
    '2023年3月5日印发',
  )
  expect(looks(text)).toEqual([
    [heading, ['1', '公开', '（1）编制清单', '区司法局', '立即启动 / 2023年6月底前']],
    '2023年3月5日印发',
  ])
})

test('two tables with titles of their own', () => {
  const row = ['1', '公开', '（1）编制清单', '区司法局', '长期']
  expect(looks(lines('附件1', ...heading, ...row, '附件2', '另一张', ...heading, ...row))).toEqual([
    '附件1',
    [heading, row],
    '附件2',
    '另一张',
    [heading, row],
  ])
})
