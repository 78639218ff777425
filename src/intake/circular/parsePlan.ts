// A plan out of running text, whose cells are known by what they say.
import type { DocumentLines } from '@/intake/document/documentText'
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import type { TextCell, TextRow } from '@/intake/text/readText'
import { cleanCell } from '@/intake/text/readText'
import type { Finding, Plan } from '@/model/plan'
import type { KnownYear } from './columns/aboveTable'
import { readAbove } from './columns/aboveTable'
import type { CellUses } from './columns/cellUses'
import type { ItemDraft } from './columns/itemDraft'
import { parseHeading } from './heading'
import { planOfItems } from './planOfItems'
import { parseTable } from './table'
import { isCollective } from './units/names'
import { parseUnits } from './units/units'

/**
 * A document's answer: its plan (with findings inside), or the findings that tell why there is
 * none.
 */
export type DocumentResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** What rows are read with: the lines and paragraphs they come from, and the years known. */
export interface TextReading {
  readonly id: string
  readonly lines: DocumentLines
  readonly paragraphs: readonly SourceParagraph[]
  readonly uses: CellUses
  readonly givenYear: KnownYear | null
  readonly anyYear: number | null
  readonly firstLeads: boolean
}

const soughtFor =
  '所找的是一张表：列为“序号、工作任务、具体事项、主体责任单位、完成时间”（次序不限，名称相近即可），' +
  '一个单元格一行、以制表符起头，或事项以（1）（2）编号，完成时间如“2020年8月底前”'

/** Rows of a text as a plan without relations. */
export function parsePlan(rows: readonly TextRow[], reading: TextReading): DocumentResult {
  const { id, lines, paragraphs, uses, givenYear, anyYear, firstLeads } = reading
  const { above, body } = parseHeading(rows)
  const standing = new Standing(paragraphs, lines)
  const { items, tasks, findings, uses: cells } = parseTable(body)
  const drafts = withUnitsFound(items)
  const { title, annex, number, year } = readAbove(
    [...new Set(above.flat().flatMap(cell => standing.of(cell)))],
    lines,
    uses,
  )
  const order = new Map(items.map((item, at) => [item.id, at]))
  for (const [cell, { use, item }] of cells)
    for (const paragraph of standing.of(cell))
      uses.paragraph(paragraph, use, item === null ? undefined : order.get(item))
  const frame = { id, title, annex, number, year: givenYear ?? year, anyYear, firstLeads }
  const plan = planOfItems({ tasks, items: drafts, findings }, frame)
  if (plan.items.length > 0) return { ok: true, plan }
  return { ok: false, findings: [noPlan(items.length), ...plan.findings] }
}

function noPlan(itemCells: number): Finding {
  const missing =
    itemCells === 0 ? '没有以（1）编号的事项' : `找到 ${itemCells} 个编号，但都没有文字`
  return {
    code: 'no-plan',
    severity: 'error',
    items: [],
    line: null,
    words: '',
    message: `其中${missing}，没有识别到计划。${soughtFor}`,
  }
}

/** Finds the paragraphs that a cell of a text stands in. */
class Standing {
  private readonly byLine = new Map<number, SourceParagraph[]>()

  constructor(paragraphs: readonly SourceParagraph[], lines: DocumentLines) {
    for (const paragraph of paragraphs) {
      const first = lines.lineOf(paragraph)
      const count = lines.isFile ? 1 : shownText(paragraph).split('\n').length
      for (let line = first; line < first + count; line += 1)
        this.byLine.set(line, [...(this.byLine.get(line) ?? []), paragraph])
    }
  }

  of({ line, text }: TextCell): readonly SourceParagraph[] {
    const found = this.byLine.get(line) ?? []
    if (found.length < 2) return found
    const own = found.filter(paragraph => cleanCell(shownText(paragraph)).includes(text))
    return own.length > 0 ? own : found
  }
}

/**
 * A unit's line that lost its tab runs on from the text; it is known by its names standing in other
 * items.
 */
function withUnitsFound(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
  const known = new Set(
    drafts.flatMap(draft =>
      parseUnits(draft.units.map(cell => cell.text)).map(assignment => assignment.unit),
    ),
  )
  return drafts.map(draft => {
    const last = draft.text[draft.text.length - 1]
    if (draft.units.length > 0 || draft.text.length < 2 || !last) return draft
    const units = parseUnits([last.text])
    if (!units.every(({ unit }) => known.has(unit) || isCollective(unit))) return draft
    return { ...draft, text: draft.text.slice(0, -1), units: [last] }
  })
}
