import { describe, expect, it } from 'vitest'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { itemStateOf, partStateOf } from '@/analysis/state/stateBoard'
import { ganttScene } from '@/charts/gantt/gantt'
import type { TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { taskColor } from '@/charts/sign/style'
import type { Wish } from './ganttCase'
import { boardOf, builtIn, inputOf } from './ganttCase'
import { is } from '../scene/marks'

const reports = sampleReports(builtIn)
const board = boardOf(builtIn, '2021-06-30', reports)
const inputBy = (wish: Wish) => inputOf({ reports, height: 6000, ...wish })
const marksBy = (wish: Wish) => allMarks(ganttScene(inputBy(wish)).marks)
const unitsTold = (wish: Wish): ReadonlyMap<number, string> =>
  new Map(
    marksBy(wish)
      .filter((mark): mark is TextMark => mark.type === 'text' && is('units')(mark))
      .map(mark => [mark.info?.item ?? 0, mark.text]),
  )

describe('beside a unit', () => {
  it('stands the state of its own part, in every row and folded flag', () => {
    const input = inputBy({ group: 'unit' })
    const own = partStateOf(board, 'merged')
    for (const group of input.rows.groups)
      for (const item of group.items)
        expect(input.stateIn(group)(item)).toBe(own(group.name, item.id))
    const rows = input.rows.groups.reduce((sum, group) => sum + group.items.length, 0)
    expect(Object.values(input.counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
  })

  it('the flag of item 4, which 区工管办 has done, is not solid as where it is awaited', () => {
    const input = inputBy({ group: 'unit' })
    const rowOf = (unit: string): number =>
      input.rows.rows.findIndex(
        ({ group, item }) => item?.id === 4 && input.rows.groups[group]?.name === unit,
      )
    const hue = taskColor(input.style, builtIn.items.find(item => item.id === 4)?.task ?? 0)
    const solid = new Set(
      allMarks(ganttScene(input).marks)
        .filter(is('flag', 'cloth'))
        .filter(mark => 'fill' in mark && mark.fill === hue)
        .map(mark => mark.info?.row),
    )
    expect(solid.has(rowOf('区工管办'))).toBe(false)
    expect(solid.has(rowOf('区财金局'))).toBe(true)
  })

  it('counts of done units and shares of items are left out, and the legend says whose states they are', () => {
    const marks = marksBy({ group: 'unit' })
    const said = marks.filter((mark): mark is TextMark => mark.type === 'text')
    expect(said.some(mark => is('deadline')(mark) && mark.text.includes('/'))).toBe(false)
    expect(marks.filter(is('share'))).toEqual([])
    expect(said.map(mark => mark.text).join('')).toContain('旗形为该单位自身的状态')
    expect(
      marksBy({ group: 'task' })
        .map(mark => (mark.type === 'text' ? mark.text : ''))
        .join(''),
    ).not.toContain('该单位自身')
  })

  it('that is asked for stands first, and flags of every grouping show its part', () => {
    const items = builtIn.items.filter(item =>
      item.assignments.some(one => one.unit === '区财金局'),
    )
    const wish = { unit: '区财金局', items, width: 2760 }
    const input = inputBy(wish)
    const own = partStateOf(board, 'merged')
    for (const group of input.rows.groups)
      for (const item of group.items)
        expect(input.stateIn(group)(item)).toBe(own('区财金局', item.id))
    expect(unitsTold(wish).get(4)).toBe('区财金局等 14 家')
  })
})

describe('a row past its deadline', () => {
  it('names the units it waits for first, and how many are done', () => {
    const told = unitsTold({ width: 2760 })
    expect(told.get(4)).toMatch(/^区财金局等 3 家未报/)
    for (const item of builtIn.items)
      if (item.assignments.length > 2 && itemStateOf(board)(item) === 'underway')
        expect(told.get(item.id)).toMatch(/等 \d+ 家$/)
  })

  it('is drawn anew as the day goes on, where columns are a picture', () => {
    const units = (asOf: string): string | undefined => {
      const input = inputBy({ width: 2760, asOf })
      return allMarks(ganttScene(input).marks)
        .filter((mark): mark is TextMark => mark.type === 'text' && is('units')(mark))
        .find(mark => mark.info?.item === 4)?.text
    }
    expect(units('2020-10-01')).toBe('区工管办等 14 家')
    expect(units('2020-11-02')).not.toBe('区工管办等 14 家')
  })
})
