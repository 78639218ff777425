import type { MarkPart, MarkRole } from './role'

/**
 * What a mark stands for; carried through hit-testing so that any mark can lead to its item, unit,
 * pair or day.
 */
export interface MarkInfo {
  readonly item?: number
  /** The row of a chart in which the item was met: it may stand in several. */
  readonly row?: number
  readonly unit?: string
  readonly pair?: readonly [number, number]
  /** The rows that a pair joins, where items stand in several. */
  readonly rows?: readonly [number, number]
  readonly group?: string
  /** The first of the units that carry the same items, where a mark stands for all of them. */
  readonly alike?: string
  /** A month of deadlines, `2020-08`, or `open` or `undated` for those without one. */
  readonly month?: string
  readonly items?: readonly number[]
}

/**
 * Line and fill of a mark, in px and CSS colours. `hatch` draws 45° lines in its colour instead of
 * a plain fill.
 */
export interface Paint {
  readonly fill?: string | Gradient
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
  readonly hatch?: { readonly color: string; readonly pitch: number; readonly width: number }
}

/** A left-to-right fade between two colours. */
export interface Gradient {
  readonly from: string
  readonly to: string
}

interface MarkBase {
  /**
   * A stable name, unique in its scene: the same mark keeps it from one drawing to the next. Only
   * ever compared whole; what a mark is, its role says.
   */
  readonly key: string
  readonly role: MarkRole
  /**
   * The whole that the mark belongs to, where several are drawn for one: an item's row, a unit, a
   * relation, a legend's entry. Marks of one whole and one role are one thing.
   */
  readonly of?: string
  readonly part?: MarkPart
  /** The row of a table that the whole stands in, where that row is moved as one. */
  readonly row?: string
  readonly info?: MarkInfo
}

/** A rectangle; x, y are its upper left corner. */
export interface RectMark extends MarkBase, Paint {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A chain of straight lines, closed where `closed`. */
export interface PathMark extends MarkBase, Paint {
  readonly type: 'path'
  readonly points: readonly (readonly [number, number])[]
  readonly closed?: boolean
}

/** A circle. */
export interface CircleMark extends MarkBase, Paint {
  readonly type: 'circle'
  readonly cx: number
  readonly cy: number
  readonly r: number
}

/**
 * One line of text, vertically centred on y; `halo` is the colour of a mask behind it, `haloWidth`
 * wide. `vertical` sets it a character below the other.
 */
export interface TextMark extends MarkBase {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight?: 400 | 500 | 700
  readonly color: string
  readonly align?: 'left' | 'center' | 'right'
  readonly halo?: string
  readonly vertical?: boolean
  /** Set in the face of a figure's title, where that is another than the rest's. */
  readonly face?: 'title'
}

/**
 * Marks that are drawn only inside a rectangle: the rows below a sticky head. One with a `ground`
 * covers all that lies below it.
 */
export interface ClipMark extends MarkBase {
  readonly type: 'clip'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly ground?: string
  readonly marks: readonly Mark[]
}

/** One thing drawn. */
export type Mark = FlatMark | ClipMark

/** One thing drawn that holds no others. */
export type FlatMark = RectMark | PathMark | CircleMark | TextMark

/** A chart as a display list in px, drawn in order: what the screen, a test and a file all read. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly marks: readonly Mark[]
}

/** All marks of a scene, those inside clips included, in the order they are drawn. */
export function allMarks(marks: readonly Mark[]): readonly FlatMark[] {
  return marks.flatMap(mark => (mark.type === 'clip' ? allMarks(mark.marks) : [mark]))
}

/**
 * Px of the line that masks what lies behind a text with a halo: 5, or more behind letters larger
 * than the screen's.
 */
export function haloWidth(size: number): number {
  return Math.max(5, (size * 5) / 14)
}

/** Marks moved by so many px, with all that they hold. */
export function movedMarks<M extends Mark>(
  marks: readonly M[],
  dx: number,
  dy: number,
): readonly M[] {
  return marks.map((mark: Mark) => moved(mark, dx, dy) as M)
}

function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.type === 'path')
    return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y + dy] as const) }
  if (mark.type === 'circle') return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy }
  return {
    ...mark,
    x: mark.x + dx,
    y: mark.y + dy,
    ...(mark.type === 'clip' ? { marks: movedMarks(mark.marks, dx, dy) } : {}),
  }
}

/** A name as a part of a mark's key, whose parts are told from each other by colons. */
export function keyPart(name: string): string {
  return name.replace(/%/g, '%25').replace(/:/g, '%3A')
}

/** How far one character of vertical text stands below the other, as a share of its size. */
export const verticalAdvance = 1.1

/**
 * The 45° lines of a hatched box, each from its lower left to its upper right end, cut at the box's
 * edges.
 */
export function hatchLines(
  { x, y, w, h }: Pick<RectMark, 'x' | 'y' | 'w' | 'h'>,
  { pitch }: NonNullable<Paint['hatch']>,
): readonly (readonly [readonly [number, number], readonly [number, number]])[] {
  const lines: [[number, number], [number, number]][] = []
  for (let offset = pitch / 2; offset < w + h; offset += pitch)
    lines.push([
      [x + Math.max(0, offset - h), y + Math.min(h, offset)],
      [x + Math.min(w, offset), y + Math.max(0, offset - w)],
    ])
  return lines
}
