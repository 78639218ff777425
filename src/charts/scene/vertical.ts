import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'
import type { TextMark } from './scene'
import { verticalAdvance } from './scene'

/**
 * Forms for vertical setting; a comma becomes the pause it stands for, as its horizontal form would
 * hang at the wrong corner.
 */
const upright: ReadonlyMap<string, string> = new Map([
  ['（', '︵'],
  ['）', '︶'],
  ['(', '︵'],
  [')', '︶'],
  ['《', '︽'],
  ['》', '︾'],
  ['“', '﹁'],
  ['”', '﹂'],
  ['—', '︱'],
  ['…', '︙'],
  ['，', '　'],
  ['；', '　'],
])

/**
 * Where and how a block of vertical text stands: x is its middle, y its top, `room` the width
 * across.
 */
export interface VerticalBlock extends Pick<
  TextMark,
  'x' | 'y' | 'size' | 'color' | 'weight' | 'info' | 'role'
> {
  /** The whole that the text is of; without one it is its own. */
  readonly of?: string
  readonly room: number
  readonly columns: 1 | 2
}

/**
 * Lines a text takes when set vertically: a number or Latin word lies across where it fits the
 * room, else letter by letter.
 */
export function verticalLines(text: string, size: number, room: number): readonly string[] {
  return partsOf(text).flatMap(part => {
    if (/^\s+$/.test(part)) return []
    return textWidth(part, size) <= room ? [upright.get(part) ?? part] : graphemes(part)
  })
}

/** The words of a script whose letters stand beside each other, and the other signs of a text. */
function partsOf(text: string): readonly string[] {
  const found: string[] = []
  let isWithin = false
  for (const sign of graphemes(text)) {
    const isOfWord = ofWord.test(sign)
    if (isOfWord && isWithin) found[found.length - 1] += sign
    else found.push(sign)
    isWithin = isOfWord
  }
  return found
}

/** A digit or letter, but for a digit that is a picture: 1 in a box. */
const ofWord = /^[0-9A-Za-z.%+\-\u00c0-\u10ff\u1200-\u1fff][^\ufe0f\u20e3]*$/

/** Height of a text set vertically in one column or two, in px. */
export function verticalHeight(
  text: string,
  size: number,
  layout: { readonly room: number; readonly columns: 1 | 2 },
): number {
  return (
    Math.ceil(verticalLines(text, size, roomAcross(size, layout)).length / layout.columns) *
    size *
    verticalAdvance
  )
}

/** Two columns stand so close that neither may be wider than a character. */
function roomAcross(
  size: number,
  { room, columns }: Pick<VerticalBlock, 'room' | 'columns'>,
): number {
  return columns === 1 ? room : size
}

/** Marks of a text set vertically; two columns are read from the right, as vertical Chinese is. */
export function verticalMarks(
  key: string,
  text: string,
  block: VerticalBlock,
): readonly TextMark[] {
  const { room, columns, ...rest } = block
  const lines = verticalLines(text, block.size, roomAcross(block.size, { room, columns }))
  const perColumn = Math.ceil(lines.length / columns)
  const step = block.size * verticalAdvance
  const middle = (column: number): number =>
    columns === 1 ? block.x : block.x + (0.5 - column) * (block.size + 1)
  return runs(lines, perColumn).map((run, index) => {
    const x = middle(Math.floor(run.from / perColumn))
    const y = block.y + (run.from % perColumn) * step
    const across = run.lines === 1 && graphemes(run.text).length > 1
    return {
      of: key,
      ...rest,
      type: 'text',
      key: `${key}:${index}`,
      text: run.text,
      align: 'center',
      x,
      ...(across ? { y: y + step / 2 } : { y, vertical: true }),
    }
  })
}

/**
 * Neighbouring single characters of one column join into one text; what lies across stands alone.
 */
function runs(
  lines: readonly string[],
  perColumn: number,
): readonly { readonly text: string; readonly from: number; readonly lines: number }[] {
  const found: { text: string; from: number; lines: number }[] = []
  lines.forEach((line, index) => {
    const last = found.at(-1)
    const single = graphemes(line).length === 1
    if (last && single && index % perColumn !== 0 && graphemes(last.text).length === last.lines) {
      last.text += line
      last.lines += 1
    } else {
      found.push({ text: line, from: index, lines: 1 })
    }
  })
  return found
}
