// Text that a spreadsheet makes something else of when it opens a CSV: it calculates =1+1, and takes
// 1-2 for a day, 00012 for 12 and 1e5 for 100000. An apostrophe in front of it keeps it text.

/**
 * Text that a spreadsheet would calculate, half or full width. Apostrophes before it count as part
 * of it: one more is put in front, and one taken away in reading, whatever stood there.
 */
export const formulaText = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Signs of currency, and all that stands in numbers, days and hours, in half or full width. */
const currency = '$¥￥€£元'
const figures = String.raw`\d０-９\s.,:;/\-%‰+()．，：；／－％（）`
const letters = 'eE年月日号时点分秒上下午AaPpMm'

/** A number, a day or an hour: blanks, brackets and currency, then figures. */
const numberText = new RegExp(
  String.raw`^'*[\s(（$¥￥€£]*[.．]?[\d０-９][${figures}${letters}${currency}]*$`,
)
/** A month by its English name, with figures around it; an hour; 真, 假. */
const monthText =
  /^'*[\d\s,./-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d,./-]*$/i
const hourText = /^'*[上下]午/
const truthText = /^'*(?:true|false|真|假)$/i

/**
 * Whether a spreadsheet would make a number, a day, an hour or a truth of a text, apostrophes before
 * it left out of account: a bound of signs would let pass what is one sign longer when it is read.
 */
function isConverted(words: string): boolean {
  return [numberText, monthText, hourText, truthText].some(text => text.test(words))
}

/** A text for a cell of a CSV that is to stay as it is; a formula is kept so by its writer. */
export function guardedText(words: string): string {
  return isConverted(words) && !formulaText.test(words) ? `'${words}` : words
}

/** A text out of a cell of a CSV, without the apostrophe that kept it as it was. */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && (formulaText.test(cell) || isConverted(cell))
    ? cell.slice(1)
    : cell
}

const idText = /^r?([0-9a-f]{24})$/

/** A record's id as files have it: 24 signs after r, without which some are numbers. */
export function fileIdOf(id: string): string {
  return `r${id}`
}

/** A record's id out of a file, where r may lack; null where it is none. */
export function idOfFile(text: string): string | null {
  return idText.exec(text)?.[1] ?? null
}
