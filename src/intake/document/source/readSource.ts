// A file of any kind in; a document, or what the file is and what to do, out.
import { decodeBytes } from '@/intake/text/decodeText'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type { DocumentKind } from '@/intake/document/kindNames'
import { documentKind } from './documentKind'
import { kindNames } from '@/intake/document/kindNames'
import type { Reading } from '@/intake/document/reading'
import { badBytes, readPlainText } from '@/intake/document/readPlainText'
import { beyondBound, foundDocument, refusedDocument } from '@/intake/document/reading'
import { delimiterOf } from './textKind'

/** Reads a file by what its bytes are; never throws, and fetches nothing. */
export async function readSource(bytes: Uint8Array): Promise<Reading> {
  const kind = documentKind(bytes)
  if (bytes.length > documentBounds.bytes)
    return beyondBound(kind, excessOf('bytes', bytes.length, documentBounds.bytes))
  try {
    return await readKind(bytes, kind)
  } catch {
    const message = `这是${kindNames[kind]}，但读不了，可能已损坏：请另存一份再试`
    return refusedDocument('not-readable', kind, message)
  }
}

/** Readers of files that are more than text; each is fetched when it is asked for. */
const packed: Partial<Readonly<Record<DocumentKind, (bytes: Uint8Array) => Promise<Reading>>>> = {
  doc: async bytes => (await import('@/intake/document/word/readWord97')).readWord97(bytes),
  docx: async bytes => (await import('@/intake/document/word/readDocx')).readDocx(bytes),
  pdf: async bytes => (await import('@/intake/document/pdf/readPdf')).readPdf(bytes),
  xlsx: async bytes => (await import('@/intake/document/readSheet')).readSheet(bytes),
}

const texts: readonly DocumentKind[] = ['md', 'csv', 'tsv', 'html']

function readKind(bytes: Uint8Array, kind: DocumentKind): Promise<Reading> | Reading {
  const reader = packed[kind]
  if (reader) return reader(bytes)
  if (kind === 'txt') return readPlainText(bytes)
  return texts.includes(kind) ? readMarked(bytes, kind) : otherKind(kind)
}

/** Reads a text with tables in it. */
async function readMarked(bytes: Uint8Array, kind: DocumentKind): Promise<Reading> {
  const { signs, paragraphs } = documentBounds
  if (bytes.length > signs) return beyondBound(kind, excessOf('bytes', bytes.length, signs))
  const decoded = decodeBytes(bytes)
  const { text } = decoded
  const bad = badBytes(decoded)
  if (kind === 'html') {
    const { readHtml } = await import('@/intake/document/readHtml')
    const html = await readHtml(text)
    if (html.ok) return foundDocument(kind, html.blocks, [...html.notes, ...bad])
    return html.fault === 'doctype' ? otherKind(kind) : beyondBound(kind, html.fault)
  }
  const lines = lineEnds(text)
  if (lines > paragraphs) return beyondBound(kind, excessOf('rows', lines, paragraphs))
  if (kind === 'md') {
    const { readMarkdown } = await import('@/intake/document/readMarkdown')
    return foundDocument(kind, readMarkdown(text), bad)
  }
  const { readDelimited } = await import('@/intake/document/readDelimited')
  const table = readDelimited(text, delimiterOf(text) ?? ',')
  return table.ok
    ? foundDocument(kind, table.blocks, [...table.notes, ...bad])
    : beyondBound(kind, table.excess)
}

function lineEnds(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const saveAs = '另存为 .docx 再试'

/** What to do with a file that no reader takes. */
const advice: Partial<Readonly<Record<DocumentKind, string>>> = {
  xlsb: '请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  xls: '请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  pptx: '请把其中的表格复制到 Word 或 Excel 文档里再试',
  ppt: '请把其中的表格复制到 Word 或 Excel 文档里再试',
  odt: `请用 LibreOffice 或 WPS 打开，${saveAs}`,
  ods: '请用 LibreOffice 或 WPS 打开，另存为 .xlsx 再试',
  ofd: '请用阅读软件导出为 PDF 或 Word 再试',
  rtf: `请用 Word 或 WPS 打开，${saveAs}`,
  mht: `请用浏览器打开，另存为 .html，或用 Word 打开，${saveAs}`,
  'word-xml': `请用 Word 打开，${saveAs}`,
  'ledger-json': '台账用 guatu render --ledger 读，或在网页“台账”中导入',
  svg: '图中没有可读的表格；挂图存的图请拖到网页里打开',
  image: '图片里没有文字可读：请先用识别软件（OCR）识别成文字，再存为 .docx 或 .xlsx',
  zip: '请先解压，再读其中的文件',
  archive: '请先解压，再读其中的文件',
}

function otherKind(kind: DocumentKind): Reading {
  if (kind === 'encrypted')
    return refusedDocument('encrypted', kind, '这是加了密码的 Office 文件：请去掉密码后再试')
  if (kind === 'empty') return refusedDocument('empty', kind, '文件是空的')
  const what = advice[kind] ?? '请换成 Word、Excel、PDF、网页或文本再试'
  return refusedDocument('other-kind', kind, `这是${kindNames[kind]}，不能直接读：${what}`)
}
