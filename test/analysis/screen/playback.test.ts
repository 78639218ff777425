import { describe, expect, it } from 'vitest'
import { playbackDays } from '@/analysis/screen/playback'
import { datedItems, monthsOf } from '../../model/datedItems'

describe('the days of a playback', () => {
  it('are the ends of the months from the first deadline to the last', () => {
    expect(playbackDays(datedItems(['2020-11-15', '2021-02-28']))).toEqual([
      '2020-11-30',
      '2020-12-31',
      '2021-01-31',
      '2021-02-28',
    ])
    expect(playbackDays([])).toEqual([])
  })

  it('leave out deadlines far off the others', () => {
    const twelve = playbackDays(datedItems(monthsOf(2022, 12)))
    expect(twelve).toHaveLength(12)
    for (const day of ['0202-12-31', '2202-12-31', '9999-12-31', '0001-01-01'])
      expect(playbackDays(datedItems([...monthsOf(2022, 12), day]))).toEqual(twelve)
  })

  it('are ends of quarters over many years, and of years over more', () => {
    const quarters = playbackDays(datedItems(['2000-02-01', '2010-01-01', '2020-12-31']))
    expect([quarters[0], quarters[1], quarters.at(-1)]).toEqual([
      '2000-03-31',
      '2000-06-30',
      '2020-12-31',
    ])
    const years = playbackDays(datedItems(['1960-06-30', '2040-06-30']))
    expect([years.length, years[0], years.at(-1)]).toEqual([81, '1960-12-31', '2040-12-31'])
  })

  it('have years in four digits', () => {
    expect(playbackDays(datedItems(['0202-11-30', '0202-12-31']))).toEqual([
      '0202-11-30',
      '0202-12-31',
    ])
  })
})
