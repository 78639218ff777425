import { describe, expect, it } from 'vitest'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { Grouping } from '@/analysis/screen/ganttRows'
import { itemStateOf } from '@/analysis/state/stateBoard'
import { ganttScene } from '@/charts/gantt/gantt'
import type { GanttInput, GanttWindow } from '@/charts/gantt/input'
import type { MarkPart, MarkRole } from '@/charts/scene/role'
import type { Mark, RectMark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { markBox } from '@/charts/scene/markBox'
import { shownState } from '@/charts/sign/flag'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import { dayNumber, dayOf } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'
import { figureWith } from '../figure/figureCase'
import { datedPlan } from '../../model/datedItems'
import type { Wish } from './ganttCase'
import { boardOf, builtIn, inkOf, inputOf, overlapsOf } from './ganttCase'
import { is } from '../scene/marks'

const marksOf = (wish?: Wish): readonly Exclude<Mark, { type: 'clip' }>[] =>
  allMarks(ganttScene(inputOf(wish)).marks)
/** Parts of the flags of a folded group, or of any. */
const folded =
  (group: string | null, part: MarkPart) =>
  (mark: Mark): boolean =>
    is('flag', part)(mark) &&
    mark.info?.items !== undefined &&
    (group === null || mark.info.group === group)

const words: ReadonlySet<MarkRole> = new Set([
  'deadline',
  'number',
  'title',
  'units',
  'group',
  'pill',
])

/** Rows that show, with where they are. */
function shownRows(input: GanttInput): { row: number; item: Item }[] {
  const { layout, rows, window } = input
  return rows.rows.flatMap((entry, row) => {
    const y = (layout.tops[row] ?? 0) - window.top
    return entry.item && y > -layout.row + 0.5 && y < layout.body - 0.5
      ? [{ row, item: entry.item }]
      : []
  })
}

const sizes: readonly [string, Wish][] = [
  ['1366 × 600', { width: 1366, height: 600 }],
  ['1920 × 900', {}],
  ['2760 × 1300', { width: 2760, height: 1300, scale: 1.4 }],
]
const groups = ['task', 'unit', 'year', 'none'] as const
const variants: readonly Wish[] = (['none', 'predecessor', 'plan'] as const).flatMap(start =>
  (['core', 'all', 'none'] as const).flatMap(scope =>
    ['2020-09-30', '2021-06-30', '2022-12-31'].map(asOf => ({ start, scope, asOf })),
  ),
)
const windows: readonly Partial<GanttWindow>[] = [
  {},
  { from: dayNumber('2020-07-01'), to: dayNumber('2021-01-15') },
  { from: dayNumber('2020-12-20'), to: dayNumber('2021-01-03') },
]

/** Runs a check on every variant, and gathers what is wrong with the variant's name. */
function faults(
  size: Wish,
  group: Grouping,
  check: (wish: Wish) => readonly string[],
  among: readonly Wish[] = variants,
): string[] {
  return among
    .flatMap(variant =>
      check({ ...size, group, ...variant }).map(
        fault =>
          `${[variant.start, variant.scope, variant.asOf].filter(Boolean).join('/')}` +
          `${variant.window?.from ? `/${dayOf(variant.window.from)}` : ''}` +
          `${variant.selected ? `/selected ${variant.selected}` : ''}: ${fault}`,
      ),
    )
    .slice(0, 12)
}

describe.each(sizes)('the Gantt scene at %s', (_, size) => {
  describe.each(groups)('by %s', group => {
    it('gives every mark a key of its own', () => {
      expect(
        faults(size, group, wish => {
          const keys = marksOf(wish).map(mark => mark.key)
          return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
        }),
      ).toEqual([])
    })

    it('gives every item in sight one flag, its pole at the end of its last day, and one deadline', () => {
      const check = (wish: Wish): string[] => {
        const input = inputOf(wish)
        const {
          window: { from, to },
          layout: { plot },
        } = input
        const marks = new Map(allMarks(ganttScene(input).marks).map(mark => [mark.key, mark]))
        return shownRows(input).flatMap(({ row, item }) => {
          const pole = marks.get(`flag:${row}:${item.id}:pole`) as RectMark | undefined
          const labels = [...marks.keys()].filter(
            key => key === `deadline:${row}:${item.id}`,
          ).length
          const moment = dayNumber(item.deadline.date) + 1
          const x = plot.x + ((moment - from) / (to - from)) * plot.w
          return [
            ...(pole && Math.abs(pole.x + pole.w - x) < 1e-6
              ? []
              : [`item ${item.id}: pole at ${pole ? pole.x + pole.w : 'none'}, not ${x}`]),
            ...(labels === (moment >= from && moment <= to ? 1 : 0)
              ? []
              : [`item ${item.id}: ${labels} deadlines`]),
          ]
        })
      }
      expect(
        faults(size, group, check, [...variants, ...windows.map(window => ({ window }))]),
      ).toEqual([])
    })

    it('lets no text overlap another', () => {
      expect(
        faults(size, group, wish => overlapsOf(inkOf(ganttScene(inputOf(wish)).marks))),
      ).toEqual([])
    })

    it('lets no text overlap when zoomed or with an item selected', () => {
      const among = [
        ...windows.flatMap(window => [
          { window, scope: 'core' as const },
          { window, scope: 'all' as const },
        ]),
        { selected: 12 },
        { selected: 8, scope: 'all' as const },
      ]
      expect(
        faults(size, group, wish => overlapsOf(inkOf(ganttScene(inputOf(wish)).marks)), among),
      ).toEqual([])
    })

    it('keeps all text whole, inside the scene', () => {
      expect(
        faults(
          size,
          group,
          wish => {
            const scene = ganttScene(inputOf(wish))
            return inkOf(scene.marks)
              .filter(
                box =>
                  box.left < 0 ||
                  box.top < 0 ||
                  box.right > scene.width ||
                  box.bottom > scene.height,
              )
              .map(box => box.name)
          },
          [...variants, ...windows.map(window => ({ window }))],
        ),
      ).toEqual([])
    })

    it('cuts no deadline, number, title or name at the edge of what shows', () => {
      const check = (wish: Wish): string[] => {
        const scene = ganttScene(inputOf(wish))
        return scene.marks.flatMap(clip =>
          clip.type !== 'clip'
            ? []
            : allMarks(clip.marks).flatMap(mark => {
                if (mark.type !== 'text' || !words.has(mark.role)) return []
                const [ink] = inkOf([mark])
                const hidden = !ink || ink.bottom <= clip.y || ink.top >= clip.y + clip.h
                return hidden || (ink.left >= clip.x - 1 && ink.right <= clip.x + clip.w + 1)
                  ? []
                  : [
                      `${ink.name} from ${Math.round(ink.left)} to ${Math.round(ink.right)} ` +
                        `in ${Math.round(clip.x)} to ${Math.round(clip.x + clip.w)}`,
                    ]
              }),
        )
      }
      expect(
        faults(size, group, check, [...variants, ...windows.map(window => ({ window }))]),
      ).toEqual([])
    })
  })
})

/**
 * Distances scrolled down: the top, row by row near it, parts of rows as a drag leaves them, and
 * the end.
 */
function scrolls(wish: Wish): number[] {
  const { layout } = inputOf(wish)
  const most = layout.tops[layout.tops.length - 1]! - layout.body
  return most <= 1
    ? [0]
    : [
        ...[...layout.tops].filter(top => top < most).slice(0, 30),
        57,
        most * 0.37,
        most * 0.71,
        most,
      ].filter(top => top <= most)
}

describe.each(groups)('the Gantt scene by %s, scrolled', group => {
  const size: Wish = { width: 1366, height: 420 }

  it('lets no text beside the columns overlap another', () => {
    const among = scrolls({ ...size, group }).flatMap(top => [
      { window: { top } },
      { window: { top, ...windows[1] }, scope: 'all' as const },
    ])
    expect(
      faults(
        size,
        group,
        wish =>
          overlapsOf(
            inkOf(ganttScene(inputOf(wish)).marks).filter(box => !box.name.startsWith('group:')),
          ),
        among,
      ),
    ).toEqual([])
  })

  it('keeps a group’s words in its own cell, whole', () => {
    const check = (wish: Wish): string[] => {
      const input = inputOf(wish)
      const marks = allMarks(ganttScene(input).marks)
      return input.rows.groups
        .flatMap(one => {
          const cell = marks.find(mark => mark.key === `group:${one.key}`)
          if (cell?.type !== 'rect') return []
          return inkOf(
            marks.filter(
              mark => mark.type === 'text' && mark.info?.group === one.key && mark.role === 'group',
            ),
          )
            .filter(box => box.bottom > cell.y + cell.h + 1 || box.top < cell.y - 1)
            .map(
              box =>
                `${box.name} to ${Math.round(box.bottom)}, ` +
                `its cell to ${Math.round(cell.y + cell.h)}`,
            )
        })
        .map(fault => `scrolled ${Math.round(input.window.top)}: ${fault}`)
    }
    expect(
      faults(
        size,
        group,
        check,
        scrolls({ ...size, group }).map(top => ({ window: { top } })),
      ),
    ).toEqual([])
  })
})

describe('the Gantt scene', () => {
  it('is of the same marks in both themes', () => {
    expect(marksOf({ style: darkStyle }).map(mark => mark.key)).toEqual(
      marksOf().map(mark => mark.key),
    )
  })

  it('shows every number and short title whole', () => {
    const titles = marksOf()
      .filter(is('title'))
      .map(mark => (mark as TextMark).text)
    expect(titles).toEqual(builtIn.items.map(item => item.title))
  })

  it.each([
    ['core', 4, 4],
    ['all', 11, 10],
  ] as const)(
    'draws the conflicts of the %s relations in vermilion, %i, with words where those have room: %i',
    (scope, n, named) => {
      for (const [name, size] of sizes.slice(1)) {
        const marks = marksOf({ ...size, scope })
        const red = new Set(
          marks
            .filter(is('relation'))
            .filter(mark => mark.type === 'path' && mark.stroke === lightStyle.accent)
            .map(mark => mark.info?.pair?.join()),
        )
        expect(red.size, `${name} lines`).toBe(n)
        const words = marks
          .filter(is('pill', 'words'))
          .map(mark => (mark as TextMark).text)
          .filter(text => /^(?:\d+→\d+ )?(?:晚 \d+ 天|同日)$/.test(text))
        expect(words.length, `${name} words`).toBeGreaterThanOrEqual(named)
      }
    },
  )

  it('names the suspected duplicate, and lights it with the one selected', () => {
    expect(
      marksOf()
        .filter(is('pill', 'words'))
        .map(mark => (mark as TextMark).text),
    ).toContain('疑似重复')
    const marks = marksOf({ selected: 12 })
    const bold = marks
      .filter(is('title'))
      .filter(mark => (mark as TextMark).weight === 700)
      .map(mark => mark.info?.item)
    expect(bold).toEqual([12, 24])
    expect(marks.filter(is('band'))).toHaveLength(2)
  })

  it('draws no relation where none is asked for', () => {
    expect(
      marksOf({ scope: 'none' }).filter(({ role }) => role === 'relation' || role === 'pill'),
    ).toEqual([])
  })

  it('reconciles by unit: as many rows as distinct item × unit pairs', () => {
    const pairs = new Set(
      builtIn.items.flatMap(item => item.assignments.map(a => `${item.id} ${a.unit}`)),
    ).size
    const { rows } = inputOf({ group: 'unit' })
    expect(pairs).toBe(129)
    expect(rows.groups.reduce((sum, one) => sum + one.items.length, 0)).toBe(pairs)
    expect(rows.rows).toHaveLength(pairs)
    const tall = marksOf({ group: 'unit', height: 4000 })
    expect(tall.filter(is('flag', 'pole'))).toHaveLength(pairs)
  })

  it('marks what is doubtful, and only that', () => {
    expect(
      marksOf()
        .filter(is('doubt'))
        .map(mark => mark.key),
    ).toEqual(['doubt:7', 'doubt:26'])
  })

  it('tells state by shape: solid to the as-of day, a second pole on it, hollow after', () => {
    const marks = marksOf({ asOf: '2021-06-30' })
    const solid = marks
      .filter(is('flag', 'cloth'))
      .filter(mark => mark.type === 'path' && mark.fill !== lightStyle.bg)
      .map(mark => mark.info?.item)
    expect(solid.sort((a, b) => a! - b!)).toEqual(
      builtIn.items.filter(item => item.deadline.date <= '2021-06-30').map(item => item.id),
    )
    expect(marks.filter(is('flag', 'today')).map(mark => mark.info?.item)).toEqual([13, 23])
  })

  it('stands the as-of line at the end of its day, and leaves it out outside the window', () => {
    const input = inputOf({ asOf: '2020-12-31' })
    const { plot } = input.layout
    const [line] = allMarks(ganttScene(input).marks).filter(is('as-of', 'line'))
    expect(line?.type === 'path' ? line.points[0]![0] : 0).toBeCloseTo(
      plot.x + (366 / 1096) * plot.w,
      6,
    )
    expect(
      marksOf({
        asOf: '2020-12-31',
        window: { from: dayNumber('2021-02-01'), to: dayNumber('2021-06-01') },
      }).filter(is('as-of')),
    ).toEqual([])
  })

  it('folds a group to one row of flags, a flag for each day', () => {
    const marks = marksOf({ fold: new Set(['1', '3']) })
    expect(marks.filter(folded('1', 'number')).map(mark => (mark as TextMark).text)).toEqual([
      '1–3',
    ])
    expect(marks.filter(folded('3', 'pole'))).toHaveLength(3)
    expect(marks.filter(is('title'))).toHaveLength(27 - 7)
  })

  it('lets no folded flags overlap', () => {
    const all = builtIn.tasks.map(task => String(task.no))
    for (const [, size] of sizes)
      expect(overlapsOf(inkOf(ganttScene(inputOf({ ...size, fold: new Set(all) })).marks))).toEqual(
        [],
      )
  })

  it('bears an empty selection', () => {
    expect(() => marksOf({ items: [] })).not.toThrow()
  })
})

describe('a plan of 10,000 items', () => {
  const items: Item[] = Array.from({ length: 10_000 }, (_, at) => ({
    ...builtIn.items[at % 27]!,
    id: at + 1,
    task: Math.floor(at / 25) + 1,
    deadline: {
      ...builtIn.items[at % 27]!.deadline,
      date: dayOf(dayNumber('2020-01-31') + ((at * 7) % 1000)),
    },
  }))
  const relations: Relation[] = items.slice(1).map((item, at) => ({
    ...builtIn.relations[at % 16]!,
    id: `G${at}`,
    from: item.id,
    to: item.id - 1,
    core: true,
  }))
  const plan: Plan = {
    ...builtIn,
    items,
    relations,
    tasks: Array.from({ length: 400 }, (_, at) => ({ no: at + 1, name: `第${at + 1}项任务` })),
    findings: [],
  }

  it.each([...groups])(
    'by %s costs what shows: under 3,000 marks at the top, in the middle and at the end',
    group => {
      const { layout } = inputOf({ plan, group })
      const most = layout.tops[layout.tops.length - 1]! - layout.body
      for (const top of [0, most / 2, most])
        expect(
          allMarks(ganttScene(inputOf({ plan, group, window: { top } })).marks).length,
        ).toBeLessThan(3000)
    },
  )
})

describe('what the chart says of itself', () => {
  const from = dayNumber('2020-12-20')
  it('says that holidays are not known where days are shaded beyond their table, and only there', () => {
    const beyond = dayNumber('2031-05-01')
    const notes = (window: Partial<GanttWindow>): string[] =>
      marksOf({ window })
        .filter(({ key }) => key === 'note')
        .map(mark => (mark as TextMark).text)
    expect(notes({ from: beyond, to: beyond + 20 })).toEqual([
      expect.stringContaining('其余只标周末'),
    ])
    expect(notes({ from, to: from + 20 })).toEqual([])
    expect(notes({ from: beyond, to: beyond + 900 })).toEqual([])
  })

  it('never lets one folded flag name items of two states', () => {
    const all = builtIn.tasks.map(task => String(task.no))
    for (const reports of [[], sampleReports(builtIn)])
      for (const asOf of ['2020-09-30', '2020-10-31', '2020-11-30', '2021-06-30', '2022-08-31']) {
        for (const width of [700, 1366]) {
          const flags = marksOf({
            asOf,
            reports,
            fold: new Set([...all, '2020', '2021', '2022']),
            group: 'year',
            width,
          }).filter(folded(null, 'cloth'))
          for (const flag of flags)
            expect(
              new Set(
                builtIn.items
                  .filter(item => flag.info?.items?.includes(item.id))
                  .map(itemStateOf(boardOf(builtIn, asOf, reports)))
                  .map(shownState),
              ).size,
            ).toBe(1)
        }
      }
  })

  it('gives each day and state of a folded task a flag of its own, in half a row where two would meet', () => {
    const reports = sampleReports(builtIn)
    const stateOf = itemStateOf(boardOf(builtIn, '2021-06-30', reports))
    const flags = marksOf({
      fold: new Set(builtIn.tasks.map(task => String(task.no))),
      reports,
    }).filter(folded(null, 'cloth'))
    const told = flags
      .map(flag => [...(flag.info?.items ?? [])].sort((a, b) => a - b).join())
      .sort()
    const days = new Map<string, number[]>()
    for (const item of builtIn.items) {
      const key = `${item.task} ${item.deadline.date} ${shownState(stateOf(item))}`
      days.set(key, [...(days.get(key) ?? []), item.id])
    }
    expect(told).toEqual([...days.values()].map(ids => ids.join()).sort())
  })

  it('tells which row of an item was met, where it stands in several', () => {
    const rows = marksOf({ group: 'unit', height: 4000 })
      .filter(is('title'))
      .filter(mark => mark.info?.item === 12)
      .map(mark => mark.info?.row)
    expect(new Set(rows).size).toBe(builtIn.items.find(item => item.id === 12)!.assignments.length)
  })
})

describe('columns of titles of hundreds of signs', () => {
  it('leave time a plot that stands whole in the room', () => {
    const items = builtIn.items.map(item => ({ ...item, title: '长'.repeat(500) }))
    const plan = { ...builtIn, items }
    for (const [width, scale] of [
      [1000, 2],
      [1366, 1],
      [500, 1],
    ] as const)
      for (const group of ['none', 'task'] as const) {
        const { plot } = inputOf({ plan, width, scale, group }).layout
        expect(plot.w).toBeGreaterThanOrEqual(120 * scale)
        if (group === 'none' || width > 1000) expect(plot.x + plot.w).toBeLessThanOrEqual(width)
      }
  })
})

describe('columns of short titles', () => {
  it('leave the words over them their room', () => {
    for (const width of [1366, 1920]) {
      const input = inputOf({ plan: datedPlan(['2022-06-30', '2022-07-31']), width })
      const marks = allMarks(ganttScene(input).marks)
      const heads = marks.flatMap(mark =>
        mark.type === 'text' && mark.role === 'head' ? [markBox(mark)] : [],
      )
      for (const [at, { x, w }] of heads.entries())
        expect(x + w).toBeLessThanOrEqual(heads[at + 1]?.x ?? input.layout.plot.x)
    }
  })
})

describe('the figure for Word on the day of the last deadline', () => {
  it('has no deadline far behind the line that comes in to its flag', () => {
    const { pages } = figureWith({ asOf: '2022-10-31' })
    const marks = pages.flatMap(page => allMarks(page.marks))
    const own = marks.filter(mark => mark.info?.item === 27)
    const label = own.find(is('deadline', 'own'))
    const pole = own.find(is('flag', 'pole'))
    const [box, x] = [label && markBox(label), pole?.type === 'rect' ? pole.x : 0]
    expect(box ? box.x + box.w : Infinity).toBeLessThan(x)
  })
})
