import { extname } from 'node:path'
import type { Figure } from '@/charts/figure/figure'
import type { FigureFormat, WrittenFigure } from '@/export/figureFormats'
import { fontsOfPackage } from './packageFonts'

/** Writes a figure without a browser, `ratio` px of a PNG to a px of its pages. */
export async function writeFigureFiles(
  format: FigureFormat,
  figure: Figure,
  ratio: number,
): Promise<WrittenFigure> {
  return format.write(figure, {
    fonts: fontsOfPackage,
    writePngs: async () => (await import('./figurePng')).writeFigurePng(figure, ratio),
  })
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
