import { describe, expect, it } from 'vitest'
import type { Draft } from '@/analysis/ledger/draft'
import { emptyDraft, isFilled } from '@/analysis/ledger/draft'
import { draftDayFaults, draftFact } from '@/analysis/ledger/draftFact'
import { pastedBlock, pastedCells, pastedDraft } from '@/analysis/ledger/pastedCells'
import { datedItems, monthsOf } from '../../model/datedItems'

const about = { item: 12, unit: '区工管办', office: '宣传', who: '张三', recorded: '2021-07-02' }
const days = { usual: '2021-06-30', items: datedItems(monthsOf(2021, 6)) }
const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft, ...change })

describe('a draft', () => {
  it('becomes a fact of the usual day where none is named', () => {
    expect(
      draftFact(
        draft({
          state: 'underway',
          percent: ' 40% ',
          note: ' 已\u000b印\ud800发 ',
          corrects: ['a'],
        }),
        about,
        days,
      ),
    ).toEqual({
      ok: true,
      fact: {
        ...about,
        day: '2021-06-30',
        state: 'underway',
        percent: 40,
        note: '已印发',
        evidence: '',
        corrects: ['a'],
      },
    })
  })

  it.each([
    [{}, ['no-state']],
    [{ state: 'underway', percent: '四成' }, ['no-percent']],
    [{ state: 'underway', day: '2021-02-30' }, ['no-day']],
    [{ percent: 'x', day: 'y' }, ['no-state', 'no-percent', 'no-day']],
    [{ state: 'done', day: '8月底' }, ['no-day']],
    [{ state: 'underway', percent: '101' }, ['percent-range']],
    [{ state: 'underway', percent: '40.5' }, ['percent-range']],
    [{ state: 'done', percent: '90' }, ['done-not-whole']],
    [{ state: 'notStarted', percent: '5' }, ['not-started-with-share']],
    [{ state: 'done', day: '2021-07-03' }, ['day-ahead']],
    [{ state: 'done', day: '0202-06-30' }, ['day-distant']],
    [{ state: 'done', day: '1990/12/31' }, ['day-distant']],
    [{ state: 'done', percent: '90', day: '1021-06-30' }, ['done-not-whole', 'day-distant']],
  ] as const)('%j is kept from the ledger by %j', (change, faults) => {
    expect(draftFact(draft(change), about, days)).toEqual({ ok: false, faults })
  })

  it('needs a day of its own where none is usual', () => {
    expect(draftFact(draft({ state: 'done' }), about, { ...days, usual: null })).toEqual({
      ok: false,
      faults: ['day-missing'],
    })
    expect(
      draftFact(draft({ state: 'done', day: '2021-06-01' }), about, { ...days, usual: null }).ok,
    ).toBe(true)
  })

  it.each([
    [{ state: 'done', percent: '100' }],
    [{ state: 'done' }],
    [{ state: 'notStarted', percent: '0' }],
    [{ state: 'underway', percent: '０' }],
    [{ state: 'done', day: '2021-07-02' }],
    [{ state: 'done', day: '1991-01-01' }],
  ] as const)('%j can stand', change => {
    expect(draftFact(draft(change), about, days).ok).toBe(true)
  })

  it('tells of a day that no record can be of as soon as it is typed', () => {
    const faults = (day: string) =>
      draftDayFaults({ day }, { items: days.items, today: '2021-07-02' })
    expect(['0202-06-30', '２０２２-06-30', '2021-06-30', '0202-06', ''].map(faults)).toEqual([
      ['day-distant'],
      ['day-ahead'],
      [],
      [],
      [],
    ])
  })

  it('is filled in by anything but the day that the table offers', () => {
    expect([emptyDraft, draft({ day: '2021-06-30' }), draft({ note: ' ' })].map(isFilled)).toEqual([
      false,
      false,
      false,
    ])
    expect(
      [draft({ state: 'done' }), draft({ note: 'x' }), draft({ evidence: 'y' })].map(isFilled),
    ).toEqual([true, true, true])
  })
})

describe('cells from a spreadsheet', () => {
  it('are read by rows and tabs, a quoted one with its line breaks', () => {
    expect(pastedCells('已完成\t100\r\n进行中\t40\r\n')).toEqual([
      ['已完成', '100'],
      ['进行中', '40'],
    ])
    expect(pastedCells('"一\n二""三"\tx')).toEqual([['一\n二"三', 'x']])
    expect(pastedCells('a\t\tb')).toEqual([['a', '', 'b']])
    expect(pastedCells('')).toEqual([['']])
  })

  it('keep quotes that are somebody’s words, and rows apart that a lone quote ends', () => {
    const rows = [
      '已完成\t100\t2020/8/20\t"第一行\n第二行，含""引号"""\t附件1.pdf',
      '进行中\t50%\t2020年8月20日\t"双随机"\t',
      '未开始\t\t\t"一网通办\t',
      '进行中\t３０％\t20200820\t通办"\t',
    ]
    expect(pastedCells(`${rows.join('\n')}\n`)).toEqual([
      ['已完成', '100', '2020/8/20', '第一行\n第二行，含"引号"', '附件1.pdf'],
      ['进行中', '50%', '2020年8月20日', '"双随机"', ''],
      ['未开始', '', '', '"一网通办', ''],
      ['进行中', '３０％', '20200820', '通办"', ''],
    ])
  })

  it('are laid over a draft from a cell on, no further than its cells reach', () => {
    const stateOf = (text: string) => (text === '已完成' ? ('done' as const) : '')
    expect(
      pastedDraft(emptyDraft, {
        from: 'state',
        cells: ['已完成', '100', '2021年6月1日', '说明', '佐证', '多余'],
        stateOf,
      }),
    ).toEqual(
      draft({ state: 'done', percent: '100', day: '2021-06-01', note: '说明', evidence: '佐证' }),
    )
    expect(
      pastedDraft(draft({ state: 'done' }), { from: 'day', cells: ['六月', '说明'], stateOf }),
    ).toEqual(draft({ state: 'done', day: '六月', note: '说明' }))
  })

  it('are laid row by row, what was there is kept, and what finds no place is counted', () => {
    const stateOf = (text: string) => (text === '已完成' ? ('done' as const) : '')
    const filled = draft({ state: 'underway', note: '先前' })
    const places = [
      { key: 'a', draft: filled },
      { key: 'b', draft: emptyDraft },
    ]
    const block = [
      ['已完成', '100', '', '', '', '多余', ' '],
      ['办得差不多', '', '', '', '', '多余'],
      ['已完成', '', '', '', '', '没有行'],
    ]
    const laid = pastedBlock(block, { places, from: 'state', stateOf })
    expect([laid.rows, laid.cells, laid.states]).toEqual([1, 2, 1])
    expect([...laid.before]).toEqual([
      ['a', filled],
      ['b', emptyDraft],
    ])
    expect(laid.after.get('a')).toEqual(draft({ state: 'done', percent: '100' }))
    const beside = pastedBlock([['说明', '佐证', '多余']], { places, from: 'note', stateOf })
    expect([beside.rows, beside.cells, beside.states]).toEqual([0, 1, 0])
    expect(beside.after.get('a')).toEqual({ ...filled, note: '说明', evidence: '佐证' })
  })
})
