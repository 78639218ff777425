import { extname } from 'node:path'
import type { Figure } from '@/charts/figure/figure'
import { fontsOfPackage } from './packageFonts'

/** A figure as files: one, or one for each page, and the characters that their font lacks. */
interface Written {
  readonly blobs: readonly Blob[]
  readonly missing: readonly string[]
}

/** A format that the command line writes figures in: its extension is its key. */
export interface FigureFileFormat {
  readonly key: string
  readonly name: string
  /** Whether words stand there in the project's own fonts, whatever faces the figure names. */
  readonly isEmbedded: boolean
  readonly write: (figure: Figure, ratio: number) => Promise<Written>
}

/**
 * The formats of figures that need no browser, each writer loaded when it is first asked for; as in
 * the page no hour is told, so that the same figure gives the same bytes.
 */
export const figureFileFormats: readonly FigureFileFormat[] = [
  {
    key: 'svg',
    name: 'SVG 矢量图',
    isEmbedded: false,
    write: async figure => ({
      blobs: (await import('@/export/svg/sceneSvg')).figureSvgs(figure).map(svg => new Blob([svg])),
      missing: [],
    }),
  },
  {
    key: 'png',
    name: 'PNG 图片',
    isEmbedded: true,
    write: async (figure, ratio) => (await import('./figurePng')).writeFigurePng(figure, ratio),
  },
  { key: 'pdf', name: 'PDF', isEmbedded: true, write: writePdfFile },
  {
    key: 'pptx',
    name: 'PPTX',
    isEmbedded: false,
    write: async figure => ({
      blobs: [await (await import('@/export/pptx/scenePptx')).writePptx(figure, { created: null })],
      missing: [],
    }),
  },
]

async function writePdfFile(figure: Figure): Promise<Written> {
  const { writePdf } = await import('@/export/pdf/scenePdf')
  const { blob, missing } = await writePdf(figure, { created: null, fonts: fontsOfPackage })
  return { blobs: [blob], missing }
}

/**
 * The names of so many files: the one asked for, or numbered before its extension where there are
 * several.
 */
export function numberedFiles(out: string, count: number): readonly string[] {
  if (count === 1) return [out]
  const extension = extname(out)
  const digits = String(count).length
  return Array.from(
    { length: count },
    (_, at) =>
      `${out.slice(0, out.length - extension.length)}-${String(at + 1).padStart(digits, '0')}` +
      `${extension}`,
  )
}
