import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { tablesIn } from '@/intake/document/sourceDocument'
import { bytesOf, cellsOf, documentOf, refusalOf, textsOf } from '../documentFiles'
import { drawTable, pdf } from './pdfFiles'

const heading = ['序号', '工作任务', '具体事项', '主体责任单位', '完成时间']
const rows = [
  heading,
  ['1', '公开', '（1）编制25个领域目录，很长的一句话要折行才写得下', '甲局、乙局', '2021年8月底前'],
  ['', '', '（2）公布', '甲局', '2021年9月底前'],
]

test.each([false, true])('a ruled table with merged cells, lines filled: %s', async isFilled => {
  const bytes = await pdf(document => {
    document.text('附件1', 40, 40).text('某区2021年度分工表', 40, 60)
    drawTable(document, rows, { isFilled })
    document.text('2021年3月5日印发', 40, 400)
  })
  const document = await documentOf(bytes)
  expect(document.kind).toBe('pdf')
  expect(textsOf(document).slice(0, 2)).toEqual(['附件1', '某区2021年度分工表'])
  expect(textsOf(document).at(-1)).toBe('2021年3月5日印发')
  const [only] = tablesIn(document.blocks)
  expect(only && cellsOf(only)).toEqual([
    ...heading.map((words, at) => `1,${at + 1} 1x1 ${words}`),
    '2,1 2x1 1',
    '2,2 2x1 公开',
    '2,3 1x1 （1）编制25个领域目录，很长的一句话要折行才写得下',
    '2,4 1x1 甲局、乙局',
    '2,5 1x1 2021年8月底前',
    '3,3 1x1 （2）公布',
    '3,4 1x1 甲局',
    '3,5 1x1 2021年9月底前',
  ])
})

test('a table over two pages is one, a row over both is put together and told', async () => {
  const bytes = await pdf(document => {
    drawTable(document, rows)
    document.text('— 1 —', 280, 760)
    document.addPage()
    drawTable(document, [
      ['', '', '到门户网站', '', ''],
      ['2', '服务', '（3）设窗口', '丙局', '2021年10月底前'],
    ])
  })
  const result = planOfDocument(await documentOf(bytes), { id: 'x' })
  if (!result.ok) throw new Error(result.findings[0]?.message)
  expect(result.plan.items.map(({ text }) => text).slice(1)).toEqual(['公布到门户网站', '设窗口'])
  expect(result.plan.findings).toMatchObject([{ code: 'row-over-pages', words: '到门户网站' }])
})

test('a page on its side is read as it shows', async () => {
  const bytes = await pdf(document => {
    Object.assign(document.page.dictionary.data, { Rotate: 90 })
    document.rotate(-90, { origin: [0, 0] }).translate(-document.page.height, 0)
    drawTable(document, rows, { top: 50 })
  })
  const [only] = tablesIn((await documentOf(bytes)).blocks)
  expect(only && cellsOf(only)).toContain('2,2 2x1 公开')
  expect(only && cellsOf(only)).toContain('3,5 1x1 2021年9月底前')
})

test('a table without lines is refused, for nobody knows what stands in one cell', async () => {
  const bytes = await pdf(document => {
    rows.forEach((cells, row) => {
      cells.forEach((words, column) =>
        document.text(words, 40 + column * 100, 100 + row * 60, { width: 90 }),
      )
    })
  })
  const result = planOfDocument(await documentOf(bytes), { id: 'x' })
  expect(result.ok ? '' : result.findings[0]?.message).toMatch(/^这是PDF 文件.*表没有框线/)
})

test('a scan says that it is one, a password that it is there', async () => {
  const scan = await pdf(document => document.rect(50, 50, 100, 100).fill('grey'))
  expect(await refusalOf(scan)).toMatch(/^scan 这是扫描的 PDF：1 页都是图片.*OCR/)
  const part = await pdf(document => {
    document.text('一').addPage().rect(1, 1, 2, 2).fill()
  })
  expect((await documentOf(part)).notes).toMatchObject([{ code: 'pages-unread', words: '1' }])
  const locked = await pdf(document => document.text('密'), { userPassword: 'secret' })
  expect(await refusalOf(locked)).toMatch(/^encrypted .*密码/)
  expect(await refusalOf(bytesOf('%PDF-1.4\nnothing'))).toMatch(/^not-readable .*损坏/)
})

test('what unpacks to very much is refused before it is unpacked', async () => {
  const packed = deflateSync(Buffer.alloc(80 * 2 ** 20, 32))
  const head = `%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
  const bomb = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
  expect(await refusalOf(new Uint8Array(bomb))).toMatch(
    /^too-large 展开后的大小有 .* MB，超过上限 32 MB/,
  )
  const twice = `%PDF-1.4\n1 0 obj\n<</Filter[/FlateDecode/FlateDecode]>>\nstream\nx\nendstream`
  expect(await refusalOf(bytesOf(twice))).toMatch(/^too-large/)
})
