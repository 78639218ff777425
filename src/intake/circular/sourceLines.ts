import { cleanCell, splitLines } from '@/intake/text/readText'
import type { Plan } from '@/model/plan'

/**
 * The lines of a text where it is the circular that a plan was read from: each item's text begins
 * on the line the plan names; none where it is another.
 */
export function sourceLines({ items }: Plan, text: string): readonly string[] {
  const lines = splitLines(text)
  return items.every(item =>
    cleanCell(lines[item.lines.text - 1] ?? '').includes(item.text.slice(0, 8)),
  )
    ? lines
    : []
}
