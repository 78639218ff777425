import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ChangedWords } from '@/analysis/change/changedWords'
import { changedWords } from '@/analysis/change/changedWords'
import { changeLog, itemOf } from '@/analysis/change/changeLog'
import { planOn } from '@/analysis/change/planOn'
import { addedAmendment, freeItemId, isNumberTaken, itemAmendment } from '@/intake/change/amendment'
import type { ItemReading, ItemWords } from '@/intake/change/itemWords'
import { plain, readItemWords, wordsOf } from '@/intake/change/itemWords'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'
import type { Amendment, Plan } from '@/model/plan'
import type { ChangeSubject } from './changeForm'
import { usePlanStore } from './plan'
import { usePlanChangesStore } from './planChanges'

/** What is typed of a change: of an item only the fields that were touched. */
export interface ChangeDraft {
  readonly day: string
  readonly words: Partial<ItemWords>
  /** Null where nobody typed it. */
  readonly number: string | null
  readonly title: string | null
  readonly reason: string
  readonly document: string
}

/** What of a draft cannot be entered, beside the fields of an item. */
export type DraftFault = 'day' | 'gone' | 'number' | 'title' | 'reason'

/** A change that is being written: what was typed, what it is read as, and what it would change. */
export const useChangeDraftStore = defineStore('changeDraft', () => {
  const plans = usePlanStore()
  const changes = usePlanChangesStore()
  const subject = shallowRef<ChangeSubject>({ kind: 'added' })
  /** Changes by one document are often entered one after another. */
  let lastDocument = ''
  /** The plan that the draft is of. */
  let planId: string | null = null
  let isEntering = false
  const draft = shallowRef<ChangeDraft>(emptyDraft('', ''))

  /** The plan that was accepted, with every change that is known of it. */
  const accepted = computed((): Plan | null => {
    const plan = plans.plan?.accepted ?? plans.plan
    return plan && { ...plan, changes: changes.changes }
  })
  /** The plan on the day from which the change is to hold; null where that is none. */
  const plan = computed((): Plan | null => {
    const { day } = draft.value
    return accepted.value && isDay(day) ? planOn(accepted.value, { day, basis: 'adjusted' }) : null
  })
  const item = computed(() => {
    const { value: of } = subject
    const id = 'item' in of ? of.item : null
    return plan.value?.items.find(one => one.id === id) ?? null
  })
  const freeId = computed(() => (accepted.value ? freeItemId(accepted.value) : 1))
  const stood = computed(() => wordsOf(item.value, plan.value?.tasks[0]?.no ?? 0))
  const words = computed((): ItemWords => ({ ...stood.value, ...draft.value.words }))
  const number = computed(() => draft.value.number ?? String(freeId.value))
  const title = computed(() => draft.value.title ?? plan.value?.title ?? '')
  const reading = computed((): ItemReading | null =>
    plan.value ? readItemWords(words.value, item.value, plan.value) : null,
  )
  const what = computed(amendment)
  /** The change that is to be taken back, and what it made otherwise. */
  const undone = computed(() => {
    const { value: of } = subject
    if (of.kind !== 'undone' || !accepted.value) return null
    return changeLog(accepted.value).find(({ change }) => change.id === of.change) ?? null
  })
  const differences = computed((): readonly ChangedWords[] => {
    if (!plan.value || !what.value) return []
    const { value: next } = what
    if (next.kind === 'added') return changedWords(null, next.item, plan.value.tasks)
    if (next.kind !== 'item' || !item.value) return []
    return changedWords(item.value, { ...item.value, ...next.fields }, plan.value.tasks)
  })
  /** A later change of the same item, which holds from its day on. */
  const later = computed((): Day | null => {
    const { value: of } = subject
    if (!('item' in of)) return null
    const next = changeLog(accepted.value ?? emptyPlan).find(
      ({ change, undoneBy, unapplied }) =>
        itemOf(change) === of.item && change.day > draft.value.day && !undoneBy && !unapplied,
    )
    return next?.change.day ?? null
  })
  const faults = computed((): ReadonlySet<DraftFault> => new Set(draftFaults()))

  function amendment(): Amendment | null {
    const { value: of } = subject
    if (of.kind === 'withdrawn') return item.value && { kind: 'withdrawn', item: of.item }
    if (of.kind === 'undone') return { kind: 'undone', change: of.change }
    if (of.kind === 'title') {
      const next = plain(title.value)
      return next === '' || next === plan.value?.title ? null : { kind: 'title', title: next }
    }
    if (!reading.value) return null
    if (of.kind === 'added')
      return addedAmendment({ id: freeId.value, number: number.value }, reading.value)
    return item.value && itemAmendment(item.value.id, reading.value)
  }

  function draftFaults(): readonly DraftFault[] {
    const { day, reason } = draft.value
    const { value: of } = subject
    const isGone = 'item' in of && plan.value !== null && item.value === null
    const isTaken = of.kind === 'added' && plan.value && isNumberTaken(number.value, plan.value)
    return [
      ...(isDay(day) ? [] : ['day' as const]),
      ...(isGone ? ['gone' as const] : []),
      ...(isTaken ? ['number' as const] : []),
      ...(of.kind === 'title' && what.value === null ? ['title' as const] : []),
      ...(plain(reason) === '' ? ['reason' as const] : []),
    ]
  }

  /** Begins to write a change; what was typed of the same one of this plan before still stands. */
  function begin(next: ChangeSubject, day: Day): void {
    const isSame = JSON.stringify(next) === JSON.stringify(subject.value)
    if (isSame && planId === changes.planId && draft.value.day !== '') return
    if (planId !== changes.planId) lastDocument = ''
    planId = changes.planId
    subject.value = next
    draft.value = emptyDraft(day, next.kind === 'undone' ? '' : lastDocument)
  }

  /** Writes the same item's change as another kind, with day, reason and document as they are. */
  function turn(next: ChangeSubject): void {
    subject.value = next
  }

  function edit(change: Partial<ChangeDraft>): void {
    draft.value = { ...draft.value, ...change }
  }

  function editWords(change: Partial<ItemWords>): void {
    edit({ words: { ...draft.value.words, ...change } })
  }

  /** Enters the change; whether it is kept, null where something of it is wrong. */
  async function enter({
    who,
    today,
  }: {
    readonly who: string
    readonly today: Day
  }): Promise<boolean | null> {
    if (isEntering) return null
    isEntering = true
    try {
      return await enterDraft(who, today)
    } finally {
      isEntering = false
    }
  }

  async function enterDraft(who: string, today: Day): Promise<boolean | null> {
    // A number is free only among all that is known.
    await changes.ready()
    if (!what.value || faults.value.size > 0 || changes.planId === null) return null
    const { day, reason, document } = draft.value
    const isKept = await changes.enter([
      {
        day,
        recorded: today,
        what: what.value,
        reason: plain(reason),
        document: plain(document),
        who: plain(who),
      },
    ])
    lastDocument = plain(document) || lastDocument
    draft.value = emptyDraft('', '')
    return isKept
  }

  return {
    subject,
    draft,
    plan,
    item,
    words,
    number,
    title,
    reading,
    what,
    undone,
    differences,
    later,
    faults,
    begin,
    turn,
    edit,
    editWords,
    enter,
  }
})

const emptyPlan: Plan = {
  id: '',
  title: '',
  annex: '',
  tasks: [],
  units: [],
  items: [],
  relations: [],
  findings: [],
}

function emptyDraft(day: string, document: string): ChangeDraft {
  return { day, words: {}, number: null, title: null, reason: '', document }
}
