import type { Mark, TextMark } from './scene'

/** Forms for vertical setting, and the signs they stand for. */
const meant: Readonly<Record<string, string>> = {
  '︵': '（',
  '︶': '）',
  '︽': '《',
  '︾': '》',
  '﹁': '“',
  '﹂': '”',
  '﹃': '‘',
  '﹄': '’',
  '︱': '—',
  '︙': '…',
}

/**
 * A text set upright as it is written: what is searched for, copied and read out is what was meant.
 */
export function levelText(text: string): string {
  return text.replace(/[︵︶︽︾﹁﹂﹃﹄︱︙]/g, form => meant[form] ?? form)
}

/**
 * What pieces of one text set upright are written for together; a comma stands there as a blank.
 */
export function writtenText(run: readonly TextMark[]): string {
  return levelText(run.map(({ text }) => text).join('')).replace(/　/g, '，')
}

/**
 * The texts from an index on that are pieces of one set upright: neighbours of one whole and role;
 * none where there is no such text.
 */
export function uprightRun(marks: readonly Mark[], at: number): readonly TextMark[] {
  const first = marks[at]
  if (first?.type !== 'text' || first.of === undefined) return []
  const run: TextMark[] = []
  for (
    let next: Mark | undefined = first;
    next && isPiece(next, first);
    next = marks[at + run.length]
  )
    run.push(next)
  return run.some(mark => mark.vertical) ? run : []
}

function isPiece(mark: Mark, first: TextMark): mark is TextMark {
  return mark.type === 'text' && mark.role === first.role && mark.of === first.of
}
