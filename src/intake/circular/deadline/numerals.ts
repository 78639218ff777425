// Numbers as deadlines write them: 12, 十二, 二十八, 廿八, 〇 and ○ in years.

const digits = '〇一二三四五六七八九'

/** A pattern of a number below 100, in digits or in Chinese. */
export const twoDigits = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})'

/** A pattern of a year of four digits, 二〇二三 among them; of O for 〇 too. */
export const fourDigits = '(?:\\d{4}|[〇零○◯Oo0一二三四五六七八九]{4})'

/** The number that some words write, below 100; null where they write none. */
export function numberFrom(words: string): number | null {
  if (/^\d{1,2}$/.test(words)) return Number(words)
  const plain = words.replace('元', '一').replace('两', '二').replace('廿', '二十')
  const [, tens, ones] = /^([一二三四五六七八九]?十|卅)?([一二三四五六七八九])?$/.exec(plain) ?? [
    '',
    '',
    '',
  ]
  if (!tens && !ones) return null
  const ten = tens === undefined ? 0 : tens === '卅' ? 3 : tens === '十' ? 1 : valueOf(tens)
  return ten * 10 + (ones === undefined ? 0 : valueOf(ones))
}

/** The year that four signs write; null where they write none. */
export function yearFrom(signs: string): number | null {
  if (/^\d{4}$/.test(signs)) return Number(signs)
  const plain = [...signs.replace(/[零○◯Oo0]/g, '〇')]
  const values = plain.map(valueOf)
  return plain.length === 4 && values.every(value => value >= 0) ? Number(values.join('')) : null
}

/**
 * Whether what stands before a place belongs to it: a digit, a letter for one, a year of odd
 * length, the 去 of 去年.
 */
export function isWithinNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at)
  return (
    /(?:[\dA-Za-z|.一二三四五六七八九十]|\d年度?)$/.test(before) ||
    /[去上前往近历几多数]年$/.test(before + text.charAt(at))
  )
}

function valueOf(sign: string): number {
  return digits.indexOf(sign.charAt(0))
}
