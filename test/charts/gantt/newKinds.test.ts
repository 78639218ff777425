import { describe, expect, it } from 'vitest'
import { ganttScene } from '@/charts/gantt/gantt'
import { markBox } from '@/charts/scene/markBox'
import type { FlatMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { paperStyle } from '@/charts/sign/style'
import { newDeadlines, planOfNewKinds, planWithDeadline } from '../../model/newKinds'
import { pagesOf, stageOf, wallInput } from '../wall/wallCase'
import type { Wish } from './ganttCase'
import { inkOf, inputOf, overlapsOf } from './ganttCase'

const plan = planOfNewKinds()
const undated = [2, 3, 4, 5, 6]

function marksOf(wish: Wish = {}): readonly FlatMark[] {
  return allMarks(ganttScene(inputOf({ plan, height: 1400, ...wish })).marks)
}

/** The words beside an item, where they stand in the plot. */
function wordsOf(marks: readonly FlatMark[], id: number): string {
  return marks
    .flatMap(one =>
      one.type === 'text' && one.role === 'deadline' && one.info?.item === id ? [one.text] : [],
    )
    .join('')
}

describe('a row without a day', () => {
  const marks = marksOf()

  it('has no flag, no bar and no line, but words for why', () => {
    const drawn = marks.filter(
      ({ role, info }) =>
        ['flag', 'stretch', 'lead', 'share'].includes(role) && undated.includes(info?.item ?? 0),
    )
    expect(drawn).toEqual([])
    expect(undated.map(id => wordsOf(marks, id))).toEqual([
      '每月28日前',
      '每季度末报进展',
      '自信息形成之日起20个工作日内',
      '立行立改',
      '未定时限',
    ])
    const joined = marks.flatMap(({ role, info }) => (role === 'relation' && info?.pair) || [])
    expect(joined.filter(id => undated.includes(id))).toEqual([])
  })

  it('begins where the plot does, whatever days are in sight', () => {
    const x = (window: Wish['window']): readonly number[] =>
      marksOf(window ? { window } : {}).flatMap(one =>
        one.type === 'text' && one.role === 'deadline' && undated.includes(one.info?.item ?? 0)
          ? [one.x]
          : [],
      )
    const whole = x(undefined)
    expect(new Set(whole).size).toBe(1)
    expect(x({ from: 18_700, to: 18_760 })).toEqual(whole)
  })

  it('is counted in the legend, which shows its box and no flag', () => {
    const texts = marks.flatMap(one =>
      one.type === 'text' && one.role === 'legend' ? [one.text] : [],
    )
    expect(texts.some(text => text.includes('无截止日') && text.includes('5'))).toBe(true)
    expect(
      marks.filter(({ key }) => key.startsWith('legend:undated') && key.includes('cloth')),
    ).toEqual([])
  })

  it('says in English why, and never the day that stands in', () => {
    const english = marksOf({ lang: 'en' })
    expect(undated.map(id => wordsOf(english, id))).toEqual([
      'Recurring',
      'Recurring',
      'Relative to an event',
      'At once',
      'No deadline set',
    ])
  })

  it('keeps an unreadable wording beside 未定时限', () => {
    const unread = planWithDeadline({ ...newDeadlines.unset, text: '待定' }, 1)
    expect(wordsOf(marksOf({ plan: unread }), 1)).toBe('未定时限（待定）')
  })

  it('is in a group of its own by years, and in the count of a folded one', () => {
    const rows = inputOf({ plan, group: 'year' }).rows
    const group = rows.groups.find(({ key }) => key === 'undated')
    expect(group?.items.map(({ id }) => id)).toEqual(undated)
    expect(rows.groups.at(-1)?.key).toBe('undated')
    expect(rows.groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(27)
    const folded = marksOf({ group: 'year', fold: new Set(['undated']) })
    const texts = folded.flatMap(one => (one.type === 'text' ? [one.text] : []))
    expect(texts).toContain('无截止日')
    expect(texts).toContain('5 项')
  })

  it('comes last by deadline', () => {
    const ids = inputOf({ plan, group: 'none', sort: 'deadline' }).rows.rows.map(
      ({ item }) => item?.id,
    )
    expect(ids.slice(-5)).toEqual(undated)
  })
})

describe('lanes of a wall', () => {
  it('have every item once, those without a day in a box where the lane begins', () => {
    const scenes = pagesOf(wallInput({ plan, asOf: '2021-06-30' }), stageOf([1920, 1080]))
    const marks = scenes.flatMap(({ scene }) => allMarks(scene.marks))
    const lanes = marks.filter(({ key }) => key.startsWith('lane:'))
    const boxes = lanes.filter(({ key }) => key.endsWith(':box'))
    const ids = (of: readonly FlatMark[]): readonly number[] =>
      [...new Set(of.flatMap(({ info }) => info?.items ?? []))].sort((a, b) => a - b)
    expect(ids(boxes)).toEqual(undated)
    expect(ids(lanes)).toEqual(plan.items.map(({ id }) => id))
    const cloths = lanes.filter(({ part }) => part === 'cloth')
    expect(ids(cloths).filter(id => undated.includes(id))).toEqual([])
  })
})

describe('a printed beginning', () => {
  it('is filled from its day on, where what is inferred is hatched', () => {
    const [bar] = marksOf().filter(
      one => one.role === 'stretch' && one.info?.item === 7 && !one.part,
    )
    expect(bar?.type === 'rect' && bar.fill !== undefined && bar.hatch === undefined).toBe(true)
    const [same] = marksOf({ start: 'none' }).filter(
      one => one.role === 'stretch' && one.info?.item === 7 && !one.part,
    )
    expect(same).toEqual(bar)
    expect(
      marksOf().some(one => one.type === 'text' && one.text.includes('起止时间（原文）')),
    ).toBe(true)
  })
})

describe('milestones', () => {
  it('stand as diamonds on their days before the flag, on screen and on paper', () => {
    for (const wish of [{}, { style: paperStyle }]) {
      const marks = marksOf(wish)
      const diamonds = marks.filter(({ role }) => role === 'milestone')
      expect(diamonds.map(({ info }) => info?.item)).toEqual([8, 8])
      expect(wordsOf(marks, 8)).toBe('2022年10月底前全面推开')
      const [first, second] = diamonds.map(one => (one.type === 'path' ? one.points[0]?.[0] : 0))
      expect(first).toBeLessThan(second ?? 0)
      expect(marks.some(one => one.type === 'text' && one.text.includes('节点'))).toBe(true)
    }
  })

  it('are never under words', () => {
    for (const width of [1000, 1366, 1920]) {
      const marks = marksOf({ width })
      const words = marks.flatMap(one =>
        one.type === 'text' && one.role === 'deadline' ? [markBox(one)] : [],
      )
      for (const one of marks.filter(({ role }) => role === 'milestone')) {
        const { x, y, w, h } = markBox(one)
        const under = words.filter(
          box => box.x < x + w && x < box.x + box.w && box.y < y + h && y < box.y + box.h,
        )
        expect(under).toEqual([])
      }
    }
  })

  it('are none of the built-in plan', () => {
    const marks = allMarks(ganttScene(inputOf()).marks)
    expect(marks.filter(({ role }) => role === 'milestone')).toEqual([])
  })
})

describe('words', () => {
  it.each([1366, 1920, 3840])('never meet at %i px', width => {
    const scale = width === 3840 ? 2 : 1
    const scene = ganttScene(inputOf({ plan, width, height: 1400 * scale, scale }))
    expect(overlapsOf(inkOf(scene.marks))).toEqual([])
  })
})
