import { lightStyle as style, taskColor } from '@/charts/sign/style'
import type { Layout, View } from './layout'
import type { Pen } from './pen'
import { addLine, fadeOf, fontOf, hatchOf, strokeWith, write } from './pen'
import type { FloorPlan } from './shape'

/**
 * Where a row's bar stands: its pole's right edge, its row's middle, the left ends of its flag and
 * of what is inferred.
 */
export interface Bar {
  readonly row: number
  readonly x: number
  readonly y: number
  readonly flagLeft: number
  readonly start: number
  readonly hasStart: boolean
  readonly color: string
}

/** A rectangle taken by something drawn. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Places the bar of a row. */
export function barOf({ rows, groups }: FloorPlan, layout: Layout, view: View, row: number): Bar {
  const perDay = layout.plot.w / (view.to - view.from)
  const x = layout.plot.x + ((rows.day[row] ?? 0) - view.from) * perDay
  const since = rows.start[row] ?? -1
  const flagLeft = x - layout.flag.w
  return {
    row,
    x,
    y: layout.head + (layout.tops[row] ?? 0) - view.top + layout.row / 2,
    flagLeft,
    start: since < 0 ? flagLeft : layout.plot.x + (since - view.from) * perDay,
    hasStart: since >= 0,
    color: taskColor(style, groups.no[rows.group[row] ?? 0] ?? 0),
  }
}

/** Bars by colour, so that each colour is set once. */
export function byColor(bars: readonly Bar[]): ReadonlyMap<string, readonly Bar[]> {
  const by = new Map<string, Bar[]>()
  for (const bar of bars) {
    const list = by.get(bar.color)
    if (list) list.push(bar)
    else by.set(bar.color, [bar])
  }
  return by
}

/** Hatched stretches where a start is inferred, fades where it is unknown. */
export function drawStretches(
  pen: Pen,
  layout: Layout,
  colors: ReadonlyMap<string, readonly Bar[]>,
): void {
  const edge = layout.plot.x - 40
  const h = Math.min(11, layout.flag.h - 4)
  for (const [color, bars] of colors) {
    const long = bars.filter(bar => bar.hasStart && bar.flagLeft - bar.start >= 6)
    pen.fillStyle = hatchOf(pen, color)
    for (const { start, flagLeft, y } of long)
      pen.fillRect(Math.max(start, edge), y - h / 2, flagLeft + 3 - Math.max(start, edge), h)
    pen.beginPath()
    for (const { start, flagLeft, y } of long)
      for (const at of [y - h / 2, y + h / 2])
        addLine(pen, [Math.max(start, edge), at], [flagLeft + 3, at])
    strokeWith(pen, color, 1)
    pen.fillStyle = hatchOf(pen, color, 3)
    for (const bar of bars)
      if (bar.hasStart && bar.flagLeft - bar.start < 6)
        pen.fillRect(
          bar.start,
          bar.y + layout.flag.h / 2 + 0.5,
          Math.max(0, bar.x - bar.start - 3),
          3,
        )
    pen.fillStyle = fadeOf(pen, color, 47)
    for (const bar of bars) {
      if (bar.hasStart || bar.x < layout.plot.x || bar.flagLeft - 44 > layout.width) continue
      pen.translate(bar.flagLeft - 44, bar.y)
      pen.fillRect(0, -5, 47, 10)
      pen.translate(44 - bar.flagLeft, -bar.y)
    }
  }
}

/**
 * Flags with their numbers and poles: solid for due, with a second pole on the as-of day, hollow
 * for later.
 */
export function drawFlags(
  pen: Pen,
  plan: FloorPlan,
  layout: Layout,
  colors: ReadonlyMap<string, readonly Bar[]>,
): void {
  const {
    flag: { w, h },
    row,
  } = layout
  const day = (bar: Bar): number => plan.rows.day[bar.row] ?? 0
  const shown = (bar: Bar): boolean => bar.x > layout.plot.x && bar.flagLeft < layout.width
  for (const [color, bars] of colors) {
    for (const solid of [true, false]) {
      const list = bars.filter(bar => shown(bar) && day(bar) <= plan.asOf === solid)
      if (list.length === 0) continue
      pen.beginPath()
      for (const bar of list) addCloth(pen, bar, h)
      pen.fillStyle = solid ? color : style.bg
      pen.fill()
      strokeWith(pen, color, 1.6)
      pen.fillStyle = color
      for (const bar of list) pen.fillRect(bar.x - 3, bar.y - row / 2 + 1, 3, row - 2)
      for (const bar of list)
        if (day(bar) === plan.asOf) pen.fillRect(bar.x + 3, bar.y - row / 2 + 1, 3, row - 2)
      write(
        pen,
        fontOf(Math.min(13.5, Math.max(12, h * 0.74)), 700),
        solid ? style.onflag : color,
        'center',
      )
      for (const bar of list)
        pen.fillText(String(plan.rows.id[bar.row]), bar.x - (w + 3) / 2 + 2.5, bar.y)
    }
  }
}

function addCloth(pen: Pen, { x, y, flagLeft }: Bar, h: number): void {
  pen.moveTo(flagLeft, y - h / 2)
  pen.lineTo(x - 3, y - h / 2)
  pen.lineTo(x - 3, y + h / 2)
  pen.lineTo(flagLeft, y + h / 2)
  pen.lineTo(flagLeft + 4, y)
  pen.closePath()
}

const widths = new Map<string, number>()

function widthOf(pen: Pen, words: string): number {
  const known = widths.get(words) ?? pen.measureText(words).width
  widths.set(words, known)
  return known
}

/** An upright line that words keep clear of. */
export interface Trunk {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/**
 * Where a deadline's words stand: right of their pole, a little further past a line that would
 * cross them, left of the flag where there is no room.
 */
function wordsX(
  bar: Bar,
  {
    w,
    near,
    end,
    trunks,
  }: {
    readonly w: number
    readonly near: number
    readonly end: number
    readonly trunks: readonly Trunk[]
  },
): number {
  let x = near
  for (const trunk of trunks)
    if (
      trunk.x > bar.x &&
      trunk.x > x - 6 &&
      trunk.x < x + w + 4 &&
      trunk.top - 6 <= bar.y &&
      trunk.bottom + 6 >= bar.y
    )
      x = trunk.x + 8
  if (x - near > 26) x = near
  return x + w > end ? bar.flagLeft - 6 - w : x
}

/**
 * Deadline words on a mask of the ground's colour; dotted below where doubted. Answers the boxes
 * they take.
 */
export function drawDeadlines(
  pen: Pen,
  plan: FloorPlan,
  layout: Layout,
  at: {
    readonly bars: readonly Bar[]
    readonly trunks: readonly Trunk[]
    readonly ground: (x: number) => string
  },
): Box[] {
  pen.font = fontOf(13, 500)
  const { plot, width } = layout
  const seen = at.bars.filter(bar => bar.x >= plot.x - 1 && bar.x <= plot.x + plot.w + 1)
  const boxes = seen.map((bar): Box => {
    const w = widthOf(pen, plan.rows.deadline[bar.row] ?? '')
    const x = wordsX(bar, {
      w,
      near: bar.x + (plan.rows.day[bar.row] === plan.asOf ? 13 : 7),
      end: width - 2,
      trunks: at.trunks,
    })
    return { x, y: bar.y - 6.5, w, h: 13 }
  })
  for (const { x, y, w, h } of boxes) {
    pen.fillStyle = at.ground(x + w / 2)
    pen.fillRect(x - 3, y - 1.3, w + 6, h + 2.6)
  }
  write(pen, fontOf(13, 500), style.ink)
  seen.forEach((bar, index) => {
    pen.fillText(plan.rows.deadline[bar.row] ?? '', boxes[index]?.x ?? 0, bar.y)
  })
  const doubted = boxes.filter((_, index) => plan.rows.doubt[seen[index]?.row ?? -1] === 1)
  if (doubted.length > 0) {
    pen.beginPath()
    for (const { x, y, w, h } of doubted) addLine(pen, [x, y + h + 0.5], [x + w, y + h + 0.5])
    strokeWith(pen, style.ink2, 1.2, [1.5, 2.5])
  }
  return boxes
}
