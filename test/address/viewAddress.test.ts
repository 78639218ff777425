import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPack } from '@/address/pack'
import type { ViewState } from '@/address/viewAddress'
import { addressRows, misreadWords, readView, usualView, writeView } from '@/address/viewAddress'
import { wallScenes } from '@/analysis/screen/wallScenes'
import { workStates } from '@/analysis/state/workState'
import { dayOf } from '@/model/day'
import { somePack } from './packCase'

const day = fc.integer({ min: 0, max: 40_000 }).map(dayOf)
const number = fc.nat({ max: 999_999_999 })
const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null })
const named = words.filter(text => text !== '')

const someView: fc.Arbitrary<ViewState> = fc
  .record({
    plan: maybe(named),
    asOf: maybe(day),
    near: fc.nat({ max: 3650 }),
    since: maybe(day),
    basis: fc.constantFrom('adjusted', 'first'),
    state: maybe(fc.constantFrom(...workStates)),
    time: fc.constantFrom('hidden', 'shown'),
    palette: fc.constantFrom('own', 'lights'),
    unit: maybe(named),
    task: maybe(number),
    year: maybe(number),
    q: words,
    group: fc.constantFrom('task', 'unit', 'year', 'none'),
    sort: fc.constantFrom('number', 'deadline', 'units'),
    fold: fc
      .array(fc.oneof(named, fc.constantFrom('甲~乙', '100%', '%7E', '__proto__', ' 甲 ')), {
        maxLength: 5,
      })
      .map(keys => new Set(keys)),
    start: fc.constantFrom('none', 'predecessor', 'plan'),
    scope: fc.constantFrom('core', 'all', 'none'),
    color: fc.constantFrom('task', 'year', 'unitKind', 'conflict', 'state'),
    chain: fc.constantFrom('step', 'whole', 'longest'),
    item: maybe(number),
    pair: maybe(fc.tuple(number, number).filter(([a, b]) => a !== b)),
    span: maybe(fc.tuple(day, day).filter(([a, b]) => a < b)),
    columns: fc.constantFrom('item', 'month'),
    office: fc.constantFrom('merged', 'apart'),
    order: fc.constantFrom('load', 'printed'),
    same: fc.constantFrom('open', 'fold'),
    show: fc.constantFrom('chart', 'table'),
    scenes: fc.uniqueArray(fc.constantFrom(...wallScenes), { minLength: 1 }),
    dwell: fc.integer({ min: 3, max: 3600 }),
    seams: maybe(
      fc.record({
        columns: fc.integer({ min: 1, max: 99 }),
        rows: fc.integer({ min: 1, max: 99 }),
      }),
    ),
    clear: fc.nat({ max: 200 }),
    wall: words.filter(text => [...text].length <= 40),
    ledger: maybe(named),
    reread: fc.nat({ max: 1440 }),
    ceiling: fc.integer({ min: 100, max: 100_000 }),
    pack: somePack,
    theme: maybe(fc.constantFrom('light', 'dark')),
    lang: fc.constantFrom('zh-CN', 'en'),
  })
  .map(({ span, ...view }): ViewState => ({
    ...view,
    from: span?.[0] ?? null,
    to: span?.[1] ?? null,
  }))

describe('a view in its address', () => {
  it('comes back whole, through the address bar too', () => {
    fc.assert(
      fc.property(someView, view => {
        const query = writeView(view)
        expect(readView(query)).toEqual(view)
        expect(
          readView(Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString()))),
        ).toEqual(view)
      }),
    )
  })

  it('holds no half of a sign, which a browser refuses to write', () => {
    const half = '局\ud83d'
    const written = writeView({
      ...usualView,
      unit: half,
      q: half,
      fold: new Set([half]),
      wall: half,
      pack: { ...usualPack, audience: half, parts: [{ part: 'due', title: half }] },
    })
    expect(Object.keys(written).sort()).toEqual(['fold', 'pack', 'q', 'unit', 'wall'])
    for (const value of Object.values(written))
      expect(decodeURIComponent(encodeURIComponent(value))).toContain('局\ufffd')
  })

  it('is empty for the view that opens', () => {
    expect(writeView(usualView)).toEqual({})
    expect(readView({})).toEqual(usualView)
  })

  it('bears any query without an exception, and settles', () => {
    const value = fc.oneof(words, fc.array(words), fc.constant(null), fc.constant(undefined))
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.values(addressRows).map(({ key }) => key), 'other'),
          value,
        ),
        query => {
          const view = readView(query)
          expect(readView(writeView(view))).toEqual(view)
        },
      ),
    )
  })

  it.each<[string, Record<string, unknown>]>([
    ['a grouping unknown', { group: 'colour' }],
    ['a day that is none', { asof: '2021-02-30' }],
    ['a task that is no number', { task: '三' }],
    ['a negative item', { item: '-1' }],
    ['a window turned round', { from: '2021-06-30', to: '2020-07-01' }],
    ['half a window', { from: '2021-06-30' }],
    ['a window of no length', { from: '2021-06-30', to: '2021-06-30' }],
    ['a pair of one', { pair: '12' }],
    ['a theme unknown', { theme: 'mauve' }],
    ['a language unknown', { lang: 'de' }],
    ['a rule unknown', { start: 'later' }],
    ['a scope unknown', { scope: 'some' }],
    ['scenes unknown', { scenes: 'one~two' }],
    ['seams that are none', { seams: '3x' }],
    ['a word of another', { show: 'core' }],
    ['an empty plan', { plan: '' }],
  ])('falls back for %s', (_, query) => {
    expect(readView(query)).toEqual(usualView)
  })

  it('takes the first of a word said twice, and the issue’s words', () => {
    expect(readView({ unit: ['区税务局', '各镇处'] }).unit).toBe('区税务局')
    expect(
      readView({
        asof: '2021-06-30',
        unit: '各镇处',
        task: '3',
        year: '2021',
        q: 'jyh',
        group: 'unit',
        start: 'plan',
        item: '12',
        from: '2020-07-01',
        to: '2021-06-30',
        theme: 'dark',
        lang: 'en',
        plan: 'other.json',
      }),
    ).toEqual({
      ...usualView,
      asOf: '2021-06-30',
      unit: '各镇处',
      task: 3,
      year: 2021,
      q: 'jyh',
      group: 'unit',
      start: 'plan',
      item: 12,
      from: '2020-07-01',
      to: '2021-06-30',
      theme: 'dark',
      lang: 'en',
      plan: 'other.json',
    })
  })
})

it('is an address even where a text holds half a sign', () => {
  const half = '甲\ud800'
  const pack = { ...usualView.pack, audience: half, parts: [{ part: 'due' as const, title: half }] }
  for (const view of [
    { ...usualView, pack },
    { ...usualView, wall: half },
    { ...usualView, q: half },
  ])
    expect(() => Object.values(writeView(view)).map(encodeURIComponent)).not.toThrow()
})

describe('what of an address is not understood', () => {
  it('is nothing of an address that a view wrote', () => {
    fc.assert(
      fc.property(someView, view => {
        expect(misreadWords(writeView(view))).toEqual([])
      }),
    )
    expect(
      misreadWords({
        near: '030',
        dwell: '20',
        scenes: usualView.scenes.join('~'),
        q: '',
        fold: '1~~2',
        pack: 'cover~a4~cover',
        unit: '没有',
      }),
    ).toEqual([])
  })

  it('is none in an address within it, nor behind a semicolon that is searched for', () => {
    expect(
      misreadWords({
        plan: '/x.json?a=1;q=2＆unit=b',
        ledger: '/y.json?b=1&amp;asof=2',
        q: '甲局；unit=b',
      }),
    ).toEqual([])
  })

  it('is told where a setting is said twice, or swallowed by another', () => {
    expect(
      misreadWords({
        asof: ['2021-06-30', '2021-01-01', '2021-06-30'],
        q: '审批＆asof=2021-06-30',
        fold: '甲局&amp;state=overdue',
        unit: '甲局&task=2',
        D: null,
        near: null,
      }),
    ).toEqual([
      { key: 'asof', value: '2021-01-01', taken: '2021-06-30' },
      { key: 'asof', value: '2021-06-30', taken: null },
      { key: 'state', value: 'overdue', taken: null },
      { key: 'task', value: '2', taken: null },
      { key: 'D', value: '', taken: null },
      { key: 'near', value: '', taken: null },
    ])
  })

  it('is read as it always was of groups that are folded', () => {
    expect([...readView({ fold: '3~区税务局~100%' }).fold]).toEqual(['3', '区税务局', '100%'])
  })

  it('is told with what is taken in its place', () => {
    expect(
      misreadWords({
        asof: '2021-99-99',
        group: 'foo',
        theme: 'pink',
        dwell: '1',
        scenes: 'gantt~foo',
        pack: 'a4~covr',
        grup: 'unit',
      }),
    ).toEqual([
      { key: 'asof', value: '2021-99-99', taken: '' },
      { key: 'group', value: 'foo', taken: 'task' },
      { key: 'theme', value: 'pink', taken: '' },
      { key: 'dwell', value: '1', taken: '3' },
      { key: 'scenes', value: 'gantt~foo', taken: 'gantt' },
      { key: 'pack', value: 'a4~covr', taken: 'a4' },
      { key: 'grup', value: 'unit', taken: null },
    ])
  })
})
