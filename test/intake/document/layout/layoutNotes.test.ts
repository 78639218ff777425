import { expect, test } from 'vitest'
import { laidOut, rowsIn } from './laidOut'

const notes = (text: string) =>
  laidOut(text).notes.map(({ code, place, words }) => [
    code,
    place?.kind === 'line' && place.line,
    words,
  ])

test('cells that run together are told by the names of their columns', () => {
  const text =
    '2021年分解表序号项目名称主要内容区政府分管领导牵头单位配合单位1增加供给新建学校12个。教育局各街道'
  const [note] = laidOut(text).notes
  expect(note?.code).toBe('cells-run-together')
  expect(note?.message).toContain(
    '认出的列名：序号、项目名称、主要内容、区政府分管领导、牵头单位、配合单位',
  )
  expect(laidOut(text).blocks).toHaveLength(1)
})

test('names of columns apart from each other are not run together', () => {
  expect(notes('序号\t工作任务\t具体事项\t责任单位\n各表的序号、责任单位要写明')).toEqual([])
})

test('radicals in a heading and in labels are read as their characters, printed kept, and told once', () => {
  const text = '\t序号\n\t⼯作任务\n\t具体事项\n\t责任单位\n\n\t1\n\t⾯向\n\t（1）⾛访\n\t县⺠政局'
  expect(rowsIn(text)).toEqual([
    ['序号', '⼯作任务', '具体事项', '责任单位'],
    ['1', '⾯向', '（1）⾛访', '县⺠政局'],
  ])
  expect(notes(text)).toEqual([['radicals', 2, '⼯⾯⾛⺠']])
  expect(laidOut(text).notes[0]?.message).toContain('（工面走民）')
  const labelled =
    '1. 甲事。\n责任单位：甲局\n完成时间：⻓期\n2. 乙事。\n责任单位：⼄局\n完成时间：⻓期'
  expect(rowsIn(labelled)[0]).toEqual(['具体事项', '责任单位', '完成时间'])
})
