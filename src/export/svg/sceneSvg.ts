import type { Figure, FigureFonts } from '@/charts/figure/figure'
import type {
  ClipMark,
  Gradient,
  Mark,
  Paint,
  PathMark,
  RectMark,
  Scene,
  TextMark,
} from '@/charts/scene/scene'
import { haloWidth, hatchLines, verticalAdvance } from '@/charts/scene/scene'
import { uprightRun, writtenText } from '@/charts/scene/uprightWords'
import { paperStyle } from '@/charts/sign/style'
import { stateElement } from '@/export/file/figureState'
import { xmlText } from '@/export/file/xmlText'
import { graphemes } from '@/model/graphemes'

/**
 * What an SVG says beside its marks; `state` brings the view back when the file is dropped on the
 * page.
 */
export interface SvgAbout {
  readonly title: string
  readonly description: string
  readonly lang: string
  /** Mm of the page; px where there is none. */
  readonly paper?: { readonly width: number; readonly height: number }
  readonly fonts?: FigureFonts | undefined
  readonly state?: string
  /** The part of the scene to show, in its px; all of it where none is named. */
  readonly view?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** Begins the ids within, so that several can stand in one document. */
  readonly id?: string
}

/** The one thing that an SVG's attributes cannot say: figures are as wide as each other. */
export const figureStyle = 'font-variant-numeric:tabular-nums'

/** The pages of a figure, an SVG text each; the same figure gives the same bytes. */
export function figureSvgs({
  pages,
  title,
  description,
  lang,
  paper,
  fonts,
  state,
}: Figure): readonly string[] {
  return pages.map((page, at) =>
    sceneSvg(page, {
      title: pages.length > 1 ? `${title} ${at + 1}/${pages.length}` : title,
      description,
      lang,
      paper,
      fonts,
      state,
      ...(pages.length > 1 ? { id: `p${at + 1}` } : {}),
    }),
  )
}

/**
 * A scene as an SVG of its own, in nothing but plain shapes and text that any program reads: no
 * style sheet, no script, nothing fetched; colours and faces only of the kinds we know.
 */
export function sceneSvg(
  scene: Scene,
  { title, description, lang, paper, fonts, state, view, id = '' }: SvgAbout,
): string {
  const { width, height, background } = scene
  const { x, y, w, h } = view ?? { x: 0, y: 0, w: width, h: height }
  const pen: Pen = {
    fonts: fonts ?? { body: paperStyle.font, title: paperStyle.font },
    defs: [],
    made: new Map(),
    id: /^\w*$/.test(id) ? id : '',
  }
  const body = allDrawn(scene.marks, pen)
  const size = paper
    ? `width="${px(paper.width)}mm" height="${px(paper.height)}mm"`
    : `width="${px(w)}" height="${px(h)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${px(x)} ` +
      `${px(y)} ${px(w)} ${px(h)}" role="img" aria-labelledby="${pen.id}title ` +
      `${pen.id}desc" xml:lang="${xmlText(lang)}" lang="${xmlText(lang)}">`,
    `<title id="${pen.id}title">${xmlText(title)}</title>`,
    `<desc id="${pen.id}desc">${xmlText(description)}</desc>`,
    ...(state === undefined ? [] : [`<metadata>${stateElement(state)}</metadata>`]),
    ...(pen.defs.length > 0 ? [`<defs>${pen.defs.join('')}</defs>`] : []),
    `<rect width="${px(width)}" height="${px(height)}" fill="${solid(background)}"/>`,
    `<g font-family="${faces(pen.fonts.body)}" style="${figureStyle}">`,
    body,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Definitions made so far, by what they are of, so that equal ones are one. */
interface Pen {
  readonly fonts: FigureFonts
  readonly defs: string[]
  readonly made: Map<string, string>
  readonly id: string
}

function allDrawn(marks: readonly Mark[], pen: Pen): string {
  let end = 0
  return marks
    .map((mark, at) => {
      // What is set upright, letter below letter and in pieces, is told whole at its first piece,
      // so that it is found in the file.
      const run = at < end ? [] : uprightRun(marks, at)
      const label = writtenText(run)
      end = Math.max(end, at + run.length)
      return drawn(mark, pen, label)
    })
    .join('\n')
}

function drawn(mark: Mark, pen: Pen, label: string): string {
  switch (mark.type) {
    case 'clip':
      return clip(mark, pen)
    case 'rect':
      return rect(mark, pen)
    case 'path':
      return `<path${key(mark)} d="${points(mark)}"${paint(mark, pen)}/>`
    case 'circle':
      return (
        `<circle${key(mark)} cx="${px(mark.cx)}" ` +
        `cy="${px(mark.cy)}" r="${px(mark.r)}"${paint(mark, pen)}/>`
      )
    case 'text':
      return text(mark, pen, label)
  }
}

function key(mark: Mark): string {
  return ` data-key="${xmlText(mark.key)}"`
}

function clip(mark: ClipMark, pen: Pen): string {
  const box =
    `x="${px(mark.x)}" y="${px(mark.y)}" ` +
    `width="${px(Math.max(0, mark.w))}" height="${px(Math.max(0, mark.h))}"`
  const id = define(pen, `clip ${box}`, name => `<clipPath id="${name}"><rect ${box}/></clipPath>`)
  const ground = mark.ground === undefined ? '' : `<rect ${box} fill="${solid(mark.ground)}"/>`
  return `<g${key(mark)} clip-path="url(#${id})">${ground}${allDrawn(mark.marks, pen)}</g>`
}

function rect(mark: RectMark, pen: Pen): string {
  const box =
    `x="${px(mark.x)}" y="${px(mark.y)}" ` +
    `width="${px(Math.max(0, mark.w))}" height="${px(Math.max(0, mark.h))}"`
  if (!mark.hatch) return `<rect${key(mark)} ${box}${paint(mark, pen)}/>`
  // Drawn line by line, not as a pattern: word processors lose patterns.
  const lines = hatchLines(mark, mark.hatch)
    .map(([from, to]) => `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`)
    .join('')
  const hatch =
    '<path ' + `d="${lines}"${paint({ stroke: mark.hatch.color, width: mark.hatch.width }, pen)}/>`
  return (
    `<g${key(mark)}>${mark.fill === undefined ? '' : `<rect ${box}${paint({ fill: mark.fill }, pen)}/>`}` +
    `${hatch}${mark.stroke === undefined ? '' : `<rect ${box}${paint({ ...mark, fill: 'none' }, pen)}/>`}</g>`
  )
}

function points({ points: list, closed }: PathMark): string {
  return (
    list.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('') +
    (closed ? 'Z' : '')
  )
}

function paint({ fill, stroke, width, dash }: Paint, pen: Pen): string {
  const inner =
    fill === undefined
      ? ' fill="none"'
      : typeof fill === 'string'
        ? color('fill', fill)
        : ` fill="url(#${gradient(fill, pen)})"`
  if (stroke === undefined) return inner
  return (
    `${inner}${color('stroke', stroke)} ` +
    `stroke-width="${px(width ?? 1)}"${dash ? ` stroke-dasharray="${dash.map(px).join(' ')}"` : ''}`
  )
}

function gradient({ from, to }: Gradient, pen: Pen): string {
  return define(
    pen,
    `fade ${from} ${to}`,
    name =>
      `<linearGradient id="${name}"><stop offset="0"${color('stop-color', from)}/><stop ` +
      `offset="1"${color('stop-color', to)}/></linearGradient>`,
  )
}

function define(pen: Pen, what: string, write: (name: string) => string): string {
  const known = pen.made.get(what)
  if (known !== undefined) return known
  const name = `${pen.id}d${pen.made.size + 1}`
  pen.made.set(what, name)
  pen.defs.push(write(name))
  return name
}

/**
 * How far below a text's middle its base line lies, as a share of its size: in the faces of our
 * stacks the middle of their square.
 */
const baseline = 0.37

/**
 * A text, and before it its mask as a text of its own: word processors know no paint-order, and
 * would set the mask over the words.
 */
function text(mark: TextMark, pen: Pen, label: string): string {
  const { size, weight, align, halo } = mark
  const anchor =
    align === 'center' ? ' text-anchor="middle"' : align === 'right' ? ' text-anchor="end"' : ''
  const face =
    mark.face === 'title' && pen.fonts.title !== pen.fonts.body
      ? ` font-family="${faces(pen.fonts.title)}"`
      : ''
  const look =
    ' ' +
    `font-size="${px(size)}"${weight === undefined || weight === 400 ? '' : ` font-weight="${weight}"`}` +
    `${anchor}${face}`
  const [at, words] = lines(mark)
  const mask =
    halo === undefined
      ? ''
      : `<text aria-hidden="true"${at}${look}${color('fill', halo)}` +
        `${color('stroke', halo)} stroke-width="${px(haloWidth(size))}" ` +
        `stroke-linejoin="round">${words}</text>\n`
  const whole = label === '' ? '' : ` aria-label="${xmlText(label)}"`
  return `${mask}<text${key(mark)}${whole}${at}${look}${color('fill', mark.color)}>${words}</text>`
}

/** Where a text stands, and its words: in one line, or letter below letter. */
function lines({
  x,
  y,
  size,
  text: said,
  vertical,
}: TextMark): readonly [at: string, words: string] {
  const words = said.replace(/[\t\r\n]+/g, ' ')
  if (!vertical) return [` x="${px(x)}" y="${px(y + size * baseline)}"`, xmlText(words)]
  return [
    '',
    graphemes(words)
      .map(
        (letter, at) =>
          `<tspan x="${px(x)}" ` +
          `y="${px(y + (at + 0.5) * size * verticalAdvance + size * baseline)}">${xmlText(letter)}</tspan>`,
      )
      .join(''),
  ]
}

/** A number with two places at most; what is none is 0. */
function px(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0'
}

/**
 * A paint as an attribute, one that is see-through with its opacity apart, which more programs
 * understand.
 */
function color(name: 'fill' | 'stroke' | 'stop-color', value: string): string {
  if (value === 'transparent' || value === 'none')
    return name === 'stop-color' ? ' stop-color="#000000" stop-opacity="0"' : ` ${name}="none"`
  const alpha = /^#[0-9a-f]{6}([0-9a-f]{2})$/i.exec(value)?.[1]
  const opacity =
    alpha === undefined
      ? ''
      : ` ${name === 'stop-color' ? 'stop' : name}-opacity="${px(parseInt(alpha, 16) / 255)}"`
  return ` ${name}="${solid(value)}"${opacity}`
}

/** A colour written #RRGGBB; whatever else stands in its place is black. */
function solid(value: string): string {
  return /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(value) ? value.slice(0, 7) : '#000000'
}

/** Names of faces, of letters, digits, blanks and dashes only. */
function faces(stack: string): string {
  const names = stack
    .split(',')
    .map(name => name.trim().replace(/^["']|["']$/g, ''))
    .filter(name => /^[\p{L}\p{N} _-]{1,60}$/u.test(name))
  return names
    .map(name => (/^(?:serif|sans-serif|monospace)$/.test(name) ? name : `'${name}'`))
    .join(',')
}
