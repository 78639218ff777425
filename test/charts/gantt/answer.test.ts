import { describe, expect, it } from 'vitest'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { ganttAnswers, ganttInput } from '@/charts/gantt/answer'
import type { GanttAnswer } from '@/charts/gantt/input'
import type { GanttQuestion } from '@/charts/gantt/question'
import { boardOf, builtIn, questionOf } from './ganttCase'

/** What of two answers is another object. */
function changed(before: GanttAnswer, after: GanttAnswer): string[] {
  return (Object.keys(before) as (keyof GanttAnswer)[])
    .filter(key => before[key] !== after[key])
    .sort()
}

/** What of an answer is another object once some of its question is. */
function changedBy(change: (question: GanttQuestion) => Partial<GanttQuestion>): string[] {
  const ask = ganttAnswers()
  const question = questionOf({ reports: sampleReports(builtIn) })
  const before = ask(question)
  return changed(before, ask({ ...question, ...change(question) }))
}

describe('an answer asked for again', () => {
  it('is the same in all its parts for the same question, but for the span, which is made anew', () => {
    expect(changedBy(() => ({}))).toEqual(['span'])
    expect(
      changedBy(({ arrangement }) => ({
        arrangement: { ...arrangement, fold: new Set(arrangement.fold), from: '2021-01-01' },
      })),
    ).toEqual(['span'])
  })

  it('keeps rows, layout and colours where only records change', () => {
    const board = boardOf(builtIn, '2021-06-30', sampleReports(builtIn).slice(0, -1))
    expect(changedBy(() => ({ board }))).toEqual([
      'counts',
      'partOf',
      'shareOf',
      'span',
      'stateIn',
      'unitsOf',
    ])
  })

  it('keeps relations, starts and colours where only the order changes', () => {
    expect(
      changedBy(({ arrangement }) => ({ arrangement: { ...arrangement, sort: 'deadline' } })),
    ).toEqual(['layout', 'rows', 'span'])
  })

  it('keeps rows where only the lines drawn change', () => {
    const parts = changedBy(({ arrangement }) => ({
      arrangement: { ...arrangement, scope: 'all' },
    }))
    expect(parts).toContain('relations')
    for (const part of ['rows', 'starts', 'colorIn', 'colors', 'due'])
      expect(parts).not.toContain(part)
  })
})

describe('starts that are inferred', () => {
  it('follow the core relations, whatever lines are drawn', () => {
    const starts = (['core', 'all', 'none'] as const).map(scope => [
      ...ganttInput(questionOf({ scope })).starts.keys(),
    ])
    expect(starts[0]).toHaveLength(8)
    expect(starts[1]).toEqual(starts[0])
    expect(starts[2]).toEqual(starts[0])
  })
})
