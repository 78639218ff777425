import type { Report } from '@/model/report'
import { databaseCopy } from './databaseCopy'
import { fileCopy } from './fileCopy'
import { journalCopy } from './journalCopy'
import { ledgerName } from './planLedger'
import { siftRecords } from './soundRecords'

/** Milliseconds that a copy is waited for. */
const patience = 5000

/**
 * The sound records that this browser has under an identity, in whatever copy; nothing is made,
 * changed or taken away there.
 */
export async function formerReports(identity: string): Promise<readonly Report[]> {
  const name = ledgerName(identity)
  const copies = [databaseCopy(name, 'existing'), fileCopy(name), journalCopy(name)]
  const contents = await Promise.all(copies.map(copy => inTime(copy.load().catch(() => null))))
  const known = new Map<string, Report>()
  for (const content of contents) {
    const { sound } = await siftRecords(content?.reports ?? [], known)
    for (const report of sound) known.set(report.id, report)
  }
  return [...known.values()]
}

function inTime<T>(answer: Promise<T | null>): Promise<T | null> {
  const late = new Promise<null>(resolve => {
    setTimeout(resolve, patience, null)
  })
  return Promise.race([answer, late])
}
