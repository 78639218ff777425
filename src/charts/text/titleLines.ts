import { packLines } from './lines'
import { textWidth } from './textWidth'

/**
 * A title in as few lines as a room allows, these of about one length and broken between words
 * (GB/T 9704: 词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, width: number, size: number): readonly string[] {
  const full = packLines(title, width, { size, weight: 700 })
  if (full.length < 2) return full
  const words = wordsOf(title)
  for (
    let room = textWidth(title, size, 700) / full.length;
    room < width + size / 2;
    room += size / 2
  ) {
    const lines = filled(words, Math.min(room, width), size)
    if (lines.length === full.length && lines.every(line => textWidth(line, size, 700) <= width))
      return lines
  }
  return full
}

/** What stands with the word before it: closing marks, spaces, and endings such as 化 in 规范化. */
const tails = /^[化性度者们的了，。；：、）》”\s]/

/**
 * Words as the browser tells them apart, where it is new enough; else single characters and whole
 * Latin words.
 */
function wordsOf(title: string): readonly string[] {
  const { Segmenter } = Intl as Partial<typeof Intl>
  const parts = Segmenter
    ? [...new Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment)
    : (title.match(/[\x21-\x7e–]+|\s+|[^\x21-\x7e\s]/gu) ?? [])
  const words: string[] = []
  for (const part of parts) {
    const last = words[words.length - 1]
    if (last !== undefined && (tails.test(part) || /[（《“]$/.test(last)))
      words[words.length - 1] = last + part
    else words.push(part)
  }
  return words
}

function filled(words: readonly string[], room: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line !== '' && textWidth((line + word).trimEnd(), size, 700) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
