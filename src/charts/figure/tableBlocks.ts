/**
 * A table as blocks that the pager deals to pages: heads, sections and rows, each as high as its
 * words.
 */
import type { WorkState } from '@/analysis/state/workState'
import type { FlatMark, MarkInfo, TextMark } from '@/charts/scene/scene'
import { stateBox } from '@/charts/sign/stateBox'
import type { LineBreaking } from '@/charts/text/lines'
import { breakLines } from '@/charts/text/lines'
import type { Block } from './blocks'
import type {
  Rule,
  Table,
  TableCell,
  TableColumn,
  TableLook,
  TableRow,
  TableSection,
  TableType,
  Weight,
} from './table'

/** What a table is laid out in: px across, and the most that a row may take down. */
export interface TableRoom {
  readonly width: number
  readonly highest: number
}

/** A table in blocks: the columns' heads, and the sections' heads and rows. */
export interface TableBlocks {
  readonly heads: Block
  readonly rows: readonly Block[]
}

interface Placed extends Omit<TableColumn, 'head'> {
  readonly head: readonly string[]
  readonly x: number
  readonly w: number
}

interface Hand {
  readonly look: TableLook
  readonly columns: readonly Placed[]
  readonly room: TableRoom
}

/** A table over the width of a room, in blocks. */
export function tableBlocks(table: Table, look: TableLook, room: TableRoom): TableBlocks {
  const hand = { look, room, columns: placedColumns(table.columns, room.width) }
  return {
    heads: headBlock(hand),
    rows: table.sections.flatMap(section => sectionBlocks(hand, section)),
  }
}

function placedColumns(columns: readonly TableColumn[], width: number): readonly Placed[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const sharing = columns.filter(column => column.width === undefined).length
  const share = (width - fixed) / Math.max(1, sharing)
  let x = 0
  return columns.map(column => {
    const head = typeof column.head === 'string' ? [column.head] : column.head
    const one = { ...column, head, x, w: column.width ?? share }
    x += one.w
    return one
  })
}

/** Where words of a column begin, or end. */
function across(
  { x, w, align }: Placed,
  { gap }: TableLook,
): { readonly x: number; readonly align: 'left' | 'right' } {
  return align === 'right' ? { x: x + w - gap.right, align } : { x: x + gap.left, align: 'left' }
}

function ruleMark(
  { look, room }: Hand,
  row: string | null,
  { y, color, width }: Rule & { readonly y: number },
): FlatMark {
  const points = [
    [0, y],
    [room.width, y],
  ] as const
  const { rule, ruleKey } = look.marks
  return { type: 'path', key: ruleKey(row), ...rule, points, stroke: color, width }
}

function headBlock(hand: Hand): Block {
  const { look, columns, room } = hand
  const { size, step, weight, color, ground, above, below, underRule } = look.head
  const lines = Math.max(1, ...columns.map(({ head }) => head.length))
  const height = above + (lines - 1) * step + below
  return {
    kind: 'head',
    height,
    keeps: 0,
    items: [],
    head: null,
    draw: y => [
      ...(ground === undefined
        ? []
        : [
            {
              type: 'rect',
              key: 'head:ground',
              role: 'head',
              part: 'ground',
              x: 0,
              y,
              w: room.width,
              h: height,
              fill: ground,
            } as const,
          ]),
      ...columns.flatMap(column =>
        column.head.map((text, at): TextMark => ({
          type: 'text',
          key: look.marks.headKey(column.key, at),
          ...look.marks.head,
          ...across(column, look),
          y: y + height - below - (column.head.length - 1 - at) * step,
          text,
          size,
          ...(weight === undefined ? {} : { weight }),
          color,
        })),
      ),
      ruleMark(hand, null, { y: y + height - underRule, ...look.rules.head }),
    ],
  }
}

function sectionBlocks(hand: Hand, section: TableSection): readonly Block[] {
  if (section.head === '') return section.rows.flatMap(row => rowBlocks(hand, row, null))
  const band = bandBlock(hand, section)
  const rows = section.rows.flatMap(row => rowBlocks(hand, row, band))
  return [{ ...band, keeps: rows[0]?.height ?? 0 }, ...rows]
}

/** The head of a section. */
function bandBlock({ look: { body, gap, style } }: Hand, { key, head }: TableSection): Block {
  const height = body.size * 1.8
  return {
    kind: 'head',
    height,
    keeps: 0,
    items: [],
    head: null,
    draw: y => [
      {
        type: 'text',
        key: `group:${key}`,
        role: 'group',
        x: gap.left,
        y: y + height * 0.6,
        text: head,
        size: body.size,
        weight: 700,
        color: style.ink,
      },
    ],
  }
}

/** A row as one block, or as several where it is higher than there is room for. */
function rowBlocks(hand: Hand, row: TableRow, head: Block | null): readonly Block[] {
  const { look, columns, room } = hand
  const cells = columns.map(column => cellLines(look, column, row.cells[column.key]))
  const most = Math.max(1, Math.floor(room.highest / look.body.step))
  const parts = Math.max(1, Math.ceil(Math.max(...cells.map(lines => lines.length)) / most))
  return Array.from({ length: parts }, (_, part) =>
    rowBlock(hand, row, {
      key: part === 0 ? row.key : `${row.key}:more${part}`,
      head,
      cells: cells.map((lines, at) => ({
        lines: parts === 1 ? lines : lines.slice(part * most, (part + 1) * most),
        state: part === 0 ? row.cells[columns[at]?.key ?? '']?.state : undefined,
      })),
    }),
  )
}

interface Cell {
  readonly lines: readonly Line[]
  readonly state: WorkState | undefined
}

interface RowPart {
  readonly key: string
  readonly head: Block | null
  readonly cells: readonly Cell[]
}

function rowBlock(hand: Hand, { info, closes }: TableRow, { key, head, cells }: RowPart): Block {
  const { look, columns } = hand
  const lines = Math.max(...cells.map(cell => cell.lines.reduce((sum, { step }) => sum + step, 0)))
  const height = lines + 2 * look.padding
  return {
    kind: 'row',
    height,
    keeps: 0,
    items: info?.item === undefined ? (info?.items ?? []) : [info.item],
    head,
    draw: (y, isLast) => [
      ...columns.flatMap((column, at) =>
        cellMarks(look, column, {
          ...(cells[at] ?? { lines: [], state: undefined }),
          y: y + look.padding,
          key: look.marks.cellKey(column.key, key),
          of: look.marks.whole(column.key, key),
          info,
        }),
      ),
      ruleMark(hand, key, {
        y: y + height,
        ...(isLast || closes === true ? look.rules.closing : look.rules.row),
      }),
    ],
  }
}

interface Line extends TableType {
  readonly text: string
  readonly weight: Weight
  readonly color: string
}

/** Px of a state's box and what parts it from the words, in the size of these. */
const box = { room: 1.7, w: 1.35, h: 0.9 } as const

function cellLines(
  { body, small, gap, style }: TableLook,
  { w }: Placed,
  cell: TableCell | undefined,
): readonly Line[] {
  if (!cell) return []
  const { words, weight = 400, below = [], most = Infinity } = cell
  const room = w - gap.all - (cell.state ? body.size * box.room : 0)
  const type = { size: body.size, weight }
  const tries = words.map(text =>
    most > 1 && most < Infinity ? statementLines(text, room, type) : breakLines(text, room, type),
  )
  const lines = tries.find(one => one.length <= most) ?? tries[tries.length - 1] ?? []
  return [
    ...lines.map((text): Line => ({ ...body, text, weight, color: style.ink })),
    ...below
      .flatMap(text => breakLines(text, room, { size: small.size }))
      .map((text): Line => ({ ...small, text, weight: 400, color: style.ink2 })),
  ]
}

/** Between statements where each has room on a line of its own, else between words. */
function statementLines(
  text: string,
  room: number,
  type: Pick<LineBreaking, 'size' | 'weight'>,
): readonly string[] {
  const lines = breakLines(text, room, { ...type, even: true })
  const statements = text.split(' · ')
  const fit = statements.every(one => breakLines(one, room, type).length === 1)
  return fit && lines.length === statements.length ? statements : lines
}

interface CellPlace extends Cell {
  readonly y: number
  readonly key: string
  readonly of: string | undefined
  readonly info: MarkInfo | undefined
}

function cellMarks(
  look: TableLook,
  column: Placed,
  { lines, state, y, key, of, info }: CellPlace,
): readonly FlatMark[] {
  const { size } = look.body
  const { x, align } = across(column, look)
  const about = { ...(of === undefined ? {} : { of }), ...(info ? { info } : {}) }
  let below = y
  return [
    ...(state
      ? stateBox({
          key: `box:${key}`,
          role: 'state',
          box: { x, y: y + size * 0.2, w: size * box.w, h: size * box.h },
          state,
          style: look.style,
          scale: size / 12,
          of: of ?? key,
          ...(info ? { info } : {}),
        })
      : []),
    ...lines.map(({ step, ...line }, at): TextMark => {
      const middle = below + step / 2
      below += step
      return {
        type: 'text',
        key: at === 0 ? key : `${key}:${at}`,
        role: column.role,
        ...(column.part ? { part: column.part } : {}),
        x: x + (state ? size * box.room : 0),
        y: middle,
        align,
        ...line,
        ...about,
      }
    }),
  ]
}
