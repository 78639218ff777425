import { expect, test } from 'vitest'
import { unaccounted } from '@/intake/circular/account'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import type { ReadDocument } from '@/intake/check/readDocumentPlan'
import type { ShownBlock, ShownParagraph } from '@/intake/check/shownDocument'
import { shownDocument, withColumn } from '@/intake/check/shownDocument'

const table = `<p>附件1</p><p>某区2023年工作任务分工表</p>
<table>
<tr><th>序号</th><th>任务</th><th>具体事项</th><th>工作措施</th><th>牵头单位</th><th>时限</th></tr>
<tr><td>1</td><td>公开</td><td>编制清单</td><td>召开部署会</td><td>区司法局</td><td>6月底前</td></tr>
<tr><td>2</td><td>服务</td><td>设置窗口</td><td>开设专栏</td><td>区政务局</td><td>9月底前</td></tr>
</table><p>2023年3月5日印发</p>`

async function read(html: string, columns = new Map<string, string>()): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(html)
  const choice = { table: null, year: null, columns, firstLeads: false }
  return await readDocumentPlan({ bytes, choice })
}

async function shownOf(html: string, columns?: Map<string, string>) {
  const { document, account } = await read(html, columns)
  if (!document) throw new Error('no document')
  return paragraphsOf(shownDocument(document, account, columns ?? new Map<string, string>()))
}

function paragraphsOf(blocks: readonly ShownBlock[]): readonly ShownParagraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(cell => paragraphsOf(cell.blocks))),
  )
}

test('every word is shown once, with what became of it and of which item', async () => {
  const shown = await shownOf(table)
  expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length)
  const words = (use: string) => shown.filter(one => one.use === use).map(({ text }) => text)
  expect(words('title')).toEqual(['某区2023年工作任务分工表'])
  expect(words('text')).toEqual(['编制清单', '设置窗口'])
  expect(words('units')).toEqual(['区司法局', '区政务局'])
  expect(words('column')).toEqual(['召开部署会', '开设专栏'])
  expect(words('left-out')).toEqual(['2023年3月5日印发'])
  expect(shown.find(({ text }) => text === '设置窗口')?.items).toEqual([2])
  expect(shown.filter(({ reason }) => reason === unaccounted)).toEqual([])
})

test('a heading says what its column was read as', async () => {
  const shown = await shownOf(table)
  expect(shown.flatMap(({ column }) => (column ? [column.holds] : []))).toEqual([
    '序号',
    '工作任务',
    '具体事项',
    '另列',
    '牵头单位',
    '完成时间',
  ])
})

test('a column that the reader names holds what he says, and another no longer does', async () => {
  const columns = withColumn(withColumn(new Map(), '4', '具体事项'), '3', '另列')
  const given = new Map(columns)
  const shown = await shownOf(table, given)
  expect(shown.filter(({ use }) => use === 'text').map(({ text }) => text)).toEqual([
    '召开部署会',
    '开设专栏',
  ])
  expect(shown.flatMap(({ column }) => (column ? [column.holds] : []))[3]).toBe('具体事项')
  // Named for something else, a column leaves what it was named for before.
  expect([...withColumn(columns, '4', '另列')]).toEqual([
    ['另列3', '3'],
    ['另列4', '4'],
  ])
})

test('a table that no plan was read of can have its columns named by its first row', async () => {
  const odd = table
    .replace('具体事项', '甲')
    .replace('工作措施', '乙')
    .replace('<th>任务', '<th>丙')
    .replace('牵头单位', '丁')
  const result = await read(odd)
  expect(result.ok).toBe(false)
  const before = await shownOf(odd)
  const heading = before.find(({ text }) => text === '甲')
  expect(heading?.column).toEqual({ where: '甲', holds: '另列' })
  const given = new Map(withColumn(new Map(), heading?.column?.where ?? '', '具体事项'))
  expect(await read(odd, given)).toMatchObject({
    ok: true,
    plan: { items: [{ text: '编制清单' }, {}] },
  })
})
