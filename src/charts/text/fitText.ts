import { textWidth } from './textWidth'

/**
 * A line of text that fits a width in px: whole, or its beginning with an ellipsis; the whole
 * stands in the tip and the detail.
 */
export function fitText(text: string, width: number, size: number, weight = 400): string {
  // A room made for a text is met again by another way of reckoning it, a hair off.
  if (textWidth(text, size, weight) <= width + 0.01) return text
  const letters = [...text]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(`${letters.slice(0, middle).join('')}…`, size, weight) <= width) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('')}…`
}
