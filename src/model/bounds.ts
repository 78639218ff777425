// How much is read of anything that comes from outside. A reader holds its file against these before
// a library builds anything of it, and tells what it found and what is allowed.

const [kilobyte, megabyte] = [2 ** 10, 2 ** 20]

/** Problems of one file that are listed; the rest is counted. */
export const mostProblems = 100

/** A plan.json: bytes; brackets within each other, brackets and values in all; lines of its lists. */
export const planBounds = {
  bytes: 128 * megabyte,
  depth: 16,
  brackets: 2_000_000,
  values: 8_000_000,
  tasks: 20_000,
  units: 20_000,
  items: 200_000,
  relations: 500_000,
  findings: 500_000,
  changes: 20_000,
  /** Of a list within an item, a unit or a relation; and of a finding's items. */
  parts: 20_000,
  foundItems: 200_000,
  /** Bytes of one value in a list, and of all that stands outside lists, while it streams in. */
  value: megabyte,
} as const

/** A circular as text: bytes, and the cells and line ends in it. */
export const circularBounds = { bytes: 16 * megabyte, cells: 500_000 } as const

/** A ledger as CSV or JSON: bytes, rows or records, and what is in them. */
export const ledgerBounds = {
  csvBytes: 32 * megabyte,
  jsonBytes: 64 * megabyte,
  depth: 8,
  brackets: 500_000,
  values: 4_000_000,
  rows: 120_000,
  cells: 1_600_000,
  /** Cells of one row. */
  columns: 1_000,
  /** Records that one corrects. */
  corrected: 1_000,
} as const

/** A ledger as a workbook. `places` is a sheet's rows by its columns, empty ones too. */
export const workbookBounds = {
  bytes: 64 * megabyte,
  parts: 2_000,
  unpacked: 48 * megabyte,
  sheets: 50,
  cells: 300_000,
  places: 1_000_000,
  strings: 100_000,
  merges: 10_000,
  /** Cells that one merge spans, to be filled with what it says. */
  merged: 10_000,
  styles: 70_000,
  depth: 32,
  tags: 1_500_000,
} as const

/** A figure's file: the whole of it, its state, the data packed into that, and parts of a zip. */
export const figureBounds = {
  bytes: 64 * megabyte,
  state: 4_000_000,
  /** Letters of the packed data, and bytes that they unpack to. */
  packed: 2_000_000,
  unpacked: 48_000_000,
  /** Files in a zip, those of them that may hold a state, and their bytes in all. */
  parts: 20_000,
  stateParts: 64,
  statesUnpacked: 16 * megabyte,
  /** Chunks of a PNG before its picture. */
  chunks: 1_000,
  /** Bytes before the first element of an SVG. */
  prolog: 64 * kilobyte,
} as const

/** A saved choice of a pack, and what stands beside a circular: bytes. */
export const choiceBytes = megabyte
export const sidecarBytes = 16 * megabyte

/** Signs of a search, a name or another address in an address. */
export const addressWords = 10_000

/**
 * A document that a plan is read from, as any file but a plain text: bytes, and what is in it. A
 * cell's columns and rows are those that it covers.
 */
export const documentBounds = {
  bytes: 64 * megabyte,
  /** Files in a zip, and bytes that those read unpack to. */
  parts: 5_000,
  unpacked: 32 * megabyte,
  tags: 1_500_000,
  /** Tags that a tree is built of. */
  elements: 800_000,
  depth: 100,
  paragraphs: 500_000,
  cells: 100_000,
  columns: 1_000,
  rows: 60_000,
  /**
   * Of a PDF: streams, states of drawing saved within one another, pages, runs of words, and bytes
   * that its pictures unpack to.
   */
  streams: 50_000,
  savedStates: 500,
  pages: 500,
  runs: 400_000,
  pictures: 256 * megabyte,
  /** Signs of a text with tables in it: HTML, Markdown, CSV. */
  signs: 16 * megabyte,
} as const
