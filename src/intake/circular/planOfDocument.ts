// A plan out of a document of any format: of its tables the first that reads as one, or its text.
import { documentLook, tableLook } from '@/intake/document/documentLook'
import type { DocumentLines } from '@/intake/document/documentText'
import { documentLines, textRows } from '@/intake/document/documentText'
import { placeWords } from '@/intake/document/place'
import type { DocumentNote, SourceDocument, SourceTable } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { Finding, Plan } from '@/model/plan'
import type { DocumentSource } from './documentSource'
import { withSidecars } from './documentSource'
import type { DocumentResult } from './parsePlan'
import { parsePlan, sortFindings } from './parsePlan'
import type { TableGroup } from './planTable'
import { columnsFault, groupRows, tableGroups } from './planTable'

/** A document's answer with the lines that its findings name. */
export type PlannedDocument = DocumentResult & { readonly lines: DocumentLines }

/**
 * The plan of a document: of its `table`th table where one is named, else of the first table that
 * reads as a plan; of its text where it has no table. The others are told.
 */
export function planOfDocument(
  document: SourceDocument,
  source: DocumentSource,
  table?: number,
): PlannedDocument {
  const lines = documentLines(document)
  const notes = document.notes.map(noteFinding)
  const groups = tableGroups(document.blocks)
  const result =
    groups.length === 0
      ? planOfText(document, lines, source.id)
      : planOfTables(groups, { id: source.id, lines, table })
  if (!result.ok) {
    const findings = [...result.findings, ...notes].map(finding => placed(finding, lines))
    return { ok: false, findings: withLook(findings, document), lines }
  }
  const plan = withSidecars(result.plan, source, lines.texts)
  const found = [...plan.findings, ...halfWidthBrackets(lines), ...notes]
  const findings = sortFindings(
    found.map(finding => placed(finding, lines)),
    plan.items,
  )
  return { ok: true, plan: { ...plan, findings }, lines }
}

/** The plan of a text; a page knows no cells where no lines rule them. */
function planOfText({ kind }: SourceDocument, lines: DocumentLines, id: string): DocumentResult {
  const isUnruled = kind === 'pdf' && lines.texts.some(text => text.split('\t').length >= 3)
  if (!isUnruled) return parsePlan(textRows(lines), id)
  const message =
    '文中的表没有框线，分不清哪些字在同一格，为免误读没有读：请用原来的文档（.docx、.xlsx）再试'
  return { ok: false, findings: [finding('table-unruled', message)] }
}

interface Choice {
  readonly id: string
  readonly lines: DocumentLines
  readonly table: number | undefined
}

function planOfTables(groups: readonly TableGroup[], choice: Choice): DocumentResult {
  const { id, lines, table } = choice
  const chosen = groups.filter(({ tables }) =>
    table === undefined
      ? tables.some(({ hidden }) => !hidden)
      : tables.some(({ number }) => number === table),
  )
  const faults: Finding[] = []
  for (const group of chosen) {
    const fault = columnsFault(group)
    if (fault !== null) faults.push(columnsFinding(group, fault))
    else {
      const { rows, findings } = groupRows(group, lines)
      const result = parsePlan(rows, id)
      if (result.ok) return { ok: true, plan: withOthers(result.plan, findings, [group, groups]) }
      faults.push(...result.findings, ...findings)
    }
  }
  if (chosen.length === 0 && table !== undefined)
    return { ok: false, findings: [finding('no-table', `文件里没有表 ${table}`)] }
  return { ok: false, findings: withOneRefusal(faults) }
}

/** Several tables without a plan in them are refused once. */
function withOneRefusal(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(({ code }) => code === 'no-plan')
  return findings.filter(found => found.code !== 'no-plan' || found === first)
}

function columnsFinding({ tables: [table] }: TableGroup, fault: string): Finding {
  return finding('columns-unread', `表 ${table?.number ?? 1}：${fault}`)
}

/** The plan with what is told of the words below its table, and of the other tables. */
function withOthers(
  plan: Plan,
  findings: readonly Finding[],
  [group, groups]: readonly [TableGroup, readonly TableGroup[]],
): Plan {
  const others = groups.filter(other => other !== group).flatMap(({ tables }) => tables)
  const below = paragraphsIn(group.below).filter(one => shownText(one).trim() !== '')
  const [first] = below
  const told: Finding[] = []
  if (others.length > 0) told.push(othersFinding(others))
  if (first) {
    const message = `表后还有 ${below.length} 段文字，不属于任何事项，没有读`
    told.push({ ...finding('words-below', message), words: firstSigns(shownText(first), 40) })
  }
  return {
    ...plan,
    findings: [
      ...plan.findings,
      ...findings,
      ...told.map(one => ({ ...one, severity: 'note' }) as const),
    ],
  }
}

/** Tables that are named; the rest is counted. */
const named = 5

function othersFinding(tables: readonly SourceTable[]): Finding {
  const looks = tables.slice(0, named).map(tableLook).join('；')
  const more = tables.length > named ? '……' : ''
  const message = `文件里另有 ${tables.length} 张表没有读：${looks}${more}。要读哪一张，用 --table 指定`
  return finding('other-tables', message)
}

function finding(code: string, message: string): Finding {
  return { code, severity: 'error', items: [], line: null, words: '', message }
}

function noteFinding({ code, place, words, message }: DocumentNote): Finding {
  const isNote = code === 'macros' || code === 'text-box' || code === 'tracked-changes'
  const line = place === null ? null : place.kind === 'paragraph' ? null : place.line
  return { code, severity: isNote ? 'note' : 'warning', items: [], line, words, message }
}

/** A finding that names its place as the document has it: it has no lines of its own. */
function placed(found: Finding, { isFile, placeOf }: DocumentLines): Finding {
  const place = isFile || found.line === null ? null : placeOf(found.line)
  if (place === null) return found
  return { ...found, message: found.message.replace(/^第\d+行/, placeWords(place)) }
}

/** A refusal that begins with what the document looks like. */
function withLook(findings: readonly Finding[], document: SourceDocument): readonly Finding[] {
  const at = findings.findIndex(({ severity }) => severity === 'error')
  return findings.map((found, n) =>
    n === at ? { ...found, message: `${documentLook(document)}。${found.message}` } : found,
  )
}

function halfWidthBrackets({ texts }: DocumentLines): readonly Finding[] {
  const at = texts.findIndex(line => /[()]/.test(line))
  if (at < 0) return []
  return [
    {
      code: 'half-width-brackets',
      severity: 'note',
      items: [],
      line: at + 1,
      words: firstSigns(cleanCell(texts[at] ?? ''), 40),
      message: '原文用半角括号，统一读作全角（）',
    },
  ]
}
