import type { Canvas, FadeImage, Sheet, Surface } from '@/charts/scene/brush'
import { scenePainter } from '@/charts/scene/paint'
import type { Scene } from '@/charts/scene/scene'
import { hatchTile } from './hatchTile'

/** The surface of a screen with so many device pixels to a px. */
function screenSurface(ratio: number): Surface {
  const sheet: Sheet = (width, height) => {
    const image = document.createElement('canvas')
    // Words take their language and figures from the page's style, so a sheet belongs to the page
    // while it is painted.
    image.hidden = true
    document.body.append(image)
    queueMicrotask(() => {
      image.remove()
    })
    const canvas = opaque(image)
    sized(image, { width, height, ratio })
    canvas?.scale(ratio, ratio)
    return canvas && { canvas, image }
  }
  const fade: FadeImage = ({ from, to }, width, height) => {
    const image = document.createElement('canvas')
    sized(image, { width, height, ratio })
    const canvas = image.getContext('2d')
    if (!canvas) return null
    const gradient = canvas.createLinearGradient(0, 0, image.width, 0)
    gradient.addColorStop(0, from)
    gradient.addColorStop(1, to)
    canvas.fillStyle = gradient
    canvas.fillRect(0, 0, image.width, image.height)
    return image
  }
  return { ratio, tile: hatchTile, fade, sheet }
}

/**
 * A painter of scenes on a canvas of the page, in a font; made anew where the canvas lost its
 * graphics context.
 */
export function canvasPainter(
  canvas: HTMLCanvasElement,
  { font, ratio }: { readonly font: string; readonly ratio: number },
): (scene: Scene) => void {
  const context = opaque(canvas)
  const paint = scenePainter(font, screenSurface(ratio))
  return scene => {
    sized(canvas, { ...scene, ratio })
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (context) paint(context satisfies Canvas, scene)
  }
}

/**
 * A canvas without transparency is put on the screen at half the cost, and sets its words as
 * sharply as the page.
 */
function opaque(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { alpha: false })
}

function sized(
  canvas: HTMLCanvasElement,
  {
    width,
    height,
    ratio,
  }: { readonly width: number; readonly height: number; readonly ratio: number },
): void {
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
}
