import type { SourceParagraph } from '@/intake/document/sourceDocument'
import type { Grid, GridRow } from './grid'
import { wideRow } from './grid'
import type { RecordField, TextRecord } from './records'

/** A row of running text: a record, or words that belong to no column. */
export type TextRow =
  | { readonly kind: 'record'; readonly record: TextRecord }
  | { readonly kind: 'words'; readonly pieces: readonly SourceParagraph[] }

/** The column of what is to be done, where no label names it. */
const itemHeading = '具体事项'

/** Rows of running text as a table, whose columns are what labels name. */
export function recordGrid(rows: readonly TextRow[]): Grid {
  const shaped = rows.map(withItem)
  const fields = shaped.flatMap(row => (row.kind === 'record' ? row.record.fields : []))
  const nameOf = columnName(fields)
  const first = fields.filter(({ kind }) => kind === 'number' || kind === 'task').map(nameOf)
  const headings = [...new Set([...first, itemHeading, ...fields.map(nameOf)])]
  return {
    columns: headings.length,
    headings,
    rows: shaped.map(row =>
      row.kind === 'words' ? wideRow(row.pieces) : recordRow(row.record, headings, nameOf),
    ),
  }
}

/** A record whose only words are those of a task has them as its item. */
function withItem(row: TextRow): TextRow {
  if (row.kind === 'words' || row.record.text.length > 0) return row
  const { fields } = row.record
  const text = fields.filter(({ kind }) => kind === 'task').flatMap(({ pieces }) => pieces)
  const others = fields.filter(({ kind }) => kind !== 'task')
  return { kind: 'record', record: { text, fields: others } }
}

/** The name of a field's column; deadlines have one column, under the first of their labels. */
type ColumnName = (field: RecordField) => string

function columnName(fields: readonly RecordField[]): ColumnName {
  const deadline = fields.find(({ kind }) => kind === 'deadline')?.heading
  return ({ heading, kind }) => (kind === 'deadline' ? (deadline ?? heading) : heading)
}

function recordRow(
  { text, fields, covered = [] }: TextRecord,
  headings: readonly string[],
  nameOf: ColumnName,
): GridRow {
  return headings.map(heading => {
    if (heading === itemHeading) return { blocks: text }
    if (covered.some(field => nameOf(field) === heading)) return null
    const own = fields.filter(field => nameOf(field) === heading)
    return { blocks: own.flatMap(({ pieces }) => pieces), rowSpan: own[0]?.rows ?? 1 }
  })
}
