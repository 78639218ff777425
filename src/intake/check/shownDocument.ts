// A document as it stands, for whoever checks what was read of it: every cell with what became of it.
import type { SourceBlock, SourceDocument, SourceRow } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { documentLines } from '@/intake/document/documentText'
import { placeAddress } from '@/intake/document/place'
import type { Item } from '@/model/plan'

/** What became of a paragraph: part of an item or of what stands around items; 'none' of nothing. */
export type ShownUse = 'text' | 'units' | 'deadline' | 'row' | 'none'

/** A paragraph as it is shown: its address in the document, its words, and what became of them. */
export interface ShownParagraph {
  readonly kind: 'paragraph'
  readonly key: string
  readonly text: string
  readonly use: ShownUse
  readonly item: number | null
}

/** A cell as it is shown. */
export interface ShownCell {
  readonly key: string
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly ShownBlock[]
}

/** A table as it is shown; hidden rows are left out. */
export interface ShownTable {
  readonly kind: 'table'
  readonly key: string
  readonly number: number
  readonly sheet: string | null
  readonly rows: readonly { readonly key: string; readonly cells: readonly ShownCell[] }[]
}

export type ShownBlock = ShownParagraph | ShownTable

interface LineUse {
  readonly use: ShownUse
  readonly item: number
}

/** The blocks of a document in order, with what the items of its plan took of them. */
export function shownDocument(
  document: SourceDocument,
  items: readonly Item[],
): readonly ShownBlock[] {
  const lines = documentLines(document)
  const uses = lineUses(items)
  const shown = (block: SourceBlock): readonly ShownBlock[] => {
    if (block.kind === 'paragraph') {
      const text = shownText(block).trim()
      const found = uses.get(lines.lineOf(block))
      const place = { use: found?.use ?? 'none', item: found?.item ?? null } as const
      return text === ''
        ? []
        : [{ kind: 'paragraph', key: placeAddress(block.place), text, ...place }]
    }
    const rows = block.rows.filter(({ hidden }) => !hidden)
    const key = `T${block.number}`
    return [
      {
        kind: 'table',
        key,
        number: block.number,
        sheet: block.sheet,
        rows: rows.map((row, at) => ({ key: `${key}:${at}`, cells: cellsOf(row, key) })),
      },
    ]
  }
  function cellsOf({ cells }: SourceRow, table: string): readonly ShownCell[] {
    return cells.map(({ row, column, rowSpan, columnSpan, blocks }) => ({
      key: `${table}R${row}C${column}`,
      rowSpan,
      columnSpan,
      blocks: blocks.flatMap(shown),
    }))
  }
  return document.blocks.flatMap(shown)
}

/** What the items took of each line. */
function lineUses(items: readonly Item[]): ReadonlyMap<number, LineUse> {
  const uses = new Map<number, LineUse>()
  const take = (line: number, use: ShownUse, item: number): void => {
    if (line > 0 && !uses.has(line)) uses.set(line, { use, item })
  }
  for (const { id, lines } of items) {
    take(lines.text, 'text', id)
    for (const line of lines.units) take(line, 'units', id)
    take(lines.deadline, 'deadline', id)
  }
  for (const { id, lines } of items)
    for (let line = lines.row[0]; line <= lines.row[1]; line += 1) take(line, 'row', id)
  return uses
}
