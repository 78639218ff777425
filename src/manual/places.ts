// Where a link leads, written as a reader of the bare files would: `wall.md`, `wall.md#a-heading`.
import type { Chapter } from './readChapter'

/** The headings of a manual by the address of a link to them: each is the id of a heading. */
export function placesOf(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  return new Map(
    chapters.flatMap(({ key, sections }) => [
      [`${key}.md`, key] as const,
      ...sections.map(({ id, title }) => [`${key}.md#${anchorOf(title)}`, id] as const),
    ]),
  )
}

/** A heading as the end of an address, as code forges write it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')
}
