import { readPlainText } from '@/intake/document/readPlainText'
import type { DocumentRefusal } from '@/intake/document/reading'
import type { Finding } from '@/model/plan'
import type { DocumentSource } from './documentSource'
import type { DocumentResult } from './parsePlan'
import { planOfDocument } from './planOfDocument'

/**
 * Reads a circular's text as a plan, or tells what was looked for; what is wrong in it, or beside
 * it, is a finding and never throws.
 */
export function readDocument(bytes: Uint8Array, source: DocumentSource): DocumentResult {
  const reading = readPlainText(bytes)
  return reading.ok
    ? planOfDocument(reading.document, source)
    : { ok: false, findings: [refusalFinding(reading.refusal)] }
}

/** The finding that tells why a document is not read at all. */
export function refusalFinding({ code, message, excess }: DocumentRefusal): Finding {
  const words = excess ? `${excess.found} > ${excess.allowed}` : ''
  return { code, severity: 'error', items: [], line: null, words, message }
}
