import { ledgerAnswer, ledgerContent } from './content'
import type { LedgerTable } from './heading'
import { ledgerHeading } from './heading'
import type { LedgerAbout, LedgerResult } from './result'

type Papa = typeof import('papaparse')

const delimiters = [',', '\t', ';']

/**
 * Reads the text of a ledger's CSV: records where it has 编号, else new facts; cells apart by the
 * sign under which its heading shows.
 */
export async function readLedgerCsv(text: string, about: LedgerAbout): Promise<LedgerResult> {
  const { default: papa } = await import('papaparse')
  for (const delimiter of delimiters) {
    const table = tableOf(papa, text, delimiter)
    const heading = ledgerHeading(table)
    if (heading) return ledgerAnswer([ledgerContent(table, heading, about)], about)
  }
  return ledgerAnswer([], about)
}

function tableOf(papa: Papa, text: string, delimiter: string): LedgerTable {
  const rows: string[][] = []
  const lines: number[] = []
  const broken = new Map<number, string>()
  let line = 1
  let from = 0
  papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      if (errors.length > 0)
        broken.set(
          rows.length,
          errors.some(error => error.code === 'MissingQuotes')
            ? '引号没有配对，此后的内容没有读'
            : '引号后面还有字，分不清各列',
        )
      rows.push(data.map(unescaped))
      lines.push(line)
      line += text.slice(from, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0
      from = meta.cursor
    },
  })
  return { rows, broken, where: row => `第${lines[row] ?? row + 1}行` }
}

/** Takes away the apostrophe that a writer put before text which a spreadsheet would calculate. */
function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}
