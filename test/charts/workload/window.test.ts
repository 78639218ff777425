import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import type { FlatMark, Mark, Scene } from '@/charts/scene/scene'
import { allMarks, movedMarks } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import { workloadInput } from '@/charts/workload/question'
import { workloadWindow } from '@/charts/workload/window'
import { revealedColumn } from '@/charts/workload/windowFrame'
import type { WorkloadPlaces } from '@/charts/workload/workload'
import { wholeScene, workloadPlaces } from '@/charts/workload/workload'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import { zhCN } from '@/locales/zhCN'
import { planOf } from '../../bench/plans'
import { boardOf } from '../gantt/ganttCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)
const words = { chart: workloadWords(t), states: stateLegend(t, 30) }
const [small, large] = [planOf(27), planOf(600)]

function placesOf(plan: typeof small, width: number, height: number): WorkloadPlaces {
  const places = workloadPlaces(
    workloadInput({
      plan,
      items: plan.items,
      board: boardOf(plan, '2021-06-30'),
      arrangement: { office: 'apart', order: 'load', same: 'open', color: 'state' },
      style: lightStyle,
      words,
      room: { width, height, scale: 1, scrolls: true },
    }),
  )
  if (!places) throw new Error('nothing to place')
  return places
}

const none = { left: 0, top: 0, selected: null }
const fieldOf = (scene: Scene, key: string) => {
  const field = scene.marks.find(mark => mark.key === key)
  if (field?.type !== 'clip') throw new Error(`no field ${key}`)
  return field
}
const byKey = (marks: readonly Mark[]): ReadonlyMap<string, FlatMark> =>
  new Map(allMarks(marks).map(mark => [mark.key, mark]))
const placeOf = (mark: FlatMark): readonly [number, number] =>
  mark.type === 'circle'
    ? [mark.cx, mark.cy]
    : mark.type === 'rect'
      ? [mark.x + mark.w / 2, mark.y + mark.h / 2]
      : mark.type === 'text'
        ? [mark.x, mark.y]
        : (mark.points[0] ?? [0, 0])

describe('a heatmap where all of it fits', () => {
  it('is whole, mark by mark', () => {
    const places = placesOf(small, 1920, 940)
    expect(workloadWindow(places, none)).toEqual(wholeScene(places, null))
  })
})

/** A mark to the thousandth of a px. */
const rounded = (mark: Mark | undefined): unknown =>
  JSON.parse(
    JSON.stringify(mark ?? null, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  )

const rooms = [
  ['with loads held at its right', 1920, 640, true],
  ['with no room to hold them', 560, 640, false],
  ['too low to hold its heads', 1920, 300, true],
  ['too narrow to hold its names', 200, 640, false],
] as const

describe.each(rooms)('a heatmap larger than its room, %s', (_, width, high, isPinned) => {
  const places = placesOf(large, width, high)
  const { layout, height } = places
  const whole = byKey(wholeScene(places, null).marks)
  const most = { left: layout.width - width, top: height - high }
  const windows = [
    [0, 0],
    [777, 0],
    [0, 130],
    [4321, 99],
    [most.left, most.top],
  ] as const

  it('is as large as its room, each key its own', () => {
    expect(layout.width).toBeGreaterThan(12_000)
    expect(places.isPinned).toBe(isPinned)
    for (const [left, top] of windows) {
      const scene = workloadWindow(places, { left, top, selected: null })
      expect([scene.width, scene.height]).toEqual([width, high])
      const keys = allMarks(scene.marks).map(mark => mark.key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it.each(windows)('shows each cell in sight in its place, scrolled by %i and %i', (left, top) => {
    const scene = workloadWindow(places, { left, top, selected: null })
    const { x, y, w, h, marks } = fieldOf(scene, 'middle:rows')
    const shown = byKey(marks)
    const cells = [...whole.values()].filter(mark => mark.key.startsWith('cell:'))
    let count = 0
    for (const cell of cells) {
      const [moved] = movedMarks([cell], -left, -top)
      const [cx, cy] = placeOf(moved ?? cell)
      if (cx <= x || cx >= x + w || cy <= y || cy >= y + h) continue
      count += 1
      expect(rounded(shown.get(cell.key))).toEqual(rounded(moved))
    }
    if (left < 10_000 && h > 100) expect(count).toBeGreaterThan(20)
    // No more than a row and a column beyond each edge.
    const drawn = [...shown.keys()].filter(key => key.startsWith('cell:')).length
    expect(drawn).toBeLessThan(count + 6 * (w / 20 + h / 18 + 4))
  })
})

describe('a heatmap with heads, names and loads held', () => {
  const places = placesOf(large, 1920, 640)
  const { layout, height } = places
  const whole = byKey(wholeScene(places, null).marks)
  const most = { left: layout.width - 1920, top: height - 640 }

  it('keeps heads above and names left of what is scrolled', () => {
    const at = { left: 3000, top: 120, selected: null }
    const scene = workloadWindow(places, at)
    const names = byKey(fieldOf(scene, 'names:rows').marks)
    const heads = byKey(fieldOf(scene, 'middle:heads').marks)
    const right = byKey(fieldOf(scene, 'right:heads').marks)
    const beyond = layout.width - 1920
    for (const [key, mark] of whole) {
      const [cx, cy] = placeOf(mark)
      if (/^unit:[^:]+$/.test(key) && names.has(key))
        expect(placeOf(names.get(key) ?? mark)).toEqual([cx, cy - at.top])
      if (/^no:/.test(key) && heads.has(key))
        expect(placeOf(heads.get(key) ?? mark)).toEqual([cx - at.left, cy])
      if (key === 'head:load') expect(placeOf(right.get(key) ?? mark)).toEqual([cx - beyond, cy])
    }
    expect([...heads.keys()].some(key => key.startsWith('no:'))).toBe(true)
  })

  it('rules off the heads of each field', () => {
    const { marks } = workloadWindow(places, { left: 3000, top: 120, selected: null })
    const y = wholeScene(places, null).marks.find(mark => mark.key === 'rule:0')
    const rules = [...byKey(marks)].filter(([key]) => /^rule:0:.*heads$/.test(key))
    expect(rules).toHaveLength(3)
    for (const [, mark] of rules)
      expect(mark.type === 'rect' && mark.y).toBe(y?.type === 'rect' && y.y)
  })

  it('makes heads anew only when columns are scrolled, names only when rows are', () => {
    const lists = (left: number, top: number) => {
      const scene = workloadWindow(places, { left, top, selected: null })
      return [fieldOf(scene, 'middle:heads').marks, fieldOf(scene, 'names:rows').marks]
    }
    const [heads, names] = lists(100, 50)
    const [headsBelow, namesBelow] = lists(100, 80)
    expect(headsBelow).toBe(heads)
    expect(namesBelow).not.toBe(names)
    expect(lists(400, 80)[1]).toBe(namesBelow)
  })

  it('is scrolled to an item no further than its column needs', () => {
    const { columns, left } = layout
    const last = places.figures.items.at(-1)
    const column = columns.at(-1)
    const there = revealedColumn(places, none, last?.id ?? 0)
    expect(there.left).toBe(most.left)
    expect(revealedColumn(places, { ...none, ...there }, last?.id ?? 0)).toEqual(there)
    expect(column?.x).toBeGreaterThan(left.x)
    const first = places.figures.items[0]?.id ?? 0
    expect(revealedColumn(places, { ...none, ...there }, first).left).toBe(0)
  })
})
