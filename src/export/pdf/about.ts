import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Figure } from '@/charts/figure/figure'
import { stateElement } from '@/export/file/figureState'
import { xmlText } from '@/export/file/xmlText'

const creator = '挂图 Guatu'

/** What of the library's document is not in its published types, which are older than it. */
interface Inside {
  readonly _root: { readonly data: Record<string, unknown> }
  _id: Uint8Array
  _addInfo: () => void
  readonly file: (
    bytes: Uint8Array,
    options: Readonly<Record<'name' | 'type' | 'relationship' | 'description', string>>,
  ) => void
}

/**
 * Says in the file's properties what the figure is, and lays its state into it, where
 * intake/figure/figureState.ts finds it; `created` is an ISO instant, or null where none is to be told.
 */
export function describe(doc: PDFKit.PDFDocument, figure: Figure, created: string | null): void {
  const inside = doc as unknown as Inside
  const subject = figure.lang === 'en' ? `As of ${figure.asOf}` : `截至日期：${figure.asOf}`
  const info: Record<string, unknown> = {
    Title: figure.title,
    Subject: subject,
    Creator: creator,
    Producer: 'PDFKit',
  }
  if (created !== null) info.CreationDate = stampOf(created)
  doc.info = info
  // The library would make its mark of the file from the clock, and write the properties into the
  // XML as they stand.
  inside._id = markOf(figure, created)
  inside._addInfo = () => {
    doc.appendXML(xmpOf({ figure, subject, created }))
  }
  inside._root.data.PageLabels = { Nums: [0, { S: 'D' }] }
  attachState(doc, figure)
}

/**
 * A bookmark to the page that stands open, where it does not belong to what the page before it
 * does.
 */
export function bookmark(
  doc: PDFKit.PDFDocument,
  { title, pages, names }: Figure,
  page: number,
): void {
  const name = names?.[page]
  if (name !== undefined) {
    if (name !== names?.[page - 1]) doc.outline.addItem(name)
    return
  }
  doc.outline.addItem(pages.length > 1 ? `${title} ${page + 1}/${pages.length}` : title)
}

/**
 * The view as a file of its own: whoever opens the PDF sees it among the attachments, as it is.
 * What was drawn stands once only, in the XML about the file, which programs leave as it is when
 * they save a PDF anew.
 */
function attachState(doc: PDFKit.PDFDocument, { state, lang }: Figure): void {
  const description =
    lang === 'en' ? 'The view this file was made from' : '本图的视图，用挂图可重新打开'
  const before = doc.compress
  doc.compress = false
  const inside = doc as unknown as Inside
  inside.file(utf8ToBytes(viewOf(state)), {
    name: 'guatu.json',
    type: 'application/json',
    relationship: 'Data',
    description,
  })
  doc.compress = before
}

function viewOf(state: string): string {
  const { data, ...view } = JSON.parse(state) as Record<string, unknown>
  return data === undefined ? state : JSON.stringify(view)
}

/** 16 bytes that stay the same for the same content. */
function markOf({ title, pages, state, asOf }: Figure, created: string | null): Uint8Array {
  return sha256(utf8ToBytes(JSON.stringify([title, pages, state, asOf, created]))).slice(0, 16)
}

/** An ISO instant as PDF writes it; throws on any other text. */
function stampOf(instant: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(instant))
    throw new Error(`not an instant: ${instant}`)
  return `D:${instant.slice(0, 19).replace(/[-:T]/g, '')}Z`
}

interface About {
  readonly figure: Figure
  readonly subject: string
  readonly created: string | null
}

function xmpOf({ figure, subject, created }: About): string {
  const { title, description, lang } = figure
  const inLanguage = (words: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(words)}</rdf:li></rdf:Alt>`
  const spaces =
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
  return `<rdf:Description rdf:about="" ${spaces}>
<dc:format>application/pdf</dc:format>
<dc:title>${inLanguage(title)}</dc:title>
<dc:description>${inLanguage(`${subject} ${description}`)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
${created === null ? '' : `<xmp:CreateDate>${created.slice(0, 19)}Z</xmp:CreateDate>`}
<pdf:Producer>PDFKit</pdf:Producer>
${stateElement(figure.state)}
</rdf:Description>`
}
