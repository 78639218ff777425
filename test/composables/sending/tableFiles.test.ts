import { expect, test } from 'vitest'
import { everything } from '@/analysis/search/selection'
import { usualView } from '@/address/viewAddress'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { translation } from '@/command/translation'
import type { ExportRequest } from '@/composables/sending/exportRequest'
import { tableFile, tableFormats, tableName, tableRemark } from '@/composables/sending/tableFiles'
import { planFormats } from '@/export/planFormats'
import { countText } from '@/export/table/planFacts'
import { boardOf, builtIn } from '../../charts/gantt/ganttCase'
import { open, planOf } from '../../export/table/planCase'

const reports = sampleReports(builtIn)

function request(said: Partial<ExportRequest> = {}): ExportRequest {
  return {
    kind: 'gantt',
    plan: builtIn,
    items: builtIn.items,
    board: boardOf(builtIn, '2021-06-30', reports),
    sample: true,
    near: 45,
    lang: 'zh-CN',
    view: { ...usualView, start: 'plan', scope: 'all' },
    query: {},
    reports,
    selection: everything,
    state: null,
    stamp: new Date('2021-06-30T08:00:00Z'),
    ...said,
  }
}

test('a table is of the view as it is: its day, records, rules and filters, or of the whole plan', () => {
  const asked = request({ selection: { ...everything, unit: '区税务局' }, state: 'overdue' })
  const shown = tableFile(asked, { isWhole: false, finish: 'deadline' })
  expect(shown).toMatchObject({
    asOf: '2021-06-30',
    near: 45,
    start: 'plan',
    scope: 'all',
    sample: true,
    links: 'none',
    finish: 'deadline',
  })
  expect(shown.items.length).toBeGreaterThan(0)
  expect(shown.items.length).toBeLessThan(7)
  expect(shown.reports.length).toBeLessThan(reports.length)
  expect(countText(shown)).toContain('（筛选：责任单位 区税务局，状态 逾期）')
  const whole = tableFile(asked, { isWhole: true, finish: 'none' })
  expect(whole.items).toBe(builtIn.items)
  expect(whole.reports).toHaveLength(reports.length)
})

test('every format has a name and says what it holds, in both languages', () => {
  for (const t of [translation('zh-CN'), translation('en')]) {
    const words = tableFormats.flatMap(key =>
      ['names', 'holds'].map(part => t(`figure.dialog.tables.${part}.${key}`)),
    )
    expect(words.filter(word => word === '' || word.startsWith('figure.'))).toEqual([])
  }
})

test('a remark is made where the format makes one, in the page’s language', () => {
  const plan = planOf([{}, open, open])
  const undated = tableFile(
    request({ plan, items: plan.items, reports: [], selection: everything }),
    { isWhole: true, finish: 'deadline' },
  )
  const part = tableFile(request({ selection: { ...everything, task: 5 } }), {
    isWhole: false,
    finish: 'none',
  })
  const long = tableFile(
    request({ plan: planOf([{ text: '长'.repeat(32_768) }]), reports: [], selection: everything }),
    { isWhole: true, finish: 'deadline' },
  )
  expect(tableRemark(translation('en'), 'xlsx', long)).toContain('32767 signs')
  for (const file of [undated, part, long]) {
    const remarked = tableFormats.filter(key => tableRemark(translation('zh-CN'), key, file) !== '')
    expect(remarked).toEqual(
      planFormats.filter(({ remark }) => remark(file) !== '').map(({ key }) => key),
    )
  }
  expect(tableRemark(translation('en'), 'ics', undated)).toBe(
    '2 items have no last day and are left out: 2–3.',
  )
  expect(tableName('xlsx', part)).toBe(
    '《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》_截至20210630.xlsx',
  )
})
