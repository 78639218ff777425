import type { ReportedState } from '@/model/report'

/**
 * A report as it is being filled in; '' is what nobody has filled in yet. `corrects` names records
 * that it will stand for.
 */
export interface Draft {
  readonly state: ReportedState | ''
  readonly percent: string
  readonly day: string
  readonly note: string
  readonly evidence: string
  readonly corrects: readonly string[]
}

/** The cells of a draft that a clerk fills in, in the order of the table. */
export const draftCells = ['state', 'percent', 'day', 'note', 'evidence'] as const

/** The states that a clerk can enter. */
export const enteredStates = ['notStarted', 'underway', 'done'] as const

/** One of `draftCells`. */
export type DraftCell = (typeof draftCells)[number]

/** A draft that nothing is filled in of. */
export const emptyDraft: Draft = {
  state: '',
  percent: '',
  day: '',
  note: '',
  evidence: '',
  corrects: [],
}

/** Whether anything is filled in; a day alone, which the table offers, is nothing. */
export function isFilled({ state, percent, note, evidence }: Draft): boolean {
  return [state, percent, note, evidence].some(text => text.trim() !== '')
}

/** Drafts by assignment after some changed; none are left for those that are null. */
export function changedDrafts(
  drafts: ReadonlyMap<string, Draft>,
  changes: ReadonlyMap<string, Draft | null>,
): ReadonlyMap<string, Draft> {
  const next = new Map(drafts)
  for (const [key, draft] of changes) {
    if (draft) next.set(key, draft)
    else next.delete(key)
  }
  return next
}
