import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '@/model/report'
import { isReport, readReportLines, reportLines, reportsAmong } from '@/storage/reportLines'
import { reportsFrom } from './memoryCopy'

const reports = reportsFrom(1, 3)
const [first] = reports as [Report, Report, Report]

describe('lines of records', () => {
  it('come back as they went, whatever was written in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), notes => {
        const odd = notes.map((note, at): Report => ({
          ...first,
          id: `id${at}`,
          note,
          who: `${note}\n\u2028\u0000`,
        }))
        expect(readReportLines([reportLines(odd)], 'cut')).toEqual({
          reports: odd,
          damaged: 0,
          wiped: false,
        })
      }),
    )
  })

  it('are read on after a damaged one, which is counted', () => {
    const lines = reportLines(reports).split('\n')
    expect(
      readReportLines(
        [[lines[0], '{"id":"half', lines[1], 'null', lines[2], '[1]', ''].join('\n')],
        'cut',
      ),
    ).toEqual({ reports, damaged: 3, wiped: false })
  })

  it('count a last line that was never ended only if it is whole', () => {
    const text = reportLines(reports)
    expect(readReportLines([text.slice(0, -20)], 'cut')).toEqual({
      reports: reports.slice(0, 2),
      damaged: 0,
      wiped: false,
    })
    expect(readReportLines([text.slice(0, -1)], 'cut')).toEqual({
      reports,
      damaged: 0,
      wiped: false,
    })
  })

  it('count a last line that was never ended where a text is written whole or not at all', () => {
    expect(readReportLines([reportLines(reports).slice(0, -20)], 'whole')).toEqual({
      reports: reports.slice(0, 2),
      damaged: 1,
      wiped: false,
    })
  })

  it('never throw, whatever text they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), texts => {
        readReportLines(texts, 'cut')
      }),
    )
  })
})

describe('a record from outside', () => {
  it('is known by its shape', () => {
    expect(reports.every(isReport)).toBe(true)
  })

  it.each(Object.keys(first))('is none without %s', key => {
    expect(
      isReport(Object.fromEntries(Object.entries(first).filter(([name]) => name !== key))),
    ).toBe(false)
  })

  it.each([
    ['id', ''],
    ['turn', 0],
    ['turn', 1.5],
    ['item', '1'],
    ['item', -1],
    ['unit', null],
    ['office', 3],
    ['day', '2022-02-30'],
    ['recorded', '2020/08/11'],
    ['state', 'late'],
    ['percent', 101],
    ['percent', -1],
    ['percent', 33.3],
    ['percent', NaN],
    ['note', 0],
    ['evidence', undefined],
    ['who', []],
    ['corrects', 'abc'],
    ['corrects', [1]],
  ])('is none where %s is %j', (key, value) => {
    expect(isReport({ ...first, [key]: value })).toBe(false)
  })

  it.each([null, undefined, 1, 'text', true, [], {}])('is none where it is %j', value => {
    expect(isReport(value)).toBe(false)
    expect(reportsAmong([value, first])).toEqual({ reports: [first], damaged: 1, wiped: false })
  })

  it.each([
    ['percent', 0],
    ['percent', 100],
    ['office', '宣传'],
    ['state', 'withdrawn'],
    ['note', ''],
    ['corrects', ['a']],
  ])('may have %s %j', (key, value) => {
    expect(isReport({ ...first, [key]: value })).toBe(true)
  })
})
