import { describe, expect, it } from 'vitest'
import { rotated, stepAt, stepped, grouped } from '@/analysis/rotation'
import { allMarks } from '@/charts/scene'
import { wallUnit } from '@/charts/wallPanels'
import { planOf } from '../bench/plans'
import { inkOf, overlapsOf } from './ganttCase'
import { pagesOf, stageOf, wallInput, walls } from './wallCase'

describe.each(walls)('a wall of %i × %i px', (width, height) => {
  const unit = wallUnit({ width, height })
  const stage = stageOf([width, height])
  const cases = [['nothing recorded', wallInput()], ['a ledger', wallInput({ recorded: true })], ['in English', wallInput({ recorded: true, lang: 'en' })]] as const

  it.each(cases)('prints nothing under 24 px per 1080 lines: %s', (_, input) => {
    const small = pagesOf(input, stage).flatMap(({ name, scene }) => allMarks(scene.marks).flatMap(mark => mark.type === 'text' && mark.size < 24 * unit - 0.01 ? [`${name}: ${mark.key} ${(mark.size / unit).toFixed(1)}`] : []))
    expect(small).toEqual([])
  })

  it.each(cases.slice(0, 2))('cuts no word short: %s', (_, input) => {
    const cut = pagesOf(input, stage).flatMap(({ name, scene }) => allMarks(scene.marks).flatMap(mark => mark.type === 'text' && mark.text.includes('…') ? [`${name}: ${mark.key} ${mark.text}`] : []))
    expect(cut).toEqual([])
  })

  it.each(cases)('keeps words within the panel and clear of one another: %s', (_, input) => {
    const faults = pagesOf(input, stage).flatMap(({ name, scene }) => {
      const ink = inkOf(scene.marks)
      const out = ink.filter(box => box.left < -2 || box.right > scene.width + 2 || box.top < -2 || box.bottom > scene.height + 2).map(box => `out: ${box.name}`)
      return [...out, ...overlapsOf(ink)].map(fault => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

describe('a wall of three by two monitors', () => {
  const seams = { columns: 3, rows: 2, clear: 80 }
  const stage = stageOf([5760, 2160], seams)

  it('gives each panel whole monitors, clear of the upright seams', () => {
    expect(stage.panels.map(({ x, w }) => [x, x + w])).toEqual([[80, 1840], [2000, 3760], [3920, 5680]])
  })

  it('has no word, flag or cell on a level seam, and none of it out of its panel', () => {
    const [seam] = stage.panels[0]?.seams ?? []
    expect(seam).toEqual({ top: 1080 - 80 - 192, bottom: 1080 + 80 - 192 })
    const faults = pagesOf(wallInput({ recorded: true }), stage).flatMap(({ name, scene }) => {
      const words = inkOf(scene.marks).map(box => ({ key: box.name, top: box.top, bottom: box.bottom }))
      const boxes = allMarks(scene.marks).flatMap(mark => mark.type === 'rect' && mark.h < 100 * stage.unit && mark.info ? [{ key: mark.key, top: mark.y, bottom: mark.y + mark.h }] : [])
      return [...words, ...boxes].filter(box => (box.top < (seam?.bottom ?? 0) - 1 && box.bottom > (seam?.top ?? 0) + 1) || box.bottom > scene.height + 2).map(box => `${name}: ${box.key}`)
    })
    expect(faults).toEqual([])
  })

  it.each([[3840, 2160, 2, 2], [6656, 1792, 4, 1], [7680, 2160, 4, 2], [1080, 1920, 1, 3]] as const)('keeps %i × %i px of %i by %i monitors clear too', (width, height, columns, rows) => {
    const { panels, wide, unit } = stageOf([width, height], { columns, rows, clear: 24 })
    const upright = Array.from({ length: columns - 1 }, (_, at) => width * (at + 1) / columns)
    expect(panels.filter(({ x, w }) => upright.some(seam => seam > x - 24 && seam < x + w + 24))).toEqual([])
    const faults = [...new Set([...panels, ...wide])].flatMap(panel => pagesOf(wallInput(), { unit, panels: [panel], wide: [panel] }).flatMap(({ name, scene }) => inkOf(scene.marks)
      .filter(box => panel.seams.some(seam => box.top < seam.bottom - 1 && box.bottom > seam.top + 1)).map(box => `${name}: ${box.name}`)))
    expect(faults).toEqual([])
  })

  it('says on its pages what it says without seams', () => {
    const said = (of: typeof stage): string[] => pagesOf(wallInput(), of).filter(({ name }) => name.startsWith('concern')).flatMap(({ scene }) => inkOf(scene.marks).map(box => box.name)).sort()
    const panels = stage.panels.map(panel => ({ ...panel, seams: [] }))
    const bare = { ...stage, panels, wide: panels }
    expect(said(stage)).toEqual(said(bare))
  })
})

describe('the item that a presenter chose', () => {
  it('is lit in every scene that shows it', () => {
    const plain = wallInput()
    const stage = stageOf([1920, 1080])
    const marksOf = (lit: number | null): ReadonlyMap<string, string> => new Map(pagesOf({ ...plain, lit }, stage).map(({ name, scene }) => [name, JSON.stringify(scene.marks)]))
    const [before, after] = [marksOf(null), marksOf(12)]
    const changed = [...after].filter(([name, marks]) => before.get(name) !== marks).map(([name]) => name.split(' ')[0])
    // 12 was due before the day, so it is not among what falls due next; a unit's row and a curve show no single item.
    expect([...new Set(changed)].sort()).toEqual(['attention', 'gantt', 'lapse', 'relations', 'task5', 'units'])
  })
})

describe('a wall of a plan of 300 items', () => {
  it('shows every item of its lists once, and turns them by page', () => {
    const input = wallInput({ plan: planOf(300) })
    const pages = pagesOf(input, stageOf([1920, 1080]))
    const listed = pages.filter(({ name }) => /^(?:attention|due) /.test(name)).flatMap(({ scene }) => allMarks(scene.marks).flatMap(mark => /^line:\d+:title$/.test(mark.key) ? [mark.info?.item ?? 0] : []))
    const open = input.items.filter(item => item.deadline.precision !== 'open')
    expect(listed.sort((a, b) => a - b)).toEqual(open.map(item => item.id))
  })

  it('shows every unit and item of the heatmap, cell by cell once', () => {
    const input = wallInput({ plan: planOf(300) })
    const cells = pagesOf(input, stageOf([1920, 1080])).filter(({ name }) => name.startsWith('units')).flatMap(({ scene }) => allMarks(scene.marks).flatMap(mark => /^cell:.*:\d+$/.test(mark.key) ? [mark.key] : []))
    expect(new Set(cells).size).toBe(cells.length)
    expect(cells.length % 300).toBe(0)
  })
})

describe('a rotation', () => {
  it('goes on when a group has had its time, and passes none over after a sleep', () => {
    expect(rotated({ group: 0, elapsed: 900 }, 99, { duration: 1000, groups: 3 })).toEqual({ group: 0, elapsed: 999 })
    expect(rotated({ group: 0, elapsed: 900 }, 100, { duration: 1000, groups: 3 })).toEqual({ group: 1, elapsed: 0 })
    expect(rotated({ group: 2, elapsed: 0 }, 1e9, { duration: 1000, groups: 3 })).toEqual({ group: 0, elapsed: 0 })
  })

  it('steps both ways around, also where there is nothing to turn', () => {
    expect(stepped(0, -1, 4).group).toBe(3)
    expect(stepped(3, 1, 4).group).toBe(0)
    expect(stepped(0, 1, 0).group).toBe(0)
  })

  it('fills its last group from the first, and stays at the last step', () => {
    expect(grouped([1, 2, 3], 2)).toEqual([[1, 2], [3, 1]])
    expect(grouped([1], 3)).toEqual([[1]])
    expect([0, 1199, 1200, 99_999].map(elapsed => stepAt(elapsed, 1200, 3))).toEqual([0, 0, 1, 2])
  })
})
