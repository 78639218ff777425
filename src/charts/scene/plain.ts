import { withoutInvisible } from '@/model/invisible'
import type { Mark, Scene } from './scene'

const odd = /[\p{Cc}\p{Cf}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u

/**
 * A text as one line, in the order in which it is written: control characters and breaks as blanks,
 * halves of characters as signs of loss, and none that only turns, parts or holds what is seen.
 */
export function plainLine(text: string): string {
  return odd.test(text)
    ? withoutInvisible(text)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Cs}/gu, '\ufffd')
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
