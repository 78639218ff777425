/** How the number before a paragraph is written. */
export type NumberStyle =
  'part' | 'article' | '一、' | '（一）' | '1.' | '（1）' | '1）' | '①' | '⑴'

/** The number that a line begins with: its style, and how many signs it takes. */
export interface LineNumber {
  readonly style: NumberStyle
  readonly length: number
}

const han = '[一二三四五六七八九十百]{1,4}'
const styles: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^第(?:${han}|\\d{1,2})(?:部分|章|篇|类)`)],
  ['article', new RegExp(`^第(?:${han}|\\d{1,3})条`)],
  ['一、', new RegExp(`^${han}\\s?[、．]`)],
  ['（一）', new RegExp(`^[（(〔【[]\\s?${han}\\s?[）)〕】\\]]`)],
  ['1.', /^[0-9０-９]{1,3}\s?(?:[、．]|\.(?![0-9０-９]))/],
  ['（1）', /^[（(〔【[]\s?[0-9０-９]{1,3}\s?[）)〕】\]]/],
  ['1）', /^[0-9０-９]{1,3}\s?[）)]/],
  ['①', /^[①-⑳]/],
  ['⑴', /^[⑴-⒇⒈-⒛]/],
]

/** The number that a line begins with, behind blanks; null where there is none. */
export function lineNumber(text: string): LineNumber | null {
  const words = text.slice(0, 200).trimStart()
  const blanks = text.slice(0, 200).length - words.length
  for (const [style, pattern] of styles) {
    const found = pattern.exec(words)
    if (found) return { style, length: blanks + found[0].length }
  }
  return null
}
