import { describe, expect, it } from 'vitest'
import { entered } from '@/analysis/change/standing'
import { planOn } from '@/analysis/change/planOn'
import { addedAmendment, freeItemId, isNumberTaken, itemAmendment } from '@/intake/change/amendment'
import type { ItemWords } from '@/intake/change/itemWords'
import { readItemWords, wordsOf } from '@/intake/change/itemWords'
import { readPlan } from '@/intake/plan/readPlan'
import type { Amendment, Plan } from '@/model/plan'
import { plan } from '../../export/ledger/ledgerCase'

const item = plan.items.find(({ id }) => id === 24)
if (!item) throw new Error('no item 24')
const read = (change: Partial<ItemWords>) =>
  readItemWords({ ...wordsOf(item, item.task), ...change }, item, plan)
const blank: ItemWords = { ...wordsOf(null, 3), text: '编制规则。另行印发', deadline: '' }
const added = (change: Partial<ItemWords>) => readItemWords({ ...blank, ...change }, null, plan)

function changedBy(what: Amendment): Plan {
  const fact = { day: '2021-01-01', recorded: '2021-01-02', reason: '调整', document: '', who: '' }
  return { ...plan, changes: entered([], [{ ...fact, what }]) }
}

describe('the words of an item', () => {
  it('change nothing while they are those of the plan, whatever their deadline is read as', () => {
    for (const one of plan.items) {
      const reading = readItemWords(wordsOf(one, one.task), one, plan)
      expect([one.id, reading.fields, reading.faults]).toEqual([one.id, {}, {}])
      expect(itemAmendment(one.id, reading)).toBeNull()
    }
  })

  it('change only what differs', () => {
    const reading = read({ deadline: ' 2021年8月底前 ', title: '新称' })
    const deadline = { text: '2021年8月底前', date: '2021-08-31', precision: 'month', doubt: null }
    expect(itemAmendment(24, reading)).toEqual({
      kind: 'item',
      item: 24,
      fields: { title: '新称', deadline },
      collective: [],
    })
  })

  it('read a deadline without a year by that of the item so far, and tell it before it is entered', () => {
    const year = item.deadline.date.slice(0, 4)
    const reading = read({ deadline: '8月底前' })
    expect(reading.deadline).toMatchObject({ date: `${year}-08-31` })
    expect(reading.deadline?.doubt).toContain(year)
    expect(reading.fields.deadline?.doubt).toBeNull()
  })

  it('take each part of a deadline with several as a milestone', () => {
    const { deadline } = read({ deadline: '2021年6月底前完成初稿，8月底前定稿' })
    expect(deadline?.milestones?.map(({ date }) => date)).toEqual(['2021-06-30', '2021-08-31'])
  })

  it.each(['2021年13月底前', '2O21年8月底前', '尽快', '区政务局'])(
    'refuse %s as a deadline, and change nothing',
    deadline => {
      const reading = read({ deadline, title: '新称' })
      expect(reading.faults).toEqual({ deadline: 'no-deadline' })
      expect(itemAmendment(24, reading)).toBeNull()
    },
  )

  it('say why a deadline cannot be read where that is known', () => {
    expect(read({ deadline: '2021年13月底前' }).deadlineFault).toContain('13月')
    expect(read({ deadline: '尽快' }).deadlineFault).toBeNull()
  })

  it('do not leave an item without text, title, units or deadline', () => {
    const reading = read({ text: ' ', units: '', deadline: '', title: '' })
    expect(reading.faults).toEqual({ text: 'empty', units: 'empty', deadline: 'empty' })
    expect(read({ title: '\u200b' }).faults).toEqual({ title: 'empty' })
    expect(read({ units: '、、' }).faults).toEqual({ units: 'no-unit' })
  })

  it('give units with their roles, and name those that stand for several bodies', () => {
    const reading = read({ units: '牵头：区审计局；配合：区司法局、各镇处' })
    expect(reading.fields.assignments).toEqual([
      { unit: '区审计局', office: null, role: 'lead', printed: '区审计局' },
      { unit: '区司法局', office: null, role: 'support', printed: '区司法局' },
      { unit: '各镇处', office: null, role: 'support', printed: '各镇处' },
    ])
    expect(itemAmendment(24, reading)).toMatchObject({ collective: ['各镇处'] })
    expect(read({ units: '区审计局等部门' }).unitNotes).toHaveLength(1)
  })

  it('keep what is printed of a unit that stays, and take a role that is gone', () => {
    const [first] = item.assignments
    const led = { ...item, assignments: [{ ...item.assignments[0]!, role: 'lead' as const }] }
    const words = { ...wordsOf(led, led.task), units: wordsOf(item, 0).units.split('、')[0] ?? '' }
    const { assignments } = readItemWords(words, led, plan).fields
    expect(assignments?.map(({ printed, role }) => [printed, role])).toEqual([
      [first?.printed, undefined],
    ])
  })

  it('have no sign that nobody sees', () => {
    expect(read({ text: '编制\u202e规则\u200b' }).fields.text).toBe('编制规则')
  })
})

describe('an item that is added', () => {
  it('has a number that none ever had, and its title by the rule where none is written', () => {
    const what = addedAmendment({ id: freeItemId(plan), number: '' }, added({ units: '区审计局' }))
    expect(what).toMatchObject({
      kind: 'added',
      item: { id: 28, title: '编制规则', deadline: { precision: 'unset' } },
    })
    expect(what && freeItemId(changedBy(what))).toBe(29)
  })

  it('needs its words and units', () => {
    expect(addedAmendment({ id: 28, number: '' }, added({}))).toBeNull()
    expect(added({ text: '', units: '区审计局' }).faults).toEqual({ text: 'empty' })
  })

  it('goes by a number that no item has', () => {
    expect(isNumberTaken(' 24 ', plan)).toBe(true)
    expect(isNumberTaken('28', plan)).toBe(false)
    const what = addedAmendment({ id: 28, number: '24-1' }, added({ units: '区审计局' }))
    expect(what).toMatchObject({ item: { id: 28, number: '24-1' } })
  })

  it('goes with the plan into its file and back, and stands in no line', () => {
    const words = { units: '区审计局、各镇处', deadline: '2021年8月底前' }
    const what = addedAmendment({ id: 28, number: '' }, added(words))
    const of = what && changedBy(what)
    const back = readPlan(JSON.stringify(of))
    expect(back).toEqual({ ok: true, plan: of })
    const held = back.ok ? planOn(back.plan, { day: '2021-01-01', basis: 'adjusted' }) : null
    expect(held?.items.find(({ id }) => id === 28)?.lines.row).toEqual([0, 0])
    expect(held?.units.find(({ name }) => name === '各镇处')?.collective).toBe(true)
  })
})
