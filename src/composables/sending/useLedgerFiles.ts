import { saveBlob } from '@/composables/browser/saveBlob'
import type { LedgerFile } from '@/export/ledger/ledgerFile'
import type { Day } from '@/model/day'

/** A kind of ledger file. */
export type LedgerFormat = 'xlsx' | 'csv' | 'json'

/**
 * Writes a ledger to a file of the reader's: 《标题》台账_截至20221031.xlsx; each writer is loaded
 * when it is first asked for.
 */
export async function saveLedger(
  format: LedgerFormat,
  ledger: LedgerFile,
  words: { readonly name: string; readonly asOf: string },
): Promise<void> {
  const blob = await written(format, ledger)
  const name = `《${ledger.plan.title}》${words.name}_${words.asOf}${compact(ledger.asOf)}.${format}`
  saveBlob(blob, name.replace(/[\\/:*?"<>|]/g, '_'))
}

function compact(day: Day): string {
  return day.replace(/-/g, '')
}

async function written(format: LedgerFormat, ledger: LedgerFile): Promise<Blob> {
  if (format === 'xlsx') return (await import('@/export/xlsx/ledgerSheet')).writeLedgerSheet(ledger)
  if (format === 'csv') return (await import('@/export/ledger/ledgerCsv')).writeLedgerCsv(ledger)
  return (await import('@/export/ledger/ledgerJson')).writeLedgerJson(ledger)
}
