import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChangeFact } from '@/model/plan'
import type { ChangeSubject } from '@/stores/changeForm'
import { useChangeDraftStore } from '@/stores/changeDraft'
import { usePlanStore } from '@/stores/plan'
import { usePlanChangesStore } from '@/stores/planChanges'
import { plan } from '../export/ledger/ledgerCase'

const today = '2021-05-02'
const by = { who: '李', today }

beforeEach(() => {
  setActivePinia(createPinia())
  const target = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  vi.stubGlobal('document', { ...target, hidden: false })
  vi.stubGlobal('window', target)
})

/** A draft of a change of the plan on show from 2021-05-01 on. */
async function draftOf(subject: ChangeSubject) {
  usePlanStore().plan = plan
  const changes = usePlanChangesStore()
  await changes.open(plan)
  const draft = useChangeDraftStore()
  draft.begin(subject, '2021-05-01')
  return { changes, draft }
}

describe('a change that is being written', () => {
  it('is entered with what differs alone, the day it is written down, and by whom', async () => {
    const { changes, draft } = await draftOf({ kind: 'item', item: 24 })
    draft.editWords({ deadline: '2021年8月底前' })
    draft.edit({ reason: ' 财政评审未完成 ', document: '〔2021〕3号' })
    expect(draft.differences.map(({ field }) => field)).toEqual(['deadline'])
    expect(await draft.enter(by)).toBe(false)
    expect(changes.changes).toMatchObject([
      {
        day: '2021-05-01',
        recorded: today,
        reason: '财政评审未完成',
        document: '〔2021〕3号',
        who: '李',
        what: { kind: 'item', item: 24, fields: { deadline: { date: '2021-08-31' } } },
      },
    ])
    // The next one by the same document need not name it again.
    draft.begin({ kind: 'item', item: 12 }, '2021-05-01')
    expect(draft.draft).toMatchObject({ document: '〔2021〕3号', reason: '', words: {} })
  })

  it('is not entered without a reason, without a day, or where nothing differs', async () => {
    const { changes, draft } = await draftOf({ kind: 'item', item: 24 })
    draft.edit({ reason: '理由' })
    expect(await draft.enter(by)).toBeNull()
    draft.editWords({ title: '新称' })
    draft.edit({ reason: '\u200b ' })
    expect([...draft.faults]).toEqual(['reason'])
    draft.edit({ reason: '理由', day: '2021-02-30' })
    expect([...draft.faults]).toContain('day')
    expect(await draft.enter(by)).toBeNull()
    expect(changes.changes).toEqual([])
  })

  it('starts from what held on its own day, and tells a later change of the item', async () => {
    const { changes, draft } = await draftOf({ kind: 'item', item: 24 })
    const fact: ChangeFact = {
      day: '2021-07-01',
      recorded: today,
      what: { kind: 'item', item: 24, fields: { title: '后称' }, collective: [] },
      reason: '改称',
      document: '',
      who: '',
    }
    await changes.enter([fact])
    expect(draft.words.title).toBe(plan.items.find(({ id }) => id === 24)?.title)
    expect(draft.later).toBe('2021-07-01')
    draft.edit({ day: '2021-08-01' })
    expect(draft.words.title).toBe('后称')
    expect(draft.later).toBeNull()
  })

  it('is of an item that the plan has on its day', async () => {
    const { changes, draft } = await draftOf({ kind: 'withdrawn', item: 24 })
    draft.edit({ reason: '并入第 12 项' })
    await draft.enter(by)
    expect(changes.changes[0]?.what).toEqual({ kind: 'withdrawn', item: 24 })
    draft.begin({ kind: 'item', item: 24 }, '2021-06-01')
    expect([...draft.faults]).toContain('gone')
    draft.edit({ day: '2021-04-01' })
    expect([...draft.faults]).not.toContain('gone')
  })

  it('stands when its form is opened again, and not for another plan', async () => {
    const { changes, draft } = await draftOf({ kind: 'item', item: 24 })
    draft.editWords({ title: '新称' })
    draft.begin({ kind: 'item', item: 24 }, '2021-06-01')
    expect(draft.draft).toMatchObject({ day: '2021-05-01', words: { title: '新称' } })
    const other = { ...plan, id: 'other' }
    usePlanStore().plan = other
    await changes.open(other)
    draft.begin({ kind: 'item', item: 24 }, '2021-06-01')
    expect(draft.draft).toMatchObject({ day: '2021-06-01', words: {} })
  })

  it('gives each added item a number of its own, and a title only where it differs', async () => {
    const { changes, draft } = await draftOf({ kind: 'added' })
    const write = async (): Promise<void> => {
      draft.begin({ kind: 'added' }, '2021-05-01')
      draft.editWords({ text: '编制规则', units: '区审计局' })
      draft.edit({ reason: '会议增列' })
      await draft.enter(by)
    }
    await write()
    await write()
    const ids = changes.changes.map(({ what }) => (what.kind === 'added' ? what.item.id : null))
    expect(ids).toEqual([28, 29])
    draft.begin({ kind: 'title' }, '2021-05-01')
    draft.edit({ reason: '改称' })
    expect([...draft.faults]).toEqual(['title'])
    draft.edit({ title: '调整后的分工' })
    expect(await draft.enter(by)).toBe(false)
  })

  it('takes another back, which then holds on no day', async () => {
    const { changes, draft } = await draftOf({ kind: 'withdrawn', item: 24 })
    draft.edit({ reason: '误' })
    await draft.enter(by)
    const id = changes.changes[0]?.id ?? ''
    draft.begin({ kind: 'undone', change: id }, '2021-05-01')
    expect(draft.undone?.change.id).toBe(id)
    draft.edit({ reason: '登记有误' })
    await draft.enter(by)
    const held = changes.heldOn(plan, { day: '2021-06-01', basis: 'adjusted' })
    expect(held.items.some(({ id: item }) => item === 24)).toBe(true)
  })
})
