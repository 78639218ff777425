import { color, init } from 'echarts/core'
import type { Box } from '@/charts/scene/box'
import { boxAround, markBox } from '@/charts/scene/markBox'
import type { MarkPart } from '@/charts/scene/role'
import type { FlatMark, Gradient, Mark, Paint, Scene, TextMark } from '@/charts/scene/scene'
import { blend } from '@/charts/sign/style'
import type { Chart, ChartFrame, ChartPoint } from './chart'
import { registerModules } from './modules'
import type { Pen } from './outline'
import { outlines } from './outline'
import { chartTheme } from './theme'

// A chart of ECharts as marks: the library draws it without a page, and every element of its own
// display list becomes a mark, so that the same writers make files of it as of any scene.

registerModules()

/** An element as ECharts keeps it for drawing; an axis names its parts by `anid`. */
interface Element {
  readonly type: string
  readonly name?: string
  readonly anid?: string
  readonly parent?: Element | null
  /** What a label stands at. */
  readonly __hostTarget?: Element | null
  readonly invisible?: boolean
  readonly transform?: readonly number[] | null
  readonly shape?: Readonly<Record<string, number>>
  readonly buildPath?: (pen: Pen, shape: unknown) => void
  readonly style: ElementStyle
  readonly __clipPaths?: readonly Element[]
}

interface ElementStyle {
  readonly fill?: unknown
  readonly stroke?: unknown
  readonly opacity?: number
  readonly fillOpacity?: number
  readonly strokeOpacity?: number
  readonly lineWidth?: number
  readonly lineDash?: 'solid' | 'dashed' | 'dotted' | false | readonly number[] | null
  readonly text?: string
  readonly x?: number
  readonly y?: number
  readonly font?: string
  readonly textAlign?: string
  readonly textBaseline?: string
}

/** What a mark is before it has its name. */
type Nameless<M extends FlatMark = FlatMark> = M extends FlatMark
  ? Omit<M, 'key' | 'role' | 'info'>
  : never

/** The marks of a chart in a frame; throws on what no mark can be, such as turned words. */
export function drawChart(chart: Chart, frame: ChartFrame): Scene {
  const { width, height, style, scale } = frame
  const drawing = init(null, chartTheme(style, scale), {
    renderer: 'svg',
    ssr: true,
    width,
    height,
  })
  try {
    drawing.setOption({ ...chart.option, animation: false })
    const elements: unknown = drawing.getZr().storage.getDisplayList(true)
    const series = (drawing.getOption().series ?? []) as readonly { readonly id: string }[]
    return {
      width,
      height,
      background: style.bg,
      marks: marksOf(elements as readonly Element[], {
        chart,
        ids: series.map(({ id }) => id),
        ground: style.bg,
      }),
    }
  } finally {
    drawing.dispose()
  }
}

interface Reading {
  readonly chart: Chart
  /** The ids of the series, by their index. */
  readonly ids: readonly string[]
  readonly ground: string
}

function marksOf(elements: readonly Element[], reading: Reading): readonly Mark[] {
  const numbers = new Map<string, number>()
  const keyOf = (name: string): string => {
    const number = numbers.get(name) ?? 0
    numbers.set(name, number + 1)
    return number === 0 ? name : `${name}:${number}`
  }
  return elements.flatMap(element => {
    const { name, ...origin } = originOf(element, reading)
    const flat = namelessMarks(element, reading.ground).map((mark): FlatMark => ({
      ...mark,
      key: keyOf(name),
      ...origin,
    }))
    return clipped(flat, element, () => keyOf('clip'))
  })
}

interface Origin extends Pick<FlatMark, 'role' | 'info' | 'of' | 'part'> {
  readonly name: string
}

/** What an element belongs to: its series and datum, the legend, or a part of an axis. */
function originOf(element: Element, { chart, ids }: Reading): Origin {
  const { parent, type } = element
  const own = element.name || element.anid || parent?.name || parent?.anid || type
  const origin = dataOf(element)
  const series = ids[origin?.seriesIndex ?? -1]
  if (origin?.ssrType === 'legend') return { name: `legend:${own}`, role: 'legend' }
  if (series === undefined) return { name: `axis:${own}`, role: 'axis' }
  const index = origin?.dataIndex
  const role = chart.roles[series] ?? 'figure'
  if (index === undefined) return { name: `${series}:${own}`, role }
  const point = { series, index }
  return { name: `${series}:${index}:${own}`, role, ...datumOf(chart, point, partOf(own)) }
}

/** What marks of one datum share, and what part of it one is. */
function datumOf(
  chart: Chart,
  point: ChartPoint,
  part: MarkPart | undefined,
): Pick<FlatMark, 'of' | 'part' | 'info'> {
  const info = chart.info?.(point) ?? { items: chart.items(point) }
  const isSaying = Object.keys(info).length > 0 && info.items?.length !== 0
  return {
    of: `${point.series}:${point.index}`,
    ...(part ? { part } : {}),
    ...(isSaying ? { info } : {}),
  }
}

/** Parts of a datum that builders name; a label that ECharts sets is a count. */
const namedParts: readonly MarkPart[] = ['name', 'total', 'mark', 'line', 'chip', 'words']

function partOf(name: string): MarkPart | undefined {
  return name === 'tspan' ? 'count' : namedParts.find(part => part === name)
}

interface DataOrigin {
  readonly seriesIndex?: number
  readonly dataIndex?: number
  readonly ssrType?: 'chart' | 'legend'
}

/**
 * The series and datum that ECharts notes on an element, or on the one that holds it. The library
 * has no door to this note, whose name is made anew each time it is loaded.
 */
function dataOf(element: Element): DataOrigin | null {
  for (let one: Element | null | undefined = element; one; one = one.parent ?? one.__hostTarget) {
    const note = Object.entries(one).find(
      ([name, value]) => name.startsWith('__ec_inner_') && isDataOrigin(value),
    )
    if (note) return note[1] as DataOrigin
  }
  return null
}

function isDataOrigin(value: unknown): value is DataOrigin {
  return typeof value === 'object' && value !== null && 'seriesIndex' in value
}

function namelessMarks(element: Element, ground: string): readonly Nameless[] {
  if (element.invisible || element.style.opacity === 0) return []
  if (element.type === 'tspan') return wordMarks(element, ground)
  const paint = paintOf(element.style, ground)
  if (!paint || !element.buildPath) return []
  const [rect, circle] = [rectOf(element), circleOf(element)]
  if (rect) return [{ type: 'rect', ...rect, ...paint }]
  if (circle) return [{ type: 'circle', ...circle, ...paint }]
  return outlines(pen => element.buildPath?.(pen, element.shape)).map(({ points, closed }) => ({
    type: 'path',
    points: points.map(([x, y]) => placed(element, x, y)),
    ...(points.length > 2
      ? { ...paint, closed: closed || paint.fill !== undefined }
      : lineOf(paint)),
  }))
}

/** A stretch between two points has nothing to fill. */
function lineOf({ stroke, width, dash }: Paint): Paint {
  return { ...(stroke ? { stroke } : {}), ...(width ? { width } : {}), ...(dash ? { dash } : {}) }
}

function wordMarks(element: Element, ground: string): readonly Nameless<TextMark>[] {
  const { text = '', x = 0, y = 0, font = '', textAlign, textBaseline } = element.style
  const paint = paintOf(element.style, ground)
  if (text === '' || typeof paint?.fill !== 'string') return []
  if (isTurned(element)) throw new Error(`turned words: ${text}`)
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12) * (element.transform?.[0] ?? 1)
  const [left, middle] = placed(element, x, y)
  const weight = /\b(?:bold|[7-9]00)\b/.test(font) ? 700 : /\b[56]00\b/.test(font) ? 500 : 400
  return [
    {
      type: 'text',
      text,
      x: left,
      y: middle + (baselines[textBaseline ?? 'alphabetic'] ?? -0.35) * size,
      size,
      weight,
      color: paint.fill,
      align: textAlign === 'center' || textAlign === 'right' ? textAlign : 'left',
      ...(paint.stroke ? { halo: paint.stroke } : {}),
    },
  ]
}

/** From where a line of words is placed to its middle, as a share of its size. */
const baselines: Readonly<Record<string, number>> = {
  middle: 0,
  top: 0.5,
  bottom: -0.5,
  alphabetic: -0.35,
}

/** The place of a point of an element on the page. */
function placed({ transform }: Element, x: number, y: number): readonly [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform ?? []
  return [a * x + c * y + e, b * x + d * y + f]
}

/** An axis turned by right angles and back is off by a hair. */
function isTurned({ transform }: Element): boolean {
  return Math.abs(transform?.[1] ?? 0) > 1e-6 || Math.abs(transform?.[2] ?? 0) > 1e-6
}

/** The box of an upright rectangle with plain corners; null of any other shape. */
function rectOf(element: Element): Box | null {
  const { type, shape } = element
  if (type !== 'rect' || !shape || Number(shape.r ?? 0) > 0 || isTurned(element)) return null
  const { x = 0, y = 0, width = 0, height = 0 } = shape
  return boxAround([placed(element, x, y), placed(element, x + width, y + height)])
}

function circleOf(
  element: Element,
): { readonly cx: number; readonly cy: number; readonly r: number } | null {
  const { type, shape, transform } = element
  if (type !== 'circle' || !shape) return null
  const [cx, cy] = placed(element, shape.cx ?? 0, shape.cy ?? 0)
  return { cx, cy, r: (shape.r ?? 0) * (transform?.[0] ?? 1) }
}

/** The paint of an element on a ground; null where nothing of it shows. */
function paintOf(style: ElementStyle, ground: string): Paint | null {
  const { opacity = 1, fillOpacity = 1, strokeOpacity = 1, lineWidth = 1 } = style
  const fill = inkOf(style.fill, { opacity: opacity * fillOpacity, ground })
  const stroke = inkOf(style.stroke, { opacity: opacity * strokeOpacity, ground })
  const line = typeof stroke === 'string' && lineWidth > 0 ? stroke : null
  if (!fill && !line) return null
  const dash = dashOf(style.lineDash, lineWidth)
  return {
    ...(fill ? { fill } : {}),
    ...(line ? { stroke: line, width: lineWidth } : {}),
    ...(line && dash ? { dash } : {}),
  }
}

/** A colour as #RRGGBB, one that shows its ground blended with it; null where none shows. */
function inkOf(
  ink: unknown,
  { opacity, ground }: { readonly opacity: number; readonly ground: string },
): string | Gradient | null {
  if (isLevelFade(ink)) {
    const [from, to] = [ink.colorStops[0], ink.colorStops[ink.colorStops.length - 1]].map(stop =>
      inkOf(stop?.color, { opacity, ground }),
    )
    return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
  }
  if (typeof ink !== 'string' || ink === 'none') return null
  const [r = 0, g = 0, b = 0, alpha = 0] = color.parse(ink) ?? []
  const hex = `#${[r, g, b].map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
  const share = alpha * opacity
  if (share <= 0) return null
  return (share < 1 ? blend(ground, hex, share) : hex).toUpperCase()
}

function isLevelFade(
  ink: unknown,
): ink is { readonly colorStops: readonly { readonly color: string }[] } {
  return typeof ink === 'object' && ink !== null && 'colorStops' in ink
}

function dashOf(dash: ElementStyle['lineDash'], width: number): readonly number[] | null {
  if (dash === 'dashed') return [4 * width, 2 * width]
  if (dash === 'dotted') return [width, width]
  return typeof dash === 'object' && dash && dash.length > 0 ? dash : null
}

/** Marks as they show through the rectangle that bounds their element, if that cuts any. */
function clipped(
  marks: readonly FlatMark[],
  { __clipPaths: paths }: Element,
  keyOf: () => string,
): readonly Mark[] {
  const box = paths?.[0] ? rectOf(paths[0]) : null
  if (!box || marks.every(mark => isWithin(mark, box))) return marks
  return [{ type: 'clip', key: keyOf(), role: 'window', ...box, marks }]
}

function isWithin(mark: FlatMark, box: Box): boolean {
  const { x, y, w, h } = markBox(mark)
  const near = 0.5
  return (
    x >= box.x - near &&
    y >= box.y - near &&
    x + w <= box.x + box.w + near &&
    y + h <= box.y + box.h + near
  )
}
