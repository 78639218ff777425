// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { changeLog } from '@/analysis/change/changeLog'
import { deadlineMoves } from '@/analysis/change/deadlineMoves'
import { itemContext } from '@/analysis/item/itemContext'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import ItemChanges from '@/components/change/ItemChanges.vue'
import ItemDetail from '@/components/item/ItemDetail.vue'
import { changedOn, changedPlan } from '../../model/changedPlan'
import { planOfNewKinds } from '../../model/newKinds'
import { pageWords } from '../pageWords'

const plan = planOfNewKinds()

/** What is said of an item, a line for each term. */
function factsOf(id: number): readonly string[] {
  const item = plan.items.find(one => one.id === id)
  if (!item) throw new Error('no item')
  const index = ledgerIndex(plan.items, [])
  const shown = mount(ItemDetail, {
    props: {
      item,
      context: itemContext(plan, item, []),
      lines: [],
      asOf: '2021-06-30',
      index,
      board: stateBoard(index, '2021-06-30', defaultRules),
      start: null,
      startRule: 'predecessor',
      canChange: true,
      moves: [],
      firstDay: '2020-01-01',
    },
    global: { plugins: [pageWords()] },
  })
  const terms = shown.findAll('dt').map(one => one.text())
  return [
    shown.get('.task').text(),
    ...shown.findAll('dd').map((one, at) => `${terms[at] ?? ''}：${one.text()}`),
  ]
}

it('says what recurs with its next days, and no day that stands in', () => {
  const facts = factsOf(3).join('\n')
  expect(facts).toContain('每季度末报进展周期性接下来：2021-09-30、2021-12-31、2022-03-31')
  expect(facts).not.toContain('读作')
  expect(facts).not.toContain('2022-12-31')
  expect(facts).not.toContain('推定起点')
})

it.each([
  [1, '长期坚持长期'],
  [4, '自信息形成之日起20个工作日内相对时限'],
  [5, '立行立改即时办理'],
  [6, '未定时限原文没有写时限'],
])('says of item %i why it has no last day', (id, words) => {
  expect(factsOf(id).join('\n')).toContain(`完成时限：${words}`)
})

it('says a printed beginning as such, and infers none', () => {
  const facts = factsOf(7)
  expect(facts.join('\n')).toContain('自 2021-08-01 起（原文）')
  expect(facts.find(one => one.startsWith('起始'))).toBe('起始：自 2021-08-01 起（原文）')
})

it('lists milestones with their days, and what goes on', () => {
  expect(factsOf(8).join('\n')).toMatch(
    /2020年10月底前出台方案2020-10-31.*2021年6月底前完成试点2021-06-30.*2022年10月底前全面推开2022-10-31/s,
  )
  const facts = factsOf(9).join('\n')
  expect(facts).toContain('开始：立即启动')
  expect(facts).toContain('完成之后：并长期坚持')
})

it('groups units by role, and shows numbers as printed and further columns', () => {
  const facts = factsOf(8)
  expect(facts[0]).toContain('编号 3.8')
  expect(facts.find(one => one.startsWith('责任单位'))).toMatch(/：牵头 \S+责任 \S+配合 \S+、/)
  expect(facts).toContain('责任领导：李四')
})

it('says a moved deadline with its formers struck out, and every change of the item', () => {
  const held = changedOn('2021-06-30')
  const item = held.items.find(one => one.id === 12)
  if (!item) throw new Error('no item')
  const index = ledgerIndex(held.items, [])
  const entries = changeLog(changedPlan).filter(entry => entry.item === 12)
  const words = pageWords()
  const record = mount(ItemChanges, {
    props: { entries, tasks: held.tasks, asOf: '2021-01-01' },
    global: { plugins: [words] },
  })
  expect(record.findAll('li').map(one => one.get('dd').text())).toEqual([
    '2020年12月底前（2020-12-31） → 2021年3月底前（2021-03-31）',
    '2021年3月底前（2021-03-31） → 2021年9月底前（2021-09-30）',
  ])
  expect(record.findAll('li').map(one => one.classes()[0])).toEqual(['standing', 'pending'])
  expect(record.text()).toContain('招标流标 · 〔2021〕12号')
  const shown = mount(ItemDetail, {
    props: {
      item,
      context: itemContext(held, item, []),
      lines: [],
      asOf: '2021-06-30',
      index,
      board: stateBoard(index, '2021-06-30', defaultRules),
      start: null,
      startRule: 'predecessor',
      canChange: true,
      moves: deadlineMoves(held, item),
      firstDay: '2020-01-01',
    },
    slots: { changes: '<p>record</p>' },
    global: { plugins: [words] },
  })
  expect(shown.findAll('del.former').map(one => one.text())).toEqual([
    '2020年12月底前',
    '2021年3月底前',
  ])
  expect(shown.text()).toContain('调整记录')
})
