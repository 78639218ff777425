import type { Figure } from '@/charts/figure/figure'
import { markBox } from '@/charts/scene/markBox'
import type { Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'

/** What of a page's texts and shapes lies beyond its edges by more than a px. */
export function beyond({ width, height, marks }: Scene): string[] {
  return allMarks(marks).flatMap(mark => {
    const { x, y, w, h } = markBox(mark)
    return x < -1 || y < -1 || x + w > width + 1 || y + h > height + 1
      ? [`${mark.key}${mark.type === 'text' ? ` ${mark.text}` : ''}`]
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
