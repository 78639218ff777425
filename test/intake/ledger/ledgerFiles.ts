import { writeXlsx } from 'hucre/xlsx'
import { readLedger } from '@/intake/ledger/readLedger'
import type { LedgerAbout, LedgerProblem, LedgerResult } from '@/intake/ledger/result'
import { about } from '../../export/ledger/ledgerCase'
import type { Part } from '../../export/zipParts'

export type Value = string | number | Date | null

/** The bytes of a CSV, each cell as it stands. */
export function csv(rows: readonly (readonly (string | number)[])[], separator = ','): Uint8Array {
  return new TextEncoder().encode(rows.map(row => row.join(separator)).join('\n'))
}

/**
 * The bytes of a workbook with one sheet of plain rows; percents are the cells (row, column from 0)
 * whose format is one.
 */
export async function xlsx(
  rows: readonly (readonly Value[])[],
  { name = '表', percents = [] as readonly string[] } = {},
): Promise<Uint8Array> {
  const cells = new Map(percents.map(key => [key, { style: { numFmt: '0%' } }]))
  return writeXlsx({ sheets: [{ name, rows: rows.map(row => [...row]), cells }] })
}

export async function read(
  bytes: Uint8Array,
  said: Partial<LedgerAbout> = {},
): Promise<LedgerResult> {
  return readLedger(bytes, { ...about, ...said })
}

/** Where, what and why of every problem, a line each. */
export function told({
  problems,
}: {
  readonly problems: readonly LedgerProblem[]
}): readonly string[] {
  return problems.map(({ code, words, message }) => `${code} | ${words} | ${message}`)
}

/** The parts of a small workbook whose only sheet is a form with one row filled in. */
export function workbookParts(sheetName = '表'): Part[] {
  const heading = ['序号', '责任单位', '内设口子', '状态', '发生日期']
    .map(words => `<c t="inlineStr"><is><t>${words}</t></is></c>`)
    .join('')
  const words = ['区工管办', '行政服务中心', '进行中', '2020-07-01']
  const cells = words.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
  const row = `<c><v>1</v></c>${cells.join('')}`
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return [
    {
      name: '[Content_Types].xml',
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      text:
        `<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" ` +
        'Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      text:
        `<workbook xmlns:r="${relation}"><sheets><sheet ` +
        `name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text:
        `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" ` +
        'Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet><sheetData><row>${heading}</row><row>${row}</row></sheetData></worksheet>`,
    },
  ]
}
