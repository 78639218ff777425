import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { relationsInput } from '@/charts/relations/question'
import type { RelationsPlaces } from '@/charts/relations/relations'
import { relationsPlaces, wholeScene } from '@/charts/relations/relations'
import { relationsWindow, revealedRow } from '@/charts/relations/window'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { allMarks, movedMarks } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import { relationsWords } from '@/figures/words/relations'
import { zhCN } from '@/locales/zhCN'
import { planOf } from '../../bench/plans'
import { boardOf } from '../gantt/ganttCase'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
const t = (key: string, named: Record<string, string | number> = {}): string => global.t(key, named)
const [width, height] = [1380, 700]
const none = { selected: null, pair: null }

function placesOf(size: number): RelationsPlaces {
  const plan = planOf(size)
  return relationsPlaces(
    relationsInput({
      plan,
      items: plan.items,
      board: boardOf(plan, '2021-06-30'),
      arrangement: { scope: 'all' },
      style: lightStyle,
      words: relationsWords(t, { near: 30, relations: plan.relations }),
      room: { width, height: size === 27 ? 900 : height, scale: 1 },
    }),
  )
}

/** From the top to the foot of what a mark covers, where that is told without measuring words. */
function reachOf(mark: FlatMark): readonly [number, number] {
  if (mark.type === 'rect') return [mark.y, mark.y + mark.h]
  if (mark.type === 'circle') return [mark.cy - mark.r, mark.cy + mark.r]
  if (mark.type === 'text') return [mark.y - mark.size / 2, mark.y + mark.size / 2]
  const ys = mark.points.map(([, y]) => y)
  return [Math.min(...ys), Math.max(...ys)]
}

describe('relations that fit their room', () => {
  it('are whole, mark by mark', () => {
    const places = placesOf(27)
    expect(relationsWindow(places, { ...none, top: 0 })).toEqual(wholeScene(places, none))
  })
})

describe('relations higher than their room', () => {
  const places = placesOf(3000)
  const { head, foot } = places.frame
  /** What is drawn anew for each window: grid, as-of line and axis; and a group's name, held. */
  const isOwn = ({ role }: Mark): boolean =>
    ['grid', 'tint', 'axis', 'axis-name', 'as-of', 'group', 'rule', 'head'].includes(role)
  const tops = [0, 1, 5000, 22_222, places.height - height] as const

  it.each(tops)('show all that is in sight where it stands, scrolled by %i', top => {
    for (const pick of [
      none,
      { selected: 1500, pair: null },
      { selected: null, pair: [3, 4] as const },
    ]) {
      const scene = relationsWindow(places, { ...pick, top })
      expect([scene.width, scene.height]).toEqual([width, height])
      const all = allMarks(scene.marks)
      expect(new Set(all.map(mark => mark.key)).size).toBe(all.length)
      const shown = new Map(all.map(mark => [mark.key, mark]))
      let count = 0
      for (const mark of allMarks(wholeScene(places, pick).marks)) {
        const [moved = mark] = movedMarks([mark], 0, -top)
        const [above, below] = reachOf(moved)
        if (isOwn(mark) || below <= head || above >= height) continue
        count += 1
        expect(shown.get(mark.key)).toEqual(moved)
      }
      expect(count).toBeGreaterThan(100)
      expect(all.length).toBeLessThan(count + 400)
    }
  })

  it('keep tints and rules of years behind the axis', () => {
    const whole = allMarks(wholeScene(places, none).marks).filter(
      mark => (mark.role === 'tint' || mark.role === 'grid') && reachOf(mark)[0] < head,
    )
    const axis = relationsWindow(places, { ...none, top: 5000 }).marks.find(
      mark => mark.key === 'axis',
    )
    const held = new Map(
      allMarks(axis?.type === 'clip' ? axis.marks : []).map(mark => [mark.key, mark]),
    )
    expect(whole.length).toBeGreaterThan(1)
    for (const mark of whole) {
      const shown = held.get(`${mark.key}:axis`)
      expect(shown && reachOf(shown)[0]).toBe(reachOf(mark)[0])
      expect(shown && reachOf(shown)[1]).toBe(Math.min(head, reachOf(mark)[1]))
    }
  })

  it('keep lines in the order of the whole', () => {
    const whole = allMarks(wholeScene(places, none).marks).map(mark => mark.key)
    const order = new Map(whole.map((key, index) => [key, index]))
    const lines = allMarks(relationsWindow(places, { ...none, top: 5000 }).marks)
      .filter(mark => mark.role === 'relation')
      .map(mark => order.get(mark.key) ?? -1)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(lines.length).toBeGreaterThan(10)
  })

  it('say which group is in sight, whose first row is not', () => {
    const group = places.frame.groups.find(({ top, bottom }) => bottom - top > 2 * height)
    if (!group) throw new Error('no group that is higher than the room')
    const { marks } = relationsWindow(places, { ...none, top: group.top + 500 })
    const name = allMarks(marks).find(mark => mark.role === 'group' && mark.part === 'name')
    expect(name?.info).toEqual(group.info)
    expect(name?.type === 'text' && name.y).toBe(head + 14)
  })

  it('are scrolled to an item no further than its row needs', () => {
    const item = places.rows[2000]?.item.id ?? 0
    const top = revealedRow(places, 0, item)
    expect(top).toBeCloseTo((places.y[2000] ?? 0) + places.row / 2 - height)
    expect(revealedRow(places, top, item)).toBe(top)
    expect(revealedRow(places, foot, item)).toBeCloseTo(
      (places.y[2000] ?? 0) - places.row / 2 - head,
    )
    expect(revealedRow(places, 77, -1)).toBe(77)
  })
})
