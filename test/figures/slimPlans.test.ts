import { describe, expect, it } from 'vitest'
import { sceneSvg } from '@/export/svg/sceneSvg'
import type { FlatMark, Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Plan } from '@/model/plan'
import type { FigureWish } from '../charts/figure/figureCase'
import { figureWith } from '../charts/figure/figureCase'
import { packWith } from '../charts/pack/packCase'
import { pagesOf, stageOf, wallInput } from '../charts/wall/wallCase'
import { datedPlan, monthsOf } from '../model/datedItems'
import { newDeadlines, planOfNewKinds, planWithDeadline } from '../model/newKinds'

const twelve = monthsOf(2022, 12)
const one = datedPlan(['2023-06-30'])
const plans: readonly (readonly [string, Plan])[] = [
  ['one item', one],
  ['three hundred items of one day', datedPlan(Array<string>(300).fill('2023-12-31'))],
  ['open ends alone', datedPlan([], ['2023-12-31', 'open'], ['2023-12-31', 'open'])],
  [
    'items without units',
    { ...one, units: [], items: one.items.map(item => ({ ...item, assignments: [] })) },
  ],
  ['one deadline of 0202', datedPlan([...twelve, '0202-12-31'])],
  ['one deadline of 2202', datedPlan([...twelve, '2202-12-31'])],
  ['one deadline of 9999', datedPlan([...twelve, '9999-12-31'])],
  ['one deadline of 0001', datedPlan([...twelve, '0001-01-01'])],
  ['deadlines far off on both sides', datedPlan(['0202-05-31', ...twelve, '9999-12-31'])],
  ['two deadlines 80 years apart', datedPlan(['1960-06-30', '2040-06-30'])],
  ['nothing but 9999', datedPlan(['9999-12-31'])],
  ['open ends that 9999 stands in for', datedPlan(twelve, ['9999-12-31', 'open'])],
  ['deadlines of every kind', planOfNewKinds()],
  ['no deadline set at all', planWithDeadline(newDeadlines.unset)],
  ['one item without a deadline', planWithDeadline(newDeadlines.unset, 1)],
  ['what recurs alone', planWithDeadline(newDeadlines.quarterly)],
  ['open ends alone, 27 of them', planWithDeadline(newDeadlines.open)],
  ['one range with a printed start', planWithDeadline(newDeadlines.range, 1)],
]

const kinds: readonly (readonly [string, FigureWish])[] = [
  ['a Gantt chart', { kind: 'gantt' }],
  ['a Gantt chart by units', { kind: 'gantt', view: { group: 'unit', start: 'plan' } }],
  ['a Gantt chart by years', { kind: 'gantt', view: { group: 'year', color: 'year' } }],
  ['the heatmap', { kind: 'workload' }],
  ['units by months', { kind: 'workload', view: { columns: 'month' } }],
  ['relations', { kind: 'relations' }],
  ['the overview', { kind: 'overview' }],
]

/** Whether a mark is the number on a flag, or the box of a row without a day. */
function isPlace({ type, role, part }: FlatMark): boolean {
  return (role === 'flag' && part === 'number') || (role === 'deadline' && type === 'rect' && !part)
}

/** All texts of pages; throws on a number that is none. */
function wordsOf(pages: readonly Scene[]): readonly string[] {
  return pages.flatMap(page => {
    const svg = sceneSvg(page, { title: '', description: '', lang: 'zh-CN' })
    expect(/NaN|Infinity|undefined/.exec(svg)?.[0]).toBeUndefined()
    const texts = allMarks(page.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : []))
    expect(texts.length).toBeGreaterThan(3)
    return texts
  })
}

describe.each(plans)('a plan of %s', (_, plan) => {
  const asOf = '2022-06-30'

  it.each(kinds)('draws %s, every number sound and no page empty', (_kind, wish) => {
    const { pages } = figureWith({ plan, asOf, ...wish })
    expect(pages.length).toBeGreaterThan(0)
    wordsOf(pages)
  })

  it('has each item in one row of its Gantt chart', () => {
    const { pages } = figureWith({ plan, asOf })
    const numbers = pages.flatMap(page =>
      allMarks(page.marks).flatMap(mark =>
        mark.info?.item !== undefined && isPlace(mark) ? [mark.info.item] : [],
      ),
    )
    expect([...numbers].sort((a, b) => a - b)).toEqual(plan.items.map(({ id }) => id))
  })

  it('turns on a wall, every number sound', () => {
    const scenes = pagesOf(wallInput({ plan, asOf }), stageOf([1920, 1080]))
    expect(scenes.length).toBeGreaterThan(0)
    for (const { scene } of scenes)
      for (const mark of allMarks(scene.marks))
        if (mark.type === 'text' || mark.type === 'rect')
          expect([mark.x, mark.y].every(Number.isFinite)).toBe(true)
  })

  it('makes a pack, every number sound and no page empty', () => {
    const { pages } = packWith({ plan, asOf })
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.length).toBeLessThan(80)
    wordsOf(pages)
  })
})

describe('items without units', () => {
  const bare = { ...one, units: [], items: one.items.map(item => ({ ...item, assignments: [] })) }

  it('are told as such where units are counted', () => {
    for (const columns of ['item', 'month'] as const) {
      const { pages } = figureWith({ plan: bare, kind: 'workload', view: { columns } })
      expect(wordsOf(pages)).toContain('没有责任单位')
    }
  })
})
