import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { identicalRows, unitItemMatrix, unitMonthMatrix } from '@/analysis/plan/workload'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read

const merged = unitItemMatrix(plan.items, plan.units, { office: 'merged', order: 'load' })
const apart = unitItemMatrix(plan.items, plan.units, { office: 'apart', order: 'load' })
const months = unitMonthMatrix(merged.rows, plan.items)
const loads = (matrix: typeof merged): string[] =>
  matrix.rows.map(row => `${row.label} ${row.load}`)
const itemsOf = (row: (typeof merged.rows)[number] | undefined): number[] =>
  row?.cells.flatMap(cell => (cell ? [cell.item] : [])) ?? []

describe('units by items', () => {
  it('has 16 rows merged and 19 apart, 129 assignments either way', () => {
    expect([merged.rows.length, apart.rows.length]).toEqual([16, 19])
    expect([merged.total, apart.total]).toEqual([129, 129])
    expect(merged.columns).toEqual(plan.items.map(item => item.id))
  })

  it('fills 129 cells either way: no item names one unit twice', () => {
    for (const matrix of [merged, apart]) {
      const cells = matrix.rows.flatMap(row => row.cells.filter(cell => cell !== null))
      expect(cells).toHaveLength(129)
      expect(cells.every(cell => cell.count === 1)).toBe(true)
    }
  })

  it('puts the most loaded first and rows alike together', () => {
    expect(loads(merged).slice(0, 4)).toEqual([
      '区工管办 20',
      '各镇处 16',
      '各有关部门 8',
      '区组社部 7',
    ])
    expect(loads(merged).at(-1)).toBe('区有关部门 1')
    expect(loads(apart).slice(0, 4)).toEqual([
      '各镇处 15',
      '区工管办（宣传） 8',
      '各有关部门 8',
      '区工管办 7',
    ])
    expect(loads(apart).slice(-3)).toEqual([
      '区工管办（行政服务中心） 5',
      '各镇处（便民服务中心） 1',
      '区有关部门 1',
    ])
  })

  it('keeps the order of the plan when asked', () => {
    const printed = unitItemMatrix(plan.items, plan.units, { office: 'merged', order: 'printed' })
    expect(printed.rows.map(row => row.label)).toEqual(plan.units.map(unit => unit.name))
  })

  it('names the offices in the cells of the merged unit, and only there', () => {
    const offices = merged.rows[0]?.cells.flatMap(cell =>
      cell && cell.offices.length ? [`${cell.item} ${cell.offices.join()}`] : [],
    )
    expect(offices).toEqual([
      '1 行政服务中心',
      '2 行政服务中心',
      '5 宣传',
      '12 宣传',
      '13 宣传',
      '14 宣传',
      '15 行政服务中心',
      '16 宣传',
      '17 宣传',
      '22 行政服务中心',
      '23 行政服务中心',
      '24 宣传',
      '27 宣传',
    ])
    expect(apart.rows.every(row => row.cells.every(cell => !cell?.offices.length))).toBe(true)
  })

  it('counts units and assignments of each item', () => {
    expect(merged.columnUnits.slice(0, 11)).toEqual([1, 1, 1, 14, 2, 14, 14, 14, 14, 14, 14])
    expect(merged.columnLoads.reduce((a, b) => a + b)).toBe(129)
  })

  it('knows the three collective units', () => {
    expect(merged.rows.filter(row => row.collective).map(row => row.label)).toEqual([
      '各镇处',
      '各有关部门',
      '区有关部门',
    ])
  })

  it('finds twelve bureaux alike, and with offices apart the bare 区工管办 as well', () => {
    const [bureaux, ...others] = identicalRows(merged)
    expect(others).toEqual([])
    expect(bureaux).toHaveLength(12)
    expect(itemsOf(bureaux?.[0])).toEqual([4, 6, 7, 8, 9, 10, 11])
    expect(identicalRows(apart).map(group => [group[0]?.label, group.length])).toEqual([
      ['区工管办', 13],
    ])
  })

  it('keeps only the items given and the units that have a part in them', () => {
    const few = unitItemMatrix(plan.items.slice(0, 3), plan.units, {
      office: 'merged',
      order: 'load',
    })
    expect(loads(few)).toEqual(['区工管办 2', '各镇处 1'])
    expect(unitItemMatrix([], plan.units, { office: 'merged', order: 'load' })).toMatchObject({
      rows: [],
      total: 0,
    })
  })

  it('counts one unit named twice by an item as one cell and two assignments', () => {
    const twice = plan.items.slice(0, 1).map(item => ({
      ...item,
      assignments: ['宣传', '行政服务中心'].map(office => ({
        unit: '区工管办',
        office,
        printed: '',
      })),
    }))
    const matrix = unitItemMatrix(twice, plan.units, { office: 'merged', order: 'load' })
    expect(matrix.rows[0]?.cells[0]).toEqual({
      item: 1,
      offices: ['宣传', '行政服务中心'],
      count: 2,
    })
    expect([matrix.columnUnits, matrix.columnLoads, matrix.total]).toEqual([[1], [2], 2])
  })
})

describe('units by months', () => {
  it('has the 13 months in which something falls due', () => {
    expect(months.months.map(month => month.key)).toEqual([
      '2020-05',
      '2020-08',
      '2020-10',
      '2020-11',
      '2020-12',
      '2021-06',
      '2021-07',
      '2021-09',
      '2021-12',
      '2022-07',
      '2022-08',
      '2022-09',
      '2022-10',
    ])
  })

  it('is busiest in one month by items and in another by assignments', () => {
    expect(months.busiest).toEqual({
      items: { months: ['2020-12'], count: 6 },
      assignments: { months: ['2020-10'], count: 30 },
    })
    expect(months.assignments[4]).toBe(21)
    expect(months.items[2]).toBe(3)
  })

  it('sums up by year, whatever the rows', () => {
    for (const matrix of [months, unitMonthMatrix(apart.rows, plan.items)]) {
      expect(matrix.years.map(year => [year.year, year.items, year.assignments])).toEqual([
        [2020, 14, 58],
        [2021, 8, 14],
        [2022, 5, 57],
      ])
      expect(matrix.total).toBe(129)
    }
  })

  it('gives the open-ended a column of their own, outside every month', () => {
    const open = plan.items.map((item): Item =>
      item.id === 10 ? { ...item, deadline: { ...item.deadline, precision: 'open' } } : item,
    )
    const matrix = unitMonthMatrix(merged.rows, open)
    expect(matrix.months.at(-1)).toEqual({ key: 'open', year: 'open', month: null, items: [10] })
    expect(matrix.years.at(-1)).toMatchObject({ year: 'open', items: 1, assignments: 14 })
    expect(matrix.busiest.assignments).toEqual({ months: ['2022-08'], count: 28 })
    expect(matrix.total).toBe(129)
  })

  it('gives what has no day otherwise another column, after the open-ended', () => {
    const kinds = { 10: 'open', 11: 'unset', 12: 'recurring', 13: 'relative', 14: 'now' } as const
    const items = plan.items.map((item): Item => {
      const precision = (kinds as Readonly<Record<number, Item['deadline']['precision']>>)[item.id]
      return precision ? { ...item, deadline: { ...item.deadline, precision } } : item
    })
    const matrix = unitMonthMatrix(merged.rows, items)
    expect(matrix.months.slice(-2)).toEqual([
      { key: 'open', year: 'open', month: null, items: [10] },
      { key: 'undated', year: 'undated', month: null, items: [11, 12, 13, 14] },
    ])
    expect(matrix.items.reduce((sum, n) => sum + n, 0)).toBe(27)
    expect(matrix.total).toBe(129)
  })
})
