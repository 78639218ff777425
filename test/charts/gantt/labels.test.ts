import { describe, expect, it } from 'vitest'
import { ganttScene } from '@/charts/gantt/gantt'
import type { Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Deadline, Plan } from '@/model/plan'
import { datedPlan } from '../../model/datedItems'
import { figureWith } from '../figure/figureCase'
import { pagesOf, stageOf, wallInput } from '../wall/wallCase'
import { inputOf } from './ganttCase'

/** A plan whose deadlines are printed so. */
function printedPlan(
  deadlines: readonly (readonly [string, string, Deadline['precision']])[],
): Plan {
  const plan = datedPlan([], ...deadlines.map(([, date, precision]) => [date, precision] as const))
  const items = plan.items.map((item, at) => ({
    ...item,
    deadline: { ...item.deadline, text: deadlines[at]?.[0] ?? '' },
  }))
  return { ...plan, items }
}

function labelsOf(marks: readonly Mark[]): readonly string[] {
  return allMarks(marks).flatMap(mark =>
    mark.type === 'text' && mark.role === 'deadline' ? [mark.text] : [],
  )
}

describe('the words beside a flag', () => {
  const ages = printedPlan([
    ['2023年1月28日前', '2023-01-28', 'day'],
    ['2123年6月底前', '2123-06-30', 'month'],
    ['6月底前', '2023-06-30', 'month'],
    ['2123年底前', '2123-12-31', 'year'],
    ['长期坚持', '2123-12-31', 'open'],
  ])
  const asOf = '2023-06-30'
  const dated = [
    '2023年1月28日前',
    '2123年6月底前',
    '6月底前（2023-06-30）',
    '2123年底前',
    '长期坚持',
  ]

  it('tell the year under decades, on the page', () => {
    expect(labelsOf(ganttScene(inputOf({ plan: ages, asOf })).marks)).toEqual(dated)
    expect(labelsOf(ganttScene(inputOf({ plan: ages, asOf, lang: 'en' })).marks)).toEqual([
      '2023-01-28',
      '2123-06-30',
      '2023-06-30',
      '2123-12-31',
      'Open-ended',
    ])
  })

  it('tell the year under decades, in a file and on a wall', () => {
    const { pages } = figureWith({ plan: ages, asOf, kind: 'gantt' })
    expect(labelsOf(pages.flatMap(page => page.marks))).toEqual(dated)
    const walls = pagesOf(wallInput({ plan: ages, asOf }), stageOf([1920, 1080]))
    const labels = labelsOf(walls.flatMap(({ scene }) => scene.marks))
    for (const label of dated) expect(labels).toContain(label)
    expect(labels).not.toContain('1月28日前')
  })

  it('leave it to the axis once that names years', () => {
    const zoomed = inputOf({ plan: ages, asOf, window: { from: 19358, to: 19358 + 3 * 365 } })
    expect(labelsOf(ganttScene(zoomed).marks)).toEqual(['1月28日前', '6月底前'])
  })
})
