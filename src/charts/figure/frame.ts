import { withoutClips } from '@/charts/scene/clip'
import type { FlatMark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks, movedMarks } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { FigureSize } from './size'
import { pagePx } from './size'

/** What stands around a chart on paper; an empty text takes no room. */
export interface FrameWords {
  readonly title: string
  /** 截至日期：2021年6月30日 */
  readonly asOf: string
  /** 单位：项 */
  readonly unit: string
  readonly page: (page: number, of: number) => string
  /** 示例数据（虚构）, where the records are made up. */
  readonly sample: string
  /** 资料来源：《…》附件1 */
  readonly source: string
  readonly notesHead: string
  readonly notes: readonly string[]
  /** 图1　…, on a page after the first 图1（续）. */
  readonly caption: (page: number) => string
}

/**
 * A page with room in its middle: px from its left and upper edge to that room, how large it is,
 * and how high all else is.
 */
export interface FigureFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /**
   * The page with a chart in its room; one that grows is as high as it must be, but not under
   * `least`.
   */
  readonly around: (
    chart: Scene,
    at: { readonly page: number; readonly of: number; readonly least: number },
  ) => Scene
}

interface Frame {
  readonly size: FigureSize
  readonly style: ChartStyle
  readonly scale: number
}

/**
 * The frame of a figure's pages at a scale of type: title and day above the chart, source, notes
 * and caption below.
 */
export function figureFrame({ size, style, scale }: Frame, words: FrameWords): FigureFrame {
  const margin = pagePx(size, size.margin)
  const page = {
    width: Math.round(pagePx(size, size.width)),
    height: Math.round(pagePx(size, size.height)),
  }
  const width = page.width - 2 * margin
  const at = { x: margin, width, scale, style }
  const head = headMarks(words, { ...at, y: margin }, '')
  // A page after the first may need one line more: 图1（续）.
  const foot = [1, 2].map(no => footMarks(words, { ...at, y: 0 }, no).bottom)
  const below = (of: number): number => margin + Math.max(...foot.slice(0, of))
  return {
    x: margin,
    y: head.bottom,
    width,
    height: page.height - head.bottom - below(2),
    around: (chart, { page: no, of, least }) => {
      const height = size.grows
        ? Math.max(least, Math.ceil(head.bottom + chart.height + below(of)))
        : page.height
      // A caption stays with its figure; without one, source and notes stand at the foot of the
      // page.
      const lowest = height - below(of)
      const y = Math.max(
        head.bottom + chart.height,
        words.caption(no) === ''
          ? lowest
          : Math.min(lowest, head.bottom + chart.height + 24 * scale),
      )
      const feet = movedMarks(footMarks(words, { ...at, y: 0 }, no).marks, 0, y)
      const x = margin + Math.max(0, (width - chart.width) / 2)
      return {
        width: page.width,
        height,
        background: style.bg,
        marks: [
          ...headMarks(words, { ...at, y: margin }, of > 1 ? words.page(no, of) : '').marks,
          ...movedMarks(allMarks(withoutClips(chart).marks), x, head.bottom),
          ...feet,
        ],
      }
    },
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly scale: number
  readonly style: ChartStyle
}
interface Part {
  readonly marks: readonly FlatMark[]
  readonly bottom: number
}

function headMarks(
  { title, asOf, unit, sample }: FrameWords,
  { x, y, width, scale, style }: Place,
  page: string,
): Part {
  if (title + asOf + unit + sample + page === '') return { marks: [], bottom: y }
  const size = 18 * scale
  const lines = title === '' ? [] : breakLines(title, width, { size, weight: 700, even: true })
  const titles = lines.map((text, at): TextMark => ({
    type: 'text',
    key: `figure:title:${at}`,
    role: 'heading',
    x: x + width / 2,
    y: y + (at + 0.6) * size * 1.35,
    text,
    size,
    weight: 700,
    align: 'center',
    color: style.ink,
    face: 'title',
  }))
  const line = y + lines.length * size * 1.35 + 13 * scale
  const small = {
    type: 'text',
    role: 'frame',
    y: line,
    size: 13 * scale,
    color: style.ink,
  } as const
  const bottom = line + 13 * scale
  return {
    bottom: bottom + 2 * scale,
    marks: [
      ...titles,
      ...(asOf === ''
        ? []
        : [{ ...small, key: 'figure:as-of', part: 'as-of' as const, x, text: asOf }]),
      {
        ...small,
        key: 'figure:unit',
        part: 'unit',
        x: x + width,
        text: [unit, page].filter(Boolean).join('　'),
        align: 'right',
      },
      ...sampleMarks(sample, { x: x + width / 2, y: line, scale, style }),
      {
        type: 'path',
        key: 'figure:rule',
        role: 'frame',
        part: 'rule',
        points: [
          [x, bottom],
          [x + width, bottom],
        ],
        stroke: style.ink,
        width: 1.4 * scale,
      },
    ],
  }
}

function sampleMarks(
  text: string,
  { x, y, scale, style }: Omit<Place, 'width'>,
): readonly FlatMark[] {
  if (text === '') return []
  const size = 13 * scale
  const w = textWidth(text, size, 700) + 14 * scale
  return [
    {
      type: 'rect',
      key: 'figure:sample',
      role: 'frame',
      of: 'figure:sample',
      part: 'plate',
      x: x - w / 2,
      y: y - 10 * scale,
      w,
      h: 20 * scale,
      fill: style.bg,
      stroke: style.accent,
      width: 1.5 * scale,
    },
    {
      type: 'text',
      key: 'figure:sample:text',
      role: 'frame',
      of: 'figure:sample',
      part: 'words',
      x,
      y,
      text,
      size,
      weight: 700,
      align: 'center',
      color: style.accent,
    },
  ]
}

/**
 * Source, notes and caption; laid out from y downwards. On a wide page source and notes run on in
 * lines, on a narrow one each has lines of its own.
 */
function footMarks(words: FrameWords, { x, y, width, scale, style }: Place, page: number): Part {
  const size = 12 * scale
  const step = 17 * scale
  const lines = width > 900 * scale ? runOn(words, width, size) : oneByOne(words, width, size)
  const first = y + 20 * scale
  const marks: FlatMark[] = lines.map(({ key, part, text, indent, row }): TextMark => ({
    type: 'text',
    key: `figure:${key}`,
    role: 'frame',
    part,
    x: x + indent,
    y: first + row * step,
    text,
    size,
    color: style.ink2,
  }))
  const below = first + ((lines[lines.length - 1]?.row ?? -1) + 1) * step
  const caption = words.caption(page)
  const captions = breakLines(caption, width, { size: 14 * scale, weight: 700, pauses: true })
  const captionY = (at: number): number => below + (7 + at * 20) * scale
  marks.push(
    ...captions.map((text, at): TextMark => ({
      type: 'text',
      key: `figure:caption:${at}`,
      role: 'frame',
      part: 'caption',
      x: x + width / 2,
      y: captionY(at),
      text,
      size: 14 * scale,
      weight: 700,
      align: 'center',
      color: style.ink,
    })),
  )
  return {
    marks,
    bottom: (captions.length > 0 ? captionY(captions.length) : below) - 6 * scale - y,
  }
}

interface Line {
  readonly key: string
  readonly part: 'note' | 'source'
  readonly text: string
  readonly indent: number
  readonly row: number
}

function runOn(
  { source, notesHead, notes }: FrameWords,
  width: number,
  size: number,
): readonly Line[] {
  const numbered = notes
    .map((note, at) => (notes.length > 1 ? `${at + 1}. ${note}` : note))
    .join(' ')
  const text = [source, notes.length > 0 ? notesHead + numbered : ''].filter(Boolean).join('　')
  const lines = breakLines(text, width, { size, pauses: true })
  // A number stays with its note.
  const parted = lines.map(
    (text, row) =>
      (row > 0 ? (/(?:^| )(\d+\.)$/.exec(lines[row - 1] ?? '')?.[1]?.concat(' ') ?? '') : '') +
      text,
  )
  return parted
    .map((text, row) => (row < lines.length - 1 ? text.replace(/ \d+\.$/, '') : text))
    .map((text, row) => ({ key: `note:${row}`, part: 'note', text, indent: 0, row }))
}

/**
 * A source in lines, broken sooner where else the last would hold a sign or two alone: 附件 / 1。
 */
function sourceLines(source: string, width: number, size: number): readonly string[] {
  const full = breakLines(source, width, { size, pauses: true })
  for (let less = 0; less < 5 && full.length > 1; less += 1) {
    const lines = breakLines(source, width - less * size, { size, pauses: true })
    if (lines.length === full.length && textWidth(lines[lines.length - 1] ?? '', size) > 3 * size)
      return lines
  }
  return full
}

/** Notes numbered, their second lines set in. */
function oneByOne(
  { source, notesHead, notes }: FrameWords,
  width: number,
  size: number,
): readonly Line[] {
  const lines: Line[] =
    source === ''
      ? []
      : sourceLines(source, width, size).map((text, row) => ({
          key: `source:${row}`,
          part: 'source',
          text,
          indent: 0,
          row,
        }))
  const indent = textWidth(notesHead, size)
  notes.forEach((note, index) => {
    const row = (lines[lines.length - 1]?.row ?? -1) + 1
    const no = notes.length > 1 ? `${index + 1}. ` : ''
    const hang = indent + textWidth(no, size)
    if (index === 0)
      lines.push({ key: 'notes', part: 'note', text: notesHead.trim(), indent: 0, row })
    if (no !== '')
      lines.push({ key: `note:${index}:no`, part: 'note', text: no.trim(), indent, row })
    lines.push(
      ...breakLines(note, width - hang, { size, pauses: true }).map((text, at): Line => ({
        key: `note:${index}:${at}`,
        part: 'note',
        text,
        indent: hang,
        row: row + at,
      })),
    )
  })
  return lines
}
