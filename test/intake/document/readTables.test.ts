import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { placeWords } from '@/intake/document/place'
import { paragraphsIn, tablesIn } from '@/intake/document/sourceDocument'
import { bytesOf, cellsOf, documentOf, refusalOf, textsOf } from './documentFiles'

test('a CSV is a table below its title, each cell with its line', async () => {
  const text = '附件1,,\n某区分工表,,\n序号,任务,事项\n1,甲,"（1）一，\n二"\n2,"乙""丙""",（2）三\n'
  const document = await documentOf(bytesOf(text))
  expect(document.kind).toBe('csv')
  expect(textsOf(document).slice(0, 2)).toEqual(['附件1', '某区分工表'])
  const [only] = tablesIn(document.blocks)
  expect(only && cellsOf(only)).toEqual([
    ...['1,1 1x1 序号', '1,2 1x1 任务', '1,3 1x1 事项', '2,1 1x1 1', '2,2 1x1 甲'],
    ...['2,3 1x1 （1）一，/二', '3,1 1x1 2', '3,2 1x1 乙"丙"', '3,3 1x1 （2）三'],
  ])
  const last = paragraphsIn(document.blocks).at(-1)
  expect(last && placeWords(last.place)).toBe('第 6 行第 3 列')
})

test('a text parted by tabs, and one in GBK', async () => {
  const document = await documentOf(bytesOf('序号\t任务\t事项\n1\t甲\t\n'))
  expect(document.kind).toBe('tsv')
  // 序,号,甲 and 1,2,3 in GBK
  const gbk = new Uint8Array([0xd0, 0xf2, 44, 0xba, 0xc5, 44, 0xbc, 0xd7, 10, 49, 44, 50, 44, 51])
  expect(textsOf(await documentOf(gbk))).toEqual(['序', '号', '甲', '1', '2', '3'])
})

test('tables of Markdown, and its lines without their marks', async () => {
  const text =
    '# 分工表\n\n**说明** 一行\n\n| 序号 | 事项 |\n| :-- | -: |\n| 1 | （1）甲<br>乙 |\n| 2 | a\\|b |\n\n完\n'
  const document = await documentOf(bytesOf(text))
  expect(document.kind).toBe('md')
  expect(textsOf(document).filter(Boolean)).toEqual([
    ...['分工表', '说明 一行', '序号', '事项', '1', '（1）甲', '乙', '2', 'a|b', '完'],
  ])
  expect(paragraphsIn(document.blocks).map(({ place }) => placeWords(place))).toContain(
    '第 8 行第 2 列',
  )
})

test('sheets with merges, days and numbers; hidden rows and sheets are kept and told', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '分工',
        rows: [
          ['标题', null, null],
          [1, '甲', new Date(Date.UTC(2023, 5, 30))],
          [null, true, '第一行\n第二行'],
          [2, '藏', null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
        ],
        rowDefs: new Map([[3, { hidden: true }]]),
      },
      { name: '底稿', rows: [['旧']], hidden: true },
    ],
  })
  const document = await documentOf(bytes)
  const [first, second] = tablesIn(document.blocks)
  expect(first && cellsOf(first)).toEqual([
    ...['1,1 1x3 标题', '2,1 2x1 1', '2,2 1x1 甲', '2,3 1x1 2023年6月30日', '3,2 1x1 TRUE'],
    ...['3,3 1x1 第一行/第二行', '4,1 1x1 2', '4,2 1x1 藏'],
  ])
  expect(first?.rows.map(({ hidden }) => hidden)).toEqual([false, false, false, true])
  expect(second).toMatchObject({ hidden: true, sheet: '底稿', number: 2 })
  expect(document.notes.map(({ code }) => code)).toEqual(['hidden-rows', 'hidden-sheet'])
  const place = paragraphsIn(document.blocks)[3]?.place
  expect(place && placeWords(place)).toBe('分工!C2')
})

test.each([
  ['%PDF-1.4', /PDF/],
  ['{\\rtf1}', /^other-kind 这是RTF 文档.*另存为 \.docx/],
  ['\x89PNG', /^other-kind 这是图片.*OCR/],
  ['[1]', /^other-kind 这是JSON/],
  ['', /^empty 文件是空的/],
])('%j is refused by name, with what to do', async (text, says) => {
  const bytes = Uint8Array.from(text, sign => sign.charCodeAt(0))
  expect(await refusalOf(bytes)).toMatch(says)
})
