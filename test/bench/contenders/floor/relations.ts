import { lightStyle as style } from '@/charts/sign/style'
import type { Box } from './bars'
import type { Layout } from './layout'
import type { Pen } from './pen'
import { fontOf, strokeWith, write } from './pen'
import type { Point, Route } from './routes'

interface Look {
  readonly of: (route: Route) => boolean
  readonly color: string
  readonly width: number
  readonly dash: readonly number[]
  readonly open: boolean
}

const plain =
  (kind: Route['kind']) =>
  (route: Route): boolean =>
    route.late < 0 && route.kind === kind

/** Kinds of line from back to front. */
const looks: readonly Look[] = [
  { of: plain('feeds'), color: style.ink3, width: 1.1, dash: [], open: true },
  { of: plain('channel'), color: style.ink3, width: 1.6, dash: [1.6, 3], open: true },
  { of: plain('prerequisite'), color: style.rel, width: 2, dash: [], open: false },
  { of: plain('duplicate'), color: style.ink, width: 1.3, dash: [], open: true },
  { of: route => route.late >= 0, color: style.accent, width: 2, dash: [], open: false },
]

/** Draws lines kind by kind: one path for the lines of a kind, one for its arrows. */
export function drawRoutes(pen: Pen, routes: readonly Route[]): void {
  for (const look of looks) {
    const list = routes.filter(look.of)
    if (list.length === 0) continue
    pen.beginPath()
    for (const { kind, points } of list) {
      if (kind !== 'duplicate') addChain(pen, points)
      else for (const by of [2, -2]) addChain(pen, beside(points, by))
    }
    strokeWith(pen, look.color, look.width, look.dash)
    pen.fillStyle = look.color
    pen.beginPath()
    for (const { end, points } of list)
      if (end === 'dot' || (end === 'arrow' && !look.open)) addEnd(pen, points, end)
    pen.fill()
    if (!look.open) continue
    pen.beginPath()
    for (const { end, points } of list) if (end === 'arrow') addArrow(pen, points, true)
    strokeWith(pen, look.color, 1.3)
  }
}

function addChain(pen: Pen, points: Route['points']): void {
  points.forEach(([x, y], at) => {
    if (at === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  })
}

/** A chain that goes out to the right and back, moved by so many px for a double line. */
function beside(points: Route['points'], by: number): Route['points'] {
  const top = points.reduce((least, [, y]) => Math.min(least, y), Infinity)
  const right = points.reduce((most, [x]) => Math.max(most, x), -Infinity)
  return points.map(([x, y]) => [x === right ? x + by : x, y === top ? y - by : y + by])
}

function addEnd(pen: Pen, points: Route['points'], end: 'arrow' | 'dot'): void {
  if (end === 'arrow') addArrow(pen, points, false)
  else addDot(pen, points[points.length - 1] ?? [0, 0])
}

function addDot(pen: Pen, [x, y]: Point): void {
  pen.moveTo(x + 2.6, y)
  pen.arc(x, y, 2.6, 0, 2 * Math.PI)
}

function addArrow(pen: Pen, points: Route['points'], open: boolean): void {
  const [x, y] = points[points.length - 1] ?? [0, 0]
  const [px, py] = points[points.length - 2] ?? [x - 1, y]
  const [ux, uy] = [Math.sign(x - px), Math.sign(y - py)]
  const [back, half] = open ? [5.5, 3.2] : [7.5, 3.75]
  pen.moveTo(x - ux * back - uy * half, y - uy * back + ux * half)
  pen.lineTo(x, y)
  pen.lineTo(x - ux * back + uy * half, y - uy * back - ux * half)
}

/** Words on conflicts and duplicates, each in a box on its line where nothing else stands. */
export function drawPills(pen: Pen, routes: readonly Route[], layout: Layout, taken: Box[]): void {
  write(pen, fontOf(12, 700), style.ink, 'center')
  pen.setLineDash([])
  for (const route of routes) {
    const words =
      route.late > 0
        ? `晚 ${route.late} 天`
        : route.late === 0
          ? '同日'
          : route.kind === 'duplicate'
            ? '疑似重复'
            : ''
    if (words === '' || route.trunk.x < layout.plot.x || route.trunk.x > layout.width) continue
    const box = freeBox(route, pen.measureText(words).width + 12, layout, taken)
    if (!box) continue
    taken.push(box)
    const color = route.late >= 0 ? style.accent : style.rel
    pen.fillStyle = style.bg
    pen.fillRect(box.x, box.y, box.w, box.h)
    pen.strokeStyle = color
    pen.lineWidth = 1
    pen.strokeRect(box.x, box.y, box.w, box.h)
    pen.fillStyle = color
    pen.fillText(words, box.x + box.w / 2, box.y + 9)
  }
}

function freeBox(
  { trunk }: Route,
  w: number,
  { head, body, row, width }: Layout,
  taken: readonly Box[],
): Box | null {
  const middle = (Math.max(trunk.top, head) + Math.min(trunk.bottom, head + body)) / 2
  for (let step = 0; step < 12; step += 1) {
    for (const side of [0, w / 2 + 6, -w / 2 - 60]) {
      const y = middle + ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * row) / 2 - 9
      const box = { x: Math.min(trunk.x + side - w / 2, width - w - 2), y, w, h: 18 }
      if (y < head || y + 18 > head + body) continue
      if (
        !taken.some(
          other =>
            box.x < other.x + other.w + 2 &&
            other.x < box.x + w + 2 &&
            box.y < other.y + other.h + 2 &&
            other.y < box.y + 20,
        )
      )
        return box
    }
  }
  return null
}
