import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { PackFrameWords, PackPage, PackPaper } from './paper'
import { packRoom, sampleMarks } from './paper'

/**
 * Words of a cover; an empty text takes no room. `counts` are figures with what they count,
 * `contents` the parts with their first pages.
 */
export interface CoverWords {
  readonly title: string
  readonly subtitle: string
  readonly audience: string
  readonly asOf: string
  readonly counts: readonly (readonly [count: string, what: string])[]
  readonly states: string
  readonly contentsHead: string
  readonly contents: readonly (readonly [name: string, page: number])[]
}

interface Hand {
  readonly paper: PackPaper
  readonly width: number
}
interface Part {
  readonly marks: readonly FlatMark[]
  readonly bottom: number
}

/**
 * The cover: what it is, as of which day, what it counts, for whom, and what follows on which page.
 */
export function coverPage(words: CoverWords, page: PackPaper, frame: PackFrameWords): PackPage {
  const { width, height } = packRoom(page, null, frame)
  const paper = largerType(page)
  const isWide = width > height
  const hand = { paper, width: isWide ? width * 0.58 : width }
  const top = isWide ? height * 0.12 : height * 0.1
  const head = headPart(hand, words, top)
  const figures = countsPart(hand, words, head.bottom + paper.type.body * 2.2)
  const contents = contentsPart(
    { paper, width: isWide ? width * 0.34 : width },
    words,
    isWide ? top : figures.bottom + paper.type.body * 2.5,
  )
  const x = isWide ? width * 0.66 : 0
  return {
    title: words.title,
    untitled: true,
    items: [],
    spoken: [words.asOf, words.states].join(' '),
    marks: [
      ...sampleMarks(paper, frame.sample, { right: width, y: paper.type.small * 0.9 }),
      ...head.marks,
      ...figures.marks,
      ...contents.marks.map((mark): FlatMark =>
        mark.type === 'text' ? { ...mark, x: mark.x + x } : mark,
      ),
      ...(isWide && words.contents.length > 0
        ? [
            {
              type: 'path',
              key: 'cover:rule:contents',
              role: 'cover',
              part: 'rule',
              points: [
                [width * 0.62, top],
                [width * 0.62, contents.bottom],
              ],
              stroke: paper.style.line3,
              width: 0.75 * paper.point,
            } as const,
          ]
        : []),
    ],
  }
}

/** A cover says little, so that on paper its words are larger than a page's. */
function largerType(paper: PackPaper): PackPaper {
  const { title, body, small, least } = paper.type
  return paper.isSlide
    ? { ...paper, type: { ...paper.type, title: title * 1.1 } }
    : { ...paper, type: { title: title * 1.35, body: body * 1.3, small: small * 1.2, least } }
}

function headPart(
  { paper: { type, style, point }, width }: Hand,
  { title, subtitle, audience, asOf }: CoverWords,
  top: number,
): Part {
  // A title of more than four lines is set smaller, so that the rest keeps its place.
  const tries = [1.25, 1, 0.8, 0.6].map(share => ({
    size: type.title * share,
    titles: breakLines(title, width, { size: type.title * share, weight: 700, even: true }),
  }))
  const { size, titles } = tries.find(one => one.titles.length <= 4) ?? {
    size: type.title * 0.5,
    titles: breakLines(title, width, { size: type.title * 0.5, weight: 700, even: true }),
  }
  const marks: FlatMark[] = titles.map((text, at): TextMark => ({
    type: 'text',
    key: `figure:title:${at}`,
    role: 'heading',
    x: 0,
    y: top + (at + 0.5) * size * 1.35,
    text,
    size,
    weight: 700,
    color: style.ink,
    face: 'title',
  }))
  let y = top + titles.length * size * 1.35 + type.body * 0.6
  marks.push({
    type: 'path',
    key: 'cover:rule',
    role: 'cover',
    part: 'rule',
    points: [
      [0, y],
      [width, y],
    ],
    stroke: style.accent,
    width: 2.5 * point,
  })
  y += type.body * 0.8
  const lines = [
    ['subtitle', subtitle, 700],
    ['asOf', asOf, 500],
    ['audience', audience, 400],
  ] as const
  for (const [key, text, weight] of lines) {
    for (const [at, line] of breakLines(text, width, { size: type.body, weight }).entries()) {
      marks.push({
        type: 'text',
        key: `cover:${key}:${at}`,
        role: 'cover',
        x: 0,
        y: y + type.body * 0.8,
        text: line,
        size: type.body,
        weight,
        color: style.ink,
      })
      y += type.body * 1.6
    }
  }
  return { marks, bottom: y }
}

/** Counts side by side in large figures, below them in how many states the items are. */
function countsPart(
  { paper: { type, style }, width }: Hand,
  { counts, states }: CoverWords,
  top: number,
): Part {
  const widths = counts.map(
    ([count, what]) =>
      Math.max(textWidth(count, type.title * 1.35, 700), textWidth(what, type.small)) +
      1.5 * type.small,
  )
  const marks: FlatMark[] = []
  let [x, y] = [0, top]
  counts.forEach(([count, what], at) => {
    const w = widths[at] ?? 0
    if (x > 0 && x + w - 1.5 * type.small > width) [x, y] = [0, y + type.title * 2.9]
    marks.push(
      {
        type: 'text',
        key: `cover:count:${at}`,
        role: 'cover',
        part: 'count',
        x,
        y: y + type.title * 0.7,
        text: count,
        size: type.title * 1.35,
        weight: 700,
        color: style.ink,
      },
      {
        type: 'text',
        key: `cover:what:${at}`,
        role: 'cover',
        part: 'name',
        x,
        y: y + type.title * 1.85,
        text: what,
        size: type.small,
        color: style.ink2,
      },
    )
    x += w
  })
  y += type.title * 2.8
  for (const [at, line] of breakLines(states, width, { size: type.small }).entries()) {
    marks.push({
      type: 'text',
      key: `cover:states:${at}`,
      role: 'cover',
      part: 'words',
      x: 0,
      y: y + type.small * 0.75,
      text: line,
      size: type.small,
      color: style.ink2,
    })
    y += type.small * 1.5
  }
  return { marks, bottom: y }
}

function contentsPart(
  { paper: { type, style }, width }: Hand,
  { contentsHead, contents }: CoverWords,
  top: number,
): Part {
  if (contents.length === 0) return { marks: [], bottom: top }
  const size = type.body
  const numbers = Math.max(...contents.map(([, page]) => textWidth(String(page), size)))
  const marks: FlatMark[] = [
    {
      type: 'text',
      key: 'cover:contents',
      role: 'cover',
      part: 'head',
      x: 0,
      y: top + size * 0.7,
      text: contentsHead,
      size,
      weight: 700,
      color: style.ink,
    },
  ]
  let y = top + size * 2
  contents.forEach(([name, page], at) => {
    const lines = breakLines(name, width - numbers - size, { size })
    marks.push({
      type: 'text',
      key: `cover:page:${at}`,
      role: 'cover',
      part: 'number',
      x: width,
      y: y + size * 0.7,
      text: String(page),
      size,
      align: 'right',
      color: style.ink,
    })
    for (const [line, text] of lines.entries())
      marks.push({
        type: 'text',
        key: `cover:part:${at}:${line}`,
        role: 'cover',
        part: 'words',
        x: 0,
        y: y + (line * 1.35 + 0.7) * size,
        text,
        size,
        color: style.ink,
      })
    y += (lines.length * 1.35 + 0.35) * size
  })
  return { marks, bottom: y }
}
