import type { FlatMark } from '@/charts/scene/scene'
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
  const perColumn = Math.max(1, Math.floor(room.height / step))
  return Array.from({ length: Math.ceil(printed.length / (perColumn * columns)) }, (_, page) => ({
    items: [],
    marks: printed
      .slice(page * perColumn * columns, (page + 1) * perColumn * columns)
      .flatMap((line, at): FlatMark[] => {
        const x = Math.floor(at / perColumn) * (width + gutter)
        const y = ((at % perColumn) + 0.5) * step
        return [
          ...(line.isFirst
            ? [
                {
                  type: 'text',
                  key: `line:${line.no}:no`,
                  role: 'source',
                  part: 'number',
                  x: x + margin - size * 0.7,
                  y,
                  text: String(line.no),
                  size,
                  align: 'right',
                  color: style.ink3,
                } as const,
              ]
            : []),
          {
            type: 'text',
            key: `line:${line.no}:${at}`,
            role: 'source',
            x: x + margin + line.indent,
            y,
            text: line.text,
            size,
            color: style.ink,
          },
        ]
      }),
  }))
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
