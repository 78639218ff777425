// What a chapter is made of. A page lays it out, a search goes through it, and nothing of it is
// HTML.

/** Words of one look; `to` is where a link leads, a place in the manual. */
export interface Run {
  readonly look: 'plain' | 'strong' | 'code' | 'link'
  readonly text: string
  readonly to?: string
}

/** What is found and marked as one: a heading, a paragraph, an entry of a list, a row of cells. */
export interface Passage {
  /** Its name in the whole manual, the same in both languages for a heading. */
  readonly id: string
  readonly cells: readonly (readonly Run[])[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly passage: Passage }
  | { readonly kind: 'paragraph'; readonly passage: Passage }
  | { readonly kind: 'code'; readonly passage: Passage }
  | {
      readonly kind: 'list'
      readonly isNumbered: boolean
      readonly passages: readonly Passage[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Run[])[]
      readonly passages: readonly Passage[]
    }

/** The passages of a block in reading order. */
export function passagesOf(block: Block): readonly Passage[] {
  return 'passages' in block ? block.passages : [block.passage]
}

/** All words of a passage, cells apart. */
export function textOf({ cells }: Pick<Passage, 'cells'>): string {
  return cells.map(runs => runs.map(({ text }) => text).join('')).join(' ')
}

/** One run of plain words. */
export function plainRuns(text: string): readonly Run[] {
  return text === '' ? [] : [{ look: 'plain', text }]
}

/** One run of words that stand out. */
export function strongRuns(text: string): readonly Run[] {
  return [{ look: 'strong', text }]
}

/** One run of words that are typed or read as they stand. */
export function codeRuns(text: string): readonly Run[] {
  return text === '' ? [] : [{ look: 'code', text }]
}
