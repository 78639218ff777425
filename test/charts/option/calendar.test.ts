import { describe, expect, it } from 'vitest'
import { calendarChart, calendarHeight, calendarItems } from '@/charts/option/calendar'
import type { ChartFrame } from '@/charts/option/chart'
import { drawChart } from '@/charts/option/ofECharts'
import { markBox } from '@/charts/scene/markBox'
import type { TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle } from '@/charts/sign/style'
import { calendarWords } from '@/figures/words/chart'
import type { Item } from '@/model/plan'
import { builtIn } from '../gantt/ganttCase'
import { frame, saying } from './optionCase'

const words = {
  ...calendarWords(saying),
  month: (month: number) => `${month}月`,
  weekday: (day: number) => '日一二三四五六'[day] ?? '',
}
const chartOf = (
  { items = builtIn.items, asOf = '2021-06-30' }: { items?: readonly Item[]; asOf?: string } = {},
  where: Partial<ChartFrame> = {},
) => calendarChart({ ...calendarItems(items), asOf, words }, { ...frame, ...where })
const onDays = (...days: readonly string[]): readonly Item[] =>
  days.map((date, at) => ({
    ...builtIn.items[0]!,
    id: at + 1,
    deadline: { ...builtIn.items[0]!.deadline, date },
  }))

describe('the calendar of deadlines', () => {
  it('has a year of days for each year from the first deadline to the last', () => {
    expect(chartOf().option.calendar).toMatchObject([
      { range: '2020' },
      { range: '2021' },
      { range: '2022' },
    ])
    const { option } = chartOf({ items: onDays('2019-03-31', '2022-01-31') })
    expect(option.calendar).toMatchObject(
      ['2019', '2020', '2021', '2022'].map(range => ({ range })),
    )
  })

  it('counts what falls due on each day, every item once, all open ones left out', () => {
    const chart = chartOf()
    const points = chart.rows.flat().flatMap(point => point ?? [])
    expect(points).toHaveLength(13)
    expect(points.flatMap(point => chart.items(point)).sort((a, b) => a - b)).toEqual(
      builtIn.items.map(({ id }) => id),
    )
    const [first] = onDays('2020-05-31')
    const open = { ...first!, deadline: { ...first!.deadline, precision: 'open' as const } }
    expect(chartOf({ items: [open] }).option.series).toEqual([])
    expect(calendarItems([open])).toEqual({ items: [], beyond: [open] })
    expect(calendarHeight(calendarItems([open]), frame)).toBeGreaterThan(0)
    expect(calendarHeight(calendarItems([]), frame)).toBe(0)
  })

  it('says of a day what falls due, and stands for that day alone', () => {
    const chart = chartOf()
    const point = chart.rows[0]!.at(-1)!
    expect(chart.tip(point)?.head).toBe('chart.calendarDay 2020-12-31')
    expect(chart.tip(point)?.lines[0]).toMatch(/^chart.calendarDue 6 /)
    expect(chart.days(point)).toEqual({ first: '2020-12-31', last: '2020-12-31' })
  })

  it('tells many from few by steps that its legend names', () => {
    const pieces = (items: readonly Item[]) =>
      (chartOf({ items }).option.visualMap as { pieces: readonly { label: string }[] }).pieces
    expect(pieces(builtIn.items).map(({ label }) => label)).toEqual([
      'chart.counts 1 2',
      'chart.count 3',
      'chart.counts 4 5',
      'chart.count 6',
    ])
    expect(pieces(onDays('2020-05-31', '2020-05-31')).map(({ label }) => label)).toEqual([
      'chart.count 1',
      'chart.count 2',
    ])
  })

  it('is brightest by lamplight where most falls due', () => {
    const { visualMap } = chartOf({}, { style: darkStyle }).option
    const colors = (visualMap as { pieces: readonly { color: string }[] }).pieces
    expect(colors.map(({ color }) => color)).toEqual(darkStyle.heat)
  })

  it('marks the as-of day where its year shows, and only there', () => {
    const ids = (asOf: string) =>
      (chartOf({ asOf }).option.series as readonly { id: string }[]).map(({ id }) => id)
    expect(ids('2021-06-30')).toContain('asOf')
    expect(ids('2024-06-30')).not.toContain('asOf')
  })

  it('parts the as-of day below a year from the name of the year that follows', () => {
    const where = { ...frame, width: 600, height: 600 }
    const texts = allMarks(drawChart(chartOf({}, where), where).marks).filter(
      (mark): mark is TextMark => mark.type === 'text',
    )
    const box = (part: string) => markBox(texts.find(({ text }) => text.includes(part))!)
    const [day, next] = [box('2021-06-30'), box('2022')]
    expect(next.y - (day.y + day.h)).toBeGreaterThanOrEqual(8)
  })

  it('fills the height that it is given, its days wider than high where that shows more', () => {
    const width = 1330
    const compact = calendarHeight(calendarItems(builtIn.items), { width, scale: 1 })
    const height = calendarHeight(calendarItems(builtIn.items), { width, scale: 1, height: 600 })
    expect(height).toBeGreaterThan(compact)
    expect(height).toBeLessThanOrEqual(600)
    const sizes = (high: number) =>
      (
        chartOf({}, { width, height: high }).option.calendar as { cellSize: [number, number] }[]
      ).map(({ cellSize }) => cellSize)
    const [[, low] = [0, 0]] = sizes(compact)
    for (const [w, h] of sizes(600)) {
      expect(h).toBeGreaterThan(low)
      expect(w).toBeGreaterThan(h)
    }
  })

  it('names every other weekday, from Monday at the top', () => {
    const where = { ...frame, width: 600, height: 600 }
    const texts = allMarks(
      drawChart(chartOf({ items: onDays('2021-06-07', '2021-06-13') }, where), where).marks,
    )
      .filter((mark): mark is TextMark => mark.type === 'text')
      .map(({ text, x, y }) => ({ text, x, y }))
    const names = texts.filter(({ text }) => /^[一三五日]$/.test(text)).sort((a, b) => a.y - b.y)
    expect(names.map(({ text }) => text)).toEqual(['一', '三', '五', '日'])
  })

  it.each([600, 1330, 1884])('stands within its room at %i px', width => {
    const height = calendarHeight(calendarItems(builtIn.items), { width, scale: 1 })
    const where = { ...frame, width, height }
    const marks = allMarks(drawChart(chartOf({}, where), where).marks)
    for (const mark of marks) {
      const { x, y, w, h } = markBox(mark)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1)
      expect(x + w).toBeLessThanOrEqual(width + 1)
      expect(y + h).toBeLessThanOrEqual(height + 1)
    }
    const counts = marks.filter(
      (mark): mark is TextMark => mark.type === 'text' && mark.role === 'cell',
    )
    expect(counts.map(({ text }) => Number(text)).reduce((sum, n) => sum + n, 0)).toBe(27)
    for (const { size } of counts) expect(size).toBeGreaterThanOrEqual(12)
  })
})

describe('the calendar of deadlines far off the others', () => {
  it('has the years of the others alone, and says which lie beyond', () => {
    for (const day of ['0202-12-31', '9999-12-31']) {
      const { calendar, title } = chartOf({ items: onDays('2022-03-31', '2022-06-30', day) }).option
      expect(calendar).toHaveLength(1)
      expect((title as { readonly text: string }).text).toContain(day)
    }
    expect(chartOf().option.title).toEqual([])
  })

  it('draws none of the years that ECharts does not know', () => {
    expect(calendarItems(onDays('9999-12-31')).items).toEqual([])
    expect(calendarItems(onDays('0018-12-31')).beyond).toHaveLength(1)
    expect(chartOf({ items: onDays('9999-12-31') }).option.series).toEqual([])
  })

  it.each(['0100-02-28', '0202-06-30', '0999-12-31', '1000-01-01', '1022-06-30', '9998-12-31'])(
    'is drawn of a plan due on %s alone',
    day => {
      const shown = calendarItems(onDays(day))
      const where: ChartFrame = { ...frame, height: 400, medium: 'paper' }
      const chart = calendarChart({ ...shown, asOf: day, words }, where)
      expect(allMarks(drawChart(chart, where).marks).length).toBeGreaterThan(0)
    },
  )

  it('says so in a line of its own where every deadline lies in such a year', () => {
    const shown = calendarItems(onDays('9999-12-31', '9999-06-30'))
    const height = calendarHeight(shown, { width: 800, scale: 1 })
    expect(height).toBeGreaterThan(12)
    const where: ChartFrame = { ...frame, height, medium: 'paper' }
    const chart = calendarChart({ ...shown, asOf: '2021-06-30', words }, where)
    const texts = allMarks(drawChart(chart, where).marks).flatMap(mark =>
      mark.type === 'text' ? [mark.text] : [],
    )
    expect(texts.join('')).toContain('9999-12-31')
  })

  it('says nothing where not even a count has room beside the legend', () => {
    const items = onDays('2022-03-31', '2022-06-30', '9999-12-31')
    expect(chartOf({ items }, { width: 60 }).option.title).toEqual([])
  })

  it('has those in which something is due of many years, in four digits', () => {
    const { calendar } = chartOf({ items: onDays('1960-06-30', '2040-06-30') }).option
    expect((calendar as readonly { range: string }[]).map(({ range }) => range)).toEqual([
      '1960',
      '2040',
    ])
    const early = calendarItems(onDays('0202-03-31', '0202-06-30'))
    expect(early).toMatchObject({ items: [], beyond: { length: 2 } })
  })
})
