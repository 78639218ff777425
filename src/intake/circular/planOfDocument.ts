// Plans out of a document of any format: of its tables those that read as one, or of its text.
import { documentLook, tableLook } from '@/intake/document/documentLook'
import type { DocumentLines } from '@/intake/document/documentText'
import { documentLines, textRows } from '@/intake/document/documentText'
import { withLayout } from '@/intake/document/layout/layout'
import { placeWords } from '@/intake/document/place'
import type {
  DocumentNote,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { Finding, Plan } from '@/model/plan'
import type { AccountEntry } from './account'
import { accountOf } from './account'
import { itemOf } from './cellContent'
import type { KnownYear } from './columns/aboveTable'
import { yearsIn } from './columns/aboveTable'
import { CellUses } from './columns/cellUses'
import type { GivenColumns } from './columns/columnChoice'
import { groupHeading } from './columns/readColumns'
import type { TableGroup } from './columns/tableGroups'
import { tableGroups } from './columns/tableGroups'
import { planOfParagraphs } from './datedParagraphs'
import type { DocumentSource } from './documentSource'
import { withSidecars } from './documentSource'
import type { DocumentResult, TextReading } from './parsePlan'
import { parsePlan } from './parsePlan'
import { sortFindings } from './planOfItems'
import { planOfTables } from './planOfTables'

/** A document's answer, the lines that its findings name, and what became of every word. */
export type PlannedDocument = DocumentResult & {
  readonly lines: DocumentLines
  readonly account: readonly AccountEntry[]
}

/** What a reader says of a document: its table, from 1, the year, what its columns hold. */
export interface PlanChoice {
  readonly table?: number | undefined
  readonly year?: number | undefined
  /** Names of columns, each with its number or its heading. */
  readonly columns?: GivenColumns | undefined
  /** Whether the first unit of an item leads where no role is printed. */
  readonly firstLeads?: boolean | undefined
}

/** A plan of a document with the tables that it was read from; none where it is of the text. */
export interface TablesPlan {
  readonly tables: readonly number[]
  readonly planned: PlannedDocument
}

/**
 * The plan of a document: of its `table`th table where one is named, else of the first table that
 * reads as a plan; of its text where none does. The others are told.
 */
export function planOfDocument(
  document: SourceDocument,
  source: DocumentSource,
  choice: PlanChoice = {},
): PlannedDocument {
  const opened = new OpenedDocument(document, source, choice)
  const { groups } = opened
  const chosen = groups.filter(({ tables }) =>
    choice.table === undefined
      ? tables.some(({ table }) => !table.hidden)
      : tables.some(({ table }) => table.number === choice.table),
  )
  const faults: Finding[] = []
  for (const group of chosen) {
    const planned = opened.ofGroup(group)
    if (planned.ok) return planned
    faults.push(...planned.findings)
  }
  if (chosen.length === 0 && choice.table !== undefined)
    return opened.refused([finding('no-table', `文件里没有表 ${choice.table}`)])
  return choice.table === undefined ? opened.ofText(faults) : opened.refused(faults)
}

/** Every plan that a document's tables hold; that of its text where they hold none. */
export function plansOfDocument(
  document: SourceDocument,
  source: DocumentSource,
  choice: PlanChoice = {},
): readonly TablesPlan[] {
  const opened = new OpenedDocument(document, source, choice)
  const plans = opened.groups.flatMap((group): readonly TablesPlan[] => {
    const planned = opened.ofGroup(group)
    return planned.ok ? [{ tables: numbersOf(group), planned }] : []
  })
  return plans.length > 0
    ? plans
    : [{ tables: [], planned: planOfDocument(document, source, choice) }]
}

/** A document with its tables in groups, ready to be read once for each. */
class OpenedDocument {
  readonly groups: readonly TableGroup[]
  private readonly laid: SourceDocument
  private readonly lines: DocumentLines
  private readonly anyYear: number | null

  constructor(
    private readonly document: SourceDocument,
    private readonly source: DocumentSource,
    private readonly choice: PlanChoice,
  ) {
    this.laid = withLayout(document)
    this.lines = linesOf(document, this.laid)
    this.groups = tableGroups(this.laid.blocks)
    this.anyYear = latestYear(this.lines)
  }

  /** The plan of a group; why it has none still without what the document looks like. */
  ofGroup(group: TableGroup): PlannedDocument {
    const reading = this.reading(group.tables.flatMap(({ table }) => paragraphsIn([table])))
    this.leaveOthers(group, reading.uses)
    const { kind } = this.laid
    // What a label does not say is lacking, where an empty cell may be one that was merged.
    const isLabelled = group.tables.some(({ table }) => table.headings !== undefined)
    const isFlat = !isLabelled && flatKinds.has(kind)
    const columns = this.choice.columns ?? new Map<string, string>()
    const result = planOfTables(group, { ...reading, isFlat, columns })
    if (!result.ok) return { ...result, lines: this.lines, account: [] }
    const asText = isLabelled ? null : this.ofLoneText(result.plan)
    if (asText) return asText
    const { plan } = result
    const findings = [...plan.findings, ...this.othersTold(group)]
    return this.planned({ ok: true, plan: { ...plan, findings } }, reading.uses)
  }

  /**
   * The plan of a text whose cells do not keep to the columns of its headings, by what they say; null
   * where they do, or where words are left over so too.
   */
  private ofLoneText(byColumns: Plan): PlannedDocument | null {
    if (this.laid.kind !== 'txt' || this.groups.length > 1) return null
    const rows = textRows(this.lines)
    const numbered = rows.flat().filter(cell => itemOf(cell) !== null && !cell.runsOn).length
    if (!isOutOfColumns(byColumns) && numbered <= byColumns.items.length) return null
    const reading = this.reading(paragraphsIn(this.laid.blocks))
    const result = parsePlan(rows, reading)
    const isSure =
      result.ok &&
      result.plan.items.length >= byColumns.items.length &&
      result.plan.findings.every(({ code }) => code !== 'text-unread')
    return isSure ? this.planned(result, reading.uses) : null
  }

  /** The plan of the text outside tables; what is wrong with tables is told where it holds none. */
  ofText(faults: readonly Finding[]): PlannedDocument {
    const isUnruled =
      this.laid.kind === 'pdf' && this.lines.texts.some(text => text.split('\t').length >= 3)
    if (isUnruled && faults.length === 0) {
      const message =
        '文中的表没有框线，分不清哪些字在同一格，为免误读没有读：请用原来的文档（.docx、.xlsx）再试'
      return this.refused([finding('table-unruled', message)])
    }
    const reading = this.reading(paragraphsIn(this.laid.blocks))
    const result = parsePlan(textRows(this.lines), reading)
    if (result.ok && faults.length === 0) return this.planned(result, reading.uses)
    if (faults.length === 0 && this.groups.length === 0) {
      const numbered = this.reading(paragraphsIn(this.laid.blocks))
      const dated = planOfParagraphs(numbered)
      if (dated) return this.planned(dated, numbered.uses)
    }
    return faults.length === 0 && !result.ok
      ? this.planned(result, reading.uses)
      : this.refused(withOneRefusal(faults))
  }

  refused(findings: readonly Finding[]): PlannedDocument {
    return this.planned({ ok: false, findings }, new CellUses())
  }

  private reading(paragraphs: readonly SourceParagraph[]): TextReading {
    const { year, firstLeads = false } = this.choice
    const givenYear: KnownYear | null = year === undefined ? null : { year, from: 'given' }
    const { lines, anyYear, source } = this
    const uses = new CellUses()
    return { id: source.id, lines, paragraphs, uses, givenYear, anyYear, firstLeads }
  }

  private leaveOthers(group: TableGroup, uses: CellUses): void {
    for (const other of this.groups) {
      if (other === group) continue
      const reason = `属于表 ${numbersOf(other).join('、')}，没有读进这份计划`
      for (const { table, above } of other.tables)
        for (const paragraph of [...above, ...paragraphsIn([table])])
          uses.leaveParagraph(paragraph, reason)
    }
    for (const paragraph of group.below)
      uses.leaveParagraph(paragraph, '表后的文字，不属于任何事项')
  }

  private othersTold(group: TableGroup): readonly Finding[] {
    const others = this.groups.filter(other => other !== group)
    const below = group.below.filter(one => shownText(one).trim() !== '')
    const [first] = below
    const told: Finding[] = []
    if (others.length > 0) told.push(othersFinding(others))
    if (first) {
      const message = `表后还有 ${below.length} 段文字，不属于任何事项，没有读`
      told.push({ ...finding('words-below', message), words: firstSigns(shownText(first), 40) })
    }
    return told.map(one => ({ ...one, severity: 'note' }) as const)
  }

  private planned(result: DocumentResult, uses: CellUses): PlannedDocument {
    const { lines, laid } = this
    const notes = laid.notes.map(noteFinding)
    if (!result.ok) {
      const findings = withReason(result.findings, notes).map(found => placed(found, lines))
      const account = accountOf(laid.blocks, new CellUses(), [])
      return { ok: false, findings: withLook(findings, this.document), lines, account }
    }
    const ids = result.plan.items.map(({ id }) => id)
    const plan = withSidecars(result.plan, this.source, lines.texts)
    const found = [...plan.findings, ...halfWidthBrackets(lines), ...notes]
    const findings = sortFindings(
      found.map(one => placed(one, lines)),
      plan.items,
    )
    const account = accountOf(laid.blocks, uses, ids)
    return { ok: true, plan: { ...plan, findings }, lines, account }
  }
}

/** Kinds of files whose tables know no merged cells. */
const flatKinds: ReadonlySet<string> = new Set(['txt', 'csv', 'tsv', 'md'])

/** Whether cells of a plan stand under no heading of its table. */
function isOutOfColumns({ findings }: Plan): boolean {
  return findings.some(({ code }) => code === 'cell-without-heading')
}

/** The lines of a file as they stand in it, with the places of the tables found in them. */
function linesOf(document: SourceDocument, laid: SourceDocument): DocumentLines {
  const lines = documentLines(laid)
  return lines.isFile ? { ...lines, texts: documentLines(document).texts } : lines
}

function latestYear({ texts }: DocumentLines): number | null {
  const years = texts.flatMap(yearsIn)
  return years.length === 0 ? null : years.reduce((last, year) => Math.max(last, year))
}

function numbersOf({ tables }: TableGroup): readonly number[] {
  return tables.map(({ table }) => table.number)
}

/** Several tables without a plan in them are refused once. */
function withOneRefusal(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(({ code }) => code === 'no-plan')
  return findings.filter(found => found.code !== 'no-plan' || found === first)
}

/** Tables that are named; the rest is counted. */
const named = 5

function othersFinding(groups: readonly TableGroup[]): Finding {
  const tables = groups.flatMap(group => group.tables.map(({ table }) => table))
  const looks = groups.flatMap(groupLooks).slice(0, named).join('；')
  const more = tables.length > named ? '……' : ''
  const message = `文件里另有 ${tables.length} 张表没有读：${looks}${more}。要读哪一张，可以指定`
  return finding('other-tables', message)
}

function groupLooks({ tables }: TableGroup): readonly string[] {
  const isPlan = groupHeading(tables, new Map()) !== null
  return tables.map(({ table }: { readonly table: SourceTable }) =>
    isPlan ? `${tableLook(table)}，像是计划` : tableLook(table),
  )
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

/** A refusal for what a text's layout shows: of cells that run together nothing else need be said. */
function withReason(findings: readonly Finding[], notes: readonly Finding[]): readonly Finding[] {
  const together = notes.find(({ code }) => code === 'cells-run-together')
  if (!together) return [...findings, ...notes]
  const others = [...findings, ...notes].filter(
    found => found !== together && found.code !== 'no-plan',
  )
  return [{ ...together, severity: 'error' }, ...others]
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
