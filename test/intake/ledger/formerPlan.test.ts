// Ledgers of plans whose words held signs that nobody sees, written before those were left out.
import { expect, test } from 'vitest'
import { checkedReports, recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import { bytesOf, factOf, ledgerOf, plan as builtIn } from '../../export/ledger/ledgerCase'
import { read, told } from './ledgerFiles'

/** A county's plan whose first item is a unit's, and whose title ends in some words. */
function planOf(unit: string, title = '任务分工'): Plan {
  const [first, ...rest] = builtIn.items
  if (!first) throw new Error('no items')
  const item = { ...first, assignments: [{ unit, office: null, printed: unit }] }
  return { ...builtIn, id: 'plan', title, items: [item, ...rest] }
}

const today = planOf('甲局')
const former = planOf('甲\u200b局')
const writers = [
  ['JSON', writeLedgerJson],
  ['CSV', writeLedgerCsv],
  ['XLSX', writeLedgerSheet],
] as const

function ledgerFor(plan: Plan, unit: string): ReturnType<typeof ledgerOf> {
  const records = [recordOf({ ...factOf(1), unit, office: null }, 1), recordOf(factOf(27), 2)]
  return { ...ledgerOf([], { reports: records }), plan }
}

test.each(writers)('are read for the plan as it is today, as %s, and told', async (_, write) => {
  const ledger = ledgerFor(former, '甲\u200b局')
  const answer = await read(await bytesOf(await write(ledger)), { plan: today })
  expect(told(answer)).toEqual([
    `former-plan | ${planIdentity(former)} | 这份台账写出时，计划的文字里还带着看不见的字符，` +
      `计划编号是“${planIdentity(former)}”，现按当前计划“${planIdentity(today)}”读`,
  ])
  const { reports, altered } = checkedReports(answer.ok ? answer.reports : [])
  expect([reports, altered.size]).toEqual([ledger.reports, 0])
})

test('are read where the sign stood in the title alone', async () => {
  const ledger = ledgerFor(planOf('甲局', '任务\u200b分工'), '甲局')
  const bytes = await bytesOf(await writeLedgerJson(ledger))
  expect(await read(bytes, { plan: today })).toMatchObject({
    ...{ ok: true, reports: ledger.reports, problems: [{ code: 'former-plan' }] },
  })
})

test.each([
  ['of another title', planOf('甲\u200b局', '乙县任务分工'), '甲\u200b局'],
  ['of other units', planOf('乙\u200b局'), '乙\u200b局'],
  ['of another id', { ...former, id: 'plan-b' }, '甲\u200b局'],
  ['without such a sign', planOf('甲局', '任务分工（乙县）'), '甲局'],
])('are refused as before where they are %s', async (_, plan, unit) => {
  const bytes = await bytesOf(await writeLedgerJson(ledgerFor(plan, unit)))
  const answer = await read(bytes, { plan: today })
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'other-plan' }] })
})
