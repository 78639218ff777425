/**
 * Sizes that figures are asked for by name; `word` is as wide as the text of an official document
 * (版心) and no higher than its page.
 */
export const figureSizes = [
  'word',
  'a4',
  'a4Across',
  'a3',
  'a3Across',
  'slide',
  'slide43',
  'uhd',
  'free',
] as const

/** One of `figureSizes`. */
export type FigureSizeName = (typeof figureSizes)[number]

/**
 * A page in mm, drawn with so many px to the inch and a margin in mm; one that `grows` is as high
 * as what stands on it, `height` at most.
 */
export interface FigureSize {
  readonly name: FigureSizeName
  readonly width: number
  readonly height: number
  readonly grows: boolean
  readonly dpi: number
  readonly margin: number
}

/** The mm of a free size; without a height the page is as high as it must be, and there is one. */
export interface FreeSize {
  readonly width: number
  readonly height: number | null
}

/** Least and most mm of a free size. */
export const freeBounds = { least: 60, most: 2000 } as const

const inch = 25.4
const paper = (width: number, height: number): Omit<FigureSize, 'name'> => ({
  width,
  height,
  grows: false,
  dpi: 300,
  margin: 10,
})
/** A slide is 7.5 inches high, and at 144 px to the inch as many px as a projector shows. */
const slide = (width: number, dpi: number): Omit<FigureSize, 'name'> => ({
  width: width * inch,
  height: 7.5 * inch,
  grows: false,
  dpi,
  margin: 8,
})

const sizes: Readonly<Record<Exclude<FigureSizeName, 'free'>, Omit<FigureSize, 'name'>>> = {
  word: { width: 156, height: 225, grows: true, dpi: 300, margin: 0 },
  a4: paper(210, 297),
  a4Across: paper(297, 210),
  a3: paper(297, 420),
  a3Across: paper(420, 297),
  slide: slide(40 / 3, 144),
  slide43: slide(10, 144),
  uhd: slide(40 / 3, 288),
}

/** A size by its name; `free` by the mm given, held within `freeBounds`. */
export function figureSize(
  name: FigureSizeName,
  free: FreeSize = { width: 297, height: 210 },
): FigureSize {
  if (name !== 'free') return { name, ...sizes[name] }
  const held = (mm: number): number => Math.min(freeBounds.most, Math.max(freeBounds.least, mm))
  return {
    name,
    width: held(free.width),
    height: free.height === null ? Infinity : held(free.height),
    grows: free.height === null,
    dpi: 300,
    margin: 5,
  }
}

/** Px of some mm on a page. */
export function pagePx({ dpi }: FigureSize, mm: number): number {
  return (mm / inch) * dpi
}

/** Points below which no word may be set. */
export const leastType = 8

/**
 * Px to a px of the 1920 × 1080 drawing, whose smallest words are 12 px, when those are so many
 * points high.
 */
export function typeScale({ dpi }: FigureSize, points: number): number {
  return ((points / 72) * dpi) / 12
}
