// Word documents, read from their XML itself: a converter to HTML gives no automatic numbers, no
// pages, and no word of what it leaves out. Tracked changes are read as if they were accepted.
import type { DraftBlock, DraftCell, DraftParagraph, DraftRow } from '@/intake/document/draft'
import { DocxNumbers } from './numbers'
import type { DocxStyles } from './styles'
import { stylesOf } from './styles'
import { packageParts } from '@/intake/document/packageParts'
import {
  hiddenTextNote,
  macroNote,
  textBoxNote,
  trackedNote,
  unreadNote,
} from '@/intake/document/passedOver'
import type { Reading } from '@/intake/document/reading'
import { foundDocument } from '@/intake/document/reading'
import { faultyPackage } from '@/intake/document/faultyPackage'
import type { DocumentNote } from '@/intake/document/sourceDocument'
import type { TreeNames, XmlElement, XmlTree } from '@/intake/document/xmlTree'
import { childOf, isOn, readXmlTree, valueOf } from '@/intake/document/xmlTree'

const wanted = /^word\/(?:document\d*|numbering|styles)\.xml$/

const bodyNames: TreeNames = {
  kept: new Set(
    (
      'body p pPr pStyle numPr ilvl numId r t tab br cr noBreakHyphen sym vanish ' +
      'lastRenderedPageBreak txbxContent tbl tr tc gridSpan gridBefore vMerge hMerge hidden ' +
      'ins del moveFrom moveTo altChunk footnoteReference endnoteReference'
    ).split(' '),
  ),
  dropped: new Set(
    (
      'tabs pPrChange rPrChange tcPrChange trPrChange tblPrChange tblPrExChange tblGridChange ' +
      'sectPrChange numberingChange Fallback instrText delInstrText fldData rt sdtPr tblGrid tblPr'
    ).split(' '),
  ),
}

const listNames: TreeNames = {
  kept: new Set(
    (
      'numbering abstractNum styleLink numStyleLink lvl start numFmt lvlText lvlRestart isLgl ' +
      'pStyle num abstractNumId lvlOverride startOverride style basedOn pPr numPr ilvl numId styles'
    ).split(' '),
  ),
  dropped: new Set(['rPr', 'tblPr', 'tcPr', 'trPr', 'tblStylePr', 'docDefaults', 'latentStyles']),
}

/** Reads the bytes of a .docx. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const found = await packageParts(bytes, wanted)
  if (!found.ok) return faultyPackage('docx', found.fault)
  const name = [...found.parts.keys()].find(part => /document\d*\.xml$/.test(part))
  const main = name === undefined ? undefined : found.parts.get(name)
  if (!main) return faultyPackage('docx', 'broken')
  const body = await readXmlTree(main, bodyNames)
  if (!body.ok) return faultyPackage('docx', body.fault)
  const numbering = await treeOf(found.parts.get('word/numbering.xml'))
  if (!numbering.ok) return faultyPackage('docx', numbering.fault)
  const styles = await treeOf(found.parts.get('word/styles.xml'))
  if (!styles.ok) return faultyPackage('docx', styles.fault)
  const reader = new DocxReader(new DocxNumbers(numbering.root), stylesOf(styles.root))
  const blocks = reader.blocksOf(bodyOf(body.root))
  const hasMacros = found.names.some(part => /vbaProject\.bin$/i.test(part))
  return foundDocument('docx', blocks, [...reader.notes(), ...(hasMacros ? [macroNote()] : [])])
}

function bodyOf(root: XmlElement): XmlElement {
  return childOf(root, 'body') ?? root
}

async function treeOf(part: Uint8Array | undefined): Promise<XmlTree> {
  return part
    ? readXmlTree(part, listNames)
    : { ok: true, root: { name: '', attributes: {}, text: '', children: [] } }
}

/** A cell that may yet grow by those merged with it. */
interface GrowingCell extends DraftCell {
  rowSpan: number
  columnSpan: number
}

/** Words of a paragraph as they are gathered, with what stands in its text boxes. */
interface Words {
  text: string
  page: number
  readonly boxes: DraftBlock[]
}

class DocxReader {
  private readonly counts = { hidden: 0, boxes: 0, changes: 0, unread: 0 }
  private page = 1
  private knowsPages = false
  /** Words of a paragraph whose end was deleted: they go before the next. */
  private before = ''

  constructor(
    private readonly numbers: DocxNumbers,
    private readonly styles: DocxStyles,
  ) {}

  /** The blocks below an element, in order. */
  blocksOf(element: XmlElement): readonly DraftBlock[] {
    return element.children.flatMap(child => {
      switch (child.name) {
        case 'p':
          return this.paragraph(child)
        case 'tbl':
          return [this.table(child)]
        case 'ins':
        case 'moveTo':
          return this.blocksOf(child)
        case 'altChunk':
          this.counts.unread += 1
          return []
        default:
          return []
      }
    })
  }

  notes(): readonly DocumentNote[] {
    const { hidden, boxes, changes, unread } = this.counts
    return [
      ...(changes > 0 ? [trackedNote(changes)] : []),
      ...(hidden > 0 ? [hiddenTextNote(hidden)] : []),
      ...(boxes > 0 ? [textBoxNote(boxes)] : []),
      ...(unread > 0 ? [unreadNote(unread)] : []),
    ]
  }

  private paragraph(element: XmlElement): readonly DraftBlock[] {
    const look = childOf(element, 'pPr')
    const words: Words = { text: '', page: this.page, boxes: [] }
    this.gather(element, words)
    const text = this.before + words.text
    this.before = ''
    if (look?.children.some(({ name }) => name === 'del' || name === 'moveFrom')) {
      // Its end is deleted: what is left of it runs on in the next.
      this.before = text
      return words.boxes
    }
    const place = this.styles.listOf(look, this.numbers)
    const number = place === null ? '' : this.numbers.next(place)
    const page = this.knowsPages ? { page: words.page } : {}
    const paragraph: DraftParagraph = { kind: 'paragraph', text, number, ...page }
    return [paragraph, ...words.boxes]
  }

  /** Adds the words of runs below an element, and the boxes that hang on them. */
  private gather(element: XmlElement, words: Words): void {
    for (const child of element.children) {
      if (child.name === 'r') this.gatherRun(child, words)
      else if (child.name === 'ins' || child.name === 'moveTo') {
        this.counts.changes += 1
        this.gather(child, words)
      } else if (child.name === 'del' || child.name === 'moveFrom') this.counts.changes += 1
      else if (child.name === 'txbxContent') this.gatherBox(child, words)
    }
  }

  private gatherRun(run: XmlElement, words: Words): void {
    const isHidden = isOn(childOf(run, 'vanish'))
    if (isHidden && run.children.some(({ name, text }) => name === 't' && text.trim() !== ''))
      this.counts.hidden += 1
    for (const child of run.children) {
      if (child.name === 'lastRenderedPageBreak') this.turnPage(words)
      else if (child.name === 'txbxContent') this.gatherBox(child, words)
      else if (/^(?:foot|end)noteReference$/.test(child.name)) this.counts.unread += 1
      else if (child.name === 'r') this.gatherRun(child, words)
      else if (!isHidden) words.text += runText(child)
    }
  }

  private gatherBox(box: XmlElement, words: Words): void {
    const blocks = this.blocksOf(box)
    if (blocks.some(block => block.kind === 'table' || block.text.trim() !== ''))
      this.counts.boxes += 1
    words.boxes.push(...blocks)
  }

  private turnPage(words: Words): void {
    this.knowsPages = true
    this.page += 1
    if (words.text === '') words.page = this.page
  }

  private table(element: XmlElement): DraftBlock {
    const page = this.page
    const rows: DraftRow[] = []
    const above = new Map<number, GrowingCell>()
    for (const row of element.children) {
      if (row.name !== 'tr') continue
      if (row.children.some(({ name }) => name === 'del')) this.counts.changes += 1
      else rows.push(this.row(row, above))
    }
    return { kind: 'table', rows, ...(this.knowsPages ? { page } : {}) }
  }

  /** A row; `above` are the cells that those merged downwards belong to, by their columns. */
  private row(element: XmlElement, above: Map<number, GrowingCell>): DraftRow {
    const cells: GrowingCell[] = []
    let column = Number(valueOf(childOf(element, 'gridBefore')) ?? 0) || 0
    for (const cell of element.children) {
      if (cell.name !== 'tc') continue
      const columnSpan = Number(valueOf(childOf(cell, 'gridSpan')) ?? 1) || 1
      const blocks = this.blocksOf(cell)
      const [down, across] = [childOf(cell, 'vMerge'), childOf(cell, 'hMerge')]
      const upper = above.get(column)
      const left = cells[cells.length - 1]
      if (across && valueOf(across) !== 'restart' && left) left.columnSpan += columnSpan
      else if (down && valueOf(down) !== 'restart' && upper) upper.rowSpan += 1
      else {
        const own = { blocks, column, rowSpan: 1, columnSpan }
        cells.push(own)
        if (down) above.set(column, own)
        else above.delete(column)
      }
      column += columnSpan
    }
    return { cells, hidden: isOn(childOf(element, 'hidden')) }
  }
}

/** What an element of a run shows. */
function runText({ name, text, attributes }: XmlElement): string {
  switch (name) {
    case 't':
      return text
    case 'tab':
      return '\t'
    case 'br':
      return attributes.type === 'page' || attributes.type === 'column' ? '' : '\n'
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbolText(attributes.char ?? '')
    default:
      return ''
  }
}

/** A sign by its number in a font; those of symbol fonts (F020 and on) say nothing in words. */
function symbolText(code: string): string {
  const sign = Number.parseInt(code, 16)
  return sign >= 0x20 && sign < 0xe000 ? String.fromCharCode(sign) : ''
}
