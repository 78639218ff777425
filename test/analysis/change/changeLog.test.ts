import { describe, expect, it } from 'vitest'
import { changedWords } from '@/analysis/change/changedWords'
import { changeLog } from '@/analysis/change/changeLog'
import { entered } from '@/analysis/change/standing'
import { writeChangesCsv } from '@/export/table/changesCsv'
import type { Amendment, Deadline, Plan, PlanChange } from '@/model/plan'
import { plan } from '../../export/ledger/ledgerCase'

const until = (day: string): Deadline => ({
  text: day,
  date: day,
  precision: 'day',
  doubt: null,
})
const moved = (item: number, day: string): Amendment => ({
  kind: 'item',
  item,
  fields: { deadline: until(day) },
  collective: [],
})

/** The plan with amendments entered one after another, each from a day. */
function changed(...some: readonly (readonly [day: string, what: Amendment])[]): Plan {
  const changes = some.reduce<readonly PlanChange[]>((known, [day, what]) => {
    const fact = { day, recorded: '2022-01-01', what, reason: '=理由', document: '', who: '李' }
    return [...known, ...entered(known, [fact])]
  }, [])
  return { ...plan, changes }
}

const first = plan.items.find(({ id }) => id === 24)?.deadline.date

describe('the log of changes', () => {
  it('tells each by what held before it on its day, not by when it was entered', () => {
    const of = changed(
      ['2021-06-01', moved(24, '2021-12-31')],
      ['2021-03-01', moved(24, '2021-08-31')],
    )
    const log = changeLog(of)
    expect(log.map(({ change }) => change.day)).toEqual(['2021-03-01', '2021-06-01'])
    expect(log.map(({ before }) => before?.deadline.date)).toEqual([first, '2021-08-31'])
  })

  it('tells one that was taken back as it would be, and none after it by it', () => {
    const of = changed(['2021-03-01', moved(24, '2021-08-31')])
    const [one] = of.changes ?? []
    const back = changed(
      ['2021-03-01', moved(24, '2021-08-31')],
      ['2021-04-01', { kind: 'undone', change: one?.id ?? '' }],
      ['2021-05-01', moved(24, '2021-10-31')],
    )
    const log = changeLog(back)
    expect(log[0]).toMatchObject({ undoneBy: { what: { kind: 'undone' } }, unapplied: null })
    expect(log[0]?.after?.deadline.date).toBe('2021-08-31')
    expect(log[1]).toMatchObject({ item: 24, undoes: { id: one?.id } })
    expect(log[2]?.before?.deadline.date).toBe(first)
  })

  it('knows items that come and go, and titles', () => {
    const model = plan.items[0]
    if (!model) throw new Error('no item')
    const of = changed(
      ['2021-01-01', { kind: 'added', item: { ...model, id: 28 }, collective: [] }],
      ['2021-02-01', moved(28, '2021-08-31')],
      ['2021-03-01', { kind: 'withdrawn', item: 28 }],
      ['2021-04-01', moved(28, '2021-09-30')],
      ['2021-05-01', { kind: 'title', title: '新标题' }],
    )
    const log = changeLog(of)
    expect(log.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [false, false],
      [false, false],
    ])
    expect(log[4]?.titles).toEqual([plan.title, '新标题'])
  })

  it('tells altered ones as such, and applies none', () => {
    const of = changed(
      ['2021-03-01', moved(24, '2021-08-31')],
      ['2021-05-01', moved(24, '2021-10-31')],
    )
    const [one, two] = of.changes ?? []
    if (!one || !two) throw new Error('no changes')
    const log = changeLog({ ...of, changes: [{ ...one, reason: '另' }, two] })
    expect(log.map(({ unapplied }) => unapplied)).toEqual(['altered', null])
    expect(log[1]?.before?.deadline.date).toBe(first)
  })
})

describe('the words that a change makes otherwise', () => {
  it('are those of the fields that differ, with the day that a deadline is read as', () => {
    const [entry] = changeLog(changed(['2021-03-01', moved(24, '2021-08-31')]))
    const words = changedWords(entry?.before ?? null, entry?.after ?? null, plan.tasks)
    expect(words).toEqual([
      { field: 'deadline', before: expect.stringContaining(`（${first}）`), after: '2021-08-31' },
    ])
  })

  it('are all fields of an item that is added', () => {
    const item = plan.items[0] ?? null
    expect(changedWords(null, item, plan.tasks).map(({ field }) => field)).toEqual([
      'text',
      'title',
      'task',
      'units',
      'deadline',
    ])
  })
})

describe('the table of changes', () => {
  it('has a row for each field, what became of the change, and no formula', async () => {
    const of = changed(['2021-03-01', moved(24, '2021-08-31')])
    const id = of.changes?.[0]?.id ?? ''
    const back = changed(
      ['2021-03-01', moved(24, '2021-08-31')],
      ['2021-04-01', { kind: 'undone', change: id }],
    )
    const [head, ...rows] = (await (await writeChangesCsv(back)).text()).trim().split('\r\n')
    expect(head).toContain('调整前,调整后')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain(`（${first}）,2021-08-31,`)
    expect(rows[0]).toContain('已撤回（2022-01-01：=理由）')
    expect(rows[1]).toContain('自 2021-03-01 起的修改')
    expect(rows.some(row => /(?:^|,)"?=/.test(row))).toBe(false)
  })
})
