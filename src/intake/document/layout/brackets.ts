import type { Span } from './stretch'

/** Signs within a bracket that is looked into. */
const longest = 1500

/** The brackets of a text that stand in no other, each with its signs; those left open are none. */
export function outerBrackets(text: string): readonly Span[] {
  const found: Span[] = []
  const open: number[] = []
  let base = 0
  for (const { 0: sign, index } of text.matchAll(/[（(〔[【）)〕\]】]/g)) {
    while (base < open.length && index - (open[base] ?? 0) > longest) base += 1
    if (/[（(〔[【]/.test(sign)) open.push(index)
    else if (open.length > base) {
      const from = open.pop() ?? index
      if (open.length === base) found.push([from, index + 1])
    }
  }
  return found
}
