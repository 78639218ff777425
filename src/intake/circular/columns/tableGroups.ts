// Which tables of a document are one: those that go on behind a page break, or under the next head
// of a section.
import type {
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
} from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import { topRows } from './grid'
import { headingKey } from './columnMeaning'
import { isPageNumber, sectionHead } from './sectionHead'
import { tableHeading } from './tableHeading'
import { turnedTable } from './turnedTable'

/** A table of a group with the paragraphs between it and the one before. */
export interface GroupTable {
  readonly table: SourceTable
  readonly above: readonly SourceParagraph[]
  /** Cells with names of columns that the table does not repeat as it was turned upright; else null. */
  readonly turned: readonly SourceCell[] | null
}

/**
 * Tables that are read as one; the paragraphs above them, which the first table has too, and those
 * below the last of a document.
 */
export interface TableGroup {
  readonly tables: readonly GroupTable[]
  readonly below: readonly SourceParagraph[]
}

interface GroupDraft {
  readonly tables: GroupTable[]
  below: readonly SourceParagraph[]
}

/** The tables of some blocks in groups, those within cells behind the group that they stand in. */
export function tableGroups(blocks: readonly SourceBlock[]): readonly TableGroup[] {
  const groups: GroupDraft[] = []
  const within: TableGroup[] = []
  let above: SourceParagraph[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') above.push(block)
    else {
      const last = groups[groups.length - 1]
      const turned = turnedTable(block)
      const next = { table: turned?.table ?? block, above, turned: turned?.names ?? null }
      if (last && goesOn(last.tables, next)) last.tables.push(next)
      else groups.push({ tables: [next], below: [] })
      above = []
      within.push(...groupsWithin(block))
    }
  }
  const last = groups[groups.length - 1]
  if (last) last.below = above
  return [...groups, ...within]
}

function groupsWithin({ rows }: SourceTable): readonly TableGroup[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) =>
      blocks.some(({ kind }) => kind === 'table') ? tableGroups(blocks) : [],
    ),
  )
}

/**
 * Whether a table is the same on the next page or in the next section: as many columns, and no
 * heading or the same.
 */
function goesOn(
  tables: readonly GroupTable[],
  { table: next, above, turned }: GroupTable,
): boolean {
  const first = tables[0]?.table
  if (first?.columns !== next.columns || first.sheet !== next.sheet || next.sheet !== null)
    return false
  // A form has a title of its own.
  const isForm = turned !== null && tables[0]?.turned !== null
  if (!above.every(one => isPassedOver(one) || (isForm && isShort(one)))) return false
  const key = keyOf(next)
  return key === null ? keyOf(first) !== null : key === keyOf(first)
}

/** Whether a paragraph between two tables parts no plans: blank, a page's number, a section's head. */
function isPassedOver(paragraph: SourceParagraph): boolean {
  const words = cleanCell(shownText(paragraph))
  return words === '' || isPageNumber(words) || sectionHead(words) !== null
}

/** The most signs that the title of a form has. */
const longestTitle = 30

function isShort(paragraph: SourceParagraph): boolean {
  return cleanCell(shownText(paragraph)).length <= longestTitle
}

/** What a table's columns are called; null where it has no heading. */
function keyOf(table: SourceTable): string | null {
  const heading = tableHeading(table, topRows(table))
  return heading && heading.columns.map(({ words }) => headingKey(words)).join('\n')
}
