import { describe, expect, it } from 'vitest'
import { ganttChartPages } from '@/charts/gantt/chartPages'
import { paperStyle } from '@/charts/sign/style'
import { ganttScene } from '@/charts/gantt/gantt'
import { markBox } from '@/charts/scene/markBox'
import type { Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Deadline, Plan } from '@/model/plan'
import { datedPlan } from '../../model/datedItems'
import { figureWith } from '../figure/figureCase'
import { pagesOf, stageOf, wallInput } from '../wall/wallCase'
import { inkOf, inputOf, overlapsOf, questionOf } from './ganttCase'

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

const textOf = (mark: Mark): readonly string[] => (mark.type === 'text' ? [mark.text] : [])

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

describe('a deadline of many words', () => {
  const words =
    '自印发之日起三个月内（具体时间由各有关单位结合工作实际确定，原则上不得迟于2023年底，特殊情况须书面报告）'
  const plan = printedPlan([
    ['2023年1月5日前', '2023-01-05', 'day'],
    [words, '2023-01-08', 'year'],
    [words, '2023-06-30', 'year'],
    [words, '2023-12-31', 'year'],
    ['2023年底前', '2023-12-31', 'year'],
  ])
  const asOf = '2023-03-31'

  /** The long labels of a scene; each whole, or its beginning, and within what shows. */
  function longOf(marks: readonly Mark[]): readonly string[] {
    const plot = marks.find(mark => mark.type === 'clip' && mark.key === 'plot')
    if (plot?.type !== 'clip') return []
    return plot.marks.flatMap(mark => {
      if (mark.type !== 'text' || mark.role !== 'deadline' || mark.text.length < 12) return []
      const { x, w } = markBox(mark)
      expect(x).toBeGreaterThan(plot.x)
      expect(x + w).toBeLessThanOrEqual(plot.x + plot.w)
      expect(words.startsWith(mark.text.replace(/…$/, ''))).toBe(true)
      return [mark.text]
    })
  }

  it.each([700, 1000, 1366, 1920])('is cut at its end where no side has room, %i px', width => {
    const { marks } = ganttScene(inputOf({ plan, asOf, width }))
    expect(longOf(marks)).toHaveLength(3)
    expect(overlapsOf(inkOf(marks))).toEqual([])
  })

  it('is so on walls and on paper, where a note says it', () => {
    const walls = pagesOf(wallInput({ plan, asOf }), stageOf([1920, 1080]), ['gantt'])
    expect(walls.flatMap(({ scene }) => longOf(scene.marks)).length).toBeGreaterThan(2)
    const paper = ganttChartPages(questionOf({ plan, asOf }))
    const room = { width: 700, height: 900, scale: 1, least: 1, style: paperStyle, grows: false }
    const scenes = paper(room, Infinity).scenes()
    expect(scenes.flatMap(({ marks }) => longOf(marks))).toHaveLength(3)
    const { pages } = figureWith({ plan, asOf, kind: 'gantt' })
    const texts = pages.flatMap(page => allMarks(page.marks)).flatMap(mark => textOf(mark))
    expect(texts.join('')).toContain('第 2–4 项的时限文字较长')
  })
})
