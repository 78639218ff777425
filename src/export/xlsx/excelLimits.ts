import { longestCell } from '@/export/table/planFacts'
import { cutToLength } from '@/model/graphemes'

/**
 * What Excel holds of a workbook: signs of a cell and of a footer with its orders, points of a row's
 * height, columns and rows of a sheet. It repairs a file, or refuses it, that goes beyond.
 */
export const excelLimits = {
  cell: longestCell,
  footer: 255,
  height: 409,
  columns: 16_384,
  rows: 1_048_576,
} as const

/** A text as a cell holds it: cut where it is too long, with … in place of the rest. */
export function cellText(words: string): string {
  return words.length > excelLimits.cell ? beginning(words, excelLimits.cell) : words
}

/** What stands at the foot of a page as Excel's orders: left, the number of the page, right. */
export interface Footer {
  readonly left: string
  readonly right: string
}

/**
 * A footer in Excel's orders, where & begins one: the words on the left are cut where all of it
 * would be too long.
 */
export function footerOrders({ left, right }: Footer): string {
  const rest = `&C第 &P 页，共 &N 页&R${escaped(right)}`
  const room = excelLimits.footer - rest.length - '&L'.length
  if (escaped(left).length <= room) return `&L${escaped(left)}${rest}`
  let fit = Math.max(1, Math.min(left.length, room + 1))
  while (fit > 1 && escaped(beginning(left, fit)).length > room) fit -= 1
  return `&L${escaped(beginning(left, fit))}${rest}`
}

/** Whether a footer is cut, as `footerOrders` does. */
export function isFooterCut(footer: Footer): boolean {
  return !footerOrders(footer).startsWith(`&L${escaped(footer.left)}&C`)
}

function escaped(words: string): string {
  return words.replace(/&/g, '&&')
}

/** The beginning of a text and …, together so many units of UTF-16 at most, in whole signs. */
function beginning(words: string, most: number): string {
  return `${cutToLength(words, most - 1)}…`
}
