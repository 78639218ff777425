// Tables that a text holds by its layout alone: cells behind tabs or between bars, one cell a line,
// labelled lines, numbered paragraphs that end in brackets.
import type { SourceBlock, SourceDocument, SourceParagraph } from '@/intake/document/sourceDocument'
import { tablesIn } from '@/intake/document/sourceDocument'
import { documentBounds } from '@/model/bounds'
import type { Found, Grid } from './grid'
import { tableOf } from './grid'
import { labelTables } from './labelTables'
import { layoutNotes } from './layoutNotes'
import { linedTables } from './linedTables'
import { numberedTables } from './numberedTables'
import type { TextLine } from './pieces'
import { paragraphsOf, textLines } from './pieces'
import { barredTables } from './barredTables'
import { spacedTables } from './spacedTables'
import { tabbedTables } from './tabbedTables'

/** Finds tables in lines: in their order, none within another. */
type Layout = (lines: readonly TextLine[]) => readonly Found[]

/**
 * A document in which the tables that running text holds by its layout stand as tables among the
 * blocks, each cell's paragraphs at their own places. They are numbered behind those that it has.
 */
export function withLayout(document: SourceDocument): SourceDocument {
  const finder = new TableFinder(
    Math.max(0, ...tablesIn(document.blocks).map(({ number }) => number)),
  )
  const blocks = layoutsFor(document).reduce(
    (found, layout) => finder.find(found, layout),
    document.blocks,
  )
  return { ...document, blocks, notes: [...document.notes, ...layoutNotes(document)] }
}

/** What stands behind tabs on a page without lines is no cell for certain. */
function layoutsFor({ kind }: SourceDocument): readonly Layout[] {
  const cells = kind === 'pdf' ? [] : [tabbedTables, barredTables, spacedTables]
  return [...cells, labelTables, linedTables, numberedTables]
}

class TableFinder {
  private cells = 0

  constructor(private tables: number) {}

  /** Blocks with the tables that a layout finds in each run of their paragraphs. */
  find(blocks: readonly SourceBlock[], layout: Layout): readonly SourceBlock[] {
    const found: SourceBlock[] = []
    let run: SourceParagraph[] = []
    for (const block of blocks) {
      if (block.kind === 'paragraph') run.push(block)
      else {
        for (const one of this.inRun(run, layout)) found.push(one)
        found.push(block)
        run = []
      }
    }
    for (const one of this.inRun(run, layout)) found.push(one)
    return found
  }

  private inRun(run: readonly SourceParagraph[], layout: Layout): readonly SourceBlock[] {
    const lines = textLines(run)
    const blocks: SourceBlock[] = []
    let from = 0
    for (const found of layout(lines)) {
      if (!this.mayHold(found.grid)) continue
      for (const one of paragraphsOf(lines.slice(from, found.from))) blocks.push(one)
      this.tables += 1
      blocks.push(tableOf(found.grid, this.tables))
      from = found.to
    }
    if (from === 0) return run
    for (const one of paragraphsOf(lines.slice(from))) blocks.push(one)
    return blocks
  }

  /** Whether a table is within what is read of any. */
  private mayHold({ rows }: Grid): boolean {
    const cells = rows.reduce((count, row) => count + row.length, 0)
    if (this.cells + cells > documentBounds.cells || rows.length > documentBounds.rows) return false
    this.cells += cells
    return true
  }
}
