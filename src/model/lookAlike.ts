/*
 * Words that a reader takes for the same though they are written with other signs: radicals that a
 * PDF gives in place of characters, signs of another width, blanks and signs that nobody sees.
 */

/** Radicals of which Unicode does not say what character they look like, each before that. */
const pairs =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞' +
  '⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙'
const radicals = new Map(
  [...pairs.matchAll(/(.)(.)/gu)].map(
    ([, sign = '', character = '']) => [sign, character] as const,
  ),
)

const radical = /[\u2e80-\u2eff]/g

/** Signs that nobody sees, and those that fill a place with nothing. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu

/** What words look like: the same text for words that a reader cannot tell apart. */
export function seenForm(words: string): string {
  return words
    .replace(radical, sign => radicals.get(sign) ?? sign)
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\s/g, '')
}

/** Signs of each name that are named at most. */
const mostNamed = 5

/**
 * The signs of some words that look like others or like nothing, by their numbers: U+2F54 ⽔,
 * U+200B. A plain blank and brackets of either width are none.
 */
export function oddSigns(words: string): readonly string[] {
  const odd = [...words].filter(sign => !/[ \t\n\r()（）]/.test(sign) && seenForm(sign) !== sign)
  return [...new Set(odd)].slice(0, mostNamed).map(sign => {
    const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `U+${number}${seenForm(sign) === '' ? '' : ` ${sign}`}`
  })
}
