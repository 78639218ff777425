import { lightStyle as style, taskColor } from '@/charts/sign/style'
import { drawFlags } from './bars'
import type { Layout } from './layout'
import type { Pen } from './pen'
import { fadeOf, fontOf, hatchOf, write } from './pen'
import { drawRoutes } from './relations'
import type { Route } from './routes'
import type { FloorPlan } from './shape'
import { kinds } from './shape'

interface Entry {
  readonly words: string
  readonly w: number
  readonly draw: (x: number, y: number) => void
}

const kindWords = { prerequisite: '先后', feeds: '供用', channel: '同渠道', duplicate: '疑似重复' }
const note = [
  '旗杆为期末日。',
  '时限下点线：',
  '原文待核。',
  '原文没有开始时间和进度；',
  '斜纹、渐隐与关联均为推定。',
]

/**
 * Draws the legend below y = 0, wrapped at a width, and answers its height; it never changes, so it
 * is drawn once.
 */
export function drawLegend(pen: Pen, plan: FloorPlan, width: number): number {
  let [x, y] = [14, 10]
  const place = (words: string, sample: number): readonly [number, number] => {
    const w = sample + pen.measureText(words).width
    if (x > 14 && x + w > 14 + width) [x, y] = [14, y + 20]
    const at = [x, y] as const
    x += w
    return at
  }
  for (const { words, w, draw } of entriesOf(pen, plan)) {
    write(pen, fontOf(12), style.ink2)
    const [left, middle] = place(words, w + 6)
    pen.fillText(words, left + w + 6, middle)
    draw(left, middle)
    x += 18
  }
  write(pen, fontOf(12), style.ink3)
  for (const words of note) {
    const [left, middle] = place(words, 0)
    pen.fillText(words, left, middle)
    x += 4
  }
  return y + 10
}

function entriesOf(pen: Pen, plan: FloorPlan): readonly Entry[] {
  const {
    rows: { day },
    asOf,
    links,
  } = plan
  const count = (holds: (end: number) => boolean): number =>
    day.reduce((sum, end) => sum + Number(holds(end)), 0)
  const color = taskColor(style, 1)
  const layout = { flag: { w: 26, h: 15 }, row: 20, plot: { x: -1 }, width: Infinity } as Layout
  const flag = (words: string, end: number): Entry => ({
    words,
    w: end === asOf ? 34 : 28,
    draw: (x, y) => {
      drawFlags(
        pen,
        { ...plan, rows: { ...plan.rows, id: [7], day: [end] } },
        layout,
        new Map([
          [color, [{ row: 0, x: x + 27, y, flagLeft: x + 1, start: x, hasStart: false, color }]],
        ]),
      )
    },
  })
  const line = (words: string, kind: Route['kind'], late: number): Entry => ({
    words,
    w: 30,
    draw: (x, y) => {
      drawRoutes(pen, [
        {
          kind,
          late,
          points: [
            [x, y],
            [x + 29, y],
          ],
          end: kind === 'duplicate' ? 'none' : 'arrow',
          trunk: { x, top: y, bottom: y },
          to: { row: 0, x, y, flagLeft: x, start: x, hasStart: false, color },
        },
      ])
    },
  })
  const conflicts = links.late.filter(late => late >= 0).length
  const used = new Set(links.kind)
  return [
    flag(`到期未报 ${count(end => end < asOf)}`, asOf - 1),
    flag(`今日到期 ${count(end => end === asOf)}`, asOf),
    flag(`未到期 ${count(end => end > asOf)}`, asOf + 1),
    {
      words: '推定时段（自核心前置最晚时限起）',
      w: 30,
      draw: (x, y) => {
        fillBox(pen, hatchOf(pen, style.ink2), x, y)
      },
    },
    {
      words: '起点不详',
      w: 30,
      draw: (x, y) => {
        fillBox(pen, fadeOf(pen, style.ink2, 30), x, y)
      },
    },
    ...kinds.filter((_, at) => used.has(at)).map(kind => line(kindWords[kind], kind, -1)),
    ...(conflicts > 0 ? [line(`时序矛盾 ${conflicts}`, 'feeds', 1)] : []),
  ]
}

function fillBox(pen: Pen, paint: CanvasPattern | CanvasGradient, x: number, y: number): void {
  pen.fillStyle = paint
  pen.translate(x, y)
  pen.fillRect(0, -5, 30, 10)
  pen.translate(-x, -y)
}
