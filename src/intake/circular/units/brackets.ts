// Brackets in the words of a cell: how deep they stand, those round the whole of it, and the last
// one of a name.

const pairs: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['[', ']'],
]

/**
 * How many brackets stand open after a text, given how many stood open before it; below 0 where one
 * closes too many.
 */
export function bracketDepth(text: string, before = 0): number {
  let depth = before
  for (const sign of text) {
    if (sign === '（' || sign === '(') depth += 1
    if (sign === '）' || sign === ')') depth -= 1
    if (depth < 0) return depth
  }
  return depth
}

/** A text with round brackets of full width. */
export function fullWidth(text: string): string {
  return text.replace(/\(/g, '（').replace(/\)/g, '）').trim()
}

/** A text without the bracket that stands round the whole of it, and the stop behind it. */
export function withoutOuterBracket(text: string): string {
  const words = text.endsWith('。') ? text.slice(0, -1) : text
  const pair = pairs.find(([open, close]) => words.startsWith(open) && words.endsWith(close))
  return pair && closesLast(words, pair) ? words.slice(1, -1).trim() : text
}

function closesLast(words: string, [open, close]: readonly [string, string]): boolean {
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    if (words.charAt(at) === open) depth += 1
    if (words.charAt(at) === close) depth -= 1
    if (depth === 0) return at === words.length - 1
  }
  return false
}

/** A text parted at its last bracket: 区教育局（牵头） is 区教育局 and 牵头; null where none ends it. */
export function lastBracket(
  text: string,
): { readonly before: string; readonly within: string } | null {
  if (!text.endsWith('）')) return null
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text.charAt(at) === '）') depth += 1
    if (text.charAt(at) === '（') depth -= 1
    if (depth === 0) return { before: text.slice(0, at), within: text.slice(at + 1, -1) }
  }
  return null
}
