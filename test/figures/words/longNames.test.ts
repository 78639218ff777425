import { describe, expect, it } from 'vitest'
import { longDeadlinesNote, longNamesNote, wholeNames } from '@/figures/words/longNames'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import type { Translate } from '@/locales/translate'
import { builtIn } from '../../charts/gantt/ganttCase'

const t: Translate = (key, named = {}) => `${key}${Object.values(named).join('|')}`
const long = 'A'.repeat(360)
const items = builtIn.items.map(item => (item.id === 10 ? { ...item, title: long } : item))

describe('names that a figure has no room for', () => {
  it.each(['gantt', 'workload', 'relations'] as const)('are told whole beside a %s', kind => {
    expect(longNamesNote(t, kind, items)).toContain('10')
    const whole = wholeNames(t, kind, items)
    expect(whole([9, 10])).toContain(long)
    expect(whole([9])).toBe('')
  })

  it('are none of the built-in plan’s', () => {
    for (const kind of ['gantt', 'workload', 'relations', 'overview'] as const) {
      expect(longNamesNote(t, kind, builtIn.items)).toBe('')
      expect(wholeNames(t, kind, builtIn.items)([1, 2, 3])).toBe('')
    }
  })

  it('may be deadlines, none of them the built-in plan’s', () => {
    const text = '自印发之日起三个月内（特殊情况须书面报告）'
    const odd = builtIn.items.map(item =>
      item.id === 10 ? { ...item, deadline: { ...item.deadline, text } } : item,
    )
    expect(longDeadlinesNote(t, odd)).toContain('10')
    expect(longDeadlinesNote(t, builtIn.items)).toBe('')
  })

  it('are looked up where every kind of file can say so, not in notes that only slides have', () => {
    expect(figureZhCN.notes.long).toContain('全文见原文或计划表')
    expect(figureZhCN.notes.long).not.toContain('备注')
    expect(figureEn.notes.long).not.toContain('notes')
  })
})
