import { describe, expect, it } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { allMarks } from '@/charts/scene/scene'
import type { Plan } from '@/model/plan'
import { datedPlan } from '../../model/datedItems'
import { figureWith } from '../figure/figureCase'
import { builtIn } from '../gantt/ganttCase'
import { is } from '../scene/marks'

const countsOn = (figure: Figure): readonly (readonly number[])[] =>
  figure.pages.map(page =>
    allMarks(page.marks).flatMap(mark =>
      mark.type === 'text' && is('cell', 'count')(mark) ? [Number(mark.text)] : [],
    ),
  )
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)

describe('the calendar of deadlines on paper', () => {
  it.each(['word', 'a4', 'a4Across', 'slide', 'slide43'] as const)(
    'counts each item once, whole, on %s',
    size => {
      const figure = figureWith({ kind: 'overview', size, sample: true })
      expect(sum(countsOn(figure).flat())).toBe(builtIn.items.length)
      expect(figure.isCut).toBeUndefined()
    },
  )

  it('goes on over pages where its years are many', () => {
    const plan: Plan = {
      ...builtIn,
      items: builtIn.items.map((item, at) => ({
        ...item,
        deadline: { ...item.deadline, date: `${2001 + at}-06-30` },
      })),
    }
    const figure = figureWith({ kind: 'overview', size: 'slide', plan })
    const filled = countsOn(figure).filter(counts => counts.length > 0)
    expect(filled.length).toBeGreaterThan(1)
    expect(sum(filled.flat())).toBe(27)
    expect(figure.isCut).toBeUndefined()
  })
  it('says which deadlines it leaves out where it has no year to draw', () => {
    const plan = datedPlan(['9999-12-31', '9999-06-30'])
    const figure = figureWith({ kind: 'overview', plan })
    const texts = figure.pages.flatMap(page =>
      allMarks(page.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
    )
    expect(texts.join('')).toContain('图外 2 项：1（9999-12-31）、2（9999-06-30）')
    expect(texts.filter(text => text.includes('10000'))).toEqual([])
    expect(figure.isCut).toBeUndefined()
  })
})
