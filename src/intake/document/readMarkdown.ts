import { splitLines } from '@/intake/text/readText'
import { documentBounds } from '@/model/bounds'
import type { DraftBlock, DraftRow } from './draft'

const rule = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Markdown as its lines, and its tables of cells between bars; other marks are words of a line. */
export function readMarkdown(text: string): readonly DraftBlock[] {
  const lines = splitLines(text)
  const blocks: DraftBlock[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const words = lines[at] ?? ''
    if (words.includes('|') && isRule(lines[at + 1] ?? '')) {
      const end = tableEnd(lines, at + 2)
      blocks.push(tableOf(lines, at, end))
      at = end - 1
    } else blocks.push({ kind: 'paragraph', text: plainLine(words), line: at + 1 })
  }
  return blocks
}

function isRule(line: string): boolean {
  return line.length < 10_000 && line.includes('|') && rule.test(line)
}

function tableEnd(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1
  return end
}

function tableOf(lines: readonly string[], from: number, end: number): DraftBlock {
  const rows: DraftRow[] = []
  for (let at = from; at < end; at += 1) {
    if (at === from + 1) continue
    const cells = cellsOf(lines[at] ?? '')
    rows.push({ cells: cells.map(cell => ({ blocks: cellBlocks(cell, at + 1) })) })
  }
  return { kind: 'table', rows }
}

/** Bars of a line by which its cells are parted: one cell more is beyond the bound. */
const mostBars = documentBounds.columns + 1

/** The cells between the bars of a line; \| is a bar of its words. */
function cellsOf(line: string): readonly string[] {
  const cells = [...line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|', mostBars)]
  const joined: string[] = []
  for (const cell of cells) {
    const before = joined[joined.length - 1]
    if (before?.endsWith('\\')) joined[joined.length - 1] = `${before.slice(0, -1)}|${cell}`
    else joined.push(cell)
  }
  return joined
}

function cellBlocks(cell: string, line: number): readonly DraftBlock[] {
  return cell
    .split(/<br\s*\/?>/i)
    .map(words => ({ kind: 'paragraph', text: plainWords(words).trim(), line }))
}

/** A line without the marks of a heading or a quotation before it. */
function plainLine(line: string): string {
  return plainWords(line.replace(/^ {0,3}(?:#{1,6}|>)\s+/, ''))
}

/** Words without the marks that make them bold; a backslash before a sign is none of them. */
function plainWords(words: string): string {
  return words.replace(/\*\*|__/g, '').replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1')
}
