/** What a mark stands for; carried through hit-testing so that any mark can lead to its item, unit, pair or day. */
export interface MarkInfo {
  readonly item?: number
  /** The row of a chart in which the item was met: it may stand in several. */
  readonly row?: number
  readonly unit?: string
  readonly pair?: readonly [number, number]
  readonly group?: string
  readonly items?: readonly number[]
}

/** Line and fill of a mark, in px and CSS colours. `hatch` draws 45° lines in its colour instead of a plain fill. */
export interface Paint {
  readonly fill?: string | Gradient
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
  readonly hatch?: { readonly color: string, readonly pitch: number, readonly width: number }
}

/** A left-to-right fade between two colours. */
export interface Gradient { readonly from: string, readonly to: string }

interface MarkBase {
  /** A stable name, unique in its scene: the same mark keeps it from one drawing to the next. */
  readonly key: string
  readonly info?: MarkInfo
}

/** A rectangle; x, y are its upper left corner. */
export interface RectMark extends MarkBase, Paint { readonly type: 'rect', readonly x: number, readonly y: number, readonly w: number, readonly h: number }

/** A chain of straight lines, closed where `closed`. */
export interface PathMark extends MarkBase, Paint { readonly type: 'path', readonly points: readonly (readonly [number, number])[], readonly closed?: boolean }

/** A circle. */
export interface CircleMark extends MarkBase, Paint { readonly type: 'circle', readonly cx: number, readonly cy: number, readonly r: number }

/** One line of text, vertically centred on y; `halo` is the colour of a 5 px mask behind it. `vertical` sets it a character below the other. */
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
}

/** Marks that are drawn only inside a rectangle: the rows below a sticky head. One with a `ground` covers all that lies below it. */
export interface ClipMark extends MarkBase { readonly type: 'clip', readonly x: number, readonly y: number, readonly w: number, readonly h: number, readonly ground?: string, readonly marks: readonly Mark[] }

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
  return marks.flatMap(mark => mark.type === 'clip' ? allMarks(mark.marks) : [mark])
}
