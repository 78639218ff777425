import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import type { ChartFrame } from '@/charts/option/chart'
import { nextPoint } from '@/charts/option/chart'
import type { MonthsChart } from '@/charts/option/months/months'
import { monthsChart } from '@/charts/option/months/months'
import { drawChart } from '@/charts/option/ofECharts'
import { markBox } from '@/charts/scene/markBox'
import { plainScene } from '@/charts/scene/plain'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle } from '@/charts/sign/style'
import type { WorkloadArrangement } from '@/charts/workload/question'
import { workloadInput } from '@/charts/workload/question'
import { monthsWords } from '@/figures/words/chart'
import { workloadWords } from '@/figures/words/workload'
import { zhCN } from '@/locales/zhCN'
import type { Plan } from '@/model/plan'
import { planOf } from '../../../bench/plans'
import { boardOf, builtIn } from '../../gantt/ganttCase'
import { is } from '../../scene/marks'
import { frame } from '../optionCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)
const words = { chart: workloadWords(t), months: monthsWords(t) }
const desk: ChartFrame = { ...frame, width: 1366, height: 650 }

interface Change extends Partial<WorkloadArrangement>, Partial<ChartFrame> {
  readonly plan?: Plan
  readonly items?: Plan['items']
}

function chartOf({ plan = builtIn, items = plan.items, ...change }: Change = {}): MonthsChart {
  const arrangement = {
    office: 'merged',
    order: 'load',
    same: 'open',
    color: 'task',
    ...change,
  } as const
  const room: ChartFrame = { ...desk, ...change }
  const { figures, same } = workloadInput({
    plan,
    items,
    board: boardOf(plan, '2021-06-30'),
    arrangement,
    style: room.style,
    words: { chart: words.chart, states: { state: state => state, done: n => String(n) } },
    room,
  })
  return monthsChart({ figures, same, words }, room)
}

const marksOf = (change: Change = {}): readonly FlatMark[] =>
  allMarks(drawChart(chartOf(change), { ...desk, ...change }).marks)
const texts = (marks: readonly FlatMark[]): readonly TextMark[] =>
  marks.filter(mark => mark.type === 'text')
const wordsOf = (marks: readonly FlatMark[]): readonly string[] =>
  texts(marks).map(({ text }) => text)

describe('units by months', () => {
  const marks = marksOf()
  const chart = chartOf()

  it('count each assignment once, merged, apart or as printed', () => {
    for (const change of [{}, { office: 'apart' }, { order: 'printed' }] as const) {
      const counts = texts(marksOf(change)).filter(is('month', 'count'))
      expect(counts.reduce((sum, { text }) => sum + Number(text), 0)).toBe(129)
    }
    const [cells, dots] = [
      marks.filter(mark => mark.type === 'rect' && mark.role === 'month'),
      marks.filter(mark => mark.type === 'circle' && mark.role === 'month'),
    ]
    expect(cells.length + dots.length).toBe(16 * 13)
  })

  it('state totals that reconcile, and which month is busiest by what', () => {
    const said = wordsOf(marks)
    for (const text of [
      '2020年 58',
      '2021年 14',
      '2022年 57',
      '129',
      '2020年 · 14 项到期',
      '2021年 · 8 项到期',
      '2022年 · 5 项到期',
      '高峰月：按事项计为 2020-12（6 项），按责任项次计为 2020-10（30 项次）',
    ])
      expect(said).toContain(text)
    const sum = (role: 'items' | 'assignments' | 'load') =>
      texts(marks)
        .filter(is(role, 'count'))
        .reduce((all, { text }) => all + Number(text), 0)
    expect([sum('items'), sum('assignments'), sum('load')]).toEqual([27, 129, 129])
  })

  it('mark 集合单位 with ◇, bracket like units, and fold them into a row that counts all', () => {
    expect(marks.filter(is('unit', 'mark'))).toHaveLength(3)
    const bracket = wordsOf(marks.filter(is('same', 'words'))).join('')
    expect(bracket).toBe('12家分工相同可折叠')
    const folded = marksOf({ same: 'fold' })
    expect(wordsOf(folded.filter(is('unit', 'name')))).toContain('区组社部等12家')
    expect(wordsOf(folded)).toEqual(expect.arrayContaining(['各7', '129']))
    expect(folded.filter(is('same'))).toEqual([])
  })

  it('lead from a cell to its unit, month and items, from a head to the items of its month', () => {
    const [heads, first] = chart.rows
    expect(chart.info(heads![2]!)).toEqual({ items: [1, 2, 3] })
    expect(chart.info(first![2]!)).toEqual({
      unit: '区工管办',
      month: '2020-08',
      items: [1, 2],
    })
    expect(chart.items(first![0]!)).toHaveLength(20)
    expect(chart.info({ series: 'same', index: 0 })).toEqual({ alike: '区组社部' })
    const cell = marks.find(({ info }) => info?.month === '2020-08' && info.unit === '区工管办')
    expect(cell?.info?.items).toEqual([1, 2])
  })

  it('say of a cell its unit, month, count and items', () => {
    expect(chart.tip(chart.rows[1]![2]!)).toEqual({
      head: '区工管办 · 2020年8月',
      lines: [
        '2 项次到期，2 项',
        ...builtIn.items
          .filter(({ id }) => id < 3)
          .map(({ id, title, deadline }) => `${id} ${title} · ${deadline.text}`),
      ],
    })
    expect(chart.tip({ series: 'none', index: 0 })).toBeNull()
    const many = chart.tip(chart.rows[1]![0]!)
    expect(many?.lines).toHaveLength(1 + 8 + 1)
  })

  it('are walked by keys through heads, names, cells and loads', () => {
    const start = nextPoint(chart, null, 'ArrowRight')
    expect(start).toEqual({ series: 'months', index: 0 })
    const cell = nextPoint(chart, start, 'ArrowDown')
    expect(cell).toEqual({ series: 'cells', index: 0 })
    expect(nextPoint(chart, cell, 'Home')).toEqual({ series: 'units', index: 0 })
    expect(nextPoint(chart, cell, 'End')).toEqual({ series: 'loads', index: 0 })
  })

  it('answer pointer, wheel and keys on a screen only, row and month lit together', () => {
    expect(chart.option.tooltip).toMatchObject({ trigger: 'item' })
    expect(chart.option.axisPointer).toMatchObject({
      link: [{ xAxisId: ['month', 'item', 'assignment'] }, { yAxisId: ['unit', 'load'] }],
    })
    const zooms = chart.option.dataZoom as readonly { id: string; type: string }[]
    expect(zooms.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'months inside',
      'monthSlider slider',
    ])
    // Where all units show, none is hidden without a slider that finds it again.
    expect(chart.zooms?.map(({ id }) => id)).toEqual(['months'])
    expect(chart.zooms?.[0]?.at({ series: 'months', index: 12 })).toBe(1)
    expect(chart.option.aria).toMatchObject({ enabled: true })
    const { option } = chartOf({ medium: 'paper' })
    expect([option.tooltip, option.dataZoom]).toEqual([undefined, undefined])
  })

  it('show as many units as have room, the rest by a slider of their own', () => {
    const long = chartOf({ plan: planOf(600), height: 400 })
    expect(long.zooms?.map(({ id }) => id)).toEqual(['months', 'units'])
    const { option } = long
    const zooms = option.dataZoom as readonly { id: string; startValue: number; endValue: number }[]
    const units = zooms.find(({ id }) => id === 'unitSlider')
    const drawn = marksOf({ plan: planOf(600), height: 400 }).filter(is('unit', 'name'))
    expect(units?.startValue).toBe(0)
    expect(drawn).toHaveLength((units?.endValue ?? 0) + 1)
  })

  it('draw no bar of a month that a window hides', () => {
    const series = chart.option.series as readonly { type: string; clip?: boolean }[]
    const bars = series.filter(({ type }) => type === 'bar')
    expect(bars.map(({ clip }) => clip)).toEqual([true, true, true])
  })

  it('have nothing to draw for no items', () => {
    expect(chartOf({ items: [] }).option).toEqual({ series: [] })
  })

  it('say that items have no units where none has one', () => {
    const items = builtIn.items.map(item => ({ ...item, assignments: [] }))
    const { title, series } = chartOf({ items }).option
    expect(series).toEqual([])
    expect(title).toMatchObject({ text: zhCN.workload.noUnits })
  })

  it('are of the same marks in both themes', () => {
    expect(marksOf({ style: darkStyle }).map(({ key }) => key)).toEqual(marks.map(({ key }) => key))
  })
})

const openEnded = builtIn.items.map(item =>
  item.id > 24 ? { ...item, deadline: { ...item.deadline, precision: 'open' as const } } : item,
)
const rooms: readonly [string, Partial<ChartFrame>][] = [
  ['1366 × 640', { height: 640 }],
  ['1366 × 560', { height: 560 }],
  ['1920 × 940', { width: 1920, height: 940 }],
  ['3840 × 1880', { width: 3840, height: 1880, scale: 2 }],
  ['paper', { width: 900, height: 560, medium: 'paper' }],
]
const changes: readonly [string, Change][] = [
  ['merged', {}],
  ['apart', { office: 'apart' }],
  ['folded', { same: 'fold' }],
  ['one item', { items: builtIn.items.slice(17, 18) }],
  ['open-ended', { items: openEnded }],
]

describe.each(rooms)('units by months at %s', (_, room) => {
  it.each(changes)(
    '%s: no words over others or beyond the frame, none small, every key its own',
    (__, change) => {
      const where = { ...desk, ...room }
      const marks = marksOf({ ...change, ...room })
      const boxes = texts(marks).map(mark => ({ ...markBox(mark), text: mark.text }))
      const over = boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter(
            b =>
              a.x + 1 < b.x + b.w &&
              b.x + 1 < a.x + a.w &&
              a.y + 2 < b.y + b.h &&
              b.y + 2 < a.y + a.h,
          )
          .map(b => `${a.text} | ${b.text}`),
      )
      expect(over).toEqual([])
      for (const { x, y, w, h, text } of boxes)
        expect([
          text,
          x >= -1 && y >= -1 && x + w <= where.width + 1 && y + h <= where.height + 1,
        ]).toEqual([text, true])
      expect(texts(marks).filter(({ size }) => size < 12 * where.scale)).toEqual([])
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
    },
  )
})

describe('units that are called as what every object has', () => {
  it('are drawn as others are, and change no object', () => {
    const names = ['__proto__', 'constructor', 'toString', 'valueOf']
    const items = builtIn.items.slice(0, names.length).map((item, at) => ({
      ...item,
      assignments: [{ unit: names[at]!, office: null, printed: names[at]! }],
    }))
    const units = names.map(name => ({ name, collective: false, offices: [] }))
    const chart = chartOf({ plan: { ...builtIn, items, units } })
    const scene = drawChart(chart, desk)
    const texts = allMarks(plainScene(scene).marks)
      .filter((mark): mark is TextMark => mark.type === 'text')
      .map(mark => mark.text)
    expect(texts).toEqual(expect.arrayContaining(names))
    const inherited: string[] = []
    for (const key in {}) inherited.push(key)
    expect(inherited).toEqual([])
    expect(Object.keys(Object)).toEqual([])
  })
})
