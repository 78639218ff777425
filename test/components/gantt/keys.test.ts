import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grouping } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { GridCursor } from '@/analysis/screen/gridOrder'
import {
  carriedCursor,
  cursorAt,
  cursorOn,
  gridOrder,
  itemAt,
  lineOf,
  rowOf,
} from '@/analysis/screen/gridOrder'
import type { ScreenAction } from '@/composables/gantt/gridKeys'
import { gridKeys, gridKeysHelp } from '@/composables/gantt/gridKeys'
import type { GridKeyEvent } from '@/composables/gantt/useGridKeys'
import { useGridKeys } from '@/composables/gantt/useGridKeys'
import { readPlan } from '@/intake/plan/readPlan'
import { gridEn, gridZhCN } from '@/locales/gridWords'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const orderOf = (group: Grouping = 'task', folded: readonly string[] = [], items = plan.items) =>
  gridOrder(
    ganttRows(plan, items, { group, sort: 'number', folded: new Set(folded) }),
    group !== 'none',
  )

/** A keyboard over the real plan; what it asked for is written down in order. */
function keyboard(start: GridCursor | null = { group: 0, item: null }, order = orderOf()) {
  const log: string[] = []
  let cursor = start
  const keys = useGridKeys({
    order: () => order,
    cursor: () => cursor,
    page: () => 10,
    move: next => {
      cursor = next
      log.push(`to ${lineOf(order, next)}`)
    },
    pick: item => log.push(`pick ${item}`),
    toggle: group => log.push(`toggle ${group}`),
    act: action => log.push(action),
  })
  /** Whether the browser was kept from it, and what it did. */
  const press = (key: string, held: Partial<GridKeyEvent> = {}) => {
    let kept = false
    log.length = 0
    keys({
      key,
      ctrlKey: false,
      shiftKey: false,
      altKey: false,
      metaKey: false,
      repeat: false,
      isComposing: false,
      preventDefault: () => {
        kept = true
      },
      ...held,
    })
    return { kept, did: [...log] }
  }
  return {
    press,
    did: (key: string, held: Partial<GridKeyEvent> = {}) => press(key, held).did.join(', '),
  }
}

describe('the keys of the Gantt chart', () => {
  it.each<[string, Partial<GridKeyEvent>, ScreenAction]>([
    ['0', {}, 'whole'],
    ['1', {}, 'deadlines'],
    ['2', {}, 'year'],
    ['3', {}, 'quarter'],
    ['t', {}, 'asOf'],
    ['T', { shiftKey: true }, 'asOf'],
    ['g', {}, 'goTo'],
    ['f', {}, 'foldAll'],
    ['r', {}, 'chain'],
    ['*', { shiftKey: true }, 'unfoldAll'],
    ['ArrowLeft', { shiftKey: true }, 'panBack'],
    ['ArrowRight', { shiftKey: true }, 'panForward'],
    ['[', {}, 'panBack'],
    [']', {}, 'panForward'],
    [',', {}, 'zoomOut'],
    ['.', {}, 'zoomIn'],
    ['Escape', {}, 'close'],
    ['，', {}, 'zoomOut'],
    ['。', {}, 'zoomIn'],
    ['【', {}, 'panBack'],
    ['】', {}, 'panForward'],
    ['０', {}, 'whole'],
  ])('%s %j is %s', (key, held, action) => {
    expect(keyboard().did(key, held)).toBe(action)
  })

  it('walks lines, pages and ends, and stays within them', () => {
    const { did } = keyboard()
    expect(
      [
        'ArrowUp',
        'ArrowDown',
        'PageDown',
        'PageUp',
        'Home',
        'End',
        'End',
        'ArrowDown',
        'PageDown',
        'PageUp',
      ].map(key => did(key)),
    ).toEqual(['', 'to 1', 'to 11', 'to 1', 'to 0', 'to 37', '', '', '', 'to 27'])
    expect([did('Home', { ctrlKey: true }), did('End', { ctrlKey: true })]).toEqual([
      'to 0',
      'to 37',
    ])
  })

  it('opens an item, folds a group, by the tree’s pattern', () => {
    const item12 = { group: 4, item: 11 }
    expect(['Enter', ' '].map(key => keyboard(item12).did(key))).toEqual(['pick 12', 'pick 12'])
    expect(
      ['ArrowRight', 'ArrowLeft', '-', '_', '+', '='].map(key => keyboard(item12).did(key)),
    ).toEqual(['', 'to 15', 'to 15, toggle 5', 'to 15, toggle 5', '', ''])
    const head = { group: 4, item: null }
    expect(
      ['Enter', ' ', 'ArrowRight', 'ArrowLeft', '-', '+'].map(key => keyboard(head).did(key)),
    ).toEqual(['toggle 5', 'toggle 5', 'to 16', 'toggle 5', 'toggle 5', ''])
    expect(
      ['Enter', 'ArrowRight', 'ArrowLeft', '-', '+', '＋'].map(key =>
        keyboard(head, orderOf('task', ['5'])).did(key),
      ),
    ).toEqual(['toggle 5', 'toggle 5', '', '', 'toggle 5', 'toggle 5'])
  })

  it('leaves Tab, other keys, an input method and the browser’s own chords alone', () => {
    const { press } = keyboard()
    const none = { kept: false, did: [] }
    for (const key of [
      'Tab',
      'a',
      '4',
      '9',
      'F5',
      'F10',
      'ContextMenu',
      'Shift',
      'Process',
      'Unidentified',
    ])
      expect(press(key), key).toEqual(none)
    for (const { keys } of gridKeys) {
      for (const chord of keys.filter(
        key => !key.startsWith('Ctrl+') && !key.startsWith('Shift+'),
      )) {
        const ctrlTaken = chord === 'Home' || chord === 'End'
        expect(press(chord, { altKey: true }), chord).toEqual(none)
        expect(press(chord, { metaKey: true }), chord).toEqual(none)
        expect(press(chord, { isComposing: true }), chord).toEqual(none)
        expect(press(chord, { ctrlKey: true }).kept, `Ctrl+${chord}`).toBe(ctrlTaken)
      }
    }
    for (const chord of ['Tab', 'F10', ' ', 'Home', 'Enter'])
      expect(press(chord, { shiftKey: true }), `Shift+${chord}`).toEqual(none)
    expect(press('Escape').kept).toBe(false)
  })

  it('repeats moves while a key is held, never folds, opens or presets', () => {
    const repeat = { repeat: true }
    const { did } = keyboard()
    expect(['ArrowDown', 'ArrowDown', 'PageDown', ',', ']'].map(key => did(key, repeat))).toEqual([
      'to 1',
      'to 2',
      'to 12',
      'zoomOut',
      'panForward',
    ])
    for (const key of ['Enter', ' ', '-', 'ArrowLeft', 'f', 'r', 'g', '0'])
      expect(did(key, repeat), key).toBe('')
    expect(keyboard().press('Enter', repeat).kept).toBe(true)
  })

  it('does nothing amiss before there is a cursor or a row', () => {
    expect(['ArrowDown', 'End', 'PageUp'].map(key => keyboard(null).did(key))).toEqual([
      'to 0',
      'to 0',
      'to 0',
    ])
    for (const { keys } of gridKeys.filter(binding => binding.part !== 'time'))
      expect(
        keyboard(null, orderOf('task', [], []))
          .press(keys[0]!)
          .did.filter(words => /^(?:to|pick|toggle)/.test(words)),
      ).toEqual([])
  })

  it('binds no key twice, and every action in the map acts', () => {
    const chords = gridKeys.flatMap(binding => binding.keys)
    expect(new Set(chords).size).toBe(chords.length)
    expect(new Set(gridKeys.map(binding => binding.action)).size).toBe(gridKeys.length)
    for (const { action, keys } of gridKeys) {
      const acted = [
        keyboard({ group: 4, item: 11 }),
        keyboard({ group: 4, item: null }, orderOf('task', ['5'])),
      ].some(({ did }) => {
        const chord = keys[0]!
        return did(chord.replace('Shift+', ''), { shiftKey: chord.startsWith('Shift+') }) !== ''
      })
      expect(acted, action).toBe(true)
    }
  })

  it.each([
    ['zh-CN', gridZhCN],
    ['en', gridEn],
  ] as const)('explains the whole map and nothing else in %s', (_, grid) => {
    const words = (key: string): string => {
      const found = key
        .split('.')
        .slice(1)
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], grid)
      if (typeof found !== 'string') throw new Error(`no words for ${key}`)
      return found
    }
    const help = gridKeysHelp(words)
    expect(help.map(line => line.action)).toEqual(gridKeys.map(binding => binding.action))
    expect(Object.keys(grid.does).sort()).toEqual(gridKeys.map(binding => binding.action).sort())
    expect(Object.keys(grid.part).sort()).toEqual(
      [...new Set(gridKeys.map(binding => binding.part))].sort(),
    )
    expect(help.find(line => line.action === 'panBack')!.keys).toEqual(['Shift+←', '['])
    expect(help.find(line => line.action === 'fold')!.keys).toEqual(['−', '_'])
    expect(help.find(line => line.action === 'open')!.keys[1]).toBe(grid.key.Space)
  })
})

describe('the lines of the tree-grid', () => {
  const orders = fc
    .record({
      group: fc.constantFrom<Grouping>('task', 'unit', 'year', 'none'),
      folded: fc.subarray([
        ...plan.tasks.map(task => String(task.no)),
        ...plan.units.map(unit => unit.name),
        '2020',
        '2021',
        '2022',
      ]),
      items: fc.subarray([...plan.items]),
    })
    .map(({ group, folded, items }) => orderOf(group, folded, items))

  it('are each at their own cursor, heads before their rows, whatever is folded', () => {
    fc.assert(
      fc.property(orders, order => {
        const cursors = Array.from({ length: order.count }, (_, line) => cursorAt(order, line)!)
        expect(cursors.map(cursor => lineOf(order, cursor))).toEqual(cursors.map((_, line) => line))
        const { groups, rows } = order.rows
        const expected = [...groups.keys()].flatMap(at => [
          ...(order.grouped ? [{ group: at, item: null }] : []),
          ...rows.flatMap((row, index) =>
            row.group === at && row.item ? [{ group: at, item: index }] : [],
          ),
        ])
        expect(cursors).toEqual(expected)
        for (const cursor of cursors) expect(rows[rowOf(order, cursor)]!.group).toBe(cursor.group)
      }),
    )
  })

  it('find an item near the cursor first, then in an open group, then under a folded head', () => {
    const order = orderOf('unit', ['区工管办'])
    const groupsOf12 = order.rows.groups.flatMap((group, at) =>
      group.items.some(item => item.id === 12) ? [at] : [],
    )
    expect(groupsOf12).toHaveLength(1)
    expect(cursorOn(order, 12)).toEqual({ group: groupsOf12[0], item: null })
    const of4 = order.rows.groups.flatMap((group, at) =>
      group.items.some(item => item.id === 4) ? [at] : [],
    )
    const last = of4[of4.length - 1]!
    expect([cursorOn(order, 4)!.group, cursorOn(order, 4, last)!.group]).toEqual([
      of4.find(each => !order.rows.groups[each]!.folded),
      last,
    ])
    expect(itemAt(order, cursorOn(order, 4, last))).toBe(4)
    expect(
      cursorOn(
        order,
        4,
        of4.find(at => order.rows.groups[at]!.folded),
      ),
    ).toEqual({ group: 0, item: null })
    expect(cursorOn(order, 999)).toBeNull()
  })

  it('carry the cursor over to any other lines there are', () => {
    fc.assert(
      fc.property(orders, orders, fc.nat(), (from, to, line) => {
        const cursor = cursorAt(from, line)
        if (!cursor) return
        const next = carriedCursor(from, cursor, to)
        expect(next === null).toBe(to.count === 0)
        const id = itemAt(from, cursor)
        if (!next || id === null) return
        const stands = to.rows.rows.some(row => row.item?.id === id)
        const sameGroup = to.rows.groups[next.group]!.key === from.rows.groups[cursor.group]!.key
        if (stands && !sameGroup) expect(itemAt(to, next)).toBe(id)
        if (sameGroup && next.item !== null && stands) expect(itemAt(to, next)).toBe(id)
      }),
    )
  })
})
