import { reportId } from '@/analysis/ledger/reportId'
import type { Report } from '@/model/report'

/*
 * A record bears an id made of all that it says, so one that was altered where it lies betrays
 * itself. Every copy is held against that when it is read: what does not fit is no record.
 */

/** Records whose ids follow from what they say, and those that were altered. */
export interface SiftedRecords {
  readonly sound: readonly Report[]
  readonly altered: readonly Report[]
}

/** Milliseconds after which the page is given a turn of its own. */
const turn = 20

/**
 * Parts sound records from altered ones; `known` are records found sound before, beside which the
 * same need not be reckoned again. An altered record that also lies there unaltered was put right
 * before and is left out.
 */
export async function siftRecords(
  reports: readonly Report[],
  known: ReadonlyMap<string, Report>,
): Promise<SiftedRecords> {
  const sound: Report[] = []
  const altered: Report[] = []
  let since = performance.now()
  for (const report of reports) {
    if (isSound(report, known.get(report.id))) sound.push(report)
    else altered.push(report)
    if (performance.now() - since < turn) continue
    await new Promise(resolve => {
      setTimeout(resolve)
    })
    since = performance.now()
  }
  if (altered.length === 0) return { sound, altered }
  const ids = new Set(sound.map(({ id }) => id))
  return { sound, altered: altered.filter(({ id }) => !ids.has(id)) }
}

function isSound(report: Report, known: Report | undefined): boolean {
  if (known !== undefined && saysTheSame(report, known)) return true
  return report.id === reportId(report, report.turn)
}

/** Whether two records of one id say the same; of most it is told without a hash. */
function saysTheSame(a: Report, b: Report): boolean {
  return (
    a.turn === b.turn &&
    a.item === b.item &&
    a.unit === b.unit &&
    a.office === b.office &&
    a.day === b.day &&
    a.recorded === b.recorded &&
    a.state === b.state &&
    a.percent === b.percent &&
    a.note === b.note &&
    a.evidence === b.evidence &&
    a.who === b.who &&
    a.corrects.length === b.corrects.length &&
    a.corrects.every((id, at) => id === b.corrects[at])
  )
}
