/** The calendar of deadlines on paper, its years in runs of what a page holds. */
import { calendarChart, calendarHeight, calendarItems } from '@/charts/option/calendar'
import type { ChartFrame } from '@/charts/option/chart'
import { allMarks, movedMarks } from '@/charts/scene/scene'
import { dayNumber, yearMonth } from '@/model/day'
import type { Item } from '@/model/plan'
import { isDated } from '@/model/plan'
import type { Part, Place } from './place'
import { headingMark } from './place'

/** Px at scale 1: the gap above, the heading, and at the right the room of a count. */
const px = { gap: 12, heading: 26, count: 20 } as const

/** Items whose years of deadlines stand together, and the px that their calendar takes. */
export interface CalendarRun {
  readonly items: readonly Item[]
  readonly height: number
}

/**
 * Years from the first deadline on, as many to a run as a page holds; a run without any where all
 * deadlines lie beyond, none without a deadline.
 */
export function calendarRuns(items: readonly Item[], { room }: Place): readonly CalendarRun[] {
  const { items: shown, beyond } = calendarItems(items)
  const dated = shown
    .filter(({ deadline }) => isDated(deadline))
    .sort((a, b) => dayNumber(a.deadline.date) - dayNumber(b.deadline.date))
  const runOf = (run: readonly Item[]): CalendarRun => ({
    items: run,
    height:
      calendarHeight({ items: run, beyond }, { width: widthOf(room), scale: room.scale }) +
      (px.gap + px.heading) * room.scale,
  })
  if (dated.length === 0) return beyond.length > 0 ? [runOf([])] : []
  const runs: CalendarRun[] = []
  for (const year of itemsByYear(dated)) {
    const last = runs[runs.length - 1]
    const longer = last && runOf([...last.items, ...year])
    if (longer && longer.height <= room.height) runs[runs.length - 1] = longer
    else runs.push(runOf(year))
  }
  return runs
}

/** A count that its day has no room for stands right of it, within the page. */
function widthOf({ width, scale }: Place['room']): number {
  return width - px.count * scale
}

function itemsByYear(items: readonly Item[]): readonly (readonly Item[])[] {
  const byYear = new Map<number, Item[]>()
  for (const item of items) {
    const { year } = yearMonth(item.deadline.date)
    const known = byYear.get(year)
    if (known) known.push(item)
    else byYear.set(year, [item])
  }
  return [...byYear.values()]
}

/** A run of years with the heading above, as large as its height has room for. */
export function calendarPart(
  { plan, board, draw, words, room }: Place,
  { items, height }: CalendarRun,
): Part {
  const { scale, style } = room
  const top = (px.gap + px.heading) * scale
  const most = { width: widthOf(room), height: height - top, scale }
  const { beyond } = calendarItems(plan.items)
  const frame: ChartFrame = {
    ...most,
    height: calendarHeight({ items, beyond }, most),
    style,
    medium: 'paper',
  }
  const chart = calendarChart({ items, beyond, asOf: board.day, words: words.calendar }, frame)
  const heading = headingMark('calendar', words.heads.calendar, {
    y: (px.gap + 10) * scale,
    room,
  })
  return {
    height: top + frame.height,
    marks: [
      heading,
      ...movedMarks(allMarks(draw(chart, frame).marks), 0, top).map(mark => ({
        ...mark,
        key: `calendar:${mark.key}`,
      })),
    ],
  }
}
