import type { Gradient, Paint } from './scene'

/** The part of a canvas context that scenes are painted with. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'translate'
  | 'drawImage'
  | 'createLinearGradient'
  | 'createPattern'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>

/**
 * Makes the tile of a hatch; null where there is no canvas to draw it on, and then its lines are
 * drawn one by one.
 */
export type HatchTile = (hatch: NonNullable<Paint['hatch']>) => CanvasImageSource | null

/**
 * An opaque canvas of so many px to draw a part of a scene on, to the size of the scene's own; null
 * where there is none.
 */
export type Sheet = (
  width: number,
  height: number,
) => { readonly canvas: Canvas; readonly image: CanvasImageSource } | null

/**
 * Draws a fade once, to be put wherever one of its size is needed, of which there are few; null
 * where there is no canvas to draw it on.
 */
export type FadeImage = (fade: Gradient, width: number, height: number) => CanvasImageSource | null

/**
 * What is painted on: device pixels to a px, and where tiles, fades and parts are drawn that are
 * used again.
 */
export interface Surface {
  readonly ratio: number
  readonly tile: HatchTile
  readonly fade: FadeImage
  readonly sheet: Sheet
}

/**
 * What a scene is painted with: patterns and fades made so far, and what the canvas is set to now,
 * since to set a font anew costs as much as to write a word.
 */
export interface Brush extends Surface {
  readonly canvas: Canvas
  readonly font: string
  readonly patterns: Map<string, CanvasPattern | null>
  readonly fades: Map<string, CanvasImageSource | null>
  readonly now: { font: string; align: string }
}

/** Sets the line that a canvas strokes with. */
export function setStroke(canvas: Canvas, { stroke, width, dash }: Paint): void {
  canvas.strokeStyle = stroke ?? 'transparent'
  canvas.lineWidth = width ?? 1
  if (dash) canvas.setLineDash([...dash])
}
