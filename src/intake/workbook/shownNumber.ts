// How a spreadsheet shows a number by its format, as far as that says what the number means: with
// a sign of percent, and with words before or behind it.

/** A percent in a format stands for a hundredth; the words that it writes are kept apart. */
interface FormatPart {
  readonly percents: number
  readonly thousands: number
  readonly before: string
  readonly after: string
  readonly hasNumber: boolean
}

/**
 * A number as its format shows it: 0.5 is 50% under 0%, 50 is 50% under 0"%", and 5成 under 0"成";
 * the number itself where the format adds nothing, and '' where it shows nothing. How many decimals
 * are shown does not count.
 */
export function shownNumber(number: number, format: string): number | string {
  const sections = formatSections(format)
  const part = formatPart(sections[sectionFor(number, sections)] ?? '')
  if (!part.hasNumber) return part.before.trim()
  const scaled = (number * 100 ** part.percents) / 1000 ** part.thousands
  const shown = Math.round(scaled * 1e6) / 1e6
  if (part.before === '' && part.after === '') return shown
  return `${part.before}${shown}${part.after}`.trim()
}

/** Longer ones are none that a spreadsheet takes. */
const longestFormat = 255

/** A sign that is shown as it is (quoted, or behind a stroke), or one that means something. */
const formatSign = /"([^"]*)"|\\(.)|[_*](.)|\[([^\]]*)\]|(General|G\/通用格式)|(.)/giu

function formatSections(format: string): readonly string[] {
  const sections = ['']
  for (const [sign] of format.slice(0, longestFormat).matchAll(formatSign))
    if (sign === ';') sections.push('')
    else sections.push((sections.pop() ?? '') + sign)
  return sections
}

/** Which section a number is shown by: for what is above, below and at nought. */
function sectionFor(number: number, sections: readonly string[]): number {
  const conditions = sections.map(section => conditionOf(section))
  if (conditions.some(condition => condition !== null)) {
    const found = conditions.findIndex(condition => condition === null || condition(number))
    return Math.max(0, found)
  }
  if (number < 0 && sections.length > 1) return 1
  return number === 0 && sections.length > 2 ? 2 : 0
}

type Condition = (number: number) => boolean

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
}

/** What a section asks of a number: [<=1]; null where it asks nothing. */
function conditionOf(section: string): Condition | null {
  const [, sign = '', bound] = /\[(<=|>=|<>|<|>|=)(-?[\d.]{1,20})\]/.exec(section) ?? []
  const compare = comparisons[sign]
  return compare ? number => compare(number, Number(bound)) : null
}

function formatPart(section: string): FormatPart {
  let [percents, before, after, hasNumber] = [0, '', '', false]
  const figures = section.replace(/"[^"]*"|\\./gu, '')
  for (const [sign, quoted, escaped, filler, bracket, general, plain] of section.matchAll(
    formatSign,
  )) {
    if (filler !== undefined || bracket !== undefined) continue
    const isFigure = general !== undefined || (plain !== undefined && /[0#?@]/.test(plain))
    hasNumber ||= isFigure
    if (plain === '%') percents += 1
    const words = plain === '%' ? sign : (quoted ?? escaped ?? wordOf(plain))
    if (isFigure || words === '') continue
    if (hasNumber) after += words
    else before += words
  }
  const thousands = /[0#?](,+)(?![0#?,])/.exec(figures)?.[1]?.length ?? 0
  return { percents, thousands, before, after, hasNumber }
}

/** What a sign without quotes shows: those of a number's own writing show no word. */
function wordOf(sign: string | undefined): string {
  return sign === undefined || /[0#?.,@/Ee+\-\s]/.test(sign) ? '' : sign
}
