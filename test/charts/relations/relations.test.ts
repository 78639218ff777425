import { describe, expect, it } from 'vitest'
import type { RelationsPick, RelationsRoom, RelationsWords } from '@/charts/relations/input'
import { relationsInput } from '@/charts/relations/question'
import { relationsScene } from '@/charts/relations/relations'
import { overlaps } from '@/charts/scene/box'
import { markBox } from '@/charts/scene/markBox'
import type { Mark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'
import { datedItems } from '../../model/datedItems'
import { planOfNewKinds } from '../../model/newKinds'
import { boardOf } from '../gantt/ganttCase'
import { is } from '../scene/marks'

const plan = data as unknown as Plan
const kinds = { prerequisite: '先后', feeds: '供用', duplicate: '疑似重复', channel: '同渠道' }
const words: RelationsWords = {
  year: year => `${year}年`,
  quarter: quarter => `${'一二三四'[quarter - 1]}季度`,
  month: month => `${month}月`,
  yearMonth: (year, month) => `${year}年${month}月`,
  due: count => `${count} 项到期`,
  asOf: day => `截至 ${day}`,
  groupHead: '关联组',
  group: index => `关联组 ${index}`,
  groupCounts: (items, relations) => `${items} 项 · ${relations} 条`,
  loose: '无关联',
  looseCounts: items => `${items} 项`,
  late: days => `晚 ${days} 天`,
  sameDay: '同日到期',
  kinds,
  legend: {
    deadline: '完成时限',
    state: (state, count) => `${state} ${count}`,
    done: (count, parts) => `${count} ${parts.join()}`,
    kind: (kind, count) => `${kinds[kind]} ${count} 条`,
    conflict: (inverted, sameDay) => `时序矛盾：倒置 ${inverted} · 同日 ${sameDay}`,
    note: '关联均为推定，原文未载。',
  },
}
const core = plan.relations.filter(relation => relation.core)

/** What of the usual question is another. */
interface Change extends Partial<RelationsRoom>, Partial<RelationsPick> {
  readonly items?: readonly Item[]
  readonly style?: ChartStyle
  readonly asOf?: Day
}

function sceneOf(relations: readonly Relation[], change: Change = {}): Scene {
  const { items = plan.items, style = lightStyle, asOf = '2021-06-30' } = change
  const { selected = null, pair = null } = change
  const input = relationsInput({
    plan: { ...plan, items },
    items,
    board: boardOf({ ...plan, items }, asOf),
    arrangement: { scope: 'all', relations },
    style,
    words,
    room: { width: 1380, height: 900, scale: 1, ...change },
  })
  return relationsScene(input, { selected, pair })
}
const texts = (scene: Scene): TextMark[] =>
  allMarks(scene.marks).filter(mark => mark.type === 'text')
const ways = (scene: Scene): Extract<Mark, { type: 'path' }>[] =>
  allMarks(scene.marks)
    .filter(mark => mark.type === 'path')
    .filter(mark => mark.role === 'relation' && mark.part !== 'arrow')

const sizes: readonly (readonly [string, Change])[] = [
  ['beside the panel', { width: 860, height: 600 }],
  ['on a desk', {}],
  ['on a wall', { width: 2760, height: 1800, scale: 2, style: darkStyle }],
  ['with an item selected', { selected: 5 }],
  ['with a pair', { width: 860, height: 600, pair: [12, 24] }],
  ['after the last day', { asOf: '2026-11-23' }],
]

describe('an item whose deadline lies beyond the axis', () => {
  it('keeps its arrow and its day where its title is cut', () => {
    const items = plan.items.map(item =>
      item.id === 12
        ? {
            ...item,
            title: '很长的简称'.repeat(40),
            deadline: { ...item.deadline, date: '9999-12-31' },
          }
        : item,
    )
    const titles = texts(sceneOf(core, { items })).map(({ text }) => text)
    expect(titles.filter(text => /^→ 9999-12-31 很长.*…$/.test(text))).toHaveLength(1)
  })
})

describe.each([
  ['core', core],
  ['all', plan.relations],
] as const)('relations along time: %s', (_, relations) => {
  it.each(sizes)('has whole words that do not meet, %s', (_size, change) => {
    const scene = sceneOf(relations, change)
    const boxes = texts(scene).map(mark => ({ text: mark.text, ...markBox(mark) }))
    for (const box of boxes) {
      expect(box.x, box.text).toBeGreaterThanOrEqual(0)
      expect(box.x + box.w, box.text).toBeLessThanOrEqual(scene.width)
      expect(box.y + box.h, box.text).toBeLessThanOrEqual(scene.height)
    }
    expect(
      boxes.flatMap((box, index) =>
        boxes
          .slice(index + 1)
          .filter(other => overlaps(box, other))
          .map(other => `${box.text} × ${other.text}`),
      ),
    ).toEqual([])
    expect(texts(scene).every(mark => mark.size >= 12 * (change.scale ?? 1))).toBe(true)
    for (const item of plan.items) expect(boxes.map(box => box.text)).toContain(item.title)
  })

  it.each(sizes)(
    'draws each relation once, of level and upright lines that cross no title, %s',
    (_size, change) => {
      const scene = sceneOf(relations, change)
      const titles = texts(scene)
        .filter(is('title'))
        .map(mark => ({ text: mark.text, ...markBox(mark) }))
      expect(
        ways(scene)
          .map(mark => mark.key)
          .sort(),
      ).toEqual(relations.map(relation => `relation:${relation.id}`).sort())
      for (const { points, key } of ways(scene)) {
        for (const [index, [x1, y1]] of points.slice(1).entries()) {
          const [x0, y0] = points[index]!
          expect(x0 === x1 || y0 === y1, key).toBe(true)
          const line = {
            x: Math.min(x0, x1),
            y: Math.min(y0, y1),
            w: Math.abs(x1 - x0),
            h: Math.abs(y1 - y0),
          }
          expect(
            titles.filter(title => overlaps(title, line)).map(title => `${key} × ${title.text}`),
          ).toEqual([])
        }
      }
    },
  )

  it('names every mark once, and leads each line to its pair and each row to its item', () => {
    const marks = allMarks(sceneOf(relations, { selected: 10 }).marks)
    expect(new Set(marks.map(mark => mark.key)).size).toBe(marks.length)
    expect(
      marks
        .filter(mark => mark.role === 'relation' && mark.part !== 'arrow')
        .every(mark => mark.info?.pair),
    ).toBe(true)
    expect(
      marks
        .filter(is('row'))
        .map(mark => mark.info?.item)
        .sort(),
    ).toEqual(plan.items.map(item => item.id).sort())
  })
})

describe('what the chart of relations says', () => {
  const said = (scene: Scene): string[] => texts(scene).map(mark => mark.text)

  it('says how late the core conflicts are, in vermilion, and counts them in the legend', () => {
    const scene = sceneOf(core)
    expect(
      said(scene)
        .filter(text => /^晚|^同日/.test(text))
        .sort(),
    ).toEqual(['同日到期', '同日到期', '晚 212 天', '晚 92 天'])
    expect(said(scene)).toEqual(
      expect.arrayContaining([
        '疑似重复',
        '时序矛盾：倒置 2 · 同日 2',
        '14 项到期',
        '8 项到期',
        '5 项到期',
        '截至 2021-06-30',
        '10 项 · 10 条',
        '无关联',
      ]),
    )
    expect(ways(scene).filter(mark => mark.stroke === lightStyle.accent)).toHaveLength(4)
    expect(said(sceneOf(plan.relations))).toContain('时序矛盾：倒置 7 · 同日 4')
  })

  it('stands a deadline at the end of its day', () => {
    const marks = sceneOf(core).marks
    const year = marks.find(mark => is('grid', 'line')(mark) && mark.of === 'year')
    const pole = marks.find(mark => mark.key === 'pole:12')
    expect(
      pole?.type === 'rect' &&
        year?.type === 'path' &&
        Math.abs(pole.x + pole.w - year.points[0]![0]) < 0.01,
    ).toBe(true)
  })

  it('grows taller where rows do not fit, and puts labels left of their pole at a narrow right edge', () => {
    expect(sceneOf(plan.relations, { height: 300 }).height).toBeGreaterThan(500)
    const long = plan.items.map(item => ({
      ...item,
      title: '建立健全统一的基层政务公开标准规范体系并向社会公布',
    }))
    const scene = sceneOf(core, { items: long, width: 1000 })
    for (const mark of texts(scene))
      expect(markBox(mark).x + markBox(mark).w).toBeLessThanOrEqual(1000)
  })

  it('sets an item’s number by its pole on either side, and leads a line that ends before it on to it', () => {
    const long = plan.items.map(item => ({
      ...item,
      title: '建立健全统一的基层政务公开标准规范体系并向社会公布',
    }))
    const { marks } = sceneOf(core, { items: long, width: 1000 })
    const get = (key: string): Mark | undefined => allMarks(marks).find(mark => mark.key === key)
    const sides = plan.items.map(({ id }) => {
      const [pole, number, title, leader] = [
        get(`pole:${id}`),
        get(`number:${id}`),
        get(`title:${id}`),
        get(`leader:${id}`),
      ]
      if (pole?.type !== 'rect' || number?.type !== 'text' || title?.type !== 'text')
        throw new Error(`no row ${id}`)
      const isLeft = number.x < pole.x
      expect(
        isLeft ? pole.x - number.x : markBox(number).x - pole.x - pole.w,
        `number ${id}`,
      ).toBeLessThan(20)
      expect(
        isLeft
          ? markBox(title).x + markBox(title).w < markBox(number).x
          : markBox(title).x > number.x,
      ).toBe(true)
      expect(leader?.type === 'path' ? leader.points[0]?.[0] : null).toBe(isLeft ? pole.x : null)
      return isLeft
    })
    expect(new Set(sides).size).toBe(2)
  })

  it('draws a cycle, an empty plan and ten thousand rows', () => {
    const cycle = [
      [6, 7],
      [7, 6],
      [6, 9],
      [9, 6],
    ].map(([from, to], index): Relation => ({ ...core[0]!, id: `C${index}`, from: from!, to: to! }))
    expect(ways(sceneOf(cycle))).toHaveLength(4)
    expect(sceneOf([], { items: [], width: 860, height: 600 }).height).toBe(600)
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...plan.items[index % 27]!,
      id: index + 1,
    }))
    const relations = many
      .slice(27)
      .filter(item => item.id % 4 === 0)
      .map((item): Relation => ({
        ...core[0]!,
        id: `M${item.id}`,
        from: item.id - 27 + (item.id % 3),
        to: item.id,
      }))
    const scene = sceneOf(relations, { items: many, width: 860, height: 600 })
    expect(ways(scene)).toHaveLength(relations.filter(r => r.from !== r.to).length)
  })
})

describe('a room with hardly any px', () => {
  it('is drawn in all the same, in finite places', () => {
    for (const width of [200, 60, 50, 20, 1])
      for (const height of [200, 20, 1]) {
        const scene = sceneOf(core, { width, height })
        const places = allMarks(scene.marks).flatMap(mark => {
          const { x, y, w, h } = markBox(mark)
          return [x, y, w, h]
        })
        expect(places.filter(px => !Number.isFinite(px))).toEqual([])
        expect(Number.isFinite(scene.height)).toBe(true)
      }
  })
})

describe('conflicts of one item with a great many', () => {
  it('are worded only where the words cover no number, no title and no other words', () => {
    const items = datedItems(
      Array.from({ length: 120 }, (_, at) => (at < 34 ? '2023-06-30' : `2023-0${1 + (at % 9)}-15`)),
    )
    const relations = items.slice(1).map(({ id }): Relation => ({
      ...(core[0] as Relation),
      id: `r${id}`,
      kind: 'prerequisite',
      from: 1,
      to: id,
      directed: true,
    }))
    for (const [width, height] of [
      [1000, 600],
      [1380, 900],
    ] as const) {
      const marks = allMarks(sceneOf(relations, { items, width, height }).marks)
      const pills = marks.filter(mark => mark.role === 'pill' && mark.type === 'rect').map(markBox)
      const labels = marks
        .filter(mark => mark.type === 'text' && (mark.role === 'number' || mark.role === 'title'))
        .map(markBox)
      expect(labels.length).toBeGreaterThan(200)
      expect(pills.length).toBeGreaterThan(0)
      for (const [at, pill] of pills.entries()) {
        const others = [...labels, ...pills.slice(at + 1)]
        expect(others.filter(box => overlaps(box, pill))).toEqual([])
      }
    }
  })
})

it('places what has no day beyond the last day of the axis, and nothing else', () => {
  const { items } = planOfNewKinds()
  const { marks } = sceneOf(core, { items })
  const rule = Math.max(
    ...allMarks(marks).flatMap(one =>
      one.type === 'path' && one.role === 'grid' ? [one.points[0]?.[0] ?? 0] : [],
    ),
  )
  const beyond = allMarks(marks).flatMap(one =>
    one.type === 'rect' && one.role === 'pole' && one.x > rule ? [one.info?.item] : [],
  )
  expect([...beyond].sort()).toEqual([2, 3, 4, 5, 6])
})
