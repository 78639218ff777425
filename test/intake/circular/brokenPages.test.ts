import { expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import type { DraftBlock } from '@/intake/document/draft'
import { foundDocument } from '@/intake/document/reading'
import type { Plan } from '@/model/plan'
import { planOf, tableDocument } from './tableCase'

const names = ['序号', '工作任务', '具体事项', '责任单位', '完成时限']

function table(rows: readonly (readonly string[])[]): DraftBlock {
  return {
    kind: 'table',
    rows: rows.map(cells => ({
      cells: cells.map(text => ({ blocks: [{ kind: 'paragraph', text }] })),
    })),
  }
}

/** The plan of a table that goes on from page to page. */
function planOfPages(pages: readonly (readonly (readonly string[])[])[]): Plan {
  const title: DraftBlock = { kind: 'paragraph', text: '某县2023年任务分解表' }
  const reading = foundDocument('pdf', [title, ...pages.map(table)], [])
  if (!reading.ok) throw new Error(reading.refusal.message)
  const result = planOfDocument(reading.document, { id: 'case' })
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'))
  return result.plan
}

const first = [
  names,
  ['1', '公开', '编制清单', '甲局', '2023年6月底前'],
  ['2', '服务', '设置窗口', '乙局', '2023年7月底前'],
]

test('a row that a page cuts in text and deadline is joined and told', () => {
  const plan = planOfPages([
    [...first, ['3', '公开', '报送材', '甲局', '2023年11月底']],
    [
      ['', '', '料', '', '前'],
      ['4', '服务', '设岗', '乙局', '2023年12月底前'],
    ],
  ])
  expect(plan.tasks).toEqual([
    { no: 1, name: '公开' },
    { no: 2, name: '服务' },
  ])
  expect(plan.items.map(({ id, task, text }) => [id, task, text])).toEqual([
    [1, 1, '编制清单'],
    [2, 2, '设置窗口'],
    [3, 1, '报送材料'],
    [4, 2, '设岗'],
  ])
  expect(plan.items[2]?.deadline.text).toBe('2023年11月底前')
  expect(plan.findings.filter(({ code }) => code === 'row-over-pages')).toHaveLength(1)
})

test('a row without a number at the top of a page is an item where it has a deadline', () => {
  const plan = planOfPages([first, [['', '', '考核', '丙局', '2023年12月底前']]])
  expect(plan.items.map(({ text }) => text)).toEqual(['编制清单', '设置窗口', '考核'])
})

test('one row without a number does not make numbers those of tasks', () => {
  const rows = [...first, ['', '', '考核', '丙局', '2023年12月底前']]
  const more = [
    ['3', '公开', '公布清单', '甲局', '2023年8月底前'],
    ['4', '服务', '评议', '乙局', '2023年9月底前'],
  ]
  const plan = planOfPages([[...rows, ...more]])
  expect(plan.tasks.map(({ name }) => name)).toEqual(['公开', '服务'])
  expect(plan.items).toHaveLength(5)
})

const rows = [names, ['1', '公开', '编制清单', '甲局', '2023年6月底前']]

test('the title of an annex that the letter lists is not said twice', () => {
  const listed = ['附件：任务分解表', '某县人民政府', '2023年3月1日', '任务分解表']
  expect(planOf(tableDocument(rows, { above: listed })).title).toBe('任务分解表')
  const several = ['附件：1.任务分解表', '2.联系表', '任务分解表']
  expect(planOf(tableDocument(rows, { above: several })).title).toBe('任务分解表')
  const alone = ['附件：任务分解表', '（2023年）']
  expect(planOf(tableDocument(rows, { above: alone })).title).toBe('任务分解表')
  const parted = ['附件1', '某县2023年', '任务分解表']
  expect(planOf(tableDocument(rows, { above: parted })).title).toBe('某县2023年任务分解表')
})

test('running text with times above a table is told', () => {
  const above = ['（一）动员部署（2023年3月底前）。召开动员会。', '任务分解表']
  const told = planOf(tableDocument(rows, { above })).findings
  expect(told.find(({ code }) => code === 'words-above')?.message).toBe(
    '表前有 1 段文字写有时间，不属于任何事项，没有读',
  )
  const dated = planOf(tableDocument(rows, { above: ['2023年3月1日', '任务分解表'] })).findings
  expect(dated.some(({ code }) => code === 'words-above')).toBe(false)
})
