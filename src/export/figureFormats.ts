import type { Figure } from '@/charts/figure/figure'
import type { WriteTask } from '@/export/file/figureFile'
import type { FontFiles } from '@/export/pdf/fonts'
import { figureSvgs } from '@/export/svg/sceneSvg'

/** A figure as files: one, or one for each page, and the characters that their font lacks. */
export interface WrittenFigure {
  readonly blobs: readonly Blob[]
  readonly missing: readonly string[]
}

/** Signs that a font lacks, in a row: the first twenty, and a word for the others. */
export function namedSigns(signs: readonly string[], others: string): string {
  return signs.slice(0, mostNamed).join('') + (signs.length > mostNamed ? others : '')
}

const mostNamed = 20

/** What stands in for the page's canvas and the page's fonts where there is no page. */
export interface FigureTools {
  readonly writePngs?: (figure: Figure, task: WriteTask) => Promise<WrittenFigure>
  readonly fonts?: FontFiles
}

/** A format that figures are written in: its extension is its key. */
export interface FigureFormat {
  readonly key: 'svg' | 'png' | 'pdf' | 'pptx'
  /** What it is, in Chinese. */
  readonly name: string
  /** Whether words stand there in the project's own fonts where the command line writes it. */
  readonly isEmbedded: boolean
  readonly write: (figure: Figure, task?: WriteTask & FigureTools) => Promise<WrittenFigure>
}

/**
 * The formats in the order they are offered; a writer that needs a library is loaded when it is
 * first asked for, and no hour is told, so that the same figure gives the same bytes.
 */
export const figureFormats: readonly FigureFormat[] = [
  { key: 'svg', name: 'SVG 矢量图', isEmbedded: false, write: writeSvgs },
  { key: 'png', name: 'PNG 图片', isEmbedded: true, write: writePngs },
  { key: 'pdf', name: 'PDF', isEmbedded: true, write: writePdf },
  { key: 'pptx', name: 'PPTX', isEmbedded: false, write: writePptx },
]

function writeSvgs(figure: Figure): Promise<WrittenFigure> {
  const blobs = figureSvgs(figure).map(svg => new Blob([svg], { type: 'image/svg+xml' }))
  return Promise.resolve({ blobs, missing: [] })
}

async function writePngs(
  figure: Figure,
  { writePngs: writeElsewhere, ...task }: WriteTask & FigureTools = {},
): Promise<WrittenFigure> {
  if (writeElsewhere) return writeElsewhere(figure, task)
  const scenePng = await import('@/export/png/scenePng')
  return { blobs: await scenePng.writePngs(figure, task), missing: [] }
}

async function writePdf(
  figure: Figure,
  { fonts, ...task }: WriteTask & FigureTools = {},
): Promise<WrittenFigure> {
  const scenePdf = await import('@/export/pdf/scenePdf')
  const { blob, missing } = await scenePdf.writePdf(figure, {
    created: null,
    onPage: onPageOf(figure, task),
    ...(fonts ? { fonts } : {}),
  })
  return { blobs: [blob], missing }
}

async function writePptx(figure: Figure, task: WriteTask = {}): Promise<WrittenFigure> {
  const scenePptx = await import('@/export/pptx/scenePptx')
  const onPage = onPageOf(figure, task)
  return { blobs: [await scenePptx.writePptx(figure, { created: null, onPage })], missing: [] }
}

/**
 * Tells how far the work is; the screen breathes between pages, and the work may be told to stop.
 */
function onPageOf(
  { pages }: Figure,
  { progress, signal }: WriteTask,
): (page: number) => Promise<void> {
  return async page => {
    progress?.(page / pages.length)
    await new Promise(resolve => {
      setTimeout(resolve)
    })
    if (signal?.aborted) throw new DOMException('stopped', 'AbortError')
  }
}
