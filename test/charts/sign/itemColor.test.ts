import { describe, expect, it } from 'vitest'
import { unitKind } from '@/analysis/item/itemClass'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { timeConflicts } from '@/analysis/relations/conflict'
import { itemStateOf, stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules, workStates } from '@/analysis/state/workState'
import type { Mark } from '@/charts/scene/scene'
import type { ColorBy, ColorContext } from '@/charts/sign/itemColor'
import { colorCounts, colorKey, colorLegend, itemColor, keyColor } from '@/charts/sign/itemColor'
import type { ChartStyle } from '@/charts/sign/style'
import { darkStyle, lightStyle, taskColor } from '@/charts/sign/style'
import type { Assignment, Item, Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const core = plan.relations.filter(relation => relation.core)
const stateOf = itemStateOf(stateBoard(ledgerIndex(plan.items, []), '2021-06-30', defaultRules))
const context = (relations: readonly Relation[] = core): ColorContext => ({
  units: plan.units,
  relations,
  conflicts: timeConflicts(plan.items, relations),
  stateOf,
})
const itemOf = (id: number): Item => plan.items.find(item => item.id === id)!
const counted = (by: ColorBy, items = plan.items, relations = core): string[] =>
  colorCounts(by, context(relations), items).map(({ key, count }) => `${key} ${count}`)
const keys: Readonly<Record<Exclude<ColorBy, 'task'>, readonly string[]>> = {
  year: ['2020', '2021', '2022', '2023', '2024', '2025', 'open'],
  unitKind: ['one', 'several', 'mixed', 'collective', 'none'],
  conflict: ['inverted', 'sameDay', 'duplicate', 'clear'],
  state: workStates,
}
const modes = Object.keys(keys) as (keyof typeof keys)[]

describe('what an item is coloured by', () => {
  it('counts the 27 by year of deadline, kind of unit and conflict', () => {
    expect(counted('year')).toEqual(['2020 14', '2021 8', '2022 5'])
    expect(counted('unitKind')).toEqual(['one 8', 'mixed 12', 'collective 7'])
    expect(counted('conflict')).toEqual(['inverted 4', 'sameDay 4', 'duplicate 2', 'clear 17'])
    expect(counted('task')).toEqual([
      '1 3',
      '2 2',
      '3 4',
      '4 2',
      '5 4',
      '6 2',
      '7 1',
      '8 3',
      '9 3',
      '10 2',
      '11 1',
    ])
  })

  it('takes the gravest class of an item, at both ends of a relation, and none where no relation is asked for', () => {
    const keyOf = colorKey('conflict', context())
    expect([20, 19, 9, 27].map(id => keyOf(itemOf(id)))).toEqual([
      'inverted',
      'inverted',
      'inverted',
      'inverted',
    ])
    expect([6, 7, 25, 26, 12, 24, 1].map(id => keyOf(itemOf(id)))).toEqual([
      'sameDay',
      'sameDay',
      'sameDay',
      'sameDay',
      'duplicate',
      'duplicate',
      'clear',
    ])
    expect(colorKey('conflict', context(plan.relations))(itemOf(14))).toBe('inverted')
    const both = plan.relations.filter(({ id }) => id === 'R22' || id === 'R25')
    expect(both.map(r => `${r.from}→${r.to}`)).toEqual(['20→19', '19→18'])
    for (const order of [both, [...both].reverse()])
      expect([20, 19, 18].map(id => colorKey('conflict', context(order))(itemOf(id)))).toEqual([
        'inverted',
        'inverted',
        'sameDay',
      ])
    expect(counted('conflict', plan.items, [])).toEqual(['clear 27'])
    expect(
      counted(
        'conflict',
        plan.items,
        core.map(relation => ({ ...relation, status: 'rejected' })),
      ),
    ).toEqual(['clear 27'])
  })

  it('tells named units from collective ones, two offices of one unit being one', () => {
    const given = (...units: string[]): Assignment[] =>
      units.map(unit => ({ unit, office: null, printed: unit }))
    const collective = new Set(['各镇处', '各有关部门'])
    expect(
      [
        given('区工管办', '区工管办'),
        given('区工管办', '区税务局'),
        given('区工管办', '各镇处'),
        given('各镇处', '各有关部门'),
        [],
      ].map(each => unitKind(each, collective)),
    ).toEqual(['one', 'several', 'mixed', 'collective', 'none'])
    expect([2, 4, 3, 18].map(id => colorKey('unitKind', context())(itemOf(id)))).toEqual([
      'one',
      'mixed',
      'collective',
      'collective',
    ])
  })

  it('puts an open-ended deadline in no year, last', () => {
    const open: Item = {
      ...itemOf(1),
      id: 99,
      deadline: { ...itemOf(1).deadline, precision: 'open', date: '9999-12-31' },
    }
    expect(counted('year', [open, itemOf(6), itemOf(1)])).toEqual(['2020 1', '2022 1', 'open 1'])
  })
})

describe.each([lightStyle, darkStyle])('the colours of the style $name', style => {
  it('are the tasks’ own by task', () => {
    const colorOf = itemColor(style, 'task', context())
    expect(plan.items.map(colorOf)).toEqual(plan.items.map(item => taskColor(style, item.task)))
  })

  it('are the key’s colour for every item, whatever it tells', () => {
    for (const by of modes)
      expect(plan.items.map(itemColor(style, by, context()))).toEqual(
        plan.items.map(item => keyColor(style, by, colorKey(by, context())(item))),
      )
  })

  it('keep vermilion for what needs asking about', () => {
    const red = modes.flatMap(by =>
      keys[by].filter(key => keyColor(style, by, key) === style.accent),
    )
    expect(red).toEqual(['inverted', 'due'])
  })

  it('carry the number of a filled flag, and stand as text on every ground, at 4.5 or more', () => {
    const { bg, bg2, band, sel, onflag } = style
    const weak = modes.flatMap(by =>
      keys[by].flatMap(key =>
        Object.entries({ bg, bg2, band, sel, onflag })
          .filter(([, ground]) => contrast(keyColor(style, by, key), ground) < 4.5)
          .map(([ground]) => `${by} ${key} on ${ground}`),
      ),
    )
    expect(weak).toEqual([])
  })

  it('stay apart from each other for eyes that see red, green or neither well', () => {
    for (const by of ['unitKind', 'conflict'] as const)
      expect(near(style, by, pairs(keys[by]), 6.5)).toEqual([])
    const years = keys.year.slice(0, 6)
    expect(
      near(
        style,
        'year',
        years.flatMap((year, at) => [1, 2].map(by => [year, years[(at + by) % 6]!] as const)),
        6,
      ),
    ).toEqual([])
    expect(
      near(
        style,
        'year',
        years.map(year => [year, 'open'] as const),
        6.5,
      ),
    ).toEqual([])
  })
})

describe('the legend of colours', () => {
  const legend = (by: ColorBy) =>
    colorLegend(lightStyle, by, {
      counts: colorCounts(by, context(), plan.items),
      words: (key, count) => `${key} ${count}`,
      scale: 1,
    })
  const cue = (by: ColorBy, key: string): Mark[] =>
    legend(by)
      .find(entry => entry.key === `color:${key}`)!
      .sample(100, 50)
      .slice(1)

  it('names every colour that shows with its count, and nothing by task', () => {
    expect(legend('task')).toEqual([])
    expect(legend('conflict').map(entry => entry.words)).toEqual([
      'inverted 4',
      'sameDay 4',
      'duplicate 2',
      'clear 17',
    ])
    expect(legend('year').map(entry => (entry.sample(0, 0)[0] as { fill: string }).fill)).toEqual(
      ['2020', '2021', '2022'].map(year => keyColor(lightStyle, 'year', year)),
    )
  })

  it('gives each class a shape of its own inside its chip, in the flag’s number colour', () => {
    const shapes = (['unitKind', 'conflict'] as const).flatMap(by =>
      legend(by).map(entry =>
        JSON.stringify(
          entry
            .sample(100, 50)
            .slice(1)
            .map(mark => ({ ...mark, key: '' })),
        ),
      ),
    )
    expect(new Set(shapes).size).toBe(7)
    expect([cue('conflict', 'clear'), cue('year', '2020')]).toEqual([[], []])
    for (const mark of [...cue('unitKind', 'mixed'), ...cue('conflict', 'duplicate')]) {
      if (mark.type === 'circle') expect(mark.fill).toBe(lightStyle.onflag)
      if (mark.type !== 'path') continue
      expect(mark.stroke).toBe(lightStyle.onflag)
      for (const [x, y] of mark.points) expect(x > 100 && x < 124 && y > 43 && y < 57).toBe(true)
    }
  })

  it('names no mark twice', () => {
    const all = modes.flatMap(by =>
      legend(by).flatMap(entry => entry.sample(0, 0).map(mark => mark.key)),
    )
    expect(new Set(all).size).toBe(all.length)
  })
})

/** Red, green and blue as light, 0 to 1. */
function light(color: string): [number, number, number] {
  return [1, 3, 5]
    .map(at => parseInt(color.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
}

function contrast(a: string, b: string): number {
  const [dark, bright] = [a, b]
    .map(color => light(color))
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

/**
 * Colour as seen: by all cones, without red ones, without green ones (Machado, Oliveira and
 * Fernandes 2009, full severity).
 */
const eyes = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
] as const

/** OKLab of light (Ottosson 2020), times 100. */
function seen([r, g, b]: readonly number[]): number[] {
  const [l, m, s] = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map(([x, y, z]) => Math.cbrt(Math.max(0, x! * r! + y! * g! + z! * b!))) as [
    number,
    number,
    number,
  ]
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ].map(c => c * 100)
}

function pairs(list: readonly string[]): (readonly [string, string])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map(b => [a, b] as const))
}

/** Pairs of keys whose colours come nearer than a bound to each other in some eye. */
function near(
  style: ChartStyle,
  by: ColorBy,
  list: readonly (readonly [string, string])[],
  bound: number,
): string[] {
  return list.flatMap(([a, b]) =>
    eyes.flatMap((eye, at) => {
      const [x, y] = [a, b]
        .map(key => light(keyColor(style, by, key)))
        .map(rgb => seen(eye.map(row => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]))) as [
        number[],
        number[],
      ]
      const distance = Math.hypot(...x.map((value, axis) => value - y[axis]!))
      return distance < bound ? [`${by} ${a}/${b} ${distance.toFixed(1)} eye ${at}`] : []
    }),
  )
}
