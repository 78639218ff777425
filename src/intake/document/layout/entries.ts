// Paragraphs under their numbers: each with what stands below it, by the styles of the numbers.
import { lineNumber } from './lineNumber'
import type { NumberStyle } from './lineNumber'
import type { TextLine } from './pieces'

/** A numbered paragraph and the lines up to the next, and the entries below it. */
export interface Entry {
  /** null for the lines above the first number. */
  readonly style: NumberStyle | null
  /** Its own lines, from a line to before another. */
  readonly from: number
  readonly to: number
  readonly below: readonly Entry[]
}

interface EntryDraft extends Entry {
  to: number
  readonly below: EntryDraft[]
}

/** The entries of some lines, outermost first: a style that is new stands below the one before. */
export function entriesIn(lines: readonly TextLine[]): readonly Entry[] {
  const roots: EntryDraft[] = []
  let open: EntryDraft[] = []
  let last: EntryDraft | null = null
  lines.forEach(({ text }, at) => {
    const number = lineNumber(text)
    if (!number && last) {
      last.to = at + 1
      return
    }
    const style = number?.style ?? null
    const entry: EntryDraft = { style, from: at, to: at + 1, below: [] }
    const same = open.findIndex(one => one.style === style)
    if (same >= 0) open = open.slice(0, same)
    const parent = open[open.length - 1]
    if (style === null || !parent) roots.push(entry)
    else parent.below.push(entry)
    if (style !== null) open = [...open, entry]
    last = entry
  })
  return roots
}

/** Where the lines of an entry and of those below it end. */
export function endOf(entry: Entry): number {
  const last = entry.below[entry.below.length - 1]
  return last ? endOf(last) : entry.to
}
