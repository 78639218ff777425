// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { itemContext } from '@/analysis/item/itemContext'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { timeConflicts } from '@/analysis/relations/conflict'
import { pairEvidence, sharedWording } from '@/analysis/relations/sharedWording'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import DataTable from '@/components/chart/DataTable.vue'
import FilterBar from '@/components/control/FilterBar.vue'
import SegmentedControl from '@/components/control/SegmentedControl.vue'
import EmptyState from '@/components/frame/EmptyState.vue'
import FailureBar from '@/components/frame/FailureBar.vue'
import ItemDetail from '@/components/item/ItemDetail.vue'
import PairEvidence from '@/components/item/PairEvidence.vue'
import SourceLines from '@/components/item/SourceLines.vue'
import { readPlan } from '@/intake/plan/readPlan'
import { pageWords } from './pageWords'
import { everyEn, everyZhCN } from '../locales/everyWord'

const data = join(process.cwd(), 'data/nanchang-2020')
const read = readPlan(readFileSync(join(data, 'plan.json'), 'utf8'))
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const lines = readFileSync(join(data, 'circular.txt'), 'utf8').split(/\r\n|\n|\r/)
const itemOf = (id: number) => plan.items.find(item => item.id === id)!

describe('SegmentedControl', () => {
  const props = {
    label: '排列',
    options: [
      { value: 'task', label: '按任务' },
      { value: 'unit', label: '按单位' },
    ],
    modelValue: 'task',
  }

  it('shows the choice taken and emits the one made', async () => {
    const control = mount(SegmentedControl<string>, { props })
    expect(control.get('legend').text()).toBe('排列')
    const [task, unit] = control.findAll<HTMLInputElement>('input[type=radio]')
    expect([task!.element.checked, unit!.element.checked]).toEqual([true, false])
    expect(task!.element.name).toBe(unit!.element.name)
    await unit!.setValue()
    expect(control.emitted('update:modelValue')).toEqual([['unit']])
    await control.setProps({ modelValue: 'unit' })
    expect(control.findAll('label').map(label => label.classes('on'))).toEqual([false, true])
  })
})

describe('FailureBar', () => {
  const result = readPlan('{"id":1}')
  const problems = result.ok ? [] : result.problems
  const bar = (
    reason: string,
    status: number | null = null,
    found = problems,
    locale: 'zh-CN' | 'en' = 'zh-CN',
  ) =>
    mount(FailureBar, {
      props: { failure: { address: 'other.json', reason, status, problems: found, more: 0 } },
      global: { plugins: [pageWords(locale)] },
    })

  it('lists what is wrong, six at most, and says how many more there are', () => {
    const shown = bar('invalid')
    expect(shown.attributes('role')).toBe('alert')
    expect(shown.text()).toContain('other.json')
    expect(problems.length).toBeGreaterThan(6)
    expect(shown.findAll('li')).toHaveLength(7)
    expect(shown.findAll('code').map(code => code.text())).toEqual(
      problems.slice(0, 6).map(problem => problem.where),
    )
    expect(shown.findAll('li')[6]!.text()).toBe(`另有 ${problems.length - 6} 处`)
  })

  it('has words for each reason and problem in both languages', () => {
    const codes = [
      'not-json',
      'missing',
      'unknown-key',
      'wrong-type',
      'wrong-value',
      'not-a-day',
      'repeated',
      'unknown-reference',
    ] as const
    const all = codes.map(code => ({ code, where: code, words: '某处', message: '' }))
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const reason of ['other-origin', 'unreachable', 'missing', 'invalid'])
        expect(bar(reason, 404, all, locale).text()).not.toMatch(/\{|failure\.|problem\./)
    }
  })

  it('leads on: again, back, away', async () => {
    const shown = bar('missing', 404, [])
    for (const button of shown.findAll('button')) await button.trigger('click')
    expect(Object.keys(shown.emitted()).filter(name => name !== 'click')).toEqual([
      'retry',
      'builtIn',
      'close',
    ])
  })
})

describe('PairEvidence', () => {
  function pair(locale: 'zh-CN' | 'en' = 'zh-CN') {
    const [a, b] = [itemOf(12), itemOf(24)]
    const relation = plan.relations.find(r => r.from === 12 && r.to === 24) ?? null
    return mount(PairEvidence, {
      props: {
        a,
        b,
        relation,
        conflict: null,
        evidence: pairEvidence(plan, 12, 24)!,
        wording: sharedWording(a.text, b.text),
      },
      global: { plugins: [pageWords(locale)] },
    })
  }

  it('sets both sentences whole, and lights the words they share', () => {
    const shown = pair()
    const cells = shown.findAll('td').filter(cell => cell.find('mark').exists())
    expect(cells.map(cell => cell.element.textContent)).toEqual([itemOf(12).text, itemOf(24).text])
    const [lit, other] = cells.map(cell =>
      cell
        .findAll('mark')
        .map(mark => mark.text())
        .join(''),
    )
    expect(lit).toBe(other)
    expect(lit).toContain('集约化')
    expect(shown.text()).toContain('疑似重复')
    expect(shown.text()).toContain('推定')
    expect(shown.findAll('em').map(em => em.text())).toEqual(['相同', '相同'])
  })

  it('leads to either item, and speaks English', async () => {
    const shown = pair('en')
    for (const link of shown.findAll('button')) await link.trigger('click')
    expect(shown.emitted('pick')).toEqual([[12], [24]])
    expect(shown.text()).toContain('Items 12 and 24')
  })
})

describe('ItemDetail', () => {
  function detail(
    id: number,
    change: Partial<InstanceType<typeof ItemDetail>['$props']> = {},
    locale: 'zh-CN' | 'en' = 'zh-CN',
  ) {
    const item = itemOf(id)
    const index = ledgerIndex(plan.items, [])
    const context = itemContext(plan, item, timeConflicts(plan.items, plan.relations))
    return mount(ItemDetail, {
      props: {
        item,
        context,
        lines,
        asOf: '2021-06-30',
        index,
        board: stateBoard(index, '2021-06-30', defaultRules),
        start: { after: '2022-08-31', of: 7 },
        startRule: 'predecessor',
        firstDay: '2020-01-01',
        canChange: true,
        moves: [],
        ...change,
      },
      global: { plugins: [pageWords(locale)] },
    })
  }

  it('shows item 8 as printed: units, deadline, lines of the circular and what is doubtful', () => {
    const shown = detail(8)
    const text = shown.text()
    expect(text).toContain('编制其他领域政务公开标准目录')
    expect(text).toContain(
      itemOf(8)
        .assignments.map(a => a.printed)
        .join('、'),
    )
    expect(shown.get('dd strong').text()).toBe('2022年9底前')
    expect(text).toContain('读作 2022-09-30')
    expect(shown.get('.doubt').text()).toBe('原文缺“月”字，按2022年9月底前读')
    expect(text).toContain('第 54–56 行')
    expect(text).toContain('各镇处：集合单位，照录不拆分')
    expect(text).toContain('未填报距时限 457 天')
    expect(text).toContain('已填报 0/14')
    expect(text).toContain('第 7 项时限 2022-08-31 之后')
    const lit = shown.findAll('.lines li.lit')
    expect(lit.map(line => line.get('.number').text())).toEqual(['54', '55', '56'])
    expect(lit[2]!.text()).toContain('2022年9底前')
    expect(shown.findAll('.related li')).toHaveLength(4)
    expect(shown.findAll('.findings li')).toHaveLength(1)
  })

  it('says where the day stands, and how a start was inferred', async () => {
    const shown = detail(1, { start: null })
    expect(shown.text()).toContain('到期未报时限已过 303 天')
    expect(shown.text()).toContain('不详')
    await shown.setProps({
      asOf: '2020-08-31',
      board: stateBoard(ledgerIndex(plan.items, []), '2020-08-31', defaultRules),
      startRule: 'plan',
    })
    expect(shown.text()).toContain('今日到期')
    expect(shown.text()).toContain('计划首日 2020-01-01')
    await shown.setProps({ startRule: 'none' })
    expect(shown.text()).toContain('不推定')
  })

  it('leads from 12 to 24 and to the pair, and closes', async () => {
    const shown = detail(12)
    await shown
      .findAll('button.link')
      .find(button => /^24 /.test(button.text()))!
      .trigger('click')
    await shown
      .findAll('button.link')
      .find(button => /12 \/ 24$/.test(button.text()))!
      .trigger('click')
    await shown
      .findAll('button')
      .find(button => button.text().includes('关闭'))!
      .trigger('click')
    expect([shown.emitted('pick'), shown.emitted('pair'), shown.emitted('close')]).toEqual([
      [[24]],
      [[[12, 24]]],
      [[]],
    ])
  })

  it('bears a plan without its circular, and has English words for every item', () => {
    expect(detail(8, { lines: [] }).text()).toContain('未载入原文')
    for (const item of plan.items)
      expect(detail(item.id, {}, 'en').text()).not.toMatch(/undefined|\{\w+\}/)
  })

  it('shows every finding apart, though two be of one kind', () => {
    for (const item of plan.items)
      expect(detail(item.id).findAll('.findings li')).toHaveLength(
        plan.findings.filter(finding => finding.items.includes(item.id)).length,
      )
  })
})

describe('DataTable', () => {
  it('heads its columns, and leads from a row to its item', async () => {
    const shown = mount(DataTable, {
      props: {
        caption: '事项',
        columns: [
          { key: 'id', label: '序号', numeric: true },
          { key: 'title', label: '简称' },
        ],
        rows: [
          { key: '7', item: 7, cells: ['7', '清单'] },
          { key: 'total', cells: ['合计', '1'] },
        ],
      },
    })
    expect(shown.get('caption').text()).toBe('事项')
    expect(shown.findAll('th[scope=col]').map(head => head.text())).toEqual(['序号', '简称'])
    expect(shown.findAll('tbody button')).toHaveLength(1)
    await shown.get('tbody button').trigger('click')
    expect(shown.emitted('pick')).toEqual([[7]])
  })
})

describe('FilterBar', () => {
  it('offers no tasks of a plan that has none, and names none as none', () => {
    const none = { no: 0, name: '' }
    const selects = (tasks: (typeof none)[]) =>
      mount(FilterBar, {
        props: { ...props, tasks },
        global: { plugins: [pageWords()] },
      }).findAll('select')
    expect(selects([none])).toHaveLength(selects([none, ...plan.tasks]).length - 1)
    const [, task] = selects([none, ...plan.tasks])
    expect(task!.findAll('option')[1]!.text()).toBe('未分任务')
  })

  const props = {
    units: plan.units,
    tasks: plan.tasks,
    years: [2020, 2021, 2022],
    selection: { unit: null, task: null, year: null, q: '', state: null },
    asOf: '2022-10-31',
    items: plan.items,
    today: '2026-11-25',
    chosen: false,
    playing: null,
  }

  it('emits what is chosen, a number as a number, everything as null', async () => {
    const bar = mount(FilterBar, { props, global: { plugins: [pageWords()] } })
    const [unit, task, year] = bar.findAll('select')
    await vi.waitFor(() => {
      expect(task!.findAll('option')).toHaveLength(12)
    })
    await unit!.setValue('各镇处（便民服务中心）')
    await task!.setValue('3')
    await year!.setValue('2021')
    await unit!.setValue('')
    await bar.get('input[type=search]').setValue('jyh')
    await bar.get('input[type=date]').setValue('2021-06-30')
    expect(bar.emitted('change')!.flat()).toEqual([
      { unit: '各镇处（便民服务中心）' },
      { task: 3 },
      { year: 2021 },
      { unit: null },
      { q: 'jyh' },
      { asOf: '2021-06-30' },
    ])
  })

  it('takes no day decades off the plan, and says so once it is typed', async () => {
    const bar = mount(FilterBar, { props, global: { plugins: [pageWords()] } })
    const field = bar.get('input[type=date]')
    for (const day of ['0002-06-30', '0202-06-30', '2202-06-30', '1989-12-31'])
      await field.setValue(day)
    expect(bar.emitted('change')).toBeUndefined()
    expect(bar.find('[role=alert]').exists()).toBe(false)
    await field.trigger('blur')
    expect(bar.get('[role=alert]').text()).toBe('应在 1990-01-01 至 2056-12-31 之间')
    await field.setValue('1990-01-01')
    expect(bar.emitted('change')).toEqual([[{ asOf: '1990-01-01' }]])
    expect(bar.find('[role=alert]').exists()).toBe(false)
  })

  it('clears when there is something to clear', async () => {
    const bar = mount(FilterBar, { props, global: { plugins: [pageWords()] } })
    expect(bar.findAll('button')).toHaveLength(0)
    await bar.setProps({ selection: { ...props.selection, task: 3 } })
    await bar.get('button').trigger('click')
    expect(bar.emitted('change')).toEqual([
      [{ unit: null, task: null, year: null, q: '', state: null }],
    ])
  })
})

describe('small parts', () => {
  it('SourceLines numbers lines as the circular does and leaves out empty ones', () => {
    const shown = mount(SourceLines, {
      props: { lines: ['a', '\tb', '', 'd', 'e'], first: 2, last: 4, lit: [4] },
    })
    expect(
      shown.findAll('li').map(line => [line.get('.number').text(), line.classes('lit')]),
    ).toEqual([
      ['2', false],
      ['4', true],
    ])
  })

  it('EmptyState offers to clear', async () => {
    const shown = mount(EmptyState, { props: { total: 27 }, global: { plugins: [pageWords()] } })
    expect(shown.text()).toContain('27')
    await shown.get('button').trigger('click')
    expect(shown.emitted('clear')).toEqual([[]])
  })

  it('the two languages have the same words to say', () => {
    const keys = (words: object, at = ''): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value as object, `${at}${key}.`) : [`${at}${key}`],
      )
    const isToldByReading = (key: string): boolean => /^(?:finding|fileProblem)\./.test(key)
    const here = keys(everyZhCN)
    const there = keys(everyEn)
    expect(here.filter(key => !there.includes(key) && !isToldByReading(key))).toEqual([])
    expect(there.filter(key => !here.includes(key) && !isToldByReading(key))).toEqual([])
  })
})
