// Bands that name groups over their rows, where groups have no column of their own.

import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { FlatMark, RectMark, TextMark } from '@/charts/scene/scene'
import { taskColor } from '@/charts/sign/style'
import { fitText, textWidth } from '@/charts/text/textWidth'
import type { GanttInput } from './input'

/**
 * Where the bands of some rows stand: above each group's first row, and above the first row of a
 * page.
 */
export function bandsOf(
  { layout, rows, window }: GanttInput,
  first: number,
  last: number,
): readonly { readonly group: number; readonly y: number }[] {
  if (layout.band <= 0) return []
  return rows.rows.slice(first, last + 1).flatMap(({ group }, at) => {
    const isSame = at > 0 && rows.rows[first + at - 1]?.group === group
    const top = layout.head + (layout.tops[first + at] ?? 0) - window.top
    return isSame ? [] : [{ group, y: top - layout.band }]
  })
}

/**
 * The names of groups in the bands over their rows, on the band's own colour, which hides the as-of
 * line there.
 */
export function bandNames(input: GanttInput, first: number, last: number): readonly FlatMark[] {
  return bandsOf(input, first, last).flatMap(({ group: index, y }): readonly FlatMark[] => {
    const group = input.rows.groups[index]
    if (!group) return []
    const count = countText(input, group, y)
    const end = count.x - textWidth(count.text, count.size) - 12 * input.layout.scale
    const head = fittedTo(end, headText(input, group, y))
    const names =
      group.task === null
        ? [head]
        : [head, fittedTo(end, nameText(input, group, { y, after: head }))]
    const mask = bandMask(input, group, names[names.length - 1] ?? head)
    return [...(mask.w > 0 ? [mask] : []), ...names, count]
  })
}

/** A text cut so that it ends before an x. */
function fittedTo(end: number, mark: TextMark): TextMark {
  return { ...mark, text: fitText(mark.text, end - mark.x, mark.size, 700) }
}

function textOf({ layout }: GanttInput, { key }: GanttGroup, y: number) {
  return {
    type: 'text',
    role: 'group',
    y: y + layout.band / 2,
    size: layout.text,
    weight: 700,
    info: { group: key },
  } as const
}

/** A task's number, or the whole name of another group. */
function headText(input: GanttInput, group: GanttGroup, y: number): TextMark {
  const { words, style, byTask, layout } = input
  const { key, task } = group
  return {
    ...textOf(input, group, y),
    key: `group:${key}:no`,
    part: 'number',
    x: 8 * layout.scale,
    text: task === null ? words.groupName(key, group.name) : `${words.group} ${task}`,
    color: task === null || !byTask ? style.ink : taskColor(style, task),
  }
}

function nameText(
  input: GanttInput,
  group: GanttGroup,
  { y, after }: { readonly y: number; readonly after: TextMark },
): TextMark {
  return {
    ...textOf(input, group, y),
    key: `group:${group.key}:name0`,
    part: 'name',
    x: after.x + textWidth(after.text, after.size, 700) + 12 * input.layout.scale,
    text: input.words.groupName(group.key, group.name),
    color: input.style.ink,
  }
}

function countText(input: GanttInput, group: GanttGroup, y: number): TextMark {
  const { layout, words, style } = input
  return {
    ...textOf(input, group, y),
    key: `group:${group.key}:count`,
    part: 'count',
    size: 12 * layout.scale,
    weight: 400,
    x: layout.width - 4 * layout.scale,
    align: 'right',
    text: words.groupCount(group.items.length),
    color: style.ink3,
  }
}

/** The band again under as much of a name as stands in the plot; none has no width. */
function bandMask({ layout, style }: GanttInput, { key }: GanttGroup, name: TextMark): RectMark {
  const { plot, scale, band } = layout
  const right = name.x + textWidth(name.text, name.size, 700) + 6 * scale
  return {
    type: 'rect',
    key: `group:${key}:mask`,
    role: 'group',
    part: 'mask',
    x: plot.x,
    y: name.y - band / 2 + scale,
    w: Math.max(0, right - plot.x),
    h: band - 2 * scale,
    fill: style.bg2,
  }
}
