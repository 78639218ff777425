import { expect, test } from 'vitest'
import { tablesIn } from '@/intake/document/sourceDocument'
import { cellsOf, documentOf, refusalOf, textsOf } from '../documentFiles'
import { word97 } from './word97'

test('paragraphs, rows, spans and merged cells of a Word 97 document', async () => {
  const document = await documentOf(
    word97([
      '附件1',
      { cells: ['标题'], edges: [0, 3000] },
      { cells: ['1', '（1）甲', '乙局\n丙局'], merged: { 0: 'start' } },
      { cells: ['', '（2）丁', ''], merged: { 0: 'on' } },
      '\u0013 PAGE \u0014完\u0015。\u0001',
    ]),
  )
  expect(document.kind).toBe('doc')
  expect(textsOf(document)).toEqual([
    ...['附件1', '标题', '1', '（1）甲', '乙局', '丙局', '（2）丁', '', '完。'],
  ])
  const [only] = tablesIn(document.blocks)
  expect(only && cellsOf(only)).toEqual([
    ...['1,1 1x3 标题', '2,1 2x1 1', '2,2 1x1 （1）甲', '2,3 1x1 乙局/丙局'],
    ...['3,2 1x1 （2）丁', '3,3 1x1 '],
  ])
})

test('a document under a password, and one without its table, are refused', async () => {
  expect(await refusalOf(word97(['密'], { flags: 0x300 }))).toMatch(/^encrypted .*密码/)
  expect(await refusalOf(word97(['一'], { flags: 0 }))).toMatch(/^not-readable .*另存为 \.docx/)
})
