/**
 * How pieces are dealt to pages: rows, blocks of words and groups of every chart, table and list
 * go over pages by these.
 */

/** Pieces one below another on pages. */
interface Stack<T> {
  /** Px, or lines, that a page has, by its place. */
  readonly room: (page: number) => number
  /** What a piece takes below the one before it; null where it begins a page. */
  readonly height: (piece: T, before: T | null) => number
  /** What must have room below a piece, such as the first row below a head. */
  readonly keeps?: (piece: T) => number
  /** Whether the first page is left empty where not a piece fits it. */
  readonly mayLeaveFirst?: boolean
}

/** Pieces one below another, as many to a page as it has room for, one at least. */
export function stackedPages<T>(
  pieces: readonly T[],
  { room, height, keeps, mayLeaveFirst }: Stack<T>,
): readonly (readonly T[])[] {
  return dealtPages(
    pieces,
    (page, piece, no) => {
      const used = page.reduce((sum, one, at) => sum + height(one, page[at - 1] ?? null), 0)
      const own = height(piece, page[page.length - 1] ?? null) + (keeps?.(piece) ?? 0)
      return used + own <= room(no) + 0.01
    },
    mayLeaveFirst,
  )
}

/**
 * Pieces in their order, each on the page of the one before where it fits there, else on the next;
 * no page is empty but the first, where nothing is to stand or that may be.
 */
export function dealtPages<T>(
  pieces: readonly T[],
  fits: (page: readonly T[], piece: T, no: number) => boolean,
  mayLeaveFirst = false,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]]
  for (const piece of pieces) {
    const page = pages[pages.length - 1] ?? []
    const mayStayEmpty = page.length > 0 || (mayLeaveFirst && pages.length === 1)
    if (mayStayEmpty && !fits(page, piece, pages.length - 1)) pages.push([piece])
    else page.push(piece)
  }
  return pages
}

/**
 * The same number of pages in less room than there is, so that the last is not left with a row.
 */
export function evenPages<T>(pagesIn: (room: number) => readonly T[], room: number): readonly T[] {
  const most = pagesIn(room)
  for (let share = 0.5; share < 1 && most.length > 1; share += 0.05) {
    const pages = pagesIn(room * share)
    if (pages.length === most.length) return pages
  }
  return most
}

/** A run of places, from the first to the one behind the last. */
export type Run = readonly [from: number, to: number]

/** The places below a count in so many runs, about as long as each other, the first the longest. */
export function evenRuns(count: number, parts: number): readonly Run[] {
  return Array.from({ length: parts }, (_, at): Run => [
    Math.ceil((at * count) / parts),
    Math.ceil(((at + 1) * count) / parts),
  ])
}
