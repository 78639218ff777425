import { describe, expect, it } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import type { TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { figureWith } from '../figure/figureCase'
import { is } from '../scene/marks'
import { builtIn, inputOf } from './ganttCase'

const isName = (mark: TextMark): boolean => is('group', 'name')(mark) || is('group', 'number')(mark)

describe('a group whose name is longer than its band', () => {
  const plan = {
    ...builtIn,
    tasks: builtIn.tasks.map(task => ({ ...task, name: '任'.repeat(400) })),
    items: builtIn.items.map(item => ({
      ...item,
      assignments: item.assignments.map(one => ({ ...one, unit: '甲'.repeat(45) })),
    })),
    units: [{ name: '甲'.repeat(45), collective: false, offices: [] }],
  }

  it.each([
    ['task', 'word'],
    ['task', 'a4'],
    ['task', 'slide'],
    ['unit', 'word'],
    ['unit', 'a3'],
  ] as const)('is cut before its count, by %s on %s, and the figure is whole', (group, size) => {
    const { pages, isCut } = figureWith({ kind: 'gantt', plan, size, view: { group } })
    expect(isCut).toBeUndefined()
    for (const page of pages) {
      const texts = allMarks(page.marks).filter((mark): mark is TextMark => mark.type === 'text')
      const counts = texts.filter(is('group', 'count'))
      for (const name of texts.filter(isName)) {
        const count = counts.find(mark => mark.info?.group === name.info?.group)
        if (count && Math.abs(count.y - name.y) < 1)
          expect(markBox(name).x + markBox(name).w).toBeLessThanOrEqual(markBox(count).x)
      }
    }
  })
})

describe('a unit whose name is longer than the column of units', () => {
  it('is cut before the column is left out, which the names of others keep as it was', () => {
    const [first, ...rest] = builtIn.items
    if (!first) throw new Error('no item')
    const [one] = first.assignments
    if (!one) throw new Error('no unit')
    const long = { ...first, assignments: [{ ...one, unit: '甲'.repeat(45), office: null }] }
    const widths = [1360, 1400, 1440, 1480, 1520]
    const usual = widths.map(width => inputOf({ width }).layout.units !== null)
    const items = [long, ...rest]
    const cut = widths.map(width => inputOf({ width, plan: { ...builtIn, items } }).layout)
    expect(cut.map(({ units }, at) => units !== null || !usual[at])).toEqual(widths.map(() => true))
    for (const { plot, units, unitsWidth } of cut)
      if (units !== null) expect(units + unitsWidth).toBeLessThan(plot.x)
  })
})
