import type { ClipMark, Mark, Paint } from '@/charts/scene/scene'

/** A place or length in px as a PDF writes it. */
export const part = (px: number): string => String(Math.round(px * 100) / 100)
/** A width as it is written, to six places. */
const fine = (px: number): number => Math.round(px * 1e6) / 1e6

/** A colour as a PDF writes it. */
export const rgb = (hex: string): string =>
  [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).join(' ')
const rectangle = ({ x, y, w, h }: Pick<ClipMark, 'x' | 'y' | 'w' | 'h'>): string =>
  `${[x, y, w, h].map(part).join(' ')} re`
const shows = (color: string | undefined): color is string =>
  color !== undefined && color !== 'none' && color !== 'transparent'

const density = (hex: string): number => Math.round(parseInt(hex.slice(7), 16) / 2.55)

/** What a mark must be painted as, by a reckoning of its own. */
export function wanted(mark: Mark): string[] {
  if (mark.type === 'clip')
    return [
      `clip ${rectangle(mark)}`,
      ...(mark.ground ? [`fill ${rgb(mark.ground)} ${rectangle(mark)}`] : []),
      ...mark.marks.flatMap(wanted),
      'end clip',
    ]
  if (mark.type === 'text') {
    const letters = (mark.vertical ? [...mark.text] : [mark.text]).filter(text => text.trim())
    return letters.flatMap(() => [
      ...(mark.halo ? [`halo ${rgb(mark.halo)}`] : []),
      `text ${rgb(mark.color)}`,
    ])
  }
  const path =
    mark.type === 'rect'
      ? rectangle(mark)
      : mark.type === 'circle'
        ? `${part(Number(part(mark.cx)) - Number(part(mark.r)))} ${part(mark.cy)} m`
        : [
            ...mark.points.map(([x, y], at) => `${part(x)} ${part(y)} ${at === 0 ? 'm' : 'l'}`),
            ...(mark.closed ? ['h'] : []),
          ].join(' ')
  const line = ({ stroke, width = 1, dash }: Paint): string[] =>
    shows(stroke)
      ? [`stroke ${rgb(stroke)} ${fine(width)} [${dash ? dash.map(fine).join(' ') : ''}] ${path}`]
      : []
  return [
    ...(typeof mark.fill === 'string'
      ? shows(mark.fill)
        ? [`fill ${rgb(mark.fill)} ${path}`]
        : []
      : mark.fill
        ? [
            `fade /Fade${density(mark.fill.from)}To${density(mark.fill.to)} ` +
              `${rgb(mark.fill.to)} ${path}`,
          ]
        : []),
    ...(mark.hatch ? [`hatch ${rgb(mark.hatch.color)} ${path}`] : []),
    ...line(mark),
  ]
}

/**
 * The same words for what was painted: a hatch is a clip with one stroke in it, and a circle is
 * known by its first point.
 */
export function told(painted: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < painted.length; at += 1) {
    const line = painted[at]!
    const hatch = /^stroke (\S+ \S+ \S+) \S+ \[\] (?:\S+ \S+ m \S+ \S+ l ?)+$/.exec(
      painted[at + 1] ?? '',
    )
    if (line.startsWith('clip ') && hatch && painted[at + 2] === 'end clip') {
      found.push(`hatch ${hatch[1]} ${line.slice(5)}`)
      at += 2
    } else
      found.push(
        line
          .replace(/^(text \S+ \S+ \S+).*$/, '$1')
          .replace(/( m)(?: \S+ \S+ \S+ \S+ \S+ \S+ c)+ h$/, '$1'),
      )
  }
  return found
}
