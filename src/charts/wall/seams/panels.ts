import type { Box } from '@/charts/scene/box'

/**
 * A wall made of monitors: so many beside one another and so many above one another, with px on
 * either side of each seam to be kept clear.
 */
export interface Seams {
  readonly columns: number
  readonly rows: number
  readonly clear: number
}

/**
 * The stage of a big screen: px per px of a 1080-line design, its panels from left to right or from
 * top to bottom, and those it has where the first is given to a scene that needs more room than one
 * of them: the same where they have it.
 */
export interface WallStage {
  readonly unit: number
  readonly panels: readonly WallPanel[]
  readonly wide: readonly WallPanel[]
}

/** A panel, and the level and upright seams that run through it. */
export interface WallPanel extends Box {
  readonly seams: readonly Seam[]
  readonly uprights: readonly Upright[]
}

/** A band that nothing vital may lie on, in px from its panel's top. */
export interface Seam {
  readonly top: number
  readonly bottom: number
}

/** The same on end, in px from its panel's left edge. */
export interface Upright {
  readonly left: number
  readonly right: number
}

/**
 * Px of a 1080-line design by which panels stand apart, that a panel must be wide to be read, also
 * where seams run through it, and that it loses beside each of those.
 */
const [apart, narrowest, narrowParted, lost] = [48, 880, 1200, 80]

/** Px of the design that a scene of many rows and columns wants to be wide. */
const ample = 1750

/**
 * Px of the design that a monitor must have between its seams, across and down, for words to stand
 * there.
 */
const [readable, readableHigh] = [280, 140]

/** Whether so many monitors leave room for words between their seams. */
export function areReadable({ width, height }: Size, { columns, rows, clear }: Seams): boolean {
  const unit = wallUnit({ width, height })
  return (
    (columns === 1 || width / columns - 2 * clear >= readable * unit) &&
    (rows === 1 || height / rows - 2 * clear >= readableHigh * unit)
  )
}

/**
 * Px per px of the design for a wall: by its height, of a wall on end by its width, so that words
 * keep their size.
 */
export function wallUnit({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): number {
  return Math.min(width, height) / 1080
}

/**
 * Panels of a stage `width` × `height` px that begins `top` px below the wall's upper edge: as many
 * as give each about the shape of a screen, side by side on a wide wall, one above the other on a
 * wall on end;
 * on a wall of monitors each panel takes whole columns of them, as long as it stays wide enough to
 * be read, seams left out. Scaling is the same both ways, so nothing is stretched.
 */
export function wallStage(wall: Size, stage: Box, seams: Seams): WallStage {
  const unit = wallUnit(wall)
  const boxes =
    wall.height > wall.width
      ? stacked(wall, stage, { unit, seams })
      : abreast(wall, stage, { unit, seams })
  const seamed = (box: Box): WallPanel => ({
    ...box,
    seams: levelSeams(wall, box, seams),
    uprights: uprightSeams(wall, box, seams),
  })
  const panels = boxes.map(seamed)
  return { unit, panels, wide: widened(boxes, stage, { unit, seams })?.map(seamed) ?? panels }
}

interface Size {
  readonly width: number
  readonly height: number
}
interface Cutting {
  readonly unit: number
  readonly seams: Seams
}

function abreast(wall: Size, stage: Box, { unit, seams }: Cutting): readonly Box[] {
  const count = panelCount(wall, { unit, seams })
  const w = wall.width / count
  const half = count > 1 ? Math.max((apart / 2) * unit, seams.clear) : 0
  return Array.from({ length: count }, (_, at): Box => {
    const left = at === 0 ? stage.x : at * w + half
    const right = at === count - 1 ? stage.x + stage.w : (at + 1) * w - half
    return { x: left, y: stage.y, w: right - left, h: stage.h }
  })
}

/**
 * How many panels stand side by side: about one for each 16:9 of the wall; on monitors one a
 * column, or for as few columns as leave it wide enough.
 */
function panelCount({ width, height }: Size, { unit, seams: { columns, clear } }: Cutting): number {
  const wished = Math.max(1, Math.round(width / height / (16 / 9)))
  if (columns <= 1) return wished
  const whole = Array.from({ length: columns }, (_, at) => columns - at).filter(
    count => columns % count === 0,
  )
  const isWide = (count: number): boolean =>
    count === columns
      ? width / count >= narrowest * unit
      : width / count - (columns / count - 1) * (2 * clear + lost * unit) >= narrowParted * unit
  return whole.find(isWide) ?? 1
}

function stacked(wall: Size, stage: Box, { unit, seams }: Cutting): readonly Box[] {
  // Of many columns each is so narrow that a panel needs the whole height.
  const count = seams.columns > 2 ? 1 : Math.max(1, Math.round(wall.height / wall.width))
  const gap = Math.max((apart / 2) * unit, 2 * seams.clear)
  const h = (stage.h - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at): Box => ({
    x: stage.x,
    y: stage.y + at * (h + gap),
    w: stage.w,
    h,
  }))
}

/**
 * On a wall on end all of it; of two panels too narrow for the scene one that is wide enough and
 * one for what is left, where no upright seam stands between them; null where nothing else than the
 * usual panels will do.
 */
function widened(
  boxes: readonly Box[],
  stage: Box,
  { unit, seams }: Cutting,
): readonly Box[] | null {
  const [first, second] = boxes
  if (!first || !second) return null
  if (first.x === second.x) return [stage]
  const x = first.x + (ample + apart) * unit
  const left = stage.x + stage.w - x
  if (boxes.length > 2 || seams.columns > 1 || first.w >= 1500 * unit || left < narrowest * unit)
    return null
  return [
    { ...first, w: ample * unit },
    { ...second, x, w: left },
  ]
}

/** The level seams that cross a panel, in px from its top. */
function levelSeams({ height }: Size, panel: Box, { rows, clear }: Seams): readonly Seam[] {
  if (clear <= 0) return []
  return Array.from(
    { length: Math.max(0, rows - 1) },
    (_, at) => (height * (at + 1)) / rows - panel.y,
  )
    .map(y => ({ top: y - clear, bottom: y + clear }))
    .filter(seam => seam.top > 0 && seam.bottom < panel.h)
}

/** The upright seams that cross a panel, in px from its left edge. */
function uprightSeams({ width }: Size, panel: Box, { columns, clear }: Seams): readonly Upright[] {
  if (clear <= 0) return []
  return Array.from(
    { length: Math.max(0, columns - 1) },
    (_, at) => (width * (at + 1)) / columns - panel.x,
  )
    .map(x => ({ left: x - clear, right: x + clear }))
    .filter(seam => seam.left > 0 && seam.right < panel.w)
}
