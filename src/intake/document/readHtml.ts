// HTML of a page, and what Word, WPS and Excel put on a clipboard: paragraphs by its blocks, tables
// by its spans. Nothing of it runs, and nothing it points to is fetched.
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type { DraftBlock, DraftCell, DraftRow } from './draft'
import type { MarkupFault } from './markup'
import { readMarkup } from './markup'
import type { DocumentNote } from './sourceDocument'
import { hiddenTextNote } from './passedOver'

/** The blocks of a page, and what was passed over; or why it was not read to its end. */
export type HtmlBlocks =
  | {
      readonly ok: true
      readonly blocks: readonly DraftBlock[]
      readonly notes: readonly DocumentNote[]
    }
  | { readonly ok: false; readonly fault: MarkupFault }

/** Reads the text of a page. */
export async function readHtml(text: string): Promise<HtmlBlocks> {
  const builder = new HtmlBuilder()
  // What a clipboard says of where its HTML begins stands before the first tag.
  const fault = await readMarkup(text.slice(Math.max(0, text.indexOf('<'))), builder)
  if (fault !== null) return { ok: false, fault }
  const { hidden } = builder
  const notes = hidden > 0 ? [hiddenTextNote(hidden)] : []
  return { ok: true, blocks: builder.end(), notes }
}

/** Elements whose words nobody sees. */
const unseen = new Set(
  'script style head title template noscript del iframe object svg math select rt rp'.split(' '),
)

/** Elements that begin and end a line. */
const blocky = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul'
  ).split(' '),
)

/** Elements that never hold anything, so nothing closes them. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** A table that is being read: the rows of it that are whole, and the one that is not. */
interface OpenTable {
  readonly rows: DraftRow[]
  cells: DraftCell[] | null
}

/** A cell, or the page itself, that blocks are gathered for. */
interface OpenPlace {
  readonly table: OpenTable | null
  readonly blocks: DraftBlock[]
  readonly spans: Pick<DraftCell, 'rowSpan' | 'columnSpan'>
}

class HtmlBuilder {
  /** Elements with words that are not shown. */
  hidden = 0
  excess: Excess | null = null
  private cells = 0
  private readonly page: OpenPlace = { table: null, blocks: [], spans: {} }
  private readonly places: OpenPlace[] = [this.page]
  private readonly tables: OpenTable[] = []
  private readonly lists: { next: number; readonly isOrdered: boolean }[] = []
  private words = ''
  private number = ''
  private isPre = 0
  /** How deep within something unseen. */
  private unseen = 0
  /** Whether it is unseen for its looks, and so are its words. */
  private isVeiled = false

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const isEmpty = empty.has(name)
    const isVeiled = isHidden(attributes)
    if (this.unseen > 0 || unseen.has(name) || isVeiled) {
      if (this.unseen === 0) this.isVeiled = isVeiled && !unseen.has(name)
      if (!isEmpty) this.unseen += 1
      return
    }
    this.mark(name, attributes)
    if (name === 'table') this.beginTable()
    if (name === 'tr') this.beginRow()
    if (name === 'td' || name === 'th') this.beginCell(attributes)
  }

  /** Takes an element of a paragraph, or one that begins a paragraph or a list. */
  private mark(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.words += '\n'
    const tab = /mso-tab-count:\s*(\d)/.exec(attributes.style ?? '')
    if (tab) this.words += '\t'
    if (blocky.has(name)) this.endParagraph()
    if (name === 'pre') this.isPre += 1
    if (name === 'ol' || name === 'ul')
      this.lists.push({ next: Number(attributes.start ?? 1) || 1, isOrdered: name === 'ol' })
    if (name === 'li') this.beginListItem(attributes.value)
  }

  readonly close = (name: string): void => {
    if (this.unseen > 0) {
      if (!empty.has(name)) this.unseen -= 1
      return
    }
    if (blocky.has(name)) this.endParagraph()
    if (name === 'pre') this.isPre -= 1
    if (name === 'ol' || name === 'ul') this.lists.pop()
    if (name === 'td' || name === 'th') this.endCell()
    if (name === 'tr') this.endRow()
    if (name === 'table') this.endTable()
  }

  readonly text = (text: string): void => {
    if (this.unseen > 0) {
      if (this.isVeiled && text.trim() !== '') this.hidden += 1
      return
    }
    // Blanks and line ends of the source are one blank; a tab that shows is put in by Word.
    this.words += this.isPre > 0 ? text : text.replace(/[ \t\r\n]+/g, ' ')
  }

  /** The blocks of the page, once all of it was read. */
  end(): readonly DraftBlock[] {
    while (this.tables.length > 0) this.endTable()
    this.endParagraph()
    return this.page.blocks
  }

  private get place(): OpenPlace {
    return this.places[this.places.length - 1] ?? this.page
  }

  private endParagraph(): void {
    const lines = this.words.split('\n').map(withoutEdges)
    this.words = ''
    for (const text of lines) {
      if (text === '' && this.number === '') continue
      this.place.blocks.push({ kind: 'paragraph', text, number: this.number })
      this.number = ''
    }
  }

  private beginListItem(value: string | undefined): void {
    const list = this.lists[this.lists.length - 1]
    if (!list?.isOrdered) return
    const no = Number(value ?? list.next) || list.next
    list.next = no + 1
    this.number = `${no}.`
  }

  private beginTable(): void {
    this.endParagraph()
    this.tables.push({ rows: [], cells: null })
  }

  private beginRow(): void {
    const table = this.tables[this.tables.length - 1]
    if (!table) return
    this.endRow()
    table.cells = []
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.tables[this.tables.length - 1]
    if (!table) return this.endParagraph()
    this.endCell()
    this.cells += 1
    const { cells: most } = documentBounds
    if (this.cells > most) this.excess = excessOf('cells', this.cells, most)
    table.cells ??= []
    const spans = { rowSpan: span(attributes.rowspan), columnSpan: span(attributes.colspan) }
    this.places.push({ table, blocks: [], spans })
  }

  /** Ends the cell of the table that is being read, where one is open. */
  private endCell(): void {
    this.endParagraph()
    const { table, blocks, spans } = this.place
    if (table === null || table !== this.tables[this.tables.length - 1]) return
    this.places.pop()
    table.cells?.push({ blocks, ...spans })
  }

  private endRow(): void {
    this.endCell()
    const table = this.tables[this.tables.length - 1]
    if (!table?.cells) return
    if (table.cells.length > 0) table.rows.push({ cells: table.cells })
    table.cells = null
  }

  private endTable(): void {
    if (this.tables.length === 0) return
    this.endRow()
    const table = this.tables.pop()
    if (table && table.rows.length > 0) this.place.blocks.push({ kind: 'table', rows: table.rows })
  }
}

/** A line without the blanks at its ends and beside its tabs. */
function withoutEdges(line: string): string {
  const parts = line.split('\t').map(part => part.trim())
  return parts.join('\t')
}

function span(text: string | undefined): number {
  const number = Math.floor(Number(text ?? 1))
  return number >= 1 ? Math.min(number, 65_536) : 1
}

function isHidden({ style = '', hidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/.test(style)
}
