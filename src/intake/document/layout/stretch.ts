import type { SourceParagraph } from '@/intake/document/sourceDocument'
import type { TextLine } from './pieces'
import { wordsOf } from './pieces'

/** From the first sign of a stretch's text to before the last. */
export type Span = readonly [from: number, to: number]

/** Some lines as one text, in which line ends part them. */
export class Stretch {
  readonly text: string
  private readonly starts: readonly number[]

  constructor(readonly lines: readonly TextLine[]) {
    this.text = lines.map(({ text }) => text).join('\n')
    let at = 0
    this.starts = lines.map(({ text }) => {
      const start = at
      at += text.length + 1
      return start
    })
  }

  /** Which of the lines a sign stands in. */
  lineAt(sign: number): number {
    let [low, high] = [0, this.starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= sign) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where a line begins. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length
  }

  /** Where the line of a sign ends. */
  endOfLine(sign: number): number {
    const end = this.text.indexOf('\n', sign)
    return end < 0 ? this.text.length : end
  }

  /** The words of a span, a piece a line; those behind the first run on where lines broke them. */
  pieces([from, to]: Span, runsOn = false): readonly SourceParagraph[] {
    const found: SourceParagraph[] = []
    for (let at = this.lineAt(from); at < this.lines.length; at += 1) {
      const start = this.startOf(at)
      const line = this.lines[at]
      if (!line || start >= to) break
      const piece = wordsOf(
        line,
        Math.max(0, from - start),
        Math.min(line.text.length, Math.max(0, to - start)),
      )
      if (piece) found.push(runsOn && found.length > 0 ? { ...piece, runsOn: true } : piece)
    }
    return found
  }
}
