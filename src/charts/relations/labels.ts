import type { Mark } from '@/charts/scene/scene'
import { stateBox } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import type { RelationsDrawing, RelationsPick } from './input'
import type { RelationsRow } from './rows'
import { stateRoom } from './rows'
import { isDated } from '@/model/plan'

/** The band of a row, behind its lines. */
export function rowMark(
  { item }: RelationsRow,
  at: { readonly y: number; readonly h: number; readonly column: number },
  input: RelationsDrawing,
): Mark {
  const picked = picks(item.id, input)
  return {
    type: 'rect',
    key: `row:${item.id}`,
    role: 'row',
    x: at.column,
    y: at.y - at.h / 2,
    w: input.width - at.column,
    h: at.h,
    fill: picked ? input.style.sel : 'transparent',
    info: { item: item.id },
  }
}

function picks(item: number, { selected, pair }: RelationsPick): boolean {
  return selected === item || (pair?.includes(item) ?? false)
}

/** A row's pole, number, state and title. */
export function labelMarks(
  { item, x, label }: RelationsRow,
  at: { readonly y: number; readonly h: number; readonly text: number; readonly lit: boolean },
  input: RelationsDrawing,
): readonly Mark[] {
  const { scale, style } = input
  const hue = taskColor(style, item.task)
  const info = { item: item.id }
  const of = `item:${item.id}`
  const picked = picks(item.id, input)
  const halo = picked ? style.sel : style.bg
  const color = at.lit ? hue : style.line3
  const box = {
    x: x - 3 * scale,
    y: at.y - at.h / 2 + 2 * scale,
    w: 3 * scale,
    h: at.h - 4 * scale,
  }
  const beside = label.number + (6 + stateRoom) * scale
  const title = label.x + (label.isLeft ? label.w - beside : beside)
  const foot = at.y + Math.min(0.62 * at.text, at.h / 2 - 2 * scale)
  const within =
    isDated(item.deadline) && item.deadline.date >= input.from && item.deadline.date <= input.to
  return [
    {
      type: 'rect',
      key: `pole:${item.id}`,
      role: 'pole',
      of,
      ...box,
      ...(within ? { fill: color } : { fill: style.bg, stroke: color, width: scale }),
      info,
    },
    // Left of its pole a label is mirrored, its number by the pole, and a leader below takes the
    // lines that end before it on to their day.
    ...(label.isLeft
      ? [
          {
            type: 'path' as const,
            key: `leader:${item.id}`,
            role: 'leader' as const,
            points: [
              [x - 3 * scale, foot],
              [label.x - 3 * scale, foot],
              [label.x - 3 * scale, at.y],
            ] as const,
            stroke: color,
            width: scale,
            info,
          },
        ]
      : []),
    {
      type: 'text',
      key: `number:${item.id}`,
      role: 'number',
      of,
      x: label.x + (label.isLeft ? label.w : label.number),
      y: at.y,
      text: String(item.id),
      size: at.text,
      weight: 700,
      align: 'right',
      color: at.lit ? hue : style.ink3,
      halo,
      info,
    },
    ...stateBox({
      key: `state:${item.id}`,
      role: 'state',
      of,
      box: {
        x: label.isLeft ? title + 5 * scale : label.x + label.number + 6 * scale,
        y: at.y - 6 * scale,
        w: 15 * scale,
        h: 12 * scale,
      },
      state: input.stateOf(item),
      style,
      scale,
      info,
    }),
    {
      type: 'text',
      key: `title:${item.id}`,
      role: 'title',
      of,
      x: title,
      y: at.y,
      text: label.title,
      size: at.text,
      weight: picked ? 700 : 500,
      ...(label.isLeft ? { align: 'right' as const } : {}),
      color: at.lit ? style.ink : style.ink3,
      halo,
      info,
    },
  ]
}
