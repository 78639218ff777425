import { textWidth } from './textWidth'

/**
 * A text in lines as full as a room lets them be: one that ends in brackets is broken before them
 * where that makes two lines; no line begins with closing punctuation or ends on an opening
 * bracket, and what is wider than a line is broken where it must be.
 */
export function packLines(
  text: string,
  width: number,
  { size, weight = 400 }: { readonly size: number; readonly weight?: 400 | 500 | 700 | undefined },
): readonly string[] {
  const isWide = (line: string): boolean => textWidth(line, size, weight) > width
  const bracket = /^(.+?)\s*([（(][^（(]*[）)])$/u.exec(text)?.slice(1)
  if (bracket && isWide(text) && !bracket.some(isWide)) return bracket
  const lines: string[] = []
  let line = ''
  for (const part of text.match(
    /[（《“]*(?:[\x21-\x7e–]+|\s+|[^\x21-\x7e\s])[，。；：、）》”]*/gu,
  ) ?? []) {
    if (line !== '' && isWide((line + part).trimEnd())) {
      lines.push(line.trimEnd())
      line = ''
    }
    for (const sign of line === '' ? part.trimStart() : part) {
      if (line !== '' && isWide((line + sign).trimEnd())) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/**
 * Breaks a text into lines no wider than `width` px: after punctuation where the line is half full
 * by then, else between words or Chinese characters, never before closing punctuation.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.match(/(?:[\x21-\x7e–]+|\s+|[^\x21-\x7e\s])[，。；：、）》”]*/gu) ?? []) {
    if (line && textWidth((line + part).trimEnd(), size) > width) {
      const pause = /^(.*(?:[，。；]|[.;]\s))(.*)$/u.exec(line)
      const kept = pause?.[1] && textWidth(pause[1], size) >= width / 2 ? pause[1] : line
      lines.push(kept.trimEnd())
      line = (line.slice(kept.length) + part).trimStart()
    } else {
      line += part
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

/**
 * The same in lines that are none of them wider: a word that is, as an address may be, is broken
 * where it must be.
 */
export function wrapWhole(text: string, width: number, size: number): readonly string[] {
  return wrapText(text, width, size).flatMap(line =>
    textWidth(line, size) > width + 0.01 ? packLines(line, width, { size }) : [line],
  )
}

/** The first wording that is no wider than the room, or null. */
export function fitting(
  wordings: readonly string[],
  room: number,
  font: { readonly size: number; readonly weight?: number },
): string | null {
  return wordings.find(text => textWidth(text, font.size, font.weight) <= room) ?? null
}

/** Whether a text is written in Chinese characters and so may be set vertically. */
export function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text)
}
