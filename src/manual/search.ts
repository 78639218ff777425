// Plain words looked for in the manual: a passage is found where it holds them all.
import { passagesOf, textOf } from './block'
import type { ChapterKey } from './chapters'
import type { Chapter } from './readChapter'

/** The words of what was typed, in small letters, each once. */
export function searchWords(typed: string): readonly string[] {
  return [...new Set(typed.toLowerCase().split(/\s+/))].filter(word => word !== '')
}

/** A passage that holds all words: its id, and the chapter that it stands in. */
export interface Finding {
  readonly id: string
  readonly chapter: ChapterKey
}

/** The passages of a manual that hold all of some words, in reading order; none for no words. */
export function findPassages(
  chapters: readonly Chapter[],
  words: readonly string[],
): readonly Finding[] {
  if (words.length === 0) return []
  return chapters.flatMap(({ key, blocks }) =>
    blocks
      .flatMap(passagesOf)
      .filter(passage => holds(textOf(passage).toLowerCase(), words))
      .map(({ id }) => ({ id, chapter: key })),
  )
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every(word => text.includes(word))
}

/** A stretch of a text, and whether it is one of the words looked for. */
export interface Stretch {
  readonly text: string
  readonly isFound: boolean
}

/** A text cut where words begin and end; the stretches together are the text. */
export function markedStretches(text: string, words: readonly string[]): readonly Stretch[] {
  const pattern = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (pattern === '') return [{ text, isFound: false }]
  return text
    .split(new RegExp(`(${pattern})`, 'gi'))
    .map((stretch, at) => ({ text: stretch, isFound: at % 2 === 1 }))
    .filter(({ text: stretch }) => stretch !== '')
}
