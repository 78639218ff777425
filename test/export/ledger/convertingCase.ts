import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { checkedReports, recordOf, reportId } from '@/analysis/ledger/reportId'
import { readLedger } from '@/intake/ledger/readLedger'
import type { Report } from '@/model/report'
import { about, factOf, oddWords } from './ledgerCase'

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
/** Records whose ids are numbers to a spreadsheet. */
export const known: readonly Report[] = [
  recordOf(factOf(1, { note: '已梳理第151737批' }), 1),
  ...numberedIds(),
]
const withdrawn = recordOf(
  factOf(1, { state: 'withdrawn', corrects: [known.at(-1)?.id ?? ''], recorded: '2022-10-31' }),
  2,
)
/** Records that a spreadsheet would convert, and others, in odd words. */
export const reports = [
  ...known,
  withdrawn,
  ...notes.map((note, at) =>
    recordOf(factOf(1 + (at % 27), { note, who: notes[(at + 7) % notes.length] ?? '' }), 3),
  ),
]

/** What is taken of a file, each record as it was. */
export async function taken(file: string): Promise<readonly Report[]> {
  const answer = await readLedger(readFileSync(file), about)
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'))
  expect(answer.problems.map(({ message }) => message)).toEqual([])
  const { reports: found, altered } = checkedReports(answer.reports)
  expect([...altered]).toEqual([])
  return found
}
