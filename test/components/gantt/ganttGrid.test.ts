// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { timeConflicts } from '@/analysis/relations/conflict'
import type { GanttGroup, Grouping } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { GridCursor } from '@/analysis/screen/gridOrder'
import { cursorAt, gridOrder, itemAt, rowOf } from '@/analysis/screen/gridOrder'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import GanttGrid from '@/components/gantt/GanttGrid.vue'
import type { ScreenAction } from '@/composables/gantt/gridKeys'
import { useGridCursor } from '@/composables/gantt/useGridCursor'
import type { SpokenRows } from '@/composables/gantt/useSpokenRows'
import { useSpokenRows } from '@/composables/gantt/useSpokenRows'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item, Plan } from '@/model/plan'
import { pageWords } from '../pageWords'

const read = readPlan(readFileSync(join(process.cwd(), 'data/nanchang-2020/plan.json'), 'utf8'))
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
enableAutoUnmount(afterEach)
const itemOf = (id: number): Item => plan.items.find(item => item.id === id)!

interface Case {
  readonly group?: Grouping
  readonly folded?: readonly string[]
  readonly locale?: 'zh-CN' | 'en'
  readonly asOf?: string
  readonly of?: Plan
  readonly item?: number
}

/**
 * A grid with the view's part played: cursor, folds and selection go round, and what the screen
 * would do is written down.
 */
function screen({
  group = 'task',
  folded = [],
  locale = 'zh-CN',
  asOf = '2022-12-31',
  of = plan,
  item,
}: Case = {}) {
  const grouping = ref(group)
  const folds = ref(new Set(folded))
  const filter = shallowRef((item: Item): boolean => item.id > 0)
  const selected = ref<number | null>(item ?? null)
  const acts: ScreenAction[] = []
  const seen = shallowRef<{ cursor: GridCursor | null; spoken: SpokenRows } | null>(null)
  const wrapper = mount(
    defineComponent(() => {
      const rows = computed(() =>
        ganttRows(of, of.items.filter(filter.value), {
          group: grouping.value,
          sort: 'number',
          folded: folds.value,
        }),
      )
      const state = useGridCursor({
        rows: () => rows.value,
        grouped: () => grouping.value !== 'none',
        selected: () => selected.value,
      })
      const spoken = useSpokenRows({
        board: () => stateBoard(ledgerIndex(of.items, []), asOf, defaultRules),
        relations: () => of.relations,
        conflicts: () => timeConflicts(of.items, of.relations),
        nameOf: entry => entry.name,
        unitIn: entry => (grouping.value === 'unit' ? entry.name : null),
        movesOf: () => [],
      })
      const toggle = (key: string): void => {
        const next = new Set(folds.value)
        if (!next.delete(key)) next.add(key)
        folds.value = next
      }
      return () => {
        seen.value = { cursor: state.cursor.value, spoken: spoken.value }
        return h(GanttGrid, {
          order: state.order.value,
          cursor: state.cursor.value,
          selected: selected.value,
          spoken: spoken.value,
          label: '甘特图',
          onMove: state.move,
          onToggle: toggle,
          onPick: (id: number) => {
            selected.value = id
          },
          onAct: (action: ScreenAction) => {
            acts.push(action)
          },
        })
      }
    }),
    { global: { plugins: [pageWords(locale)] }, attachTo: document.body },
  )
  const grid = wrapper.get<HTMLElement>('[role=treegrid]')
  const at = (name: string) =>
    grid.get(`[id="${grid.attributes('aria-activedescendant')!}"]`).attributes(name) ?? null
  const press = async (key: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
    grid.element.dispatchEvent(event)
    await nextTick()
    return event
  }
  /** Every line's ARIA number and words from here on, walked by one key until it moves no more. */
  const walk = async (key: string) => {
    const lines: { index: number; label: string }[] = []
    for (;;) {
      const line = { index: Number(at('aria-rowindex')), label: at('aria-label')! }
      if (lines.at(-1)?.index === line.index) return lines
      lines.push(line)
      await press(key)
    }
  }
  return { wrapper, grid, at, press, walk, grouping, folds, filter, selected, acts, seen }
}

describe('the tree-grid', () => {
  it.each<[Grouping, readonly string[], number]>([
    ['task', [], 11 + 27],
    ['task', ['2', '3'], 11 + 27 - 6],
    ['task', plan.tasks.map(task => String(task.no)), 11],
    ['unit', [], 16 + 129],
    [
      'unit',
      ['区工管办'],
      16 +
        129 -
        plan.items.filter(item => item.assignments.some(a => a.unit === '区工管办')).length,
    ],
    ['year', [], 3 + 27],
    ['year', ['2020'], 3 + 13],
    ['none', [], 27],
  ])(
    'by %s with %j folded has %i rows, walked once each down and up',
    async (group, folded, count) => {
      const { grid, walk } = screen({ group, folded })
      expect(grid.attributes('aria-rowcount')).toBe(String(count))
      const down = await walk('ArrowDown')
      expect(down.map(line => line.index)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      )
      const up = await walk('ArrowUp')
      expect(up).toEqual([...down].reverse())
    },
  )

  it('gives each row its level, place and fold by the plan', async () => {
    const { at, press } = screen({ folded: ['2'] })
    const numbers = () =>
      ['level', 'posinset', 'setsize', 'expanded', 'selected'].map(name => at(`aria-${name}`))
    const found: (string | null)[][] = [numbers()]
    for (let line = 1; line < 7; line += 1) {
      await press('ArrowDown')
      found.push(numbers())
    }
    expect(found).toEqual([
      ['1', '1', '11', 'true', null],
      ['2', '1', '3', null, 'false'],
      ['2', '2', '3', null, 'false'],
      ['2', '3', '3', null, 'false'],
      ['1', '2', '11', 'false', null],
      ['1', '3', '11', 'true', null],
      ['2', '1', '4', null, 'false'],
    ])
  })

  it('has one level and no heads where nothing is grouped', async () => {
    const { at, wrapper, press } = screen({ group: 'none' })
    expect([
      at('aria-level'),
      at('aria-posinset'),
      at('aria-setsize'),
      at('aria-expanded'),
    ]).toEqual(['1', '1', '27', null])
    for (const key of ['ArrowRight', 'ArrowLeft', '+', '-']) await press(key)
    expect([
      at('aria-rowindex'),
      wrapper.get('[role=treegrid]').attributes('aria-rowcount'),
    ]).toEqual(['1', '27'])
  })

  it('numbers five cells in an item’s row, one over all five in a group’s', () => {
    const { wrapper, grid } = screen()
    expect(grid.attributes('aria-colcount')).toBe('5')
    const [head, item] = wrapper.findAll('[role=row]')
    const cells = (row: typeof head) =>
      row!
        .findAll('[role=gridcell]')
        .map(cell => [cell.attributes('aria-colindex'), cell.attributes('aria-colspan') ?? null])
    expect(cells(head)).toEqual([['1', '5']])
    expect(cells(item)).toEqual([
      ['1', null],
      ['2', null],
      ['3', null],
      ['4', null],
      ['5', null],
    ])
  })

  it('marks the selected item in every group it stands in, and starts on it', () => {
    const { wrapper, at } = screen({ group: 'unit', item: 1 })
    expect(at('aria-label')).toMatch(/^第1项，/)
    for (const row of wrapper.findAll('[role=row]'))
      expect(row.attributes('aria-selected') ?? 'head').toBe(
        row.attributes('aria-label')!.startsWith('第1项，')
          ? 'true'
          : row.attributes('aria-expanded')
            ? 'head'
            : 'false',
      )
  })

  it('goes by the tree’s arrows: into a group, back to its head, folded, unfolded', async () => {
    const { at, press } = screen({ folded: ['1'] })
    const seen: (string | null)[][] = []
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
    ]) {
      await press(key)
      seen.push([at('aria-rowindex'), at('aria-expanded')])
    }
    expect(seen).toEqual([
      ['1', 'true'],
      ['2', null],
      ['2', null],
      ['3', null],
      ['1', 'true'],
      ['1', 'false'],
      ['1', 'false'],
    ])
  })

  it('folds with − from within and unfolds with + again, staying on the head', async () => {
    const { at, press, grid } = screen({ item: 12 })
    await press('-')
    expect([at('aria-label'), grid.attributes('aria-rowcount')]).toEqual([
      '任务5，规范基层政务公开平台，4项，已折叠',
      '34',
    ])
    await press('-')
    expect(grid.attributes('aria-rowcount')).toBe('34')
    await press('+')
    expect([at('aria-label'), grid.attributes('aria-rowcount')]).toEqual([
      '任务5，规范基层政务公开平台，4项，已展开',
      '38',
    ])
  })

  it('keeps its item through folds, sorting and filters, and its line where the item is gone', async () => {
    const { at, folds, grouping, filter } = screen({ item: 12 })
    const label = () => nextTick(() => at('aria-label'))
    folds.value = new Set(['1', '2'])
    expect(await label()).toMatch(/^第12项，/)
    grouping.value = 'unit'
    expect(await label()).toMatch(/^第12项，/)
    grouping.value = 'task'
    filter.value = item => item.id > 10
    expect(await label()).toMatch(/^第12项，/)
    filter.value = item => item.task === 6
    expect(await label()).toMatch(/^第1[67]项，|^任务6，/)
    folds.value = new Set(['5'])
    filter.value = () => true
    expect(await label()).toBe('任务5，规范基层政务公开平台，4项，已折叠')
  })

  it('follows an item selected on the canvas, and says of its row where the canvas has it', async () => {
    const { at, selected, seen } = screen()
    selected.value = 20
    await nextTick()
    await nextTick()
    expect(at('aria-label')).toMatch(/^第20项，/)
    expect(at('aria-selected')).toBe('true')
    expect(seen.value!.cursor!.item).toBe(19)
  })

  it('opens with Enter, Space or a reader’s click; on a group the same folds', async () => {
    const { press, selected, at, wrapper } = screen()
    await press('Enter')
    expect(at('aria-expanded')).toBe('false')
    await press(' ')
    await press('ArrowDown')
    await press('Enter')
    expect(selected.value).toBe(1)
    await wrapper.findAll('[role=row]')[2]!.get('[role=gridcell]').trigger('click')
    expect(selected.value).toBe(2)
    expect(at('aria-rowindex')).toBe('3')
    await wrapper.findAll('[role=row]')[0]!.trigger('click')
    expect([at('aria-rowindex'), at('aria-expanded')]).toEqual(['1', 'false'])
  })

  it('is one stop, and Tab passes it both ways', async () => {
    const { wrapper, press, grid } = screen()
    expect(
      wrapper.findAll('[tabindex], a, button, input, select').map(stop => stop.attributes('role')),
    ).toEqual(['treegrid'])
    for (const shiftKey of [false, true])
      expect((await press('Tab', { shiftKey })).defaultPrevented).toBe(false)
    expect((await press('Escape')).defaultPrevented).toBe(false)
    grid.element.focus()
    await press('End')
    expect(document.activeElement).toBe(grid.element)
  })

  it('bears no rows at all', async () => {
    const { grid, press, filter, wrapper } = screen()
    filter.value = () => false
    await nextTick()
    expect([
      grid.attributes('aria-rowcount'),
      grid.attributes('aria-activedescendant'),
      wrapper.findAll('[role=row]').length,
    ]).toEqual(['0', undefined, 0])
    for (const key of ['ArrowDown', 'ArrowLeft', 'End', 'Enter', '-']) await press(key)
    filter.value = () => true
    await nextTick()
    expect(wrapper.findAll('[role=row]').map(row => row.attributes('id'))).toContain(
      grid.attributes('aria-activedescendant'),
    )
  })

  it('renders 21 rows of 100,000, and neither key nor render looks at more than some dozens', async () => {
    let looks = 0
    const counted = <T extends object>(list: readonly T[]): readonly T[] =>
      new Proxy(list, {
        get: (target, key) => {
          looks += 1
          return Reflect.get(target, key) as unknown
        },
      })
    const many = Array.from({ length: 100_000 }, (_, index): Item => ({
      ...itemOf(12),
      id: index + 1,
      task: 1,
    }))
    const made = ganttRows({ ...plan, items: many }, many, {
      group: 'task',
      sort: 'number',
      folded: new Set(),
    })
    const order = gridOrder(
      {
        groups: made.groups.map(group => ({ ...group, items: counted(group.items) })),
        rows: counted(made.rows),
      },
      true,
    )
    const spoken: SpokenRows = {
      item: item => ({ cells: [String(item.id)], text: String(item.id) }),
      group: group => ({ cells: [group.key], text: group.key }),
    }
    const wrapper = mount(GanttGrid, {
      props: { order, cursor: cursorAt(order, 50_000), selected: null, spoken, label: '甘特图' },
    })
    expect(wrapper.findAll('[role=row]')).toHaveLength(21)
    for (const key of ['ArrowDown', 'PageUp', 'End', 'Home', 'ArrowUp']) {
      looks = 0
      await wrapper.trigger('keydown', { key })
      const moved = wrapper.emitted<[GridCursor]>('move')?.at(-1)?.[0]
      await wrapper.setProps({ cursor: moved! })
      expect(looks).toBeLessThan(200)
    }
    expect(wrapper.findAll('[role=row]').map(row => row.attributes('aria-rowindex'))).toEqual(
      Array.from({ length: 11 }, (_, index) => String(index + 1)),
    )
  })

  it('tells which row of the chart a cursor stands on: a head on its group’s first', () => {
    const order = gridOrder(
      ganttRows(plan, plan.items, { group: 'task', sort: 'number', folded: new Set(['1']) }),
      true,
    )
    expect([
      itemAt(order, { group: 1, item: 1 }),
      rowOf(order, { group: 0, item: null }),
      rowOf(order, { group: 2, item: null }),
    ]).toEqual([4, 0, 3])
  })
})

describe('what a row says', () => {
  const groupNamed = (name: string): GanttGroup => ({
    key: name,
    name,
    task: null,
    items: [],
    folded: false,
  })
  const said = (id: number, options: Case = {}): string =>
    screen(options).seen.value!.spoken.item(
      options.of?.items.find(item => item.id === id) ?? itemOf(id),
      groupNamed(''),
    ).text

  it('says item 12 as the circular has it, then its state, then what is inferred', () => {
    expect(said(12, { of: { ...plan, relations: [] }, asOf: '2020-12-01' })).toBe(
      '第12项，政府网站集约化建设，区工管办（宣传），2020年12月底前，即将到期',
    )
    expect(
      said(12, {
        of: {
          ...plan,
          relations: plan.relations.filter(relation => relation.kind === 'duplicate'),
        },
      }),
    ).toBe(
      '第12项，政府网站集约化建设，区工管办（宣传），' +
        '2020年12月底前，到期未报，推定与第24项疑似重复',
    )
    expect(
      said(12, {
        locale: 'en',
        of: {
          ...plan,
          relations: plan.relations.filter(relation => relation.kind === 'duplicate'),
        },
      }),
    ).toBe(
      'Item 12, 政府网站集约化建设, 区工管办（宣传）, 2020年12月底前, ' +
        'Past due, not reported, inferred: likely duplicate of item 24',
    )
  })

  it('says with which item a conflict in time is, from either side', () => {
    const conflict =
      timeConflicts(plan.items, plan.relations).find(
        each => each.relation.from === 20 && each.kind === 'inverted',
      ) ?? timeConflicts(plan.items, plan.relations)[0]!
    const {
      relation: { from, to },
      days,
    } = conflict
    const of = { ...plan, relations: [conflict.relation] }
    expect(days).toBeGreaterThan(0)
    expect(said(from, { of })).toMatch(new RegExp(`，推定时序矛盾：比后续第${to}项晚${days}天$`))
    expect(said(to, { of })).toContain(`，推定时序矛盾：前置第${from}项晚${days}天`)
    const same = timeConflicts(plan.items, plan.relations).find(
      each => each.kind === 'sameDay',
    )!.relation
    expect(said(same.from, { of: { ...plan, relations: [same] } })).toContain(
      `，推定时序矛盾：与后续第${same.to}项同日到期`,
    )
    expect(said(same.to, { of: { ...plan, relations: [same] } })).toContain(
      `，推定时序矛盾：与前置第${same.from}项同日到期`,
    )
  })

  it('drops 推定 once confirmed, and the remark once rejected', () => {
    const duplicate = plan.relations.find(relation => relation.from === 12 && relation.to === 24)!
    const as = (status: 'confirmed' | 'rejected'): string =>
      said(24, { of: { ...plan, relations: [{ ...duplicate, status }] } })
    expect(as('confirmed')).toMatch(/到期未报，与第12项疑似重复$/)
    expect(as('rejected')).toMatch(/到期未报$/)
  })

  it('says under a unit where its own part stands, then where the item does', () => {
    const { spoken } = screen({ group: 'unit' }).seen.value!
    expect(spoken.item(itemOf(1), groupNamed('区工管办')).text).toContain(
      '区工管办到期未报，全项到期未报',
    )
  })

  it('says 原文待核 of items 8 and 27 alone, several units joined as printed, and an open deadline once', () => {
    const { spoken } = screen().seen.value!
    const doubtful = plan.items
      .filter(item => spoken.item(item, groupNamed('')).text.includes('原文待核'))
      .map(item => item.id)
    expect(doubtful).toEqual([8, 27])
    expect(said(2)).toContain(
      itemOf(2)
        .assignments.map(a => a.printed)
        .join('、'),
    )
    const open = {
      ...itemOf(1),
      id: 99,
      assignments: [],
      deadline: { text: '长期', date: '9999-12-31', precision: 'open' as const, doubt: null },
    }
    expect(said(99, { of: { ...plan, items: [open], relations: [] } })).toBe(
      `第99项，${open.title}，未列责任单位，长期`,
    )
  })

  it('says a group with its count and its fold, in both languages', () => {
    const words = (locale: 'zh-CN' | 'en', folded: readonly string[], group: Grouping = 'task') => {
      const made = ganttRows(plan, plan.items, {
        group,
        sort: 'number',
        folded: new Set(folded),
      }).groups
      const { spoken } = screen({ locale }).seen.value!
      return made.map(entry => spoken.group(entry).text)
    }
    expect(words('zh-CN', [])[4]).toBe('任务5，规范基层政务公开平台，4项，已展开')
    expect(words('zh-CN', ['5'])[4]).toBe('任务5，规范基层政务公开平台，4项，已折叠')
    expect(words('en', ['5'])[4]).toBe('Task 5, 规范基层政务公开平台, 4 items, folded')
    expect(words('en', [])[10]).toBe('Task 11, 制定统一基层政务公开标准规范, 1 item, unfolded')
    expect(words('zh-CN', [], 'unit')[0]).toMatch(/^区工管办，\d+项，已展开$/)
  })
})
