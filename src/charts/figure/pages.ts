import { isWhole } from '@/charts/scene/markBox'
import { plainLine, plainScene } from '@/charts/scene/plain'
import type { FlatMark, Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { Figure, FigureFonts } from './figure'
import type { FigureFrame, FrameWords } from './frame'
import { figureFrame } from './frame'
import type { FigureSize } from './size'
import { leastType, typeScale } from './size'

/**
 * The room a chart is given on a page, in px: where the page grows, `height` is the most it may
 * take; `least` is the scale of the smallest type.
 */
export interface ChartRoom {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly least: number
  readonly grows: boolean
  readonly style: ChartStyle
}

/**
 * A chart laid out for some room: how many pages it takes, whether anything on them had to be
 * crowded, and their scenes once they are asked for.
 */
export interface ChartPages {
  readonly count: number
  readonly cramped: boolean
  readonly scenes: () => readonly Scene[]
}

/**
 * Lays a chart out for some room; it may stop as soon as it needs more than `most` pages, and say
 * so by any larger count.
 */
export type ChartLayout = (room: ChartRoom, most: number) => ChartPages

/**
 * What a figure is made of beside its chart. `type` is the points of its smallest words, or `fit`:
 * as large as takes no more pages than the smallest would.
 */
export interface FigureInput {
  readonly size: FigureSize
  readonly type: 'fit' | number
  readonly style: ChartStyle
  readonly fonts?: FigureFonts | undefined
  readonly words: FrameWords
  readonly asOf: Day
  readonly lang: 'zh-CN' | 'en'
  readonly description: string
  /** Words for whoever speaks to a page, from the numbers of its items. */
  readonly spoken: (items: readonly number[]) => string
  readonly state: string
  readonly nameOf: (mark: FlatMark) => string
}

const tried = [8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 14] as const

/** A figure of a chart: laid out for the page, framed, and as many pages as it needs. */
export function figureOfPages(input: FigureInput, pagesIn: ChartLayout): Figure {
  const { size, type, style, words } = input
  const laid = (
    points: number,
    most = Infinity,
  ): { readonly frame: FigureFrame; readonly pages: ChartPages } => {
    const scale = typeScale(size, points)
    const frame = figureFrame({ size, style, scale }, words)
    return {
      frame,
      pages: pagesIn(
        {
          width: frame.width,
          height: frame.height,
          scale,
          least: typeScale(size, leastType),
          grows: size.grows,
          style,
        },
        most,
      ),
    }
  }
  const least = laid(type === 'fit' ? leastType : Math.max(leastType, type))
  const larger = type === 'fit' ? tried.filter(points => !size.grows || points <= 10) : []
  const { frame, pages } =
    largest(larger, points => {
      const one = laid(points, least.pages.count)
      return one.pages.count <= least.pages.count && !one.pages.cramped ? one : null
    }) ?? least
  const charts = pages.scenes()
  const highest = frame.around(
    { ...charts.reduce((a, b) => (b.height > a.height ? b : a), blank(style)) },
    { page: 1, of: charts.length, least: 0 },
  ).height
  const scenes = charts
    .map((chart, at) => frame.around(chart, { page: at + 1, of: charts.length, least: highest }))
    .map(plainScene)
  const [first] = scenes
  return {
    title: plainLine(words.title),
    pages: scenes,
    asOf: input.asOf,
    lang: input.lang,
    description: input.description,
    state: input.state,
    nameOf: input.nameOf,
    paper: {
      width: size.width,
      height: size.grows && first ? (first.height / first.width) * size.width : size.height,
    },
    notes: charts.map(chart => input.spoken(itemsOn(chart))),
    ...(input.fonts ? { fonts: input.fonts } : {}),
    ...(scenes.every(isWhole) ? {} : { isCut: true }),
  }
}

function blank(style: ChartStyle): Scene {
  return { width: 0, height: 0, background: style.bg, marks: [] }
}

/**
 * What the last of some sizes gives that does, where every smaller one does too; null where none
 * does.
 */
function largest<R>(sizes: readonly number[], find: (size: number) => R | null): R | null {
  let [low, high] = [0, sizes.length]
  let best: R | null = null
  while (low < high) {
    const middle = (low + high) >> 1
    const found = find(sizes[middle] ?? 0)
    if (found === null) high = middle
    else {
      best = found
      low = middle + 1
    }
  }
  return best
}

/** The numbers of the items that a chart names by number, in order. */
export function itemsOn(scene: Pick<Scene, 'marks'>): readonly number[] {
  const ids = new Set<number>()
  for (const { info, role } of allMarks(scene.marks))
    if (info?.item !== undefined && (role === 'number' || role === 'flag')) ids.add(info.item)
  return [...ids].sort((a, b) => a - b)
}
