// What became of each paragraph of a document, cell by cell.
import type { SourceCell, SourceParagraph } from '@/intake/document/sourceDocument'
import { paragraphsIn } from '@/intake/document/sourceDocument'

/** What words of a document were used for; 'left-out' for those that are in no part of the plan. */
export type CellUse =
  | 'annex'
  | 'title'
  | 'document-number'
  | 'heading'
  | 'task'
  | 'item-number'
  | 'text'
  | 'units'
  | 'deadline'
  | 'column'
  | 'left-out'

/** What a paragraph was used for; the items it belongs to, as they count among those of its table. */
export interface ParagraphUse {
  readonly use: CellUse
  readonly items: readonly number[]
  /** Why it was left out, or what was made of it; null where its use says all. */
  readonly reason: string | null
}

/** Gathers what becomes of the paragraphs of a document. */
export class CellUses {
  private readonly uses = new Map<SourceParagraph, ParagraphUse>()

  /** Says what a cell is used for, of an item or none; a cell may serve several items. */
  take(cell: SourceCell, use: CellUse, item?: number): void {
    for (const paragraph of paragraphsIn(cell.blocks)) this.paragraph(paragraph, use, item)
  }

  paragraph(paragraph: SourceParagraph, use: CellUse, item?: number): void {
    const items = this.uses.get(paragraph)?.items ?? []
    const isNew = item !== undefined && items[items.length - 1] !== item
    this.uses.set(paragraph, { use, items: isNew ? [...items, item] : items, reason: null })
  }

  /** Says that a cell is in no part of the plan, and why. */
  leaveOut(cell: SourceCell, reason: string): void {
    for (const paragraph of paragraphsIn(cell.blocks)) this.leaveParagraph(paragraph, reason)
  }

  leaveParagraph(paragraph: SourceParagraph, reason: string): void {
    this.uses.set(paragraph, { use: 'left-out', items: [], reason })
  }

  of(paragraph: SourceParagraph): ParagraphUse | undefined {
    return this.uses.get(paragraph)
  }
}
