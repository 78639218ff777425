const narrow: Readonly<Record<string, number>> = {
  ' ': 0.25,
  '.': 0.29,
  ',': 0.29,
  ':': 0.29,
  ';': 0.29,
  '|': 0.29,
  '!': 0.33,
  "'": 0.3,
  i: 0.28,
  l: 0.29,
  j: 0.29,
  I: 0.31,
  f: 0.34,
  t: 0.39,
  r: 0.4,
  '-': 0.36,
  '(': 0.35,
  ')': 0.35,
  '/': 0.4,
  m: 0.94,
  w: 0.84,
  M: 0.84,
  W: 0.92,
  '·': 1,
  '×': 1,
  '%': 0.95,
}

/**
 * Width of a line of text in px, a little on the wide side of Noto Sans CJK's measures, so that a
 * label given this room is never cut in another font of the stack.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    em += code < 0x2000 ? (narrow[char] ?? (char >= 'A' && char <= 'Z' ? 0.68 : 0.585)) : 1
  }
  return em * size * (weight >= 700 ? 1.04 : 1)
}
