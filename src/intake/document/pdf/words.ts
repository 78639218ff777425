// Words of a page by where they stand: runs become lines, and lines paragraphs.

/** Words in one place: their left edge, the line that they stand on, width and size. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of words, with its left and right edges. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Parts of a size: blanks that are narrower are none, gaps that are wider part cells. */
const [narrow, wide] = [0.22, 1.5]

/** Runs in lines from the top down, a tab where a gap parts cells. */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y)
  const lines: TextRun[][] = []
  for (const run of sorted) {
    const last = lines[lines.length - 1]
    const first = last?.[0]
    if (last && first && Math.abs(run.y - first.y) <= Math.max(run.size, first.size) * 0.5)
      last.push(run)
    else lines.push([run])
  }
  return lines.map(lineOf).filter(({ text }) => text.trim() !== '')
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const size = Math.max(...sorted.map(run => run.size))
  let [text, end] = ['', -Infinity]
  let blank = 0
  for (const run of sorted) {
    if (run.text.trim() === '') {
      if (run.width >= size * narrow) blank = Math.max(blank, run.width)
      continue
    }
    const gap = run.x - end
    if (text !== '') {
      if (gap > size * wide) text += '\t'
      else if (blank > 0 || gap > size * 0.6) text += ' '
    }
    text += run.text
    end = run.x + run.width
    blank = 0
  }
  const filled = sorted.filter(run => run.text.trim() !== '')
  const y = sorted[0]?.y ?? 0
  return { text, left: filled[0]?.x ?? 0, right: end, y, size }
}

/**
 * The paragraphs of lines in a column that ends at `right`: a line that leaves room for the next
 * word is the last of its paragraph.
 */
export function paragraphsOf(lines: readonly TextLine[], right: number): readonly string[] {
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && right - before.right <= roomFor(line))
      paragraphs.push(joinedLines(paragraphs.pop() ?? '', line.text))
    else paragraphs.push(line.text)
  })
  return paragraphs
}

/** What the beginning of a line needs of the line before: a sign, or a word that is not broken. */
function roomFor({ text, size }: TextLine): number {
  const word = /^[\w.,%()（]+/.exec(text)?.[0] ?? ''
  return size * Math.max(1.7, word.length * 0.6 + 1)
}

function joinedLines(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after)
    ? `${before} ${after}`
    : before + after
}
