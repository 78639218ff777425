/** Words as elements that a custom series draws. */
import type { ChartFrame } from './chart'

interface Place {
  readonly x: number
  readonly y: number
  readonly fill: string
}

/**
 * Words as ECharts may draw them. Its cache of widths looks them up in an object, and takes what
 * every object has, as constructor and __proto__, for an entry of its own that it then moves: an
 * invisible sign makes them other words.
 */
export function drawnWords(words: string): string {
  return words in Object.prototype ? `${words}\u2060` : words
}

/** Words centred on (x, y); the name tells what part of their datum they are. */
export function centeredText(
  name: string,
  text: string,
  { x, y, ...look }: Place & { readonly font: string },
) {
  const style = {
    text: drawnWords(text),
    ...look,
    align: 'center',
    verticalAlign: 'middle',
  } as const
  return { type: 'text', name, x, y, style } as const
}

/** The as-of day's words, centred on (x, y). */
export function asOfText(text: string, place: Place, { scale, style }: ChartFrame) {
  return centeredText('words', text, { ...place, font: `700 ${12 * scale}px ${style.font}` })
}
