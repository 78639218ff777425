// Deadlines in English as the Chinese wordings that say the same: by end of June 2023, Q2 2023.

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const month = `(?<month>${monthNames})\\.?`
const year = '(?<year>(?:19|20)\\d{2})'
const ofYear = `(?:[\\s,\\-/]*(?:of )?${year})?`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const end = '(?<end>(?:the )?end[- ](?:of )?)?'
const quarterNames =
  '(?<quarter>q[1-4]|[1-4]q|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)'
const halfNames = '(?<half>h[12]|[12]h|(?:first|second) half)'

/** Times in English, each whole. */
const times: readonly RegExp[] = [
  new RegExp(`^${day}[\\s-]+(?:of )?${month}${ofYear}$`),
  new RegExp(`^${month}[\\s-]+${day}${ofYear}$`),
  new RegExp(`^${end}${month}${ofYear}$`),
  new RegExp(`^${end}(?:the )?${quarterNames}${ofYear}$`),
  new RegExp(`^${end}${year}[\\s-]*${quarterNames}$`),
  new RegExp(`^${end}(?:the )?${halfNames}${ofYear}$`),
  new RegExp(
    `^(?<yearEnd>(?:the )?(?:end[- ]of[- ](?:the )?year|year[- ]end|end[- ](?:of )?))[\\s,]*${year}?$`,
  ),
]
const lead =
  /^(?<by>by|before|no later than|not later than|prior to)\s+|^(?:on|due|in|during|within)\s+/

/** Words without a day, each with the Chinese ones. */
const words: ReadonlyMap<string, string> = new Map([
  ['ongoing', '长期'],
  ['continuous', '长期'],
  ['continuously', '长期'],
  ['long term', '长期'],
  ['long-term', '长期'],
  ['monthly', '每月'],
  ['quarterly', '每季度末'],
  ['half-yearly', '每半年'],
  ['annually', '每年'],
  ['yearly', '每年'],
  ['immediately', '立行立改'],
  ['with immediate effect', '立行立改'],
])

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth']
const monthOrder = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]

/** Signs of the longest wording in English. */
const longest = 60

/** The Chinese wording of an English one; null where it is none. */
export function chineseWording(text: string): string | null {
  if (text.length > longest || !/[A-Za-z]/.test(text) || /\p{Script=Han}/u.test(text)) return null
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  const open = words.get(plain)
  if (open !== undefined) return open
  const leading = lead.exec(plain)
  const rest = leading ? plain.slice(leading[0].length) : plain
  for (const time of times) {
    const found = time.exec(rest)?.groups
    if (found) return inChinese(found) + (leading?.groups?.by === undefined ? '' : '前')
  }
  return null
}

function inChinese(found: Readonly<Record<string, string | undefined>>): string {
  const { day: dayWords, month: monthWords, quarter, half, end: atEnd, yearEnd } = found
  const before = found.year === undefined ? '' : `${found.year}年`
  const last = atEnd === undefined ? '' : '底'
  if (yearEnd !== undefined) return found.year === undefined ? '年底' : `${before}底`
  if (quarter !== undefined)
    return `${before}第${'一二三四'.charAt(countOf(quarter) - 1)}季度${last && '末'}`
  if (half !== undefined) return `${before}${countOf(half) === 1 ? '上' : '下'}半年`
  const number = monthOrder.indexOf((monthWords ?? '').slice(0, 3)) + 1
  return dayWords === undefined
    ? `${before}${number}月${last}`
    : `${before}${number}月${Number(dayWords)}日`
}

/** The number of a quarter or a half: q2, 2q, second quarter, 2nd quarter. */
function countOf(name: string): number {
  const [digit] = /[1-4]/.exec(name) ?? []
  return digit === undefined ? ordinals.indexOf(name.split(' ')[0] ?? '') + 1 : Number(digit)
}
