import type { Day } from './day'

/** What a record can say of an assignment: 未开始, 进行中, 已完成; or 撤回, which takes back the records it corrects and says nothing in their place. */
export type ReportedState = 'notStarted' | 'underway' | 'done' | 'withdrawn'

/** 进展填报, before it is entered: one fact about one assignment. `percent` is a whole number from 0 to 100, `corrects` names earlier records that this one stands for. */
export interface Fact {
  readonly item: number
  readonly unit: string
  readonly office: string | null
  /** The day on which it was so. */
  readonly day: Day
  /** The day on which it was written down. */
  readonly recorded: Day
  readonly state: ReportedState
  readonly percent: number | null
  readonly note: string
  /** Where it can be seen: an address, or the name of a file. */
  readonly evidence: string
  readonly who: string
  readonly corrects: readonly string[]
}

/** A fact in the ledger (台账). It is never changed or erased: `id` is made from all that it says, `turn` is higher than that of every record known when it was entered. */
export interface Report extends Fact { readonly id: string, readonly turn: number }

/** The assignment that a fact is about, as one text. */
export function assignmentKey({ item, unit, office }: Pick<Fact, 'item' | 'unit' | 'office'>): string {
  return `${item}\u0000${unit}\u0000${office ?? ''}`
}

/** Whether an order of two records is the ledger's own: by turn, then by id, the same wherever it is read. */
export function byTurn(a: Pick<Report, 'turn' | 'id'>, b: Pick<Report, 'turn' | 'id'>): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
