import type { Scene } from '@/charts/scene'
import { paintScene } from '@/charts/scenePaint'
import { hatchTile } from './useHatchTile'

/** A painter of scenes on a canvas, in a font, at so many device pixels to a px; made anew where the canvas lost its graphics context. */
export function canvasPainter(canvas: HTMLCanvasElement, { font, ratio }: { readonly font: string, readonly ratio: number }): (scene: Scene) => void {
  const context = canvas.getContext('2d', { alpha: false })
  const tools = { font, tile: hatchTile, patterns: new Map() }
  return scene => {
    const [width, height] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)]
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintScene(context, scene, tools)
  }
}
