import { lightStyle as style } from '@/charts/sign/style'
import { calendarOf, drawAxis } from './axis'
import type { Bar } from './bars'
import { barOf, byColor, drawDeadlines, drawFlags, drawStretches } from './bars'
import { drawColumns, drawRules } from './columns'
import { drawAsOf, drawHead, drawScroll } from './edges'
import type { View } from './layout'
import { clamp, layoutOf, rowAt } from './layout'
import { drawLegend } from './legend'
import { nearIndex } from './near'
import { canvasOf, within } from './pen'
import { drawPills, drawRoutes } from './relations'
import { routesOf } from './routes'
import type { FloorPlan } from './shape'

const query = new URLSearchParams(location.search)
const [width, height] = [Number(query.get('w')), Number(query.get('h'))]
const plan = (await (await fetch(query.get('data') ?? '')).json()) as FloorPlan

const probe = document.createElement('canvas').getContext('2d')
if (!probe) throw new Error('no canvas')
const foot = drawLegend(probe, plan, width - 24) + 28
const pen = canvasOf(width, height - foot + 26)
const legend = canvasOf(width, foot - 26)
legend.fillStyle = style.bg
legend.fillRect(0, 0, width, foot)
drawLegend(legend, plan, width - 24)

const layout = layoutOf(pen, plan, { width, height, foot })
const calendar = calendarOf(plan)
const nearRows = nearIndex(plan)
const most = Math.max(0, (layout.tops[plan.rows.id.length] ?? 0) - layout.body)
let view: View = { top: 0, from: plan.first, to: plan.last }
let frame = 0
let gathered = 0

/** Draws what shows; nothing else of the plan is looked at. */
function draw(): void {
  frame = 0
  const { plot, head, body } = layout
  const shown = {
    first: rowAt(layout, view.top),
    last: rowAt(layout, view.top + body - 1),
    top: view.top,
  }
  const x = (day: number): number => plot.x + ((day - view.from) / (view.to - view.from)) * plot.w
  pen.fillStyle = style.bg
  pen.fillRect(0, 0, width, height)
  drawAxis(pen, calendar, { layout, view })
  within(pen, [0, head, plot.x, body], () => {
    drawColumns(pen, plan, layout, shown)
  })
  const bars: Bar[] = []
  for (let row = shown.first; row <= shown.last; row += 1) bars.push(barOf(plan, layout, view, row))
  const colors = byColor(bars)
  const routes = routesOf(plan, layout, {
    near: nearRows(shown.first, shown.last),
    bars,
    barAt: row => bars[row - shown.first] ?? barOf(plan, layout, view, row),
  })
  const ground = (at: number): string =>
    calendar.years.some(year => year.year % 2 === 1 && at > x(year.start) && at < x(year.end))
      ? style.band
      : style.bg
  within(pen, [plot.x, head, width - plot.x, body], () => {
    drawRules(pen, plan, layout, shown)
    const asOf = { x: x(plan.asOf), top: -Infinity, bottom: Infinity }
    drawAsOf(pen, layout, asOf.x)
    drawStretches(pen, layout, colors)
    drawRoutes(pen, routes)
    drawFlags(pen, plan, layout, colors)
    const trunks = [...routes.map(route => route.trunk), asOf].sort((a, b) => a.x - b.x)
    const labels = drawDeadlines(pen, plan, layout, { bars, trunks, ground })
    const flags = bars.map(bar => ({
      x: Math.min(bar.start, bar.flagLeft),
      y: bar.y - layout.row / 2,
      w: bar.x - Math.min(bar.start, bar.flagLeft),
      h: layout.row,
    }))
    drawPills(pen, routes, layout, [...labels, ...flags])
  })
  drawHead(pen, layout, plan.asOf, x(plan.asOf))
  drawScroll(pen, layout, view.top, most)
}

function show(next: View): void {
  const span = clamp(next.to - next.from, 14, plan.last - plan.first)
  const from = clamp(next.from, plan.first, plan.last - span)
  const now = { top: clamp(next.top, 0, most), from, to: from + span }
  if (now.top === view.top && now.from === view.from && now.to === view.to) return
  view = now
  frame ||= requestAnimationFrame(draw)
}

function scroll(px: number): void {
  gathered += px
  if (Math.abs(gathered) < layout.row) return
  const row = rowAt(layout, Math.max(0, view.top + gathered))
  show({
    ...view,
    top: layout.tops[gathered > 0 && row === rowAt(layout, view.top) ? row + 1 : row] ?? 0,
  })
  gathered = 0
}

function zoom(factor: number, share: number): void {
  const span = clamp((view.to - view.from) * factor, 14, plan.last - plan.first)
  const at = view.from + (view.to - view.from) * share
  show({ ...view, from: at - span * share, to: at + span * (1 - share) })
}

addEventListener(
  'wheel',
  event => {
    event.preventDefault()
    if (event.clientX < layout.plot.x) scroll(event.deltaY)
    else
      zoom(
        Math.exp(event.deltaY * 0.0015),
        clamp((event.clientX - layout.plot.x) / layout.plot.w, 0, 1),
      )
  },
  { passive: false },
)
draw()
