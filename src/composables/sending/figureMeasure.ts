import type { Figure } from '@/charts/figure/figure'
import { figureSize, pagePx } from '@/charts/figure/size'
import type { Translate } from '@/locales/translate'
import type { FigureChoice } from './useFigure'

/**
 * How large a figure comes out, in words: the paper in mm, the pixels and their density where the
 * format has any, and how many pages where there are several; empty of a figure without pages.
 */
export function figureMeasure(
  t: Translate,
  { pages, paper }: Figure,
  { choice, pixels }: { readonly choice: FigureChoice; readonly pixels: boolean },
): string {
  const [first] = pages
  if (!first) return ''
  const { ratio } = choice
  const density = pagePx(figureSize(choice.size, choice), 25.4)
  const mm = t('figure.dialog.mm', { w: Math.round(paper.width), h: Math.round(paper.height) })
  const px = t('figure.dialog.px', {
    w: Math.round(first.width * ratio),
    h: Math.round(first.height * ratio),
    dpi: Math.round(density * ratio),
  })
  const several = pages.length > 1 ? [t('figure.dialog.pages', { n: pages.length })] : []
  return [mm, ...(pixels ? [px] : []), ...several].join(' · ')
}
