import { describe, expect, it } from 'vitest'
import { progressCurve } from '@/analysis/state/progress'
import type { ChartFrame } from '@/charts/option/chart'
import { curveChart } from '@/charts/option/curve'
import { drawChart } from '@/charts/option/ofECharts'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle, styleOf } from '@/charts/sign/style'
import { dayNumber } from '@/model/day'
import { curveWords } from '@/figures/words/chart'
import { datedPlan, monthsOf } from '../../model/datedItems'
import { boardOf, builtIn } from '../gantt/ganttCase'
import { curveOf, frame, saying } from './optionCase'

interface Line {
  readonly id: string
  readonly step?: string
  readonly data: readonly (readonly [number, number])[]
  readonly lineStyle?: { readonly type: unknown; readonly color: string }
  readonly endLabel?: {
    readonly show: boolean
    readonly formatter: string
    readonly offset: number[]
  }
}

const chartOf = (change: Parameters<typeof curveOf>[0] = {}, where = {}) =>
  curveChart(curveOf(change), { ...frame, ...where })
const seriesOf = (chart: ReturnType<typeof chartOf>): readonly Line[] =>
  chart.option.series as unknown as readonly Line[]
const lineOf = (chart: ReturnType<typeof chartOf>, id: string): Line | undefined =>
  seriesOf(chart).find(one => one.id === id)
const msPerDay = 86_400_000

describe('the curve of a plan', () => {
  it('steps up at the end of each day, what is planned dashed and what is done solid', () => {
    const chart = chartOf()
    const [planned, done] = [lineOf(chart, 'planned'), lineOf(chart, 'done')]
    expect([planned?.step, done?.step]).toEqual(['end', 'end'])
    expect([planned?.lineStyle?.type, done?.lineStyle?.type]).toEqual([[5, 3], 'solid'])
    expect(planned?.data.at(-1)).toEqual([(dayNumber('2022-10-31') + 1) * msPerDay, 27])
    expect(done?.data.at(-1)).toEqual([(dayNumber('2021-06-30') + 1) * msPerDay, 12])
  })

  it('draws the plan alone where nobody has reported', () => {
    const chart = chartOf({ sample: false })
    expect(seriesOf(chart).map(({ id }) => id)).toEqual(['planned', 'asOf'])
    expect(chart.option.legend).toMatchObject({ data: ['overall.planned'] })
    expect(chart.tip({ series: 'planned', index: 1 })?.lines.join()).not.toContain('chart.done')
  })

  it('counts by whole days of no zone, stands still, and describes itself', () => {
    expect(chartOf().option).toMatchObject({
      useUTC: true,
      animation: false,
      aria: { enabled: true, label: { description: 'chart.curve' } },
    })
  })

  it('answers pointer, wheel and slider on a screen only', () => {
    const [screen, paper] = [chartOf().option, chartOf({}, { medium: 'paper' }).option]
    expect(screen.tooltip).toMatchObject({ trigger: 'axis' })
    expect(screen.dataZoom).toMatchObject([{ type: 'inside' }, { type: 'slider' }])
    expect([paper.tooltip, paper.dataZoom]).toEqual([undefined, undefined])
    expect(paper.aria).toMatchObject({ enabled: false })
  })

  it('levels with round counts up to the number of items', () => {
    expect(chartOf().option.yAxis).toMatchObject({
      max: 27,
      axisLabel: { customValues: [0, 10, 20, 27] },
    })
  })

  it('says of a point its day, what is planned and done by then, and what falls due', () => {
    const chart = chartOf()
    const index = curveOf().points.findIndex(({ day }) => day === '2020-12-31')
    const point = { series: 'planned', index }
    expect(chart.tip(point)).toEqual({
      head: 'chart.by 2020-12-31',
      lines: [
        'chart.planned 14',
        'chart.done 11',
        `chart.due 6 overall.aheadItems ${chart.items(point).join('overall.and')}`,
      ],
    })
    expect(chart.items(point)).toEqual(
      builtIn.items.filter(item => item.deadline.date === '2020-12-31').map(({ id }) => id),
    )
    expect(chart.days(point)).toEqual({ first: '2020-12-01', last: '2020-12-31' })
  })

  it('gives every item to one point', () => {
    const chart = chartOf()
    const all = chart.rows.flat().flatMap(point => (point ? chart.items(point) : []))
    expect([...all].sort((a, b) => a - b)).toEqual(builtIn.items.map(({ id }) => id))
  })

  it('keeps counts apart that end together, and says one that is the same once', () => {
    const [last] = curveOf().points.slice(-1)
    const ends = (done: number) => {
      const chart = chartOf({
        points: [...curveOf().points.slice(0, -1), { ...last!, done }],
        asOf: '2022-10-31',
      })
      return ['planned', 'done'].map(id => lineOf(chart, id)?.endLabel)
    }
    const [planned, done] = ends(26)
    expect(done!.offset[1]! - planned!.offset[1]!).toBeGreaterThan(5)
    expect(ends(27).map(label => label?.show)).toEqual([false, true])
  })

  it('takes its colours from the style alone', () => {
    expect(lineOf(chartOf({}, { style: darkStyle }), 'done')?.lineStyle?.color).toBe(
      darkStyle.states.doneOnTime,
    )
    const lights = styleOf('light', 'lights')
    expect(lineOf(chartOf({}, { style: lights }), 'done')?.lineStyle?.color).toBe(
      lights.states.doneOnTime,
    )
  })

  it('is empty for a plan without deadlines', () => {
    expect(chartOf({ points: [], items: [] }).option.series).toEqual([])
  })
})

describe('the curve of a plan with items without a day', () => {
  const [dated, ...rest] = datedPlan(monthsOf(2022, 3)).items
  const open = rest.map(item => ({
    ...item,
    deadline: { ...item.deadline, precision: 'open' as const },
  }))
  const titleOf = (items: Parameters<typeof curveOf>[0]): string =>
    (
      curveChart({ ...curveOf(items), words: curveWords(saying) }, frame).option.title as {
        readonly text: string
      }
    ).text

  it('says how many have none, and that alone of a plan that has no day', () => {
    if (!dated) throw new Error('no item')
    expect(titleOf({ sample: false, items: [dated, ...open] })).toContain('undated.open 2')
    expect(titleOf({ sample: false, points: [], items: open })).toContain('undated.open 2')
  })
})

describe('the curve of a plan with deadlines far off the others', () => {
  const plan = datedPlan(['0202-05-31', ...monthsOf(2022, 12), '9999-12-31'])
  const points = progressCurve(boardOf(plan, '2022-06-30'))
  const chart = curveChart(
    { points, items: plan.items, recorded: false, asOf: '2022-06-30', words: curveWords(saying) },
    frame,
  )

  it('runs over the months of the others, and counts what is due before', () => {
    expect(points.map(({ day }) => day.slice(0, 4)).filter(year => year !== '2022')).toEqual([
      '2021',
    ])
    expect([points[0]?.planned, points.at(-1)?.planned]).toEqual([1, 13])
    expect(chart.items({ series: 'planned', index: 0 })).toEqual([1])
  })

  it('says which lie beyond it, and when', () => {
    const { text } = chart.option.title as { readonly text: string }
    expect(text).toContain('0202-05-31')
    expect(text).toContain('9999-12-31')
    expect(chartOf().option.title).toEqual([])
  })
  it('names no year after the last that a plan can name', () => {
    const last = datedPlan(['9999-06-30', '9999-12-31'])
    const where: ChartFrame = { ...frame, medium: 'paper' }
    const input = curveOf({ asOf: '9999-06-30', sample: false, items: last.items })
    const years = { ...input.words, year: (year: number) => `${year}年` }
    const dated = { ...input, words: years, points: progressCurve(boardOf(last, '9999-06-30')) }
    const texts = allMarks(drawChart(curveChart(dated, where), where).marks).flatMap(mark =>
      mark.type === 'text' ? [mark.text] : [],
    )
    expect(texts.filter(text => text.includes('10000'))).toEqual([])
  })

  it('says nothing of what lies beyond where the legend leaves no room', () => {
    const narrow = curveChart(
      { ...curveOf({ sample: false, items: plan.items }), points },
      { ...frame, width: 150 },
    )
    expect(narrow.option.title).toEqual([])
  })
})
