import { describe, expect, it } from 'vitest'
import { dayEndX } from '@/charts/axis/timeScale'
import { ganttScene, ganttTime } from '@/charts/gantt/gantt'
import type { GanttInput } from '@/charts/gantt/input'
import { movedDeadlines } from '@/charts/gantt/moved/moved'
import { overlaps } from '@/charts/scene/box'
import { markBox } from '@/charts/scene/markBox'
import type { FlatMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle, figureStyle, lightStyle, wallStyle } from '@/charts/sign/style'
import { movedWords } from '@/figures/words/moved'
import { dayNumber } from '@/model/day'
import type { Plan } from '@/model/plan'
import { changedOn, changedPlan } from '../../../model/changedPlan'
import { is } from '../../scene/marks'
import type { Wish } from '../ganttCase'
import { inkOf, inputOf, overlapsOf } from '../ganttCase'

const day = '2021-06-30'

/** What the page asks of a changed plan. */
function movedInput(plan: Plan, wish: Wish = {}): GanttInput {
  const moved = movedDeadlines(plan, plan.items, movedWords(wish.lang ?? 'zh-CN'))
  return inputOf({ plan, asOf: day, ...wish, moved })
}

const marksOf = (input: GanttInput): readonly FlatMark[] => allMarks(ganttScene(input).marks)
const ofItem =
  (item: number) =>
  (mark: FlatMark): boolean =>
    mark.role === 'former' && mark.info?.item === item
const rights = (marks: readonly FlatMark[]): readonly number[] =>
  marks.filter(is('former', 'pole')).map(mark => markBox(mark).x + markBox(mark).w)
const pointsOf = (mark: FlatMark | undefined): readonly (readonly [number, number])[] =>
  mark?.type === 'path' ? mark.points : []

describe('a moved deadline', () => {
  it('has a ghost at the end of each day it was due, and a line from one to the next', () => {
    const input = movedInput(changedOn(day))
    const marks = marksOf(input).filter(ofItem(12))
    const xs = ['2020-12-31', '2021-03-31', '2021-09-30'].map(at => dayEndX(ganttTime(input), at))
    const poles = marks.filter(is('former', 'pole')).map(mark => pointsOf(mark)[0]?.[0] ?? 0)
    expect(poles.map(x => x + 0.6)).toEqual(xs.slice(0, 2))
    const lines = marks.filter(is('former', 'line')).map(pointsOf)
    expect(lines.map(([from]) => from?.[0])).toEqual(xs.slice(0, 2))
    const tips = marks.filter(is('former', 'arrow')).map(mark => pointsOf(mark)[1]?.[0] ?? 0)
    expect(tips.map((x, at) => Math.abs(x - (xs[at + 1] ?? 0)) <= 3)).toEqual([true, true])
  })

  it('points the way it was moved, earlier too', () => {
    const marks = marksOf(movedInput(changedOn(day))).filter(ofItem(5))
    const points = pointsOf(marks.find(is('former', 'arrow')))
    expect(points[1]?.[0]).toBeLessThan(points[0]?.[0] ?? 0)
  })

  it('is never drawn as a state: no number, no colour of a state, no fill', () => {
    for (const style of [
      lightStyle,
      darkStyle,
      wallStyle,
      figureStyle('paper'),
      figureStyle('grey'),
    ]) {
      const marks = marksOf(movedInput(changedOn(day), { style })).filter(
        ({ role }) => role === 'former',
      )
      const cloths = marks.filter(is('former', 'cloth'))
      expect(cloths.length).toBeGreaterThan(2)
      for (const mark of cloths) expect(mark).toMatchObject({ fill: style.bg, stroke: style.ink2 })
      expect(marks.some(mark => mark.part === 'number')).toBe(false)
    }
  })

  it('has its words where they touch nothing, at every size', () => {
    for (const [width, height, scale] of [
      [1366, 700, 1],
      [1920, 1000, 1],
      [3840, 2000, 2],
    ] as const)
      for (const lang of ['zh-CN', 'en'] as const)
        for (const start of ['none', 'predecessor', 'plan'] as const) {
          const input = movedInput(changedOn(day), { width, height, scale, lang, start })
          const scene = ganttScene(input)
          const words = allMarks(scene.marks).filter(
            mark => mark.role === 'former' && mark.type === 'text',
          )
          const names = new Set(words.map(({ key }) => key))
          const touching = overlapsOf(inkOf(scene.marks)).filter(pair =>
            [...names].some(key => pair.includes(key)),
          )
          expect(touching).toEqual([])
        }
    const wide = marksOf(movedInput(changedOn(day), { width: 3840, height: 1000, scope: 'none' }))
    const said = wide.flatMap(mark =>
      mark.type === 'text' && mark.role === 'former' ? [mark.text] : [],
    )
    expect(said).toContain('原 2020年12月底前')
  })

  it('never flies its pennant over the words of its row', () => {
    for (const basis of ['adjusted', 'first'] as const)
      for (const width of [1100, 1366, 1600, 1920]) {
        const marks = marksOf(movedInput(changedOn(day, basis), { width, height: 800 }))
        const labels = marks.filter(mark => mark.role === 'deadline' && mark.type === 'text')
        const cloths = marks.filter(is('former', 'cloth')).filter(({ info }) => info?.item)
        const met = cloths.flatMap(cloth =>
          labels.filter(label => overlaps(markBox(label), markBox(cloth))).map(({ key }) => key),
        )
        expect(met).toEqual([])
      }
  })

  it('has its words beside its ghost, never far along the row', () => {
    for (const width of [1366, 1920, 2560, 3840]) {
      const marks = marksOf(movedInput(changedOn(day), { width, height: 1000 }))
      const words = marks.filter(mark => mark.role === 'former' && mark.type === 'text')
      for (const word of words) {
        const { x, w } = markBox(word)
        const poles = marks.filter(is('former', 'pole')).filter(ofItem(word.info?.item ?? 0))
        const apart = poles.map(pole => Math.max(markBox(pole).x - x - w, x - markBox(pole).x))
        expect(Math.min(...apart)).toBeLessThan(150)
      }
    }
  })

  it('is shown as the adjusted one where the plan is told by the first deadlines', () => {
    const input = movedInput(changedOn(day, 'first'))
    const marks = marksOf(input).filter(ofItem(24))
    const time = ganttTime(input)
    const pole = pointsOf(marks.find(is('former', 'pole')))[0]?.[0] ?? 0
    expect(pole + 0.6).toBeCloseTo(dayEndX(time, '2021-11-30'), 6)
    const [from] = pointsOf(marks.find(is('former', 'line')))
    expect(from?.[0]).toBeCloseTo(dayEndX(time, '2020-12-31'), 6)
    const legend = marksOf(input).find(({ key }) => key === 'legend:former')
    expect(legend).toMatchObject({ text: movedWords('zh-CN').toAdjusted })
  })

  it('is not drawn out of sight, and the line ends at the edge', () => {
    const window = { from: dayNumber('2021-05-01'), to: dayNumber('2021-12-31') }
    const input = movedInput(changedOn(day), { window })
    const marks = marksOf(input).filter(({ role }) => role === 'former')
    expect(rights(marks)).toEqual([])
    const { plot } = input.layout
    for (const mark of marks)
      for (const [x] of pointsOf(mark)) {
        expect(x).toBeGreaterThanOrEqual(plot.x)
        expect(x).toBeLessThanOrEqual(plot.x + plot.w)
      }
  })

  it('that never had a day, or has none now, has no ghost there', () => {
    const open = marksOf(movedInput(changedOn('2021-06-30', 'first'))).filter(ofItem(8))
    expect(open.filter(is('former', 'pole'))).toEqual([])
  })
})

describe('a plan without moved deadlines', () => {
  it('is drawn as ever', () => {
    expect(movedDeadlines(changedPlan, changedPlan.items, movedWords('en'))).toBeUndefined()
    const marks = marksOf(inputOf({ plan: changedPlan, asOf: day }))
    expect(marks.some(({ role, key }) => role === 'former' || key.includes('former'))).toBe(false)
  })
})
