import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GanttRows, Grouping, SortKey } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const rowsOf = (
  group: Grouping,
  sort: SortKey = 'number',
  folded: string[] = [],
  items = plan.items,
) => ganttRows(plan, items, { group, sort, folded: new Set(folded) })

describe('the rows of a Gantt chart', () => {
  it.each<[Grouping, number, number]>([
    ['task', 11, 27],
    ['unit', 16, 129],
    ['year', 3, 27],
    ['none', 1, 27],
  ])('by %s: %i groups, %i rows, each of its own key', (group, groups, rows) => {
    const made = rowsOf(group)
    expect([made.groups.length, made.rows.length]).toEqual([groups, rows])
    expect(new Set(made.rows.map(row => row.key)).size).toBe(rows)
    expect(new Set(made.rows.map(row => row.item?.id)).size).toBe(27)
    expect(made.rows.map(row => row.group)).toEqual(
      [...made.rows.map(row => row.group)].sort((a, b) => a - b),
    )
  })

  it('stands items under the task they are printed in: 9 in 3, 23 in 9', () => {
    const under = (task: string): number[] =>
      rowsOf('task')
        .groups.find(group => group.key === task)!
        .items.map(item => item.id)
    expect(under('3')).toEqual([6, 7, 8, 9])
    expect(under('9')).toEqual([22, 23, 24])
  })

  it('stands an item once under each of its units, in the plan’s order of units', () => {
    const { groups } = rowsOf('unit')
    expect(groups.map(group => group.name)).toEqual(plan.units.map(unit => unit.name))
    expect(
      groups.filter(group => group.items.some(item => item.id === 15)).map(group => group.name),
    ).toEqual(
      [...new Set(plan.items[14]!.assignments.map(a => a.unit))].sort(
        (a, b) => groups.findIndex(g => g.name === a) - groups.findIndex(g => g.name === b),
      ),
    )
  })

  it('folds a group to one row without an item, and keeps its items in the group', () => {
    const { groups, rows } = rowsOf('task', 'number', ['2', '3', 'none such'])
    expect(rows).toHaveLength(27 - 6 + 2)
    expect(rows.filter(row => row.item === null).map(row => row.key)).toEqual(['2/', '3/'])
    expect(groups.reduce((sum, group) => sum + group.items.length, 0)).toBe(27)
    expect(rowsOf('none', 'number', ['all']).rows).toHaveLength(27)
  })

  it('tells every row and group by its key, whatever units are called', () => {
    const [first, second, third] = plan.items as [Item, Item, Item]
    const named = ['__proto__', 'constructor', 'none', `甲/${first.id}`, '甲', '甲~乙', ' 甲 ']
    const of = (item: Item, units: readonly string[]): Item => ({
      ...item,
      assignments: units.map(unit => ({ unit, office: null, printed: unit })),
    })
    const odd = {
      ...plan,
      units: named.map(name => ({ name, collective: false, offices: [] })),
      items: [of(first, named), of(second, named), of(third, [])],
    }
    const rowsWith = (folded: readonly string[]): GanttRows =>
      ganttRows(odd, odd.items, { group: 'unit', sort: 'number', folded: new Set(folded) })
    const open = rowsWith([])
    const keys = open.groups.map(group => group.key)
    expect(keys.slice(0, -1)).toEqual(named)
    expect(new Set(keys).size).toBe(named.length + 1)
    for (const key of keys) {
      const { groups, rows } = rowsWith([key])
      expect(groups.filter(({ folded }) => folded).map(group => group.key)).toEqual([key])
      expect(new Set(rows.map(row => row.key)).size).toBe(rows.length)
    }
  })

  it('sorts within groups by number, deadline or units', () => {
    const ids = (sort: SortKey): number[] => rowsOf('none', sort).rows.map(row => row.item!.id)
    expect(ids('number')).toEqual(plan.items.map(item => item.id))
    expect(ids('deadline').slice(0, 5)).toEqual([16, 1, 2, 3, 4])
    expect(ids('deadline').slice(-2)).toEqual([8, 9])
    expect(ids('units').slice(0, 7)).toEqual([4, 6, 7, 8, 9, 10, 11])
  })

  it('keeps what is gathered when only a fold changes, and the order of a group with it', () => {
    const [open, folded] = [rowsOf('unit'), rowsOf('unit', 'number', ['区税务局'])]
    expect(folded.groups.map(group => group.items)).toEqual(open.groups.map(group => group.items))
    folded.groups.forEach((group, at) => {
      expect(group.items).toBe(open.groups[at]!.items)
    })
  })

  it('stands each item under its groups, sorted, whatever their order, numbers and units', () => {
    const [base] = plan.items as [Item]
    const units = fc.subarray(plan.units.slice(0, 4).map(unit => unit.name))
    const drawn = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 1, max: 400_000 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom('2020-05-31', '2021-06-30', '2021-12-31'),
        units,
        fc.boolean(),
      ),
      { selector: ([id]) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom<Exclude<Grouping, 'plan'>[]>('task', 'unit', 'year', 'none'),
        fc.constantFrom<SortKey[]>('number', 'deadline', 'units'),
        (facts, group, sort) => {
          const items = facts.map(([id, task, date, names, open]): Item => ({
            ...base,
            id,
            task,
            assignments: [...names, ...names.slice(0, 1)].map(unit => ({
              unit,
              office: null,
              printed: unit,
            })),
            deadline: { ...base.deadline, date, precision: open ? 'open' : 'day' },
          }))
          const keys = (item: Item): string[] =>
            ({
              task: [String(item.task)],
              year: [item.deadline.precision === 'open' ? 'open' : item.deadline.date.slice(0, 4)],
              none: ['all'],
              unit:
                item.assignments.length > 0
                  ? [...new Set(item.assignments.map(a => a.unit))]
                  : ['none'],
            })[group]
          const rank = (item: Item): string =>
            `${sort === 'deadline' ? item.deadline.date : sort === 'units' ? 99 - item.assignments.length : ''} ` +
            `${String(item.id).padStart(9)}`
          const expected = items
            .flatMap(item => keys(item).map(key => `${key}: ${rank(item)}`))
            .sort()
          const { rows, groups } = rowsOf(group, sort, [], items)
          const made = rows.map(row => `${groups[row.group]!.key}: ${rank(row.item!)}`)
          expect([...made].sort()).toEqual(expected)
          for (const each of groups)
            expect(each.items.map(rank)).toEqual(each.items.map(rank).sort())
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leaves out groups without items, and bears none at all', () => {
    expect(
      rowsOf('task', 'number', [], plan.items.slice(0, 4)).groups.map(group => group.key),
    ).toEqual(['1', '2'])
    for (const group of ['task', 'unit', 'year', 'none'] as const)
      expect(rowsOf(group, 'number', [], [])).toEqual({ groups: [], rows: [] })
  })

  it('gathers nothing by task in a plan without tasks, and names none where some items have none', () => {
    const loose = plan.items.map(item => ({ ...item, task: 0 }))
    const none = { ...plan, tasks: [{ no: 0, name: '' }], items: loose }
    const asked = { group: 'task', sort: 'number', folded: new Set(['0', 'all']) } as const
    const { groups, rows } = ganttRows(none, loose, asked)
    expect(groups.map(({ key, task }) => [key, task])).toEqual([['all', null]])
    expect(rows).toHaveLength(27)
    const some = { ...plan, tasks: [{ no: 0, name: '' }, ...plan.tasks] }
    const mixed = [...loose.slice(0, 2), ...plan.items.slice(2)]
    expect(ganttRows(some, mixed, asked).groups.slice(0, 2)).toMatchObject([
      { key: '0', name: '', task: null },
      { key: '1', task: 1 },
    ])
  })
})
