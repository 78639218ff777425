// Cells apart by several blanks, a row a line, as a table has them that lost its tabs.
import { areColumnNames } from './columnWords'
import type { Found } from './grid'
import type { LaidRow } from './laidRows'
import { laidTables } from './laidRows'
import type { TextLine } from './pieces'
import { pieceOf } from './pieces'

/** Words of a cell: one blank within them parts none. */
const cell = /\S+(?:[ \u00a0]\S+)*/g
/** A line that is longer is no row. */
const longest = 10_000

/** The tables of cells apart by several blanks that some lines hold. */
export function spacedTables(lines: readonly TextLine[]): readonly Found[] {
  const isTabbed = lines.some(({ text }) => text.includes('\t'))
  if (isTabbed || !lines.some(({ text }) => areColumnNames(wordsIn(text)))) return []
  return laidTables(
    lines.flatMap((line, at) => spacedRow(line, at) ?? []),
    { leavesUneven: false },
  )
}

function wordsIn(text: string): readonly string[] {
  if (text.length > longest || !/\S(?:[ \u00a0]{2,}|\u3000)/.test(text)) return []
  return [...text.matchAll(cell)].map(([words]) => words)
}

function spacedRow(line: TextLine, at: number): LaidRow | null {
  if (line.text.trim() === '') return null
  const cells =
    wordsIn(line.text).length < 2
      ? [{ words: line.text.trim(), blocks: [pieceOf(line)] }]
      : [...line.text.matchAll(cell)].map(({ 0: words, index }) => ({
          words,
          blocks: [pieceOf(line, index, index + words.length)],
        }))
  return { from: at, to: at + 1, cells, isLoose: cells.length < 2 }
}
