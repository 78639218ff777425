import type { Figure } from '@/charts/figure/figure'
import type { Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'

/** What of a page's texts and shapes lies beyond its edges by more than a px. */
export function beyond({ width, height, marks }: Scene): string[] {
  return allMarks(marks).flatMap(mark => {
    if (mark.type === 'text') {
      const wide = mark.vertical ? mark.size : textWidth(mark.text, mark.size, mark.weight)
      const left =
        mark.vertical || mark.align === 'center'
          ? mark.x - wide / 2
          : mark.align === 'right'
            ? mark.x - wide
            : mark.x
      return left < -1 ||
        left + wide > width + 1 ||
        mark.y - mark.size / 2 < -1 ||
        mark.y + mark.size / 2 > height + 1
        ? [`${mark.key} ${mark.text}`]
        : []
    }
    if (mark.type === 'rect')
      return mark.x < -1 ||
        mark.x + mark.w > width + 1 ||
        mark.y < -1 ||
        mark.y + mark.h > height + 1
        ? [mark.key]
        : []
    if (mark.type === 'circle') return []
    return mark.points.some(([x, y]) => x < -1 || x > width + 1 || y < -1 || y > height + 1)
      ? [mark.key]
      : []
  })
}

/** Points of the smallest words. */
export function smallest(figure: Figure): number {
  return Math.min(
    ...figure.pages.flatMap(page =>
      allMarks(page.marks)
        .filter(mark => mark.type === 'text')
        .map(mark => (((mark.size / page.width) * figure.paper.width) / 25.4) * 72),
    ),
  )
}
