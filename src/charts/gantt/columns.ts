import type { GanttGroup } from '@/analysis/screen/ganttRows'
import { byPaint } from '@/charts/scene/paintOrder'
import type { FlatMark } from '@/charts/scene/scene'
import { cueMarks } from '@/charts/sign/colorCue'
import { taskColor } from '@/charts/sign/style'
import { fitText, textWidth } from '@/charts/text/textWidth'
import type { Item } from '@/model/plan'
import type { GanttInput } from './input'
import { drawnColor, isDimmed } from './input'
import { nameLines } from './layout'

/**
 * Columns left of the plot for the rows that show: groups as merged cells whose words stay in
 * sight, number, short title, units.
 */
export function columnMarks(input: GanttInput, first: number, last: number): readonly FlatMark[] {
  const { rows, layout, window } = input
  const y = (row: number): number => layout.head + (layout.tops[row] ?? 0) - window.top
  const cells = rows.rows
    .slice(first, last + 1)
    .flatMap((row, index): readonly FlatMark[] =>
      row.item ? rowMarks(input, row.item, { row: first + index, y: y(first + index) }) : [],
    )
  // Shapes of classes stand on chips of many colours, so they are drawn once all chips are.
  const chips = rows.rows
    .slice(first, last + 1)
    .map((row, index) =>
      row.item
        ? cue(input, row.item, { row: first + index, y: y(first + index) + layout.row / 2 })
        : null,
    )
  const cues = [
    ...byPaint(chips.flatMap(one => one?.chip ?? [])),
    ...byPaint(chips.flatMap(one => one?.shape ?? [])),
  ]
  if (layout.group.w <= 0) return [...byPaint(cells), ...cues]
  const foot = layout.page ? layout.head + layout.body : Infinity
  const groups: FlatMark[] = []
  for (
    let group = rows.rows[first]?.group ?? 0;
    group <= (rows.rows[last]?.group ?? -1);
    group += 1
  ) {
    const begin = layout.firsts[group] ?? 0
    const one = rows.groups[group]
    if (one)
      groups.push(
        ...groupMarks(input, group, {
          top: y(begin),
          bottom: Math.min(foot, y(begin + (one.folded ? 1 : one.items.length) - 1) + layout.row),
        }),
      )
  }
  return [...byPaint(cells), ...cues, ...byPaint(groups)]
}

function rowMarks(
  input: GanttInput,
  item: Item,
  { row, y }: { readonly row: number; readonly y: number },
): readonly FlatMark[] {
  const { layout, style, words } = input
  const middle = y + layout.row / 2
  const dim = isDimmed(input, item.id)
  const chosen =
    item.id === input.selected || (input.selected !== null && input.twins.has(item.id) && !dim)
  const info = { item: item.id, row }
  const of = `row:${row}`
  const weight = chosen ? 700 : 500
  const ends = input.rows.rows[row + 1]?.group !== input.rows.rows[row]?.group
  return [
    {
      type: 'rect',
      key: `cell:${row}`,
      role: 'cell',
      of,
      x: layout.group.w,
      y,
      w: layout.plot.x - layout.group.w,
      h: layout.row,
      fill: chosen ? style.sel : style.bg,
      info,
    },
    ...(item.id === input.selected
      ? [
          {
            type: 'rect' as const,
            key: `cell:${row}:mark`,
            role: 'cell' as const,
            of,
            part: 'mark' as const,
            x: layout.group.w,
            y,
            w: 3 * layout.scale,
            h: layout.row,
            fill: style.ink,
          },
        ]
      : []),
    ...(ends
      ? []
      : [
          {
            type: 'path' as const,
            key: `cell:${row}:rule`,
            role: 'cell' as const,
            part: 'rule' as const,
            points: [
              [layout.group.w, y + layout.row],
              [layout.plot.x, y + layout.row],
            ] as const,
            stroke: style.line,
            width: layout.scale,
          },
        ]),
    {
      type: 'text',
      key: `number:${row}`,
      role: 'number',
      of,
      x: layout.number,
      y: middle,
      text: String(item.id),
      size: layout.text,
      weight: 700,
      align: 'right',
      color: drawnColor(input, item),
      info,
    },
    {
      type: 'text',
      key: `title:${row}`,
      role: 'title',
      of,
      x: layout.title,
      y: middle,
      text: fitText(item.title, layout.titleWidth, layout.text, 700),
      size: layout.text,
      weight,
      color: dim ? style.ink3 : style.ink,
      info,
    },
    ...(layout.units === null
      ? []
      : [
          {
            type: 'text' as const,
            key: `units:${row}`,
            role: 'units' as const,
            of,
            x: layout.units,
            y: middle,
            text: fitText(words.unitsOf(item), layout.unitsWidth, 13 * layout.scale),
            size: 13 * layout.scale,
            color: dim ? style.ink3 : style.ink2,
            info,
          },
        ]),
  ]
}

/**
 * The names of groups in the bands over their rows, on the band's own colour, which hides the as-of
 * line there.
 */
export function bandNames(input: GanttInput, first: number, last: number): readonly FlatMark[] {
  const { layout, style, words, rows } = input
  return bandsOf(input, first, last).flatMap(({ group: index, y }): FlatMark[] => {
    const group = rows.groups[index]
    if (!group) return []
    const name = words.groupName(group.key, group.name)
    const info = { group: group.key }
    const text = {
      type: 'text',
      y: y + layout.band / 2,
      role: 'group',
      size: layout.text,
      weight: 700,
      info,
    } as const
    const head = {
      ...text,
      key: `group:${group.key}:no`,
      part: 'number' as const,
      x: 8 * layout.scale,
      text: group.task === null ? name : `${words.group} ${group.task}`,
      color: group.task === null || !input.byTask ? style.ink : taskColor(style, group.task),
    }
    const x = head.x + textWidth(head.text, head.size, 700) + 12 * layout.scale
    const count = {
      ...text,
      key: `group:${group.key}:count`,
      part: 'count',
      size: 12 * layout.scale,
      weight: 400,
      x: layout.width - 4 * layout.scale,
      align: 'right',
      text: words.groupCount(group.items.length),
      color: style.ink3,
    } as const
    const mask = {
      type: 'rect',
      key: `group:${group.key}:mask`,
      role: 'group',
      part: 'mask',
      x: layout.plot.x,
      y: y + layout.scale,
      w: Math.max(0, x + textWidth(name, layout.text, 700) + 6 * layout.scale - layout.plot.x),
      h: layout.band - 2 * layout.scale,
      fill: style.bg2,
    } as const
    return [
      ...(mask.w > 0 && group.task !== null ? [mask] : []),
      head,
      ...(group.task === null
        ? []
        : [
            {
              ...text,
              key: `group:${group.key}:name0`,
              part: 'name' as const,
              x,
              text: name,
              color: style.ink,
            },
          ]),
      count,
    ]
  })
}

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
  return rows.rows
    .slice(first, last + 1)
    .flatMap(({ group }, at) =>
      at > 0 && rows.rows[first + at - 1]?.group === group
        ? []
        : [{ group, y: layout.head + (layout.tops[first + at] ?? 0) - window.top - layout.band }],
    )
}

/** The shape of an item's class on a chip of its colour, as in the legend. */
function cue(
  input: GanttInput,
  item: Item,
  { row, y }: { readonly row: number; readonly y: number },
): { readonly chip: readonly FlatMark[]; readonly shape: readonly FlatMark[] } | null {
  const {
    layout: { cue: x, scale },
    cueOf,
    style,
  } = input
  if (x === null || !cueOf) return null
  const box = { x: x - 11 * scale, y: y - 7 * scale, w: 22 * scale, h: 14 * scale }
  return {
    chip: [
      {
        type: 'rect',
        key: `class:${row}`,
        role: 'class',
        of: `row:${row}`,
        part: 'chip',
        ...box,
        fill: drawnColor(input, item),
        info: { item: item.id, row },
      },
    ],
    shape: cueMarks(`class:${row}`, cueOf(item), {
      of: `row:${row}`,
      box,
      scale,
      color: style.onflag,
    }),
  }
}

function groupMarks(
  input: GanttInput,
  index: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly FlatMark[] {
  const { layout, style, words } = input
  const group = input.rows.groups[index]
  if (!group) return []
  const { scale } = layout
  const color = group.task === null || !input.byTask ? style.line3 : taskColor(style, group.task)
  const named = { ...group, name: words.groupName(group.key, group.name) }
  const visible = Math.max(top, Math.min(layout.head, bottom - layout.row))
  const lines = layout.page
    ? [named.name]
    : nameLines(named, { height: bottom - visible, row: layout.row, scale })
  const info = { group: group.key }
  const lineHeight = 17 * scale
  const count = words.groupCount(group.items.length)
  const tall = bottom - visible >= lineHeight * (lines.length + 1) + 4 * scale
  const y =
    visible +
    (tall || lines.length > 1
      ? Math.min(layout.row / 2, lineHeight / 2 + 4 * scale)
      : layout.row / 2)
  const x = (layout.lanes !== null ? 48 : group.task === null ? 28 : 58) * scale
  const room = layout.group.w - x
  const text = (
    part: 'name' | 'count',
    at: number,
    name: string,
    size: number,
    ink: string,
  ): FlatMark => ({
    type: 'text',
    key: `group:${group.key}:${part === 'name' ? `name${at}` : part}`,
    role: 'group',
    part,
    x,
    y: y + at * lineHeight,
    text: fitText(name, room, size, 500),
    size,
    weight: at === 0 || size === 13 * scale ? 500 : 400,
    color: ink,
    info,
  })
  return [
    {
      type: 'rect',
      key: `group:${group.key}`,
      role: 'group',
      x: 0,
      y: top,
      w: layout.group.w,
      h: bottom - top,
      fill: style.bg,
      info,
    },
    {
      type: 'rect',
      key: `group:${group.key}:bar`,
      role: 'group',
      part: 'bar',
      x: 0,
      y: top + scale,
      w: 6 * scale,
      h: bottom - top - 2 * scale,
      fill: color,
      info,
    },
    // Paper does not unfold, nor do lanes.
    ...(layout.lanes === null && !layout.page
      ? [caretMark(group, { y, scale, color: style.ink3 })]
      : []),
    ...(group.task === null
      ? []
      : [
          {
            type: 'text' as const,
            key: `group:${group.key}:no`,
            role: 'group' as const,
            part: 'number' as const,
            x: (layout.lanes !== null ? 30 : 40) * scale,
            y,
            text: String(group.task),
            size: (group.task > 999 ? 11 : group.task > 99 ? 13 : 16) * scale,
            weight: 700 as const,
            align: 'center' as const,
            color: input.byTask ? color : style.ink2,
            info,
          },
        ]),
    ...lines.map((line, at) => text('name', at, line, 13 * scale, style.ink)),
    ...(layout.lanes === null
      ? tall
        ? [text('count', lines.length, count, 12 * scale, style.ink3)]
        : []
      : [
          {
            type: 'text',
            key: `group:${group.key}:count`,
            role: 'group',
            part: 'count',
            x: layout.lanes,
            y: (top + bottom) / 2,
            text: count,
            size: 13 * scale,
            align: 'right',
            color: style.ink2,
            info,
          } as const,
        ]),
    {
      type: 'path',
      key: `group:${group.key}:rule`,
      role: 'group',
      part: 'rule',
      points: [
        [0, bottom + layout.gap / 2],
        [layout.plot.x, bottom + layout.gap / 2],
      ],
      stroke: style.line2,
      width: scale,
    },
  ]
}

/** The sign that a group can be folded, or unfolded. */
function caretMark(
  { key, folded }: GanttGroup,
  { y, scale, color }: { readonly y: number; readonly scale: number; readonly color: string },
): FlatMark {
  const x = 17 * scale
  const points: readonly (readonly [number, number])[] = folded
    ? [
        [x - 2 * scale, y - 4 * scale],
        [x + 3 * scale, y],
        [x - 2 * scale, y + 4 * scale],
      ]
    : [
        [x - 4 * scale, y - 2 * scale],
        [x + 4 * scale, y - 2 * scale],
        [x, y + 3 * scale],
      ]
  return {
    type: 'path',
    key: `group:${key}:caret`,
    role: 'group',
    part: 'caret',
    closed: true,
    fill: color,
    points,
    info: { group: key },
  }
}
