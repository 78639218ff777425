import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { converted, hasOffice } from '../soffice'
import { reports, taken } from './convertingCase'
import { bytesOf, ledgerOf } from './ledgerCase'

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
      await converted(path('a.csv'), 'xlsx', path('again'))
    }, 180_000)
    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    test.each(['a.csv', 'b.xlsx', 'a.xlsx'])('is taken whole: %s', async name => {
      expect(await taken(path('again', name))).toEqual(reports)
    })
  },
)
