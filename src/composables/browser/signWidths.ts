import { lightStyle } from '@/charts/sign/style'
import { measureSignsBy } from '@/charts/text/textWidth'

/** Has charts laid out by the signs that this browser draws; the first of them makes a canvas. */
export function measureSignsInPage(): void {
  let canvas: CanvasRenderingContext2D | null = null
  measureSignsBy(sign => {
    canvas ??= signCanvas()
    return (canvas?.measureText(sign).width ?? 100) / 100
  })
}

function signCanvas(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas').getContext('2d')
  if (canvas) canvas.font = `100px ${lightStyle.font}`
  return canvas
}
