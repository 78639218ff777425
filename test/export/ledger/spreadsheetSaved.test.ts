import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordOf, reportId } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { readLedger } from '@/intake/ledger/readLedger'
import type { Report } from '@/model/report'
import { converted, hasOffice } from '../soffice'
import { about, bytesOf, factOf, ledgerOf, oddWords } from './ledgerCase'

/** Notes that a spreadsheet makes something else of, were they not kept from it. */
const converting = [
  '1-2',
  '00012',
  '1e5',
  '1E+5',
  '1.50',
  '.5',
  '1,234',
  '１２',
  '3/4',
  '1 1/2',
  '10:30',
  '上午8:30',
  '8:30 PM',
  '2020-08-31',
  '2020年8月31日',
  '8月31日',
  '5 Mar',
  'Mar-20',
  'TRUE',
  '真',
  '50%',
  '¥100',
  '(5)',
  "'1-2",
  "''00012",
  '931541871805597472788326',
]

/** Records whose ids are all digits, or digits about an e: what the words make of them is tried out. */
function numberedIds(): readonly Report[] {
  const found: Report[] = []
  for (let at = 0; found.length < 2 && at < 400_000; at += 1) {
    const fact = factOf(1, { note: `已梳理第${at}批` })
    if (/^\d+(?:e\d+)?$/.test(reportId(fact, 1))) found.push(recordOf(fact, 1))
  }
  return found
}

// LibreOffice reads _x005F_ twice.
const notes = [...converting, ...oddWords.filter(words => !words.startsWith('_x005F_'))]
const known: readonly Report[] = [
  recordOf(factOf(1, { note: '已梳理第151737批' }), 1),
  ...numberedIds(),
]
const withdrawn = recordOf(
  factOf(1, { state: 'withdrawn', corrects: [known.at(-1)?.id ?? ''], recorded: '2022-10-31' }),
  2,
)
const reports = [
  ...known,
  withdrawn,
  ...notes.map((note, at) =>
    recordOf(factOf(1 + (at % 27), { note, who: notes[(at + 7) % notes.length] ?? '' }), 3),
  ),
]

/** What is taken of a file, each record as it was. */
async function taken(file: string): Promise<readonly Report[]> {
  const answer = await readLedger(readFileSync(file), about)
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'))
  expect(answer.problems.map(({ message }) => message)).toEqual([])
  return answer.reports
}

test('some ids are numbers to a spreadsheet, and none as files have them', async () => {
  expect(known.length).toBeGreaterThan(1)
  const text = await (await writeLedgerCsv(ledgerOf([], { reports }))).text()
  const ids = text
    .split('\r\n')
    .slice(1, 1 + known.length)
    .map(line => line.split(',')[0] ?? '')
  expect(ids).toEqual(known.map(({ id }) => `r${id}`))
  expect(ids.filter(id => Number.isFinite(Number(id)))).toEqual([])
})

test('files of old, whose ids stand bare, are read as ever', async () => {
  const text = await (await writeLedgerCsv(ledgerOf([], { reports }))).text()
  const bare = text.replace(/(^|[\n, ])r([0-9a-f]{24})(?=[, ])/g, '$1$2')
  expect(bare).not.toBe(text)
  const answer = await readLedger(new TextEncoder().encode(bare), about)
  expect(answer.ok && answer.reports).toEqual(reports)
})

describe.skipIf(!hasOffice)(
  'a ledger that LibreOffice has saved (skipped where there is no soffice)',
  () => {
    let folder: string
    const path = (...names: readonly string[]): string => join(folder, ...names)

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'saved-'))
      const ledger = ledgerOf([], { reports })
      writeFileSync(path('a.csv'), await bytesOf(await writeLedgerCsv(ledger)))
      writeFileSync(path('b.xlsx'), await bytesOf(await writeLedgerSheet(ledger)))
      await converted(path('a.csv'), 'csv', path('again'))
      await converted(path('b.xlsx'), 'xlsx', path('again'))
    }, 180_000)
    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    test.each(['a.csv', 'b.xlsx'])('is taken whole: %s', async name => {
      expect(await taken(path('again', name))).toEqual(reports)
    })
  },
)
