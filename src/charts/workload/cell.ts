/** A cell of units by items: a unit's part in an item, or the dot where it has none. */
import type { UnitItemCell } from '@/analysis/plan/workload'
import type { WorkState } from '@/analysis/state/workState'
import { isDone } from '@/analysis/state/workState'
import type { MarkWhole } from '@/charts/scene/role'
import type { Mark, MarkInfo, RectMark } from '@/charts/scene/scene'
import { isSolid } from '@/charts/sign/flag'
import { stateBox } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import { firstSigns } from '@/model/graphemes'
import type { RowBox, Span, WorkloadLayout } from './places'
import { roleMark } from './roleMark'

interface CellPlace {
  /** What the cell is a part of. */
  readonly whole: MarkWhole & { readonly of: string }
  readonly box: Pick<RowBox, 'row' | 'y' | 'h'>
  readonly column: Span
  readonly info: MarkInfo
  readonly layout: Pick<WorkloadLayout, 'scale'>
  readonly style: ChartStyle
}

/** A dot where a unit has no part; shared by both matrices. */
export function emptyCell(
  key: string,
  { whole, box, column, layout, style }: Omit<CellPlace, 'info'>,
): Mark {
  return {
    type: 'circle',
    key,
    ...whole,
    cx: column.x + column.w / 2,
    cy: box.y + box.h / 2,
    r: 1.3 * layout.scale,
    fill: style.line3,
  }
}

/** The rectangle of a cell inside its row and column, with the hairline of ground around it. */
function cellBox(
  box: Pick<RowBox, 'y' | 'h'>,
  column: Span,
  scale: number,
): Pick<RectMark, 'x' | 'y' | 'w' | 'h'> {
  const across = (column.w >= 26 * scale ? 1.5 : 1) * scale
  const down = (box.h >= 24 * scale ? 1.5 : 1) * scale
  return { x: column.x + across, y: box.y + down, w: column.w - 2 * across, h: box.h - 2 * down }
}

/**
 * How a named unit's and a 集合单位's cell or bar is filled: plain, or hatched within an outline.
 */
export function unitPaint(
  collective: boolean,
  color: string,
  { style, scale }: { readonly style: ChartStyle; readonly scale: number },
): Pick<RectMark, 'fill' | 'stroke' | 'width' | 'hatch'> {
  return collective
    ? {
        fill: style.bg,
        stroke: color,
        width: 1.2 * scale,
        hatch: { color, pitch: 5 * scale, width: 1.6 * scale },
      }
    : { fill: color }
}

/** Keeps an outline of `width` px inside the box it is drawn for. */
export function inset(
  box: Pick<RectMark, 'x' | 'y' | 'w' | 'h'>,
  by: number,
): Pick<RectMark, 'x' | 'y' | 'w' | 'h'> {
  return {
    x: box.x + by,
    y: box.y + by,
    w: Math.max(0, box.w - 2 * by),
    h: Math.max(0, box.h - 2 * by),
  }
}

/**
 * A unit's part in an item: by its state where there is one, else by its task's hue, with the
 * initials of the offices named.
 */
export function filledCell(key: string, cell: UnitItemCell, place: FilledPlace): readonly Mark[] {
  const { whole, info, style, state } = place
  const { scale } = place.layout
  const { collective } = place.box.row.first
  const outer = cellBox(place.box, place.column, scale)
  const box = collective ? inset(outer, 0.6 * scale) : outer
  const hasOffices = cell.offices.length > 0
  const ground: readonly Mark[] = state
    ? stateBox({ ...whole, key, box, state, style, scale, info, corner: hasOffices })
    : [
        {
          type: 'rect',
          key,
          ...whole,
          ...box,
          ...unitPaint(collective, place.color, { style, scale }),
          info,
        },
      ]
  return [
    ...ground,
    ...officeMarks(key, officeText(cell, box.w, scale), { ...place, inner: box }),
    ...cellRole(key, cell, { ...place, inner: box }),
  ]
}

/** The mark of a unit's role in the left upper corner. */
function cellRole(key: string, { role }: UnitItemCell, place: OfficePlace): readonly Mark[] {
  const { whole, info, style, state, inner, box } = place
  const r = Math.min(2.8 * place.layout.scale, inner.w * 0.16, inner.h * 0.16)
  const isOpen = state ? !isSolid(state) : box.row.first.collective
  const color = state ? style.states[state] : place.color
  return roleMark(role, {
    ...whole,
    key,
    cx: inner.x + 1.6 * r,
    cy: inner.y + 1.6 * r,
    r,
    color: isOpen ? color : style.onflag,
    ground: isOpen ? style.bg : color,
    info,
  })
}

/** Where a cell is filled, in which hue or by which state. */
interface FilledPlace extends CellPlace {
  readonly color: string
  readonly state: WorkState | null
}

/** The initials of offices, on a plate of ground where a 集合单位's hatch would cross them. */
function officeMarks(
  key: string,
  text: string | null,
  { whole, box, info, layout: { scale }, style, state, inner, ...place }: OfficePlace,
): readonly Mark[] {
  if (!text) return []
  const { collective } = box.row.first
  const color = state ? style.states[state] : place.color
  // The tick of what is done keeps its corner.
  const aside = state && isDone(state) && inner.w < 30 * scale ? 4 * scale : 0
  const middle = { x: inner.x + inner.w / 2 - aside, y: inner.y + inner.h / 2 }
  const isOpen = state ? !isSolid(state) : collective
  const initials: Mark = {
    type: 'text',
    key: `${key}:office`,
    ...whole,
    part: 'office',
    ...middle,
    text,
    size: officeSize(box, scale),
    weight: 700,
    color: isOpen ? color : style.onflag,
    align: 'center',
    info,
  }
  if (!collective || !isOpen) return [initials]
  const h = Math.min(inner.h - 2 * scale, 17 * scale)
  const w = textWidth(text, 12 * scale, 700) + 2 * scale
  const plate = { x: middle.x - w / 2, y: middle.y - h / 2, w, h, fill: style.bg }
  return [{ type: 'rect', key: `${key}:plate`, ...whole, part: 'plate', ...plate, info }, initials]
}

interface OfficePlace extends FilledPlace {
  readonly inner: Pick<RectMark, 'x' | 'y' | 'w' | 'h'>
}

function officeSize(box: Pick<RowBox, 'h'>, scale: number): number {
  return (box.h >= 28 * scale ? 13 : 12) * scale
}

/** First characters of the offices named (宣, 行, 便); more than fit are the first and a plus. */
function officeText(cell: UnitItemCell, room: number, scale: number): string | null {
  if (!cell.offices.length) return null
  const initials = cell.offices.map(officeInitial)
  return (
    firstFitting([initials.join(''), `${initials[0] ?? ''}+`], room, {
      size: 12 * scale,
      weight: 700,
    }) ??
    initials[0] ??
    null
  )
}

/** The one character an office is known by inside a cell: 宣 for 宣传. */
export function officeInitial(office: string): string {
  return firstSigns(office, 1)
}
