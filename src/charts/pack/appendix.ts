import { stackedPages } from '@/charts/figure/paging'
import type { FlatMark } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { PackFrameWords, PackPage, PackPaper } from './paper'
import { packRoom } from './paper'

interface Printed {
  readonly no: number
  readonly text: string
  readonly indent: number
  readonly isFirst: boolean
}

/**
 * The circular line by line as it stands, each with its number, empty ones left out; on a slide or
 * a page across in two columns. Where no lines are at hand, one page says so.
 */
export function appendixPages(
  lines: readonly string[],
  lacking: string,
  {
    paper,
    frame,
    title,
  }: { readonly paper: PackPaper; readonly frame: PackFrameWords; readonly title: string },
): readonly Omit<PackPage, 'title'>[] {
  const room = packRoom(paper, title, frame)
  const { type, style } = paper
  if (lines.length === 0)
    return [
      {
        items: [],
        marks: breakLines(lacking, room.width, { size: type.body }).map((text, at): FlatMark => ({
          type: 'text',
          key: `lacking:${at}`,
          role: 'lacking',
          x: 0,
          y: (at + 0.75) * type.body * 1.5,
          text,
          size: type.body,
          color: style.ink2,
        })),
      },
    ]
  const size = type.small
  const columns = paper.width > paper.height ? 2 : 1
  const gutter = 2.5 * size
  const width = (room.width - (columns - 1) * gutter) / columns
  const margin = textWidth(String(lines.length), size) + size
  const printed = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : printedLine(line, at + 1, { width: width - margin, size }),
  )
  const step = size * 1.45
  const filled = stackedPages(printed, { room: () => room.height, height: () => step })
  const pages = stackedPages(filled, { room: () => columns, height: () => 1 })
  const perColumn = filled[0]?.length ?? 1
  return pages.map(page => ({
    items: [],
    marks: page.flat().flatMap((line, at) => {
      const x = Math.floor(at / perColumn) * (width + gutter)
      const y = ((at % perColumn) + 0.5) * step
      return lineMarks(line, { key: `line:${line.no}`, at, x: x + margin, y, size, style })
    }),
  }))
}

/** A line of the document, where it begins with its number beside it. */
function lineMarks(
  { no, text, indent, isFirst }: Printed,
  {
    key,
    at,
    x,
    y,
    size,
    style,
  }: {
    readonly key: string
    readonly at: number
    readonly x: number
    readonly y: number
    readonly size: number
    readonly style: ChartStyle
  },
): readonly FlatMark[] {
  const number: FlatMark = {
    type: 'text',
    key: `${key}:no`,
    role: 'source',
    of: key,
    part: 'number',
    x: x - size * 0.7,
    y,
    text: String(no),
    size,
    align: 'right',
    color: style.ink3,
  }
  const words: FlatMark = {
    type: 'text',
    key: `${key}:${at}`,
    role: 'source',
    of: key,
    x: x + indent,
    y,
    text,
    size,
    color: style.ink,
  }
  return isFirst ? [number, words] : [words]
}

/** One line of the document over as many of the page as it needs, as far in as its tabs say. */
function printedLine(
  line: string,
  no: number,
  { width, size }: { readonly width: number; readonly size: number },
): readonly Printed[] {
  const tabs = /^\t*/.exec(line)?.[0].length ?? 0
  const indent = Math.min(width / 4, tabs * 2 * size)
  const parts = breakLines(line.replace(/\t/g, ' ').trim(), width - indent, { size })
  return parts.map((text, at): Printed => ({ no, text, indent, isFirst: at === 0 }))
}
