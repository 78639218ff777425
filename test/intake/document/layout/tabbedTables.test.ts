import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { looks, laidOut, paragraphDocument, rowsIn, textDocument } from './laidOut'

const heading = ['序号', '工作任务', '具体事项', '主体责任单位', '完成时间']
const leaders = ['序号', '工作任务', '具体事项', '责任领导', '主体责任单位', '完成时间']
const lined = (cells: readonly string[]): string => cells.map(cell => `\t${cell}`).join('\n')
const text = (...blocks: readonly string[]): string => blocks.join('\n\n')

test('cells one a line are a table, empty ones too, whatever its columns', () => {
  const first = ['1', '公开', '（1）编制清单', '张三', '区司法局', '2023年6月底前']
  const second = ['', '', '（2）公布清单', '李四', '区司法局、区政务局', '2023年9月底前']
  expect(looks(text('附件1\n分工表', lined(leaders), lined(first), lined(second)))).toEqual([
    '附件1',
    '分工表',
    [leaders, first, second],
  ])
})

test('a line without a tab goes on in the cell above it', () => {
  const row = '\t1\n\t公开\n\t（1）编制清单\n\t甲局\n乙局\n\t立即启动\n2023年6月底前完成'
  expect(rowsIn(text(lined(heading), row))).toEqual([
    heading,
    ['1', '公开', '（1）编制清单', '甲局 / 乙局', '立即启动 / 2023年6月底前完成'],
  ])
})

test('several cells on a line, led by a tab or not', () => {
  const rows = [
    ['1', '公开', '（1）编制清单', '甲局', '6月底前'],
    ['', '', '（2）公布清单', '乙局', '长期'],
  ]
  for (const lead of ['\t', '']) {
    const lines = [heading, ...rows].map(cells => lead + cells.join('\t'))
    expect(rowsIn(lines.join('\n'))).toEqual([heading, ...rows])
    expect(rowsIn(lines.join('\n\n'))).toEqual([heading, ...rows])
  }
})

test('a row of a pasted table whose middle cell has several lines', () => {
  const lines = [leaders.join('\t'), '1\t公开\t编制清单\t张三\t甲局', '乙局', '丙局\t6月底前']
  expect(rowsIn(lines.join('\n'))).toEqual([
    leaders,
    ['1', '公开', '编制清单', '张三', '甲局 / 乙局 / 丙局', '6月底前'],
  ])
})

test('a short row stands under the columns that its cells fit', () => {
  const rows = [
    '1\t公开\t（1）编制\t张三\t甲局\t6月底前',
    '（2）公布\t李四\t乙局\t9月底前',
    '2\t服务\t（3）设窗',
  ]
  expect(rowsIn([leaders.join('\t'), ...rows].join('\n'))).toEqual([
    leaders,
    ['1', '公开', '（1）编制', '张三', '甲局', '6月底前'],
    ['', '', '（2）公布', '李四', '乙局', '9月底前'],
    ['2', '服务', '（3）设窗'],
  ])
})

test('a row whose cells fit no columns is kept whole, and poured into none', () => {
  const rows = [
    '1\t公开\t（1）编制\t张三\t甲局\t6月底前',
    '甲\t乙\t丙\t丁\t戊\t己\t庚',
    '2\t务\t（2）设\t李四\t乙局\t长期',
  ]
  expect(rowsIn([leaders.join('\t'), ...rows].join('\n'))[2]).toEqual([
    '甲 / 乙 / 丙 / 丁 / 戊 / 己 / 庚 →',
  ])
})

test('a line between rows belongs to no column', () => {
  const found = rowsIn(
    text(
      lined(heading),
      lined(['1', '公开', '（1）编制', '甲局', '长期']),
      '二、服务',
      lined(['2', '服务', '（2）设窗', '乙局', '长期']),
    ),
  )
  expect(found[2]).toEqual(['二、服务 →'])
})

test('words below the last row, and the title of the next annex, are in no table', () => {
  const rows = lined(['1', '公开', '（1）编制', '甲局', '长期'])
  expect(
    looks(
      text(lined(heading), `${rows}\n2023年3月5日印发`, '附件2\n另一张表', lined(heading), rows),
    ),
  ).toEqual([
    [heading, ['1', '公开', '（1）编制', '甲局', '长期']],
    '2023年3月5日印发',
    '附件2',
    '另一张表',
    [heading, ['1', '公开', '（1）编制', '甲局', '长期']],
  ])
})

test('each cell keeps its place, and a part of a line begins at its sign', () => {
  const found = laidOut(`附件\n${leaders.join('\t')}\n1\t公开\t编制\t张三\t甲局\t长期`)
  const [, table] = found.blocks
  const cells = table?.kind === 'table' ? (table.rows[1]?.cells ?? []) : []
  expect(cells.map(({ blocks: [block] }) => block?.kind === 'paragraph' && block.place)).toEqual(
    [1, 3, 6, 9, 12, 15].map(column => ({ kind: 'line', line: 3, column })),
  )
  const paragraphs = paragraphDocument([leaders.join('\t'), '1\t公开\t编制\t张三\t甲局\t长期'])
  expect(JSON.stringify(laidOut(paragraphs).blocks)).toContain(
    '"place":{"kind":"paragraph","paragraph":2,"page":null,"column":3}',
  )
})

test('a circular whose rows are uneven is left to the reader that goes by what cells say', () => {
  const real = textDocument(readFileSync('data/nanchang-2020/circular.txt', 'utf8'))
  expect(laidOut(real).blocks).toEqual(real.blocks)
  const uneven = textDocument(text(lined(heading), '\t1\n\t公开\n\t（1）编制\n\n\t甲局\n\t长期'))
  expect(laidOut(uneven).blocks).toEqual(uneven.blocks)
})

test('a text without the names of columns has no table behind tabs', () => {
  const plain = textDocument('\t一段文字\n\t又一段\n\n姓名\t电话\n张三\t123')
  expect(laidOut(plain).blocks).toEqual(plain.blocks)
})

test('numbers within a cell begin no row', () => {
  const text =
    '序号\t工作任务\t责任单位\t完成时限\n1\t公开：\n（1）编制；\n（2）公布。\t甲局\t6月底前'
  expect(rowsIn(text)[1]).toEqual(['1', '公开： / （1）编制； / （2）公布。', '甲局', '6月底前'])
})
