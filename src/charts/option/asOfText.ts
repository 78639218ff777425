import type { ChartFrame } from './chart'

/** The as-of day's words, centred on (x, y), as an element that a custom series draws. */
export function asOfText(
  text: string,
  { x, y, fill }: { readonly x: number; readonly y: number; readonly fill: string },
  { scale, style }: ChartFrame,
) {
  return {
    type: 'text' as const,
    name: 'words',
    x,
    y,
    style: {
      text,
      fill,
      font: `700 ${12 * scale}px ${style.font}`,
      align: 'center' as const,
      verticalAlign: 'middle' as const,
    },
  }
}
