import type { Font } from 'fontkit'
import type { Figure } from '@/charts/figure/figure'
import type { Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { bookmark, describe } from './about'
import type { Face, FontFiles } from './fonts'
import { faceOf, familyOf, fontsOfPage, openFace } from './fonts'
import type { Pen } from './marks'
import { drawMarks } from './marks'
import type { PdfTags } from './tags'
import { pageTags } from './tags'

/**
 * When the file was made, as an ISO instant (null: not told), and where the font's files come from,
 * if not from the page's server.
 * `onPage` is waited for before each page (from 0): it can say how far the work is, let the browser
 * breathe, or throw to end it.
 */
export interface PdfOptions {
  readonly created: string | null
  readonly fonts?: FontFiles
  readonly onPage?: (page: number) => void | Promise<void>
}

/**
 * A PDF, and the characters that the font lacks: each is drawn as 〓 in it, and found and copied as
 * itself.
 */
export interface PdfFile {
  readonly blob: Blob
  readonly missing: readonly string[]
}

/**
 * A figure as PDF: drawn from its scenes in lines and embedded type, a page each. The library and
 * the font are loaded when asked; fails where a font cannot be fetched.
 */
export async function writePdf(
  figure: Figure,
  { created, fonts = fontsOfPage, onPage }: PdfOptions,
): Promise<PdfFile> {
  const [{ default: PDFDocument }, faces] = await Promise.all([
    import('pdfkit'),
    facesOf(figure, fonts),
  ])
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    lang: figure.lang,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
  })
  const blob = gathered(doc)
  describe(doc, figure, created)
  for (const [face, font] of faces) doc.registerFont(face, font as unknown as Uint8Array)
  const missing = new Set<string>()
  await drawPages({ doc, faces, missing, fades: new Map() }, figure, onPage)
  doc.end()
  return { blob: await blob, missing: [...missing] }
}

/** The faces that the figure's texts are set in. */
async function facesOf(figure: Figure, fonts: FontFiles): Promise<ReadonlyMap<Face, Font>> {
  const texts = figure.pages
    .flatMap(page => allMarks(page.marks))
    .filter(mark => mark.type === 'text')
  const faces = [...new Set(texts.map(mark => faceOf(mark.weight)))].sort()
  return new Map(
    await Promise.all(
      faces.map(async face => [face, await openFace(await fonts(face, familyOf(figure)))] as const),
    ),
  )
}

const pointsPerMm = 72 / 25.4

/**
 * Units that a page may be wide or high; of a longer one each unit stands for more than a point.
 */
const mostUnits = 14_400

async function drawPages(
  pen: Omit<Pen, 'tags'>,
  figure: Figure,
  onPage: PdfOptions['onPage'],
): Promise<void> {
  const { doc } = pen
  const whole = doc.struct('Document', { title: figure.title })
  doc.addStructure(whole)
  for (const [at, scene] of figure.pages.entries()) {
    await onPage?.(at)
    const size = [figure.paper.width * pointsPerMm, figure.paper.height * pointsPerMm]
    const userUnit = Math.max(1, ...size.map(points => points / mostUnits))
    // The published types are older than the library: a unit's size is among its options.
    const options = {
      size: size.map(points => points / userUnit) as [number, number],
      margin: 0,
      userUnit,
    }
    doc.addPage(options)
    bookmark(doc, figure, at)
    const part = doc.struct('Sect')
    whole.add(part)
    drawPage(
      pen,
      scene,
      pageTags(doc, part, `${figure.description} ${figure.notes[at] ?? ''}`.trim()),
    )
    part.end()
  }
  whole.end()
}

function drawPage(
  pen: Omit<Pen, 'tags'>,
  { width: w, height: h, background, marks }: Scene,
  tags: PdfTags,
): void {
  pen.doc.scale(pen.doc.page.width / w)
  drawMarks({ ...pen, tags }, [
    { type: 'rect', key: 'ground', role: 'ground', x: 0, y: 0, w, h, fill: background },
    ...marks,
  ])
  tags.end()
}

/** The file, once its document has ended. */
function gathered(doc: PDFKit.PDFDocument): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const parts: BlobPart[] = []
    doc.on('data', (part: BlobPart) => parts.push(part))
    doc.on('error', reject)
    doc.on('end', () => {
      resolve(new Blob(parts, { type: 'application/pdf' }))
    })
  })
}
