import { describe, expect, it } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import type { MarkRole } from '@/charts/scene/role'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { wallUnit } from '@/charts/wall/seams/panels'
import { inkOf, overlapsOf } from '../../gantt/ganttCase'
import { pagesOf, stageOf, wallInput } from '../wallCase'

/** Walls and the monitors they may be made of. */
const grids = [
  [1920, 1080, 3, 3],
  [1920, 1080, 3, 1],
  [1920, 1080, 2, 2],
  [1920, 1080, 4, 4],
  [3840, 2160, 2, 3],
  [3840, 2160, 3, 3],
  [5760, 2160, 3, 2],
  [5760, 2160, 5, 3],
  [5760, 2160, 8, 4],
  [6656, 1792, 4, 1],
  [6656, 1792, 7, 2],
  [6656, 1792, 8, 4],
  [1080, 1920, 2, 3],
  [1080, 1920, 3, 3],
] as const

/** Cells, bars, boxes and chips: what is small must lie whole. */
const small: ReadonlySet<MarkRole> = new Set([
  'cell',
  'load',
  'units',
  'bar',
  'state',
  'as-of',
  'pill',
])

/** Marks that show: of those in a clip, the ones that stand in it whole. */
function showing(marks: readonly Mark[]): readonly FlatMark[] {
  return marks.flatMap(mark =>
    mark.type !== 'clip'
      ? [mark]
      : showing(mark.marks).filter(
          one =>
            markBox(one).y >= mark.y - 1 && markBox(one).y + markBox(one).h <= mark.y + mark.h + 1,
        ),
  )
}

describe.each(grids)(
  'a wall of %i × %i px of %i by %i monitors',
  (width, height, columns, rows) => {
    const unit = wallUnit({ width, height })
    const clear = 24 * unit
    const stage = stageOf([width, height], { columns, rows, clear })
    const panels = [...new Set([...stage.panels, ...stage.wide])]
    const pages = panels.flatMap(panel =>
      [wallInput(), wallInput({ recorded: true })].flatMap(input =>
        pagesOf(input, { unit, panels: [panel], wide: [panel] }).map(page => ({ ...page, panel })),
      ),
    )

    it('has no word, number, flag or cell on a seam, and none beyond its panel', () => {
      const faults = pages.flatMap(({ name, scene, panel }) => {
        const signs = showing(scene.marks).filter(
          mark =>
            mark.type === 'circle' ||
            (mark.type === 'path' && mark.closed && markBox(mark).w < 130 * unit) ||
            (mark.type === 'rect' &&
              small.has(mark.role) &&
              mark.w < 64 * unit &&
              mark.h < 100 * unit),
        )
        const boxes = [
          ...inkOf(scene.marks),
          ...signs.map(mark => {
            const { x, y, w, h } = markBox(mark)
            return { name: mark.key, left: x + 1, right: x + w - 1, top: y + 1, bottom: y + h - 1 }
          }),
        ]
        return boxes
          .filter(
            box =>
              panel.uprights.some(seam => box.left < seam.right - 1 && box.right > seam.left + 1) ||
              panel.seams.some(seam => box.top < seam.bottom - 1 && box.bottom > seam.top + 1) ||
              box.left < -2 ||
              box.right > scene.width + 2 ||
              box.bottom > scene.height + 2,
          )
          .map(
            box =>
              `${name}: ${box.name} ` +
              `${Math.round(box.left / unit)}–${Math.round(box.right / unit)}, ` +
              `${Math.round(box.top / unit)}–${Math.round(box.bottom / unit)}`,
          )
      })
      expect(faults).toEqual([])
    })

    it('keeps words clear of one another', () => {
      expect(
        pages.flatMap(({ name, scene }) =>
          overlapsOf(inkOf(scene.marks)).map(fault => `${name}: ${fault}`),
        ),
      ).toEqual([])
    })
  },
)
