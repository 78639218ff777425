import { expect, test } from 'vitest'
import { laidOut, looks, paragraphDocument, rowsIn } from './laidOut'

const lines = (...all: readonly string[]): string => all.join('\n')

test('brackets at the ends of numbered paragraphs, under heads of sections', () => {
  const text = lines(
    '某区若干措施',
    '',
    '一、提高效率',
    '1. 精简手续。5月底前上线运行。（区政务局牵头，区发改局、区相关部门配合）',
    '2. 优化窗口。（区住建局牵头，区规划分局配合）',
    '',
    '二、推进建设',
    '3. 加强谋划。（区发改局牵头，区水务局等部门，区国投公司、各街道办事处配合）',
  )
  expect(looks(text)).toEqual([
    '某区若干措施',
    [
      ['具体事项', '责任单位'],
      ['一、提高效率 →'],
      ['1. 精简手续。5月底前上线运行。', '区政务局牵头，区发改局、区相关部门配合'],
      ['2. 优化窗口。', '区住建局牵头，区规划分局配合'],
      ['二、推进建设 →'],
      ['3. 加强谋划。', '区发改局牵头，区水务局等部门，区国投公司、各街道办事处配合'],
    ],
  ])
})

test('labels within brackets of any shape, and a deadline among them', () => {
  const text = lines(
    '1. 甲事。办好。（牵头单位：市教育局；责任单位：市财政局、市人社局，6月底前完成）',
    '2. 乙事。办好。〔责任单位：市卫健委；完成时限：2023年12月底〕',
    '3. 丙事。办好。[牵头单位：市住建局，配合单位：市水务局]',
    '4. 丁事。办好。【责任单位：市民政局】',
  )
  expect(rowsIn(text)).toEqual([
    ['具体事项', '牵头单位', '责任单位', '完成时限', '配合单位'],
    ['1. 甲事。办好。', '市教育局', '市财政局、市人社局', '6月底前完成', ''],
    ['2. 乙事。办好。', '', '市卫健委', '2023年12月底', ''],
    ['3. 丙事。办好。', '市住建局', '', '', '市水务局'],
    ['4. 丁事。办好。', '', '市民政局', '', ''],
  ])
})

test('labelled lines below numbered paragraphs', () => {
  const text = lines(
    '措施',
    '',
    '一、破除限制',
    '（一）推进存量项目，确保到位。',
    '责任单位：市发改委、市财政局（第一责任单位为牵头单位，下同）',
    '时限要求：持续推进',
    '（二）清理限制。',
    '责任单位：市建设局、',
    '市水务局',
    '时限要求：2019年3月底前',
  )
  expect(rowsIn(text)).toEqual([
    ['具体事项', '责任单位', '时限要求'],
    ['一、破除限制 →'],
    [
      '（一）推进存量项目，确保到位。',
      '市发改委、市财政局（第一责任单位为牵头单位，下同）',
      '持续推进',
    ],
    ['（二）清理限制。', '市建设局、市水务局', '2019年3月底前'],
  ])
})

test('labels in one line, with blanks, behind the sentence, or in brackets of their own', () => {
  const text = lines(
    '1、甲事。责任单位：市教育局 完成时限：6月底前',
    '2、乙事。',
    '责 任 单 位：市卫健委；完成时限：9月底前',
    '3、丙事。',
    '【责任单位】市住建局',
    '【完成时限】长期',
  )
  expect(rowsIn(text)).toEqual([
    ['具体事项', '责任单位', '完成时限'],
    ['1、甲事。', '市教育局', '6月底前'],
    ['2、乙事。', '市卫健委', '9月底前'],
    ['3、丙事。', '市住建局', '长期'],
  ])
})

test('several paragraphs under a number, and parts of it, are one item', () => {
  const text = lines(
    '1. 甲事。',
    '先做这个。',
    '再做那个。（市教育局负责）',
    '2. 乙事。',
    '（1）其一。',
    '（2）其二。（市卫健委、市财政局按职责分工负责）',
    '3. 丙事。（市住建局负责）',
    '（1）其一。',
    '（2）其二。',
  )
  expect(rowsIn(text).slice(1)).toEqual([
    ['1. 甲事。 / 先做这个。 / 再做那个。', '市教育局负责'],
    ['2. 乙事。 / （1）其一。 / （2）其二。', '市卫健委、市财政局按职责分工负责'],
    ['3. 丙事。 / （1）其一。 / （2）其二。', '市住建局负责'],
  ])
})

test('parts with units of their own are items, and one without stays without', () => {
  const text = lines(
    '1. 甲事',
    '（1）其一。（市教育局负责）',
    '（2）其二。',
    '（3）其三。（市卫健委负责）',
    '2. 乙事。（市财政局牵头）',
    '（1）其一。（市人社局负责）',
  )
  expect(rowsIn(text).slice(1)).toEqual([
    ['1. 甲事 →'],
    ['（1）其一。', '市教育局负责'],
    ['（2）其二。', ''],
    ['（3）其三。', '市卫健委负责'],
    ['2. 乙事。', '市财政局牵头'],
    ['（1）其一。', '市人社局负责'],
  ])
})

test('a bracket in the middle, and one that is not about units', () => {
  const text = lines(
    '1. 甲事（含民办学校）要办好。（市教育局负责）并长期坚持。',
    '2. 县（市、区）都要建成（2021—2025年规划）。（各县（市、区）政府负责）',
    '3. 句一。（市住建局负责）句二。（市水务局负责）',
  )
  expect(rowsIn(text).slice(1)).toEqual([
    ['1. 甲事（含民办学校）要办好。 / 并长期坚持。', '市教育局负责'],
    ['2. 县（市、区）都要建成（2021—2025年规划）。', '各县（市、区）政府负责'],
    ['3. 句一。', '市住建局负责'],
    ['句二。', '市水务局负责'],
  ])
})

test('names alone in brackets are units only where most paragraphs end so', () => {
  const some = ['1. 甲事。（市教育局、市财政局）', '2. 乙事。（市卫健委）', '3. 丙事。（市住建局）']
  expect(rowsIn(lines(...some))[2]).toEqual(['2. 乙事。', '市卫健委'])
  expect(rowsIn(lines('1. 甲事（行政中心）', '2. 乙事', '3. 丙事', '4. 丁事', '5. 戊事'))).toEqual(
    [],
  )
})

test('records without numbers, by their labels', () => {
  const text = lines(
    '任务清单',
    '',
    '抓好甲事。',
    '责任单位：市教育局',
    '完成时限：6月底前',
    '',
    '抓好乙事。',
    '责任单位：市卫健委',
    '完成时限：9月底前',
  )
  expect(looks(text)).toEqual([
    '任务清单',
    [
      ['具体事项', '责任单位', '完成时限'],
      ['抓好甲事。', '市教育局', '6月底前'],
      ['抓好乙事。', '市卫健委', '9月底前'],
    ],
  ])
})

test('every part of a record behind a label of its own', () => {
  const one = (name: string, unit: string): readonly string[] => [
    `工作任务：${name}`,
    `具体措施：办好${name}，`,
    '件件落实。',
    `责任单位：${unit}`,
    '责任领导：张三',
    '完成时限：6月底前',
    '',
  ]
  expect(rowsIn(lines('清单', '', ...one('甲事', '市教育局'), ...one('乙事', '市卫健委')))).toEqual(
    [
      ['工作任务', '具体事项', '责任单位', '责任领导', '完成时限'],
      ['甲事', '办好甲事， / 件件落实。', '市教育局', '张三', '6月底前'],
      ['乙事', '办好乙事， / 件件落实。', '市卫健委', '张三', '6月底前'],
    ],
  )
})

test('items without numbers below the head of a section', () => {
  const text = lines(
    '一、提高效率',
    '精简手续。（区政务局负责）',
    '优化窗口。（区住建局负责）',
    '二、推进建设',
    '加强谋划。（区发改局牵头）',
    '加快开工。（区水务局负责）',
  )
  expect(rowsIn(text).slice(1)).toEqual([
    ['一、提高效率 →'],
    ['精简手续。', '区政务局负责'],
    ['优化窗口。', '区住建局负责'],
    ['二、推进建设 →'],
    ['加强谋划。', '区发改局牵头'],
    ['加快开工。', '区水务局负责'],
  ])
})

test('sections that say nothing of units stay outside, before and behind', () => {
  const text = lines(
    '一、总体要求',
    '提高站位。',
    '二、任务',
    '1. 甲事。（市教育局负责）',
    '2. 乙事。（市卫健委负责）',
    '三、保障',
    '1. 加强领导。',
    '2. 加强宣传。',
  )
  expect(looks(text)).toEqual([
    '一、总体要求',
    '提高站位。',
    [
      ['具体事项', '责任单位'],
      ['二、任务 →'],
      ['1. 甲事。', '市教育局负责'],
      ['2. 乙事。', '市卫健委负责'],
    ],
    '三、保障',
    '1. 加强领导。',
    '2. 加强宣传。',
  ])
})

test('a bracket over several lines goes on, and the date below is in no item', () => {
  const text = lines(
    '1. 甲事，要办',
    '好。（市教育局、市财',
    '政局负责）',
    '2. 乙事。（市卫健委负责）',
    '',
    '2023年3月5日',
  )
  expect(looks(text)).toEqual([
    [
      ['具体事项', '责任单位'],
      ['1. 甲事，要办 / 好。', '市教育局、市财政局负责'],
      ['2. 乙事。', '市卫健委负责'],
    ],
    '2023年3月5日',
  ])
})

test('each part of a paragraph begins at its sign', () => {
  const found = laidOut(
    paragraphDocument(['1. 甲事。（市教育局负责）', '2. 乙事。（市卫健委负责）']),
  )
  const [table] = found.blocks
  const cells = table?.kind === 'table' ? (table.rows[1]?.cells ?? []) : []
  expect(cells.map(({ blocks: [block] }) => block?.kind === 'paragraph' && block.place)).toEqual([
    { kind: 'paragraph', paragraph: 2, page: null },
    { kind: 'paragraph', paragraph: 2, page: null, column: 8 },
  ])
})

test('a text that gives nobody anything to do is left as it is', () => {
  for (const text of [
    '1. 甲事。\n2. 乙事。',
    '（本报记者）\n责任重大。',
    '通知：\n各单位：\n请办好。',
  ])
    expect(laidOut(text).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
})

test('leaders beside units in a bracket, names of units on lines below a label', () => {
  const text = lines(
    '1. 甲事。（牵头领导：张三；责任单位：区教育局；责任人：王五）',
    '2. 乙事。',
    '责任单位：区卫健局',
    '区医保局',
    '区财政',
    '局',
  )
  expect(rowsIn(text)).toEqual([
    ['具体事项', '牵头领导', '责任单位', '责任人'],
    ['1. 甲事。', '张三', '区教育局', '王五'],
    ['2. 乙事。', '', '区卫健局 / 区医保局', ''],
  ])
})

test('labels in any order, the deadline or the units first', () => {
  const one = (unit: string, name: string): readonly string[] => [
    '完成时限：6月底前',
    `责任单位：${unit}`,
    `工作内容：${name}`,
    '',
  ]
  expect(rowsIn(lines(...one('市教育局', '甲事。'), ...one('市卫健委', '乙事。')))).toEqual([
    ['具体事项', '完成时限', '责任单位'],
    ['甲事。', '6月底前', '市教育局'],
    ['乙事。', '6月底前', '市卫健委'],
  ])
})

test('units that the head of a section names go for the items below it', () => {
  const text = lines(
    '一、甲类（责任单位：市教育局）',
    '1. 事项一。',
    '2. 事项二。',
    '二、乙类（责任单位：市卫健委）',
    '3. 事项三。',
    '4. 事项四。',
  )
  expect(rowsIn(text)).toEqual([
    ['具体事项', '责任单位'],
    ['一、甲类 →'],
    ['1. 事项一。', '↓2 市教育局'],
    ['2. 事项二。'],
    ['二、乙类 →'],
    ['3. 事项三。', '↓2 市卫健委'],
    ['4. 事项四。'],
  ])
})
