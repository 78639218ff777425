import { expect, test } from 'vitest'
import { planOn } from '@/analysis/change/planOn'
import { entered } from '@/analysis/change/standing'
import { recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { readLedgerJson } from '@/intake/ledger/readLedgerJson'
import type { Amendment, Plan } from '@/model/plan'
import { factOf, plan } from '../../export/ledger/ledgerCase'

const [item] = plan.items
if (!item) throw new Error('no item')
const others = [{ unit: '区审计局', office: null, printed: '区审计局' }]
const facts = (['withdrawn', 'reassigned', 'added'] as const).map((name, at) => {
  const what: Amendment =
    name === 'withdrawn'
      ? { kind: 'withdrawn', item: 2 }
      : name === 'reassigned'
        ? { kind: 'item', item: 3, fields: { assignments: others }, collective: [] }
        : { kind: 'added', item: { ...item, id: 28, assignments: others }, collective: [] }
  const day = name === 'added' ? '2022-06-01' : '2021-01-01'
  return { day, recorded: '2021-01-02', what, reason: `理由 ${at}`, document: '', who: '李' }
})
const changed: Plan = { ...plan, changes: entered([], facts) }

test.each(['2020-01-01', '2021-06-30', '2022-10-31'])(
  'records of what was withdrawn, given to others or added are read back, as of %s too',
  async day => {
    const held = planOn(changed, { day, basis: 'adjusted' })
    const reports = [
      recordOf(factOf(2), 1),
      recordOf(factOf(3), 2),
      recordOf({ ...factOf(1), item: 28, unit: '区审计局', office: null }, 3),
    ]
    const blob = await writeLedgerJson({ plan: held, reports, asOf: day, sample: false, near: 30 })
    const read = readLedgerJson(await blob.text(), { plan: held, today: '2026-01-01' })
    expect(read.ok && read.reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id))
  },
)
