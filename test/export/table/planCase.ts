import { everything } from '@/analysis/search/selection'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { PlanAsked, PlanFile } from '@/export/table/planFile'
import { planFile } from '@/export/table/planFile'
import type { Item, Plan } from '@/model/plan'
import { plan } from '../ledger/ledgerCase'

const asked: PlanAsked = {
  reports: [],
  sample: false,
  asOf: '2021-06-30',
  near: 30,
  start: 'predecessor',
  scope: 'core',
  selection: everything,
  state: null,
  stamp: new Date('2021-06-30T00:00:00Z'),
  reminders: [30, 7],
  links: 'none',
  finish: 'none',
}

/** The plan in data/ on 2021-06-30, nothing reported, unless told otherwise. */
export function fileOf(said: Partial<PlanAsked> = {}, of: Plan = plan): PlanFile {
  return planFile(of, { ...asked, ...said })
}

/** The same told from a made-up ledger. */
export const madeUp = { reports: sampleReports(plan), sample: true } as const

/** The plan with other items, each made from the first by its own words. */
export function planOf(items: readonly Partial<Item>[]): Plan {
  const [first] = plan.items
  if (!first) throw new Error('no item')
  return {
    ...plan,
    items: items.map((said, at) => ({ ...first, id: at + 1, ...said })),
    relations: [],
    findings: [],
  }
}

/** An item that has no last day. */
export const open: Partial<Item> = {
  deadline: { text: '长期坚持', date: '2022-12-31', precision: 'open', doubt: null },
}

/** The months of the plan in which something falls due, 2020-05 to 2022-10. */
export const months = [
  ...new Set(plan.items.map(({ deadline }) => deadline.date.slice(0, 7))),
].sort()
