import type { HatchTile } from '@/charts/scene/brush'

const tiles = new Map<string, HTMLCanvasElement | null>()

/** Tiles of 45° hatches for a screen, each drawn once; its lines meet at the tile's edges. */
export const hatchTile: HatchTile = ({ color, pitch, width }) => {
  const key = `${color} ${pitch} ${width}`
  const known = tiles.get(key)
  if (known !== undefined) return known
  const tile = document.createElement('canvas')
  // Twice the px of a screen of fine pixels would be scaled down by the pattern, so a tile is as
  // large as it shows.
  const side = Math.max(2, Math.round(pitch))
  tile.width = side
  tile.height = side
  const canvas = tile.getContext('2d')
  if (canvas) {
    canvas.strokeStyle = color
    canvas.lineWidth = width
    canvas.beginPath()
    for (const shift of [-side / 2, side / 2, side * 1.5]) {
      canvas.moveTo(shift - side, side)
      canvas.lineTo(shift + side, -side)
    }
    canvas.stroke()
  }
  tiles.set(key, canvas ? tile : null)
  return canvas ? tile : null
}

/**
 * Lets every tile be drawn anew: one lost with the graphics process would take along all that is
 * painted after it.
 */
export function forgetHatchTiles(): void {
  tiles.clear()
}
