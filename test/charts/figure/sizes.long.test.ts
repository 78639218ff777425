import { describe, expect, it } from 'vitest'
import { packSizes, usualPack } from '@/address/pack'
import type { Figure } from '@/charts/figure/figure'
import { figureSizes } from '@/charts/figure/size'
import type { FlatMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Plan } from '@/model/plan'
import { planOf } from '../../bench/plans'
import { builtIn } from '../gantt/ganttCase'
import { packWith } from '../pack/packCase'
import { figureWith } from './figureCase'
import { beyond } from './pageFaults'
import { is } from '../scene/marks'

const plans = [builtIn, planOf(222), planOf(1000)] as const
const slow = 300_000

const marksOf = (figure: Figure): readonly FlatMark[] =>
  figure.pages.flatMap(page => allMarks(page.marks))
const keysOf = (figure: Figure, wanted: (mark: FlatMark) => boolean): string[] =>
  marksOf(figure)
    .filter(wanted)
    .map(({ key }) => key)
const pairsOf = (plan: Plan): Set<string> =>
  new Set(
    plan.items.flatMap(({ id, assignments }) =>
      assignments.map(({ unit }) => `cell:${unit}:${id}`),
    ),
  )
const valueOf = (figure: Figure, key: string): string[] =>
  marksOf(figure).flatMap(mark => (mark.type === 'text' && mark.key === key ? [mark.text] : []))

/** The built-in plan with every unit's name made longer. */
function renamed(tail: string): Plan {
  return {
    ...builtIn,
    units: builtIn.units.map(unit => ({ ...unit, name: unit.name + tail })),
    items: builtIn.items.map(item => ({
      ...item,
      assignments: item.assignments.map(one => ({ ...one, unit: one.unit + tail })),
    })),
  }
}

describe.each(plans.map(plan => [plan.items.length, plan] as const))(
  '%i items, as large as fits,',
  (count, plan) => {
    const once = (keys: readonly string[], named: readonly string[]): void => {
      expect([...keys].sort()).toEqual([...named].sort())
    }

    it.each(figureSizes)(
      'are whole on %s: nothing cut, every item on one page',
      size => {
        for (const kind of ['gantt', 'workload', 'relations', 'overview'] as const) {
          const figure = figureWith({ kind, plan, size })
          expect([kind, figure.isCut, figure.pages.flatMap(beyond)]).toEqual([kind, undefined, []])
          if (kind === 'gantt')
            once(
              marksOf(figure).flatMap(mark =>
                mark.type === 'text' && mark.role === 'number' ? [mark.text] : [],
              ),
              plan.items.map(({ id }) => String(id)),
            )
          if (kind === 'relations')
            once(
              keysOf(figure, is('pole')),
              plan.items.map(({ id }) => `pole:${id}`),
            )
          if (kind === 'overview') {
            const units = new Set(
              plan.items.flatMap(item => item.assignments.map(({ unit }) => unit)),
            )
            const all = [...units, '合计'].map(unit => `table:${unit}:all`)
            const rows = figure.pages.flatMap(page => allMarks(page.marks).filter(is('unit')))
            expect(rows.length).toBeGreaterThanOrEqual(all.length)
            once(
              keysOf(figure, ({ key }) => all.includes(key)),
              all,
            )
          }
          if (kind === 'workload') {
            const filled = marksOf(figure)
              .filter(mark => mark.type === 'rect' && is('cell', 'own')(mark))
              .map(({ key }) => key)
            once(filled, [...pairsOf(plan)])
            const items = figure.pages.map(page => allMarks(page.marks).some(is('number')))
            // Heads stand on every page: the items' titles and the units, or the years.
            figure.pages.forEach((page, at) => {
              for (const head of items[at]
                ? [is('title'), is('unit'), is('total', 'count')]
                : [is('year', 'name'), is('unit'), is('total', 'count')])
                expect(allMarks(page.marks).some(head)).toBe(true)
            })
            expect(new Set(valueOf(figure, 'total:load'))).toEqual(
              new Set([String(plan.items.reduce((sum, item) => sum + item.assignments.length, 0))]),
            )
          }
        }
      },
      slow,
    )

    it(
      'keep each month of each unit once, and their counts add up',
      () => {
        for (const size of ['word', 'slide43'] as const) {
          const figure = figureWith({ kind: 'workload', plan, size, view: { columns: 'month' } })
          const counts = marksOf(figure).flatMap(mark =>
            mark.type === 'text' && is('month', 'count')(mark) ? [mark] : [],
          )
          const cells = counts.map(({ info }) => `${info?.alike ?? info?.unit} ${info?.month}`)
          expect(new Set(cells).size).toBe(counts.length)
          expect(counts.reduce((sum, mark) => sum + Number(mark.text), 0)).toBe(
            plan.items.reduce((sum, item) => sum + item.assignments.length, 0),
          )
        }
        expect(count).toBe(plan.items.length)
      },
      slow,
    )
  },
)

it('bars of months on several pages are drawn to one measure', () => {
  const figure = figureWith({
    kind: 'workload',
    plan: planOf(222),
    size: 'word',
    view: { columns: 'month' },
  })
  const heights = new Map<number, Set<string>>()
  for (const mark of marksOf(figure))
    if (mark.type === 'rect' && mark.role === 'items') {
      const count = mark.info?.items?.length ?? 0
      heights.set(count, (heights.get(count) ?? new Set()).add(mark.h.toFixed(2)))
    }
  expect(figure.pages.length).toBeGreaterThan(1)
  expect(heights.size).toBeGreaterThan(3)
  // Of as many items they are as high, of each item more higher by the same.
  expect([...heights.values()].every(({ size }) => size === 1)).toBe(true)
  const [[first, low] = [0, new Set('0')], [second, high] = [0, new Set('0')], ...rest] = [
    ...heights,
  ].sort(([a], [b]) => a - b)
  const px = (of: Set<string>): number => Number([...of][0])
  const step = (px(high) - px(low)) / (second - first)
  for (const [count, height] of rest)
    expect(px(height)).toBeCloseTo(px(low) + step * (count - first), 0)
})

describe('a plan out of the ordinary', () => {
  const only = (id: number): Plan => {
    const items = builtIn.items.filter(item => item.id === id)
    return {
      ...builtIn,
      items,
      units: builtIn.units.filter(({ name }) =>
        items[0]?.assignments.some(({ unit }) => unit === name),
      ),
      relations: [],
    }
  }
  const noUnits: Plan = {
    ...builtIn,
    items: builtIn.items.map(item => ({ ...item, assignments: [] })),
    units: [],
  }

  it.each([
    ['one item of one unit', only(1)],
    ['one item of several units', only(4)],
    ['no unit', noUnits],
    ['one item and no unit', { ...noUnits, items: noUnits.items.slice(0, 1), relations: [] }],
  ] as const)(
    'of %s has packs and figures that are whole',
    (_, plan) => {
      for (const size of packSizes)
        for (const asOf of ['2020-11-15', '2021-06-30', '2023-01-31']) {
          for (const parts of [
            usualPack.parts,
            [{ part: 'overview' as const, title: '甲'.repeat(60) }],
          ]) {
            const pack = packWith({ plan, size, asOf, sample: asOf < '2021', parts, lines: [] })
            expect([size, asOf, pack.isCut, pack.pages.flatMap(beyond)]).toEqual([
              size,
              asOf,
              undefined,
              [],
            ])
          }
        }
      for (const kind of ['gantt', 'workload', 'relations', 'overview'] as const)
        for (const size of figureSizes)
          expect([kind, size, figureWith({ kind, plan, size }).isCut]).toEqual([
            kind,
            size,
            undefined,
          ])
    },
    slow,
  )

  it.each(['办公室委员会领导小组'.repeat(3), '办公室委员会领导小组'.repeat(12), 'x'.repeat(200)])(
    'of units with names without end breaks them into lines, and takes no pages without number',
    tail => {
      const plan = renamed(tail)
      for (const kind of ['workload', 'overview'] as const)
        for (const size of figureSizes) {
          const figure = figureWith({ kind, plan, size })
          expect([kind, size, figure.isCut, figure.pages.flatMap(beyond)]).toEqual([
            kind,
            size,
            undefined,
            [],
          ])
          expect(figure.pages.length).toBeLessThan(80)
          const [unit] = plan.units
          const first = `unit:${unit?.name ?? ''}`
          const lines = new Set([
            first,
            ...Array.from({ length: 99 }, (_, at) => `${first}:${at + 1}`),
          ])
          const texts = figure.pages.map(page =>
            allMarks(page.marks).flatMap(mark => (mark.type === 'text' ? [mark] : [])),
          )
          const said = texts.map(page =>
            page.flatMap(({ key, text }) => (lines.has(key) ? [text] : [])).join(''),
          )
          // Whole, or its beginning with a note that says where the whole stands.
          const name = unit?.name ?? ''
          const all = texts.map(page => page.map(({ text }) => text).join(''))
          const isTold = all.some(words => words.includes('图中可能截短'))
          const isSaid = (words: string): boolean =>
            words === name ||
            (isTold &&
              words.endsWith('…') &&
              words.length > 20 &&
              name.startsWith(words.slice(0, -1)))
          expect([kind, size, said.some(isSaid)]).toEqual([kind, size, true])
        }
      for (const size of packSizes)
        expect(packWith({ plan, size, lines: [] }).isCut).toBeUndefined()
    },
    slow,
  )
})
