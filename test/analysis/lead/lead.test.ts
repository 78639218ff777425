import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planLead } from '@/analysis/lead/lead'
import { supervisionList } from '@/analysis/lead/supervision'
import { standingFacts } from '@/analysis/ledger/ledger'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import { dayNumber, dayOf } from '@/model/day'
import type { Assignment, Item, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'
import type { Report } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'
import { anyLedger } from '../reports'

const plan = data as unknown as Plan

function asked(reports: readonly Report[], day: string, of: Plan = plan) {
  const index = ledgerIndex(of.items, standingFacts(reports))
  const board = stateBoard(index, day, defaultRules)
  return { lead: planLead(of, board), list: supervisionList(board, index) }
}

/**
 * What was last said of an assignment up to a day, by the records alone: a walk over all of them, as
 * somebody with a pencil would do it.
 */
function lastSaid(reports: readonly Report[], item: Item, one: Assignment, day: string) {
  const standing = standingFacts(reports).filter(
    ({ item: id, unit, office, day: on }) =>
      id === item.id && unit === one.unit && office === one.office && on <= day,
  )
  let last: Report | null = null
  for (const each of standing) if (!last || each.day >= last.day) last = each
  return last
}

function countedByHand(reports: readonly Report[], day: string) {
  const done: number[] = []
  const overdue: number[] = []
  const due: number[] = []
  const late = new Map<string, { overdue: number; due: number }>()
  let reported = 0
  for (const item of plan.items) {
    const said = item.assignments.map(one => lastSaid(reports, item, one, day))
    reported += said.filter(Boolean).length
    const isPast = isDated(item.deadline) && item.deadline.date < day
    if (said.every(last => last?.state === 'done')) {
      done.push(item.id)
      continue
    }
    if (!isPast) continue
    const open = said.filter(last => last?.state !== 'done')
    if (open.some(last => last !== null)) overdue.push(item.id)
    else due.push(item.id)
    item.assignments.forEach((one, at) => {
      const last = said[at]
      if (last?.state === 'done') return
      const count = late.get(one.unit) ?? { overdue: 0, due: 0 }
      count[last ? 'overdue' : 'due'] += 1
      late.set(one.unit, count)
    })
  }
  return { done, overdue, due, late, reported }
}

describe('the lead of a plan', () => {
  it('counts what somebody with a pencil counts, on any ledger and day', () => {
    const days = fc.integer({ min: 18_300, max: 19_400 }).map(dayOf)
    fc.assert(
      fc.property(anyLedger(plan.items), days, (reports, day) => {
        const { lead, list } = asked(reports, day)
        const hand = countedByHand(reports, day)
        expect(lead.done).toEqual(hand.done)
        expect(lead.overdue).toEqual(hand.overdue)
        expect(lead.due).toEqual(hand.due)
        expect(lead.reported).toBe(hand.reported)
        const worst = Math.max(0, ...[...hand.late.values()].map(one => one.overdue))
        const silent = Math.max(0, ...[...hand.late.values()].map(one => one.due))
        expect(lead.foremost?.isOverdue ?? false).toBe(worst > 0)
        expect(lead.foremost?.assignments ?? 0).toBe(worst > 0 ? worst : silent)
        const key = worst > 0 ? 'overdue' : 'due'
        const most = [...hand.late].filter(([, one]) => one[key] === lead.foremost?.assignments)
        expect(new Set(lead.foremost?.units.map(({ name }) => name))).toEqual(
          new Set(most.map(([name]) => name)),
        )
        expect(list.map(({ item }) => item.id).sort((a, b) => a - b)).toEqual(
          [...hand.overdue, ...hand.due].sort((a, b) => a - b),
        )
        for (const { item, overdue, due, done, days: past } of list) {
          expect(overdue.length + due.length + done).toBe(item.assignments.length)
          expect(past).toBe(dayNumber(day) - dayNumber(item.deadline.date))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('names the next deadline of what is not done, the peak, and the widest contradiction', () => {
    const { lead } = asked([], '2021-06-30')
    expect(lead.next).toEqual({ day: '2021-06-30', items: [13, 23] })
    const [widest] = lead.inverted
    expect([widest?.relation.from, widest?.relation.to, widest?.days]).toEqual([20, 19, 212])
    const counts = new Map<string, number>()
    for (const { deadline } of plan.items) {
      const month = deadline.date.slice(0, 7)
      counts.set(month, (counts.get(month) ?? 0) + 1)
    }
    expect(lead.peak?.each).toBe(Math.max(...counts.values()))
    for (const { year, month } of lead.peak?.months ?? [])
      expect(counts.get(`${year}-${String(month).padStart(2, '0')}`)).toBe(lead.peak?.each)
  })

  it('names no peak where every month has as many, and no next where all is past', () => {
    const items = plan.items.slice(0, 12).map((item, at) => ({
      ...item,
      deadline: { ...item.deadline, date: `2021-${String(at + 1).padStart(2, '0')}-28` },
    }))
    const { lead } = asked([], '2022-01-01', { ...plan, items })
    expect([lead.peak, lead.next]).toEqual([null, null])
  })
})

describe('the list to supervise', () => {
  it('has what is overdue first, then what weighs most, with the last word of those waited for', () => {
    const { list } = asked(sampleReports(plan), '2021-06-30')
    const overdue = list.filter(({ state }) => state === 'overdue')
    expect(list.slice(0, overdue.length)).toEqual(overdue)
    for (const part of [overdue, list.slice(overdue.length)]) {
      const weights = part.map(one => one.days * (one.overdue.length + one.due.length))
      expect(weights).toEqual([...weights].sort((a, b) => b - a))
    }
    for (const { word, overdue: late } of list) expect(word !== null).toBe(late.length > 0)
  })
})
