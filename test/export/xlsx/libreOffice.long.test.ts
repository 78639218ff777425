import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newFacts } from '@/analysis/ledger/ledgerFacts'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { readLedger } from '@/intake/ledger/readLedger'
import {
  about,
  bytesOf,
  factOf,
  filledIn,
  ledgerOf,
  oddWords as allOddWords,
  places,
} from '../ledger/ledgerCase'
import { converted, hasOffice } from '../soffice'

test.runIf(process.env.CI)('LibreOffice is installed wherever the continuous check runs', () => {
  expect(hasOffice).toBe(true)
})

describe.skipIf(!hasOffice)(
  'a workbook that LibreOffice has opened and saved (skipped where there is no soffice)',
  () => {
    // LibreOffice 7.4 writes this one as _x0041_.
    const oddWords = allOddWords.filter(words => words !== '_x005F_x0041_')
    const ledger = ledgerOf(
      oddWords.map(words => factOf(1, { note: words, evidence: words, who: words })),
      { sample: true },
    )
    const typed = new Map(
      oddWords.map((words, at) => [
        at + 1,
        {
          状态: '进行中',
          完成百分比: at,
          发生日期: 44027,
          说明: words,
          佐证: words,
          填报人: '李四',
        },
      ]),
    )
    let folder: string
    let before: Uint8Array
    let after: Uint8Array

    async function convert(to: string, into: string): Promise<string> {
      await converted(join(folder, 'ledger.xlsx'), to, join(folder, into))
      return join(folder, into)
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ledger-'))
      before = filledIn(await bytesOf(await writeLedgerSheet(ledger)), typed)
      writeFileSync(join(folder, 'ledger.xlsx'), before)
      after = new Uint8Array(readFileSync(join(await convert('xlsx', 'out'), 'ledger.xlsx')))
    }, 120_000)

    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    test('still holds every record and every row filled in', async () => {
      const answer = await readLedger(after, about)
      expect(answer).toMatchObject({ ok: true, problems: [], sample: true })
      expect(answer.ok && answer.reports).toEqual(ledger.reports)
      expect(answer.ok && answer.facts).toEqual(
        oddWords.map((words, at) => ({
          ...places[at + 1],
          day: '2020-07-15',
          recorded: '2022-10-31',
          state: 'underway',
          percent: at,
          note: words.trim(),
          evidence: words.trim(),
          who: '李四',
          corrects: [],
        })),
      )
    })

    test('says nothing new when it is read once more', async () => {
      const [first, second] = [await readLedger(before, about), await readLedger(after, about)]
      if (!first.ok || !second.ok) throw new Error('not read')
      expect(newFacts(second.facts, ledgerOf(first.facts).reports)).toEqual([])
    })

    test('has text where text was, and no formula', async () => {
      const book = await readXlsx(after, { readStyles: true })
      const cells = book.sheets.flatMap(sheet => [...(sheet.cells?.values() ?? [])])
      expect(cells.filter(cell => cell.formula !== undefined || cell.type === 'error')).toEqual([])
      expect(book.sheets[1]?.rows.map(row => row[9])).toEqual(
        expect.arrayContaining(['=1+1', '@x', '+1', '-1', '007', '#N/A', '2020-08-31', 'TRUE']),
      )
    })

    test('still takes only what may be filled in, and prints across the page under its heading', async () => {
      const [form] = (await readXlsx(after)).sheets
      expect(form?.dataValidations?.find(({ type }) => type === 'list')).toMatchObject({
        range: 'H5:H133',
        values: ['未开始', '进行中', '已完成'],
      })
      expect(form?.dataValidations?.map(({ type }) => type).sort()).toEqual([
        'date',
        'list',
        'whole',
      ])
      expect(form?.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 'a4',
        fitToPage: true,
        printTitlesRow: '$3:$4',
      })
    })

    test('shows as CSV what the form says', async () => {
      const text = readFileSync(
        join(
          await convert(
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
            'csv',
          ),
          'ledger-填报表.csv',
        ),
        'utf8',
      )
      const lines = text.split('\n')
      expect(lines.filter(line => /^\d+,/.test(line)).length).toBeGreaterThanOrEqual(129)
      expect(text).toContain('示例数据（虚构）：各项填报为演示而编，不是实际进展')
      expect(text).toContain('=1+1')
      expect(text).not.toContain('#NAME?')
    })
  },
)
