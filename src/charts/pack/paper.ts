import type { FigureSize } from '@/charts/figure/size'
import { leastType, pagePx } from '@/charts/figure/size'
import type { FlatMark, Scene, TextMark } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'

/**
 * The paper of a pack: px of its page, of its margins at the sides, above and below, of a point,
 * and of its four sizes of type.
 */
export interface PackPaper {
  readonly size: FigureSize
  readonly style: ChartStyle
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly top: number
  readonly bottom: number
  readonly point: number
  readonly isSlide: boolean
  readonly type: {
    readonly title: number
    readonly body: number
    readonly small: number
    readonly least: number
  }
}

/** Words around each page of a pack; `sample` is empty where the records are not made up. */
export interface PackFrameWords {
  readonly foot: string
  readonly sample: string
  readonly page: (page: number, of: number) => string
}

/** The room that a page leaves below its title and above its foot, in px of the page. */
export interface PackRoom {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A page of a part before it has its number: the marks of its room, from that room's corner; the
 * numbers of the items on it, and what is said of it.
 */
export interface PackPage {
  readonly title: string
  readonly marks: readonly FlatMark[]
  readonly items: readonly number[]
  readonly spoken?: string
  /** What is counted, said beside the title. */
  readonly unit?: string
  /** A cover bears no title line above. */
  readonly untitled?: boolean
}

/**
 * The paper of a size in a style: a slide is read from the back of a room, so its type is larger.
 */
export function packPaper(size: FigureSize, style: ChartStyle): PackPaper {
  const isSlide = ['slide', 'slide43', 'uhd'].includes(size.name)
  const point = size.dpi / 72
  const [title, body, small, least] = isSlide ? [22, 18, 14, 9] : [16, 10.5, 9, 8.5]
  return {
    size,
    style,
    isSlide,
    point,
    width: Math.round(pagePx(size, size.width)),
    height: Math.round(pagePx(size, size.height)),
    margin: pagePx(size, isSlide ? 10 : 15),
    top: pagePx(size, isSlide ? 6.5 : 15),
    bottom: pagePx(size, isSlide ? 4.5 : 12),
    type: {
      title: title * point,
      body: body * point,
      small: small * point,
      least: Math.max(leastType, least) * point,
    },
  }
}

/** The room of a page with a title; of an untitled one where it is null. */
export function packRoom(paper: PackPaper, title: string | null, words: PackFrameWords): PackRoom {
  const { margin, top, bottom, width, height } = paper
  const head = title === null ? 0 : headHeight(paper, title, words)
  return {
    x: margin,
    y: top + head,
    width: width - 2 * margin,
    height: height - top - bottom - head - footHeight(paper, words),
  }
}

/** A page whole: its title and rule above, day, source and number below. */
export function packScene(
  paper: PackPaper,
  { title, unit, marks, untitled }: PackPage,
  {
    words,
    page,
    of,
  }: { readonly words: PackFrameWords; readonly page: number; readonly of: number },
): Scene {
  const room = packRoom(paper, untitled ? null : title, words)
  return {
    width: paper.width,
    height: paper.height,
    background: paper.style.bg,
    marks: [
      ...(untitled ? [] : headMarks(paper, { title, unit: unit ?? '' }, words)),
      ...movedMarks(marks, room.x, room.y),
      ...footMarks(paper, words, words.page(page, of)),
    ],
  }
}

function sampleWidth({ type }: PackPaper, { sample }: PackFrameWords): number {
  return sample === '' ? 0 : textWidth(sample, type.small, 700) + 2 * type.small
}

function titleLines(paper: PackPaper, title: string, words: PackFrameWords): readonly string[] {
  // Room for what is counted, 单位：项次, stands beside every title, so that pages of a part begin
  // at one height.
  return breakLines(
    title,
    paper.width - 2 * paper.margin - sampleWidth(paper, words) - 6 * paper.type.small,
    { size: paper.type.title, weight: 700 },
  )
}

function headHeight(paper: PackPaper, title: string, words: PackFrameWords): number {
  const { type } = paper
  return titleLines(paper, title, words).length * type.title * 1.3 + type.small
}

function headMarks(
  paper: PackPaper,
  { title, unit }: { readonly title: string; readonly unit: string },
  words: PackFrameWords,
): readonly FlatMark[] {
  const { margin, top, width, type, style, point } = paper
  const lines = titleLines(paper, title, words)
  const rule = top + lines.length * type.title * 1.3 + type.small * 0.3
  return [
    ...lines.map((text, at): TextMark => ({
      type: 'text',
      key: `figure:title:${at}`,
      role: 'heading',
      x: margin,
      y: top + (at + 0.55) * type.title * 1.3,
      text,
      size: type.title,
      weight: 700,
      color: style.ink,
      face: 'title',
    })),
    ...(unit === ''
      ? []
      : [
          {
            type: 'text',
            key: 'figure:unit',
            role: 'frame',
            part: 'unit',
            x: width - margin - sampleWidth(paper, words),
            y: rule - type.small * 0.9,
            text: unit,
            size: type.small,
            align: 'right',
            color: style.ink2,
          } as const,
        ]),
    ...sampleMarks(paper, words.sample, { right: width - margin, y: top + type.title * 0.6 }),
    {
      type: 'path',
      key: 'figure:rule',
      role: 'frame',
      part: 'rule',
      points: [
        [margin, rule],
        [width - margin, rule],
      ],
      stroke: style.accent,
      width: 1.5 * point,
    },
  ]
}

/** The mark of made-up records, in a frame that ends at `right`. */
export function sampleMarks(
  paper: PackPaper,
  sample: string,
  { right, y }: { readonly right: number; readonly y: number },
): readonly FlatMark[] {
  if (sample === '') return []
  const { type, style, point } = paper
  const w = textWidth(sample, type.small, 700) + type.small
  return [
    {
      type: 'rect',
      key: 'figure:sample',
      role: 'frame',
      of: 'figure:sample',
      part: 'plate',
      x: right - w,
      y: y - type.small * 0.9,
      w,
      h: type.small * 1.8,
      fill: style.bg,
      stroke: style.accent,
      width: point,
    },
    {
      type: 'text',
      key: 'figure:sample:text',
      role: 'frame',
      of: 'figure:sample',
      part: 'words',
      x: right - w / 2,
      y,
      text: sample,
      size: type.small,
      weight: 700,
      align: 'center',
      color: style.accent,
    },
  ]
}

/** Lines of the foot, which leave room for a page's number. */
function footLines(
  { width, margin, type }: PackPaper,
  { foot, page }: PackFrameWords,
): readonly string[] {
  return breakLines(foot, width - 2 * margin - textWidth(page(999, 999), type.least) - type.least, {
    size: type.least,
  })
}

function footHeight(paper: PackPaper, words: PackFrameWords): number {
  return (footLines(paper, words).length * 1.4 + 0.6) * paper.type.least
}

function footMarks(paper: PackPaper, words: PackFrameWords, page: string): readonly FlatMark[] {
  const {
    margin,
    bottom,
    width,
    height,
    type: { least: size },
    style,
    point,
  } = paper
  const lines = footLines(paper, words)
  const top = height - bottom - lines.length * 1.4 * size
  const y = (at: number): number => top + (at + 0.7) * 1.4 * size
  return [
    {
      type: 'path',
      key: 'figure:foot:rule',
      role: 'frame',
      part: 'rule',
      points: [
        [margin, top - 0.1 * size],
        [width - margin, top - 0.1 * size],
      ],
      stroke: style.line3,
      width: 0.5 * point,
    },
    ...lines.map((text, at): TextMark => ({
      type: 'text',
      key: `figure:foot:${at}`,
      role: 'frame',
      part: 'words',
      x: margin,
      y: y(at),
      text,
      size,
      color: style.ink2,
    })),
    {
      type: 'text',
      key: 'figure:page',
      role: 'frame',
      part: 'page',
      x: width - margin,
      y: y(lines.length - 1),
      text: page,
      size,
      color: style.ink2,
      align: 'right',
    },
  ]
}
