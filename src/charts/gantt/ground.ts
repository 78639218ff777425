// What lies behind the rows, and the as-of line across them with its chip.

import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import { byPaint } from '@/charts/scene/paintOrder'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { asOfChip } from '@/charts/sign/asOfChip'
import { dayNumber } from '@/model/day'
import type { BarPlace, GanttInput } from './input'
import { isDimmed } from './input'

/** Rules under the rows from `first` to `last`, stronger where a group ends. */
export function rowRules(
  { layout, rows, style, window }: GanttInput,
  { first, last }: { readonly first: number; readonly last: number },
): readonly FlatMark[] {
  const rules = rows.rows.slice(first, last + 1).flatMap((row, index): readonly FlatMark[] => {
    const at = first + index
    const endsGroup = rows.rows[at + 1]?.group !== row.group
    // A band parts groups by itself.
    if (endsGroup && layout.band > 0) return []
    const bottom = layout.head + (layout.tops[at] ?? 0) - window.top + layout.row
    const y = bottom + (endsGroup ? layout.gap / 2 : 0)
    return [
      {
        type: 'path',
        key: `rule:${at}`,
        role: 'rule',
        points: [
          [layout.plot.x, y],
          [layout.width, y],
        ],
        stroke: endsGroup ? style.line2 : style.line,
        width: layout.scale,
      },
    ]
  })
  return byPaint(rules)
}

/** Bands under the rows of the selected item and of those brought forward with it. */
export function selectionBands(input: GanttInput, bars: readonly BarPlace[]): readonly Mark[] {
  const { layout, selected, twins, style } = input
  if (selected === null) return []
  const isChosen = (item: number): boolean =>
    item === selected || (twins.has(item) && !isDimmed(input, item))
  return bars
    .filter(bar => isChosen(bar.item.id))
    .map(bar => ({
      type: 'rect',
      key: `band:${bar.row}`,
      role: 'band',
      x: layout.plot.x,
      y: bar.y - layout.row / 2,
      w: layout.width - layout.plot.x,
      h: layout.row,
      fill: style.sel,
    }))
}

/** Whether the as-of day ends within the window. */
export function showsAsOf({ asOf }: GanttInput, time: TimeScale): boolean {
  const end = dayNumber(asOf) + 1
  return end >= time.from && end <= time.to
}

/** The as-of line at the end of its day; none outside the window. */
export function asOfLine(input: GanttInput, time: TimeScale): readonly FlatMark[] {
  if (!showsAsOf(input, time)) return []
  const x = dayEndX(time, input.asOf)
  const { head, body, scale } = input.layout
  return [
    {
      type: 'path',
      key: 'as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, head],
        [x, head + body],
      ],
      stroke: input.style.ink,
      width: 2 * scale,
    },
  ]
}

/** The as-of day in a chip at the foot of its line; beside lanes the legend tells it. */
export function footChip(input: GanttInput, time: TimeScale): readonly FlatMark[] {
  const { scale, plot, width, head, body, lanes } = input.layout
  if (!showsAsOf(input, time) || lanes !== null) return []
  const { words, asOf, style } = input
  return asOfChip(words.asOf(asOf), {
    x: dayEndX(time, asOf),
    between: [plot.x, width],
    top: head + body + scale,
    h: 19 * scale,
    padding: 8 * scale,
    scale,
    style,
  })
}
