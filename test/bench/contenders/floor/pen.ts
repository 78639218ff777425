import { lightStyle } from '@/charts/sign/style'

/** A canvas to draw on. */
export type Pen = CanvasRenderingContext2D

/** A canvas of so many px that covers what is below it, sharp on any screen. */
export function canvasOf(width: number, height: number): Pen {
  const canvas = document.createElement('canvas')
  const ratio = devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  document.body.append(canvas)
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) throw new Error('no canvas')
  pen.scale(ratio, ratio)
  pen.textBaseline = 'middle'
  return pen
}

/** The font of a size and weight. */
export function fontOf(size: number, weight = 400): string {
  return `${weight} ${size}px ${lightStyle.font}`
}

/** Sets how the next words are written. */
export function write(
  pen: Pen,
  font: string,
  color: string,
  align: CanvasTextAlign = 'left',
): void {
  pen.font = font
  pen.fillStyle = color
  pen.textAlign = align
}

/** A straight line added to the current path. */
export function addLine(
  pen: Pen,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): void {
  pen.moveTo(x1, y1)
  pen.lineTo(x2, y2)
}

/** Strokes the current path in a colour and width, whole or dashed. */
export function strokeWith(
  pen: Pen,
  color: string,
  width: number,
  dash: readonly number[] = [],
): void {
  pen.strokeStyle = color
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.stroke()
}

/** Draws within a rectangle only. */
export function within(
  pen: Pen,
  box: readonly [number, number, number, number],
  draw: () => void,
): void {
  pen.save()
  pen.beginPath()
  pen.rect(...box)
  pen.clip()
  draw()
  pen.restore()
}

const hatches = new Map<string, CanvasPattern>()

/** 45° lines of a colour, 5 px apart, as a tile made once. */
export function hatchOf(pen: Pen, color: string, pitch = 5): CanvasPattern {
  const known = hatches.get(color + pitch)
  if (known) return known
  const tile = document.createElement('canvas')
  const fine = 4
  tile.width = tile.height = pitch * fine
  const ink = tile.getContext('2d')
  const made = ink && pen.createPattern(drawHatch(ink, color, pitch * fine), 'repeat')
  if (!made) throw new Error('no canvas')
  made.setTransform(new DOMMatrix().scale(1 / fine))
  hatches.set(color + pitch, made)
  return made
}

function drawHatch(ink: Pen, color: string, side: number): HTMLCanvasElement {
  ink.beginPath()
  for (const at of [0, side, 2 * side])
    addLine(ink, [at + side / 2, -side / 2], [at - side * 1.5, side * 1.5])
  strokeWith(ink, color, 1.4 * 4)
  return ink.canvas
}

const fades = new Map<string, CanvasGradient>()

/** A fade to the right of a colour over so many px from x = 0, made once. */
export function fadeOf(pen: Pen, color: string, length: number): CanvasGradient {
  const known = fades.get(color + length)
  if (known) return known
  const made = pen.createLinearGradient(0, 0, length, 0)
  made.addColorStop(0, `${color}00`)
  made.addColorStop(1, `${color}80`)
  fades.set(color + length, made)
  return made
}
