import type { EChartsOption } from 'echarts'
import type { Gradient, Mark, Paint, RectMark, Scene, TextMark } from './scene'
import { textWidth } from './textWidth'

type Element = Record<string, unknown>

/** ECharts option that draws a scene: one custom series whose single item holds every mark, each with its `info` for events. */
export function sceneOption(scene: Scene, font: string): EChartsOption {
  const children = scene.marks.flatMap(mark => elements(mark, font))
  return {
    animation: false,
    useUTC: true,
    backgroundColor: scene.background,
    series: [{
      type: 'custom',
      id: 'scene',
      coordinateSystem: 'none',
      progressive: 0,
      data: [0],
      emphasis: { disabled: true },
      renderItem: () => ({ type: 'group', $mergeChildren: false, children }),
    }] as unknown as NonNullable<EChartsOption['series']>,
  }
}

function elements(mark: Mark, font: string): Element[] {
  const base = { name: mark.key, silent: !mark.info, cursor: mark.info ? 'pointer' : 'default', info: mark.info ?? null }
  switch (mark.type) {
    case 'clip':
      return [{ type: 'group', name: mark.key, $mergeChildren: false, clipPath: { type: 'rect', shape: { x: mark.x, y: mark.y, width: mark.w, height: mark.h } }, children: mark.marks.flatMap(inner => elements(inner, font)) }]
    case 'rect': {
      const box = { ...base, type: 'rect', shape: { x: mark.x, y: mark.y, width: mark.w, height: mark.h }, style: paint(mark) }
      return mark.hatch ? [box, hatchElement(mark)] : [box]
    }
    case 'circle':
      return [{ ...base, type: 'circle', shape: { cx: mark.cx, cy: mark.cy, r: mark.r }, style: paint(mark) }]
    case 'path':
      return [{ ...base, type: mark.closed ? 'polygon' : 'polyline', shape: { points: mark.points }, style: { ...paint(mark), lineJoin: 'miter' } }]
    case 'text':
      return [...(mark.info ? [{ ...base, name: `${mark.key}:hit`, type: 'rect', shape: textBox(mark), style: { fill: 'transparent', stroke: 'none', lineWidth: 0 } }] : []), { type: 'text', name: mark.key, silent: true, info: null, x: 0, y: 0, style: textStyle(mark, font) }]
  }
}

function paint(mark: Paint): Element {
  return {
    fill: typeof mark.fill === 'object' ? gradient(mark.fill) : mark.fill ?? (mark.hatch ? 'transparent' : 'none'),
    stroke: mark.stroke ?? 'none',
    lineWidth: mark.stroke ? mark.width ?? 1 : 0,
    lineDash: mark.dash ? [...mark.dash] : false,
  }
}

function gradient(fade: Gradient): Element {
  return { type: 'linear', x: 0, y: 0, x2: 1, y2: 0, colorStops: [{ offset: 0, color: fade.from }, { offset: 1, color: fade.to }] }
}

/** The 45° lines of a hatched rectangle as one path, cut at its edges: a pattern that survives every output. */
function hatchPath(mark: Pick<RectMark, 'x' | 'y' | 'w' | 'h'>, pitch: number): string {
  const parts: string[] = []
  for (let offset = pitch / 2; offset < mark.w + mark.h; offset += pitch) {
    const x1 = mark.x + Math.max(0, offset - mark.h)
    const y1 = mark.y + Math.min(mark.h, offset)
    const x2 = mark.x + Math.min(mark.w, offset)
    const y2 = mark.y + Math.max(0, offset - mark.w)
    parts.push(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
  }
  return parts.join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function hatchElement(mark: RectMark): Element {
  const hatch = mark.hatch ?? { color: 'none', pitch: 5, width: 1 }
  return { type: 'path', name: `${mark.key}:hatch`, silent: true, info: null, shape: { pathData: hatchPath(mark, hatch.pitch) }, style: { fill: 'none', stroke: hatch.color, lineWidth: hatch.width, lineDash: false } }
}

/** Where a text can be pointed at: its glyphs belong to an inner element that carries no info, so a clear box stands under them. */
function textBox(mark: TextMark): Element {
  const w = mark.vertical ? mark.size : textWidth(mark.text, mark.size, mark.weight)
  const h = mark.vertical ? [...mark.text].length * mark.size * 1.1 : mark.size * 1.3
  const x = mark.x - (mark.align === 'center' ? w / 2 : mark.align === 'right' ? w : 0)
  return { x, y: mark.vertical ? mark.y : mark.y - h / 2, width: w, height: h }
}

function textStyle(mark: TextMark, font: string): Element {
  return {
    text: mark.vertical ? [...mark.text].join('\n') : mark.text,
    x: mark.x, y: mark.y,
    fill: mark.color,
    font: `${mark.weight ?? 400} ${mark.size}px ${font}`,
    align: mark.align ?? 'left',
    verticalAlign: mark.vertical ? 'top' : 'middle',
    lineHeight: mark.vertical ? mark.size * 1.1 : mark.size,
    stroke: mark.halo ?? 'none',
    lineWidth: mark.halo ? 5 : 0,
  }
}
