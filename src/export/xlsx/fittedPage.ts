import { excelLimits, isFooterCut } from './excelLimits'
import { remarkRow } from './sheetLooks'
import type { SheetPage, SheetRow } from './workbook'

const most = { columns: excelLimits.columns, rows: excelLimits.rows - 1 } as const

/** A sheet no larger than Excel's; what is cut of it is said in a row under its title. */
export function fittedPage(page: SheetPage): SheetPage {
  const remarks = cutRemarks(page)
  if (remarks.length === 0) return page
  const cut = withoutExcess(page)
  return withRow(cut, remarkRow(`注：${remarks.join('；')}。`, cut.widths.slice(0, 12)))
}

/** What Excel does not hold of a sheet, a clause each. */
function cutRemarks({ rows, widths, footer }: SheetPage): readonly string[] {
  const lengths = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) =>
      typeof value === 'string' && value.length > excelLimits.cell ? [value.length] : [],
    ),
  )
  const [columns, below] = [widths.length - most.columns, rows.length - most.rows]
  return [
    ...(lengths.length > 0
      ? [
          `${lengths.length} 格的文字超过一格所容的 ${excelLimits.cell} 字` +
            `（最长 ${Math.max(...lengths)} 字），以“…”截短，全文见 plan.json 或 CSV`,
        ]
      : []),
    ...(rows.some(({ height = 0 }) => height >= excelLimits.height)
      ? [`行高至多 ${excelLimits.height} 磅，有的格显不全，选中该格可看全`]
      : []),
    ...(columns > 0 ? [`一张工作表至多 ${most.columns} 列，右边 ${columns} 列未写`] : []),
    ...(below > 0 ? [`一张工作表至多 ${excelLimits.rows} 行，下面 ${below} 行未写`] : []),
    ...(isFooterCut(footer) ? [`页脚至多 ${excelLimits.footer} 字，其中的标题已截短`] : []),
  ]
}

function withoutExcess(page: SheetPage): SheetPage {
  const isWithin = (row: number, column: number): boolean =>
    row < most.rows && column < most.columns
  if (isWithin(page.rows.length - 1, page.widths.length - 1)) return page
  return {
    ...page,
    widths: page.widths.slice(0, most.columns),
    rows: page.rows.slice(0, most.rows).map(row => ({
      ...row,
      cells: row.cells.slice(0, most.columns),
      merged: (row.merged ?? [])
        .map(([first, last]) => [first, Math.min(last, most.columns - 1)] as const)
        .filter(([first, last]) => first < last),
    })),
    blocks: (page.blocks ?? []).filter(([, , row, column]) => isWithin(row, column)),
    breaks: (page.breaks ?? []).filter(row => row < most.rows),
  }
}

/** A sheet with one row more, under its title. */
function withRow(page: SheetPage, row: SheetRow): SheetPage {
  const [title, ...rest] = page.rows
  const { heading, stay, blocks, breaks } = page
  return {
    ...page,
    rows: [...(title ? [title] : []), row, ...rest],
    stay: { ...stay, rows: stay.rows + 1 },
    heading: heading && {
      ...heading,
      row: heading.row + 1,
      repeatFrom: heading.repeatFrom + 1,
    },
    ...(blocks && {
      blocks: blocks.map(([top, left, bottom, right]) => [top + 1, left, bottom + 1, right]),
    }),
    ...(breaks && { breaks: breaks.map(at => at + 1) }),
  }
}
