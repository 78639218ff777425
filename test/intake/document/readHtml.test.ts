import { expect, test } from 'vitest'
import { tablesIn } from '@/intake/document/sourceDocument'
import { bytesOf, cellsOf, documentOf, refusalOf, textsOf } from './documentFiles'

const page = (body: string): Uint8Array =>
  bytesOf(`<!DOCTYPE html><html><body>${body}</body></html>`)

test('paragraphs by blocks, breaks and lists; scripts and the like say nothing', async () => {
  const body =
    '<h1>标题</h1><style>p{}</style><script>alert("<p>1</p>")</script>' +
    '<p>一\n  段<br>两行<p>未闭合<div>块</div><ol start="3"><li>甲<li>乙</ol><ul><li>丙</ul>' +
    '<noscript>无</noscript><p>A&amp;B&nbsp;C'
  expect(textsOf(await documentOf(page(body)))).toEqual([
    ...['标题', '一 段', '两行', '未闭合', '块', '3.甲', '4.乙', '丙', 'A&B\u00a0C'],
  ])
})

test('cells by spans, tables in tables, tags left open', async () => {
  const body =
    '<table><caption>表题</caption><tr><td rowspan=2>一<td colspan="2">宽<tr><td>中<p>又<td>' +
    '<table><tr><td>内</table><tr><th>尾<td rowspan=99>长</table>'
  const { blocks } = await documentOf(page(body))
  const [outer, inner] = tablesIn(blocks)
  expect(outer && cellsOf(outer)).toEqual([
    ...['1,1 2x1 一', '1,2 1x2 宽', '2,2 1x1 中/又', '2,3 1x1 内', '3,1 1x1 尾', '3,2 1x1 长'],
  ])
  expect(inner && cellsOf(inner)).toEqual(['1,1 1x1 内'])
})

test('what Word and Excel put on a clipboard', async () => {
  const word =
    'Version:0.9\r\nStartHTML:0000000105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office">' +
    '<head><meta charset=utf-8><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body>' +
    "<!--StartFragment--><p class=MsoNormal><span style='mso-list:Ignore'>（1）<span>&nbsp;</span></span>" +
    "编制<span style='mso-tab-count:1'>      </span>清单<o:p></o:p></p>" +
    "<p><span style='display:none;mso-hide:all'>藏</span>显<del>旧</del></p><!--EndFragment-->"
  const document = await documentOf(bytesOf(word))
  expect(textsOf(document)).toEqual(['（1）\u00a0编制\t清单', '显'])
  expect(document.notes).toMatchObject([{ code: 'hidden-text', words: '1' }])
})

test('what nests without end is refused, and so are cells without end', async () => {
  expect(await refusalOf(bytesOf(`<html>${'<div>'.repeat(500_000)}`))).toMatch(/^too-large .*101/)
  const wide = `<html><table><tr><td colspan=65536>一</table>`
  expect(await refusalOf(bytesOf(wide))).toMatch(/^too-large 一行的单元格/)
})
