import type { FlatMark, Scene } from '@/charts/scene/scene'
import type { Day } from '@/model/day'

/**
 * A chart made ready to be carried away: what every file format is written from, so that nothing is
 * lost on the way.
 * Each page is drawn to the size of the paper: a px of its scene is `paper.width / scene.width` mm,
 * and its ratio is the paper's.
 */
export interface Figure {
  /** Names the figure; of the file's properties too. */
  readonly title: string
  /**
   * What its file's name says behind title and day, in our own words alone; nothing where none are
   * named.
   */
  readonly fileNote?: string
  readonly pages: readonly Scene[]
  /** Mm of one page. */
  readonly paper: { readonly width: number; readonly height: number }
  readonly asOf: Day
  readonly lang: 'zh-CN' | 'en'
  /** What the figure shows, in a few sentences, for those who cannot see it. */
  readonly description: string
  /**
   * Words for whoever speaks to a page: as-of date and the items on it. As many as there are pages.
   */
  readonly notes: readonly string[]
  /**
   * What each page belongs to, where a figure has parts: pages in a row of one name are one entry
   * of an outline. As many as there are pages.
   */
  readonly names?: readonly string[]
  /**
   * The view's address query and the plan's id as JSON text, kept in the file so that it can be
   * opened again as it was.
   */
  readonly state: string
  /**
   * Faces of its words, first choice first, as CSS writes them; the page's own where none are
   * named. Texts with the face `title` take the second.
   */
  readonly fonts?: FigureFonts
  /**
   * Whether the pages are too small for it, so that something on them lies beyond their edges; no
   * file is to be written of it then.
   */
  readonly isCut?: boolean
  /** What a mark is, in words: 第12项 政府网站集约化建设 时限. */
  readonly nameOf: (mark: FlatMark) => string
}

/** Faces of a figure: of its words, and of its title. */
export interface FigureFonts {
  readonly body: string
  readonly title: string
}
