import type { Mark, Scene } from './scene'

const odd = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u

/**
 * A text as one line: control characters and breaks as blanks, halves of characters as signs of
 * loss.
 */
export function plainLine(text: string): string {
  return odd.test(text)
    ? text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd')
    : text
}

/**
 * A scene whose texts are one line each, so that every file says the same: some formats drop what
 * others break a line at.
 */
export function plainScene(scene: Scene): Scene {
  return { ...scene, marks: scene.marks.map(plainMark) }
}

function plainMark<M extends Mark>(mark: M): M {
  if (mark.type === 'clip') return { ...mark, marks: mark.marks.map(plainMark) }
  return mark.type === 'text' && odd.test(mark.text)
    ? { ...mark, text: plainLine(mark.text) }
    : mark
}
