import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import type { Mark, MarkInfo, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { verticalLines } from '@/charts/scene/vertical'
import type { ChartStyle } from '@/charts/sign/style'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import { breakLines } from '@/charts/text/lines'
import type { WorkloadRoom } from '@/charts/workload/places'
import type { WorkloadArrangement } from '@/charts/workload/question'
import { workloadInput } from '@/charts/workload/question'
import type { WorkloadWords } from '@/charts/workload/words'
import { workloadScene } from '@/charts/workload/workload'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item } from '@/model/plan'
import { boardOf } from '../gantt/ganttCase'
import { is } from '../scene/marks'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read

const count = (n: number, offices: 'merged' | 'apart'): string =>
  `${n}${offices === 'merged' ? '家' : '个口径'}`

const words: WorkloadWords = {
  task: '任务',
  plan: '计划',
  itemTitles: '具体事项（简称）',
  itemNumber: '序号',
  unitsPerItem: offices => (offices === 'merged' ? '每项单位数' : '每项口径数'),
  load: '责任项次',
  total: '合计 项次',
  items: '事项',
  assignments: '项次',
  monthsHeading: '责任单位 × 到期月份（责任项次）',
  busiest: (items, assignments) =>
    `高峰月：按事项计为 ${items.months.join('、')}（${items.count} 项），` +
    `按责任项次计为 ${assignments.months.join('、')}（${assignments.count} 项次）`,
  year: (year, n) =>
    year === null
      ? ['长期']
      : [`${year}年 · ${n} 项到期`, `${year}年 · ${n}项`, `${year}年`, String(year)],
  month: month => `${month}月`,
  yearTotal: (year, n) => (year === null ? [String(n)] : [`${year}年 ${n}`, String(n)]),
  identical: (n, offices) => [`${count(n, offices)}分工相同，可折叠`, `${count(n, offices)}相同`],
  folded: (first, n, offices) => `${first}等${count(n, offices)}`,
  each: load => `各${load}`,
  empty: '没有符合条件的事项',
  legend: {
    heading: '图例',
    assigned: '承担（色随任务）',
    collective: '集合单位，不拆分',
    office: office => office,
    none: '不承担',
    role: role => role,
    heat: '同月到期的责任项次',
    itemBar: '事项',
    assignmentBar: '责任项次',
  },
  notes: facts => [
    `合计按责任项次（事项 × 单位）计，合并口子与分列口子均为 ${facts.assignments}。`,
    `集合单位（${facts.collective.join('、')}）各按 1 家计，未展开。`,
  ],
}

const arrangement: WorkloadArrangement = {
  office: 'merged',
  order: 'load',
  same: 'open',
  color: 'task',
}
const desk: WorkloadRoom = { width: 1920, height: 940, scale: 1 }
const states = { state: (state: string) => state, done: (n: number) => String(n) }

/** What of the usual question is another. */
interface Change extends Partial<WorkloadArrangement>, Partial<WorkloadRoom> {
  readonly items?: readonly Item[]
  readonly style?: ChartStyle
  readonly selected?: MarkInfo
}

function scene(change: Change = {}): Scene {
  const { items = plan.items, style = lightStyle, selected = null } = change
  const input = workloadInput({
    plan,
    items,
    board: boardOf(plan, '2021-06-30'),
    arrangement: { ...arrangement, ...change },
    style,
    words: { chart: words, states },
    room: { ...desk, ...change },
  })
  return workloadScene(input, selected)
}
const marksOf = (...args: Parameters<typeof scene>): readonly Exclude<Mark, { type: 'clip' }>[] =>
  allMarks(scene(...args).marks)
const texts = (marks: readonly Mark[]): TextMark[] => marks.filter(mark => mark.type === 'text')
const textAt = (marks: readonly Mark[], key: string): string | undefined =>
  texts(marks).find(mark => mark.key === key)?.text

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** The ink of a text, a little inside its line so that close setting is no overlap. */
function boxOf(mark: TextMark): Box {
  const { x: left, y: top, w, h } = markBox(mark)
  return {
    left: left + 0.5,
    right: left + w - 0.5,
    top: top + 1,
    bottom: top + h - 1,
    text: `${mark.key} ${mark.text}`,
  }
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.text} | ${b.text}`),
  )
}

const manyItems = Array.from({ length: 3 }, (_, copy) =>
  plan.items.map(item => ({ ...item, id: item.id + copy * 27, task: item.task + copy * 11 })),
).flat()
const longTitles = plan.items.map(item => ({
  ...item,
  title: `${item.title}并按2020年要求统一公开`,
}))
const openEnded = plan.items.map(item =>
  item.id > 24 ? { ...item, deadline: { ...item.deadline, precision: 'open' as const } } : item,
)

const rooms: readonly [string, Partial<WorkloadRoom>][] = [
  ['1366 × 640', { width: 1366, height: 640 }],
  ['1366 × 600', { width: 1366, height: 600 }],
  ['1920 × 940', {}],
  ['3840 × 1880', { width: 3840, height: 1880, scale: 2 }],
]
const changes: readonly [string, Change][] = [
  ['merged', {}],
  ['apart', { office: 'apart' }],
  ['as printed', { office: 'apart', order: 'printed' }],
  ['folded', { same: 'fold' }],
  ['folded apart', { office: 'apart', same: 'fold' }],
  ['by state', { color: 'state' }],
  ['two items', { items: plan.items.slice(11, 13) }],
  ['one item', { items: plan.items.slice(17, 18) }],
  ['81 items', { items: manyItems }],
  ['long titles', { items: longTitles }],
  ['open-ended', { items: openEnded }],
  ['selected', { selected: { item: 12, unit: '区工管办' } }],
]

describe.each(rooms)('the workload scene at %s', (_, room) => {
  it.each(changes)(
    '%s: no text overlaps another or leaves the scene, none is small, every key is its own',
    (_name, change) => {
      const drawn = scene({ ...room, ...change })
      const marks = allMarks(drawn.marks)
      const boxes = texts(marks).map(boxOf)
      expect(overlaps(boxes)).toEqual([])
      expect(
        boxes.filter(
          box =>
            box.left < 0 || box.top < 0 || box.right > drawn.width || box.bottom > drawn.height,
        ),
      ).toEqual([])
      expect(texts(marks).filter(mark => mark.size < 12 * (room.scale ?? 1))).toEqual([])
      expect(new Set(marks.map(mark => mark.key)).size).toBe(marks.length)
      expect(drawn.height).toBeGreaterThanOrEqual(room.height ?? 940)
    },
  )

  it('needs no wider room than it is given for the real plan', () => {
    for (const office of ['merged', 'apart'] as const)
      expect(scene({ office, ...room }).width).toBe(room.width ?? 1920)
  })
})

describe('the workload scene', () => {
  const marks = marksOf()
  const filled = (all: readonly Mark[]) =>
    all.filter(mark => mark.type === 'rect' && is('cell', 'own')(mark))

  it('fills 129 cells, merged or apart, and 27 × 16 − 129 dots', () => {
    expect(filled(marks)).toHaveLength(129)
    expect(filled(marksOf({ office: 'apart' }))).toHaveLength(129)
    expect(marks.filter(mark => mark.type === 'circle' && mark.role === 'cell')).toHaveLength(
      27 * 16 - 129,
    )
  })

  it('hatches what a collective unit has, and nothing else', () => {
    const hatched = filled(marks).filter(mark => mark.type === 'rect' && mark.hatch)
    expect(hatched).toHaveLength(16 + 8 + 1)
    expect(new Set(hatched.map(mark => mark.info?.unit))).toEqual(
      new Set(['各镇处', '各有关部门', '区有关部门']),
    )
    expect(marks.filter(is('unit', 'mark'))).toHaveLength(3)
  })

  it('prints the offices as one character each in merged cells', () => {
    const initials = texts(marks)
      .filter(is('cell'))
      .map(mark => mark.text)
    expect(['宣', '行', '便'].map(one => initials.filter(text => text === one).length)).toEqual([
      8, 5, 1,
    ])
    expect(texts(marksOf({ office: 'apart' })).filter(is('cell'))).toEqual([])
  })

  it('states totals that reconcile', () => {
    expect(textAt(marks, 'total:load')).toBe('129')
    expect(
      Array.from({ length: 11 }, (_, task) => Number(textAt(marks, `task:${task + 1}:total`))),
    ).toEqual([3, 16, 56, 28, 6, 4, 2, 6, 3, 4, 1])
  })

  it('brackets the twelve bureaux, and folds them into one row that still counts all', () => {
    const bracket = texts(marks)
      .filter(is('same'))
      .map(mark => mark.text)
      .join('')
    expect(bracket).toBe('12家分工相同　可折叠')
    const folded = marksOf({ same: 'fold' })
    expect(textAt(folded, 'unit:same:区组社部')).toBe('区组社部等12家')
    expect(textAt(folded, 'load:same:区组社部:count')).toBe('各7')
    expect(textAt(folded, 'total:load')).toBe('129')
    expect(textAt(folded, 'units:4:count')).toBe('14')
    expect(texts(folded).filter(is('unit'))).toHaveLength(5)
    expect(folded.some(mark => mark.info?.unit === '区组社部')).toBe(false)
  })

  it('shows every title whole', () => {
    for (const item of longTitles) {
      const shown = texts(marksOf({ items: longTitles, width: 1366, height: 640 }))
        .filter(mark => mark.role === 'title' && mark.of === `item:${item.id}`)
        .map(mark => mark.text)
        .join('')
      expect(shown.replace('︵', '（').replace('︶', '）')).toBe(item.title)
    }
  })

  it('leads from any cell to its item and unit', () => {
    expect(marks.find(mark => mark.key === 'cell:各镇处:15')?.info).toEqual({
      item: 15,
      unit: '各镇处',
    })
    expect(marks.find(mark => mark.key === 'no:15')?.info).toEqual({ item: 15 })
    expect(marks.find(mark => mark.key === 'unit:各镇处')?.info).toEqual({ unit: '各镇处' })
  })

  it('lights the column and the row that are selected', () => {
    const lit = marksOf({ selected: { item: 12, unit: '区工管办' } })
      .filter(mark => mark.type === 'rect' && mark.fill === lightStyle.sel)
      .map(mark => mark.key)
    expect(lit).toEqual(['selected:item', 'selected:区工管办'])
  })

  it('is of the same marks in both themes', () => {
    expect(marksOf({ style: darkStyle }).map(mark => mark.key)).toEqual(marks.map(mark => mark.key))
  })

  it('says so when there is nothing to show', () => {
    expect(texts(marksOf({ items: [] })).map(mark => mark.text)).toEqual(['没有符合条件的事项'])
  })
})

describe('text in columns and lines', () => {
  it('lays a number across where it fits and stacks it where not', () => {
    expect(verticalLines('编制25个', 12, 24)).toEqual(['编', '制', '25', '个'])
    expect(verticalLines('2020年', 12, 20)).toEqual(['2', '0', '2', '0', '年'])
    expect(verticalLines('村（居）务', 12, 24)).toEqual(['村', '︵', '居', '︶', '务'])
  })

  it('breaks after punctuation where it can, and loses nothing', () => {
    const text = '按事项计为 2020-12（6 项），按责任项次计为 2020-10（30 项次）'
    expect(breakLines(text, 300, { size: 12, pauses: true })).toEqual([
      '按事项计为 2020-12（6 项），',
      '按责任项次计为 2020-10（30 项次）',
    ])
    expect(breakLines(text, 60, { size: 12, pauses: true }).join('').replace(/ /g, '')).toBe(
      text.replace(/ /g, ''),
    )
  })
})

describe('a plan without tasks', () => {
  it('has no bar, number or heading of tasks', () => {
    const marks = marksOf({ items: plan.items.map(item => ({ ...item, task: 0 })) })
    expect(textAt(marks, 'head:task')).toBeUndefined()
    expect(marks.map(({ key }) => key)).not.toContain('task:0')
    expect(textAt(marks, 'task:0:no')).toBeUndefined()
  })
})
