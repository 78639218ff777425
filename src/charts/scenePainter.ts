import { graphic } from 'echarts/core'
import type { ClipMark, FlatMark, Gradient, Mark, Paint, RectMark, Scene, TextMark } from './scene'

type Traced = Exclude<Mark, ClipMark | TextMark>
type TextElement = InstanceType<typeof graphic.Text>
type Path = CanvasRenderingContext2D
type Child = Parameters<InstanceType<typeof graphic.Group>['add']>[0]
interface PathElement extends Child { readonly shape: { marks: readonly Traced[], outline: (path: Path, mark: Traced) => void }, z2: number, readonly useStyle: (style: Record<string, unknown>) => void, readonly dirtyShape: () => void }

/** Draws scenes into one group of ECharts' renderer, on canvas or SVG alike. */
export interface ScenePainter {
  readonly root: InstanceType<typeof graphic.Group>
  readonly paint: (scene: Scene) => void
}

/** Outlines of many marks as one path. */
const Outlines = graphic.extendShape({
  type: 'outlines',
  shape: { marks: [], outline },
  buildPath(path, shape) {
    const { marks, outline: trace } = shape as PathElement['shape']
    for (const mark of marks) trace(path as Path, mark)
  },
}) as unknown as new (options: Record<string, unknown>) => PathElement

function outline(path: Path, mark: Traced): void {
  if (mark.type === 'rect') path.rect(mark.x, mark.y, mark.w, mark.h)
  else if (mark.type === 'circle') {
    path.moveTo(mark.cx + mark.r, mark.cy)
    path.arc(mark.cx, mark.cy, mark.r, 0, Math.PI * 2)
  } else {
    mark.points.forEach(([x, y], at) => {
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    })
    if (mark.closed) path.closePath()
  }
}

/** The 45° lines of a hatched rectangle, cut at its edges: a pattern that survives every output. */
function hatching(path: Path, mark: Traced): void {
  if (mark.type !== 'rect' || !mark.hatch) return
  const { x, y, w, h, hatch: { pitch } } = mark
  for (let offset = pitch / 2; offset < w + h; offset += pitch) {
    path.moveTo(x + Math.max(0, offset - h), y + Math.min(h, offset))
    path.lineTo(x + Math.min(w, offset), y + Math.max(0, offset - w))
  }
}

/**
 * A painter that keeps its elements from one scene to the next: neighbouring marks of one paint become one path, and a text that merely moves is not set again,
 * so that a frame costs little more than drawing on the canvas by hand.
 */
export function scenePainter(font: string): ScenePainter {
  const root = new graphic.Group({ silent: true })
  const whole = surface(root, font)
  const clips = new Map<string, { readonly surface: Surface, readonly group: InstanceType<typeof graphic.Group>, readonly edge: InstanceType<typeof graphic.Rect> }>()

  function clipOf(mark: ClipMark): Surface {
    let clip = clips.get(mark.key)
    if (!clip) {
      const edge = new graphic.Rect()
      const group = new graphic.Group({ silent: true })
      group.setClipPath(edge)
      root.add(group)
      clip = { surface: surface(group, font), group, edge }
      clips.set(mark.key, clip)
    }
    clip.edge.setShape({ x: mark.x, y: mark.y, width: Math.max(0, mark.w), height: Math.max(0, mark.h) })
    return clip.surface
  }

  function paint(scene: Scene): void {
    const used = new Set<Surface>([whole])
    let order = 0
    whole.begin()
    for (const mark of scene.marks) {
      if (mark.type !== 'clip') order = whole.draw(mark, order)
      else {
        order = whole.flush(order)
        const inner = clipOf(mark)
        if (!used.has(inner)) inner.begin()
        used.add(inner)
        for (const one of mark.marks) if (one.type !== 'clip') order = inner.draw(one, order)
        order = inner.flush(order)
      }
    }
    whole.flush(order)
    for (const [, clip] of clips) if (!used.has(clip.surface)) clip.surface.begin()
    for (const clip of clips.values()) clip.surface.end()
    whole.end()
  }
  return { root, paint }
}

interface Surface {
  readonly begin: () => void
  /** Draws a mark after all before it; takes and gives the place in the drawing order. */
  readonly draw: (mark: FlatMark, order: number) => number
  readonly flush: (order: number) => number
  readonly end: () => void
}

function surface(group: InstanceType<typeof graphic.Group>, font: string): Surface {
  const paths: PathElement[] = []
  const idle: TextElement[] = []
  let shown = new Map<string, { readonly element: TextElement, mark: TextMark }>()
  let before = shown
  let count = 0
  let batch: Traced[] = []
  let batchKey = ''
  let batchPaint: Paint = {}

  function put(marks: readonly Traced[], paint: Paint, at: { readonly order: number, readonly trace: typeof outline }): void {
    let element = paths[count]
    if (!element) {
      element = new Outlines({ silent: true })
      paths.push(element)
      group.add(element)
    }
    count += 1
    element.ignore = false
    element.z2 = at.order
    element.useStyle(pathStyle(paint))
    element.shape.marks = marks
    element.shape.outline = at.trace
    element.dirtyShape()
  }

  function flush(order: number): number {
    if (batch.length === 0) return order
    const hatch = batchPaint.hatch
    if (batchPaint.fill !== undefined || batchPaint.stroke !== undefined) put(batch, batchPaint, { order, trace: outline })
    if (hatch) put(batch, { stroke: hatch.color, width: hatch.width }, { order: order + 0.5, trace: hatching })
    batch = []
    batchKey = ''
    return order + 1
  }

  function draw(mark: FlatMark, order: number): number {
    if (mark.type === 'text') {
      const next = flush(order)
      write(mark, next)
      return next + 1
    }
    const key = paintKey(mark)
    const next = key === batchKey ? order : flush(order)
    if (key !== batchKey) {
      batchKey = key
      batchPaint = mark
    }
    batch.push(mark)
    return next
  }

  function write(mark: TextMark, order: number): void {
    const known = before.get(mark.key)
    if (known) before.delete(mark.key)
    const element = known?.element ?? idle.pop() ?? added(group)
    element.ignore = false
    element.z2 = order
    element.x = mark.x
    element.y = mark.y
    if (!known || !sameWords(known.mark, mark)) element.useStyle(textStyle(mark, font))
    element.markRedraw()
    shown.set(mark.key, { element, mark })
  }

  function begin(): void {
    before = shown
    shown = new Map()
    count = 0
  }

  function end(): void {
    for (const { element } of before.values()) {
      element.ignore = true
      idle.push(element)
    }
    for (const path of paths.slice(count)) path.ignore = true
    for (const spare of idle.splice(200)) group.remove(spare)
  }

  return { begin, draw, flush, end }
}

function added(group: InstanceType<typeof graphic.Group>): TextElement {
  const element = new graphic.Text({ silent: true })
  group.add(element)
  return element
}

/** Marks of one key may be drawn as one path; a fade spans its own box, so each stands alone. */
function paintKey(mark: Traced): string {
  if (typeof mark.fill === 'object') return `fade ${mark.key}`
  const { hatch } = mark
  return `${mark.fill ?? ''}|${mark.stroke ?? ''}|${mark.width ?? 1}|${mark.dash ? mark.dash.join(' ') : ''}|${hatch ? `${hatch.color} ${hatch.width}` : ''}`
}

function pathStyle(paint: Paint): Record<string, unknown> {
  return {
    fill: typeof paint.fill === 'object' ? fade(paint.fill, paint) : paint.fill ?? null,
    stroke: paint.stroke ?? null,
    lineWidth: paint.stroke ? paint.width ?? 1 : 0,
    lineDash: paint.dash ? [...paint.dash] : false,
  }
}

/** Spans a rectangle in px of the scene: the renderer's own box of a path is rounded from the second frame on. */
function fade({ from, to }: Gradient, paint: Paint & Partial<Pick<RectMark, 'x' | 'w'>>): InstanceType<typeof graphic.LinearGradient> {
  const { x = 0, w = 0 } = paint
  return new graphic.LinearGradient(x, 0, x + w, 0, [{ offset: 0, color: from }, { offset: 1, color: to }], true)
}

function sameWords(a: TextMark, b: TextMark): boolean {
  return a.text === b.text && a.color === b.color && a.size === b.size && a.weight === b.weight && a.align === b.align && a.halo === b.halo && a.vertical === b.vertical
}

function textStyle(mark: TextMark, font: string): Record<string, unknown> {
  return {
    text: mark.vertical ? [...mark.text].join('\n') : mark.text,
    fill: mark.color,
    font: `${mark.weight ?? 400} ${mark.size}px ${font}`,
    align: mark.align ?? 'left',
    verticalAlign: mark.vertical ? 'top' : 'middle',
    lineHeight: mark.vertical ? mark.size * 1.1 : mark.size,
    stroke: mark.halo ?? null,
    lineWidth: mark.halo ? 5 : 0,
  }
}
