// What some lines of running text give for a row of a table: words, and fields for its columns.
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { areUnits } from './cellSigns'
import type { ColumnKind } from './columnWords'
import type { Duty, DutyField } from './duties'
import { dutiesIn } from './duties'
import type { Span, Stretch } from './stretch'

/** Words for a column of a record. */
export interface RecordField {
  readonly heading: string
  readonly kind: ColumnKind
  readonly pieces: readonly SourceParagraph[]
  /** How many rows it goes for, where that is more than its own. */
  readonly rows?: number
}

/** A row: the words of what is to be done, and fields for further columns. */
export interface TextRecord {
  readonly text: readonly SourceParagraph[]
  readonly fields: readonly RecordField[]
  /** Fields of a row above whose cells come down to it. */
  readonly covered?: readonly RecordField[]
}

/** The records of a stretch, and the sign behind which it holds no more of them. */
export interface Records {
  readonly records: readonly TextRecord[]
  readonly end: number
}

/** The duties of a text that count; names alone in a bracket only where they are taken for units. */
export function countedDuties(text: string, takesNames: boolean): readonly Duty[] {
  const duties = dutiesIn(text)
  const isSure = duties.some(({ isLikely }) => !isLikely)
  return duties.filter(({ isLikely, fields }) => {
    if (!isLikely) return true
    return fields.some(isUnitField) ? takesNames : isSure
  })
}

/** Whether a label stands before what is to be done, or its number. */
export function namesItem(kind: ColumnKind): boolean {
  return kind === 'item' || kind === 'task' || kind === 'number'
}

/** Whether a field says who does something. */
export function isUnitField({ kind }: Pick<DutyField, 'kind'>): boolean {
  return kind === 'unit' || kind === 'lead' || kind === 'support'
}

/** Records of the same fields: the first has them, in cells that go over the rows of all. */
export function recordsUnder(
  fields: readonly RecordField[],
  texts: readonly (readonly SourceParagraph[])[],
): readonly TextRecord[] {
  const over = fields.map(field => ({ ...field, rows: texts.length }))
  return texts.map((text, at) =>
    at === 0 ? { text, fields: over } : { text, fields: [], covered: fields },
  )
}

/** Where words of records begin and end in a stretch. */
export interface RecordBounds {
  readonly from: number
  /** Whether lines behind the last duty are the last record's words. */
  readonly keepsRest: boolean
}

/** The records of a stretch with these duties: words up to a duty, and those behind it in its line. */
export function recordsIn(
  stretch: Stretch,
  duties: readonly Duty[],
  { from, keepsRest }: RecordBounds,
): Records {
  const gatherer = new RecordGatherer(stretch)
  let cursor = from
  for (const duty of duties) {
    gatherer.words([cursor, duty.extent[0]], true, duty.fields.some(isUnitField))
    gatherer.beginAgain(duty)
    for (const field of duty.fields) gatherer.field(field)
    cursor = duty.extent[1]
  }
  const { length } = stretch.text
  const end = keepsRest || duties.length === 0 ? length : stretch.endOfLine(cursor)
  gatherer.words([cursor, end], false, false)
  return { records: gatherer.records, end }
}

/** Lines of units as they stand: a line of whole names does not go on from another. */
function apart(pieces: readonly SourceParagraph[]): readonly SourceParagraph[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]
    const isApart = before && areUnits(shownText(before)) && areUnits(shownText(piece))
    if (!isApart) return piece
    const { kind, place, number, text } = piece
    return { kind, place, number, text }
  })
}

/** A record as it is gathered. */
export interface RecordDraft {
  readonly text: SourceParagraph[]
  readonly fields: RecordField[]
}

/** Adds a field: the first that names what is to be done is the record's words, if it has none. */
export function takeField({ text, fields }: RecordDraft, field: RecordField): void {
  if (field.kind !== 'item') fields.push(field)
  else if (text.length === 0) text.push(...field.pieces)
  else fields.push({ ...field, kind: 'other' })
}

class RecordGatherer {
  readonly records: RecordDraft[] = [{ text: [], fields: [] }]
  /** The label of units that stands before the words of each record. */
  private leading: string | null = null

  constructor(private readonly stretch: Stretch) {}

  /** Takes words: behind units they begin a record, where units or, on a line below, duties come. */
  words(span: Span, isBeforeDuty: boolean, isBeforeUnits: boolean): void {
    const pieces = this.stretch.pieces(span).filter(piece => /[\p{L}\p{N}]/u.test(shownText(piece)))
    if (pieces.length === 0) return
    const isBelow = isBeforeDuty && /^[^\p{L}\p{N}]*\n/u.test(this.stretch.text.slice(...span))
    if (isBeforeUnits || isBelow) this.beginAfterUnits()
    this.last.text.push(...pieces)
  }

  /** Begins a record at the label that the first began with. */
  beginAgain({ fields: [field] }: Duty): void {
    const { text, fields } = this.last
    const [first] = fields
    const isEmpty = text.length === 0 && !first
    if (isEmpty && field && !namesItem(field.kind)) this.leading = field.heading
    else if (text.length > 0 && field?.heading === this.leading) this.begin()
  }

  field({ heading, kind, value }: DutyField): void {
    const pieces = apart(this.stretch.pieces(value, kind !== 'item'))
    if (namesItem(kind)) this.beginAfterUnits()
    takeField(this.last, { heading, kind, pieces })
  }

  private beginAfterUnits(): void {
    const { text, fields } = this.last
    const isNamed = text.length > 0 || fields.some(({ kind }) => kind === 'task')
    if (this.leading === null && isNamed && fields.some(isUnitField)) this.begin()
  }

  private begin(): void {
    this.records.push({ text: [], fields: [] })
  }

  private get last(): RecordDraft {
    const last = this.records[this.records.length - 1]
    if (!last) throw new Error('no record')
    return last
  }
}
