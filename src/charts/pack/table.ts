import type { WorkState } from '@/analysis/state/workState'
import type { MarkRole } from '@/charts/scene/role'
import type { FlatMark, MarkInfo } from '@/charts/scene/scene'
import { stateBox } from '@/charts/sign/stateBox'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { PackPage, PackPaper, PackRoom } from './paper'

/** A column of a table in a pack; one without a width shares what the others leave. */
export interface PackColumn {
  readonly key: string
  /** What the column's words are. */
  readonly role: MarkRole
  readonly head: string
  readonly width?: number
  readonly align?: 'left' | 'right'
}

/**
 * What stands in a cell: wordings of which the first that takes no more lines than `most` is set
 * (the last where none does), texts in smaller type below, each from a line of its own, a state's
 * box before.
 */
export interface PackCell {
  readonly words: readonly string[]
  readonly weight?: 400 | 500 | 700
  readonly below?: readonly string[]
  readonly state?: WorkState
  readonly most?: number
}

/** A row, which is never broken over pages unless it is higher than one. */
export interface PackRow {
  readonly key: string
  readonly cells: Readonly<Record<string, PackCell>>
  readonly info: MarkInfo
}

/** Rows below a head of their own; an empty head takes no room. */
export interface PackSection {
  readonly key: string
  readonly head: string
  readonly rows: readonly PackRow[]
}

/** A table: words above it on its first page, its columns, and its rows in sections. */
export interface PackTable {
  readonly intro: readonly string[]
  readonly columns: readonly PackColumn[]
  readonly sections: readonly PackSection[]
  readonly note: string
}

interface Placed extends PackColumn {
  readonly x: number
  readonly w: number
}

/**
 * A piece of a page that is not broken: a line of words, the head of a section, or a row, which
 * knows the head it stands under.
 */
interface Block {
  readonly kind: 'text' | 'head' | 'row'
  readonly height: number
  readonly items: readonly number[]
  readonly head: Block | null
  readonly draw: (y: number) => readonly FlatMark[]
}

/**
 * Width of the widest of some words in the type of a table's cells, with a gap in which other
 * programs may set them wider: they part figures from characters; `most` as a share of the page.
 */
export function columnWidth(
  { type, width }: PackPaper,
  words: readonly string[],
  most = 0.25,
): number {
  return Math.min(
    width * most,
    Math.max(0, ...words.map(word => textWidth(word, type.body, 500))) + 1.6 * type.body,
  )
}

/** Width of a column of states by their names, their boxes included. */
export function stateWidth(paper: PackPaper, names: readonly string[]): number {
  return columnWidth(paper, names) + paper.type.body * 1.7
}

/**
 * A table over as many pages as it needs; the columns' heads, and that of a section that goes on,
 * are repeated on each.
 */
export function tablePages(
  table: PackTable,
  { paper, room }: { readonly paper: PackPaper; readonly room: PackRoom },
): readonly Omit<PackPage, 'title'>[] {
  const columns = placed(table.columns, room.width)
  const hand = { paper, columns, width: room.width, height: room.height }
  const intro = textBlocks(hand, 'intro', table.intro, paper.type.body)
  const heads = headBlock(hand)
  const blocks = table.sections.flatMap(section => sectionBlocks(hand, section))
  const notes = textBlocks(hand, 'note', table.note === '' ? [] : [table.note], paper.type.small)
  const pages = evenly(
    space =>
      dealt([...blocks, ...notes], { room: space, lead: height(intro), heads: heads.height }),
    room.height,
  )
  return pages.map((own, at): Omit<PackPage, 'title'> => {
    let y = 0
    const marks = [
      ...(at === 0 ? intro : []),
      ...(own.some(block => block.kind !== 'text') ? [heads] : []),
      ...own,
    ].flatMap(block => {
      const drawn = block.draw(y)
      y += block.height
      return drawn
    })
    return { marks, items: [...new Set(own.flatMap(block => block.items))].sort((a, b) => a - b) }
  })
}

function height(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0)
}

function placed(columns: readonly PackColumn[], width: number): readonly Placed[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const share =
    (width - fixed) / Math.max(1, columns.filter(column => column.width === undefined).length)
  let x = 0
  return columns.map(column => {
    const one = { ...column, x, w: column.width ?? share }
    x += one.w
    return one
  })
}

/** The same number of pages in less room than there is, so that the last is not left with a row. */
function evenly<T>(pagesIn: (room: number) => readonly T[], room: number): readonly T[] {
  const most = pagesIn(room)
  for (let share = 0.5; share < 1 && most.length > 1; share += 0.05) {
    const pages = pagesIn(room * share)
    if (pages.length === most.length) return pages
  }
  return most
}

/** Blocks dealt to pages: a head is never last on one, and is repeated where its rows go on. */
function dealt(
  blocks: readonly Block[],
  { room, lead, heads }: { readonly room: number; readonly lead: number; readonly heads: number },
): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  let used = lead + heads
  blocks.forEach((block, at) => {
    const next = blocks[at + 1]?.head === block ? (blocks[at + 1]?.height ?? 0) : 0
    const last = pages[pages.length - 1] ?? []
    if (last.length > 0 && used + block.height + next > room + 0.5) {
      const again = block.head ? [block.head] : []
      pages.push([...again, block])
      used = heads + height(again) + block.height
    } else {
      last.push(block)
      used += block.height
    }
  })
  return pages
}

interface Hand {
  readonly paper: PackPaper
  readonly columns: readonly Placed[]
  readonly width: number
  readonly height: number
}

function textBlocks(
  { paper, width }: Hand,
  role: 'intro' | 'note',
  texts: readonly string[],
  size: number,
): readonly Block[] {
  const lines = texts.flatMap(text => breakLines(text, width, { size, pauses: role === 'intro' }))
  const gap = size * 0.6
  return lines.map((text, at): Block => ({
    kind: 'text',
    items: [],
    head: null,
    height:
      size * 1.5 +
      (role === 'intro' && at === lines.length - 1 ? gap : 0) +
      (role === 'note' && at === 0 ? gap : 0),
    draw: y => [
      {
        type: 'text',
        key: `${role}:${at}`,
        role,
        x: 0,
        y: y + size * 0.75 + (role === 'note' && at === 0 ? gap : 0),
        text,
        size,
        color: paper.style.ink2,
      },
    ],
  }))
}

function headBlock({ paper: { type, style, point }, columns, width }: Hand): Block {
  const high = type.small * 1.9
  return {
    kind: 'head',
    height: high,
    items: [],
    head: null,
    draw: y => [
      {
        type: 'rect',
        key: 'head:ground',
        role: 'head',
        part: 'ground',
        x: 0,
        y,
        w: width,
        h: high,
        fill: style.bg2,
      },
      ...columns.map((column): FlatMark => ({
        type: 'text',
        key: `head:${column.key}`,
        role: 'head',
        ...across(column, type.body),
        y: y + high / 2,
        text: column.head,
        size: type.small,
        weight: 700,
        color: style.ink,
      })),
      {
        type: 'path',
        key: 'rule:head',
        role: 'rule',
        points: [
          [0, y + high],
          [width, y + high],
        ],
        stroke: style.ink,
        width: point,
      },
    ],
  }
}

/** Where words of a column begin, or end. */
function across(
  { x, w, align }: Placed,
  gap: number,
): { readonly x: number; readonly align: 'left' | 'right' } {
  return align === 'right' ? { x: x + w - gap, align } : { x: x + gap * 0.35, align: 'left' }
}

function sectionBlocks(hand: Hand, { key, head, rows }: PackSection): readonly Block[] {
  const {
    paper: { type, style },
  } = hand
  const high = type.body * 1.8
  const band: Block | null =
    head === ''
      ? null
      : {
          kind: 'head',
          height: high,
          items: [],
          head: null,
          draw: y => [
            {
              type: 'text',
              key: `group:${key}`,
              role: 'group',
              x: type.body * 0.35,
              y: y + high * 0.6,
              text: head,
              size: type.body,
              weight: 700,
              color: style.ink,
            },
          ],
        }
  return [...(band ? [band] : []), ...rows.flatMap(row => rowBlocks(hand, row, band))]
}

/** A row as one block, or as several where it is higher than a page. */
function rowBlocks(
  hand: Hand,
  { key, cells, info }: PackRow,
  head: Block | null,
): readonly Block[] {
  const {
    paper: { type },
    columns,
  } = hand
  const cellsOf = columns.map(column => cellLines(hand, column, cells[column.key]))
  const most = Math.max(1, Math.floor((hand.height - 6 * type.body) / (type.body * 1.3)))
  const parts = Math.ceil(Math.max(1, ...cellsOf.map(lines => lines.length)) / most)
  return Array.from({ length: parts }, (_, part) =>
    rowBlock(hand, {
      key: part === 0 ? key : `${key}:more${part}`,
      info,
      head,
      cells: cellsOf.map((lines, at) => ({
        lines: lines.slice(part * most, (part + 1) * most),
        state: part === 0 ? cells[columns[at]?.key ?? '']?.state : undefined,
      })),
    }),
  )
}

interface RowPart {
  readonly key: string
  readonly info: MarkInfo
  readonly head: Block | null
  readonly cells: readonly Pick<CellPlace, 'lines' | 'state'>[]
}

function rowBlock(hand: Hand, { key, info, head, cells }: RowPart): Block {
  const {
    paper: { type, style, point },
    columns,
    width,
  } = hand
  const high =
    Math.max(...cells.map(({ lines }) => lines.reduce((sum, line) => sum + line.size * 1.3, 0))) +
    type.body * 0.4
  return {
    kind: 'row',
    height: high,
    items: info.item === undefined ? (info.items ?? []) : [info.item],
    head,
    draw: y => [
      ...columns.flatMap((column, at) =>
        cellMarks(hand, column, {
          lines: [],
          state: undefined,
          ...cells[at],
          y: y + type.body * 0.2,
          key: `${column.key}:${key}`,
          of: `row:${key}`,
          info,
        }),
      ),
      {
        type: 'path',
        key: `rule:${key}`,
        role: 'rule',
        points: [
          [0, y + high],
          [width, y + high],
        ],
        stroke: style.line2,
        width: 0.5 * point,
      },
    ],
  }
}

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: 400 | 500 | 700
  readonly faint: boolean
}

function cellLines(
  { paper: { type } }: Hand,
  { w }: Placed,
  cell: PackCell | undefined,
): readonly Line[] {
  if (!cell) return []
  const room = w - type.body - (cell.state ? type.body * 1.7 : 0)
  const weight = cell.weight ?? 400
  const tries = cell.words.map(text => breakLines(text, room, { size: type.body, weight }))
  const lines =
    tries.find(one => one.length <= (cell.most ?? Infinity)) ?? tries[tries.length - 1] ?? []
  return [
    ...lines.map((text): Line => ({ text, size: type.body, weight, faint: false })),
    ...(cell.below ?? [])
      .flatMap(text => breakLines(text, room, { size: type.small }))
      .map((text): Line => ({ text, size: type.small, weight: 400, faint: true })),
  ]
}

interface CellPlace {
  readonly lines: readonly Line[]
  readonly state: WorkState | undefined
  readonly y: number
  readonly key: string
  readonly of: string
  readonly info: MarkInfo
}

function cellMarks(
  { paper: { type, style } }: Hand,
  column: Placed,
  { lines, state, y, key, of, info }: CellPlace,
): readonly FlatMark[] {
  const place = across(column, type.body)
  const shift = state ? type.body * 1.7 : 0
  let below = y
  return [
    ...(state
      ? stateBox({
          key: `box:${key}`,
          role: 'state',
          of,
          box: { x: place.x, y: y + type.body * 0.2, w: type.body * 1.35, h: type.body * 0.9 },
          state,
          style,
          scale: type.body / 12,
          info,
        })
      : []),
    ...lines.map((line, at): FlatMark => {
      const middle = below + line.size * 0.65
      below += line.size * 1.3
      return {
        type: 'text',
        key: at === 0 ? key : `${key}:${at}`,
        role: column.role,
        of,
        ...place,
        x: place.x + shift,
        y: middle,
        text: line.text,
        size: line.size,
        weight: line.weight,
        color: line.faint ? style.ink2 : style.ink,
        info,
      }
    }),
  ]
}
