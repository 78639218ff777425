import type { Mark } from '@/charts/scene/scene'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { ChartStyle } from './style'

/**
 * One entry of a legend: a sample drawn in a box of `w` px around its middle line, and its words.
 */
export interface LegendEntry {
  readonly key: string
  readonly words: string
  readonly w: number
  readonly sample: (x: number, y: number) => readonly Mark[]
}

/** Marks of a legend that wraps at a width, and the height it takes. */
export interface Legend {
  readonly marks: readonly Mark[]
  readonly height: number
}

/**
 * Where a picture will be parted, in px from its left: what begins before `from` and ends beyond
 * `at` would lie across it.
 */
export interface LegendCut {
  readonly from: number
  readonly at: number
}

/** The next x from which so many px lie across no cut; null where there is none before `end`. */
function clearOf(
  cuts: readonly LegendCut[],
  x: number,
  { w, end }: { readonly w: number; readonly end: number },
): number | null {
  const cut = cuts.find(({ from, at }) => x < from && x + w > at)
  if (cut) return clearOf(cuts, cut.from, { w, end })
  return x + w <= end ? x : null
}

/**
 * Lays legend entries out from left to right in lines of `20 × scale` px, entries whole and across
 * no cut unless they are longer than a line, followed by a note that wraps too.
 */
export function legendMarks(
  entries: readonly LegendEntry[],
  note: string,
  at: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly scale: number
    readonly style: ChartStyle
    readonly cuts?: readonly LegendCut[] | undefined
  },
): Legend {
  const { scale, style, cuts = [] } = at
  const size = 12 * scale
  const line = 20 * scale
  const marks: Mark[] = []
  let x = at.x
  let y = at.y + line / 2
  const room = (w: number): void => {
    const clear = clearOf(cuts, x, { w, end: at.x + at.width })
    if (clear === null && x > at.x) {
      x = at.x
      y += line
      x = clearOf(cuts, x, { w, end: at.x + at.width }) ?? x
    } else x = clear ?? x
  }
  for (const entry of entries) {
    const left = entry.w + 6 * scale
    const w = left + textWidth(entry.words, size)
    room(w)
    const of = `legend:${entry.key}`
    marks.push(...entry.sample(x, y).map(mark => ({ ...mark, role: 'legend' as const, of })))
    for (const [index, text] of (w > at.width
      ? breakLines(entry.words, at.width - left, { size, pauses: true })
      : [entry.words]
    ).entries()) {
      if (index > 0) y += line
      marks.push({
        type: 'text',
        key: `legend:${entry.key}${index === 0 ? '' : `:line${index}`}`,
        role: 'legend',
        of,
        x: x + left,
        y,
        text,
        size,
        color: style.ink2,
      })
    }
    x += w + 18 * scale
  }
  for (const [index, part] of note
    .split(/(?<=[；。;.]) */)
    .filter(Boolean)
    .entries()) {
    const w = textWidth(part, size)
    room(w)
    marks.push({
      type: 'text',
      key: `legend:note:${index}`,
      role: 'legend',
      part: 'note',
      x,
      y,
      text: part,
      size,
      color: style.ink3,
    })
    x += w + 4 * scale
  }
  return { marks, height: y + line / 2 - at.y }
}
