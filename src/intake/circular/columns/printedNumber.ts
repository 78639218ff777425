// Numbers that are printed before an item or a task, in whatever signs.

/** A number as printed with what it counts, and the words behind it. */
export interface PrintedNumber {
  readonly printed: string
  readonly value: number
  readonly rest: string
  /** How it is written: numbers of one table are written alike. */
  readonly style: string
}

const digits = '[0-9０-９]{1,5}'
const chinese = '[一二三四五六七八九十百零〇]{1,6}'

const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['（1）', new RegExp(`^[（(] ?(?<no>${digits}) ?[）)] ?`)],
  ['1）', new RegExp(`^(?<no>${digits}) ?[）)] ?`)],
  ['1.', new RegExp(`^(?<no>${digits}) ?(?:[.．](?![0-9０-９])|、) ?`)],
  ['一、', new RegExp(`^(?<no>${chinese}) ?[、.．] ?`)],
  ['（一）', new RegExp(`^[（(] ?(?<no>${chinese}) ?[）)] ?`)],
  ['⑴', /^(?<no>[⑴-⒇]) ?/],
  ['①', /^(?<no>[①-⑳]) ?/],
  ['⒈', /^(?<no>[⒈-⒛]) ?/],
  ['第一项', new RegExp(`^第(?<no>${chinese}|${digits})[项条] ?[、：:]? ?`)],
]

/** The number that words begin with, or null. */
export function printedNumber(words: string): PrintedNumber | null {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(words)
    const value = numberValue(match?.groups?.no ?? '')
    if (!match || value === null) continue
    return { printed: match[0].trim(), value, rest: words.slice(match[0].length), style }
  }
  return null
}

/** A cell that is a number and nothing else: 3, 3., （3）, 三, 1.2; its value is null for the last. */
export function bareNumber(words: string): { printed: string; value: number | null } | null {
  const text = words.normalize('NFKC').replace(/\s/g, '')
  const plain = /^[(]?(\d{1,5}|[一二三四五六七八九十百零〇]{1,6})[)]?[.、]?$/.exec(text)
  if (plain) return { printed: words, value: numberValue(plain[1] ?? '') }
  return /^[\dA-Za-z]{1,4}(?:[-.—][\dA-Za-z]{1,4}){1,3}\.?$/.test(text)
    ? { printed: words, value: null }
    : null
}

/** What a number in digits, in Chinese or in a sign of its own counts; null for none. */
function numberValue(no: string): number | null {
  const plain = no.normalize('NFKC').replace(/[().]/g, '')
  if (/^\d+$/.test(plain)) return Number(plain)
  return plain === '' ? null : chineseValue(plain)
}

const numerals = '〇一二三四五六七八九'

/** A number below a thousand in Chinese numerals: 二十三, 一百零五; null for none. */
export function chineseValue(text: string): number | null {
  let [total, digit] = [0, 0]
  for (const sign of text.replace(/零/g, '〇')) {
    if (sign === '十' || sign === '百') {
      total += (digit === 0 ? 1 : digit) * (sign === '十' ? 10 : 100)
      digit = 0
    } else {
      const value = numerals.indexOf(sign)
      if (value < 0 || digit > 0) return null
      digit = value
    }
  }
  return total + digit
}

/** Whether words behind a number hold the one that follows it: 1.甲；2.乙 is one list. */
function isListStart({ value, rest, style }: PrintedNumber): boolean {
  const next = String(value + 1)
  if (style === '1.')
    return new RegExp(`(?:^|[；;。，,\\s])${next} ?(?:[.．](?!\\d)|、)`).test(rest)
  if (style === '1）') return new RegExp(`(?:^|[^（(\\d])${next} ?[）)]`).test(rest)
  if (style === '（1）') return rest.includes(`（${next}）`)
  const signs = style === '①' ? [0x2460, 20] : style === '⑴' ? [0x2474, 20] : null
  return signs !== null && rest.includes(String.fromCharCode((signs[0] ?? 0) + value))
}

/** Whether words begin with the number of an item, not of a list within it. */
export function isItemNumber(words: string): boolean {
  const number = printedNumber(words)
  return number !== null && !isListStart(number)
}
