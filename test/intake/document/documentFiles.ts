// Small documents of each format, built by code.
import { zip } from '../../export/zipParts'
import type { Part } from '../../export/zipParts'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import type { SourceDocument, SourceTable } from '@/intake/document/sourceDocument'
import { readSource } from '@/intake/document/source/readSource'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A part of a Word document in its namespace. */
export const wordPart = (name: string, root: string, inner: string): Part => ({
  name: `word/${name}.xml`,
  text: `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${main}">${inner}</w:${root}>`,
})

/** The bytes of a Word document whose body is this XML, with further parts. */
export function docx(body: string, ...parts: readonly Part[]): Uint8Array {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
  return zip([
    { name: '[Content_Types].xml', text: types },
    wordPart('document', 'document', `<w:body>${body}</w:body>`),
    ...parts,
  ])
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const para = (inner: string, look = ''): string =>
  `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`
export const cell = (inner: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

/** A document out of bytes that must be read. */
export async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const reading = await readSource(bytes)
  if (!reading.ok) throw new Error(reading.refusal.message)
  return reading.document
}

/** What is said of bytes that must be refused. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const reading = await readSource(bytes)
  if (reading.ok) throw new Error('read')
  return `${reading.refusal.code} ${reading.refusal.message}`
}

/** The paragraphs of a document as they show, those of tables too. */
export const textsOf = ({ blocks }: SourceDocument): readonly string[] =>
  paragraphsIn(blocks).map(shownText)

/** The cells of a table, each as its place, spans and words: 2,1 1x2 words. */
export const cellsOf = ({ rows }: SourceTable): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.map(({ row: at, column, rowSpan, columnSpan, blocks }) => {
      const words = paragraphsIn(blocks).map(shownText).join('/')
      return `${at},${column} ${rowSpan}x${columnSpan} ${words}`
    }),
  )
