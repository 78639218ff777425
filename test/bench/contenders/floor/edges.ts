import { lightStyle as style } from '@/charts/sign/style'
import type { Layout } from './layout'
import { clamp } from './layout'
import type { Pen } from './pen'
import { addLine, fontOf, strokeWith, write } from './pen'

/** The line of the as-of day. */
export function drawAsOf(pen: Pen, { head, body }: Layout, x: number): void {
  pen.beginPath()
  addLine(pen, [x, head], [x, head + body])
  strokeWith(pen, style.ink, 2)
}

/** Names of the columns, the rules above and below the rows, and the as-of day's chip. */
export function drawHead(pen: Pen, layout: Layout, asOf: number, x: number): void {
  const { head, body, plot, width } = layout
  write(pen, fontOf(12), style.ink3)
  pen.fillText('工作任务', 14, head - 10)
  pen.fillText('序号 · 具体事项（简称）', layout.groupWidth + 8, head - 10)
  pen.fillText('主体责任单位', layout.units, head - 10)
  pen.beginPath()
  for (const y of [head, head + body]) addLine(pen, [0, y], [width, y])
  strokeWith(pen, style.line3, 1)
  if (x < plot.x || x > plot.x + plot.w + 0.5) return
  const left = clamp(x - 57, plot.x, width - 114)
  pen.fillStyle = style.ink
  pen.fillRect(left, head + body + 1, 114, 19)
  write(pen, fontOf(12, 700), style.bg, 'center')
  pen.fillText(
    `截至 ${new Date((asOf - 1) * 86_400_000).toISOString().slice(0, 10)}`,
    left + 57,
    head + body + 10.5,
  )
}

/** A thumb at the right edge where there are more rows than show. */
export function drawScroll(
  pen: Pen,
  { head, body, width, tops }: Layout,
  top: number,
  most: number,
): void {
  if (most <= 1) return
  const h = Math.max(24, (body * body) / (tops[tops.length - 1] ?? 1))
  pen.fillStyle = style.bg2
  pen.fillRect(width - 7, head, 5, body)
  pen.fillStyle = style.line3
  pen.fillRect(width - 7, head + (body - h) * Math.min(1, top / most), 5, h)
}
