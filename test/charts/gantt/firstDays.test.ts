import { describe, expect, it } from 'vitest'
import { ganttScene, ganttTime } from '@/charts/gantt/gantt'
import { dayEndX } from '@/charts/axis/timeScale'
import { markBox } from '@/charts/scene/markBox'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Report } from '@/model/report'
import { datedPlan, monthsOf } from '../../model/datedItems'
import { figureWith } from '../figure/figureCase'
import { otherWalls, pagesOf, someWalls, stageOf, wallInput } from '../wall/wallCase'
import type { Wish } from './ganttCase'
import { inkOf, inputOf, overlapsOf } from './ganttCase'

const firstDays = ['2023-01-01', '2023-01-02', '2023-01-04', '2023-01-05', '2023-01-08']
const plan = datedPlan([...firstDays, ...monthsOf(2023, 12)])
const asOf = '2023-01-04'
const done: Report = {
  item: 2,
  unit: '甲局',
  office: null,
  day: '2023-01-02',
  recorded: '2023-01-02',
  state: 'done',
  percent: 100,
  note: '',
  evidence: '',
  who: '',
  corrects: [],
  id: 'done',
  turn: 1,
}

/** Which parts of flags are cut by the clip they stand in, though their day is in sight. */
function cutFlags(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap(mark => {
    if (mark.type !== 'clip') return []
    const isCut = (flag: Mark): boolean => {
      if (flag.type === 'clip' || flag.role !== 'flag') return false
      const { x, w } = markBox(flag)
      const isOut = x > mark.x + mark.w || x + w < mark.x
      return !isOut && (x < mark.x - 1.5 || x + w > mark.x + mark.w)
    }
    return mark.marks.filter(isCut).map(flag => flag.key)
  })
}

function flagOf(marks: readonly Mark[], item: number, part: string): FlatMark | undefined {
  return allMarks(marks).find(
    mark => mark.role === 'flag' && mark.part === part && mark.info?.item === item,
  )
}

const numberOf = (marks: readonly Mark[]): readonly string[] =>
  allMarks(marks).flatMap(mark =>
    mark.type === 'text' && mark.role === 'flag' && mark.part === 'number' ? [mark.text] : [],
  )

const all = plan.items.map(({ id }) => String(id))
const wish: Wish = { plan, asOf, reports: [done] }

describe.each([1366, 1920])('flags of the first days, %i px wide', width => {
  const input = inputOf({ ...wish, width })
  const { marks } = ganttScene(input)

  it('are whole, each with its number and its state', () => {
    expect(cutFlags(marks)).toEqual([])
    expect(new Set(numberOf(marks))).toEqual(new Set(all))
    expect(allMarks(marks).some(({ key }) => key.endsWith(':2:tick'))).toBe(true)
    expect(flagOf(marks, 3, 'today')).toBeDefined()
    expect(overlapsOf(inkOf(marks))).toEqual([])
  })

  it('stand at the end of their day, on a pole of their own', () => {
    const time = ganttTime(input)
    for (const { id, deadline } of plan.items) {
      const [pole, cloth] = ['pole', 'cloth'].map(part => flagOf(marks, id, part))
      if (!pole || !cloth) throw new Error('no flag')
      const [day, box] = [dayEndX(time, deadline.date), markBox(cloth)]
      const posts = [pole, flagOf(marks, id, 'today')].flatMap(mark => (mark ? markBox(mark) : []))
      const edges = posts.flatMap(({ x, w }) => [x, x + w])
      const isRight = box.x > day
      expect(isRight).toBe(day - time.x0 < input.layout.flag.w - 1)
      const nearest = isRight ? Math.min(...edges) : (edges[1] ?? 0)
      expect(nearest).toBeCloseTo(day)
    }
  })

  it('are whole beside the first day of a window, wherever that begins', () => {
    const from = input.window.from + 25
    const later = ganttScene({ ...input, window: { top: 0, from, to: from + 365 } })
    const flag = ['cloth', 'number', 'pole'].map(part => flagOf(later.marks, 6, part))
    const left = Math.min(...flag.map(mark => (mark ? markBox(mark).x : 0)))
    expect(left).toBeGreaterThan(input.layout.plot.x)
  })

  it('meet no other and are whole where a group is folded', () => {
    for (const height of [400, 900]) {
      const folded = inputOf({ ...wish, width, height, fold: new Set(['1']) })
      expect(folded.rows.rows).toHaveLength(1)
      const scene = ganttScene(folded)
      expect(cutFlags(scene.marks)).toEqual([])
      expect(overlapsOf(inkOf(scene.marks))).toEqual([])
    }
  })
})

describe('flags of the first days elsewhere', () => {
  it('are whole on every wall', () => {
    for (const px of [...someWalls, ...otherWalls])
      for (const { scene, name } of pagesOf(wallInput({ plan, asOf }), stageOf(px), [
        'gantt',
        'tasks',
      ]))
        expect([name, cutFlags(scene.marks)]).toEqual([name, []])
  })

  it('are whole on paper, of a window too', () => {
    for (const from of [null, '2023-01-02']) {
      const view = { from, to: '2023-12-31' }
      const { pages } = figureWith({ plan, asOf, kind: 'gantt', view })
      expect(pages.flatMap(page => cutFlags(page.marks))).toEqual([])
      const numbers = pages.flatMap(page => numberOf(page.marks))
      expect(numbers).toEqual(expect.arrayContaining(all.slice(from ? 1 : 0)))
    }
  })
})
