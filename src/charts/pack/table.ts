/** How a table stands on the pages of a pack: its type and rules, words above and below it. */
import type { Block } from '@/charts/figure/blocks'
import { blockPages, drawBlocks, heightOf } from '@/charts/figure/blocks'
import { evenPages } from '@/charts/figure/paging'
import type { Table, TableLook } from '@/charts/figure/table'
import { tableBlocks } from '@/charts/figure/tableBlocks'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { PackPage, PackPaper, PackRoom } from './paper'

/** A table with words above it on its first page, and below it on its last. */
export interface PackTable extends Table {
  readonly intro: readonly string[]
  readonly note: string
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
  const { body } = paper.type
  const { heads, rows } = tableBlocks(table, packLook(paper), {
    width: room.width,
    highest: room.height - 6 * body,
  })
  const intro = introBlocks(table.intro, paper, room)
  const blocks = [...rows, ...noteBlocks(table.note, paper, room)]
  const pages = evenPages(
    height =>
      blockPages(blocks, page => height - heads.height - (page === 0 ? heightOf(intro) : 0)),
    room.height,
  )
  return pages.map((page, at): Omit<PackPage, 'title'> => {
    const hasRows = page.some(block => block.kind !== 'text')
    const all = [...(at === 0 ? intro : []), ...(hasRows ? [heads] : []), ...page]
    const items = new Set(page.flatMap(block => block.items))
    return { marks: drawBlocks(all, 0), items: [...items].sort((a, b) => a - b) }
  })
}

function packLook({ type: { body, small }, style, point }: PackPaper): TableLook {
  const rule = { color: style.line2, width: 0.5 * point }
  return {
    style,
    body: { size: body, step: body * 1.3 },
    small: { size: small, step: small * 1.3 },
    padding: body * 0.2,
    gap: { left: body * 0.35, right: body, all: body },
    head: {
      size: small,
      step: small * 1.3,
      weight: 700,
      color: style.ink,
      ground: style.bg2,
      above: small * 0.95,
      below: small * 0.95,
      underRule: 0,
    },
    rules: { head: { color: style.ink, width: point }, row: rule, closing: rule },
    marks: {
      head: { role: 'head' },
      rule: { role: 'rule' },
      headKey: column => `head:${column}`,
      cellKey: (column, row) => `${column}:${row}`,
      ruleKey: row => `rule:${row ?? 'head'}`,
      whole: (_, row) => `row:${row}`,
    },
  }
}

/** Words above a table, broken at pauses, the last parted from it. */
function introBlocks(texts: readonly string[], paper: PackPaper, room: PackRoom): readonly Block[] {
  const size = paper.type.body
  const lines = texts.flatMap(text => breakLines(text, room.width, { size, pauses: true }))
  return lines.map((text, at) =>
    textBlock(text, {
      role: 'intro',
      at,
      size,
      color: paper.style.ink2,
      below: at === lines.length - 1 ? size * 0.6 : 0,
    }),
  )
}

/** Words below a table, the first line parted from it. */
function noteBlocks(note: string, paper: PackPaper, room: PackRoom): readonly Block[] {
  const size = paper.type.small
  return breakLines(note, room.width, { size }).map((text, at) =>
    textBlock(text, {
      role: 'note',
      at,
      size,
      color: paper.style.ink2,
      above: at === 0 ? size * 0.6 : 0,
    }),
  )
}

function textBlock(
  text: string,
  {
    role,
    at,
    size,
    color,
    above = 0,
    below = 0,
  }: {
    readonly role: 'intro' | 'note'
    readonly at: number
    readonly size: number
    readonly color: string
    readonly above?: number
    readonly below?: number
  },
): Block {
  return {
    kind: 'text',
    items: [],
    head: null,
    keeps: 0,
    height: above + size * 1.5 + below,
    draw: y => [
      {
        type: 'text',
        key: `${role}:${at}`,
        role,
        x: 0,
        y: y + above + size * 0.75,
        text,
        size,
        color,
      },
    ],
  }
}
