import { describe, expect, it } from 'vitest'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partStateOf, stateBoard } from '@/analysis/state/stateBoard'
import { lateUnits, unitStateOf } from '@/analysis/state/unitStates'
import { defaultRules } from '@/analysis/state/workState'
import type { Plan } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const numbered = (id: number) => plan.items.find(item => item.id === id)!
const sampleBoard = (): StateBoard =>
  stateBoard(ledgerIndex(plan.items, sampleReports(plan)), '2021-06-30', defaultRules)
const silentBoard = (): StateBoard =>
  stateBoard(ledgerIndex(plan.items, []), '2021-06-30', defaultRules)

describe("a unit's own part", () => {
  it('is done in items 4 and 11 of 区工管办, which others have not reported', () => {
    const board = sampleBoard()
    const own = unitStateOf(board, '区工管办')
    for (const id of [4, 11]) {
      expect(itemStateOf(board)(numbered(id))).toBe('due')
      expect(own(numbered(id))).toMatch(/^done/)
    }
  })

  it('is that of its gravest office, or of the office that is asked for, as the heatmap has it', () => {
    const board = sampleBoard()
    const labels = new Set(
      plan.items.flatMap(item =>
        item.assignments.flatMap(one => (one.office ? [`${one.unit}（${one.office}）`] : [])),
      ),
    )
    expect(labels.size).toBeGreaterThan(0)
    for (const item of plan.items) {
      for (const { unit, office } of item.assignments) {
        expect(unitStateOf(board, unit)(item)).toBe(partStateOf(board, 'merged')(unit, item.id))
        const label = `${unit}（${office}）`
        if (office !== null)
          expect(unitStateOf(board, label)(item)).toBe(partStateOf(board, 'apart')(label, item.id))
      }
    }
  })

  it('is given by one function for a board and a unit', () => {
    const board = sampleBoard()
    expect(unitStateOf(board, '区工管办')).toBe(unitStateOf(board, '区工管办'))
    expect(unitStateOf(sampleBoard(), '区工管办')).not.toBe(unitStateOf(board, '区工管办'))
  })
})

describe('whom an item waits for', () => {
  it('names the three that have not reported item 4, of fourteen', () => {
    expect(lateUnits(sampleBoard(), numbered(4))).toEqual({
      overdue: [],
      due: ['区财金局', '区市场局', '区税务局'],
      done: 11,
    })
  })

  it('tells units that reported from those that did not, and counts with the rest to all', () => {
    const board = sampleBoard()
    const late = plan.items.flatMap(item => {
      const found = lateUnits(board, item)
      return found ? [{ item, found }] : []
    })
    expect(late.map(({ item }) => item.id)).toEqual([4, 10, 11])
    for (const { item, found } of late)
      expect(found.overdue.length + found.due.length + found.done).toBe(item.assignments.length)
    expect(lateUnits(board, numbered(10))?.overdue).not.toEqual([])
  })

  it('is said of no item of one unit, nor where no unit has reported', () => {
    const [said, silent] = [sampleBoard(), silentBoard()]
    expect(plan.items.filter(item => lateUnits(silent, item) !== null)).toEqual([])
    for (const item of plan.items.filter(one => one.assignments.length === 1))
      expect(lateUnits(said, item)).toBeNull()
  })
})
