import type { Figure } from '@/charts/figure/figure'
import { allMarks } from '@/charts/scene/scene'

/** No slide may be wider or higher, in mm. */
const largest = 1422

/**
 * The share of its size (1 at most) at which a figure stands on slides, which have a largest
 * measure.
 */
export function slideFit({ paper }: Pick<Figure, 'paper'>): number {
  return Math.min(1, largest / Math.max(paper.width, paper.height))
}

/**
 * How a figure that is larger than any slide is shrunk: to so many percent, its smallest words to
 * so many points; null where it is not.
 */
export function slideShrink(
  figure: Pick<Figure, 'paper' | 'pages'>,
): { readonly percent: number; readonly points: number } | null {
  const fit = slideFit(figure)
  if (fit === 1) return null
  const sizes = figure.pages.flatMap(page =>
    allMarks(page.marks).flatMap(mark => (mark.type === 'text' ? [mark.size / page.width] : [])),
  )
  const least =
    ((sizes.reduce((a, b) => Math.min(a, b), Infinity) * figure.paper.width) / 25.4) * 72 * fit
  return {
    percent: Math.round(fit * 100),
    points: Number.isFinite(least) ? Math.round(least * 10) / 10 : 0,
  }
}
