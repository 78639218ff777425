import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { writeView } from '@/address/viewAddress'
import type { ChangedWords } from '@/analysis/change/changedWords'
import { changedWords } from '@/analysis/change/changedWords'
import type { ChangeEntry } from '@/analysis/change/changeLog'
import type { Unapplied } from '@/analysis/change/standing'
import { changeLog } from '@/analysis/change/changeLog'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { usePlanChangesStore } from '@/stores/planChanges'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** What has become of a change: it holds, it will, it was taken back, or it is not what it was. */
export type ChangeState = 'standing' | 'pending' | 'undone' | 'idle' | Unapplied

/** A change as the page shows it. */
export interface ChangeRow {
  readonly id: string
  readonly kind: ChangeEntry['change']['what']['kind']
  readonly day: Day
  readonly recorded: Day
  readonly who: string
  readonly reason: string
  readonly document: string
  readonly item: number | null
  /** What its item is called, '' for none; and the way there while the plan has it. */
  readonly name: string
  readonly to: RouteLocationRaw | null
  readonly words: readonly (Omit<ChangedWords, 'field'> & { readonly field: string })[]
  /** What it says beside the fields that it changes; '' for nothing. */
  readonly about: string
  readonly state: ChangeState
  /** What is to be known of its state; '' for nothing. */
  readonly note: string
}

/** The accepted plan with all changes that are known, and a row for each, entered last first. */
export interface ChangeRows {
  readonly accepted: ComputedRef<Plan | null>
  readonly rows: ComputedRef<readonly ChangeRow[]>
}

/** The changes of the plan on show as rows, seen from a day. */
export function useChangeRows(asOf: () => Day): ChangeRows {
  const plans = usePlanStore()
  const changes = usePlanChangesStore()
  const view = useViewStore()
  const { t } = useI18n()
  const accepted = computed(() => {
    const plan = plans.plan?.accepted ?? plans.plan
    return plan && { ...plan, changes: changes.changes }
  })
  const rows = computed(() => {
    const { value: plan } = accepted
    if (!plan) return []
    return [...changeLog(plan)]
      .sort((a, b) => b.change.turn - a.change.turn || (a.change.id < b.change.id ? 1 : -1))
      .map(entry => rowOf(entry, plan))
  })

  function rowOf(entry: ChangeEntry, { tasks }: Plan): ChangeRow {
    const { change, item, before, after } = entry
    const { id, day, recorded, who, reason, document, what } = change
    const of = after ?? before
    const state = stateOf(entry)
    const isShown = item !== null && itemIndex(plans.plan?.items ?? []).has(item)
    return {
      id,
      kind: what.kind,
      day,
      recorded,
      who,
      reason,
      document,
      item,
      name: item === null ? '' : `${of?.number ?? item} ${of?.title ?? ''}`.trim(),
      to: isShown ? { path: '/gantt', query: writeView({ ...view.state, item }) } : null,
      words: wordsOf(entry, tasks),
      about: aboutOf(entry),
      state,
      note: noteOf(entry, state),
    }
  }

  function stateOf({ change, before, unapplied, undoneBy }: ChangeEntry): ChangeState {
    const { kind } = change.what
    if (unapplied) return unapplied
    if (undoneBy) return 'undone'
    if ((kind === 'item' || kind === 'withdrawn') && before === null) return 'idle'
    return change.day > asOf() && kind !== 'undone' ? 'pending' : 'standing'
  }

  function noteOf({ undoneBy, change }: ChangeEntry, state: ChangeState): string {
    if (state === 'undone' && undoneBy)
      return t('change.undoneOn', { day: undoneBy.recorded, reason: undoneBy.reason })
    if (state === 'pending') return t('change.notYet', { day: change.day, asOf: asOf() })
    return state === 'standing' ? '' : t(`change.stateNote.${state}`)
  }

  function aboutOf({ change, undoes, before }: ChangeEntry): string {
    if (change.what.kind === 'withdrawn') return before?.text ?? ''
    if (!undoes) return ''
    return t('change.undoes', { day: undoes.day, kind: t(`change.kind.${undoes.what.kind}`) })
  }

  function wordsOf(entry: ChangeEntry, tasks: Plan['tasks']): ChangeRow['words'] {
    const { change, titles, before, after } = entry
    if (titles) return [{ field: 'planTitle', before: titles[0], after: titles[1] }]
    if (change.what.kind === 'added') return changedWords(null, after, tasks)
    return change.what.kind === 'item' ? changedWords(before, after, tasks) : []
  }

  return { accepted, rows }
}
