import { describe, expect, it } from 'vitest'
import { grouped, rotated, stepAt, stepped } from '@/analysis/screen/rotation'
import { wallGroups, wallTurns } from '@/analysis/screen/wallScenes'
import { allMarks } from '@/charts/scene/scene'
import { wallScene } from '@/charts/wall/wall'
import { planOf } from '../../bench/plans'
import { builtIn, inkOf } from '../gantt/ganttCase'
import { pagesOf, someWalls, stageOf, wallInput } from './wallCase'
import { countsOf, testFewPages, testSeams, testWall } from './wallSizes'
import { is } from '../scene/marks'

for (const size of someWalls) testWall(size)

describe('the pages of a wall', () => {
  it('are few at 1280 × 1024', () => {
    testFewPages([1280, 1024])
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
})

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

  it('keeps 1080 × 1920 px of 1 by 3 monitors clear too', () => {
    testSeams([1080, 1920], 1, 3)
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
