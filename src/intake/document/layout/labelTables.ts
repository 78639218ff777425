// Records whose labels stand on lines of their own, above what they label: 责任单位, and below it who.
import { isNumber } from './cellSigns'
import type { ColumnKind } from './columnWords'
import { areColumnNames, columnKind } from './columnWords'
import type { Found } from './grid'
import { lineNumber } from './lineNumber'
import type { TextLine } from './pieces'
import { wordsOf } from './pieces'
import type { TextRow } from './recordGrid'
import { recordGrid } from './recordGrid'
import type { RecordDraft } from './records'
import { takeField } from './records'

/** A line that is a label. */
interface LabelLine {
  readonly at: number
  readonly heading: string
  readonly kind: ColumnKind
}

/** The fewest records that make a table. */
const fewest = 2

/** The table of records with labels above their values that some lines hold. */
export function labelTables(lines: readonly TextLine[]): readonly Found[] {
  const labels = lines.flatMap((line, at) => labelLine(line, at) ?? [])
  const [first] = labels
  if (!first || !repeatRecords(labels, lines)) return []
  const gatherer = new LabelReader(lines, first)
  const from = gatherer.start(first.at)
  labels.forEach((label, at) => {
    gatherer.take(label, labels[at + 1]?.at ?? lines.length, at === labels.length - 1)
  })
  return [{ from, to: gatherer.to, grid: recordGrid(gatherer.rows) }]
}

function labelLine({ text }: TextLine, at: number): LabelLine | null {
  const words = text.trim().replace(/^[【[〔]|[】\]〕]?[:：]?$/g, '')
  const kind = words === '' ? null : columnKind(words)
  return kind === null ? null : { at, heading: words.replace(/\s/g, ''), kind }
}

/** Whether labels come again in the same way, mostly with words below them. */
function repeatRecords(labels: readonly LabelLine[], lines: readonly TextLine[]): boolean {
  const [first] = labels
  const names = new Set(labels.map(({ heading }) => heading))
  const again = labels.filter(({ heading }) => heading === first?.heading).length
  const filled = labels.filter(({ at }) => (lines[at + 1]?.text.trim() ?? '') !== '')
  const at = new Set(labels.map(label => label.at))
  const valued = filled.filter(label => !at.has(label.at + 1))
  const isPlan = areColumnNames([...names, ...(names.size === 2 ? ['备注'] : [])])
  return isPlan && again >= fewest && valued.length * 2 > labels.length
}

class LabelReader {
  readonly rows: TextRow[] = []
  to = 0
  private record: RecordDraft | null = null

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly first: LabelLine,
  ) {}

  /** Where a record begins whose first label stands in a line: with the number above it. */
  start(label: number): number {
    let at = label - 1
    while (at > 0 && this.isBlank(at)) at -= 1
    return isNumber(this.lines[at]?.text ?? '') ? at : label
  }

  take({ at, heading, kind }: LabelLine, next: number, isLast: boolean): void {
    if (!this.record || heading === this.first.heading) this.begin(at)
    const isEnd = this.lines[next] !== undefined && this.isFirst(next)
    const end = this.valueEnd(at + 1, isEnd ? this.start(next) : next, isEnd || isLast)
    const pieces = this.lines.slice(at + 1, end).flatMap(line => wordsOf(line) ?? [])
    if (this.record) takeField(this.record, { heading, kind, pieces })
    this.to = Math.max(at + 1, end)
    if (isEnd) this.passOver(end, this.start(next))
  }

  private isFirst(at: number): boolean {
    const line = this.lines[at]
    return line !== undefined && labelLine(line, at)?.heading === this.first.heading
  }

  private begin(label: number): void {
    this.record = { text: [], fields: [] }
    this.rows.push({ kind: 'record', record: this.record })
    const start = this.start(label)
    const number = start < label ? this.lines[start] : undefined
    const piece = number && wordsOf(number)
    if (piece) this.record.fields.push({ heading: '序号', kind: 'number', pieces: [piece] })
  }

  /** Where a value ends: at the next label, or, of the last in a record, at a blank line below it. */
  private valueEnd(from: number, next: number, isLast: boolean): number {
    let end = next
    if (isLast) {
      let at = from
      while (at < next && this.isBlank(at)) at += 1
      while (at < next && !this.isBlank(at) && !this.isHead(at)) at += 1
      end = at
    }
    while (end > from && this.isBlank(end - 1)) end -= 1
    return end
  }

  private isHead(at: number): boolean {
    const style = lineNumber(this.lines[at]?.text ?? '')?.style
    return style === '一、' || style === 'part'
  }

  private isBlank(at: number): boolean {
    return (this.lines[at]?.text.trim() ?? '') === ''
  }

  private passOver(from: number, to: number): void {
    for (const line of this.lines.slice(from, to)) {
      const piece = wordsOf(line)
      if (piece) this.rows.push({ kind: 'words', pieces: [piece] })
    }
  }
}
