import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import type { Chart } from '@/charts/option/chart'
import { curveChart } from '@/charts/option/curve'
import { drawChart } from '@/charts/option/ofECharts'
import { markBox } from '@/charts/scene/markBox'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { paperStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { curveOf, frame } from './optionCase'

const small = { ...frame, width: 200, height: 100 }
const grid = { left: 0, right: 0, top: 0, bottom: 0 }
const axes: EChartsOption = {
  grid,
  xAxis: { type: 'value', show: false, min: 0, max: 20 },
  yAxis: { type: 'value', show: false, min: 0, max: 10 },
}
type Child = Readonly<Record<string, unknown>>

/** What one custom series draws at the origin of a chart of 200 × 100 px. */
function marksOf(children: readonly Child[], option: EChartsOption = {}): readonly FlatMark[] {
  const chart: Chart = {
    option: {
      ...axes,
      series: [
        {
          type: 'custom',
          id: 'own',
          data: [[0, 0]],
          renderItem: () => ({ type: 'group', children: [...children] }) as never,
        },
      ],
      ...option,
    },
    roles: { own: 'cell' },
    rows: [],
    tip: () => null,
    items: ({ index }) => (index === 0 ? [7] : []),
    days: () => null,
  }
  return allMarks(drawChart(chart, small).marks)
}

describe('marks of what ECharts draws', () => {
  it('are rectangles, circles and lines with their paint, role and items', () => {
    const marks = marksOf([
      { type: 'rect', shape: { x: 1, y: 2, width: 30, height: 40 }, style: { fill: '#123456' } },
      {
        type: 'circle',
        shape: { cx: 50, cy: 60, r: 5 },
        style: { fill: 'none', stroke: 'rgb(255,0,0)', lineWidth: 2 },
      },
      {
        type: 'polyline',
        shape: {
          points: [
            [0, 0],
            [10, 0],
            [10, 10],
          ],
        },
        style: { fill: 'none', stroke: '#000', lineDash: 'dashed', lineWidth: 1.5 },
      },
    ])
    expect(marks).toMatchObject([
      { type: 'rect', x: 1, y: 2, w: 30, h: 40, fill: '#123456' },
      { type: 'circle', cx: 50, cy: 60, r: 5, stroke: '#FF0000', width: 2 },
      {
        type: 'path',
        points: [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        stroke: '#000000',
        dash: [6, 3],
      },
    ])
    for (const mark of marks) expect(mark).toMatchObject({ role: 'cell', info: { items: [7] } })
    expect(marks[2]).not.toHaveProperty('fill')
  })

  it('stand where their groups are moved and scaled to', () => {
    const [rect] = marksOf([
      {
        type: 'group',
        x: 10,
        y: 20,
        scaleX: 2,
        scaleY: 2,
        children: [
          { type: 'rect', shape: { x: 1, y: 1, width: 3, height: 4 }, style: { fill: '#000' } },
        ],
      },
    ])
    expect(rect).toMatchObject({ x: 12, y: 22, w: 6, h: 8 })
  })

  it('are words in their size, weight and place, with a halo', () => {
    const words = marksOf([
      {
        type: 'text',
        x: 30,
        y: 40,
        style: {
          text: '截至',
          font: '700 14px sans-serif',
          fill: '#222222',
          stroke: '#FFFFFF',
          lineWidth: 5,
          align: 'center',
          verticalAlign: 'middle',
        },
      },
      {
        type: 'text',
        x: 0,
        y: 10,
        style: { text: 'b', fontSize: 20, fill: '#222', verticalAlign: 'top' },
      },
    ])
    expect(words).toMatchObject([
      { text: '截至', x: 30, y: 40, size: 14, weight: 700, align: 'center', halo: '#FFFFFF' },
      { text: 'b', x: 0, y: 20, size: 20, weight: 400, align: 'left' },
    ])
    expect(words[1]).not.toHaveProperty('halo')
  })

  it('refuse words that are turned, which no writer of ours sets', () => {
    expect(() =>
      marksOf([{ type: 'text', rotation: 0.5, style: { text: 'schief', fill: '#000' } }]),
    ).toThrow('turned words: schief')
  })

  it('blend what is half transparent with the ground, and leave out what does not show', () => {
    const paint = (style: Child): Child => ({
      type: 'rect',
      shape: { x: 0, y: 0, width: 9, height: 9 },
      style,
    })
    const marks = marksOf([
      paint({ fill: '#000000', opacity: 0.5 }),
      paint({ fill: 'rgba(0,0,0,0.25)' }),
      paint({ fill: '#000000', opacity: 0 }),
      paint({ fill: 'transparent' }),
      paint({ fill: 'none', stroke: '#000', lineWidth: 0 }),
    ])
    // #FAF7F0 half and a quarter of the way to black.
    expect(marks.map(mark => 'fill' in mark && mark.fill)).toEqual(['#7D7C78', '#BCB9B4'])
  })

  it('cut curves into straight steps no longer than a few px', () => {
    const [sector] = marksOf([
      {
        type: 'sector',
        shape: { cx: 50, cy: 50, r: 40, startAngle: 0, endAngle: 3 },
        style: { fill: '#000' },
      },
    ])
    if (sector?.type !== 'path') throw new Error('no path')
    const steps = sector.points.slice(1).map(([x, y], at) => {
      const [fx, fy] = sector.points[at]!
      return Math.hypot(x - fx, y - fy)
    })
    expect(sector.closed).toBe(true)
    expect(steps.filter(step => step < 2.5).length).toBeGreaterThan(50)
    for (const [x, y] of sector.points.filter(([x, y]) => Math.hypot(x - 50, y - 50) > 1))
      expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(40, 3)
  })

  it('show through the rectangle that clips them, only where it cuts', () => {
    const chart = (data: readonly (readonly [number, number])[]): Chart => ({
      option: { ...axes, series: [{ type: 'line', id: 'l', symbol: 'none', data: data as never }] },
      roles: {},
      rows: [],
      tip: () => null,
      items: () => [],
      days: () => null,
    })
    const kinds = (data: readonly (readonly [number, number])[]): readonly string[] =>
      drawChart(chart(data), small).marks.map(({ type }) => type)
    expect(
      kinds([
        [0, 5],
        [20, 5],
      ]),
    ).toEqual(['path'])
    expect(
      kinds([
        [0, 5],
        [40, 5],
      ]),
    ).toEqual(['clip'])
  })
})

describe('a curve as marks', () => {
  const paper = { ...frame, style: paperStyle, medium: 'paper' as const, width: 900 }
  const scene = drawChart(curveChart(curveOf(), paper), paper)
  const marks = allMarks(scene.marks)
  const texts = marks.filter((mark): mark is TextMark => mark.type === 'text')

  it('has its counts, levels, years, legend and as-of day as words', () => {
    const words = texts.map(({ text }) => text)
    for (const text of ['27', '12', '0', '10', '20', 'axis.year 2021', 'axis.year 2022'])
      expect(words).toContain(text)
    expect(words).toEqual(
      expect.arrayContaining(['overall.planned', 'overall.doneCurve', 'asOf.chip 2021-06-30']),
    )
  })

  it('says of each mark what it is, under a name of its own', () => {
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
    expect([...new Set(marks.map(({ role }) => role))].sort()).toEqual([
      'as-of',
      'axis',
      'done',
      'legend',
      'planned',
    ])
  })

  it('stands within its frame, and is the same each time', () => {
    for (const mark of marks) {
      const { x, y, w, h } = markBox(mark)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1)
      expect(x + w).toBeLessThanOrEqual(901)
      expect(y + h).toBeLessThanOrEqual(281)
    }
    expect(drawChart(curveChart(curveOf(), paper), paper)).toEqual(scene)
  })

  it('is measured by our own ruler', () => {
    const legend = texts.filter(({ role }) => role === 'legend')
    const [first, second] = [legend[0]!, legend[1]!]
    const step = textWidth(first.text, 12) + 6 + 16 + 22
    // The stroke of the entry's line takes a px or two of its own.
    expect(Math.abs(second.x - first.x - step)).toBeLessThan(2)
  })
})
