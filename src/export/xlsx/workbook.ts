import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { plainText } from '@/export/ledger/ledgerRows'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import { memo } from '@/model/memo'
import type { Footer } from './excelLimits'
import { cellText, footerOrders } from './excelLimits'
import { orderedFonts } from './fontOrder'
import { changePart } from './zipPart'

/** A rule along one side of a cell. */
export interface CellRule {
  readonly style: 'hair' | 'thin' | 'medium' | 'dashed'
  readonly ink: string
}

/**
 * How a cell looks; colours as RRGGBB. `format` is the number format, `boxed` gives it fine rules,
 * `strong` a heavier one above, `rules` others side by side.
 * `hatch` is the colour of slanting lines over the fill; `upright` sets sign under sign, `top`
 * begins at the upper edge, `indented` a little in from the left, and `small` text shrinks rather
 * than breaks.
 */
export interface CellLook {
  readonly face?: 'body' | 'head'
  readonly size?: number
  readonly bold?: boolean
  readonly ink?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly format?: string
  readonly boxed?: boolean
  readonly strong?: boolean
  readonly rules?: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', CellRule>>>
  readonly hatch?: string
  readonly upright?: boolean
  readonly top?: boolean
  readonly indented?: boolean
  readonly small?: boolean
}

/** A cell: text stays text, whatever it begins with. */
export interface SheetCell {
  readonly value: string | number | null
  readonly look: CellLook
}

/**
 * A row: its cells from the first column, its height in points (else as its text needs), and which
 * cells stand as one (first and last column, from 0).
 */
export interface SheetRow {
  readonly cells: readonly SheetCell[]
  readonly height?: number
  readonly merged?: readonly (readonly [number, number])[]
}

/**
 * What may be filled into a column: one of some words, a whole number, or a day that is not to
 * come.
 */
export type EntryRule =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'day'; readonly from: Day }

/**
 * A sheet: columns' widths in characters, rows, how many rows and columns stay in sight, the
 * heading row (from 0) repeated from `repeatFrom` on every page of print.
 * `blocks` are cells over several rows that stand as one (first row and column, last row and
 * column, from 0), `breaks` the rows with which a new page of print begins; paper is A4 unless
 * another is named.
 */
export interface SheetPage {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly stay: { readonly rows: number; readonly columns: number }
  readonly heading: {
    readonly row: number
    readonly repeatFrom: number
    readonly filter: boolean
  } | null
  readonly rules: readonly {
    readonly column: number
    readonly rule: EntryRule
    readonly message: string
  }[]
  readonly footer: Footer
  readonly blocks?: readonly (readonly [top: number, left: number, bottom: number, right: number])[]
  readonly breaks?: readonly number[]
  readonly paper?: 'a4' | 'a3'
}

/**
 * A workbook: its title for the file's properties, its sheets, and the instant it says it was made;
 * now, where none is given.
 */
export interface Workbook {
  readonly title: string
  readonly pages: readonly SheetPage[]
  readonly stamp?: Date
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A workbook as XLSX: across the paper, as wide as the page, pages numbered. The library is loaded
 * when asked.
 */
export async function writeWorkbook({ title, pages, stamp }: Workbook): Promise<Blob> {
  const { writeXlsx, colToLetter } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: pages.map(page => sheetOf(page, colToLetter)),
    properties: {
      title: written(plainText(title)),
      ...(stamp ? { created: stamp, modified: stamp } : {}),
    },
    defaultFont: { name: faces.body, size: 11, charset: 134 },
  })
  const valid = await changePart(bytes, 'xl/styles.xml', orderedFonts)
  return new Blob([new Uint8Array(valid)], { type })
}

const faces = { body: '宋体', head: '黑体' } as const
const rule = 'CFC5B2'
const strongRule = '6F6758'

/** The letters of a column, counted from 0: A to XFD. */
type Letters = (column: number) => string

function sheetOf(page: SheetPage, letters: Letters): WriteSheet {
  const { name, widths, rows, stay, heading } = page
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      cells.set(`${r},${c}`, cellOf(cell))
    })
  })
  return {
    name,
    cells,
    rows: rows.map(() => []),
    columns: widths.map(width => ({ width })),
    rowDefs: new Map(
      rows.flatMap((row, at) =>
        row.height === undefined ? [] : [[at, { height: row.height }] as const],
      ),
    ),
    merges: [
      ...rows.flatMap((row, at) =>
        (row.merged ?? []).map(([startCol, endCol]) => ({
          startRow: at,
          endRow: at,
          startCol,
          endCol,
        })),
      ),
      ...(page.blocks ?? []).map(([startRow, startCol, endRow, endCol]) => ({
        startRow,
        startCol,
        endRow,
        endCol,
      })),
    ],
    freezePane: { rows: stay.rows, columns: stay.columns },
    ...(heading?.filter
      ? { autoFilter: { range: `A${heading.row + 1}:${letters(widths.length - 1)}${rows.length}` } }
      : {}),
    dataValidations:
      heading && rows.length > heading.row + 1
        ? page.rules.map(one =>
            validationOf(one, {
              column: letters(one.column),
              first: heading.row + 2,
              last: rows.length,
            }),
          )
        : [],
    pageSetup: {
      paperSize: page.paper ?? 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.25, footer: 0.3 },
      ...(heading ? { printTitlesRow: `$${heading.repeatFrom + 1}:$${heading.row + 1}` } : {}),
    },
    // The library asks for the last row of a page.
    ...(page.breaks && page.breaks.length > 0
      ? { rowBreaks: page.breaks.map(row => row - 1) }
      : {}),
    headerFooter: { oddFooter: footerOrders(page.footer) },
    view: { showGridLines: false },
  }
}

function cellOf({ value, look }: SheetCell): Partial<Cell> {
  const style = styleOf(look)
  if (typeof value !== 'string') return { value, style }
  const text = written(value)
  // The library writes #N/A and its like as an error unless it is rich text.
  return text.startsWith('#') ? { richText: [{ text }], style } : { value: text, style }
}

/**
 * A text as the format holds it: no longer than a cell may be, and _x0041_ not read as the
 * character of that number.
 */
function written(words: string): string {
  return cellText(words).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}

const styleOf = memo((look: CellLook): CellStyle => {
  const {
    face = 'body',
    size = 11,
    bold = false,
    ink = '23201B',
    align = 'left',
    format,
    top = false,
    indented = false,
    small = false,
    upright = false,
  } = look
  const [fill, border] = [fillOf(look), borderOf(look)]
  return {
    font: { name: faces[face], size, bold, charset: 134, color: { rgb: ink } },
    alignment: {
      horizontal: align,
      vertical: top ? 'top' : 'center',
      ...(indented ? { indent: 1 } : {}),
      ...(small ? { shrinkToFit: true } : upright ? { textRotation: 255 } : { wrapText: true }),
    },
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  }
})

function fillOf({ fill, hatch }: CellLook): CellStyle['fill'] {
  if (hatch !== undefined)
    return {
      type: 'pattern',
      pattern: 'lightUp',
      fgColor: { rgb: hatch },
      bgColor: { rgb: fill ?? 'FFFFFF' },
    }
  return fill === undefined
    ? undefined
    : { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } }
}

function borderOf({ boxed = false, strong = false, rules }: CellLook): CellStyle['border'] {
  const side = { style: 'thin', color: { rgb: rule } } as const
  const fine = boxed
    ? {
        top: strong ? ({ style: 'thin', color: { rgb: strongRule } } as const) : side,
        right: side,
        bottom: side,
        left: side,
      }
    : undefined
  if (!rules) return fine
  return {
    ...fine,
    ...Object.fromEntries(
      Object.entries(rules).map(([at, { style, ink }]) => [at, { style, color: { rgb: ink } }]),
    ),
  }
}

function validationOf(
  { rule: entry, message }: SheetPage['rules'][number],
  {
    column,
    first,
    last,
  }: { readonly column: string; readonly first: number; readonly last: number },
): DataValidation {
  const shared = {
    range: `${column}${first}:${column}${last}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '不能这样填',
    errorMessage: message,
  } as const
  if (entry.kind === 'words') return { ...shared, type: 'list', values: [...entry.words] }
  if (entry.kind === 'whole')
    return {
      ...shared,
      type: 'whole',
      operator: 'between',
      formula1: String(entry.from),
      formula2: String(entry.to),
    }
  return {
    ...shared,
    type: 'date',
    operator: 'between',
    formula1: String(dayNumber(entry.from) + firstSerial),
    formula2: 'TODAY()',
  }
}

/** The number that spreadsheets give to 1970-01-01. */
const firstSerial = 25_569
