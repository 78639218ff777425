import { expect, test } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'

async function read(text: string) {
  const choice = { table: null, year: null, columns: new Map<string, string>(), firstLeads: false }
  return await readDocumentPlan({ bytes: new TextEncoder().encode(text), choice })
}

test('numbered paragraphs that each name a time are items, which is told', async () => {
  const found = await read(`关于开展2023年食品安全检查的通知
各学校：
一、自查自纠。各学校于2023年9月10日前完成自查。
二、集中检查。县教育局于9月11日至9月30日开展联合检查。
三、整改提升。10月15日前，各学校完成整改。
联系人：张三`)
  if (!found.ok) throw new Error(found.findings[0]?.message)
  expect(found.plan.title).toBe('关于开展2023年食品安全检查的通知')
  expect(found.plan.items.map(({ text, deadline }) => [text.slice(0, 4), deadline.date])).toEqual([
    ['自查自纠', '2023-09-10'],
    ['集中检查', '2023-09-30'],
    ['整改提升', '2023-10-15'],
  ])
  const codes = found.plan.findings.map(({ code }) => code)
  expect(codes).toContain('paragraphs-as-items')
  expect(codes).toContain('words-below')
  const left = found.account.filter(({ use }) => use === 'left-out')
  expect(left.map(({ words }) => words)).toEqual(['各学校：', '联系人：张三'])
})

test('paragraphs of which some name no time are refused for that', async () => {
  const found = await read(`工作通知
一、提高认识。各单位要高度重视。
二、按时完成。各单位于2023年9月10日前完成自查。`)
  const told = found.ok ? '' : (found.findings[0]?.message ?? '')
  expect(told).toContain('有 2 段带编号，其中只有 1 段写有完成时间')
})
