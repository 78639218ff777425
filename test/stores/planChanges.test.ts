import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { isSoundChange } from '@/analysis/change/changeId'
import { entered } from '@/analysis/change/standing'
import { changesAmong } from '@/intake/plan/changesAmong'
import type { ChangeFact, Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import { usePlanStore } from '@/stores/plan'
import { usePlanChangesStore } from '@/stores/planChanges'
import { useViewStore } from '@/stores/view'
import { followChanges } from '@/views/frame/followChanges'
import { plan } from '../export/ledger/ledgerCase'

const renamed = (title: string, day: string): ChangeFact => ({
  day,
  recorded: '2021-01-02',
  what: { kind: 'item', item: 24, fields: { title }, collective: [] },
  reason: '改称',
  document: '',
  who: '李',
})
const titleOf = (of: Plan | null): string | undefined =>
  of?.items.find(({ id }) => id === 24)?.title
const first = titleOf(plan)

beforeEach(() => {
  setActivePinia(createPinia())
  const target = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  vi.stubGlobal('document', { ...target, hidden: false })
  vi.stubGlobal('window', target)
})

/** Stores with a plan on show, followed on a day. */
function following(shown: Plan = plan) {
  const today = shallowRef('2021-06-30')
  const [plans, changes, view] = [usePlanStore(), usePlanChangesStore(), useViewStore()]
  plans.plan = shown
  followChanges(() => view.state.asOf ?? today.value)
  return { today, plans, changes, view }
}

describe('the plan on show', () => {
  it('stays the very one that was opened as long as nothing was changed', () => {
    expect(following().plans.plan).toBe(plan)
  })

  it('is at once as a change leaves it, which is not kept where the browser has no database', async () => {
    const { plans, changes } = following()
    await changes.ready()
    const isKept = changes.enter([renamed('新称', '2021-03-01')])
    await Promise.resolve()
    expect(titleOf(plans.plan)).toBe('新称')
    expect(changes.unkept.size).toBe(1)
    expect(await isKept).toBe(false)
    expect(changes.unkept.size).toBe(1)
  })

  it('is the one that held on the day that is asked for, and today where none is', async () => {
    const { plans, changes, view, today } = following()
    await changes.enter([renamed('新称', '2021-03-01'), renamed('再称', '2021-08-01')])
    expect(titleOf(plans.plan)).toBe('新称')
    view.patch({ asOf: '2021-02-28' })
    expect(titleOf(plans.plan)).toBe(first)
    view.patch({ asOf: '2021-08-01' })
    expect(titleOf(plans.plan)).toBe('再称')
    view.patch({ asOf: null })
    expect(titleOf(plans.plan)).toBe('新称')
    today.value = '2021-08-01'
    await nextTick()
    expect(titleOf(plans.plan)).toBe('再称')
  })

  it('has the changes of its file, and puts those of another plan away', () => {
    const changed = { ...plan, changes: entered([], [renamed('文件里的', '2021-03-01')]) }
    const { plans, changes } = following(changed)
    expect(titleOf(plans.plan)).toBe('文件里的')
    const other = { ...plan, id: 'other' }
    plans.plan = other
    expect(changes.planId).toBe(planIdentity(other))
    expect(changes.changes).toEqual([])
    expect(plans.plan).toBe(other)
    plans.plan = plan
    expect(titleOf(plans.plan)).toBe(first)
  })

  it('names a change by its words without signs that nobody sees, as they come back from the disk', async () => {
    const { changes } = following()
    await changes.enter([{ ...renamed('新称', '2021-03-01'), reason: '改\u200b称' }])
    const [change] = changes.changes
    expect(change?.reason).toBe('改称')
    expect(changesAmong(JSON.parse(JSON.stringify(changes.changes)) as unknown[])).toEqual([change])
    expect(change && isSoundChange(change)).toBe(true)
  })

  it('has what could not be kept again when its plan is opened again', async () => {
    const { plans, changes } = following()
    await changes.enter([renamed('新称', '2021-03-01')])
    plans.plan = { ...plan, id: 'other' }
    expect(changes.changes).toEqual([])
    plans.plan = plan
    expect(titleOf(plans.plan)).toBe('新称')
    expect(changes.unkept.size).toBe(1)
  })

  it('takes the sound copy of a change in place of an altered one', async () => {
    const [sound] = entered([], [renamed('新称', '2021-03-01')])
    if (!sound) throw new Error('no change')
    const { plans, changes } = following({ ...plan, changes: [{ ...sound, reason: '另一个' }] })
    await changes.ready()
    expect(titleOf(plans.plan)).toBe(first)
    plans.plan = { ...plan, changes: [sound] }
    expect(titleOf(plans.plan)).toBe('新称')
  })

  it('keeps what was entered when the same plan is read once more', async () => {
    const { plans, changes } = following()
    await changes.enter([renamed('新称', '2021-03-01')])
    plans.plan = { ...plan }
    expect(titleOf(plans.plan)).toBe('新称')
  })
})
