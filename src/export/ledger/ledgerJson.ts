import { planIdentity } from '@/model/planIdentity'
import { reportFields } from '@/model/reportFields'
import type { LedgerFile } from './ledgerFile'

/** A ledger as JSON, nothing lost: the file to keep and to hand on; one record a line. */
export async function writeLedgerJson({ plan, reports, asOf, sample }: LedgerFile): Promise<Blob> {
  const head = Object.entries({
    format: 'guatu-ledger',
    version: 1,
    plan: planIdentity(plan),
    title: plan.title,
    asOf,
    sample,
  }).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  // A record's own fields in one order, whatever else the object carries.
  const lines = reports.map(report => `    ${JSON.stringify(report, [...reportFields])}`)
  return new Blob(
    [
      '{\n',
      ...head,
      '  "reports": [',
      lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : '',
      ']\n}\n',
    ],
    { type: 'application/json' },
  )
}
