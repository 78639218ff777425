import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { readableWords } from '@/model/invisible'
import type { Fact, Report } from '@/model/report'
import { factFields } from '@/model/reportFields'
import { guardedText, unguardedText } from '@/model/spreadsheetText'

/**
 * The id of what a record says: the first 96 bits of the SHA-256 of its fields, so that one fact
 * has one id wherever it is entered, and an altered record betrays itself.
 */
export function reportId(fact: Fact, turn: number): string {
  const sorted = { ...fact, corrects: [...fact.corrects].sort() }
  const text = JSON.stringify([...factFields.map(field => sorted[field]), turn])
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 12))
}

/** A fact made a record of the ledger, with a fact's fields and nothing that came along. */
export function recordOf(fact: Fact, turn: number): Report {
  const { item, unit, office, day, recorded, state, percent, note, evidence, who } = fact
  const said = { item, unit, office, day, recorded, state, percent, note, evidence, who }
  return { id: reportId(fact, turn), turn, ...said, corrects: [...fact.corrects].sort() }
}

/** The records whose id does not follow from what they say: altered by hand, or on the way. */
export function alteredReports(reports: readonly Report[]): readonly Report[] {
  return reports.filter(report => !isSound(report))
}

/** Records of a file held against their ids: as they were entered, and those that are altered. */
export interface CheckedReports {
  readonly reports: readonly Report[]
  readonly altered: ReadonlySet<Report>
}

/**
 * Holds records against their ids. A workbook made of a CSV keeps the apostrophes that kept words
 * text, a CSV of old has none where one is taken away, and copying adds signs that nobody sees to
 * names: such a record is as its id says.
 */
export function checkedReports(found: readonly Report[]): CheckedReports {
  const altered = new Set<Report>()
  const reports = found.map(report => {
    if (isSound(report)) return report
    const sound = [
      ...[guardedText, unguardedText].map(change => reworded(report, change)),
      withReadableNames(report),
    ].find(isSound)
    if (!sound) altered.add(report)
    return sound ?? report
  })
  return { reports, altered }
}

function isSound(report: Report): boolean {
  return report.id === reportId(report, report.turn)
}

function withReadableNames(report: Report): Report {
  const { unit, office } = report
  return { ...report, unit: readableWords(unit), office: office && readableWords(office) }
}

function reworded(report: Report, change: (words: string) => string): Report {
  const { note, evidence, who } = report
  return { ...report, note: change(note), evidence: change(evidence), who: change(who) }
}
