import { formulaText } from '@/model/spreadsheetText'

/**
 * Rows as CSV, headings first: UTF-8 with a byte order mark for the sake of Excel, no text a
 * formula. The library is loaded when asked.
 */
export async function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Blob> {
  const { default: papa } = await import('papaparse')
  const text = papa.unparse(
    rows.map(row => [...row]),
    { newline: '\r\n', escapeFormulae: formulaText },
  )
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}
