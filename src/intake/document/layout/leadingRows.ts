// Items below the label of who does them: 责任单位：甲局, and its numbered items on the lines below.
import { lineNumber } from './lineNumber'
import type { TextLine } from './pieces'
import { wordsOf } from './pieces'
import type { TextRow } from './recordGrid'
import type { RecordDraft, RecordField } from './records'
import { countedDuties, isUnitField, recordsUnder } from './records'
import { Stretch } from './stretch'

/** The rows of lines that begin with a label of units, which goes for all items below it. */
export function leadingRows(lines: readonly TextLine[]): readonly TextRow[] {
  const gatherer = new LeadingGatherer()
  for (const line of lines) gatherer.take(line)
  gatherer.close()
  return gatherer.rows
}

class LeadingGatherer {
  readonly rows: TextRow[] = []
  private fields: readonly RecordField[] = []
  private label: TextLine | null = null
  private records: RecordDraft[] = []

  take(line: TextLine): void {
    const piece = wordsOf(line)
    if (!piece) return
    const fields = fieldsOf(line)
    const number = lineNumber(line.text)
    if (fields.some(isUnitField)) {
      this.close()
      this.fields = fields
      this.label = line
    } else if (number && number.style !== '一、') this.records.push({ text: [piece], fields: [] })
    else if (!number && this.records.length > 0)
      this.records[this.records.length - 1]?.text.push(piece)
    else {
      this.close()
      this.rows.push({ kind: 'words', pieces: [piece] })
    }
  }

  /** Gives the items of a label its units, in a cell over all their rows. */
  close(): void {
    const { records, fields, label } = this
    const unused = records.length === 0 && label ? wordsOf(label) : null
    if (unused) this.rows.push({ kind: 'words', pieces: [unused] })
    const texts = records.map(({ text }) => text)
    for (const record of recordsUnder(fields, texts)) this.rows.push({ kind: 'record', record })
    this.records = []
    this.fields = []
    this.label = null
  }
}

function fieldsOf(line: TextLine): readonly RecordField[] {
  const stretch = new Stretch([line])
  const [duty] = countedDuties(line.text, false)
  if (!duty || line.text.slice(0, duty.extent[0]).trim() !== '') return []
  return duty.fields.map(({ heading, kind, value }) => ({
    heading,
    kind,
    pieces: stretch.pieces(value),
  }))
}
