// Small workbooks whose XML is written by hand, for what no library would write.
import type { Part } from '../../export/zipParts'
import { zip } from '../../export/zipParts'
import { workbookParts } from './ledgerFiles'

/** A cell's words or number, or behind < the rest of its tag and what is in it. */
export type Cell = string | number

/** The heading of a form. */
export const heading = [
  ...['序号', '责任单位', '内设口子', '状态', '发生日期', '完成百分比', '说明', '填报人'],
]

/** A row of that form that is in order. */
export const good: readonly Cell[] = [
  ...[1, '区工管办', '行政服务中心', '已完成', '2020/8/20', 100, '', '甲'],
]

const letters = 'ABCDEFGHIJKL'

/** The XML of a row, counted from 1. */
export function rowOf(cells: readonly Cell[], row: number, more = ''): string {
  const found = cells.map((cell, at) => {
    const place = `r="${letters.charAt(at)}${row}"`
    if (cell === '') return ''
    return typeof cell === 'number'
      ? `<c ${place}><v>${cell}</v></c>`
      : cell.startsWith('<')
        ? `<c ${place} ${cell.slice(1)}</c>`
        : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${row}"${more}>${found.join('')}</row>`
}

/** A sheet's rows, what stands before and after them, and what hides it. */
interface SheetCase {
  readonly rows: string
  readonly before?: string
  readonly after?: string
  readonly state?: string
}

/**
 * Formats by which numbers are shown, from the fourth style on; shared texts; parts besides; whether
 * a chart comes before the sheets, and whether its words are those of the strict standard.
 */
interface BookCase {
  readonly formats?: readonly string[]
  readonly strings?: readonly string[]
  readonly more?: readonly Part[]
  readonly chart?: boolean
  readonly strict?: boolean
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, at) => {
    const words = code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
    return `<numFmt numFmtId="${164 + at}" formatCode="${words}"/>`
  })
  const usual = '<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/>'
  const own = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`)
  return (
    `<styleSheet><numFmts>${codes.join('')}</numFmts>` +
    `<cellXfs>${usual}${own.join('')}</cellXfs></styleSheet>`
  )
}

/** A workbook of sheets. */
export function workbook(
  sheets: readonly SheetCase[],
  { formats = [], strings, more = [], chart = false, strict = false }: BookCase = {},
): Uint8Array {
  const names = ['填报表', '旧稿', '底稿']
  const charts = chart ? ['<sheet name="图" sheetId="99" r:id="rId99"/>'] : []
  const listed = sheets.map(({ state }, at) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${names[at]}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`
  })
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`
  const relations = [
    ...sheets.map((_, at) => related(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    related('rId9', 'styles', 'styles.xml'),
    ...(chart ? [related('rId99', 'chartsheet', 'chartsheets/sheet1.xml')] : []),
    ...(strings ? [related('rId10', 'sharedStrings', 'sharedStrings.xml')] : []),
  ]
  const own = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']
  const shared = (strings ?? []).map(words => `<si><t>${words}</t></si>`)
  const parts: readonly Part[] = [
    ...workbookParts().filter(({ name }) => !own.includes(name)),
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${relation}"><sheets>${[...charts, ...listed].join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${relations.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: stylesXml(formats) },
    ...sheets.map(({ rows, before = '', after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...(strings ? [{ name: 'xl/sharedStrings.xml', text: `<sst>${shared.join('')}</sst>` }] : []),
    ...more,
  ]
  const strictly = ({ text, ...part }: Part): Part => ({
    ...part,
    text: String(text).replaceAll(
      relation,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ),
  })
  return zip(strict ? parts.map(strictly) : parts)
}
