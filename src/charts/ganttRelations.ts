import type { Box } from './box'
import { overlaps } from './box'
import type { GanttInput } from './ganttInput'
import type { Route } from './ganttRoutes'
import { arrowHead, lineColor, linePaint, offsetBracket } from './relationStroke'
import type { Mark } from './scene'
import { textWidth } from './textWidth'

/** Lines of the routes: those of the selected item in ink, the rest behind, conflicts in vermilion on top. */
export function routeMarks(input: GanttInput, list: readonly Route[]): readonly Mark[] {
  const order = [...list].sort((a, b) => rank(input, a) - rank(input, b))
  return order.flatMap(route => lineMarks(input, route))
}

function rank(input: GanttInput, route: Route): number {
  return (route.conflict ? 2 : 0) + (touches(input, route) ? 1 : 0)
}

function touches(input: GanttInput, route: Route): boolean {
  return input.selected !== null && (route.relation.from === input.selected || route.relation.to === input.selected)
}

function lineMarks(input: GanttInput, route: Route): readonly Mark[] {
  const { style, layout: { scale } } = input
  const { kind, from, to, id } = route.relation
  const key = `relation:${id}:${route.from.row}:${route.to.row}`
  const conflict = route.conflict !== null
  const look = { style, scale, emphasis: touches(input, route) ? 'lit' as const : input.selected === null || conflict ? 'plain' as const : 'dim' as const }
  const paint = linePaint(kind, conflict, look)
  const color = lineColor(kind, conflict, look)
  const info = { pair: [from, to] as const }
  const line: readonly Mark[] = kind === 'duplicate'
    ? [2, -2].map(by => ({ type: 'path', key: `${key}:${by}`, points: offsetBracket(route.points, by * scale), ...paint, width: 1.3 * scale, info }))
    : [{ type: 'path', key, points: route.points, ...paint, info }]
  const [cx, cy] = route.points[route.points.length - 1] ?? [0, 0]
  if (route.end === 'dot') return [...line, { type: 'circle', key: `${key}:dot`, cx, cy, r: 2.6 * scale, fill: color }]
  return route.end === 'arrow' ? [...line, ...arrowHead(`${key}:arrow`, route.points, { open: kind !== 'prerequisite' && !conflict, scale, color })] : line
}

/** Words on conflicts and duplicates, each in a box on its line's longest free run, clear of what is already placed; `taken` grows with them. */
export function pillMarks(input: GanttInput, list: readonly Route[], taken: Box[]): readonly Mark[] {
  const { style, words, layout } = input
  return list.flatMap((route): Mark[] => {
    const text = pillText(route, words)
    if (!text) return []
    const size = 12 * layout.scale
    const w = textWidth(text, size, 700) + 12 * layout.scale
    const h = 18 * layout.scale
    const box = pillBox(input, route, { w, h }, taken)
    if (!box) return []
    taken.push(box)
    const color = route.conflict ? style.accent : style.rel
    const key = `pill:${route.relation.id}:${route.from.row}`
    const info = { pair: [route.relation.from, route.relation.to] as const }
    return [
      { type: 'rect', key, ...box, fill: style.bg, stroke: color, width: layout.scale, info },
      { type: 'text', key: `${key}:text`, x: box.x + w / 2, y: box.y + h / 2, text, size, weight: 700, align: 'center', color, info },
    ]
  })
}

function pillText(route: Route, words: GanttInput['words']): string | null {
  if (route.conflict) return route.conflict.kind === 'sameDay' ? words.sameDay : words.late(route.conflict.days)
  return route.relation.kind === 'duplicate' ? words.duplicate : null
}

function pillBox(input: GanttInput, route: Route, size: { readonly w: number, readonly h: number }, taken: readonly Box[]): Box | null {
  const { scale, row, width, head, body } = input.layout
  const { x, top, bottom } = route.trunk
  if (x < input.layout.plot.x || x > width) return null
  const at = (cx: number, cy: number): Box => ({ x: Math.min(cx - size.w / 2, width - size.w - 2 * scale), y: cy - size.h / 2, ...size })
  const middle = (Math.max(top, head) + Math.min(bottom, head + body)) / 2
  const candidates: Box[] = []
  const run = x - route.to.x
  if (run > size.w + 90 * scale) candidates.push(at((x + route.to.x) / 2 + 30 * scale, route.to.y), at(x - size.w / 2 - 8 * scale, route.to.y))
  for (let step = 0; step * row <= (bottom - top) / 2; step += 0.5) candidates.push(at(x, middle + step * row), at(x, middle - step * row))
  for (let shift = 6; shift <= 160; shift += 14) candidates.push(at(x + size.w / 2 + shift * scale, middle), at(x + size.w / 2 + shift * scale, middle + row / 2), at(x + size.w / 2 + shift * scale, middle - row / 2))
  for (let shift = 60; shift <= 200; shift += 14) candidates.push(at(x - size.w / 2 - shift * scale, middle))
  const inside = candidates.filter(box => box.y >= head && box.y + box.h <= head + body && box.x > input.layout.plot.x)
  return inside.find(box => !taken.some(other => overlaps(box, other, 2 * scale))) ?? null
}
