import { holidaysKnown } from '@/analysis/plan/workday'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX, pxPerDay } from '@/charts/axis/timeScale'
import type { FlatMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'
import { showsAsOf } from './ground'
import type { GanttInput } from './input'
import { scrollThumb } from './window'

/** Names over the columns, and the rules above and below the rows. */
export function headMarks(input: GanttInput): readonly FlatMark[] {
  const { layout, words, style } = input
  const y = layout.head - 10 * layout.scale
  const text = (key: string, x: number, name: string): FlatMark => ({
    type: 'text',
    key: `head:${key}`,
    role: 'head',
    x,
    y,
    text: name,
    size: 12 * layout.scale,
    color: style.ink3,
  })
  const bottom = layout.head + layout.body
  return [
    ...(layout.group.w > 0 ? [text('group', 14 * layout.scale, words.group)] : []),
    ...(layout.lanes === null ? [text('item', layout.group.w + 8 * layout.scale, words.item)] : []),
    ...(layout.units === null ||
    textWidth(words.units, 12 * layout.scale) > layout.plot.x - layout.units
      ? []
      : [text('units', layout.units, words.units)]),
    {
      type: 'path',
      key: 'head:rule',
      role: 'head',
      part: 'rule',
      points: [
        [0, layout.head],
        [layout.width, layout.head],
      ],
      stroke: style.line3,
      width: layout.scale,
    },
    {
      type: 'path',
      key: 'foot:rule',
      role: 'foot',
      part: 'rule',
      points: [
        [0, bottom],
        [layout.width, bottom],
      ],
      stroke: style.line3,
      width: layout.scale,
    },
  ]
}

/** A thumb at the right edge where there are more rows than show. */
export function scrollMarks(input: GanttInput): readonly FlatMark[] {
  const { layout, style, window } = input
  const thumb = layout.page ? null : scrollThumb(layout, window.top)
  return !thumb
    ? []
    : [
        {
          type: 'rect',
          key: 'scroll:track',
          role: 'scroll',
          part: 'track',
          ...thumb,
          y: layout.head,
          h: layout.body,
          fill: style.bg2,
        },
        {
          type: 'rect',
          key: 'scroll:thumb',
          role: 'scroll',
          part: 'thumb',
          ...thumb,
          fill: style.line3,
        },
      ]
}

/**
 * A frame around the row, or the group's cell, where the keyboard stands; none where that is
 * scrolled away.
 */
export function focusMarks(input: GanttInput): readonly FlatMark[] {
  const { focus, layout, rows, window, style } = input
  if (!focus) return []
  const row = focus.item ?? layout.firsts[focus.group] ?? 0
  const group = rows.groups[focus.group]
  const isHead = focus.item === null && group && !group.folded
  const last = isHead ? row + group.items.length - 1 : row
  const bottom = layout.head + layout.body
  const top = Math.max(layout.head, layout.head + (layout.tops[row] ?? 0) - window.top)
  const low = Math.min(bottom, layout.head + (layout.tops[last] ?? 0) - window.top + layout.row)
  if (low - top < 4 * layout.scale || rows.rows.length === 0) return []
  const inset = 1.5 * layout.scale
  const x = isHead || group?.folded ? inset : layout.group.w + inset
  const right = isHead ? layout.group.w - inset : layout.width - 12 * layout.scale
  return [
    {
      type: 'rect',
      key: 'focus',
      role: 'focus',
      x,
      y: top + inset,
      w: right - x,
      h: low - top - 2 * inset,
      stroke: style.ink,
      width: 2 * layout.scale,
    },
  ]
}

/**
 * What the rows and days on show do not tell, at their foot: lines that pass through unseen or lead
 * to another page, and days whose holidays are not known.
 */
export function noteMarks(
  input: GanttInput,
  time: TimeScale,
  { passing, leaving }: { readonly passing: number; readonly leaving: number },
): readonly FlatMark[] {
  const {
    layout: { head, body, scale, plot },
    style,
    words,
  } = input
  const isUnknown =
    pxPerDay(time) >= 6 * scale &&
    (time.to > dayNumber(holidaysKnown.to) + 1 || time.from < dayNumber(holidaysKnown.from))
  const notes = [
    ...(leaving > 0 && words.leaving ? [words.leaving(leaving)] : []),
    ...(passing > 0 ? [words.passing(passing)] : []),
    ...(isUnknown ? [words.holidays] : []),
  ]
  if (notes.length === 0) return []
  const text = notes.join(' · ')
  const chip = showsAsOf(input, time) ? dayEndX(time, input.asOf) : null
  const half = textWidth(words.asOf(input.asOf), 12 * scale, 700) / 2 + 15 * scale
  const room = textWidth(text, 12 * scale)
  // Right of the as-of day, left of it, or, where neither side of the plot has room, from the
  // chart's edge.
  const isRight = chip === null || plot.x + plot.w - chip - half >= room
  const left = chip !== null && chip - half - plot.x >= room ? plot.x : 12 * scale
  return [
    {
      type: 'text',
      key: 'note',
      role: 'note',
      x: isRight ? plot.x + plot.w : left,
      y: head + body + 11 * scale,
      text,
      size: 12 * scale,
      align: isRight ? 'right' : 'left',
      color: style.ink3,
    },
  ]
}
