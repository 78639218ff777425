import { expect, test } from 'vitest'
import { laidOut, looks, rowsIn } from './laidOut'

const lines = (...all: readonly string[]): string => all.join('\n')

test('labels on lines of their own above their values', () => {
  const text = lines(
    '2023年任务分解',
    '',
    '具体任务',
    '改造医院；',
    '建设分院。',
    '责任单位',
    '卫健局、文旅局',
    '配合单位',
    '各乡镇',
    '完成时限',
    '1月底前完成',
    '',
    '具体任务',
    '建成农田。',
    '责任单位',
    '农业局',
    '配合单位',
    '',
    '完成时限',
    '10月底前完工',
    '',
    '2023年1月5日',
  )
  expect(looks(text)).toEqual([
    '2023年任务分解',
    [
      ['具体事项', '责任单位', '配合单位', '完成时限'],
      ['改造医院； / 建设分院。', '卫健局、文旅局', '各乡镇', '1月底前完成'],
      ['建成农田。', '农业局', '', '10月底前完工'],
    ],
    '2023年1月5日',
  ])
})

test('labels in brackets or with colons, numbers above records, heads of sections between', () => {
  const one = (no: string, name: string, unit: string): readonly string[] => [
    no,
    '【任务名称】',
    name,
    '牵头单位：',
    unit,
    '完成时限：',
    '6月底前',
  ]
  const text = lines(
    '清单',
    ...one('1', '甲事', '市教育局'),
    '',
    '二、民生',
    ...one('2', '乙事', '市卫健委'),
  )
  expect(rowsIn(text)).toEqual([
    ['序号', '具体事项', '牵头单位', '完成时限'],
    ['1', '甲事', '市教育局', '6月底前'],
    ['二、民生 →'],
    ['2', '乙事', '市卫健委', '6月底前'],
  ])
})

test('labels that stand once, or with nothing below them, are no records', () => {
  for (const text of [
    '具体任务\n甲\n责任单位\n乙局\n完成时限\n长期',
    '责任单位\n责任单位\n责任单位',
  ])
    expect(laidOut(text).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
})
