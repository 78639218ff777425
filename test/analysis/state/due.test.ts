import { expect, it } from 'vitest'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { standingFacts } from '@/analysis/ledger/ledger'
import { dueAhead, dueSpans, nextItems, pressingItems } from '@/analysis/state/due'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import type { Plan } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan

it.each(['2020-09-30', '2020-12-31', '2021-06-30', '2022-03-31'])(
  'on %s counts, lists and spans of what is due are one answer',
  day => {
    const reports = standingFacts(sampleReports(plan))
    const board = stateBoard(ledgerIndex(plan.items, reports), day, defaultRules)
    const spans = dueSpans(board)
    const ids = (...names: readonly (keyof typeof spans)[]): readonly number[] =>
      names.flatMap(name => spans[name].map(({ item }) => item.id))
    expect(dueAhead(board, [30, 60, 90]).map(({ items }) => items)).toEqual([
      ids('within30'),
      ids('within30', 'within60'),
      ids('within30', 'within60', 'within90'),
    ])
    expect(nextItems(board, plan.items).map(({ id }) => id)).toEqual(
      ids('within30', 'within60', 'within90', 'later'),
    )
    expect(new Set(pressingItems(board, plan.items).map(({ id }) => id))).toEqual(
      new Set(ids('overdue', 'due')),
    )
    expect(Object.values(spans).flat()).toHaveLength(plan.items.length)
  },
)
