import { describe, expect, it } from 'vitest'
import { grouped, rotated, stepAt, stepped } from '@/analysis/screen/rotation'
import { wallGroups, wallTurns } from '@/analysis/screen/wallScenes'
import { allMarks } from '@/charts/scene/scene'
import { wallUnit } from '@/charts/wall/seams/panels'
import { wallScene } from '@/charts/wall/wall'
import { planOf } from '../../bench/plans'
import { builtIn, inkOf, overlapsOf } from '../gantt/ganttCase'
import { pagesOf, stageOf, wallInput, walls } from './wallCase'
import { is } from '../scene/marks'

describe.each(walls)('a wall of %i × %i px', (width, height) => {
  const unit = wallUnit({ width, height })
  const stage = stageOf([width, height])
  const cases = [
    ['nothing recorded', wallInput()],
    ['a ledger', wallInput({ recorded: true })],
    ['in English', wallInput({ recorded: true, lang: 'en' })],
  ] as const

  it.each(cases)('prints nothing under 24 px per 1080 lines: %s', (_, input) => {
    const small = pagesOf(input, stage).flatMap(({ name, scene }) =>
      allMarks(scene.marks).flatMap(mark =>
        mark.type === 'text' && mark.size < 24 * unit - 0.01
          ? [`${name}: ${mark.key} ${(mark.size / unit).toFixed(1)}`]
          : [],
      ),
    )
    expect(small).toEqual([])
  })

  it.each(cases.slice(0, 2))('cuts no word short: %s', (_, input) => {
    const cut = pagesOf(input, stage).flatMap(({ name, scene }) =>
      allMarks(scene.marks).flatMap(mark =>
        mark.type === 'text' && mark.text.includes('…')
          ? [`${name}: ${mark.key} ${mark.text}`]
          : [],
      ),
    )
    expect(cut).toEqual([])
  })

  it.each(cases)('keeps words within the panel and clear of one another: %s', (_, input) => {
    const faults = pagesOf(input, stage).flatMap(({ name, scene }) => {
      const ink = inkOf(scene.marks)
      const out = ink
        .filter(
          box =>
            box.left < -2 ||
            box.right > scene.width + 2 ||
            box.top < -2 ||
            box.bottom > scene.height + 2,
        )
        .map(box => `out: ${box.name}`)
      return [...out, ...overlapsOf(ink)].map(fault => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

describe('the pages of a wall', () => {
  it.each([
    ['1366 × 768', [1366, 768]],
    ['1920 × 1080', [1920, 1080]],
    ['3840 × 2160', [3840, 2160]],
    ['5760 × 2160', [5760, 2160]],
    ['6656 × 1792', [6656, 1792]],
    ['1080 × 1920', [1080, 1920]],
    ['1280 × 1024', [1280, 1024]],
  ] as const)('are few at %s', (_, [width, height]) => {
    const pages = (options: Parameters<typeof wallInput>[0]): Readonly<Record<string, number>> =>
      countsOf(pagesOf(wallInput(options), stageOf([width, height])))
    const most =
      width === 1280 ? { gantt: 2, units: 2, lapse: 1 } : { gantt: 1, units: 1, lapse: 1 }
    for (const recorded of [false, true])
      expect(pages({ recorded }), String(recorded)).toMatchObject(
        width === 1280 && !recorded ? { ...most, units: 1 } : most,
      )
    for (const count of Object.values(pages({ recorded: true, lang: 'en' })))
      expect(count).toBeLessThanOrEqual(3)
  })

  it.each([
    ['3 × 2', [5760, 2160], { columns: 3, rows: 2, clear: 24 }],
    ['4 × 1', [6656, 1792], { columns: 4, rows: 1, clear: 24 }],
  ] as const)('are three at most on narrow panels of %s monitors', (_, wall, seams) => {
    for (const recorded of [false, true])
      for (const [scene, count] of Object.entries(
        countsOf(pagesOf(wallInput({ recorded }), stageOf(wall, seams))),
      ))
        expect(count, scene).toBeLessThanOrEqual(3)
  })

  it.each(walls)(
    'name every item in the heatmap, and those in the Gantt whose names have room, at %i × %i',
    (width, height) => {
      const input = wallInput({ recorded: true })
      const pages = pagesOf(input, stageOf([width, height]))
      const said = (scene: string): string =>
        pages
          .filter(({ name }) => name.startsWith(scene))
          .flatMap(one =>
            allMarks(one.scene.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
          )
          .join(' ')
      expect(input.items.filter(item => !said('units').includes(item.title))).toEqual([])
      expect(
        input.items.filter(item => said('gantt').includes(item.title)).length,
      ).toBeGreaterThanOrEqual(height > width ? 27 : 10)
    },
  )
})

/** How many pages the scenes of many rows and columns take at most. */
function countsOf(pages: ReturnType<typeof pagesOf>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of pages) {
    const [, scene = '', of = ''] = /^(gantt|units|lapse) \d+\/(\d+)/.exec(name) ?? []
    if (scene !== '') counts[scene] = Math.max(counts[scene] ?? 0, Number(of))
  }
  return counts
}

describe('the time-lapse', () => {
  it.each([
    ['a Gantt chart', [1920, 1080], undefined],
    ['an upright one', [1080, 1920], undefined],
    ['stacks of deadlines', [5760, 2160], { columns: 3, rows: 2, clear: 24 }],
  ] as const)('shows every item as it stood on the day it names, as %s', (_, wall, seams) => {
    const asOf = '2020-10-31'
    const input = wallInput({ recorded: true, asOf })
    const [page] = pagesOf(input, stageOf(wall, seams)).filter(({ name }) =>
      name.startsWith('lapse'),
    )
    const texts = allMarks(page?.scene.marks ?? []).flatMap(mark =>
      mark.type === 'text' ? [mark] : [],
    )
    expect(texts.find(mark => mark.key === 'title')?.text).toBe(
      `${input.words.title.lapse} ${asOf}`,
    )
    const shown = new Set(
      allMarks(page?.scene.marks ?? []).flatMap(
        mark => mark.info?.items ?? (mark.info?.item === undefined ? [] : [mark.info.item]),
      ),
    )
    expect(shown.size).toBe(27)
    const solid = allMarks(page?.scene.marks ?? []).flatMap(mark =>
      (is('state', 'own')(mark) || is('flag', 'cloth')(mark)) &&
      (mark.type === 'rect' || mark.type === 'path') &&
      mark.fill !== input.style.bg
        ? (mark.info?.items ?? [mark.info?.item ?? 0])
        : [],
    )
    const later = input.items.filter(item => item.deadline.date > asOf).map(item => item.id)
    expect(later.filter(id => solid.includes(id))).toEqual([])
    expect(solid.length).toBeGreaterThan(0)
  })

  it('holds a plan of 300 items on the narrowest panel', () => {
    const {
      unit,
      panels: [panel],
    } = stageOf([5760, 2160], { columns: 3, rows: 2, clear: 24 })
    const page = wallScene(
      { key: 'lapse', scene: 'lapse', task: null },
      wallInput({ plan: planOf(300) }),
      { width: panel?.w ?? 0, height: panel?.h ?? 0, unit, page: 0, seams: [], uprights: [] },
    )
    expect(allMarks(page.scene.marks).filter(is('state', 'own'))).toHaveLength(300)
  })
})

describe('groups of turns', () => {
  const turns = wallTurns(wallInput().plan, wallInput().items, {
    scenes: ['gantt', 'units', 'attention', 'due', 'concern', 'relations', 'progress'],
    pressing: true,
  })
  const keys = (groups: ReturnType<typeof wallGroups>): readonly string[] =>
    groups.map(group => group.map(turn => turn.key).join('+'))

  it('give a broad scene the wide panel, and beside it what else comes next', () => {
    expect(keys(wallGroups(turns, { panels: 2, wide: 2 }))).toEqual([
      'gantt+attention',
      'units+due',
      'concern+relations',
      'progress+attention',
    ])
    expect(keys(wallGroups(turns, { panels: 2, wide: 1 }))).toEqual([
      'gantt',
      'units',
      'attention+due',
      'concern+relations',
      'progress+attention',
    ])
    expect(keys(wallGroups(turns, { panels: 2, wide: null }))).toEqual([
      'gantt+units',
      'attention+due',
      'concern+relations',
      'progress+gantt',
    ])
  })

  it('leave no panel empty where only broad scenes are shown', () => {
    expect(keys(wallGroups(turns.slice(0, 2), { panels: 2, wide: 2 }))).toEqual(['gantt+units'])
    expect(keys(wallGroups(turns.slice(0, 2), { panels: 2, wide: 1 }))).toEqual(['gantt', 'units'])
  })
})

describe('a wall of three by two monitors', () => {
  const seams = { columns: 3, rows: 2, clear: 80 }
  const stage = stageOf([5760, 2160], seams)

  it('gives each panel whole monitors, clear of the upright seams', () => {
    expect(stage.panels.map(({ x, w }) => [x, x + w])).toEqual([
      [80, 1840],
      [2000, 3760],
      [3920, 5680],
    ])
  })

  it('has no word on a level seam, and none out of its panel', () => {
    const [seam] = stage.panels[0]?.seams ?? []
    expect(seam).toEqual({ top: 1080 - 80 - 192, bottom: 1080 + 80 - 192 })
    const faults = pagesOf(wallInput({ recorded: true }), stage).flatMap(({ name, scene }) => {
      return inkOf(scene.marks)
        .filter(
          box =>
            (box.top < (seam?.bottom ?? 0) - 1 && box.bottom > (seam?.top ?? 0) + 1) ||
            box.bottom > scene.height + 2,
        )
        .map(box => `${name}: ${box.name}`)
    })
    expect(faults).toEqual([])
  })

  it.each([
    [3840, 2160, 2, 2],
    [6656, 1792, 4, 1],
    [7680, 2160, 4, 2],
    [1080, 1920, 1, 3],
  ] as const)('keeps %i × %i px of %i by %i monitors clear too', (width, height, columns, rows) => {
    const { panels, wide, unit } = stageOf([width, height], { columns, rows, clear: 24 })
    const upright = Array.from({ length: columns - 1 }, (_, at) => (width * (at + 1)) / columns)
    expect(
      panels.filter(({ x, w }) => upright.some(seam => seam > x - 24 && seam < x + w + 24)),
    ).toEqual([])
    const faults = [...new Set([...panels, ...wide])].flatMap(panel =>
      pagesOf(wallInput(), { unit, panels: [panel], wide: [panel] }).flatMap(({ name, scene }) =>
        inkOf(scene.marks)
          .filter(box =>
            panel.seams.some(seam => box.top < seam.bottom - 1 && box.bottom > seam.top + 1),
          )
          .map(box => `${name}: ${box.name}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('draws no tick out over a seam', () => {
    const ticks = pagesOf(wallInput({ recorded: true }), stage).flatMap(({ name, scene }) =>
      allMarks(scene.marks).flatMap(mark =>
        mark.type === 'path' && (mark.part === 'tick' || mark.part === 'halo')
          ? [{ name, ys: mark.points.map(([, y]) => y) }]
          : [],
      ),
    )
    expect(ticks.length).toBeGreaterThan(0)
    expect(ticks.filter(({ ys }) => Math.max(...ys) - Math.min(...ys) > 40 * stage.unit)).toEqual(
      [],
    )
  })

  it('says on its pages what it says without seams', () => {
    const said = (of: typeof stage): string[] =>
      pagesOf(wallInput(), of)
        .filter(({ name }) => name.startsWith('concern'))
        .flatMap(({ scene }) => inkOf(scene.marks).map(box => box.name))
        .sort()
    const panels = stage.panels.map(panel => ({ ...panel, seams: [] }))
    const bare = { ...stage, panels, wide: panels }
    expect(said(stage)).toEqual(said(bare))
  })
})

describe('the figures of the whole', () => {
  const figures = (input: ReturnType<typeof wallInput>): Record<string, string> =>
    Object.fromEntries(
      pagesOf(input, stageOf([1920, 1080]))
        .filter(({ name }) => name.startsWith('gantt 1/'))
        .flatMap(({ scene }) =>
          allMarks(scene.marks).flatMap(mark =>
            mark.type === 'text' && (is('figure', 'count')(mark) || is('figure', 'name')(mark))
              ? [[`${mark.of}${mark.part === 'name' ? ':name' : ''}`, mark.text] as const]
              : [],
          ),
        ),
    )

  it('count what has no day apart from what is not due yet, and sum up', () => {
    const open = new Set([20, 21])
    const items = builtIn.items.map(item =>
      open.has(item.id)
        ? { ...item, deadline: { ...item.deadline, precision: 'open' as const } }
        : item,
    )
    const said = figures(wallInput({ plan: { ...builtIn, items } }))
    expect(said).toMatchObject({
      'figure:open': '2',
      'figure:open:name': '长期',
      'figure:later': '9',
      'figure:later:name': '未到期、未填报',
    })
    expect(
      ['due', 'today', 'later', 'open'].reduce(
        (sum, key) => sum + Number(said[`figure:${key}`] ?? 0),
        0,
      ),
    ).toBe(27)
    expect(Object.keys(figures(wallInput()))).not.toContain('figure:open')
  })

  it('are headed by what they are: a plan where nobody has reported, else its progress', () => {
    const title = (recorded: boolean): unknown =>
      pagesOf(wallInput({ recorded }), stageOf([1920, 1080]))[0]?.scene.marks.find(
        mark => mark.key === 'title',
      )
    expect([title(false), title(true)]).toMatchObject([{ text: '总体安排' }, { text: '总体进度' }])
  })
})

describe('the item that a presenter chose', () => {
  it('is lit in every scene that shows it', () => {
    const plain = wallInput()
    const stage = stageOf([1920, 1080])
    const marksOf = (lit: number | null): ReadonlyMap<string, string> =>
      new Map(
        pagesOf({ ...plain, lit }, stage).map(({ name, scene }) => [
          name,
          JSON.stringify(scene.marks),
        ]),
      )
    const [before, after] = [marksOf(null), marksOf(12)]
    const changed = [...after]
      .filter(([name, marks]) => before.get(name) !== marks)
      .map(([name]) => name.split(' ')[0])
    // 12 was due before the day, so it is not among what falls due next; a unit's row and a curve
    // show no single item.
    expect([...new Set(changed)].sort()).toEqual([
      'attention',
      'gantt',
      'lapse',
      'relations',
      'task5',
      'units',
    ])
  })
})

describe('a wall of a plan of 300 items', () => {
  it('shows every item of its lists once, and turns them by page', () => {
    const input = wallInput({ plan: planOf(300) })
    const pages = pagesOf(input, stageOf([1920, 1080]))
    const listed = pages
      .filter(({ name }) => /^(?:attention|due) /.test(name))
      .flatMap(({ scene }) =>
        allMarks(scene.marks).flatMap(mark =>
          mark.role === 'title' ? [mark.info?.item ?? 0] : [],
        ),
      )
    const open = input.items.filter(item => item.deadline.precision !== 'open')
    expect(listed.sort((a, b) => a - b)).toEqual(open.map(item => item.id))
  })

  it('shows every unit and item of the heatmap, cell by cell once', () => {
    const input = wallInput({ plan: planOf(300) })
    const cells = pagesOf(input, stageOf([1920, 1080]))
      .filter(({ name }) => name.startsWith('units'))
      .flatMap(({ scene }) =>
        allMarks(scene.marks).flatMap(mark => (is('cell', 'own')(mark) ? [mark.key] : [])),
      )
    expect(new Set(cells).size).toBe(cells.length)
    expect(cells.length % 300).toBe(0)
  })
})

describe('a rotation', () => {
  it('goes on when a group has had its time, and passes none over after a sleep', () => {
    expect(rotated({ group: 0, elapsed: 900 }, 99, { duration: 1000, groups: 3 })).toEqual({
      group: 0,
      elapsed: 999,
    })
    expect(rotated({ group: 0, elapsed: 900 }, 100, { duration: 1000, groups: 3 })).toEqual({
      group: 1,
      elapsed: 0,
    })
    expect(rotated({ group: 2, elapsed: 0 }, 1e9, { duration: 1000, groups: 3 })).toEqual({
      group: 0,
      elapsed: 0,
    })
  })

  it('steps both ways around, also where there is nothing to turn', () => {
    expect(stepped(0, -1, 4).group).toBe(3)
    expect(stepped(3, 1, 4).group).toBe(0)
    expect(stepped(0, 1, 0).group).toBe(0)
  })

  it('fills its last group from the first, and stays at the last step', () => {
    expect(grouped([1, 2, 3], 2)).toEqual([
      [1, 2],
      [3, 1],
    ])
    expect(grouped([1], 3)).toEqual([[1]])
    expect([0, 1199, 1200, 99_999].map(elapsed => stepAt(elapsed, 1200, 3))).toEqual([0, 0, 1, 2])
  })
})
