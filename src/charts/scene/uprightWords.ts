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
}

/**
 * A text set upright as it is written: what is searched for, copied and read out is what was meant.
 */
export function levelText(text: string): string {
  return text.replace(/[︵︶︽︾﹁﹂﹃﹄︱]/g, form => meant[form] ?? form)
}

/**
 * What pieces of one text set upright are written for together; a comma stands there as a blank.
 */
export function writtenText(run: readonly TextMark[]): string {
  return levelText(run.map(({ text }) => text).join('')).replace(/　/g, '，')
}

/**
 * The texts from an index on that are pieces of one set upright: neighbours whose keys differ in
 * their last number only; none where there is no such text.
 */
export function uprightRun(marks: readonly Mark[], at: number): readonly TextMark[] {
  const stem = (mark: Mark | undefined): string | null =>
    mark?.type === 'text' ? mark.key.replace(/:\d+$/, '') : null
  let end = at
  while (end < marks.length && stem(marks[end]) !== null && stem(marks[end]) === stem(marks[at]))
    end += 1
  const run = marks.slice(at, end).filter(mark => mark.type === 'text')
  return run.some(mark => mark.vertical) ? run : []
}
