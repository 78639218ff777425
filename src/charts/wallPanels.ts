import type { Box } from './box'

/** A wall made of monitors: so many beside one another and so many above one another, with px on either side of each seam to be kept clear. */
export interface Seams { readonly columns: number, readonly rows: number, readonly clear: number }

/** The stage of a big screen: px per px of a 1080-line design, its panels from left to right or from top to bottom, and the level seams that run through each. */
export interface WallStage { readonly unit: number, readonly panels: readonly Box[], readonly seams: readonly Seam[] }

/** A band that nothing vital may lie on, in px from the stage's top. */
export interface Seam { readonly top: number, readonly bottom: number }

/** Px of a 1080-line design by which panels stand apart. */
const apart = 48

/** Px per px of the design for a wall: by its height, of a wall on end by its width, so that words keep their size. */
export function wallUnit({ width, height }: { readonly width: number, readonly height: number }): number {
  return Math.min(width, height) / 1080
}

/**
 * Panels of a stage `width` × `height` px that begins `top` px below the wall's upper edge: as many as give each about the shape of a screen, side by side on a wide wall, one above the other on a wall on end;
 * on a wall of monitors each panel takes whole columns of them. Scaling is the same both ways, so nothing is stretched.
 */
export function wallStage(wall: { readonly width: number, readonly height: number }, stage: Box, seams: Seams): WallStage {
  const unit = wallUnit(wall)
  if (wall.height > wall.width) return { unit, panels: stacked(wall, stage, { unit, seams }), seams: [] }
  const count = panelCount(wall, seams)
  const w = wall.width / count
  const half = count > 1 ? Math.max(apart / 2 * unit, seams.clear) : 0
  const panels = Array.from({ length: count }, (_, at): Box => {
    const left = at === 0 ? stage.x : at * w + half
    const right = at === count - 1 ? stage.x + stage.w : (at + 1) * w - half
    return { x: left, y: stage.y, w: right - left, h: stage.h }
  })
  return { unit, panels, seams: levelSeams(wall, stage, seams) }
}

/** How many panels stand side by side: about one for each 16:9 of the wall; where there are seams, a number that lets each take whole monitors. */
function panelCount({ width, height }: { readonly width: number, readonly height: number }, { columns }: Seams): number {
  const wished = Math.max(1, Math.round(width / height / (16 / 9)))
  if (columns <= 1) return wished
  const whole = Array.from({ length: columns }, (_, at) => at + 1).filter(count => columns % count === 0)
  return whole.reduce((best, count) => Math.abs(count - wished) < Math.abs(best - wished) || (Math.abs(count - wished) === Math.abs(best - wished) && count > best) ? count : best, 1)
}

function stacked(wall: { readonly width: number, readonly height: number }, stage: Box, { unit, seams }: { readonly unit: number, readonly seams: Seams }): readonly Box[] {
  const count = Math.max(1, Math.round(wall.height / wall.width))
  const gap = Math.max(apart / 2 * unit, 2 * seams.clear)
  const h = (stage.h - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at): Box => ({ x: stage.x, y: stage.y + at * (h + gap), w: stage.w, h }))
}

/** The level seams that cross the stage, in px from its top. */
function levelSeams({ height }: { readonly height: number }, stage: Box, { rows, clear }: Seams): readonly Seam[] {
  if (clear <= 0) return []
  return Array.from({ length: Math.max(0, rows - 1) }, (_, at) => height * (at + 1) / rows - stage.y)
    .map(y => ({ top: y - clear, bottom: y + clear }))
    .filter(seam => seam.top > 0 && seam.bottom < stage.h)
}
