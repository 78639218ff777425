// Word 97 to 2003 and WPS (.doc, .wps): the text from its pieces, and tables from the properties of
// the paragraphs that end their rows. Automatic numbers of this format are not read, and told.
import type { CompoundFile } from '@/intake/document/compoundFile'
import { readCompound } from '@/intake/document/compoundFile'
import type { DraftBlock } from '@/intake/document/draft'
import { unnumberedNote } from '@/intake/document/passedOver'
import type { Reading } from '@/intake/document/reading'
import { beyondBound, foundDocument, refusedDocument } from '@/intake/document/reading'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type { ParagraphLook } from './paragraphLooks'
import { paragraphLooks } from './paragraphLooks'
import { piecesOf } from './pieces'
import { Word97Tables } from './word97Tables'

const saveAs = '请用 Word 或 WPS 打开，另存为 .docx 再试'

/** Reads the bytes of a .doc or .wps. */
export function readWord97(bytes: Uint8Array): Reading {
  const file = readCompound(bytes)
  const main = streamOf(file, 'WordDocument')
  if (!main || main.length < 0x200) return broken()
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const flags = view.getUint16(0x0a, true)
  if ((flags & 0x100) !== 0)
    return refusedDocument('encrypted', 'doc', '这是加了密码的 Word 97–2003 文档：请去掉密码后再试')
  if (view.getUint16(0, true) !== 0xa5ec || view.getUint16(2, true) < 0xc1)
    return refusedDocument('other-kind', 'doc', `这是 Word 95 或更早的文档，不能直接读：${saveAs}`)
  const table = streamOf(file, (flags & 0x200) !== 0 ? '1Table' : '0Table')
  if (!table) return broken()
  const length = view.getUint32(0x4c, true)
  if (length > documentBounds.signs)
    return beyondBound('doc', excessOf('values', length, documentBounds.signs))
  const pieces = piecesOf(main, partOf(table, view, 0x1a2))
  const looks = paragraphLooks(main, partOf(table, view, 0x102))
  const builder = new Word97Builder()
  for (const { text, place } of pieces.paragraphs(length)) builder.take(text, looks.at(place))
  const { unnumbered } = builder
  return foundDocument('doc', builder.end(), unnumbered > 0 ? [unnumberedNote(unnumbered)] : [])
}

function broken(): Reading {
  return refusedDocument('not-readable', 'doc', `这份 Word 97–2003 文档不完整或已损坏：${saveAs}`)
}

function streamOf(file: CompoundFile | null, name: string): Uint8Array | null {
  const stream = file?.streams.get(name)
  return file && stream ? file.read(stream) : null
}

/** A part of the table stream, whose place and size stand in the header. */
function partOf(table: Uint8Array, header: DataView, at: number): Uint8Array {
  const from = header.getUint32(at, true)
  return table.subarray(from, from + header.getUint32(at + 4, true))
}

/** Puts paragraphs where they belong: into the text, or into the cell that they end. */
class Word97Builder {
  /** Paragraphs that Word numbers by itself. */
  unnumbered = 0
  private readonly blocks: DraftBlock[] = []
  private table: Word97Tables | null = null

  take(raw: string, look: ParagraphLook): void {
    const text = shownText(raw)
    if (look.isNumbered && text.trim() !== '') this.unnumbered += 1
    if (!look.isInTable) {
      this.endTable()
      this.blocks.push({ kind: 'paragraph', text })
      return
    }
    this.table ??= new Word97Tables()
    if (look.edges) this.table.endRow(look.edges)
    else this.table.take({ kind: 'paragraph', text }, raw.endsWith('\u0007'))
  }

  end(): readonly DraftBlock[] {
    this.endTable()
    return this.blocks
  }

  private endTable(): void {
    const table = this.table?.end()
    if (table) this.blocks.push(table)
    this.table = null
  }
}

/** What a paragraph shows: fields by their results, without pictures and marks. */
function shownText(raw: string): string {
  let text = ''
  const fields: boolean[] = []
  for (const sign of raw) {
    const code = sign.charCodeAt(0)
    if (code === 0x13) fields.push(false)
    else if (code === 0x14) fields.splice(-1, 1, true)
    else if (code === 0x15) fields.pop()
    else if (fields.includes(false)) continue
    else if (code === 0x0b) text += '\n'
    else if (code === 0x1e) text += '-'
    else if (code === 9 || code >= 0x20) text += sign
  }
  return text
}
