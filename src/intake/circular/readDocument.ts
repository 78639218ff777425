import { decodeBytes, lostFindings } from '@/intake/text/decodeText'
import type { Excess } from '@/intake/text/excess'
import { excessOf, excessWords } from '@/intake/text/excess'
import { cleanCell, readText, splitLines } from '@/intake/text/readText'
import { circularBounds } from '@/model/bounds'
import { firstSigns } from '@/model/graphemes'
import type { Finding } from '@/model/plan'
import type { DocumentResult } from './parsePlan'
import { parsePlan, sortFindings } from './parsePlan'
import { withNotes, withRelations, withTitles } from './sidecars'

/**
 * What a plan is called and what stands beside its document: the values of titles.json,
 * relations.json and notes.json, unchecked.
 */
export interface DocumentSource {
  readonly id: string
  readonly titles?: unknown
  readonly relations?: unknown
  readonly notes?: unknown
}

/**
 * Reads a circular's bytes as a plan, or tells what was looked for; what is wrong in it, or beside
 * it, is a finding and never throws.
 */
export function readDocument(bytes: Uint8Array, source: DocumentSource): DocumentResult {
  if (bytes.length > circularBounds.bytes)
    return refused(excessOf('bytes', bytes.length, circularBounds.bytes))
  const decoded = decodeBytes(bytes)
  const { text } = decoded
  const cells = cellsIn(text)
  if (cells > circularBounds.cells) return refused(excessOf('cells', cells, circularBounds.cells))
  const result = parsePlan(readText(text), source.id)
  const lost = lostFindings(decoded, decoded.line)
  if (!result.ok) return { ok: false, findings: [...result.findings, ...lost] }
  const lines = splitLines(text)
  let { plan } = result
  if (source.titles !== undefined) plan = withTitles(plan, source.titles)
  if (source.relations !== undefined) plan = withRelations(plan, source.relations)
  if (source.notes !== undefined) plan = withNotes(plan, source.notes, lines)
  return {
    ok: true,
    plan: {
      ...plan,
      findings: sortFindings([...plan.findings, ...halfWidthBrackets(lines), ...lost], plan.items),
    },
  }
}

function refused(excess: Excess): DocumentResult {
  const message = excessWords(excess)
  const words = `${excess.found} > ${excess.allowed}`
  const finding = { code: 'too-large', severity: 'error', items: [], line: null } as const
  return { ok: false, findings: [{ ...finding, words, message }] }
}

/** Tabs and line ends, which part the cells of a text. */
function cellsIn(text: string): number {
  let cells = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 9 || sign === 10 || sign === 13) cells += 1
  }
  return cells
}

function halfWidthBrackets(lines: readonly string[]): readonly Finding[] {
  const at = lines.findIndex(line => /[()]/.test(line))
  if (at < 0) return []
  return [
    {
      code: 'half-width-brackets',
      severity: 'note',
      items: [],
      line: at + 1,
      words: firstSigns(cleanCell(lines[at] ?? ''), 40),
      message: '原文用半角括号，统一读作全角（）',
    },
  ]
}
