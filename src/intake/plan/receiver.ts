import type { Finding, Item, Plan, Relation } from '@/model/plan'
import type { PlanNews } from './gatherer'
import type { PlanUnpacker } from './parcel'
import { planUnpacker } from './parcel'
import type { PlanResult } from './readPlan'
import type { PlanHead } from './schema'

/**
 * What a gatherer's news come to: the items so far, the part of the plan that can be shown
 * meanwhile (its first items, no relations or findings yet), and the answer at the end.
 */
export interface PlanReceipt {
  readonly items: number
  readonly plan: Plan | null
  readonly result: PlanResult | null
}

/** Takes a gatherer's news in their order and says what they come to. */
export function planReceiver(): (news: PlanNews) => PlanReceipt {
  let parts = begin(null)
  let plan: Plan | null = null

  return news => {
    switch (news.kind) {
      case 'head':
        parts = begin(news.head)
        plan = null
        break
      case 'items':
        append(parts.items, parts.unpacker.items(news.parcel))
        if (parts.head && plan === null)
          plan = { ...parts.head, items: [...parts.items], relations: [], findings: [] }
        break
      case 'relations':
        append(parts.relations, parts.unpacker.relations(news.parcel))
        break
      case 'findings':
        append(parts.findings, parts.unpacker.findings(news.parcel))
        break
      case 'wrong':
        return {
          items: 0,
          plan: null,
          result: { ok: false, problems: news.problems, more: news.more },
        }
      case 'whole':
        return { items: parts.items.length, plan, result: wholeOf(parts) }
    }
    return { items: parts.items.length, plan, result: null }
  }
}

interface Parts {
  readonly head: PlanHead | null
  readonly unpacker: PlanUnpacker
  readonly items: Item[]
  readonly relations: Relation[]
  readonly findings: Finding[]
}

function begin(head: PlanHead | null): Parts {
  return { head, unpacker: planUnpacker(), items: [], relations: [], findings: [] }
}

function wholeOf({ head, items, relations, findings }: Parts): PlanResult {
  if (head === null) throw new Error('plan without a head')
  return { ok: true, plan: { ...head, items, relations, findings } }
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const value of more) list.push(value)
}
