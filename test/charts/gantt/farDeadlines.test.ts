import { describe, expect, it } from 'vitest'
import { ganttScene, ganttTime } from '@/charts/gantt/gantt'
import { foldedMarks } from '@/charts/gantt/folded'
import { laneMarks } from '@/charts/gantt/lanes'
import type { Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { datedPlan, monthsOf } from '../../model/datedItems'
import type { Wish } from './ganttCase'
import { inputOf } from './ganttCase'

const twelve = monthsOf(2022, 12)
const inputFor = (days: readonly string[], wish: Wish = {}) =>
  inputOf({ plan: datedPlan(days), asOf: '2022-06-30', ...wish })
const marksOf = (days: readonly string[], wish: Wish = {}): readonly Mark[] =>
  allMarks(ganttScene(inputFor(days, wish)).marks)
const wordsOf = (marks: readonly Mark[], role: string): readonly string[] =>
  marks.flatMap(mark => (mark.type === 'text' && mark.role === role ? [mark.text] : []))
const numbersOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap(mark => (mark.type === 'text' && mark.part === 'number' ? [mark.text] : []))

describe.each([
  ['0202-12-31', 'before', '← 0202-12-31前'],
  ['0001-01-01', 'before', '← 0001-01-01前'],
  ['2202-12-31', 'after', '→ 2202-12-31前'],
  ['9999-12-31', 'after', '→ 9999-12-31前'],
])('a deadline far off the others on %s', (day, edge, label) => {
  const input = inputFor([...twelve, day])
  const marks = allMarks(ganttScene(input).marks)
  const { plot } = input.layout

  it('leaves the axis to the others', () => {
    expect(input.span).toEqual({ first: '2022-01-01', last: '2022-12-31' })
    expect(wordsOf(marks, 'axis-name').filter(text => text.includes('年'))).toEqual(
      wordsOf(marksOf(twelve), 'axis-name').filter(text => text.includes('年')),
    )
  })

  it('has its flag at the edge, with an arrow and its day in words', () => {
    const arrows = marks.filter(mark => mark.role === 'flag' && mark.part === 'arrow')
    expect(arrows.map(mark => mark.info?.item)).toEqual([13])
    const xs = arrows.flatMap(mark => (mark.type === 'path' ? mark.points.map(([x]) => x) : []))
    const tip = edge === 'before' ? Math.min(...xs) : Math.max(...xs)
    expect(Math.abs(tip - (edge === 'before' ? plot.x : plot.x + plot.w))).toBeLessThan(4)
    expect(wordsOf(marks, 'deadline')).toContain(label)
    expect(wordsOf(marks, 'deadline')).toHaveLength(13)
  })

  it('is explained and counted below, where its arrow is drawn', () => {
    const told = (wish: Wish): readonly string[] =>
      wordsOf(marksOf([...twelve, day], wish), 'legend').filter(text => text.includes('在轴外'))
    expect(told({}).join('')).toContain('1 项时限在轴外，旗上带箭头，不计入各年项数')
    expect(wordsOf(marksOf(twelve), 'legend').join('')).not.toContain('在轴外')
  })

  it('says its day on the flag of a folded group and of a lane', () => {
    const group = inputFor([...twelve, day], { fold: new Set(['task:1', '1']) })
    const folded = foldedMarks(input, ganttTime(input), { group: 0, y: 100 })
    expect(numbersOf(folded)).toContain(`13 ${day}前`)
    const around = { group: 0, y: 100, asOfX: 0, rules: [], ground: () => '#fff' }
    expect(numbersOf(laneMarks(group, ganttTime(group), around))).toContain(`13 ${day}前`)
  })
})

describe('deadlines far off on either side', () => {
  it('both stand at their edge, whatever starts are inferred', () => {
    for (const start of ['plan', 'predecessor', 'none'] as const) {
      const marks = marksOf(['0202-05-31', ...twelve, '9999-12-31'], { start })
      expect(marks.filter(mark => mark.part === 'arrow' && mark.role === 'flag')).toHaveLength(2)
      for (const mark of marks)
        if (mark.type === 'rect')
          expect([mark.x, mark.w].every(px => Math.abs(px) < 4000)).toBe(true)
    }
  })

  it('are none in a plan of fifteen years', () => {
    const marks = marksOf([...monthsOf(2020, 5), '2035-12-31'])
    expect(marks.filter(mark => mark.part === 'arrow' && mark.role === 'flag')).toEqual([])
    expect(wordsOf(marks, 'deadline').filter(text => /[←→]/.test(text))).toEqual([])
  })
})

describe('an open end that a far day stands in for', () => {
  it('stands at the end of the plan, without an arrow', () => {
    const plan = datedPlan(twelve, ['9999-12-31', 'open'])
    const input = inputOf({ plan, asOf: '2022-06-30' })
    const marks = allMarks(ganttScene(input).marks)
    expect(marks.some(mark => mark.part === 'arrow' && mark.role === 'flag')).toBe(false)
    expect(marks.some(mark => mark.role === 'flag' && mark.info?.item === 13)).toBe(true)
  })
})

describe('a plan of open ends alone', () => {
  it('has whole flags at the end of the as-of day’s year, wherever their days lie', () => {
    for (const date of ['2020-12-31', '2030-12-31']) {
      const plan = datedPlan([], [date, 'open'])
      const input = inputOf({ plan, asOf: '2026-06-30' })
      const pole = allMarks(ganttScene(input).marks).find(mark => mark.part === 'pole')
      const { plot } = input.layout
      expect(pole?.type === 'rect' ? pole.x + pole.w : 0).toBeCloseTo(plot.x + plot.w)
    }
  })
})
