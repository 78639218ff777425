import { describe, expect, it } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Report } from '@/model/report'
import { ledgerFollower } from '@/stores/ledger/follower'
import { readLedgerFile } from '@/stores/ledger/reading'
import { about, factOf } from '../export/ledger/ledgerCase'

const file = (reports: readonly Report[]): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      format: 'guatu-ledger',
      version: 1,
      plan: about.plan.id,
      title: '',
      asOf: '2022-10-31',
      sample: false,
      reports,
    }),
  )
const records = Array.from({ length: 26 }, (_, at) => recordOf(factOf(at + 1), at + 1))

describe('a ledger file that was read', () => {
  it('counts as new only what would be taken, and names the rest', async () => {
    const spoilt = records.map((report, at) =>
      at < 6 ? { ...report, note: '2026-01-02' } : report,
    )
    const reading = await readLedgerFile({ name: 'a.csv', bytes: file(spoilt) }, about, () => [])
    expect([reading.all, reading.reports.length, reading.refused.length]).toEqual([26, 20, 6])
    expect(reading.refused.map(({ reason }) => reason)).toEqual(Array(6).fill('altered'))
  })

  it('counts a record that it has twice as one', async () => {
    const bytes = file([...records, ...records])
    const reading = await readLedgerFile({ name: 'a.json', bytes }, about, () => [])
    expect(reading.reports).toEqual(records)
  })

  it('says what of the records that are there it would take back', async () => {
    const takingBack = records.map(({ id, item, unit, office, day, recorded }, at) =>
      recordOf(
        {
          ...{ item, unit, office, day, recorded, corrects: [id], who: '别人' },
          ...{ state: 'withdrawn', percent: null, note: '', evidence: '' },
        },
        100 + at,
      ),
    )
    const reading = await readLedgerFile(
      { name: 'a.json', bytes: file(takingBack) },
      about,
      () => records,
    )
    expect(reading.effect.withdrawn).toHaveLength(26)
    expect(reading.effect.names).toEqual([{ who: '别人', said: 0, corrected: 0, withdrawn: 26 }])
  })
})

describe('a followed ledger', () => {
  it('that is empty all of a sudden is told, and what was shown stays', async () => {
    const { followed, show } = ledgerFollower()
    expect(await show(file([]), about)).toBeNull()
    expect(await show(file(records), about)).toBeNull()
    expect(await show(file([]), about)).toEqual({ reason: 'emptied', problems: [], left: 26 })
    expect(followed.value?.reports).toHaveLength(26)
  })

  it('that has fewer records than before is shown and told, until it changes again', async () => {
    const { followed, show } = ledgerFollower()
    await show(file(records), about)
    const shrunk = { reason: 'shrunk', problems: [], left: 23 }
    expect(await show(file(records.slice(0, 3)), about)).toEqual(shrunk)
    expect(followed.value?.reports).toHaveLength(3)
    expect(await show(file(records.slice(0, 3)), about)).toEqual(shrunk)
    expect(await show(file(records.slice(0, 4)), about)).toBeNull()
  })

  it('of which nothing is sound any more is told, and what was shown stays', async () => {
    const { followed, show } = ledgerFollower()
    await show(file(records), about)
    const altered = records.map(report => ({ ...report, note: '改' }))
    expect(await show(file(altered), about)).toEqual({ reason: 'spoilt', problems: [], left: 26 })
    expect(followed.value?.reports).toEqual(records)
  })

  it('leaves out what cannot be what it claims to be', async () => {
    const { followed, show } = ledgerFollower()
    const [first, second, third] = records as [Report, Report, Report]
    const ahead = recordOf({ ...second, day: '2022-10-31', recorded: '2022-10-30' }, 9)
    const problem = await show(file([{ ...first, note: '改' }, ahead, third]), about)
    expect(problem).toEqual({ reason: 'some', problems: [], left: 2 })
    expect(followed.value?.reports).toEqual([third])
  })
})
